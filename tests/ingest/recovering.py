"""Walking the notes of an article: from every value that was given to the one that is kept."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from service.domain.rules import TOLD_ONLY, Rule
from service.ingest.findings import Path
from service.ingest.notes import Note

JOINED = {Rule.ACTORS_JOINED, Rule.ISSUES_JOINED, Rule.CLAIMS_JOINED, Rule.STANCES_JOINED}
REMOVED = JOINED | {Rule.DUPLICATE_REMOVED, Rule.EMPTY_REMOVED}
BESIDE = TOLD_ONLY | {Rule.CONTEXT_IGNORED, Rule.EVIDENCE_ORDERED}
"""Rules whose notes do not go from the value as it was to the value as it is."""

REFERENCES = {
    "key",
    "actor",
    "about",
    "organization",
    "represents",
    "relays",
    "issue",
    "claim",
    "viaClaim",
}
NAMES = {"actors": "name", "issues": "label", "claims": "text"}
"""What a part that is one with another is noted by."""


class Notes:
    """The notes of one article, and what was given."""

    def __init__(self, given: Mapping[str, Any], notes: Sequence[Note]) -> None:
        """By their paths."""
        self.given = given
        self.at: dict[Path, list[Note]] = defaultdict(list)
        for note in notes:
            self.at[note.path].append(note)

    def recovered(self, path: Path, given: str) -> str:
        """What a value has become, each step of it beginning where the last one ended."""
        for note in self.at.get(path, ()):
            if note.rule in BESIDE:
                continue
            assert note.given == given, (path, note, given)
            given = note.kept
        return given

    def place(self, path: Path) -> Path | None:
        """Where that is in what is kept; None if it was removed, or is one with another."""
        kept: Path = ()
        for length, step in enumerate(path):
            if not isinstance(step, int):
                kept = (*kept, step)
                continue
            gone = [i for i in range(step + 1) if self.is_gone((*path[:length], i))]
            if step in gone:
                return None
            kept = (*kept, step - len(gone))
        return kept

    def is_gone(self, path: Path) -> bool:
        """Whether nothing of its own is kept at a place of a list."""
        return any(note.rule in REMOVED for note in self.at.get(path, ()))


def texts(node: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of an article but its body, its keys and references, with its path."""
    if isinstance(node, str):
        yield path, node
        return
    if not isinstance(node, dict | list):
        return
    for step, inner in list(node.items() if isinstance(node, dict) else enumerate(node)):
        at = (*path, step)
        sources = len(at) == 3 and step == "sources"
        if not (at == ("body",) or step == "evidence" or step in REFERENCES or sources):
            yield from texts(inner, at)


def quotes(given: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Every quote of an article, with its path."""
    for kind in ("claims", "stances"):
        for i, part in enumerate(given.get(kind) or ()):
            for j, piece in enumerate(part["evidence"]):
                yield (kind, i, "evidence", j, "quote"), piece["quote"]


def value(kept: Any, path: Path) -> Any:
    """What stands at a path; None where nothing does."""
    for step in path:
        if isinstance(kept, list):
            kept = kept[step] if isinstance(step, int) and step < len(kept) else None
        else:
            kept = None if kept is None else kept.get(step)
    return kept
