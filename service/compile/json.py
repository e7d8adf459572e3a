"""JSON made by PostgreSQL: rows to objects and arrays, values to their one format."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSON
from sqlalchemy.dialects.postgresql import aggregate_order_by as aggregate_order
from sqlalchemy.sql import quoted_name

from schema.rows import in_utc

LONGEST_NAME = 63
"""PostgreSQL cuts longer names, with no more than a notice."""

Columns = Mapping[str, sa.ColumnElement[Any]]


class Names:
    """Names for derived tables, in order; no GraphQL name begins with their sign."""

    def __init__(self) -> None:
        self.given = 0

    def next(self) -> str:
        """A name not given before."""
        self.given += 1
        return f"@{self.given}"


def one(names: Names, columns: Columns, select: sa.Select[Any]) -> sa.ColumnElement[Any]:
    """The one row of ``select`` as an object with these columns; null where there is none."""
    row, derived = _row(names, columns, select)
    return sa.select(row).select_from(derived).scalar_subquery()


def many(names: Names, columns: Columns, select: sa.Select[Any]) -> sa.ColumnElement[Any]:
    """The rows of ``select`` as an array of objects with these columns."""
    row, derived = _row(names, columns, select)
    return sa.select(or_empty(sa.func.json_agg(row))).select_from(derived).scalar_subquery()


def lines(names: Names, columns: Columns, select: sa.Select[Any]) -> sa.Select[Any]:
    """The rows of ``select``, in its order, each as the text of an object with these columns."""
    row, derived = _row(names, columns, select)
    return sa.select(sa.cast(row, sa.Text)).select_from(derived)


def _row(
    names: Names, columns: Columns, select: sa.Select[Any]
) -> tuple[sa.ColumnElement[Any], sa.FromClause]:
    if any(len(key) > LONGEST_NAME for key in columns):
        return _spelled_row(names, columns, select)
    labelled = [column.label(quoted_name(key, quote=True)) for key, column in columns.items()]
    derived = select.with_only_columns(*labelled).subquery(names.next())
    return sa.func.to_json(derived.table_valued(), type_=JSON), derived


def _spelled_row(
    names: Names, columns: Columns, select: sa.Select[Any]
) -> tuple[sa.ColumnElement[Any], sa.FromClause]:
    """An object spelled out as text, for keys that are too long to be names of columns."""
    labelled = [column.label(f"@{place}") for place, column in enumerate(columns.values())]
    derived = select.with_only_columns(*labelled).subquery(names.next())
    text: sa.ColumnElement[Any] = sa.literal_column("'{'", sa.Text)
    for place, key in enumerate(columns):
        before = sa.bindparam(None, ("," if place else "") + f'"{key}":', sa.Text, unique=True)
        member = sa.cast(sa.func.to_json(derived.c[f"@{place}"]), sa.Text)
        text = text.op("||")(before).op("||")(
            sa.func.coalesce(member, sa.literal_column("'null'", sa.Text))
        )
    return sa.cast(text.op("||")(sa.literal_column("'}'", sa.Text)), JSON), derived


def or_empty(array: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """The array, or an empty one where it is null."""
    return sa.func.coalesce(array, sa.literal_column("'[]'::json"))


def value(column: Any) -> sa.ColumnElement[Any]:
    """A value in the format that it has everywhere: moments in UTC, as short as they are exact."""
    if isinstance(column.type, sa.DateTime):
        return in_utc(column)
    expression: sa.ColumnElement[Any] = column
    return expression


__all__ = ["Columns", "Names", "aggregate_order", "lines", "many", "one", "or_empty", "value"]
