"""The articles of one delivery that are on their way: how many, in which order, how patiently.

Articles are cleaned one after another and written several at once; those of one address are
written in their order. As much is on its way as has room.
"""

import asyncio
import logging
import secrets
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple, TypeVar

from service.domain.faults import Fault, Internal, Refused, TookTooLong, Unavailable
from service.domain.rejections import ArticleUnknown
from service.domain.vocabulary import Door, IngestOutcome
from service.ingest.formats.annotation import Adding, onto
from service.ingest.prepare import Incoming, Prepared, digest_of, prepared
from service.ingest.receipt import Keeper, Kept, Memory, Once, Receipt
from service.ingest.record import ArticleRecord

T = TypeVar("T")
log = logging.getLogger("onrecord")

SETTLED_TOGETHER = 100
"""After so many articles those that were delivered are settled."""

WAITING_FOR_EACH = 4
"""So many articles may be on their way, or wait to be taken out, for each that is written."""

BYTES_AT_ONCE = 32_000_000
"""Articles of so many bytes may be on their way at once; one may be, however large it is."""

FIRST_PAUSE, LONGEST_PAUSE = 0.05, 1.0
"""Seconds between two attempts to reach the store."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How articles are taken in, and in whose name.

    ``memory`` is what was answered under a key of idempotency. ``at_once`` are written at once.
    For ``patience`` seconds what cannot reach the store tries again. Where each stands ``alone``,
    what goes wrong with one is told in its receipt, and the others go on. ``door`` is by which way
    they come.
    """

    producer: str
    dry_run: bool = False
    memory: Memory | None = None
    at_once: int = 1
    patience: float = 0.0
    alone: bool = False
    door: Door | None = None


class UnderWay(NamedTuple):
    """An article that was taken in: its place, its bytes, and the work that is done on it."""

    place: int
    size: int
    work: asyncio.Task[Receipt]


class Taking:
    """The articles of one delivery that are on their way."""

    def __init__(self, keeper: Keeper, terms: Terms) -> None:
        """None yet."""
        self.keeper, self.terms = keeper, terms
        self.queue: asyncio.Queue[UnderWay | None] = asyncio.Queue()
        self.writing = asyncio.Semaphore(terms.at_once)
        self.latest: dict[str, asyncio.Task[Receipt]] = {}
        self.left = asyncio.Event()
        self.settling: asyncio.Task[None] | None = None
        self.inside = self.bytes = self.taken = 0

    async def read(self, articles: AsyncIterable[Incoming] | Iterable[Incoming]) -> None:
        """Take articles in as long as there is room, and put them into the queue."""
        try:
            async for article in _each(articles):
                await self.enter(article.size)
                work = await self.begun(article)
                self.queue.put_nowait(UnderWay(article.place, article.size, work))
                self.taken += 1
                if self.taken % SETTLED_TOGETHER == 0:
                    self.settle()
        finally:
            self.queue.put_nowait(None)

    async def enter(self, size: int) -> None:
        """Wait until there is room."""
        most = self.terms.at_once * WAITING_FOR_EACH
        while self.inside and (self.inside >= most or self.bytes + size > BYTES_AT_ONCE):
            self.left.clear()
            await self.left.wait()
        self.inside += 1
        self.bytes += size

    def leave(self, size: int) -> None:
        """Make room for others."""
        self.inside -= 1
        self.bytes -= size
        self.left.set()

    async def begun(self, article: Incoming) -> "asyncio.Task[Receipt]":
        """The work on an article; what goes wrong at its beginning is what the work raises."""
        (work,) = await asyncio.gather(self.begin(article), return_exceptions=True)
        return asyncio.create_task(_raised(work)) if isinstance(work, BaseException) else work

    async def begin(self, article: Incoming) -> "asyncio.Task[Receipt]":
        """Clean an article, and begin to keep it behind the one before of the same address."""
        if isinstance(article.fault, Internal):
            raise article.fault  # Unlike what is wrong with an article, it is not remembered.
        memory, digest = self.terms.memory, b""
        if memory:
            digest = digest_of(article)
            if article.place < memory.upto:
                told = await self.patiently(partial(memory.answered, article.place, digest))
                if told:
                    return asyncio.create_task(_known(Receipt.again(article.place, told)))
        if isinstance(article.payload, Adding):
            article = await self.held(article, article.payload)
        ready = await prepared(article)
        if ready.record is None:
            return asyncio.create_task(self.refuse(ready.refusal(article.place), digest))
        url = ready.record.url
        ahead = self.latest.get(url)
        work = asyncio.create_task(self.keep(article.place, ready, ready.record, digest, ahead))
        self.latest[url] = work
        work.add_done_callback(partial(self.forget, url))
        return work

    async def held(self, article: Incoming, adding: Adding) -> Incoming:
        """What is added to an article, held against its stored text, when that is stored."""
        if adding.url in self.latest:
            await asyncio.wait([self.latest[adding.url]])
        stored = await self.patiently(partial(self.keeper.standing, adding.url))
        digest = digest_of(article)
        if stored is None:
            fault = ArticleUnknown(adding.place, detail=f"Given: {adding.url[:200]}.")
            return article._replace(payload=None, fault=fault, digest=digest)
        reading = await asyncio.to_thread(onto, adding, stored)
        return article._replace(payload=reading, digest=digest, size=len(stored.body.encode()))

    def forget(self, url: str, work: "asyncio.Task[Receipt]") -> None:
        """The article of an address is kept; nobody waits for it any longer."""
        if self.latest.get(url) is work:
            del self.latest[url]

    async def keep(
        self,
        index: int,
        ready: Prepared,
        record: ArticleRecord,
        digest: bytes,
        ahead: "asyncio.Task[Receipt] | None",
    ) -> Receipt:
        """Keep an article when the one ahead is done, and there is a connection for it."""
        if ahead:
            await asyncio.wait([ahead])
        terms, once = self.terms, None
        if terms.memory:
            tell = partial(ready.told, index)
            once = Once(terms.memory.key_id, index, digest, tell)
        keep = self.keeper.keep
        keeping = partial(keep, record, terms.producer, terms.dry_run, once, terms.door)
        async with self.writing:
            return ready.receipt(index, await self.patiently(keeping))

    async def refuse(self, receipt: Receipt, digest: bytes) -> Receipt:
        """Answer to an article that cannot be kept; with a key that, too, is remembered."""
        memory, index = self.terms.memory, receipt.index
        if memory is None:
            return receipt
        once = Once(memory.key_id, index, digest, lambda _: receipt.told())
        async with self.writing:
            told = await self.patiently(partial(memory.remember, once, Kept(receipt.outcome)))
        return Receipt.again(index, told)

    async def patiently(self, attempt: Callable[[], Awaitable[T]]) -> T:
        """Do it; while the store cannot be reached, again and again for as long as may be."""
        loop = asyncio.get_running_loop()
        until, pause = loop.time() + self.terms.patience, FIRST_PAUSE
        while True:
            try:
                return await attempt()
            except Unavailable as fault:
                if isinstance(fault, TookTooLong) or loop.time() >= until:
                    raise
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def receipt(self, under_way: UnderWay) -> Receipt:
        """The receipt of an article, when it is there.

        Raises what its work raises, where articles do not stand alone or the store is gone.
        """
        try:
            await asyncio.wait([under_way.work])
        finally:
            under_way.work.cancel()
        error = under_way.work.exception()
        if error is None:
            return under_way.work.result()
        gone = isinstance(error, Unavailable) and not isinstance(error, TookTooLong)
        if gone or not (self.terms.alone and isinstance(error, Exception)):
            raise error
        foreseen = Refused | TookTooLong | Internal
        fault = error if isinstance(error, foreseen) else unforeseen(error)
        return Receipt(under_way.place, IngestOutcome.REJECTED, problems=(fault,))

    def settle(self) -> None:
        """Settle beside what goes on, unless that is being done."""
        if not self.terms.dry_run and (self.settling is None or self.settling.done()):
            self.settling = asyncio.create_task(self.settled())

    async def settled(self) -> None:
        """Settle what was delivered so far, and keep the key of idempotency alive."""
        await self.keeper.settle()
        if self.terms.memory:
            with suppress(Unavailable):
                await self.terms.memory.touch()

    async def end(self) -> None:
        """Settle all of it."""
        if self.settling:
            await self.settling
        if not self.terms.dry_run:
            await self.keeper.settle()

    async def give_up(self, reading: "asyncio.Task[None]") -> None:
        """End all that is still under way."""
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)
        tasks: list[asyncio.Task[Any]] = [self.settling] if self.settling else []
        while not self.queue.empty():
            if under_way := self.queue.get_nowait():
                tasks.append(under_way.work)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def unforeseen(error: BaseException) -> Fault:
    """The log gets the story, the sender a number to quote."""
    number = secrets.token_hex(8)
    log.error("an article of delivery %s failed", number, exc_info=error)
    return Internal(hint=f"Request id: {number}.")


async def _known(receipt: Receipt) -> Receipt:
    return receipt


async def _raised(error: BaseException) -> Receipt:
    raise error


async def _each(
    articles: AsyncIterable[Incoming] | Iterable[Incoming],
) -> AsyncIterator[Incoming]:
    """One after another, whoever has them."""
    if isinstance(articles, AsyncIterable):
        async for article in articles:
            yield article
        return
    for article in articles:
        yield article
