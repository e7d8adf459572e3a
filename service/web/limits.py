"""Bodies are read up to a size and within a time."""

import asyncio
from dataclasses import dataclass

from starlette.requests import Request

from service.domain.faults import BodyTooLarge, BodyTooSlow


@dataclass(frozen=True)
class BodyLimits:
    """The largest body in bytes, without and with an API key, and how long one may take."""

    open_bytes: int
    keyed_bytes: int
    seconds: float


async def read_body(request: Request, limits: BodyLimits) -> bytes:
    """The body of a request. Raises BodyTooLarge and BodyTooSlow."""
    most = limits.keyed_bytes if "authorization" in request.headers else limits.open_bytes
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > most:
        raise _too_large(most)
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(limits.seconds):
            async for part in request.stream():
                size += len(part)
                if size > most:
                    raise _too_large(most)
                parts.append(part)
    except TimeoutError as error:
        raise BodyTooSlow(hint=f"It may take {limits.seconds:g} seconds.") from error
    return b"".join(parts)


def _too_large(most: int) -> BodyTooLarge:
    return BodyTooLarge(
        hint=f"At most {most} bytes here; many articles are delivered one line at a time."
    )
