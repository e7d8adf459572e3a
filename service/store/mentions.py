"""What each mention is shown as: by the override in force for it, and the judgements in force.

A mention is a place of a row that refers to an actor, an issue or a proposition. It is shown as the
canonical one of what its override leads to, or else of what it was given. The column of the
reference holds what is shown, so that all reading and all indexes know nothing else; where that is
another than was given, ``given_<column>`` holds what was given. A source that was given nobody
and is shown as somebody has the role in ``given_none``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from psycopg import sql

from service.domain.vocabulary import MentionRole
from service.store import about
from service.store.pool import Connection
from service.store.rows import Row

Merged = Mapping[int, int]
"""The canonical row of each row that is merged into one; the others are their own."""


@dataclass(frozen=True)
class Mention:
    """One column that refers to something; ``thing`` is the table that it refers to."""

    table: str
    column: str
    thing: str
    role: MentionRole

    @property
    def key(self) -> str:
        return f"{self.table}_id"

    @property
    def may_be_none(self) -> bool:
        """Whether a row may be given nothing here."""
        return self.table == "source"

    @property
    def given(self) -> sql.Composed:
        """What a row was given here."""
        given = sql.SQL("coalesce({}, {})").format(
            sql.Identifier(f"given_{self.column}"), sql.Identifier(self.column)
        )
        if not self.may_be_none:
            return given
        return sql.SQL("case when {} = any(given_none) then null else {} end").format(
            sql.Literal(self.role.value), given
        )


MENTIONS = (
    Mention("source", "actor_id", "actor", MentionRole.ACTOR),
    Mention("source", "represents_id", "actor", MentionRole.REPRESENTS),
    Mention("claim", "proposition_id", "proposition", MentionRole.PROPOSITION),
    Mention("stance", "actor_id", "actor", MentionRole.ACTOR),
    Mention("stance", "target_actor_id", "actor", MentionRole.TARGET),
    Mention("stance", "target_issue_id", "issue", MentionRole.TARGET),
    Mention("stance", "target_proposition_id", "proposition", MentionRole.TARGET),
)

OF_KEYS = sql.SQL("{key} = any(%(keys)s)")
OF_MOVED = sql.SQL(
    "{key} in ("
    "select {key} from {table} where {column} = any(%(keys)s) "
    "union all select {key} from {table} where {given_column} = any(%(keys)s) "
    "union all select {key} from mention_override "
    "where {to} = any(%(keys)s) and {key} is not null and revoked_at is null)"
)
"""What is shown as, was given as, or is made to refer to one of these."""

RESTATE = sql.SQL("""
with base as (
    select {key}, given, case when override_id is null then given else {to} end as base_id
    from (select {key}, {given} as given from {table} where {which}) mention
    left join lateral (
        select override_id, {to} from mention_override
        where mention_override.{key} = mention.{key} and role = {role} and revoked_at is null
            {of_this}
    ) instead on true
), new as (
    select base.{key}, base.given, coalesce(known.merged_into_id, known.{thing_key}) as shown
    from base left join {thing} known on known.{thing_key} = base.base_id
)
update {table}
set {column} = new.shown,
    {given_column} = case when new.given is distinct from new.shown then new.given end{none}
from new
where {table}.{key} = new.{key} and ({table}.{column}, {table}.{given_column}) is distinct from (
    new.shown, case when new.given is distinct from new.shown then new.given end
)
returning {table}.{key}
""")

NONE = sql.SQL("""
    , given_none = nullif(
        array_remove({table}.given_none, {role})
        || case when new.given is null and new.shown is not null then array[{role}] end,
        '{{}}'
    )""")


def _restating(mention: Mention, which: sql.SQL) -> bytes:
    """The statement that states some rows of a mention anew; gives the keys of those changed."""
    names = {
        "key": sql.Identifier(mention.key),
        "table": sql.Identifier(mention.table),
        "column": sql.Identifier(mention.column),
        "given_column": sql.Identifier(f"given_{mention.column}"),
        "thing": sql.Identifier(mention.thing),
        "thing_key": sql.Identifier(f"{mention.thing}_id"),
        "to": sql.Identifier(f"to_{mention.thing}_id"),
        "role": sql.Literal(mention.role.value),
    }
    is_target = mention.role is MentionRole.TARGET
    parts = {
        "given": mention.given,
        "which": which.format(**names),
        "none": NONE.format(**names) if mention.may_be_none else sql.SQL(""),
        # A stance has one target, and a target of another kind is none of this column's.
        "of_this": sql.SQL("and {to} is not null").format(**names) if is_target else sql.SQL(""),
    }
    return RESTATE.format(**names, **parts).as_bytes()


BY_KEY = {mention: _restating(mention, OF_KEYS) for mention in MENTIONS}
MOVED = {mention: _restating(mention, OF_MOVED) for mention in MENTIONS}


async def restate(connection: Connection, table: str, keys: Sequence[int]) -> None:
    """State what these rows of a table refer to anew."""
    for mention in MENTIONS:
        if mention.table == table:
            await connection.execute(BY_KEY[mention], {"keys": list(keys)})
    if table == "claim":
        await about.restate(connection, keys)


async def follow(connection: Connection, thing: str, moved: Sequence[int]) -> dict[str, list[int]]:
    """State anew whatever refers to rows that are another's now, or their own again.

    Gives the keys of the sources, claims and stances that are shown otherwise, by table.
    """
    changed: dict[str, list[int]] = {}
    for mention in MENTIONS:
        if mention.thing == thing:
            found = await connection.execute(MOVED[mention], {"keys": list(moved)})
            changed.setdefault(mention.table, []).extend(key for (key,) in await found.fetchall())
    if thing == "actor":
        await about.follow(connection, moved)
    return changed


def as_shown(table: str, row: Row, merged: Mapping[str, Merged]) -> Row:
    """A row as it is written, from what it is given: shown by the judgements alone."""
    changed: Row = {}
    for mention in MENTIONS:
        if mention.table == table:
            given = row.get(mention.column)
            if given and (canonical := merged[mention.thing].get(given)):
                changed |= {mention.column: canonical, f"given_{mention.column}": given}
    return row | changed if changed else row
