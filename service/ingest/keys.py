"""The keys that a producer gives the parts of an article, by which other parts refer to them."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from service.domain import text
from service.domain.faults import Rejected
from service.domain.rejections import KeyIsUsedTwice, KeyNotFound, TextIsEmpty
from service.domain.rules import Rule
from service.ingest.findings import Findings, Path

SHOWN = 80
MOST_COMPARED = 2_000


class Keys:
    """The keys of one kind of parts, and the place that each leads to in the record."""

    def __init__(self, kind: str, given: Iterable[str | None], found: Findings) -> None:
        """The keys of the parts under ``kind``; each leads to the place where it was given.

        Problems: KEY_TWICE, TEXT_EMPTY, and what ``text.check`` raises.
        """
        self.kind = kind
        self.found = found
        self.places: dict[str, int] = {}
        self.complete = not any(_touches(path, kind) for path in found.broken)
        for i, key in enumerate(given):
            if key is None:
                continue
            path = (kind, i, "key")
            try:
                text.check(key)
            except Rejected as fault:
                found.problem(path, fault)
            if not key.strip():
                found.problem(path, TextIsEmpty())
            elif key in self.places:
                hint = f"The other is at /{kind}/{self.places[key]}."
                found.problem(path, KeyIsUsedTwice(detail=shown(key), hint=hint))
            else:
                self.places[key] = i

    def moved(self, places: list[int]) -> None:
        """Let the keys lead where their parts went: from place i to ``places[i]``."""
        self.complete = self.complete and all(i < len(places) for i in self.places.values())
        self.places = {key: places[i] for key, i in self.places.items() if i < len(places)}

    def find(self, path: Path, key: str | None) -> int | None:
        """The place that the key leads to; None, and KEY_NOT_FOUND, if to none."""
        if key is None:
            return None
        place = self.places.get(key)
        if place is None and self.complete:
            detail = f"{shown(key)} is none of the {self.kind}."
            self.found.problem(path, KeyNotFound(detail=detail, hint=self._closest(key)))
        return place

    def find_all(self, path: Path, keys: list[str] | None, most: int) -> tuple[int, ...]:
        """The places that the keys lead to, each once."""
        places: dict[int, None] = {}
        for i, key in self.found.bounded(path, keys, most):
            place = self.find((*path, i), key)
            if place in places:
                self.found.note((*path, i), Rule.DUPLICATE_REMOVED, key, "")
            elif place is not None:
                places[place] = None
        return tuple(places)

    def _closest(self, key: str) -> str | None:
        if len(self.places) > MOST_COMPARED or len(key) > SHOWN:
            return None
        like = process.extractOne(key, self.places.keys(), scorer=fuzz.ratio, score_cutoff=70)
        return f"Did you mean {shown(like[0])}?" if like else None


def _touches(path: Path, kind: str) -> bool:
    """Whether keys of a kind may be missing because the shape is wrong at the path."""
    return path[:1] == (kind,) and (len(path) < 3 or path[2:] == ("key",))


def shown(key: str) -> str:
    """The key as a message shows it."""
    short = key if len(key) <= SHOWN else key[: SHOWN - 1] + "…"
    return '"' + short.encode(errors="backslashreplace").decode() + '"'
