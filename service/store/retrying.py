"""Work that is begun again where it has met with that of others.

Everybody takes locks in one order, but two may still meet: at a row that both are about to write,
or where what one has read is no longer so.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from random import SystemRandom
from typing import TypeVar

from psycopg import errors

from service.domain.faults import Busy
from service.store.delivery import Race

T = TypeVar("T")

TRIES = 6
PAUSE_SECONDS = 0.02
"""The longest pause after the first try; each later one may be twice as long."""

AGAIN = (errors.SerializationFailure, errors.DeadlockDetected, errors.UniqueViolation, Race)
JITTER = SystemRandom()


async def nothing() -> None:
    """Nobody else has done the work meanwhile."""


async def again(
    work: Callable[[], Awaitable[T]], meanwhile: Callable[[], Awaitable[T | None]] = nothing
) -> T:
    """What the work gives, done from the beginning up to six times, with pauses by chance.

    ``meanwhile`` gives what others have come to before the next try, if anything. Raises Busy.
    """
    for tried in range(TRIES - 1):
        with suppress(*AGAIN):
            return await work()
        await asyncio.sleep(JITTER.uniform(0, PAUSE_SECONDS * 2**tried))
        if (done := await meanwhile()) is not None:
            return done
    try:
        return await work()
    except AGAIN as reason:
        raise Busy from reason
