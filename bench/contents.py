"""What an archive holds, told without the keys and the times that its rows happened to get.

Two archives that hold the same by this are the same to whoever asks.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import psycopg
from psycopg import sql
from psycopg.rows import dict_row
from sqlalchemy import Column, Table

from schema.tables import metadata

Row = dict[str, Any]
Contents = dict[str, Counter[str]]
"""How often each row, as text, is in each table."""

NATURAL = {
    "outlet": ("name_key",),
    "article": ("url",),
    "article_version": ("url", "version"),
    "ingestion": ("version_id", "producer", "outcome"),
    "actor": ("name_key", "type"),
    "issue": ("label_key",),
    "source": ("version_id", "identity"),
    "proposition": ("text_hash",),
    "claim": ("version_id", "identity"),
    "stance": ("version_id", "actor_id", "position", "mode", "expression", "spans"),
}
"""What a row is known by, for others that refer to it."""

BY_KEYS = {("stance", "identity")}
"""Columns that are made of keys."""


def contents(url: str, *, leaving_out: frozenset[str] = frozenset()) -> Contents:
    """What the archive in a database holds, in every table but those left out."""
    with psycopg.connect(url, row_factory=dict_row) as connection:
        stored = {
            table.name: connection.execute(
                sql.SQL("select * from {}").format(sql.Identifier(table.name))
            ).fetchall()
            for table in metadata.sorted_tables
            if table.name not in leaving_out
        }
    told = _Told(stored)
    return {
        name: Counter(str(told.row(metadata.tables[name], row)) for row in rows)
        for name, rows in stored.items()
    }


class _Told:
    """Rows told by what they are known by."""

    def __init__(self, stored: Mapping[str, list[Row]]) -> None:
        self.by_key = {
            name: {row[self.key(metadata.tables[name])]: row for row in stored[name]}
            for name in NATURAL
            if name in stored
        }

    @staticmethod
    def key(table: Table) -> str:
        return next(iter(table.primary_key)).name

    def row(self, table: Table, row: Row) -> Row:
        """All of a row that does not just happen to be so."""
        return {
            column.name: self.value(column, row[column.name])
            for column in table.columns
            if not (column.identity or _is_the_clocks(column))
            and (table.name, column.name) not in BY_KEYS
        }

    def value(self, column: Column[Any], value: Any) -> Any:
        """A value; where it refers to a row, what that is known by."""
        referred = next((key.column.table.name for key in column.foreign_keys), None)
        if value is None or referred is None:
            return value
        table, row = metadata.tables[referred], self.by_key[referred][value]
        return [self.value(table.c[name], row[name]) for name in NATURAL[referred]]


def _is_the_clocks(column: Column[Any]) -> bool:
    return column.name.endswith("_at") and column.server_default is not None
