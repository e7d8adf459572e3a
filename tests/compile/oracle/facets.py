"""Facets: the entries of a connection counted by what they have in common."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC
from typing import Any

from tests.compile.oracle.connections import LISTED
from tests.compile.oracle.fields import Given, Resolver
from tests.compile.oracle.rows import Row, World

Value = tuple[str, str]
"""A value, and how it reads for people."""
Values = Callable[[World, Row], Iterator[Value]]
DEFAULT = 20


def column(name: str) -> Values:
    def values(world: World, row: Row) -> Iterator[Value]:
        if row[name] is not None:
            yield row[name], row[name]

    return values


def day(name: str) -> Values:
    def values(world: World, row: Row) -> Iterator[Value]:
        date = row[name].astimezone(UTC).date().isoformat()
        yield date, date

    return values


def of_sources(name: str) -> Values:
    def values(world: World, claim: Row) -> Iterator[Value]:
        for source in world.linked("claim_source", claim, "source"):
            if source[name] is not None:
                yield source[name], source[name]

    return values


def outlet(world: World, row: Row) -> Iterator[Value]:
    version = world.one("article_version", version_id=row["version_id"])
    assert version is not None
    for found in world.all("outlet", outlet_id=version["outlet_id"]):
        yield f"out_{found['outlet_id']}", found["name"]


def actor(world: World, stance: Row) -> Iterator[Value]:
    for found in world.all("actor", actor_id=stance["actor_id"]):
        yield f"act_{found['actor_id']}", found["name"]


def sections(world: World, article: Row) -> Iterator[Value]:
    for section in article["sections"]:
        yield section, section


FACETS: Mapping[str, Mapping[str, Values]] = {
    "Article": {
        "OUTLET": outlet,
        "LANGUAGE": column("language"),
        "SECTION": sections,
        "DAY": day("published_at"),
    },
    "Claim": {
        "OUTLET": outlet,
        "QUOTE_TYPE": column("quote_type"),
        "IDENTIFICATION": of_sources("identification"),
        "AFFILIATION": of_sources("affiliation"),
        "ATTITUDE": column("attitude"),
        "DAY": day("published_at"),
    },
    "Source": {
        "KIND": column("kind"),
        "IDENTIFICATION": column("identification"),
        "AFFILIATION": column("affiliation"),
        "OUTLET": outlet,
    },
    "Stance": {
        "POSITION": column("position"),
        "MODE": column("mode"),
        "ACTOR": actor,
        "DAY": day("held_at"),
    },
}


def facets(groups: Mapping[str, Values], world: World, listed: Any, given: Given) -> Any:
    """The values that most entries have first; an entry counts once for each distinct value."""
    values = groups[given["by"]]
    counts = Counter(value for row in listed for value in set(values(world, row)))
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0][0]))
    most = DEFAULT if given.get("first") is None else given["first"]
    return [
        {"value": value, "label": label, "count": count} for (value, label), count in ranked[:most]
    ]


def counted_by(groups: Mapping[str, Values]) -> Resolver:
    return lambda world, row, given: facets(groups, world, row[LISTED], given)


FACETED: Mapping[tuple[str, str], Resolver] = {
    (f"{type_}Connection", "facets"): counted_by(groups) for type_, groups in FACETS.items()
}
