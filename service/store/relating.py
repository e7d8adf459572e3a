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
from service.domain.vocabulary import DecisionKind, RelationStatus, RelationType
from service.store import decisions, figures
from service.store.decisions import Told
from service.store.pool import Connection, Pool
from service.store.settling import hold

KNOWN = """
select proposition.proposition_id, shown.proposition_id,
    shown.proposition_id || coalesce(shown.merged_ids, '{}')
from proposition
join proposition shown
    on shown.proposition_id = coalesce(proposition.merged_into_id, proposition.proposition_id)
where proposition.proposition_id = any(%s) and shown.articles > 0
"""
"""Under which proposition each of these is shown, and with which others."""

IN_FORCE = """
select relation_id, from_id = any(%(ones)s), type, status from proposition_relation
where revoked_at is null and (
    (from_id = any(%(ones)s) and to_id = any(%(others)s))
    or (from_id = any(%(others)s) and to_id = any(%(ones)s))
)
order by relation_id
"""
"""What the two, with all that is one with them, say to each other already, in either direction."""

DECIDE = """
insert into proposition_relation (from_id, to_id, type, status, reason, made_by)
values (%(from_id)s, %(to_id)s, %(type)s, %(status)s, %(reason)s, %(by)s)
returning relation_id
"""

FIND = """
select from_id, to_id, type, status, revoked_at is not null
from proposition_relation where relation_id = %s
"""

REVOKE = """
update proposition_relation
set revoked_at = now(), revoked_by = %(by)s, revoked_reason = %(reason)s
where relation_id = any(%(relations)s)
returning relation_id, from_id, to_id, type, status
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
        from_id, to_id, *_, is_revoked = found
        if is_revoked:
            raise RelationRevoked(("id",))
        await _revoke(connection, [relation_id], reason, by)
        await figures.count_shown(connection, [from_id, to_id])
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
    found = await (await connection.execute(KNOWN, (pair,))).fetchall()
    groups = {key: (shown, group) for key, shown, group in found}
    for place, key in zip(("from", "to"), pair, strict=True):
        if key not in groups:
            raise PropositionUnknown((place,))
    (one, ones), (other, others) = (groups[key] for key in pair)
    if one == other:
        raise RelatedToItself(("to",), detail=f"Both are shown as prp_{one}.")
    asked = {"ones": ones, "others": others}
    rows = await (await connection.execute(IN_FORCE, asked)).fetchall()
    suggestions = []
    for relation_id, is_straight, type_, status in rows:
        if status == RelationStatus.SUGGESTED:
            suggestions.append(relation_id)
        elif type_ == decision.type:
            if _is_same(decision, is_straight, status):
                return int(relation_id)
            raise _in_force(relation_id, type_, status)
    await _revoke(connection, suggestions, decision.reason, decision.by)
    made = await (await connection.execute(DECIDE, _row(decision))).fetchone()
    relation_id = int(made[0]) if made else 0
    about = _about(relation_id, *pair)
    told = Told(DecisionKind.RELATED, about, None, f"{decision.type} {decision.status}")
    await decisions.tell(connection, [told], decision.by, decision.reason)
    await figures.count_shown(connection, pair)
    return relation_id


async def _revoke(connection: Connection, relations: list[int], reason: str, by: str) -> None:
    if relations:
        told = {"relations": relations, "reason": reason, "by": by}
        revoked = await (await connection.execute(REVOKE, told)).fetchall()
        entries = [
            Told(DecisionKind.RELATION_REVOKED, _about(*ids), f"{type_} {status}", None)
            for *ids, type_, status in revoked
        ]
        await decisions.tell(connection, entries, by, reason)


def _about(relation_id: int, from_id: int, to_id: int) -> tuple[str, ...]:
    return f"rel_{relation_id}", f"prp_{from_id}", f"prp_{to_id}"


def _row(decision: Decision) -> dict[str, object]:
    return asdict(decision) | {"type": str(decision.type), "status": str(decision.status)}


def _is_same(decision: Decision, is_straight: bool, status: str) -> bool:
    """Whether a relation of its type says what the decision says, in the same direction."""
    either_way = decision.type is RelationType.CONTRADICTS
    return status == decision.status and (either_way or is_straight)


def _in_force(relation_id: int, type_: str, status: str) -> Fault:
    detail = f"It is rel_{relation_id}, {type_}, {status}."
    return RelationInForce(("type",), detail=detail, hint=f"Revoke rel_{relation_id} first.")
