"""Which rows are shown as one: the groups that the judgements SAME in force make.

A group is shown under its earliest row, the canonical one. Nothing of it is ever written but what
follows from the judgements, so that revoking one leaves no trace in what is shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from psycopg import sql

from schema.canonical import CURATED
from service.store.pool import Connection
from service.store.rows import as_json


@dataclass(frozen=True, slots=True)
class Thing:
    """A row that can be judged: the prefix of its id, which tells its table, and its key."""

    prefix: str
    key: int

    @property
    def id(self) -> str:
        return f"{self.prefix}_{self.key}"


@dataclass(frozen=True, slots=True)
class Edge:
    """A judgement in force between two rows of one table, by their keys."""

    judgement_id: int
    left: int
    right: int


def _each(text: str) -> dict[str, bytes]:
    """The statement for each table."""
    return {
        prefix: sql.SQL(text)
        .format(
            table=sql.Identifier(table.name),
            key=sql.Identifier(f"{table.name}_id"),
            prefix=sql.Literal(f"{prefix}_"),
        )
        .as_bytes()
        for prefix, table in CURATED.items()
    }


MEMBERS = _each("""
with canonical as (
    select coalesce(merged_into_id, {key}) as key from {table} where {key} = any(%s)
)
select {key}, merged_into_id from {table} where {key} in (select key from canonical)
union
select {key}, merged_into_id from {table} where merged_into_id in (select key from canonical)
""")
"""The rows that are shown as one with these, each with the canonical one unless it is that."""

AMONG = """
select judgement_id, substr("left", 5)::bigint, substr("right", 5)::bigint from judgement
where revoked_at is null and verdict = %(verdict)s
    and "left" = any(%(ids)s) and "right" = any(%(ids)s)
order by judgement_id
"""

BETWEEN = """
select judgement_id, "left", "right" from judgement
where revoked_at is null and verdict = 'DIFFERENT' and (
    ("left" = any(%(ones)s) and "right" = any(%(others)s))
    or ("left" = any(%(others)s) and "right" = any(%(ones)s))
)
order by judgement_id limit 1
"""

MERGE = _each("""
update {table} set merged_into_id = new.merged_into_id, merged_ids = new.merged_ids
from json_populate_recordset(null::{table}, %s::json) new
where {table}.{key} = new.{key} and ({table}.merged_into_id, {table}.merged_ids)
    is distinct from (new.merged_into_id, new.merged_ids)
""")

COUNTRIES = """
with named as (
    select coalesce(merged_into_id, actor_id) as actor_id from actor
    where actor_id = any(%(actors)s)
    union
    select unnest(%(actors)s::bigint[])
), own as (
    select actor_id, merged_ids, coalesce(given_countries, countries) as countries
    from actor where actor_id in (select actor_id from named)
), new as (
    select actor_id, countries as given, countries || coalesce((
        select array_agg(code order by place)
        from (
            select code, min((member.actor_id, each.place)) as place
            from actor member
            cross join lateral unnest(coalesce(given_countries, member.countries))
                with ordinality each (code, place)
            where member.actor_id = any(own.merged_ids) and code <> all(own.countries)
            group by code
        ) others
    ), '{}') as shown
    from own
)
update actor
set countries = new.shown, given_countries = case when new.shown <> new.given then new.given end
from new
where actor.actor_id = new.actor_id and (actor.countries, actor.given_countries)
    is distinct from (new.shown, case when new.shown <> new.given then new.given end)
"""
"""The canonical row shows the countries of its whole group, its own first."""


async def members(connection: Connection, prefix: str, keys: Iterable[int]) -> dict[int, int]:
    """Everything that is shown as one with these rows: the canonical row of each."""
    found = await connection.execute(MEMBERS[prefix], (list(keys),))
    return {key: canonical or key for key, canonical in await found.fetchall()}


async def same(connection: Connection, prefix: str, keys: Iterable[int]) -> list[Edge]:
    """The judgements in force that these rows are the same."""
    ids = [f"{prefix}_{key}" for key in keys]
    found = await connection.execute(AMONG, {"verdict": "SAME", "ids": ids})
    return [Edge(*row) for row in await found.fetchall()]


async def kept_apart(
    connection: Connection, prefix: str, ones: Iterable[int], others: Iterable[int]
) -> tuple[int, str, str] | None:
    """The first judgement in force that one of these differs from one of the others."""
    asked = {
        "ones": [f"{prefix}_{key}" for key in ones],
        "others": [f"{prefix}_{key}" for key in others],
    }
    found = await (await connection.execute(BETWEEN, asked)).fetchone()
    return (found[0], found[1], found[2]) if found else None


async def regroup(connection: Connection, prefix: str, keys: Sequence[int]) -> list[int]:
    """Group anew whatever was one with these rows; those that are shown as another than before."""
    before = await members(connection, prefix, keys)
    after = groups(before, await same(connection, prefix, before))
    rows = [
        {
            f"{CURATED[prefix].name}_id": key,
            "merged_into_id": canonical if canonical != key else None,
            "merged_ids": sorted(k for k, c in after.items() if c == key != k) or None,
        }
        for key, canonical in sorted(after.items())
    ]
    await connection.execute(MERGE[prefix], (as_json(rows),))
    if prefix == "act":
        await show_countries(connection, list(before))
    return [key for key, canonical in after.items() if canonical != before[key]]


async def show_countries(connection: Connection, actors: Sequence[int]) -> None:
    """Show the countries of these actors, and of those that they are merged into, anew."""
    await connection.execute(COUNTRIES.encode(), {"actors": list(actors)})


def groups(keys: Iterable[int], edges: Iterable[Edge]) -> dict[int, int]:
    """The canonical row of each: the earliest of those that it is joined with."""
    canonical = {key: key for key in sorted(keys)}

    def find(key: int) -> int:
        while canonical[key] != key:
            key = canonical[key]
        return key

    for edge in edges:
        one, other = sorted((find(edge.left), find(edge.right)))
        canonical[other] = one
    return {key: find(key) for key in canonical}


def way(edges: Sequence[Edge], start: int, end: int) -> list[int]:
    """The judgements on the shortest way from one row to another that is one with it."""
    ways: Mapping[int, list[int]] = {start: []}
    reached = {start: list[int]()}
    while end not in reached and ways:
        ways = {
            there: [*so_far, edge.judgement_id]
            for here, so_far in ways.items()
            for edge in edges
            for near, there in ((edge.left, edge.right), (edge.right, edge.left))
            if near == here and there not in reached
        }
        reached |= ways
    return reached.get(end, [])
