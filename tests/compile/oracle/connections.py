"""The connections: which rows each lists, under which filter, and in which order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.compile.oracle import changes
from tests.compile.oracle.filters import listed, mentioned
from tests.compile.oracle.pages import Order, cursor, page
from tests.compile.oracle.propositions import reports
from tests.compile.oracle.rows import Row, World
from tests.compile.oracle.things import PLACES, PREFIXES, Thing

LISTED = "@listed"
"""Where a connection has all its rows, whatever the page."""


@dataclass(frozen=True)
class Connected:
    """One connection of the schema: the type, filter and default order of what it lists."""

    rows: Callable[[World, Row], Sequence[Row]]
    node: str
    filter: str | None
    order: str
    equal: Sequence[str] = ()
    """Columns that an argument of their name has to equal, where it is given."""

    def answer(self, world: World, row: Row, given: Mapping[str, Any]) -> Mapping[str, Any]:
        """The whole connection; what is not selected is thrown away."""
        prefix = PREFIXES[self.node]
        key = PLACES[prefix].key
        order = Order.of(self.order, given.get("orderBy"))
        where = given.get("where")
        rows = [
            each
            for each in self.rows(world, row)
            if listed(world, self.filter, each, where)
            and all(given.get(name) in (None, each[name]) for name in self.equal)
        ]
        cut = page(order.sorted(rows, key), key, order, given)
        edges = [
            {"cursor": cursor(prefix, order, order.keys(each, key)), "node": Thing(self.node, each)}
            for each in cut.rows
        ]
        return {
            LISTED: rows,
            "edges": edges,
            "nodes": [edge["node"] for edge in edges],
            "totalCount": len(rows),
            "pageInfo": {
                "hasNextPage": cut.more_after,
                "hasPreviousPage": cut.more_before,
                "startCursor": edges[0]["cursor"] if edges else None,
                "endCursor": edges[-1]["cursor"] if edges else None,
            },
        }


def every(table: str, **equal: Any) -> Callable[[World, Row], Sequence[Row]]:
    return lambda world, row: world.all(table, **equal)


def of(table: str, column: str, key: str, **equal: Any) -> Callable[[World, Row], Sequence[Row]]:
    """Rows whose column holds the key of the row that they are asked of."""
    return lambda world, row: world.all(table, **{column: row[key]}, **equal)


def attributed(world: World, source: Row) -> Sequence[Row]:
    """Claims that are attributed to this source."""
    links = world.all("claim_source", source_id=source["source_id"])
    return [claim for link in links for claim in world.all("claim", claim_id=link["claim_id"])]


def named(world: World, version: Row) -> Sequence[Row]:
    """The actors that a version mentions."""
    keys = mentioned(world, version)
    return [actor for actor in world.all("actor") if actor["actor_id"] in keys]


def related(world: World, row: Row) -> Sequence[Row]:
    """The relations in force of a proposition to what is shown, contradictions turned round."""
    key = row["proposition_id"]
    standing = [r for r in world.tables["proposition_relation"] if r["revoked_at"] is None]
    turned = [
        relation | {"from_id": key, "to_id": relation["from_id"]}
        for relation in standing
        if relation["to_id"] == key and relation["type"] == "CONTRADICTS"
    ]
    found = [relation for relation in standing if relation["from_id"] == key] + turned
    return [r for r in found if reports(world, {"proposition_id": r["to_id"]})]


def alone(kind: changes.Kind, side: str) -> Callable[[World, Row], Sequence[Row]]:
    """What one of two versions has and the other has not."""
    other = {"before": "after", "after": "before"}[side]
    return lambda world, row: changes.alone(world, kind, row[side].row, row[other].row)


ARTICLES, SOURCES = ("Article", "ArticleFilter"), ("Source", "SourceFilter")
CLAIMS, STANCES = ("Claim", "ClaimFilter"), ("Stance", "StanceFilter")
LATEST, HELD = "PUBLISHED_AT DESC", "HELD_AT DESC"
CONNECTIONS: Mapping[tuple[str, str], Connected] = {
    ("Query", "articles"): Connected(every("article_version", current=True), *ARTICLES, LATEST),
    ("Query", "claims"): Connected(every("claim", current=True), *CLAIMS, LATEST),
    ("Query", "sources"): Connected(every("source", current=True), *SOURCES, LATEST),
    ("Query", "stances"): Connected(every("stance", current=True), *STANCES, HELD),
    ("Query", "propositions"): Connected(
        lambda world, row: [p for p in world.tables["proposition"] if reports(world, p)],
        *("Proposition", "PropositionFilter", "FIRST_REPORTED DESC"),
    ),
    ("Proposition", "claims"): Connected(
        of("claim", "proposition_id", "proposition_id", current=True), *CLAIMS, LATEST
    ),
    ("Proposition", "factChecks"): Connected(
        of("fact_check", "proposition_id", "proposition_id"),
        *("FactCheck", None, "REVIEWED_AT DESC"),
    ),
    ("Proposition", "relations"): Connected(
        related, "PropositionRelation", None, "MADE_AT ASC", ("type", "status")
    ),
    ("Query", "actors"): Connected(every("actor"), "Actor", "ActorFilter", "NAME ASC"),
    ("Query", "judgements"): Connected(
        every("judgement"), "Judgement", "JudgementFilter", "AT DESC"
    ),
    ("Query", "decisions"): Connected(every("decision"), "Decision", "DecisionFilter", "AT DESC"),
    ("Query", "outlets"): Connected(every("outlet"), "Outlet", "OutletFilter", "NAME ASC"),
    ("Query", "issues"): Connected(every("issue"), "Issue", "IssueFilter", "LABEL ASC"),
    ("Outlet", "articles"): Connected(
        of("article_version", "outlet_id", "outlet_id", current=True), *ARTICLES, LATEST
    ),
    ("Article", "claims"): Connected(
        of("claim", "version_id", "version_id"), *CLAIMS, "POSITION ASC"
    ),
    ("Article", "sources"): Connected(
        of("source", "version_id", "version_id"), *SOURCES, "PUBLISHED_AT ASC"
    ),
    ("Article", "stances"): Connected(
        of("stance", "version_id", "version_id"), *STANCES, "HELD_AT ASC"
    ),
    ("Article", "actors"): Connected(named, "Actor", "ActorFilter", "NAME ASC"),
    ("Article", "versions"): Connected(
        of("article_version", "article_id", "article_id"), "Article", None, "VERSION DESC"
    ),
    ("Article", "ingestions"): Connected(
        of("ingestion", "version_id", "version_id"), "Ingestion", None, "INGESTED_AT DESC"
    ),
    ("VersionChanges", "claimsRemoved"): Connected(
        alone(changes.CLAIMS, "before"), "Claim", None, "POSITION ASC"
    ),
    ("VersionChanges", "claimsAdded"): Connected(
        alone(changes.CLAIMS, "after"), "Claim", None, "POSITION ASC"
    ),
    ("VersionChanges", "stancesRemoved"): Connected(
        alone(changes.STANCES, "before"), "Stance", None, "HELD_AT ASC"
    ),
    ("VersionChanges", "stancesAdded"): Connected(
        alone(changes.STANCES, "after"), "Stance", None, "HELD_AT ASC"
    ),
    ("Claim", "stances"): Connected(of("stance", "claim_id", "claim_id"), *STANCES, HELD),
    ("Source", "claims"): Connected(attributed, *CLAIMS, LATEST),
    ("Actor", "claims"): Connected(World.said_by, *CLAIMS, LATEST),
    ("Actor", "stances"): Connected(
        of("stance", "actor_id", "actor_id", current=True), *STANCES, HELD
    ),
    ("Actor", "targetOf"): Connected(
        of("stance", "target_actor_id", "actor_id", current=True), *STANCES, HELD
    ),
    ("Issue", "stances"): Connected(
        of("stance", "target_issue_id", "issue_id", current=True), *STANCES, HELD
    ),
}
