"""Suggestions of actors for what somebody begins to type."""

from collections.abc import Iterator, Mapping
from typing import Any

from service.domain.faults import BadArgument
from service.domain.language import UNDETERMINED
from service.domain.text import NAME, clean
from service.domain.vocabulary import ActorType
from service.web.reconciling.batch import own_id
from service.web.reconciling.cells import kept
from service.web.reconciling.matching import NAMESAKE, Actor, described
from service.web.reconciling.vocabulary import as_type

PAGE = 10
"""How many suggestions are given at once."""

LAST = 100
"""The place of the last suggestion; who wants to see more types on."""


def read_cursor(given: str) -> int:
    """How many suggestions to skip. Raises BadArgument."""
    if given.isascii() and given.isdigit() and len(given) < 10:
        return int(given)
    raise BadArgument(
        ("cursor",), detail=f"Given: {given[:40]!r}.", hint="How many to skip: 0, 10, 20."
    )


def variables(prefix: str, skip: int) -> Mapping[str, Any] | None:
    """The variables of the document that finds actors; null where nobody can be called so."""
    name = kept(lambda given: clean(given, NAME), prefix)
    if name is None or skip >= LAST:
        return None
    known = own_id(prefix)
    return {
        "ids": [known] if known else [],
        "names": [{"text": name, "language": UNDETERMINED}],
        "begins": name,
        "first": min(skip + PAGE, LAST),
    }


def suggestions(found: Mapping[str, Any], skip: int) -> list[Mapping[str, Any]]:
    """A page of suggestions: who has the id, who has the name itself, whose names begin so."""
    once = list({actor["id"]: actor for actor in actors(found)}.values())
    return [
        {
            "id": actor["id"],
            "name": actor["name"],
            "description": described(actor),
            "notable": [as_type(ActorType[actor["type"]])],
        }
        for actor in once[skip : skip + PAGE]
    ]


def actors(found: Mapping[str, Any]) -> Iterator[Actor]:
    """The actors that were found, the likeliest first."""
    yield from found["known"]["nodes"]
    for candidate in found["resolveActors"][0]["candidates"]:
        if candidate["score"] >= NAMESAKE:
            yield candidate["actor"]
    yield from found["beginning"]["nodes"]
