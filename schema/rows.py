"""What a plan-time resolver returns: which rows of which table answer a field.

A resolver takes the row it starts from, an aliased table whose columns are SQL expressions, and
says with these words which rows it leads to. Nothing here knows selections, pages or JSON.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, NewType, Self, TypeVar, cast

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects.postgresql import JSONB
from strawberry.parent import StrawberryParent

from schema.given import Given

T = TypeVar("T", bound=type)
Condition = sa.ColumnElement[bool]
Row = Annotated[Any, StrawberryParent()]
"""The row a resolver starts from: `row.c.column` is an SQL expression."""


class Columns(dict[str, sa.ColumnElement[Any]]):
    """Columns by name, which can be read as attributes as those of a table can."""

    def __getattr__(self, name: str) -> sa.ColumnElement[Any]:
        if name in self:
            return self[name]
        raise AttributeError(name)


@dataclass(frozen=True)
class Made:
    """A row that is put together from expressions instead of read from a table."""

    c: Mapping[str, sa.ColumnElement[Any]]


@dataclass(frozen=True)
class Rows:
    """Rows of one table, alias or made-up relation, and in which order."""

    row: Any
    select: sa.Select[Any]
    order: tuple[sa.ColumnElement[Any], ...] = ()

    def where(self, *conditions: Callable[[Any], Condition]) -> Self:
        """Those of the rows for which every condition holds."""
        return replace(self, select=self.select.where(*(holds(self.row) for holds in conditions)))

    def joined(self, link: sa.FromClause, *on: Condition) -> Self:
        """The rows that ``link`` leads to, under the conditions of the join."""
        return replace(self, select=self.select.select_from(link).where(*on))

    def seen_as(self, **columns: sa.ColumnElement[Any]) -> Self:
        """The same rows, of which these columns are read elsewhere: in a link that repeats them.

        An index of the link then serves the filters and orders that name them.
        """
        return replace(self, row=Made(Columns({**dict(self.row.c.items()), **columns})))

    def ordered(self, *keys: sa.ColumnElement[Any]) -> Any:
        """The rows in this order; for lists, which are whole and have no pages."""
        return replace(self, order=keys)

    def sorted(self, keys: Callable[[Any], tuple[sa.ColumnElement[Any], ...]]) -> Any:
        """The rows in the order of their own columns; nulls last."""
        return replace(self, order=keys(self.row))


@dataclass(frozen=True)
class Places:
    """Places to be filled, in the order of their rows, and how many there are."""

    rows: Rows
    size: Given


@dataclass(frozen=True)
class Either:
    """One row out of several tables: an interface or a union, by the name of the GraphQL type.

    ``over``, where given, makes it a list of such places, empty where no alternative has a row.
    """

    alternatives: Mapping[str, Rows]
    over: Places | None = None


LIES = "__lies__"


@dataclass(frozen=True)
class Lies:
    """Where a type lies: its table, the prefix of its ids, and the column that they count."""

    table: sa.Table
    prefix: str
    key: str
    standing: Callable[[Any], Condition] = field(default=lambda row: sa.true())


def many(table: sa.Table, *conditions: Callable[[Any], Condition], **equal: Any) -> Any:
    """The rows of ``table`` whose columns equal ``equal`` and that meet every condition."""
    row = table.alias()
    select = sa.select(sa.true()).select_from(row)
    for column, value in equal.items():
        select = select.where(row.c[column] == value)
    return Rows(row, select).where(*conditions)


one = many
"""The one row, or none, of ``table``; the name says that the conditions name a key."""


def part(made: Mapping[str, sa.ColumnElement[Any]], *, present: Condition | None = None) -> Any:
    """One object made from columns of the row itself; null unless ``present`` holds."""
    select = sa.select()
    return Rows(Made(made), select if present is None else select.where(present))


RowKey = NewType("RowKey", int)
"""The key of a row in a record."""

COLUMN_TYPES: Mapping[Any, sa.types.TypeEngine[Any]] = {
    int: sa.Integer(),
    RowKey: sa.BigInteger(),
    str: sa.Text(),
    list: JSONB(),
    dict: JSONB(),
}


def elements(json: Any, **columns: Any) -> Any:
    """The objects of a JSON array as rows, in the array's order, with the named columns."""
    return _unpacked(sa.func.jsonb_to_recordset(json), columns)


def record(json: Any, **columns: Any) -> Any:
    """One JSON object as a row with the named columns."""
    return _unpacked(sa.func.jsonb_to_record(json), columns)


def _unpacked(function: sa.Function[Any], columns: Mapping[str, Any]) -> Rows:
    shape = [sa.column(name, COLUMN_TYPES[kind]) for name, kind in columns.items()]
    row = function.table_valued(*shape).render_derived(with_types=True)
    return Rows(row, sa.select(sa.true()).select_from(row))


def either(**alternatives: Any) -> Any:
    """The first of the alternatives that has a row."""
    return Either(cast("Mapping[str, Rows]", alternatives))


def lies_in(
    table: sa.Table,
    *,
    prefix: str,
    key: str | None = None,
    standing: Callable[[Any], Condition] = lambda row: sa.true(),
) -> Callable[[T], T]:
    """Say where a type's rows lie.

    ``standing`` picks the one row that an id stands for, where a table has several with its key.
    """

    def mark(cls: T) -> T:
        setattr(cls, LIES, Lies(table, prefix, key or f"{table.name}_id", standing))
        return cls

    return mark


def lies(cls: Any) -> Lies:
    """Where a type's rows lie. Raises KeyError for a type that is only ever a part of others."""
    return cast("Lies", vars(cls)[LIES])


def described(sentence: str, *, name: str | None = None) -> Any:
    """A field that is a column of its own name."""
    return strawberry.field(description=sentence, name=name)
