"""Bodies are read up to a size and within a time."""

import asyncio
from dataclasses import dataclass
from typing import Protocol

from starlette.requests import Request

from service.domain.faults import BodyTooLarge, BodyTooSlow


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


async def read_body(request: Request, limits: BodyLimits, caller: Caller) -> bytes:
    """The body of a request; a large one is read only of those whose key is known.

    Raises BodyTooLarge, BodyTooSlow and KeyUnknown.
    """
    most = limits.open_bytes
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > most:
        most = await _most(int(announced), limits, caller)
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(limits.seconds):
            async for part in request.stream():
                size += len(part)
                if size > most:
                    most = await _most(size, limits, caller)
                parts.append(part)
    except TimeoutError as error:
        raise BodyTooSlow(hint=f"It may take {limits.seconds:g} seconds.") from error
    return b"".join(parts)


async def _most(size: int, limits: BodyLimits, caller: Caller) -> int:
    """The largest body of the caller, who sends more than everyone may."""
    if size <= limits.keyed_bytes and await caller.has_key():
        return limits.keyed_bytes
    raise BodyTooLarge(
        hint=f"At most {limits.open_bytes} bytes here, and {limits.keyed_bytes} with an API key;"
        " many articles are delivered one line at a time."
    )
