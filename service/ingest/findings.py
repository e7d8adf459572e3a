"""What comes to light while an article is read, cleaned and judged: its notes and problems."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from service.domain import text
from service.domain.faults import Rejected, Step
from service.domain.rejections import TooManyParts
from service.domain.rules import Cleaned, Rule
from service.ingest.notes import Note

T = TypeVar("T")
Path = tuple[Step, ...]

MOST_PROBLEMS = 100
"""The problems of one article that are told; the rest is counted."""


class Findings:
    """The notes and problems of one article, in the order in which they were found.

    A cleaner that finds a problem leaves it here and goes on with a stand-in, so that all
    problems are found at once; what is made of an article with problems is thrown away.
    """

    def __init__(self) -> None:
        """Nothing found yet."""
        self.notes: list[Note] = []
        self.problems: list[Rejected] = []
        self.more = 0
        self.broken: set[Path] = set()
        """Where the shape is wrong and a stand-in was put; what it leads to is not told."""

    def problem(self, path: Path, fault: Rejected) -> None:
        """Something is wrong at ``path``."""
        if self.broken and any(path[:i] in self.broken for i in range(len(path) + 1)):
            return
        if len(self.problems) >= MOST_PROBLEMS:
            self.more += 1
            return
        fault.path = path
        self.problems.append(fault)

    def note(self, path: Path, rule: Rule, given: str, kept: str) -> None:
        """Something was changed at ``path``."""
        self.notes.append(Note(path, rule, given, kept))

    def cleaned(self, path: Path, given: str, cleaner: Callable[[str], Cleaned[T]]) -> T | None:
        """What the cleaner makes of a value; None if it refuses."""
        try:
            kept, changes = cleaner(given)
        except Rejected as fault:
            self.problem(path, fault)
            return None
        for change in changes:
            self.note(path, *change)
        return kept

    def text(self, path: Path, given: str, most: int) -> str:
        """A text that is needed, cleaned; ``""`` if it is refused."""
        return self.cleaned(path, given, lambda t: text.clean(t, most)) or ""

    def maybe(self, path: Path, given: str | None, most: int) -> str | None:
        """A text that may be missing, cleaned; an empty one is missing."""
        return None if self.absent(path, given) else self.text(path, given or "", most)

    def texts(self, path: Path, given: list[str] | None, most: int, many: int) -> tuple[str, ...]:
        """Texts, cleaned, each once and none empty; ``many`` are the most."""
        kept: dict[str, None] = {}
        for i, one in self.bounded(path, given, many):
            clean = self.maybe((*path, i), one, most)
            if clean in kept:
                self.note((*path, i), Rule.DUPLICATE_REMOVED, clean, "")
            elif clean:
                kept[clean] = None
        return tuple(kept)

    def absent(self, path: Path, given: str | None) -> bool:
        """Whether nothing is given, with a note where that is an empty text."""
        if given is not None and not given.strip():
            self.note(path, Rule.EMPTY_REMOVED, given, "")
            return True
        return given is None

    def bounded(self, path: Path, given: Sequence[T] | None, most: int) -> list[tuple[int, T]]:
        """The parts with their places; none, and a problem, if they are more than ``most``."""
        if given is not None and len(given) > most:
            detail = f"There are {len(given):,}; {most:,} are the most."
            self.problem(path, TooManyParts(detail=detail))
            return []
        return list(enumerate(given or ()))
