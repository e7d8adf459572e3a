"""What a plan-time resolver returns: which rows of which table answer a field.

A resolver takes the row it starts from, an aliased table whose columns are SQL expressions, and
says with these words which rows it leads to. Nothing here knows selections, pages or JSON.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Annotated, Any, NewType, Self, TypeVar, cast

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects.postgresql import JSONB
from strawberry.parent import StrawberryParent

from schema.given import Given
from service.domain.faults import Refused

T = TypeVar("T", bound=type)
Condition = sa.ColumnElement[bool]
Table = sa.Table | sa.CTE | sa.Subquery
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
class Bound:
    """How many rows a list has at the most, and by which arguments that can be made fewer."""

    size: Given | int
    by: tuple[str, ...] = ("first",)


@dataclass(frozen=True)
class Refusal:
    """What only the rows can say against an answer: a condition over them, and its fault."""

    when: Condition
    fault: Callable[[], Refused]


@dataclass(frozen=True)
class Rows:
    """Rows of one table, alias or made-up relation, in which order, and at the most how many."""

    row: Any
    select: sa.Select[Any]
    order: tuple[sa.ColumnElement[Any], ...] = ()
    bound: Bound | None = None
    checks: tuple[Given, ...] = ()
    """What is read of the request before anything else, for the fault that it may hold."""
    refusals: tuple[Refusal, ...] = ()
    advice: str | None = None
    """How to have fewer rows read, where more are read than the answer shows."""

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

    def limited(self, size: Given | int, *by: str) -> Any:
        """The first so many of the rows; ``by`` names the arguments that say how many."""
        return replace(self, bound=Bound(size, by or Bound.by))

    def checked(self, *values: Given) -> Any:
        """The rows, unless one of the values holds a fault."""
        return replace(self, checks=(*self.checks, *values))

    def advised(self, advice: str) -> Any:
        """The rows, of which it is said how to have fewer others read for them."""
        return replace(self, advice=advice)

    def refused(self, when: Condition, fault: Callable[[], Refused]) -> Any:
        """The rows, unless the condition holds when they are read."""
        return replace(self, refusals=(*self.refusals, Refusal(when, fault)))


@dataclass(frozen=True, kw_only=True)
class Hits(Rows):
    """Rows of a made-up relation, of which each stands for a row of some type, for a connection.

    ``nodes`` are those rows by the name of their GraphQL type; ``keys`` is what the hits are
    sorted by, to the last one that tells them apart, and ``name`` the name of that order.
    """

    nodes: Mapping[str, Rows]
    keys: tuple[sa.ColumnElement[Any], ...]
    name: str


@dataclass(frozen=True)
class Places:
    """Places to be filled, in the order of their rows, and how many there are."""

    rows: Rows
    bound: Bound


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


@cache
def bare(table: sa.Table) -> sa.TableClause:
    """A table as nothing but its columns; an alias of it costs a fraction of the table's own."""
    return sa.table(table.name, *(sa.column(each.name, each.type) for each in table.c))


def many(table: Table, *conditions: Callable[[Any], Condition], **equal: Any) -> Any:
    """The rows of a table, read or derived, whose columns equal ``equal``; all conditions hold."""
    row = (bare(table) if isinstance(table, sa.Table) else table).alias()
    select = sa.select(sa.true()).select_from(row)
    for column, value in equal.items():
        select = select.where(row.c[column] == value)
    return Rows(row, select).where(*conditions)


one = many
"""The one row, or none, of ``table``; the name says that the conditions name a key."""


def standing_on(derived: Any, advice: str) -> Any:
    """One object that stands on derived tables, which its fields share, and not on a row.

    ``advice`` says how to have fewer rows read for it.
    """
    return Rows(derived, sa.select(), advice=advice)


def part(made: Mapping[str, sa.ColumnElement[Any]], *, present: Condition | None = None) -> Any:
    """One object made from columns of the row itself; null unless ``present`` holds."""
    select = sa.select()
    return Rows(Made(made), select if present is None else select.where(present))


def share(score: Any) -> Any:
    """Ten-thousandths of one as a number from 0 to 1."""
    return sa.cast(score, sa.Double) / sa.literal_column("10000")


def in_utc(moment: Any) -> sa.ColumnElement[str]:
    """A moment as text in UTC, as short as it is exact: 2024-12-02T09:30:00Z."""
    text = sa.func.to_char(
        sa.func.timezone(sa.literal_column("'UTC'"), moment),
        sa.literal_column("""'YYYY-MM-DD"T"HH24:MI:SS.US'"""),
    )
    whole = sa.func.rtrim(text, sa.literal_column("'0'", sa.Text))
    shortest = sa.func.rtrim(whole, sa.literal_column("'.'", sa.Text), type_=sa.Text)
    return shortest.op("||")(sa.literal_column("'Z'"))


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
