"""Values for each filter, taken from the rows: one that most have, and one that few have."""

from collections.abc import Iterator
from typing import Any

import psycopg
from psycopg.sql import SQL

from bench.generate import SEED
from bench.invent import COMMON, World

Values = list[Any]

DAYS: Values = [
    {"from": "2024-12-01T00:00:00Z"},
    {"to": "2023-01-10T00:00:00Z"},
    {"from": "2023-01-01T00:00:00Z"},
    {"from": "2024-03-01T00:00:00Z", "to": "2024-03-02T00:00:00Z"},
]
"""The first and the last of what bench/rows.py makes up, all of it, and one day in the middle."""

PERCENT: Values = [{"min": 99}, {"max": 41}, {"min": 0}, {"min": 70, "max": 70}]
NUMBERS: Values = [{"min": 1, "max": 1}, {"min": 3}, {"max": 0}]
_WORDS = World.invented(SEED, 1).words
OFTEN, SELDOM = _WORDS[len(COMMON)], _WORDS[-1]
TEXTS: Values = [OFTEN, SELDOM, f"{OFTEN} -{SELDOM}", f"{OFTEN} or {SELDOM}"]
"""The word that stands in most texts, one that stands in few, and both together."""

GIVEN = {
    ("ClaimFilter", "confidence"): PERCENT,
    ("StanceFilter", "confidence"): PERCENT,
    ("PropositionFilter", "articles"): NUMBERS,
    ("PropositionFilter", "independentOrigins"): NUMBERS,
    ("JudgementFilter", "ids"): ["jdg_1"],
    ("JudgementFilter", "of"): ["act_1"],
    ("JudgementFilter", "inForce"): [True, False],
    ("DecisionFilter", "ids"): ["dec_1"],
    ("DecisionFilter", "about"): ["act_1"],
    ("DecisionFilter", "by"): ["desk"],
    ("DecisionFilter", "at"): DAYS,
}
"""Values that need no rows; nobody has decided anything in the archive that is made up."""

FOUND = {
    "outlet": ("article_version", "outlet_id", "out_"),
    "outletCountry": ("outlet", "country", ""),
    "language": ("article_version", "language", ""),
    "section": ("article_version", "sections[1]", ""),
    "mentions": ("claim_about", "actor_id", "act_"),
    "about": ("claim_about", "actor_id", "act_"),
    "actor": ("source", "actor_id", "act_"),
    "represents": ("source", "represents_id", "act_"),
    "proposition": ("claim", "proposition_id", "prp_"),
    "issue": ("stance", "target_issue_id", "iss_"),
    "parent": ("issue", "parent_id", "iss_"),
    "url": ("article", "url", ""),
    "name": ("actor", "name", ""),
    "nameBegins": ("actor", "left(name, 4)", ""),
    "issueLabel": ("issue", "label", ""),
    "label": ("issue", "label", ""),
    "country": ("actor", "countries[1]", ""),
    "value": ("actor_external_id", "value", ""),
}
"""For a filter its table, its column, and what its ids begin with."""

IDS = {
    "ArticleFilter": ("article", "art_"),
    "ClaimFilter": ("claim", "clm_"),
    "SourceFilter": ("source", "src_"),
    "ActorFilter": ("actor", "act_"),
    "StanceFilter": ("stance", "sta_"),
    "OutletFilter": ("outlet", "out_"),
    "IssueFilter": ("issue", "iss_"),
    "PropositionFilter": ("proposition", "prp_"),
}
BOOLEANS = ("relayed", "contested")
DATES = ("publishedAt", "heldAt", "eventTime")
MOST_AND_FEWEST = """
WITH counted AS (
  SELECT {column} AS value, count(*) AS rows FROM {table} WHERE {column} IS NOT NULL GROUP BY 1
)
(SELECT value FROM counted ORDER BY rows DESC, value LIMIT 1)
UNION
(SELECT value FROM counted ORDER BY rows, value DESC LIMIT 1)
"""


def sampled(connection: psycopg.Connection, kind: str, name: str) -> Iterator[Any]:
    """The values to try for one part of a filter; none for a vocabulary or an inner filter."""
    if (kind, name) in GIVEN:
        yield from GIVEN[kind, name]
    elif name in BOOLEANS:
        yield from (True, False)
    elif name in DATES:
        yield from DAYS
    elif name == "text":
        yield from TEXTS
    elif name == "externalId":
        yield from ({"scheme": "wikidata", "value": v} for v in found(connection, *FOUND["value"]))
    elif name == "ids":
        table, prefix = IDS[kind]
        yield from found(connection, table, f"{table}_id", prefix)
    elif (kind, name) == ("OutletFilter", "name"):
        yield from found(connection, "outlet", "name", "")
    elif (kind, name) == ("OutletFilter", "country"):
        yield from found(connection, "outlet", "country", "")
    elif name in FOUND and (kind, name) not in {
        ("StanceFilter", "actor"),
        ("StanceTargetFilter", "actor"),
    }:
        yield from found(connection, *FOUND[name])


def found(connection: psycopg.Connection, table: str, column: str, prefix: str) -> Iterator[str]:
    """The value that most rows have, and one that fewest have."""
    statement = SQL(MOST_AND_FEWEST.format(table=table, column=column))
    for (value,) in connection.execute(statement).fetchall():
        yield f"{prefix}{value}"
