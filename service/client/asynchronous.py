"""A client that does something else until its answers are there."""

import asyncio
import uuid
from collections.abc import AsyncGenerator, Iterable, Mapping
from itertools import count
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx

from service.client import requests
from service.client.answers import Delivered
from service.client.ask import Ask, AskPage
from service.client.documents import AsyncDocuments
from service.client.exchange import Batch, Lines, Steps, batches, exchange, lost
from service.client.faults import Fault, fault_of
from service.client.pages import Paged
from service.client.patience import Patience
from service.client.requests import NDJSON, TIMEOUT, Article, Ingested

AnswerT = TypeVar("AnswerT")
PageT = TypeVar("PageT", bound=Paged[Any])
EntryT = TypeVar("EntryT")


class AsyncClient(AsyncDocuments):
    """Asks a service, and lets others work until its answers are there.

    ``url`` is the address of the service, ``key`` an API key. One client keeps its connections,
    and can be used by many tasks of one event loop. Use it in an `async with` statement, or
    close it.
    """

    def __init__(
        self,
        url: str,
        *,
        key: str | None = None,
        timeout: httpx.Timeout | float = TIMEOUT,
        patience: Patience | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """A client of the service at an address. Raises ValueError for what is none, or no key.

        A service that is silent for ``timeout`` seconds is given up; ``patience`` says how often
        and how soon something is asked for again. ``transport`` is httpx's.
        """
        super().__init__()
        self.patience = patience or Patience()
        self.http = httpx.AsyncClient(
            base_url=requests.address(url),
            headers=requests.headers(key),
            timeout=timeout,
            transport=transport,
        )

    async def __aenter__(self) -> Self:
        await self.http.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        where: TracebackType | None = None,
    ) -> None:
        await self.http.__aexit__(kind, error, where)

    async def close(self) -> None:
        """Close the connections."""
        await self.http.aclose()

    async def ask(self, ask: Ask[AnswerT]) -> AnswerT:
        """The answer to what a function of `service.client.asks` says. Raises Fault."""
        request = requests.asking(self.http, ask)
        steps = exchange(request, self.patience, harmless=not ask.writes)
        return ask.read((await self._sent(steps)).content)

    async def every(self, ask: AskPage[PageT, EntryT]) -> AsyncGenerator[EntryT, None]:
        """Every entry of a list from a page on, page by page. Raises Fault."""
        following: AskPage[PageT, EntryT] | None = ask
        while following:
            page = await self.ask(following)
            for entry in page.entries:
                yield entry
            following = following.following(page)

    async def export(self, ask: AskPage[PageT, EntryT]) -> AsyncGenerator[EntryT, None]:
        """Every entry of a list from one snapshot, however many there are. Raises Fault.

        What breaks off after the first entry cannot go on, since another snapshot would have
        others: it is a Fault, and never an end.
        """
        begun = False
        for attempt in count(1):
            try:
                async for line in self._stream(requests.asking(self.http, ask, NDJSON)):
                    begun = True
                    yield ask.read_entry(line)
            except Fault as fault:
                wait = None if begun else self.patience.wait(fault, attempt)
                if wait is None:
                    raise
                await asyncio.sleep(wait)
            else:
                return

    async def deliver(
        self,
        article: Article,
        *,
        dry_run: bool = False,
        method: str | None = None,
        idempotency_key: str | None = None,
    ) -> Delivered:
        """Deliver one article; what became of it. Raises Rejected with all of its problems.

        ``method`` says how its claims, sources and stances were drawn. What is sent again, by
        this client or with the same ``idempotency_key`` later, is delivered once.
        """
        beside = requests.beside(dry_run=dry_run, method=method)
        request = requests.delivering(self.http, article, idempotency_key, beside)
        return requests.delivered(await self._sent(exchange(request, self.patience)))

    async def ingest(
        self,
        articles: Iterable[Article],
        *,
        dry_run: bool = False,
        method: str | None = None,
        idempotency_key: str | None = None,
    ) -> AsyncGenerator[Ingested, None]:
        """Deliver articles without an end, up to 200 at once; what became of each, in order.

        One that breaks rules is told with its problems, and the others go on. Raises Fault where
        all of it breaks off.
        """
        beside = requests.beside(dry_run=dry_run, method=method)
        begun = idempotency_key or uuid.uuid4().hex
        done = 0
        for batch in batches(map(requests.line, articles), begun):
            async for told in self.lines(batch, beside):
                yield requests.ingested(told, done)
            done += len(batch.lines)

    async def lines(
        self, batch: Batch, beside: Mapping[str, str]
    ) -> AsyncGenerator[dict[str, Any], None]:
        """What is told of each line of a batch, as it comes. Raises Fault."""
        while not batch.done:
            try:
                request = requests.ingesting(self.http, batch, beside)
                async for line in self._stream(request):
                    if told := batch.take(line):
                        yield told
                batch.end(request)
            except Fault as fault:
                await asyncio.sleep(batch.broke(fault, self.patience))

    async def query(self, text: str, variables: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The data that a document of GraphQL is answered with. Raises Fault."""
        request = requests.querying(self.http, text, variables or {})
        harmless = "mutation" not in text
        return requests.data(await self._sent(exchange(request, self.patience, harmless=harmless)))

    async def _sent(self, steps: Steps) -> httpx.Response:
        """The reply in the end. Raises Fault."""
        try:
            step = next(steps)
            while True:
                if isinstance(step, float):
                    await asyncio.sleep(step)
                    step = steps.send(None)
                    continue
                try:
                    reply = await self.http.send(step)
                except httpx.RequestError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(reply)
        except StopIteration as done:
            answer: httpx.Response = done.value
            return answer

    async def _stream(self, request: httpx.Request) -> AsyncGenerator[bytes, None]:
        """The lines of a reply, as they come. Raises Fault."""
        try:
            reply = await self.http.send(request, stream=True)
            try:
                if not reply.is_success:
                    await reply.aread()
                    raise fault_of(reply)
                lines = Lines()
                async for chunk in reply.aiter_bytes():
                    for line in lines.cut(chunk):
                        yield line
                for line in lines.last():
                    yield line
            finally:
                await reply.aclose()
        except httpx.RequestError as error:
            raise lost(request, error) from error
