"""What reviewers decide, each in one transaction, begun again where it meets with a delivery."""

from service.store import judging, overriding, relating, reviewing
from service.store.judging import Judged
from service.store.overriding import Override
from service.store.pool import Pool
from service.store.relating import Decision
from service.store.retrying import again
from service.store.reviewing import Review


class Curator:
    """Judges, overrides, reviews and relates."""

    def __init__(self, writes: Pool) -> None:
        self._writes = writes

    async def judge(self, judged: Judged) -> int:
        """Keep a judgement; see ``judging.judge``."""
        return await again(lambda: judging.judge(self._writes, judged))

    async def revoke_judgement(self, judgement_id: int, reason: str, by: str) -> int:
        """Let a judgement be in force no longer; see ``judging.revoke``."""
        return await again(lambda: judging.revoke(self._writes, judgement_id, reason, by))

    async def override(self, wanted: Override) -> int:
        """Let one mention refer to something else; see ``overriding.override``."""
        return await again(lambda: overriding.override(self._writes, wanted))

    async def revoke_override(self, override_id: int, reason: str, by: str) -> int:
        """Let a mention refer to what it was given with; see ``overriding.revoke``."""
        return await again(lambda: overriding.revoke(self._writes, override_id, reason, by))

    async def review(self, wanted: Review) -> list[str]:
        """Decide where claims or stances stand; see ``reviewing.review``."""
        return await again(lambda: reviewing.review(self._writes, wanted))

    async def relate(self, decision: Decision) -> int:
        """Keep a decision on two propositions; see ``relating.relate``."""
        return await again(lambda: relating.relate(self._writes, decision))

    async def revoke_relation(self, relation_id: int, reason: str, by: str) -> int:
        """Let a relation be in force no longer; see ``relating.revoke``."""
        return await again(lambda: relating.revoke(self._writes, relation_id, reason, by))
