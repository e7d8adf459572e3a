"""What the sender of an article is told, and what the store answers to be able to say it."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Protocol, Self

from service.domain.faults import Fault, Rejected
from service.domain.vocabulary import Door, IngestOutcome
from service.ingest.notes import Note
from service.ingest.record import ArticleRecord
from service.ingest.whole import Told, Whole


@dataclass(frozen=True, slots=True)
class Counts:
    """How many parts of each kind an article has."""

    claims: int = 0
    sources: int = 0
    stances: int = 0
    actors: int = 0
    issues: int = 0

    @classmethod
    def of(cls, record: ArticleRecord) -> Self:
        """Those of a record."""
        return cls(
            claims=len(record.claims),
            sources=len(record.sources),
            stances=len(record.stances),
            actors=len(record.actors),
            issues=len(record.issues),
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store did with one article.

    The ids are those of the row of the article and of its version; None in a dry run of an
    article that is not known yet, and where the store refused. ``whole`` is what
    else can be told, unless the store refused.
    """

    outcome: IngestOutcome
    article_id: int | None = None
    version_id: int | None = None
    problems: tuple[Rejected, ...] = ()
    notes: tuple[Note, ...] = ()
    counts: Counts = Counts()
    answered: Told | None = None
    whole: Whole | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Once:
    """An article of a delivery with a key of idempotency, by which its answer is stored.

    ``key_id`` is the row of the key, ``place`` that of the article in the delivery, ``digest``
    the SHA-256 of its payload; ``tell`` makes the answer out of what became of it.
    """

    key_id: int
    place: int
    digest: bytes
    tell: Callable[[Kept], Told]


@dataclass(frozen=True, slots=True)
class Standing:
    """An article as it is stored: what something can be added to. ``published_at`` is aware."""

    url: str
    outlet: str
    headline: str
    language: str
    published_at: datetime
    body: str = field(repr=False)


class Keeper(Protocol):
    """The store, as ingestion sees it."""

    async def keep(
        self,
        record: ArticleRecord,
        producer: str,
        dry_run: bool,
        once: Once | None = None,
        door: Door | None = None,
    ) -> Kept:
        """Store one article whole, in the name of ``producer``; in a dry run write nothing.

        ``door`` is by which way it came.
        With ``once`` its answer is stored in the same transaction; where another one with the
        same key was faster, its answer is in ``answered``. Raises the faults of kind Unavailable,
        and IDEMPOTENCY_KEY_REUSED; what is wrong with the article is in ``problems``.
        """

    async def standing(self, url: str) -> Standing | None:
        """The current version of the article at a canonical address; None where there is none."""

    async def settle(self) -> None:
        """Find the origins of what was kept, and count what propositions are reported by."""


class Memory(Protocol):
    """What was answered under one key of idempotency."""

    @property
    def key_id(self) -> int:
        """The row of the key."""

    @property
    def upto(self) -> int:
        """No place from here on had an answer when the key was opened."""

    async def answered(self, place: int, digest: bytes) -> Told | None:
        """The answer at a place, if there is one. Raises IDEMPOTENCY_KEY_REUSED, Unavailable."""

    async def remember(self, once: Once, kept: Kept) -> Told:
        """Store the answer to an article that was not; the one that was stored before, if any."""

    async def touch(self) -> None:
        """The key is still in use."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer to one delivered article; ``index`` is its place in the delivery, from 0.

    ``problems`` has at most 100; ``more_problems`` counts the rest. ``answered`` is the answer
    that was given before, under the same key of idempotency. ``whole`` is the rest of the answer,
    where the store has not refused.
    """

    index: int
    outcome: IngestOutcome
    article_id: int | None = None
    version_id: int | None = None
    problems: tuple[Fault, ...] = ()
    notes: tuple[Note, ...] = ()
    counts: Counts = Counts()
    more_problems: int = 0
    answered: Told | None = None
    whole: Whole | None = field(default=None, compare=False, repr=False)

    @classmethod
    def again(cls, index: int, answered: Told) -> Self:
        """The receipt that was given before."""
        outcome = IngestOutcome[answered["outcome"]]
        return cls(index, outcome, answered["article_id"], answered=answered)

    def told(self) -> Told:
        """It as plain values, in the shape of the schema's IngestResult."""
        if self.answered is not None:
            return {**self.answered, "index": self.index}
        return {
            "index": self.index,
            "outcome": self.outcome.value,
            "article_id": self.article_id,
            "counts": asdict(self.counts),
            "problems": [problem(fault) for fault in self.problems],
            "more_problems": self.more_problems,
            "notes": [
                _sendable(path=note.pointer, rule=note.rule, given=note.given, kept=note.kept)
                for note in self.notes
            ],
        }


def problem(fault: Fault) -> Told:
    """A fault in the shape of the schema's Problem."""
    return _sendable(path=fault.pointer, code=fault.code, message=fault.message, hint=fault.hint)


def _sendable(**texts: str | None) -> dict[str, str | None]:
    """The texts with what JSON in PostgreSQL cannot hold spelled out."""
    return {
        name: text and text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\u0000")
        for name, text in texts.items()
    }
