"""What a reader hands on: an article in the shape of a delivery, and where its values stood."""

import json
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from types import MappingProxyType
from typing import Any, NamedTuple

from service.domain import moment, timestamp
from service.domain.faults import Rejected
from service.domain.rejections import FieldMissing
from service.domain.rules import Change, Rule
from service.domain.text import fold
from service.ingest.findings import Path
from service.ingest.formats.beside import NEEDED, Beside, how_to_say
from service.ingest.formats.decoding import Decoded
from service.ingest.notes import Note

Place = Path | int
"""Where a value stood in what was given: a JSON Pointer's steps, or a line, from 1."""

SHOWN = 200
"""Code points of a value that was left out, in the note of it."""

BESIDE = -1
"""The place of what is said beside the payload."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as a reader took it from its format.

    ``payload`` has the shape of schema/inputs.py, though values that were not found are missing.
    ``format`` is the media type that was read. ``places`` leads from the payload's values to where
    they stood. ``notes`` and ``problems`` are those that reading had, told of what was given;
    ``broken`` are the paths of the payload that they mean.
    """

    payload: Mapping[str, Any]
    format: str = "application/json"
    notes: tuple[Note, ...] = ()
    problems: tuple[Rejected, ...] = ()
    broken: frozenset[Path] = frozenset()
    adds: bool = False
    places: Mapping[Path, Place] = field(default_factory=lambda: MappingProxyType({}))

    def place(self, path: Path) -> Place | None:
        """Where the value, or what it is a part of, stood; None if that is not known."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return None

    def where(self, path: Path) -> tuple[Path, str | None]:
        """A path of the payload as one of what was given; and the line, where that has lines."""
        place = self.place(path)
        if isinstance(place, tuple):
            return place, None
        return path, None if place is None or place == BESIDE else f"See line {place}."

    def told(self, problem: Rejected) -> Rejected:
        """A problem of the payload, told of what was given."""
        moved = copy(problem)
        moved.path, line = self.where(problem.path)
        moved.detail = " ".join(filter(None, (problem.detail, line))) or None
        return moved

    def noted(self, note: Note) -> Note:
        """A note on the payload, told of what was given."""
        return Note(self.where(note.path)[0], note.rule, note.given, note.kept)


class Found(NamedTuple):
    """A value, where it stood, and what was changed in it on the way."""

    value: Any
    place: Place
    changes: tuple[Change, ...] = ()


class Draft:
    """A reading in the making."""

    def __init__(self, beside: Beside) -> None:
        """Nothing read yet. Raises BAD_ARGUMENT for a time zone that does not exist."""
        self.beside = beside
        self.zone: tzinfo | None = beside.zone()
        self.payload: dict[str, Any] = {}
        self.notes: list[Note] = []
        self.problems: list[Rejected] = []
        self.left_out: list[Note] = []
        self.places: dict[Path, Place] = {}

    def put(self, name: str, found: Found | None) -> None:
        """A value at the top of the article; None puts nothing."""
        if found is not None:
            self.noted((name,), found.changes)
            self.payload[name] = found.value
            self.places[name,] = found.place

    def put_said(self) -> None:
        """What the sender says of the article, where nothing has been put yet."""
        said = self.beside
        outlet = {"name": said.outlet, "homepage": said.homepage, "country": said.country}
        outlet = {name: value for name, value in outlet.items() if value is not None}
        if said.outlet is not None and "outlet" not in self.payload:
            self.put("outlet", Found(outlet, BESIDE))
        for name, value in (
            ("url", said.article_url),
            ("headline", said.headline),
            ("publishedAt", said.published_at),
            ("retrievedAt", said.retrieved_at),
            ("language", said.language),
        ):
            if value is not None and name not in self.payload:
                found = Found(value, BESIDE)
                self.put(name, self.moment(found) if name.endswith("At") else found)

    def decoded(self, read: Decoded) -> str:
        """The text of bytes; a note where they are in another character set than is said."""
        if read.said is not None and read.said.lower() != read.charset:
            self.note((), Rule.CHARSET_READ, read.said, read.charset)
        return read.text

    def choose(
        self,
        name: str,
        said: str | None,
        found: Iterable[Found | None],
        alike: Callable[[Any], object] = fold,
    ) -> Found | None:
        """The first of several values for one field; those that are not like it are noted.

        ``said`` is what the sender says, and goes first; ``alike`` is what equals have in common.
        """
        values = [each for each in found if each is not None and each.value]
        if said is not None:
            values.insert(0, Found(said, BESIDE))
        if not values:
            return None
        kept = values[0]
        told = {alike(kept.value)}
        for other in values[1:]:
            if alike(other.value) not in told:
                told.add(alike(other.value))
                self.note((name,), Rule.SAID_OTHERWISE, _text(other.value), _text(kept.value))
        return kept

    def moment(self, found: Found | None) -> Found | None:
        """A time in any form that pages use, as RFC 3339; as it stands if it cannot be read."""
        if found is None or not isinstance(found.value, str):
            return found
        try:
            kept, changes = timestamp.rfc3339(found.value, self.zone)
        except Rejected:
            return found
        return Found(kept, found.place, (*found.changes, *changes))

    def note(self, path: Path, rule: Rule, given: str, kept: str) -> None:
        """Something was changed on the way to ``path``."""
        self.notes.append(Note(path, rule, given, kept))

    def noted(self, path: Path, changes: Iterable[Change]) -> None:
        """Several changes of one value."""
        for change in changes:
            self.note(path, *change)

    def leave_out(self, place: Path, value: object) -> None:
        """Something of what was given that has no place here."""
        self.left_out.append(left_out_note(place, value))

    def problem(self, path: Path, fault: Rejected) -> None:
        """Something is wrong at a path of the payload."""
        fault.path = path
        self.problems.append(fault)

    def reading(self) -> Reading:
        """What was read; what every article needs and this one lacks is a problem."""
        for path, name in NEEDED.items():
            if path[0] not in self.payload and not any(p.path == path for p in self.problems):
                self.problem(path, FieldMissing(hint=how_to_say(name)))
        read = Reading(self.payload, places=self.places)
        return replace(
            read,
            notes=(*map(read.noted, self.notes), *self.left_out),
            problems=tuple(map(read.told, self.problems)),
            broken=frozenset(problem.path for problem in self.problems),
        )


def left_out_note(place: Path, value: object) -> Note:
    """The note on something that has no place here, and on how it began."""
    given = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    shown = given if len(given) <= SHOWN else f"{given[:SHOWN]}…"
    return Note(place, Rule.NOT_CARRIED, shown, "")


def instant(value: Any) -> object:
    """What equal times have in common, whatever their form."""
    try:
        return moment.instant(timestamp.rfc3339(value)[0])[0]
    except Rejected:
        return value


def is_moment(value: Any) -> bool:
    """Whether a time can be read."""
    return isinstance(instant(value), datetime)


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
