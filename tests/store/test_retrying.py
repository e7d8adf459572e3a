"""Work that meets with that of others is begun again, and given up when it always does."""

from collections.abc import Awaitable, Callable
from types import ModuleType

import pytest
from psycopg import errors

from service.domain.faults import Busy
from service.domain.vocabulary import (
    MentionRole,
    RelationStatus,
    RelationType,
    ReviewStatus,
    Verdict,
)
from service.settings import Settings
from service.store import judging, overriding, pool, relating, retrying, reviewing
from service.store.curator import Curator
from service.store.delivery import Race
from service.store.judging import Judged
from service.store.merging import Thing
from service.store.overriding import Override
from service.store.relating import Decision
from service.store.reviewing import Review

JUDGED = Judged(Thing("act", 1), Thing("act", 2), Verdict.SAME, "So.", "test")
OVERRIDE = Override("clm", 1, MentionRole.PROPOSITION, None, Thing("prp", 1), "So.", "test")
RELATED = Decision(1, 2, RelationType.SUPPORTS, RelationStatus.CONFIRMED, "So.", "test")
REVIEW = Review("claim", [1], ReviewStatus.APPROVED, None, "test")

DECISIONS: dict[tuple[ModuleType, str], Callable[[Curator], Awaitable[object]]] = {
    (judging, "judge"): lambda curator: curator.judge(JUDGED),
    (judging, "revoke"): lambda curator: curator.revoke_judgement(1, "No.", "test"),
    (overriding, "override"): lambda curator: curator.override(OVERRIDE),
    (overriding, "revoke"): lambda curator: curator.revoke_override(1, "No.", "test"),
    (reviewing, "review"): lambda curator: curator.review(REVIEW),
    (relating, "relate"): lambda curator: curator.relate(RELATED),
    (relating, "revoke"): lambda curator: curator.revoke_relation(1, "No.", "test"),
}


def meets(times: int, error: type[Exception]) -> tuple[list[int], Callable[..., Awaitable[int]]]:
    """Work that meets with others so often, and the tries that were made."""
    tries: list[int] = []

    async def work(*_: object) -> int:
        tries.append(len(tries))
        if len(tries) <= times:
            raise error
        return 42

    return tries, work


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrying, "PAUSE_SECONDS", 0)


@pytest.mark.parametrize("error", retrying.AGAIN)
@pytest.mark.parametrize("times", [0, 1, 5])
async def test_work_that_meets_with_others_is_begun_again(
    error: type[Exception], times: int
) -> None:
    tries, work = meets(times, error)
    assert await retrying.again(work) == 42
    assert len(tries) == times + 1


@pytest.mark.parametrize("error", retrying.AGAIN)
async def test_work_that_always_meets_with_others_is_given_up(error: type[Exception]) -> None:
    tries, work = meets(6, error)
    with pytest.raises(Busy) as told:
        await retrying.again(work)
    assert len(tries) == 6
    assert isinstance(told.value.__cause__, error)


async def test_what_others_have_done_meanwhile_is_not_done_again() -> None:
    tries, work = meets(1, Race)

    async def done() -> int:
        return 41

    assert await retrying.again(work, done) == 41
    assert len(tries) == 1


async def test_other_errors_are_not_tried_again() -> None:
    tries, work = meets(1, errors.CheckViolation)
    with pytest.raises(errors.CheckViolation):
        await retrying.again(work)
    assert len(tries) == 1


@pytest.mark.parametrize("place", DECISIONS, ids=lambda place: f"{place[0].__name__}.{place[1]}")
async def test_every_decision_is_begun_again_and_given_up_in_the_end(
    place: tuple[ModuleType, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    curator = Curator(pool.writes("", Settings()))
    for times in (5, 6):
        tries, work = meets(times, errors.DeadlockDetected)
        monkeypatch.setattr(*place, work)
        if times == 5:
            assert await DECISIONS[place](curator) == 42
        else:
            with pytest.raises(Busy):
                await DECISIONS[place](curator)
        assert len(tries) == 6
