"""Bodies are read up to a size and within a time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol, cast

from starlette.requests import ClientDisconnect, Request

from service.domain.faults import BodyTooLarge, BodyTooSlow

LOOK_SECONDS = 0.5
"""How often the deadlines are looked at; so much later than its time a body may be ended."""


@dataclass(frozen=True)
class BodyLimits:
    """The largest body in bytes, without and with an API key, and how long one may take."""

    open_bytes: int
    keyed_bytes: int
    seconds: float


class Caller(Protocol):
    """Who sends a body."""

    async def has_key(self) -> bool:
        """Whether they have an API key. Raises KeyUnknown for one that is not known."""


@dataclass(frozen=True)
class Bodies:
    """Reads the bodies of requests.

    One look at all that are being read is cheaper than a timer for each: a body that comes with
    its request is read in less time than a timer takes to set and to cancel.
    """

    limits: BodyLimits
    reading: dict[asyncio.Task[Any], float] = field(default_factory=dict)
    """Until when each task may read, by the clock of the event loop."""

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[None]:
        """Meanwhile, end what takes too long."""
        watch = asyncio.create_task(self.watch())
        try:
            yield
        finally:
            watch.cancel()

    async def watch(self) -> None:
        """Cancel the tasks that read for too long; each says so itself."""
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(min(LOOK_SECONDS, self.limits.seconds))
            now = loop.time()
            for task in [task for task, until in self.reading.items() if until < now]:
                del self.reading[task]
                task.cancel()

    async def read(self, request: Request, caller: Caller) -> bytes:
        """The body of a request; a large one is read only of those whose key is known.

        Raises BodyTooLarge, BodyTooSlow and KeyUnknown.
        """
        task = cast("asyncio.Task[Any]", asyncio.current_task())
        self.reading[task] = asyncio.get_running_loop().time() + self.limits.seconds
        try:
            return await self.whole(request, caller)
        except asyncio.CancelledError:
            if task in self.reading:
                raise
            task.uncancel()
            raise BodyTooSlow(hint=f"It may take {self.limits.seconds:g} seconds.") from None
        finally:
            self.reading.pop(task, None)

    async def whole(self, request: Request, caller: Caller) -> bytes:
        """The parts of a body, as long as they are not too much."""
        most = self.limits.open_bytes
        announced = request.headers.get("content-length", "")
        if announced.isdecimal() and int(announced) > most:
            most = await self.most(int(announced), caller)
        parts: list[bytes] = []
        size, more = 0, True
        while more:
            message = await request.receive()
            if message["type"] == "http.disconnect":
                raise ClientDisconnect
            parts.append(message.get("body", b""))
            more = message.get("more_body", False)
            size += len(parts[-1])
            if size > most:
                most = await self.most(size, caller)
        return b"".join(parts)

    async def most(self, size: int, caller: Caller) -> int:
        """The largest body of the caller, who sends more than everyone may."""
        if size <= self.limits.keyed_bytes and await caller.has_key():
            return self.limits.keyed_bytes
        raise BodyTooLarge(
            hint=f"At most {self.limits.open_bytes} bytes here, and {self.limits.keyed_bytes} with"
            " an API key; many articles are delivered one line at a time."
        )
