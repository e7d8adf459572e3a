"""Decisions on what one proposition says to another.

A decision is a row that stays; revoking it, and replacing what was suggested, only says so on
it. Decisions and settling wait for each other, so that the figures are right when either ends.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from service.domain.faults import (
    Fault,
    PropositionUnknown,
    RelatedToItself,
    RelationInForce,
    RelationRevoked,
    RelationUnknown,
)
from service.domain.vocabulary import RelationStatus, RelationType
from service.store import figures
from service.store.pool import Connection, Pool
from service.store.settling import hold

KNOWN = "select proposition_id from proposition where proposition_id = any(%s) and articles > 0"

IN_FORCE = """
select relation_id, from_id, type, status from proposition_relation
where least(from_id, to_id) = least(%(from_id)s::bigint, %(to_id)s)
    and greatest(from_id, to_id) = greatest(%(from_id)s::bigint, %(to_id)s)
    and revoked_at is null
"""
"""What the two say to each other already, in either direction."""

DECIDE = """
insert into proposition_relation (from_id, to_id, type, status, reason, made_by)
values (%(from_id)s, %(to_id)s, %(type)s, %(status)s, %(reason)s, %(by)s)
returning relation_id
"""

FIND = """
select from_id, to_id, revoked_at is not null from proposition_relation where relation_id = %s
"""

REVOKE = """
update proposition_relation
set revoked_at = now(), revoked_by = %(by)s, revoked_reason = %(reason)s
where relation_id = any(%(relations)s)
"""

DECIDED_BEFORE = """
select from proposition_relation
where from_id = %(from_id)s and to_id = %(to_id)s and type = %(type)s and made_by = %(by)s
"""

NAMED = "select text_hash, proposition_id from proposition where text_hash = any(%s)"


@dataclass(frozen=True, slots=True)
class Decision:
    """What one proposition says to another, as ``by`` decides; ``reason`` is clean text."""

    from_id: int
    to_id: int
    type: RelationType
    status: RelationStatus
    reason: str
    by: str


async def relate(writes: Pool, decision: Decision) -> int:
    """Keep a decision; the relation's key. Deciding the same again changes nothing.

    What was suggested for the two is replaced. Raises PropositionUnknown, RelatedToItself and
    RelationInForce, each with its place in the decision.
    """
    async with writes.connection() as connection, connection.transaction():
        await hold(connection)
        return await _relate(connection, decision)


async def relate_once(writes: Pool, decisions: Iterable[Decision]) -> int:
    """Keep those decisions that their maker has not made before, revoked or not; how many."""
    made = 0
    async with writes.connection() as connection, connection.transaction():
        await hold(connection)
        for decision in decisions:
            before = await connection.execute(DECIDED_BEFORE, _row(decision))
            if not before.rowcount:
                await _relate(connection, decision)
                made += 1
    return made


async def revoke(writes: Pool, relation_id: int, reason: str, by: str) -> int:
    """Let a relation be in force no longer; its key. Raises RelationUnknown, RelationRevoked."""
    async with writes.connection() as connection, connection.transaction():
        await hold(connection)
        found = await (await connection.execute(FIND, (relation_id,))).fetchone()
        if found is None:
            raise RelationUnknown(("id",))
        from_id, to_id, is_revoked = found
        if is_revoked:
            raise RelationRevoked(("id",))
        await _revoke(connection, [relation_id], reason, by)
        await figures.count(connection, [from_id, to_id])
    return relation_id


async def named(writes: Pool, hashes: Iterable[bytes]) -> dict[bytes, int]:
    """The propositions that are known by these hashes."""
    async with writes.connection() as connection:
        found = await connection.execute(NAMED, (list(hashes),))
        return {bytes(mark): key for mark, key in await found.fetchall()}


async def _relate(connection: Connection, decision: Decision) -> int:
    pair = [decision.from_id, decision.to_id]
    if decision.from_id == decision.to_id:
        raise RelatedToItself(("to",))
    known = {key for (key,) in await (await connection.execute(KNOWN, (pair,))).fetchall()}
    for place, key in zip(("from", "to"), pair, strict=True):
        if key not in known:
            raise PropositionUnknown((place,))
    rows = await (await connection.execute(IN_FORCE, _row(decision))).fetchall()
    suggestions = []
    for relation_id, from_id, type_, status in rows:
        if status == RelationStatus.SUGGESTED:
            suggestions.append(relation_id)
        elif type_ == decision.type:
            if _is_same(decision, from_id, status):
                return int(relation_id)
            raise _in_force(relation_id, type_, status)
    await _revoke(connection, suggestions, decision.reason, decision.by)
    made = await (await connection.execute(DECIDE, _row(decision))).fetchone()
    await figures.count(connection, pair)
    return int(made[0]) if made else 0


async def _revoke(connection: Connection, relations: list[int], reason: str, by: str) -> None:
    if relations:
        told = {"relations": relations, "reason": reason, "by": by}
        await connection.execute(REVOKE, told)


def _row(decision: Decision) -> dict[str, object]:
    return asdict(decision) | {"type": str(decision.type), "status": str(decision.status)}


def _is_same(decision: Decision, from_id: int, status: str) -> bool:
    """Whether a relation of its type says what the decision says."""
    either_way = decision.type is RelationType.CONTRADICTS
    return status == decision.status and (either_way or from_id == decision.from_id)


def _in_force(relation_id: int, type_: str, status: str) -> Fault:
    detail = f"It is rel_{relation_id}, {type_}, {status}."
    return RelationInForce(("type",), detail=detail, hint=f"Revoke rel_{relation_id} first.")
