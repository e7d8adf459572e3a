"""Rows as types of the schema, and where the types that have ids lie."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.compile.oracle.propositions import reports
from tests.compile.oracle.rows import Row, World, number


@dataclass(frozen=True)
class Place:
    """Where the rows of a type with ids lie."""

    type: str
    table: str
    key: str


PLACES: Mapping[str, Place] = {
    "out": Place("Outlet", "outlet", "outlet_id"),
    "art": Place("Article", "article_version", "article_id"),
    "clm": Place("Claim", "claim", "claim_id"),
    "src": Place("Source", "source", "source_id"),
    "act": Place("Actor", "actor", "actor_id"),
    "iss": Place("Issue", "issue", "issue_id"),
    "sta": Place("Stance", "stance", "stance_id"),
    "ing": Place("Ingestion", "ingestion", "ingestion_id"),
    "prp": Place("Proposition", "proposition", "proposition_id"),
    "fck": Place("FactCheck", "fact_check", "fact_check_id"),
    "jdg": Place("Judgement", "judgement", "judgement_id"),
    "ovr": Place("MentionOverride", "mention_override", "override_id"),
    "dec": Place("Decision", "decision", "decision_id"),
    "rel": Place("PropositionRelation", "proposition_relation", "relation_id"),
}
PREFIXES = {place.type: prefix for prefix, place in PLACES.items()}


@dataclass(frozen=True)
class Thing:
    """A row as a type of the schema."""

    type: str
    row: Row


def thing(type_: str, row: Row | None) -> Thing | None:
    return None if row is None else Thing(type_, row)


def things(type_: str, rows: Sequence[Row]) -> list[Thing]:
    return [Thing(type_, row) for row in rows]


def found(world: World, named: str) -> Thing | None:
    """What has an id: of an article the version that is current, of propositions those shown."""
    place = PLACES[named.partition("_")[0]]
    current = {"current": True} if place.type == "Article" else {}
    row = world.one(place.table, **{place.key: number(named)}, **current)
    if row and place.type == "Proposition" and not reports(world, row):
        return None
    return thing(place.type, row)
