"""Bodies and replies without an end: what comes and what goes, in bounded memory.

Both run beside the work on what has come. What comes is read ahead a little, so that a client
that hangs up is noticed at once; what goes waits in a little room, so that a client that sends
all before it reads gets through with a delivery of some size.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator

from starlette.requests import ClientDisconnect
from starlette.types import Receive, Send

from service.domain.faults import BodyTooSlow

READ_AHEAD = 1_000_000
"""Bytes that may have come and wait."""

HELD_BACK = 4_000_000
"""Bytes of answers that may wait for the client to read them."""

PIECE = 65_536
"""Bytes of answers that are sent at once; a client that takes so many in its time still reads."""

LINGER_SECONDS = 2.0
"""How long what still comes is thrown away before the reply ends, so that the client reads it."""


class NotRead(Exception):
    """The client does not read what it is answered."""


class Arriving:
    """The body of a request, as it comes."""

    def __init__(self, receive: Receive, idle: float) -> None:
        """``idle`` is how many seconds nothing may come while there is room."""
        self.receive, self.idle = receive, idle
        self.chunks: deque[bytes] = deque()
        self.size = 0
        self.fault: BodyTooSlow | None = None
        self.ended = self.thrown_away = False
        self.changed = asyncio.Event()
        self.room = asyncio.Event()

    async def watch(self) -> None:
        """Read what comes, until the client hangs up. Raises ClientDisconnect."""
        try:
            while not self.ended:
                async with asyncio.timeout(self.idle):
                    message = await self.receive()
                if message["type"] == "http.disconnect":
                    raise ClientDisconnect
                self.ended = not message.get("more_body", False)
                await self.keep(message.get("body", b""))
        except TimeoutError:
            hint = f"Something has to come within {self.idle:g} seconds."
            self.fault = BodyTooSlow(hint=hint)
            self.ended = True
            self.changed.set()
        while (await self.receive())["type"] != "http.disconnect":
            pass
        raise ClientDisconnect

    async def keep(self, chunk: bytes) -> None:
        """Keep what has come, and wait until there is room for more."""
        if not self.thrown_away:
            self.chunks.append(chunk)
            self.size += len(chunk)
        self.changed.set()
        while self.size > READ_AHEAD and not self.thrown_away:
            self.room.clear()
            await self.room.wait()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """The parts of the body. Raises BodyTooSlow, after all that has come."""
        while self.chunks or not self.ended:
            while self.chunks:
                chunk = self.chunks.popleft()
                self.size -= len(chunk)
                self.room.set()
                yield chunk
            if not self.ended:
                self.changed.clear()
                await self.changed.wait()
        if self.fault:
            raise self.fault

    async def drained(self) -> None:
        """Throw away what still comes, for a while; a client that still sends reads nothing."""
        self.thrown_away = True
        self.chunks.clear()
        self.size = 0
        self.room.set()
        until = asyncio.get_running_loop().time() + LINGER_SECONDS
        while not self.ended and (left := until - asyncio.get_running_loop().time()) > 0:
            self.changed.clear()
            try:
                async with asyncio.timeout(left):
                    await self.changed.wait()
            except TimeoutError:
                return


class Going:
    """The body of a reply, as it goes."""

    def __init__(self, send: Send, idle: float) -> None:
        """``idle`` is how many seconds the client may read nothing."""
        self.send, self.idle = send, idle
        self.waiting = bytearray()
        self.ended = False
        self.changed = asyncio.Event()
        self.room = asyncio.Event()

    async def put(self, data: bytes) -> None:
        """Send something when the client reads; wait while too much waits for that."""
        while len(self.waiting) > HELD_BACK:
            self.room.clear()
            await self.room.wait()
        self.waiting += data
        self.changed.set()

    def end(self) -> None:
        """Nothing more goes."""
        self.ended = True
        self.changed.set()

    async def sending(self) -> None:
        """Send until the end. Raises NotRead."""
        while self.waiting or not self.ended:
            if not self.waiting:
                self.changed.clear()
                await self.changed.wait()
                continue
            piece = bytes(self.waiting[:PIECE])
            del self.waiting[:PIECE]
            self.room.set()
            await self.sent(piece, more=True)
        await self.sent(b"", more=False)

    async def sent(self, body: bytes, *, more: bool) -> None:
        """Send a piece. Raises NotRead when nobody takes it in time."""
        try:
            async with asyncio.timeout(self.idle):
                await self.send({"type": "http.response.body", "body": body, "more_body": more})
        except TimeoutError:
            raise NotRead from None
