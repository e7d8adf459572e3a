"""The types and properties of the reconciliation service, and those that begin like a text."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from service.domain import name
from service.domain.faults import Rejected
from service.domain.text import fold
from service.domain.vocabulary import ActorType

Told = Mapping[str, Any]

COUNTRY, LANGUAGE, CONTEXT = "country", "language", "context"
EXTERNAL_ID = "externalId."
"""The beginning of the properties that are external ids; the scheme follows."""

PROPERTIES: Mapping[str, str] = {
    COUNTRY: "A country of the actor: its code (ISO 3166-1) or its name in English.",
    LANGUAGE: "The language that the name is written in (BCP 47).",
    CONTEXT: "What stands around the name: an office or an organisation in it raises a candidate.",
}
SCHEMES: Mapping[str, str] = {
    "wikidata": "Wikidata: Q794.",
    "lei": "Legal Entity Identifier (ISO 17442).",
    "isni": "International Standard Name Identifier (ISO 27729).",
}
"""Schemes that are suggested; any other can be named as well."""

LONGEST_WORD = 60
"""Characters of a word that are compared with what is known."""


def label(kind: ActorType) -> str:
    """What a type is called."""
    return "NGO" if kind is ActorType.NGO else kind.value.replace("_", " ").capitalize()


def as_type(kind: ActorType) -> Told:
    """A type by its id and its name."""
    return {"id": kind.value, "name": label(kind)}


def types() -> Iterator[Told]:
    """All types, described."""
    for kind in ActorType:
        yield {**as_type(kind), "description": kind.description}


def properties() -> Iterator[Told]:
    """All properties that have a name of their own, described."""
    for known, description in PROPERTIES.items():
        yield {"id": known, "name": known.capitalize(), "description": description}
    for scheme, description in SCHEMES.items():
        yield as_property(scheme, description)


def as_property(scheme: str, description: str) -> Told:
    """The external ids of a scheme as a property."""
    property_ = f"{EXTERNAL_ID}{scheme}"
    return {"id": property_, "name": f"External id: {scheme}", "description": description}


def suggested_types(prefix: str) -> list[Told]:
    """The types that begin like the prefix."""
    return list(beginning(types(), prefix))


def suggested_properties(prefix: str) -> list[Told]:
    """The properties that begin like the prefix; where none does, that of the scheme it names."""
    known = list(beginning(properties(), prefix))
    if known:
        return known
    start, _, rest = prefix.strip().rpartition(EXTERNAL_ID)
    try:
        scheme, _ = name.scheme(rest)
    except Rejected:
        return []
    return [] if start else [as_property(scheme, "An id that the actor has elsewhere.")]


def beginning(every: Iterable[Told], prefix: str) -> Iterator[Told]:
    """Those whose id, or a word of whose name, begins like the prefix."""
    start = fold(prefix)
    for each in every:
        if fold(each["id"]).startswith(start) or f" {start}" in f" {fold(each['name'])}":
            yield each


def nearest(given: str, known: Sequence[str]) -> str:
    """What may have been meant, or all there is."""
    like = difflib.get_close_matches(given[:LONGEST_WORD], known, n=1)
    return f"Did you mean {like[0]}?" if like else f"One of {', '.join(known)}."
