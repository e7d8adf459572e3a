"""A client that waits for its answers."""

import time
import uuid
from collections.abc import Generator, Iterable, Mapping
from itertools import count
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx

from service.client import requests
from service.client.answers import Delivered
from service.client.ask import Ask, AskPage
from service.client.documents import Documents
from service.client.exchange import Batch, Lines, Steps, batches, exchange, lost
from service.client.faults import Fault, fault_of
from service.client.pages import Paged
from service.client.patience import Patience
from service.client.requests import NDJSON, TIMEOUT, Article, Ingested

AnswerT = TypeVar("AnswerT")
PageT = TypeVar("PageT", bound=Paged[Any])
EntryT = TypeVar("EntryT")


class Client(Documents):
    """Asks a service, and waits for its answers.

    ``url`` is the address of the service, ``key`` an API key. One client keeps its connections,
    and can be used by many threads. Use it in a `with` statement, or close it.
    """

    def __init__(
        self,
        url: str,
        *,
        key: str | None = None,
        timeout: httpx.Timeout | float = TIMEOUT,
        patience: Patience | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """A client of the service at an address. Raises ValueError for what is none, or no key.

        A service that is silent for ``timeout`` seconds is given up; ``patience`` says how often
        and how soon something is asked for again. ``transport`` is httpx's.
        """
        super().__init__()
        self.patience = patience or Patience()
        self.http = httpx.Client(
            base_url=requests.address(url),
            headers=requests.headers(key),
            timeout=timeout,
            transport=transport,
        )

    def __enter__(self) -> Self:
        self.http.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        where: TracebackType | None = None,
    ) -> None:
        self.http.__exit__(kind, error, where)

    def close(self) -> None:
        """Close the connections."""
        self.http.close()

    def ask(self, ask: Ask[AnswerT]) -> AnswerT:
        """The answer to what a function of `service.client.asks` says. Raises Fault."""
        request = requests.asking(self.http, ask)
        steps = exchange(request, self.patience, harmless=not ask.writes)
        return ask.read(self._sent(steps).content)

    def every(self, ask: AskPage[PageT, EntryT]) -> Generator[EntryT, None, None]:
        """Every entry of a list from a page on, page by page. Raises Fault."""
        following: AskPage[PageT, EntryT] | None = ask
        while following:
            page = self.ask(following)
            yield from page.entries
            following = following.following(page)

    def export(self, ask: AskPage[PageT, EntryT]) -> Generator[EntryT, None, None]:
        """Every entry of a list from one snapshot, however many there are. Raises Fault.

        What breaks off after the first entry cannot go on, since another snapshot would have
        others: it is a Fault, and never an end.
        """
        begun = False
        for attempt in count(1):
            try:
                for line in self._stream(requests.asking(self.http, ask, NDJSON)):
                    begun = True
                    yield ask.read_entry(line)
            except Fault as fault:
                wait = None if begun else self.patience.wait(fault, attempt)
                if wait is None:
                    raise
                time.sleep(wait)
            else:
                return

    def deliver(
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
        return requests.delivered(self._sent(exchange(request, self.patience)))

    def ingest(
        self,
        articles: Iterable[Article],
        *,
        dry_run: bool = False,
        method: str | None = None,
        idempotency_key: str | None = None,
    ) -> Generator[Ingested, None, None]:
        """Deliver articles without an end, up to 200 at once; what became of each, in order.

        One that breaks rules is told with its problems, and the others go on. Raises Fault where
        all of it breaks off.
        """
        beside = requests.beside(dry_run=dry_run, method=method)
        begun = idempotency_key or uuid.uuid4().hex
        done = 0
        for batch in batches(map(requests.line, articles), begun):
            for told in self.lines(batch, beside):
                yield requests.ingested(told, done)
            done += len(batch.lines)

    def lines(
        self, batch: Batch, beside: Mapping[str, str]
    ) -> Generator[dict[str, Any], None, None]:
        """What is told of each line of a batch, as it comes. Raises Fault."""
        while not batch.done:
            try:
                request = requests.ingesting(self.http, batch, beside)
                for line in self._stream(request):
                    if told := batch.take(line):
                        yield told
                batch.end(request)
            except Fault as fault:
                time.sleep(batch.broke(fault, self.patience))

    def query(self, text: str, variables: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The data that a document of GraphQL is answered with. Raises Fault."""
        request = requests.querying(self.http, text, variables or {})
        harmless = "mutation" not in text
        return requests.data(self._sent(exchange(request, self.patience, harmless=harmless)))

    def _sent(self, steps: Steps) -> httpx.Response:
        """The reply in the end. Raises Fault."""
        try:
            step = next(steps)
            while True:
                if isinstance(step, float):
                    time.sleep(step)
                    step = steps.send(None)
                    continue
                try:
                    reply = self.http.send(step)
                except httpx.RequestError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(reply)
        except StopIteration as done:
            answer: httpx.Response = done.value
            return answer

    def _stream(self, request: httpx.Request) -> Generator[bytes, None, None]:
        """The lines of a reply, as they come. Raises Fault."""
        try:
            reply = self.http.send(request, stream=True)
            try:
                if not reply.is_success:
                    reply.read()
                    raise fault_of(reply)
                lines = Lines()
                for chunk in reply.iter_bytes():
                    for line in lines.cut(chunk):
                        yield line
                for line in lines.last():
                    yield line
            finally:
                reply.close()
        except httpx.RequestError as error:
            raise lost(request, error) from error
