"""Overrides: that one mention refers to another than was given, and to nothing else.

An override is a row that stays; revoking it only says so on it. What the mention is shown as is
stated anew in the same transaction, and so are the figures that it touches.
"""

from dataclasses import dataclass

from psycopg import sql

from schema.canonical import CURATED, MENTIONING, PREFIXES
from service.domain.faults import (
    MentionHasNone,
    MentionUnknown,
    OverrideInForce,
    OverrideRevoked,
    OverrideUnfit,
    OverrideUnknown,
)
from service.domain.vocabulary import DecisionKind, Identification, MentionRole
from service.store import decisions, figures, locking, mentions, settling
from service.store.decisions import Told
from service.store.mentions import MENTIONS
from service.store.merging import Thing
from service.store.pool import Connection, Pool

SHOWN = {
    mention: sql.SQL("select {column}, {given} from {table} where {key} = %s")
    .format(
        column=sql.Identifier(mention.column),
        given=mention.given,
        table=sql.Identifier(mention.table),
        key=sql.Identifier(mention.key),
    )
    .as_bytes()
    for mention in MENTIONS
}
"""What a mention is shown as, and what it was given."""

IS_UNNAMED = "select identification = %s from source where source_id = %s"

ABOUT = """
select given.actor_id, coalesce(instead.to_actor_id, given.actor_id)
from (
    select actor_id, place from claim_about_given where claim_id = %(claim)s
    union all
    select actor_id, place from claim_about where claim_id = %(claim)s
        and not exists (select from claim_about_given where claim_id = %(claim)s)
) given
join actor on actor.actor_id = given.actor_id
left join mention_override instead on instead.claim_id = %(claim)s and instead.role = 'ABOUT'
    and instead.of_actor_id = given.actor_id and instead.revoked_at is null
where %(of)s in (given.actor_id, actor.merged_into_id)
order by given.actor_id <> %(of)s, given.place limit 1
"""

EXISTS = {
    prefix: sql.SQL("select from {} where {} = %s")
    .format(sql.Identifier(table.name), sql.Identifier(f"{table.name}_id"))
    .as_bytes()
    for prefix, table in CURATED.items()
}

TO = {"actor": "to_actor_id", "issue": "to_issue_id", "proposition": "to_proposition_id"}

IN_FORCE = {
    table.name: sql.SQL("""
    select override_id, coalesce(to_actor_id, to_issue_id, to_proposition_id)
    from mention_override
    where {key} = %(key)s and role = %(role)s and revoked_at is null
        and of_actor_id is not distinct from %(of)s::bigint
    """)
    .format(key=sql.Identifier(f"{table.name}_id"))
    .as_bytes()
    for table in MENTIONING.values()
}

OVERRIDE = {
    (table.name, thing): sql.SQL("""
    insert into mention_override ({key}, role, of_actor_id, {to}, reason, by)
    values (%(key)s, %(role)s, %(of)s, %(to)s, %(reason)s, %(by)s)
    returning override_id
    """)
    .format(key=sql.Identifier(f"{table.name}_id"), to=sql.Identifier(to))
    .as_bytes()
    for table in MENTIONING.values()
    for thing, to in TO.items()
}

FIND = """
select coalesce('src_' || source_id, 'clm_' || claim_id, 'sta_' || stance_id),
    'act_' || of_actor_id,
    coalesce('act_' || to_actor_id, 'iss_' || to_issue_id, 'prp_' || to_proposition_id),
    revoked_at is not null
from mention_override where override_id = %s
"""

REVOKE = """
update mention_override set revoked_at = now(), revoked_by = %(by)s, revoked_reason = %(reason)s
where override_id = %(override)s
"""


SAYS = "select proposition_id from claim where claim_id = %s and proposition_id is not null"


@dataclass(frozen=True, slots=True)
class Override:
    """What one mention is to refer to; ``reason`` is clean text.

    ``of`` is whom a claim shall no longer be about; ``to`` is None for nobody at all.
    """

    prefix: str
    key: int
    role: MentionRole
    of: int | None
    to: Thing | None
    reason: str
    by: str

    @property
    def table(self) -> str:
        return MENTIONING[self.prefix].name

    @property
    def id(self) -> str:
        return f"{self.prefix}_{self.key}"


@dataclass(frozen=True, slots=True)
class Meant:
    """What a mention refers to now: a thing of which table, and which; ``of`` as it was given."""

    thing: str
    shown: int | None
    of: int | None = None
    may_be_none: bool = False

    def id_of(self, key: int | None) -> str | None:
        return None if key is None else f"{PREFIXES[self.thing]}_{key}"


async def override(writes: Pool, wanted: Override) -> int:
    """Keep an override; its key. Deciding the same again changes nothing.

    Raises MentionUnknown, MentionHasNone, OverrideUnfit and OverrideInForce, each with its place.
    """
    async with writes.connection() as connection, connection.transaction():
        await settling.hold(connection)
        if not await locking.hold(connection, wanted.table, [wanted.key]):
            raise MentionUnknown(("mention",))
        meant = await _meant(connection, wanted)
        await _check(connection, wanted, meant)
        to = wanted.to.key if wanted.to else None
        row = {
            "key": wanted.key,
            "role": str(wanted.role),
            "of": meant.of,
            "to": to,
            "reason": wanted.reason,
            "by": wanted.by,
        }
        known = await (await connection.execute(IN_FORCE[wanted.table], row)).fetchone()
        if known and known[1] == to:
            return int(known[0])
        if known:
            name = f"ovr_{known[0]}"
            raise OverrideInForce(("to",), detail=f"It is {name}.", hint=f"Revoke {name} first.")
        made = await (await connection.execute(OVERRIDE[wanted.table, meant.thing], row)).fetchone()
        override_id = int(made[0]) if made else 0
        change = (meant.id_of(meant.shown), wanted.to.id if wanted.to else None)
        told = _told(DecisionKind.OVERRIDDEN, (f"ovr_{override_id}", wanted.id), change)
        await decisions.tell(connection, [told], wanted.by, wanted.reason)
        await _show(connection, wanted.table, wanted.key)
    return override_id


async def revoke(writes: Pool, override_id: int, reason: str, by: str) -> int:
    """Let a mention refer to what it was given with; the override's key.

    Raises OverrideUnknown and OverrideRevoked.
    """
    async with writes.connection() as connection, connection.transaction():
        await settling.hold(connection)
        found = await (await connection.execute(FIND, (override_id,))).fetchone()
        if found is None:
            raise OverrideUnknown(("id",))
        mention, of, to, is_revoked = found
        if is_revoked:
            raise OverrideRevoked(("id",))
        prefix, _, key = mention.partition("_")
        table = MENTIONING[prefix].name
        await locking.hold(connection, table, [int(key)])
        await connection.execute(REVOKE, {"override": override_id, "reason": reason, "by": by})
        told = _told(DecisionKind.OVERRIDE_REVOKED, (f"ovr_{override_id}", mention), (to, of))
        await decisions.tell(connection, [told], by, reason)
        await _show(connection, table, int(key))
    return override_id


def _told(
    kind: DecisionKind, about: tuple[str, ...], change: tuple[str | None, str | None]
) -> Told:
    """The entry of the log: it is about what the mention referred to, too."""
    return Told(kind, (*about, *(each for each in change if each)), *change)


async def _meant(connection: Connection, wanted: Override) -> Meant:
    """What the mention refers to now. Raises MentionHasNone."""
    if wanted.role is MentionRole.ABOUT:
        if wanted.table != "claim" or wanted.of is None:
            raise MentionHasNone(("of",))
        asked = {"claim": wanted.key, "of": wanted.of}
        found = await (await connection.execute(ABOUT, asked)).fetchone()
        if found is None:
            raise MentionHasNone(("of",), detail=f"It is not about act_{wanted.of}.")
        return Meant("actor", found[1], found[0], may_be_none=True)
    for mention in MENTIONS:
        if (mention.table, mention.role) == (wanted.table, wanted.role):
            found = await (await connection.execute(SHOWN[mention], (wanted.key,))).fetchone()
            shown, given = found or (None, None)
            if mention.may_be_none or given is not None:
                return Meant(mention.thing, shown, may_be_none=mention.may_be_none)
    raise MentionHasNone(("role",))


async def _check(connection: Connection, wanted: Override, meant: Meant) -> None:
    """Refuse what the mention cannot refer to. Raises OverrideUnfit."""
    prefix = PREFIXES[meant.thing]
    if wanted.to is None:
        if not meant.may_be_none:
            raise OverrideUnfit(("to",), hint=f"It has to refer to something: give a {prefix}_ id.")
        return
    if wanted.to.prefix != prefix:
        raise OverrideUnfit(("to",), hint=f"Give an id that begins with {prefix}_.")
    if not (await connection.execute(EXISTS[prefix], (wanted.to.key,))).rowcount:
        raise OverrideUnfit(("to",), detail=f"There is no {wanted.to.id}.")
    if (wanted.table, wanted.role) == ("source", MentionRole.ACTOR):
        unnamed = str(Identification.UNNAMED)
        found = await (await connection.execute(IS_UNNAMED, (unnamed, wanted.key))).fetchone()
        if found and found[0]:
            hint = "An unnamed source is nobody's; it may represent an actor (REPRESENTS)."
            raise OverrideUnfit(("role",), hint=hint)


async def _show(connection: Connection, table: str, key: int) -> None:
    """Show the mentions of a row by what is in force now, and count what that touches."""
    before = await _said(connection, table, key)
    await mentions.restate(connection, table, [key])
    if table == "source":
        await figures.count_of(connection, [key])
    if before != (after := await _said(connection, table, key)):
        await figures.count_with(connection, before | after)


async def _said(connection: Connection, table: str, key: int) -> set[int]:
    """The proposition that a claim is shown to say."""
    if table != "claim":
        return set()
    found = await connection.execute(SAYS, (key,))
    return {proposition for (proposition,) in await found.fetchall()}
