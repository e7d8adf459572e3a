"""Values for arguments: such as the rows of a world have, and a few that none has."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from graphql import GraphQLEnumType, GraphQLInputType

from tests.compile.oracle.answer import written
from tests.compile.oracle.rows import World
from tests.compile.oracle.texts import QUERIES
from tests.compile.oracle.things import PLACES

IDS: Mapping[tuple[str, str], str] = {
    ("ArticleBy", "id"): "art",
    ("ActorBy", "id"): "act",
    ("ArticleFilter", "ids"): "art",
    ("ArticleFilter", "outlet"): "out",
    ("ArticleFilter", "mentions"): "act",
    ("SourceFilter", "ids"): "src",
    ("SourceFilter", "actor"): "act",
    ("SourceFilter", "represents"): "act",
    ("ClaimFilter", "ids"): "clm",
    ("ClaimFilter", "about"): "act",
    ("ClaimFilter", "proposition"): "prp",
    ("PropositionFilter", "ids"): "prp",
    ("StanceTargetFilter", "proposition"): "prp",
    ("TargetBy", "proposition"): "prp",
    ("ActorFilter", "ids"): "act",
    ("StanceFilter", "ids"): "sta",
    ("StanceTargetFilter", "issue"): "iss",
    ("OutletFilter", "ids"): "out",
    ("IssueFilter", "ids"): "iss",
    ("IssueFilter", "parent"): "iss",
    ("TargetBy", "issue"): "iss",
    ("JudgementFilter", "ids"): "jdg",
    ("DecisionFilter", "ids"): "dec",
}
"""Of which type an id has to be; where nothing is said, any will do."""

COLUMNS: Mapping[str, tuple[str, str]] = {
    "outletCountry": ("outlet", "country"),
    "country": ("outlet", "country"),
    "language": ("article_version", "language"),
    "issueLabel": ("issue", "label"),
    "label": ("issue", "label"),
    "scheme": ("actor_external_id", "scheme"),
    "value": ("actor_external_id", "value"),
    "by": ("decision", "by"),
}


NOWHERE: Mapping[str, str] = {"outletCountry": "JP", "country": "JP", "language": "ja"}
"""What no row has, where not every text will do."""

BEGINNINGS = (
    "M",
    "a",
    "ven",
    "VENN",
    "ost",
    "Öst",
    "of doc",
    "bo aer",
    "a. v",
    "-",
    "zz",
    "%",
    "_",
)

NUMBERS: Mapping[tuple[str, str], Sequence[int]] = {
    ("Query", "minIndependentOrigins"): [1, 1, 2, 3],
    ("Query", "rows"): [0, 1, 3, 20],
    ("Query", "columns"): [0, 1, 3, 20],
    ("StanceCell", "first"): [0, 1, 3, 20],
    ("Query", "version"): [1, 1, 2, 2, 3],
    ("Article", "since"): [1, 1, 2, 0],
}
"""Where not every number will do; where one stands in a list, a plain answer may not get to it."""


class Word(str):
    """A word of a vocabulary, which stands without quotation marks in a document."""


class Values:
    """What can be given for the scalars and words of the schema."""

    def __init__(self, world: World) -> None:
        rows = world.tables
        self.texts = {
            field: [row[column] for row in rows[table] if row[column] is not None]
            for field, (table, column) in COLUMNS.items()
        }
        self.texts["section"] = ["World", "Ports"]
        self.outlets = [row["name"] for row in rows["outlet"]]
        self.actors = [row["text"] for row in rows["actor_name"]]
        self.urls = [spelled for row in rows["article_version"] for spelled in odd(row["url"])]
        self.ids = {
            prefix: [f"{prefix}_{row[place.key]}" for row in rows[place.table]] + [f"{prefix}_999"]
            for prefix, place in PLACES.items()
        }
        moments = {row[name] for row in rows["claim"] for name in ("published_at", "recorded_at")}
        moments |= {row["held_at"] for row in rows["stance"]}
        self.moments = [
            written(moment + timedelta(seconds=shift))
            for moment in sorted(moments)
            for shift in (0, 1, -86400)
        ]
        self.days = [f"2024-05-{day:02}" for day in range(1, 10)] + ["2020-05-01", "2023-01-01"]

    def of(self, type_: GraphQLInputType, at: tuple[str, str]) -> Sequence[Any]:
        """The values that fit a leaf type at the named field of an input or of a field."""
        if isinstance(type_, GraphQLEnumType):
            return [Word(name) for name in type_.values if name != "RELEVANCE"]
        match str(type_):
            case "ID":
                return self.ids_at(at)
            case "URL":
                return self.urls
            case "DateTime":
                return self.moments
            case "Date":
                return self.days
            case "Int":
                return NUMBERS.get(at, [0, 1, 2, 10, 40, 41, 100])
            case "Boolean":
                return [True, False]
        return self.texts_at(at)

    def ids_at(self, at: tuple[str, str]) -> Sequence[str]:
        if at in IDS:
            return self.ids[IDS[at]]
        return [each for ids in self.ids.values() for each in ids[-4:]]

    def texts_at(self, at: tuple[str, str]) -> Sequence[str]:
        if at[1] == "text":
            return QUERIES
        if at[1] == "nameBegins":
            return BEGINNINGS
        if at[1] == "name":
            return self.outlets if at[0] == "OutletFilter" else [*self.actors, "ÖSTLAND", " venn "]
        return [*self.texts[at[1]], NOWHERE.get(at[1], "none of them")]


def odd(url: str) -> list[str]:
    """A URL in several spellings of it."""
    return [url, url.replace("https://news", "HTTPS://News") + "&utm_source=x#top"]


def literal(value: Any) -> str:
    """A value as it stands in a document."""
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case Word():
            return str(value)
        case str():
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case list():
            return "[" + ", ".join(map(literal, value)) + "]"
        case dict():
            return "{" + ", ".join(f"{key}: {literal(each)}" for key, each in value.items()) + "}"
    return str(value)
