"""Whether a row matches a filter. What is unknown does not match, and its `not` does."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from service.domain.text import fold
from service.domain.url import canonical
from tests.compile.oracle import texts
from tests.compile.oracle.propositions import figures
from tests.compile.oracle.rows import Row, World, number

Given = Mapping[str, Any]
Test = Callable[[World, Row, Any], bool]


def among(column: str) -> Test:
    return lambda world, row, wanted: row[column] in wanted


def ids(column: str) -> Test:
    return lambda world, row, wanted: row[column] in [number(each) for each in wanted]


def overlap(column: str) -> Test:
    return lambda world, row, wanted: any(each in row[column] for each in wanted)


def folded(column: str) -> Test:
    return lambda world, row, wanted: row[column] == fold(wanted)


def during(column: str) -> Test:
    def holds(world: World, row: Row, wanted: Given) -> bool:
        start, end = moment(wanted.get("from")), moment(wanted.get("to"))
        at = row[column]
        return (start is None or at >= start) and (end is None or at < end)

    return holds


def within(column: str) -> Test:
    def holds(world: World, row: Row, wanted: Given) -> bool:
        low, high = wanted.get("min"), wanted.get("max")
        if low is None and high is None:
            return True
        at = row[column]
        return at is not None and (low is None or at >= low) and (high is None or at <= high)

    return holds


def figured(name: str) -> Test:
    """A figure of a proposition lies in a range."""
    return lambda world, row, wanted: within(name)(world, figures(world, row), wanted)


def leading(kind: str, table: str, key: str, column: str | None = None) -> Test:
    """The row that a column leads to matches a filter."""

    def holds(world: World, row: Row, wanted: Given) -> bool:
        found = world.all(table, **{key: row[column or key]})
        return any(matches(world, kind, each, wanted) for each in found)

    return holds


def moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).astimezone(UTC)


def in_country(world: World, row: Row, wanted: Any) -> bool:
    outlet = world.one("outlet", outlet_id=row["outlet_id"])
    return outlet is not None and outlet["country"] in wanted


def standing(row: Row) -> bool:
    """Neither rejected nor retracted."""
    return row["review_status"] in ("PENDING", "APPROVED")


def mentions(world: World, row: Row, wanted: Any) -> bool:
    """Some source, claim or stance of the version has to do with one of the actors."""
    return any(number(each) in mentioned(world, row) for each in wanted)


def mentioned(world: World, row: Row) -> set[int | None]:
    """The keys of the actors that the sources, claims and stances of a version have to do with."""
    named: set[int | None] = set()
    for source in world.all("source", version_id=row["version_id"]):
        named |= {source["actor_id"], source["represents_id"]}
    for claim in filter(standing, world.all("claim", version_id=row["version_id"])):
        named |= {actor["actor_id"] for actor in world.linked("claim_about", claim, "actor")}
    for stance in filter(standing, world.all("stance", version_id=row["version_id"])):
        named |= {stance["actor_id"], stance["target_actor_id"]}
    return named


def relayed(world: World, row: Row, wanted: Any) -> bool:
    return bool(world.all("source", relays_id=row["source_id"])) is wanted


def attributed(world: World, row: Row, wanted: Any) -> bool:
    sources = world.linked("claim_source", row, "source")
    return any(matches(world, "SourceFilter", each, wanted) for each in sources)


def about(world: World, row: Row, wanted: Any) -> bool:
    keys = [number(each) for each in wanted]
    return any(actor["actor_id"] in keys for actor in world.linked("claim_about", row, "actor"))


def happened(world: World, row: Row, wanted: Given) -> bool:
    """The days of the event, which end before the last, meet the half-open range of moments."""
    start, end = moment(wanted.get("from")), moment(wanted.get("to"))
    if start is None and end is None:
        return True
    if row["event_from"] is None:
        return False
    return (start is None or midnight(row["event_to"]) > start) and (
        end is None or midnight(row["event_from"]) < end
    )


def midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def called(world: World, row: Row, wanted: str) -> bool:
    names = world.all("actor_name", actor_id=row["actor_id"])
    return any(name["text_key"] == fold(wanted) for name in names)


def begins(world: World, row: Row, wanted: str) -> bool:
    start = plain(wanted)
    names = world.all("actor_name", actor_id=row["actor_id"])
    folded = [plain(name["text"]) for name in names]
    return bool(start) and any(f" {name}".find(f" {start}") >= 0 for name in folded)


def plain(text: str) -> str:
    """Its words without accents, in lower case."""
    parted = unicodedata.normalize("NFKD", text.lower().replace("æ", "ae"))
    letters = (c for c in parted if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())


def known_as(world: World, row: Row, wanted: Given) -> bool:
    return bool(world.all("actor_external_id", actor_id=row["actor_id"], **wanted))


def toward(world: World, row: Row, wanted: Given) -> bool:
    match dict(wanted):
        case {"actor": filter}:
            return leading("ActorFilter", "actor", "actor_id", "target_actor_id")(
                world, row, filter
            )
        case {"proposition": wanted_ids}:
            return ids("target_proposition_id")(world, row, wanted_ids)
        case {"issue": wanted_ids}:
            return ids("target_issue_id")(world, row, wanted_ids)
        case {"issueLabel": label}:
            found = world.all("issue", label_key=fold(label))
            return any(issue["issue_id"] == row["target_issue_id"] for issue in found)
    raise AssertionError(wanted)


def says(table: str, key: str) -> Test:
    def holds(world: World, row: Row, wanted: str) -> bool:
        return texts.holds(world.said.get((table, row[key]), frozenset()), wanted)

    return holds


ARTICLE = leading("ArticleFilter", "article_version", "version_id")
REVIEWED = ("ClaimFilter", "StanceFilter")

FILTERS: Mapping[str, Mapping[str, Test]] = {
    "ArticleFilter": {
        "ids": ids("article_id"),
        "url": lambda world, row, wanted: row["url"] == canonical(wanted)[0],
        "outlet": ids("outlet_id"),
        "outletCountry": in_country,
        "language": among("language"),
        "section": overlap("sections"),
        "publishedAt": during("published_at"),
        "originKind": among("origin_kind"),
        "text": says("article_version", "version_id"),
        "mentions": mentions,
    },
    "SourceFilter": {
        "ids": ids("source_id"),
        "text": says("source", "source_id"),
        "kind": among("kind"),
        "identification": among("identification"),
        "affiliation": among("affiliation"),
        "terms": among("terms"),
        "channel": among("channel"),
        "actor": ids("actor_id"),
        "represents": ids("represents_id"),
        "relayed": relayed,
    },
    "ClaimFilter": {
        "ids": ids("claim_id"),
        "text": says("claim", "claim_id"),
        "article": ARTICLE,
        "source": attributed,
        "about": about,
        "proposition": ids("proposition_id"),
        "quoteType": among("quote_type"),
        "assertedBy": among("asserted_by"),
        "attitude": among("attitude"),
        "certainty": among("certainty"),
        "polarity": among("polarity"),
        "temporality": among("temporality"),
        "eventTime": happened,
        "publishedAt": during("published_at"),
        "confidence": within("confidence"),
        "reviewStatus": among("review_status"),
    },
    "ActorFilter": {
        "ids": ids("actor_id"),
        "name": called,
        "nameBegins": begins,
        "type": among("type"),
        "country": overlap("countries"),
        "externalId": known_as,
    },
    "StanceFilter": {
        "ids": ids("stance_id"),
        "actor": leading("ActorFilter", "actor", "actor_id"),
        "target": toward,
        "position": among("position"),
        "mode": among("mode"),
        "expression": among("expression"),
        "heldAt": during("held_at"),
        "article": ARTICLE,
        "confidence": within("confidence"),
        "reviewStatus": among("review_status"),
    },
    "PropositionFilter": {
        "ids": ids("proposition_id"),
        "text": says("proposition", "proposition_id"),
        "articles": figured("articles"),
        "independentOrigins": figured("independentOrigins"),
        "contested": lambda world, row, wanted: (
            (figures(world, row)["contradictingOrigins"] > 0) is wanted
        ),
    },
    "JudgementFilter": {
        "ids": ids("judgement_id"),
        "of": lambda world, row, wanted: not {row["left"], row["right"]}.isdisjoint(wanted),
        "verdict": among("verdict"),
        "inForce": lambda world, row, wanted: (row["revoked_at"] is None) is wanted,
    },
    "DecisionFilter": {
        "ids": ids("decision_id"),
        "about": overlap("about"),
        "by": among("by"),
        "kind": among("kind"),
        "at": during("at"),
    },
    "OutletFilter": {
        "ids": ids("outlet_id"),
        "name": folded("name_key"),
        "country": among("country"),
    },
    "IssueFilter": {
        "ids": ids("issue_id"),
        "label": folded("label_key"),
        "parent": ids("parent_id"),
    },
}


def matches(world: World, kind: str, row: Row, given: Given | None) -> bool:
    """Whether all that a filter says holds for a row; null says as little as leaving it out."""
    said = {name: value for name, value in (given or {}).items() if value is not None}
    return all(each for each in _parts(world, kind, row, said))


def _parts(world: World, kind: str, row: Row, said: Given) -> Iterator[bool]:
    for name, value in said.items():
        match name:
            case "and":
                yield all(matches(world, kind, row, each) for each in value)
            case "or":
                yield any(matches(world, kind, row, each) for each in value)
            case "not":
                yield not matches(world, kind, row, value)
            case _:
                yield FILTERS[kind][name](world, row, value)


def listed(world: World, kind: str | None, row: Row, given: Given | None) -> bool:
    """Whether a row is in a list under a filter: matched, and neither rejected nor retracted
    unless the filter speaks of the review at any depth.
    """
    if kind is None:
        return True
    unasked = kind not in REVIEWED or _speaks_of_review(given) or standing(row)
    return unasked and matches(world, kind, row, given)


def _speaks_of_review(given: Given | None) -> bool:
    if not given:
        return False
    parts = [*(given.get("and") or ()), *(given.get("or") or ()), given.get("not")]
    return given.get("reviewStatus") is not None or any(map(_speaks_of_review, parts))
