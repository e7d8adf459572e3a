"""An article on its way in, until it can be kept: read, cleaned and judged."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import NamedTuple

from service.domain import idempotency
from service.domain.faults import Fault, Rejected
from service.domain.vocabulary import IngestOutcome
from service.ingest.clean import clean
from service.ingest.findings import Findings
from service.ingest.formats.annotation import Adding
from service.ingest.formats.reading import Reading
from service.ingest.judge import judge
from service.ingest.notes import Note
from service.ingest.read import Item, draft
from service.ingest.receipt import Kept, Receipt
from service.ingest.record import ArticleRecord
from service.ingest.whole import Told

CLEANED_AT_ONCE = 100_000
"""Bytes of an article up to which it is cleaned without a thread; see docs/decisions/0015."""


ADDED = ("actors", "issues", "sources", "claims", "stances")
"""What can be added to an article that is stored; of the rest of it nothing is told then."""


class Incoming(NamedTuple):
    """An article on its way in: its place in the delivery, from 0, and its payload.

    ``fault`` says why it has no payload, and ``digest`` is the SHA-256 of what it was then;
    ``size`` are its bytes, about, or 0 where nobody knows.
    """

    place: int
    payload: object = None
    fault: Fault | None = None
    size: int = 0
    digest: bytes | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be kept; or, without a record, the problems that forbid it."""

    record: ArticleRecord | None
    notes: tuple[Note, ...]
    problems: tuple[Fault, ...]
    more_problems: int = 0

    def receipt(self, index: int, kept: Kept) -> Receipt:
        """What is answered once the store has said what became of it."""
        if kept.answered is not None:
            return Receipt.again(index, kept.answered)
        return Receipt(
            index,
            kept.outcome,
            kept.article_id,
            kept.version_id,
            kept.problems,
            self.notes + kept.notes,
            kept.counts,
            whole=kept.whole,
        )

    def told(self, index: int, kept: Kept) -> Told:
        """That as plain values."""
        return self.receipt(index, kept).told()

    def refusal(self, index: int) -> Receipt:
        """What is answered where there is no record."""
        return Receipt(
            index,
            IngestOutcome.REJECTED,
            problems=self.problems,
            more_problems=self.more_problems,
        )


def numbered(payloads: Iterable[object]) -> Iterable[Incoming]:
    """Payloads as they go in, each at its place."""
    return (Incoming(place, payload) for place, payload in enumerate(payloads))


def incoming(place: int, item: Item) -> Incoming:
    """What stands in a file, as it goes in."""
    return Incoming(place, item.payload, item.fault, item.size, item.digest)


def prepare(payload: object, now: datetime | None = None) -> Prepared:
    """Read, clean and judge one article, whatever object it is; ``now`` bounds its dates.

    Of a :class:`Reading` everything is told as of what the reader was given.
    """
    read = payload if isinstance(payload, Reading) else None
    found = Findings()
    if read is not None:
        payload = read.payload
        found.broken |= read.broken
    record = None
    article = draft(payload, found)
    if article is not None:
        record = clean(article, now or datetime.now(UTC), found)
        if read is not None:
            record = replace(record, format=read.format, adds=read.adds)
        judge(article, found)
    problems: tuple[Rejected, ...] = tuple(found.problems)
    notes = tuple(found.notes)
    if read is not None:
        problems = (*read.problems, *map(read.told, problems))
        if read.adds:
            notes = tuple(note for note in notes if note.path[0] in ADDED)
        notes = (*read.notes, *map(read.noted, notes))
    if problems:
        return Prepared(None, (), problems, found.more)
    return Prepared(record, notes, ())


def digest_of(article: Incoming) -> bytes:
    """The SHA-256 of an article's payload, or of what it was where it has none.

    What is said beside a document is in the payload by then; of annotations it stands beside.
    """
    if article.digest is not None:
        return article.digest
    payload = article.payload
    if isinstance(payload, Adding):
        return idempotency.digest([payload.given, payload.method])
    return idempotency.digest(dict(payload.payload) if isinstance(payload, Reading) else payload)


async def prepared(article: Incoming) -> Prepared:
    """Read, clean and judge; a long one in a thread, so that it does not keep others waiting."""
    if isinstance(article.fault, Fault):
        return Prepared(None, (), (article.fault,))
    if 0 < article.size <= CLEANED_AT_ONCE:
        return prepare(article.payload)
    return await asyncio.to_thread(prepare, article.payload)
