"""Judgements on whether two records are of the same.

A judgement is a row that stays; revoking it only says so on it. What is shown is derived anew in
the same transaction, and so are the figures of all propositions that it touches. Nobody delivers
meanwhile; see ``curation``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from schema.canonical import CURATED
from service.domain.faults import (
    Alike,
    JoinsDifferent,
    JudgedOfTwoTypes,
    JudgedUnknown,
    JudgedWithItself,
    JudgementInForce,
    JudgementRevoked,
    JudgementUnknown,
)
from service.domain.vocabulary import DecisionKind, Verdict
from service.store import decisions, figures, mentions, merging
from service.store.curation import hold_alone
from service.store.decisions import Told
from service.store.merging import Thing
from service.store.pool import Connection, Pool

IN_FORCE = """
select judgement_id, verdict from judgement
where least("left", "right") = least(%(left)s::text, %(right)s)
    and greatest("left", "right") = greatest(%(left)s::text, %(right)s)
    and revoked_at is null
"""

JUDGE = """
insert into judgement ("left", "right", verdict, reason, by)
values (%(left)s, %(right)s, %(verdict)s, %(reason)s, %(by)s)
returning judgement_id
"""

FIND = """
select "left", "right", verdict, revoked_at is not null from judgement where judgement_id = %s
"""

REVOKE = """
update judgement set revoked_at = now(), revoked_by = %(by)s, revoked_reason = %(reason)s
where judgement_id = %(judgement)s
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """What somebody judges of two records; ``reason`` is clean text."""

    left: Thing
    right: Thing
    verdict: Verdict
    reason: str
    by: str


async def judge(writes: Pool, judged: Judged) -> int:
    """Keep a judgement; its key. Judging the same again changes nothing.

    One that was UNSURE is replaced. Raises JudgedOfTwoTypes, JudgedWithItself, JudgedUnknown,
    JudgementInForce, JoinsDifferent and Alike, each with its place in the judgement.
    """
    left, right = judged.left, judged.right
    if left.prefix != right.prefix:
        raise JudgedOfTwoTypes(("right",), detail=f"Given: {left.id} and {right.id}.")
    if left == right:
        raise JudgedWithItself(("right",))
    async with writes.connection() as connection, connection.transaction():
        await hold_alone(connection)
        return await _judge(connection, judged)


async def revoke(writes: Pool, judgement_id: int, reason: str, by: str) -> int:
    """Let a judgement be in force no longer; its key.

    Raises JudgementUnknown and JudgementRevoked.
    """
    async with writes.connection() as connection, connection.transaction():
        await hold_alone(connection)
        found = await (await connection.execute(FIND, (judgement_id,))).fetchone()
        if found is None:
            raise JudgementUnknown(("id",))
        *ids, verdict, is_revoked = found
        if is_revoked:
            raise JudgementRevoked(("id",))
        await _revoke(connection, judgement_id, ids, verdict, (reason, by))
        if verdict == Verdict.SAME:
            prefix = ids[0][:3]
            await _show(connection, prefix, [int(each[4:]) for each in ids])
    return judgement_id


async def _judge(connection: Connection, judged: Judged) -> int:
    left, right = judged.left, judged.right
    groups = await merging.members(connection, left.prefix, (left.key, right.key))
    for place, thing in (("left", left), ("right", right)):
        if thing.key not in groups:
            raise JudgedUnknown((place,), detail=f"Given: {thing.id}.")
    row = {
        "left": left.id,
        "right": right.id,
        "verdict": str(judged.verdict),
        "reason": judged.reason,
        "by": judged.by,
    }
    known = await (await connection.execute(IN_FORCE, row)).fetchone()
    if known and known[1] == judged.verdict:
        return int(known[0])
    if known and known[1] != Verdict.UNSURE:
        raise JudgementInForce(
            ("verdict",),
            detail=f"It is jdg_{known[0]}, {known[1]}.",
            hint=f"Revoke jdg_{known[0]} first.",
        )
    await _check(connection, judged, groups)
    if known:
        why = (judged.reason, judged.by)
        await _revoke(connection, known[0], [left.id, right.id], known[1], why)
    made = await (await connection.execute(JUDGE, row)).fetchone()
    judgement_id = int(made[0]) if made else 0
    about = (f"jdg_{judgement_id}", left.id, right.id)
    told = Told(DecisionKind.JUDGED, about, None, str(judged.verdict))
    await decisions.tell(connection, [told], judged.by, judged.reason)
    if judged.verdict is Verdict.SAME:
        await _show(connection, left.prefix, (left.key, right.key))
    return judgement_id


async def _check(connection: Connection, judged: Judged, groups: dict[int, int]) -> None:
    """Refuse what contradicts the judgements in force, through whatever chain of them."""
    left, right = judged.left, judged.right
    are_one = groups[left.key] == groups[right.key]
    if judged.verdict is Verdict.DIFFERENT and are_one:
        edges = await merging.same(connection, left.prefix, groups)
        names = [f"jdg_{key}" for key in merging.way(edges, left.key, right.key)]
        raise Alike(
            ("verdict",),
            detail=f"They are one by {', '.join(names)}.",
            hint=f"Revoke {' or '.join(names)} first.",
        )
    if judged.verdict is Verdict.SAME and not are_one:
        ones, others = (
            [key for key, canonical in groups.items() if canonical == groups[thing.key]]
            for thing in (left, right)
        )
        if found := await merging.kept_apart(connection, left.prefix, ones, others):
            judgement_id, one, other = found
            raise JoinsDifferent(
                ("verdict",),
                detail=f"jdg_{judgement_id} says that {one} and {other} are different.",
                hint=f"Revoke jdg_{judgement_id} first, if it is wrong.",
            )


async def _revoke(
    connection: Connection,
    judgement_id: int,
    ids: Sequence[str],
    verdict: str,
    why: tuple[str, str],
) -> None:
    reason, by = why
    told = {"judgement": judgement_id, "reason": reason, "by": by}
    await connection.execute(REVOKE, told)
    about = (f"jdg_{judgement_id}", *ids)
    decision = Told(DecisionKind.JUDGEMENT_REVOKED, about, verdict, None)
    await decisions.tell(connection, [decision], by, reason)


async def _show(connection: Connection, prefix: str, keys: Sequence[int]) -> None:
    """Show everything by the judgements that are in force now."""
    moved = await merging.regroup(connection, prefix, keys)
    if not moved:
        return
    changed = await mentions.follow(connection, CURATED[prefix].name, moved)
    if prefix == "prp":
        now = await merging.members(connection, prefix, keys)
        await figures.count_with(connection, {*moved, *now})
    elif sources := changed.get("source"):
        await figures.count_of(connection, sources)
