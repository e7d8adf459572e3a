"""Work that is done for somebody who may leave."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect
from starlette.types import Receive

from service.domain.faults import TookTooLong

Made = TypeVar("Made")


async def until_gone(receive: Receive) -> None:
    """Wait until the client has hung up."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def attended(work: Coroutine[Any, Any, Made], receive: Receive, within: float) -> Made:
    """What the work gives; it ends when its client hangs up, and after so many seconds.

    Raises what the work raises, ClientDisconnect and TookTooLong.
    """
    working = asyncio.create_task(work)
    watching = asyncio.create_task(until_gone(receive))
    try:
        ended, _ = await asyncio.wait(
            {working, watching}, timeout=within, return_when=asyncio.FIRST_COMPLETED
        )
    finally:
        watching.cancel()
        working.cancel()
        await asyncio.gather(working, watching, return_exceptions=True)
    if working in ended:
        return working.result()
    if watching in ended:
        raise ClientDisconnect
    raise TookTooLong(hint=f"The limit is {within:g} seconds.")
