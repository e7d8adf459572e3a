"""Rows on their way into a table: one statement and one parameter for any number of them.

A set of rows travels as JSON whose keys are the columns' names, and PostgreSQL reads it as rows
of the table. A column that is not mentioned is null. Rows are written in the order given, and
whoever may have to wait for others gives them in the order of their natural keys.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import orjson
from psycopg import sql
from sqlalchemy import Table

from service.store.pool import Connection

Row = dict[str, Any]

PLAIN = sql.SQL("")
UNLESS_THERE = sql.SQL(" on conflict do nothing")


def as_json(rows: Iterable[Row]) -> str:
    """Rows as the text of the parameter that they travel in."""
    return orjson.dumps(list(rows)).decode()


def as_bytea(value: bytes) -> str:
    """Bytes as PostgreSQL reads them from text."""
    return f"\\x{value.hex()}"


def as_moment(value: datetime) -> str:
    """A moment as PostgreSQL reads it from text."""
    return value.isoformat()


def inserting(table: Table, conflict: sql.SQL | sql.Composed = PLAIN) -> sql.Composed:
    """``insert`` of the rows in the parameter named as the table.

    Columns that the clock fills are left to it; keys are given, and come from ``allocate``.
    """
    columns = [c.name for c in table.columns if c.identity or c.server_default is None]
    numbered = any(column.identity for column in table.columns)
    return sql.SQL(
        "insert into {table} ({columns}) {numbered}"
        "select {columns} from json_populate_recordset(null::{table}, {rows}::json){conflict}"
    ).format(
        table=sql.Identifier(table.name),
        columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
        numbered=sql.SQL("overriding system value ") if numbered else PLAIN,
        rows=sql.Placeholder(table.name),
        conflict=conflict,
    )


def updating(table: Table, columns: Iterable[str]) -> bytes:
    """``update`` of these columns of the rows in the one parameter, found by their key."""
    names = list(columns)
    return (
        sql.SQL(
            "update {table} set ({columns}) = row({values}) "
            "from json_populate_recordset(null::{table}, %s::json) given "
            "where {table}.{key} = given.{key}"
        )
        .format(
            table=sql.Identifier(table.name),
            key=sql.Identifier(f"{table.name}_id"),
            columns=sql.SQL(", ").join(map(sql.Identifier, names)),
            values=sql.SQL(", ").join(sql.Identifier("given", name) for name in names),
        )
        .as_bytes()
    )


def at_once(first: sql.Composable, *others: sql.Composable) -> bytes:
    """One statement of several, so that they cost one round trip; a row for each of the first.

    PostgreSQL promises no order among them, and checks foreign keys when all are done.
    """
    parts = [sql.SQL('"@0" as ({} returning 1)').format(first)]
    parts += [
        sql.SQL("{} as ({})").format(sql.Identifier(f"@{place}"), other)
        for place, other in enumerate(others, 1)
    ]
    return sql.SQL('with {} select from "@0"').format(sql.SQL(", ").join(parts)).as_bytes()


ALLOCATE = """
select array(select nextval(sequence.name) from generate_series(1, given.number))
from unnest(%s::text[], %s::text[], %s::int[]) with ordinality given (name, key, number, place)
cross join lateral (
    select pg_get_serial_sequence(given.name, given.key)::regclass offset 0
) sequence (name)
order by place
"""


async def allocate(connection: Connection, numbers: Mapping[Table, int]) -> dict[str, list[int]]:
    """That many new keys of each table, by the table's name."""
    tables = [table.name for table in numbers]
    keys = [next(iter(table.primary_key)).name for table in numbers]
    found = await connection.execute(ALLOCATE, (tables, keys, list(numbers.values())))
    return {name: keys for name, (keys,) in zip(tables, await found.fetchall(), strict=True)}
