"""Articles without an end: POST /v1/ingest takes lines of JSON and answers line by line.

Answers go while lines still come. In memory are a few articles, what is read ahead and what waits
to be read, whatever the size of the whole. See docs/ingestion.md.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass, replace
from hashlib import sha256

import orjson
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Send
from starlette.types import Scope as ASGIScope

from service.domain.faults import Fault, TooManyArticles
from service.domain.vocabulary import Door, Scope
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import recognised
from service.ingest.lines import Line, Lines
from service.ingest.prepare import CLEANED_AT_ONCE, Incoming, incoming
from service.ingest.read import Item, of_line
from service.ingest.receipt import Memory
from service.ingest.taking import unforeseen
from service.web.arriving import Arriving, Going, NotRead
from service.web.articles import DRY_RUN, LINES, as_result
from service.web.bodies import content_type, parameters, yes_or_no
from service.web.callers import Callers
from service.web.replies import problem_details
from service.writer import Writer

METHOD = "method"


@dataclass(frozen=True)
class Ingest:
    """The address /v1/ingest; for ``idle`` seconds a client may neither send nor read."""

    callers: Callers
    idle: float

    async def respond(self, request: Request) -> Response:
        """Begin to take lines. Raises faults, which service/app.py turns into replies."""
        writer = replace(await self.callers.of(request).allow(Scope.INGEST), door=Door.REST)
        content_type(request, LINES)
        given = parameters(request, [DRY_RUN, METHOD])
        dry_run = yes_or_no(given, DRY_RUN)
        beside = Beside(method=given.get(METHOD))
        memory = await writer.remembered(dry_run)
        return Stream(writer, memory, self.idle, beside, dry_run=dry_run)


class Stream(Response):
    """The reply to a stream of lines: a line for each, while they come."""

    media_type = LINES[0]

    def __init__(
        self, writer: Writer, memory: Memory | None, idle: float, beside: Beside, *, dry_run: bool
    ) -> None:
        super().__init__()
        del self.headers["content-length"]
        self.writer, self.memory, self.idle, self.dry_run = writer, memory, idle, dry_run
        self.beside = beside
        self.answered = 0

    async def __call__(self, scope: ASGIScope, receive: Receive, send: Send) -> None:
        """Take and answer lines until they end, or the client has gone."""
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        await send(start)
        arriving, going = Arriving(receive, self.idle), Going(send, self.idle)
        try:
            await self.answer(arriving, going)
        except (ClientDisconnect, NotRead):
            await self.settle()

    async def answer(self, arriving: Arriving, going: Going) -> None:
        """Answer each line. Raises ClientDisconnect and NotRead, as soon as either is so."""
        work = asyncio.create_task(self.work(arriving, going))
        watching = asyncio.create_task(arriving.watch())
        sending = asyncio.create_task(going.sending())
        tasks = {work, watching, sending}
        try:
            while not sending.done():
                done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    task.result()
                tasks -= done
        finally:
            for task in (work, watching, sending):
                task.cancel()
            await asyncio.gather(work, watching, sending, return_exceptions=True)

    async def work(self, arriving: Arriving, going: Going) -> None:
        """Answer each line; where that breaks off, put down why, and where to go on."""
        (error,) = await asyncio.gather(self.deliver(arriving, going), return_exceptions=True)
        if error is not None:
            fault = error if isinstance(error, Fault) else unforeseen(error)
            await going.put(interruption(fault, self.answered + 1))
            await arriving.drained()
            await self.settle()
        going.end()

    async def deliver(self, arriving: Arriving, going: Going) -> None:
        """Deliver the lines, and put down what became of each.

        Raises Unavailable, BodyTooSlow, and what nobody has foreseen that is of no single line.
        """
        receipts = self.writer.stream(lines(arriving, self.beside), self.memory, self.dry_run)
        async with aclosing(receipts):
            async for receipt in receipts:
                line = receipt.index + 1
                told = {"line": line} | as_result(receipt, dry_run=self.dry_run)
                await going.put(orjson.dumps(told, option=orjson.OPT_APPEND_NEWLINE))
                self.answered = line

    async def settle(self) -> None:
        """Settle what was delivered before the stream broke off."""
        if not self.dry_run:
            await self.writer.settle()


async def lines(arriving: Arriving, beside: Beside) -> AsyncIterator[Incoming]:
    """The articles on the lines that come; each at its line, from 0."""
    cutting = Lines()
    async for chunk in arriving:
        for line in cutting.cut(chunk):
            yield await came(line, beside)
    for line in cutting.last():
        yield await came(line, beside)


async def came(line: Line, beside: Beside) -> Incoming:
    """What stands on a line; of one whose reading breaks, that it is nothing to be kept."""
    (found,) = await asyncio.gather(taken(line, beside), return_exceptions=True)
    if isinstance(found, BaseException):
        return Incoming(line.number - 1, fault=unforeseen(found))
    return found


async def taken(line: Line, beside: Beside) -> Incoming:
    """What stands on a line; a long one is read in a thread, so that nobody else waits for it."""
    if len(line.data or b"") <= CLEANED_AT_ONCE:
        return read(line, beside)
    return await asyncio.to_thread(read, line, beside)


def read(line: Line, beside: Beside) -> Incoming:
    """What stands on a line: an article of ours, or what says in JSON in which format it is."""
    item = of_line(line.number, line.data)
    items = list(recognised(item, beside))
    if len(items) != 1:
        hint = "Send each on a line of its own."
        fault = TooManyArticles(detail=f"On this line: {len(items)}.", hint=hint)
        items = [Item(line.number, fault=fault)]
    (item,) = items
    if item.fault is not None:
        item = item._replace(
            digest=line.digest if line.data is None else sha256(line.data).digest()
        )
    return incoming(line.number - 1, item)


def interruption(fault: Fault, line: int) -> bytes:
    """The last line of a stream that broke off: why, and from which line to go on."""
    told = problem_details([fault]) | {"goOnAtLine": line}
    return orjson.dumps(told, option=orjson.OPT_APPEND_NEWLINE)
