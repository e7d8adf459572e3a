"""What the sender of an article is told, and what the store answers to be able to say it."""

from dataclasses import dataclass
from typing import Protocol, Self

from service.domain.faults import Rejected
from service.domain.vocabulary import IngestOutcome
from service.ingest.notes import Note
from service.ingest.record import ArticleRecord


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
    article that is not known yet, and where the store refused.
    """

    outcome: IngestOutcome
    article_id: int | None = None
    version_id: int | None = None
    problems: tuple[Rejected, ...] = ()
    notes: tuple[Note, ...] = ()
    counts: Counts = Counts()


class Keeper(Protocol):
    """The store, as ingestion sees it."""

    async def keep(self, record: ArticleRecord, producer: str, dry_run: bool) -> Kept:
        """Store one article whole, in the name of ``producer``; in a dry run write nothing.

        Raises the faults of kind Unavailable; what is wrong with the article is in ``problems``.
        """

    async def settle(self) -> None:
        """Find the origins of what was kept, and count what propositions are reported by."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer to one delivered article; ``index`` is its place in the delivery, from 0.

    ``problems`` has at most 100; ``more_problems`` counts the rest.
    """

    index: int
    outcome: IngestOutcome
    article_id: int | None = None
    version_id: int | None = None
    problems: tuple[Rejected, ...] = ()
    notes: tuple[Note, ...] = ()
    counts: Counts = Counts()
    more_problems: int = 0
