"""Data extension: what is known of actors that are reconciled, as columns of a table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.domain import name
from service.domain.faults import BadArgument, BadRequest
from service.domain.text import encodes
from service.web.reconciling.batch import own_id, read_types
from service.web.reconciling.cells import kept
from service.web.reconciling.matching import Actor, by_any_id, ids_of
from service.web.reconciling.messages import FORMS, refuse_more
from service.web.reconciling.offices import offices
from service.web.reconciling.properties import Path
from service.web.reconciling.vocabulary import EXTERNAL_ID, SCHEMES, Told, as_property, nearest

MOST_ROWS = 100
MOST_COLUMNS = 20


@dataclass(frozen=True)
class Column:
    """What a column is called, and its values for an actor.

    An actor is one as openapi/reconcile/extend.graphql has it.
    """

    name: str
    values: Callable[[Actor], Sequence[str | int]]


COLUMNS: Mapping[str, Column] = {
    "name": Column("Name", lambda actor: [actor["name"]]),
    "alias": Column(
        "Other name",
        lambda actor: [each["text"] for each in actor["names"] if each["kind"] != "PRIMARY"],
    ),
    "type": Column("Type", lambda actor: [actor["type"]]),
    "country": Column("Country", lambda actor: actor["countries"]),
    "office": Column("Office", offices),
    "claims": Column("Number of claims", lambda actor: [actor["claims"]["totalCount"]]),
    "stances": Column("Number of stances", lambda actor: [actor["stances"]["totalCount"]]),
}
"""The columns by their properties; the external ids of each scheme are one more."""


@dataclass(frozen=True)
class Extension:
    """Which properties of which rows; an id may be anybody's."""

    ids: Sequence[str]
    columns: Mapping[str, Column]


def read_extension(given: Mapping[str, Any]) -> Extension:
    """What a table shall be extended by. Raises BadRequest, BadArgument and BodyTooLarge."""
    ids, properties = given.get("ids"), given.get("properties")
    if not isinstance(ids, list) or not all(isinstance(x, str) and encodes(x) for x in ids):
        raise BadRequest(("extend", "ids"), detail="It is no list of ids.", hint=FORMS["extend"])
    if not isinstance(properties, list):
        path = ("extend", "properties")
        raise BadRequest(path, detail="It is no list.", hint=FORMS["extend"])
    refuse_more("extend", len(ids), MOST_ROWS)
    refuse_more("extend", len(properties), MOST_COLUMNS)
    read = (
        read_column(("extend", "properties", place), each) for place, each in enumerate(properties)
    )
    return Extension(ids, dict(read))


def read_column(path: Path, given: Any) -> tuple[str, Column]:
    """The id of a property and its column. Raises BadRequest and BadArgument."""
    property_ = given.get("id") if isinstance(given, dict) else None
    if not isinstance(property_, str):
        raise BadRequest(path, detail="It lacks an `id`.", hint='{"id": "country"}.')
    if property_ in COLUMNS:
        return property_, COLUMNS[property_]
    rest = property_.removeprefix(EXTERNAL_ID)
    scheme = kept(name.scheme, rest) if rest != property_ else None
    if scheme is None:
        hint = nearest(property_, [*COLUMNS, f"{EXTERNAL_ID}wikidata"])
        raise BadArgument(
            (*path, "id"), detail=f"There is no property {property_[:60]!r}.", hint=hint
        )
    return property_, Column(
        f"External id: {scheme}", lambda actor: sorted(ids_of(actor).get(scheme, ()))
    )


def variables(extension: Extension) -> Mapping[str, Any]:
    """The variables of the document that tells of the actors; nothing is counted unasked."""
    return {
        "ids": [own for each in extension.ids if (own := own_id(each))],
        "claims": "claims" in extension.columns,
        "stances": "stances" in extension.columns,
    }


def extended(extension: Extension, found: Mapping[str, Any]) -> Mapping[str, Any]:
    """The columns, and their values in each row; of whom nobody knows there are none."""
    known = by_any_id(found)
    rows = {}
    for each in extension.ids:
        actor = known.get(each.strip())
        rows[each] = {
            property_: [as_value(value) for value in column.values(actor)] if actor else []
            for property_, column in extension.columns.items()
        }
    meta = [
        {"id": property_, "name": column.name} for property_, column in extension.columns.items()
    ]
    return {"meta": meta, "rows": rows}


def as_value(value: str | int) -> Told:
    """A value of a cell, as the protocol tells it."""
    return {"str": value} if isinstance(value, str) else {"int": value}


def proposed(given: Mapping[str, str]) -> Mapping[str, Any]:
    """The properties that columns can be made of, for actors of a type. Raises BadArgument."""
    every = [{"id": property_, "name": column.name} for property_, column in COLUMNS.items()]
    for scheme, description in SCHEMES.items():
        told = as_property(scheme, description)
        every.append({"id": told["id"], "name": told["name"]})
    limit = given.get("limit") or str(len(every))
    if not (limit.isascii() and limit.isdigit() and len(limit) < 10):
        raise BadArgument(("limit",), detail=f"Given: {limit[:40]!r}.", hint="A whole number.")
    answer: dict[str, Any] = {"properties": every[: int(limit)], "limit": int(limit)}
    if given.get("type"):
        (kind,) = read_types(("type",), given["type"])
        answer["type"] = kind.value
    return answer
