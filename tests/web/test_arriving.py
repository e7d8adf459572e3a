"""What comes is read ahead a little; what is not wanted any longer is thrown away for a while."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from starlette.requests import ClientDisconnect

from service.web import arriving
from service.web.arriving import Arriving
from tests.web.streaming import Exchange


@asynccontextmanager
async def watched(one: Exchange) -> AsyncIterator[tuple[Arriving, "asyncio.Task[None]"]]:
    """A body that comes, and the task that reads it."""
    body = Arriving(one.receive, idle=5)
    watching = asyncio.create_task(body.watch())
    try:
        yield body, watching
    finally:
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)


@pytest.mark.parametrize("more", [True, False])
async def test_a_client_that_hangs_up_is_noticed_before_and_after_the_end(more: bool) -> None:
    one = Exchange()
    async with watched(one) as (_, watching):
        one.put(b"x", more=more)
        if not more:
            one.put(b"", more=False)  # Nothing comes behind the end; whatever does is passed over.
        one.hang_up()
        with pytest.raises(ClientDisconnect):
            await asyncio.wait_for(watching, 1)


async def test_what_is_thrown_away_makes_room_until_the_body_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(arriving, "READ_AHEAD", 10)
    one = Exchange()
    async with watched(one) as (body, _):
        for _ in range(20):
            one.put(b"x" * 10)
        await asyncio.sleep(0.01)
        assert (one.coming.qsize(), body.size) == (18, 20)
        draining = asyncio.create_task(body.drained())
        await asyncio.sleep(0.01)
        assert (one.coming.qsize(), body.size, draining.done()) == (0, 0, False)
        one.put(b"x", more=False)
        await asyncio.wait_for(draining, 1)
        assert (body.size, list(body.chunks)) == (0, [])


async def test_a_body_that_goes_on_is_thrown_away_for_a_while_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(arriving, "LINGER_SECONDS", 0.1)
    one = Exchange()
    async with watched(one) as (body, _):
        before = time.monotonic()
        await asyncio.wait_for(body.drained(), 2)
        assert time.monotonic() - before >= 0.09
        assert not body.ended
