"""A batch of reconciliation queries: JSON to what each of them wants.

What breaks the protocol is a fault with its path, and the batch is refused whole. What stands in
a cell of somebody's table is data: a name that nobody can have, or an id that none can be, finds
nobody.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from typing import Any

from schema.given import read_id
from service.domain.faults import (
    BadArgument,
    BadId,
    BadRequest,
    Fault,
    Refused,
    Several,
)
from service.domain.language import UNDETERMINED
from service.domain.text import NAME, clean, encodes
from service.domain.vocabulary import ActorType
from service.web.reconciling.cells import kept
from service.web.reconciling.messages import FORMS, refuse_more
from service.web.reconciling.properties import Path, as_wanted, read_properties
from service.web.reconciling.vocabulary import nearest

BATCH_SIZE = 10
"""The queries of a batch as clients are told to send it: one statement answers so many in time."""

MOST_QUERIES = 100
"""The most queries of a batch, in as many statements as it takes."""

MOST_CANDIDATES = 10
"""As many as a name has at the most, whatever the limit."""

MOST_FAULTS = 10
PARTS = ("query", "type", "type_strict", "limit", "properties")


class Strictness(str, Enum):
    """What becomes of candidates of other types than those asked for.

    SHOULD keeps them, with a lower score; ANY leaves out what is of none of the types, and ALL
    what is not of all of them.
    """

    SHOULD = "should"
    ANY = "any"
    ALL = "all"


@dataclass(frozen=True)
class Wanted:
    """One query. ``name`` is null for one that nobody can have, or where none was given.

    ``external_ids`` are ids by scheme, as far as they can be ids; ``countries`` is null where
    none was given, and empty where what was given is none.
    """

    name: str | None = None
    own_id: str | None = None
    types: frozenset[ActorType] = frozenset()
    strictness: Strictness = Strictness.SHOULD
    limit: int = MOST_CANDIDATES
    external_ids: Mapping[str, Sequence[str]] = field(default_factory=dict)
    countries: frozenset[str] | None = None
    language: str = UNDETERMINED
    context: str = ""

    @property
    def is_named(self) -> bool:
        """Whether there is a name to look for; one of our ids is none."""
        return self.name is not None and self.own_id is None


def read_batch(batch: Mapping[str, Any]) -> Mapping[str, Wanted]:
    """The queries of a batch by their ids.

    Raises BadRequest, BadArgument and BodyTooLarge; several at once.
    """
    refuse_more("queries", len(batch), MOST_QUERIES)
    wanted: dict[str, Wanted] = {}
    faults: list[Fault] = []
    for key, query in batch.items():
        try:
            wanted[key] = read_query(("queries", key), query)
        except Refused as fault:
            faults.append(fault)
    if len(faults) > 1:
        raise Several(faults[:MOST_FAULTS])
    if faults:
        raise faults[0]
    return wanted


def portions(batch: Mapping[str, Wanted]) -> Iterator[Mapping[str, Wanted]]:
    """The batch in parts of which each is answered by one statement."""
    queries = iter(batch.items())
    while part := dict(islice(queries, BATCH_SIZE)):
        yield part


def read_query(path: Path, query: Any) -> Wanted:
    """One query. Raises BadRequest and BadArgument."""
    if not encodes(str(path[-1])):
        raise BadRequest(path, detail="This id holds a lone surrogate.", hint="Give another.")
    if not isinstance(query, dict):
        raise BadRequest(path, detail="It is no object.", hint=FORMS["queries"])
    said = {part: value for part, value in query.items() if value is not None}
    for part in said.keys() - PARTS:
        hint = nearest(part, PARTS)
        raise BadRequest((*path, part), detail="A query has no such part.", hint=hint)
    properties = read_properties((*path, "properties"), said.get("properties", []))
    if "query" not in said and not properties:
        hint = 'Give a name: {"query": "Teo Marvane"}.'
        raise BadRequest(path, detail="It has neither `query` nor `properties`.", hint=hint)
    text = said.get("query", "")
    if not isinstance(text, str):
        raise BadRequest((*path, "query"), detail="It is no text.")
    return Wanted(
        name=kept(lambda given: clean(given, NAME), text),
        own_id=own_id(text),
        types=read_types((*path, "type"), said.get("type", [])),
        strictness=read_strictness((*path, "type_strict"), said.get("type_strict")),
        limit=read_limit((*path, "limit"), said.get("limit")),
        **as_wanted(properties),
    )


def own_id(text: str) -> str | None:
    """The text, where it is an id of an actor here."""
    try:
        prefix, _ = read_id(text.strip())
    except BadId:
        return None
    return text.strip() if prefix == "act" else None


def read_types(path: Path, given: Any) -> frozenset[ActorType]:
    """The types asked for, one or a list. Raises BadRequest and BadArgument."""
    listed = given if isinstance(given, list) else [given]
    known = {kind.value.casefold(): kind for kind in ActorType}
    found = set()
    for each in listed:
        if not isinstance(each, str):
            raise BadRequest(path, detail="A type is given by its id, which is text.")
        if each.casefold() not in known:
            hint = nearest(each.upper(), [kind.value for kind in ActorType])
            raise BadArgument(path, detail=f"There is no type {each[:60]!r}.", hint=hint)
        found.add(known[each.casefold()])
    return frozenset(found)


def read_strictness(path: Path, given: Any) -> Strictness:
    """How types are taken. Raises BadArgument."""
    words = [each.value for each in Strictness]
    if given is not None and given not in words:
        raise BadArgument(path, detail=f"Given: {str(given)[:60]!r}.", hint=", ".join(words) + ".")
    return Strictness(given or Strictness.SHOULD)


def read_limit(path: Path, given: Any) -> int:
    """How many candidates at the most. Raises BadArgument."""
    if given is None:
        return MOST_CANDIDATES
    if isinstance(given, bool) or not isinstance(given, int | float) or given != given // 1:
        raise BadArgument(path, detail=f"Given: {str(given)[:60]!r}.", hint="A whole number.")
    if given < 1:
        raise BadArgument(path, detail=f"Given: {given}.", hint="1 or more.")
    return int(min(given, MOST_CANDIDATES))
