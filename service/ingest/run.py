"""The shell of ingestion: read, clean, judge, keep, and a receipt for each article.

Nothing here raises for what is wrong with an article; it is in the receipt.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from service.domain.faults import Rejected
from service.domain.vocabulary import IngestOutcome
from service.ingest.clean import clean
from service.ingest.findings import Findings
from service.ingest.formats.reading import Reading
from service.ingest.judge import judge
from service.ingest.notes import Note
from service.ingest.read import draft
from service.ingest.receipt import Keeper, Receipt
from service.ingest.record import ArticleRecord

SETTLED_TOGETHER = 100
"""After so many articles those that were delivered are settled."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be kept; or, without a record, the problems that forbid it."""

    record: ArticleRecord | None
    notes: tuple[Note, ...]
    problems: tuple[Rejected, ...]
    more_problems: int = 0


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
        judge(article, found)
    problems, notes = tuple(found.problems), tuple(found.notes)
    if read is not None:
        problems = (*read.problems, *map(read.told, problems))
        notes = (*read.notes, *map(read.noted, notes))
    if problems:
        return Prepared(None, (), problems, found.more)
    return Prepared(record, notes, ())


async def deliver(
    payload: object, index: int, keeper: Keeper, producer: str, *, dry_run: bool = False
) -> Receipt:
    """Take one article all the way; ``index`` is its place in the delivery.

    Cleaning runs in a thread, so that a long body does not keep others waiting. Raises only
    what the keeper raises: that the store cannot be reached.
    """
    prepared = await asyncio.to_thread(prepare, payload)
    record = prepared.record
    if record is None:
        return Receipt(
            index,
            IngestOutcome.REJECTED,
            problems=prepared.problems,
            more_problems=prepared.more_problems,
        )
    kept = await keeper.keep(record, producer, dry_run)
    return Receipt(
        index,
        kept.outcome,
        kept.article_id,
        kept.version_id,
        kept.problems,
        prepared.notes + kept.notes,
        kept.counts,
    )


async def run(
    payloads: Iterable[object], keeper: Keeper, producer: str, *, dry_run: bool = False
) -> AsyncIterator[Receipt]:
    """Take articles one after another; a receipt for each, in order, as soon as it is done.

    They are settled when the receipts have been taken, and now and then before.
    """
    for index, payload in enumerate(payloads):
        if index and index % SETTLED_TOGETHER == 0 and not dry_run:
            await keeper.settle()
        yield await deliver(payload, index, keeper, producer, dry_run=dry_run)
    if not dry_run:
        await keeper.settle()
