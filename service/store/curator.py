"""What reviewers decide, each in one transaction, begun again where it meets with a delivery."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from random import SystemRandom
from typing import TypeVar

from psycopg import errors

from service.domain.faults import Busy
from service.store import judging, overriding, reviewing
from service.store.judging import Judged
from service.store.overriding import Override
from service.store.pool import Pool
from service.store.reviewing import Review

T = TypeVar("T")

TRIES = 6
PAUSE_SECONDS = 0.02
AGAIN = (errors.SerializationFailure, errors.DeadlockDetected, errors.UniqueViolation)
JITTER = SystemRandom()


class Curator:
    """Judges, overrides and reviews."""

    def __init__(self, writes: Pool) -> None:
        self._writes = writes

    async def judge(self, judged: Judged) -> int:
        """Keep a judgement; see ``judging.judge``."""
        return await self._again(lambda: judging.judge(self._writes, judged))

    async def revoke_judgement(self, judgement_id: int, reason: str, by: str) -> int:
        """Let a judgement be in force no longer; see ``judging.revoke``."""
        return await self._again(lambda: judging.revoke(self._writes, judgement_id, reason, by))

    async def override(self, wanted: Override) -> int:
        """Let one mention refer to something else; see ``overriding.override``."""
        return await self._again(lambda: overriding.override(self._writes, wanted))

    async def revoke_override(self, override_id: int, reason: str, by: str) -> int:
        """Let a mention refer to what it was given with; see ``overriding.revoke``."""
        return await self._again(lambda: overriding.revoke(self._writes, override_id, reason, by))

    async def review(self, wanted: Review) -> list[str]:
        """Decide where claims or stances stand; see ``reviewing.review``."""
        return await self._again(lambda: reviewing.review(self._writes, wanted))

    async def _again(self, work: Callable[[], Awaitable[T]]) -> T:
        """Do some work, from the beginning where it has met with that of others."""
        for tried in range(TRIES - 1):
            with suppress(*AGAIN):
                return await work()
            await asyncio.sleep(JITTER.uniform(0, PAUSE_SECONDS * 2**tried))
        try:
            return await work()
        except AGAIN as reason:
            raise Busy from reason
