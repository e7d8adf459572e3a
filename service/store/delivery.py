"""One article on its way into the tables."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from service.domain.faults import Rejected, Step
from service.domain.rules import Rule
from service.domain.vocabulary import ChangeAction, ChangeKind, Door
from service.ingest.notes import Note
from service.ingest.record import ArticleRecord
from service.ingest.whole import Deed
from service.store.pool import Connection


class Refusal(Exception):
    """The article cannot be stored as it is; whoever has begun a transaction undoes it."""

    def __init__(self, problems: Sequence[Rejected]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problems")


class Race(Exception):
    """Another delivery has just written what this one was about to write; begin again."""


class Came(NamedTuple):
    """An article, whose it is, and by which door it came."""

    record: ArticleRecord
    producer: str
    door: Door | None


@dataclass(slots=True)
class Delivery:
    """What is delivered, by whom, over which connection, and what has become of it so far."""

    connection: Connection
    record: ArticleRecord
    producer: str
    door: Door | None = None
    notes: list[Note] = field(default_factory=list)
    wrote: bool = False
    merged: dict[str, dict[int, int]] = field(
        default_factory=lambda: {"actor": {}, "issue": {}, "proposition": {}}
    )
    """Of what is known and merged into another, the canonical row; by table."""
    deeds: list[Deed] = field(default_factory=list)
    fresh: set[int] = field(default_factory=set)
    """The ids of actors that are new."""

    def did(
        self,
        kind: ChangeKind,
        action: ChangeAction,
        path: tuple[Step, ...],
        named: str | None,
        *fields: str,
    ) -> None:
        """Remember what was done, for whoever asks; ``named`` is its id."""
        self.deeds.append(Deed(kind, action, path, named, fields))

    def kept(self, path: tuple[Step, ...], given: str | None, kept: str | None) -> None:
        """Note that the stored value is kept in place of the one given, if they differ."""
        if given and given != kept:
            self.notes.append(Note(path, str(Rule.STORED_KEPT), given, kept or ""))
