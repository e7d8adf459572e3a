"""Asking until there is an answer, and delivering until all is answered.

What is here waits for nothing and sends nothing: it says what to send and how long to wait, and
is told what came of it. So those who wait for answers and those who do not share it.
"""

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx
import orjson

from service.client.faults import Fault, Lost, NotUnderstood, fault_in, fault_of
from service.client.patience import Patience

INGEST = "/v1/ingest"
LINES = 200
"""The most lines of one request."""

BYTES = 1_000_000
"""The most bytes of one request that has several lines.

All of a request is sent before an answer is read, so it is no more than the service reads when
nobody reads what it answers; else each would wait for the other.
"""

Steps = Generator[httpx.Request | float, httpx.Response | None, httpx.Response]
"""Requests to be sent and seconds to wait, until there is a reply."""


def exchange(request: httpx.Request, patience: Patience, *, harmless: bool = True) -> Steps:
    """Send a request until it is answered; ``harmless`` says whether it may be answered twice.

    Raises the last Fault.
    """
    for attempt in count(1):
        try:
            reply = yield request
        except httpx.RequestError as error:
            fault = lost(request, error)
        else:
            if reply is not None and reply.is_success:
                return reply
            fault = fault_of(reply) if reply is not None else lost(request, httpx.ReadError(""))
        wait = patience.wait(fault, attempt, harmless=harmless)
        if wait is None:
            raise fault
        yield wait
    raise AssertionError("unreachable")


def lost(request: httpx.Request, error: Exception) -> Fault:
    """What is told where no reply has come, or none that can be read."""
    if isinstance(error, httpx.TransportError):
        return Lost(origin(request.url), error)
    return NotUnderstood(origin(request.url), error)


def origin(url: httpx.URL) -> str:
    """An address without its path, for messages."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


@dataclass
class Lines:
    """Bytes cut into lines, as they come. A text in JSON may have any line break but this one."""

    parts: list[bytes] = field(default_factory=list)

    def cut(self, chunk: bytes) -> Sequence[bytes]:
        """The lines that end in a chunk."""
        first, *others = chunk.split(b"\n")
        self.parts.append(first)
        if not others:
            return []
        lines = [b"".join(self.parts), *others[:-1]]
        self.parts = others[-1:]
        return lines

    def last(self) -> Sequence[bytes]:
        """What stands after the last line break."""
        rest = b"".join(self.parts)
        return [rest] if rest else []


@dataclass
class Batch:
    """Lines of one request to POST /v1/ingest, and how many of them are answered.

    Where it breaks off it is sent again, with the same key of idempotency: what was answered
    before is answered as it was, and passed over here. A blank line has no answer.
    """

    lines: Sequence[bytes]
    key: str
    answered: int = 0
    attempt: int = 0

    @property
    def content(self) -> bytes:
        """The body of the request."""
        return b"".join(self.lines)

    @property
    def done(self) -> bool:
        """Whether everything is answered."""
        return not any(line.strip() for line in self.lines[self.answered :])

    def take(self, line: bytes) -> dict[str, Any] | None:
        """An answer, if it is a new one. Raises what the last line says of a broken stream."""
        try:
            told: dict[str, Any] = orjson.loads(line)
            place = int(told["line"]) if "outcome" in told else None
            if place is None:
                raise fault_in(told, told["status"])
        except (ValueError, TypeError, KeyError) as error:
            raise NotUnderstood(INGEST, error) from error
        if place <= self.answered:
            return None
        self.answered, self.attempt = place, 0
        return told

    def end(self, request: httpx.Request) -> None:
        """Hold that everything is answered. Raises Lost."""
        if not self.done:
            raise lost(request, httpx.ReadError("it has not answered everything"))

    def broke(self, fault: Fault, patience: Patience) -> float:
        """How many seconds to wait before it is sent again. Raises the fault to give up."""
        self.attempt += 1
        wait = patience.wait(fault, self.attempt)
        if wait is None:
            raise fault
        return wait


def batches(lines: Iterable[bytes], begun: str) -> Iterator[Batch]:
    """Lines by requests, each with a key that begins with ``begun``: the same, whenever they are
    made of the same lines.
    """
    batch: list[bytes] = []
    size = number = 0
    for line in lines:
        if batch and (len(batch) == LINES or size + len(line) > BYTES):
            yield Batch(batch, f"{begun}-{number}")
            batch, size, number = [], 0, number + 1
        batch.append(line)
        size += len(line)
    if batch:
        yield Batch(batch, f"{begun}-{number}")
