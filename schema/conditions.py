"""The few forms that a filter's condition takes.

Each takes what the request gave, which may be absent or null, and yields a condition or nothing.
"""

from collections.abc import Callable, Iterator
from typing import Any, TypeGuard, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from strawberry import UNSET

from schema import given, values
from schema.canonical import CURATED, canonical_keys
from schema.rows import Condition
from service.domain.text import NAME

T = TypeVar("T")

WORDS = sa.ARRAY(given.Words())


def said(value: T | None) -> TypeGuard[T]:
    """Whether the request says anything here; null says as little as leaving it out."""
    return value is not None and value is not UNSET


def standing(row: Any) -> Condition:
    """The row is neither rejected nor retracted."""
    stands: Condition = row.c.review_status.in_(
        [sa.literal_column("'PENDING'"), sa.literal_column("'APPROVED'")]
    )
    return stands


def among(column: Any, wanted: Any, kind: sa.types.TypeEngine[Any] = WORDS) -> Iterator[Condition]:
    """The column is one of the values wanted."""
    if said(wanted):
        yield column == sa.any_(given.bound(wanted, kind))


def overlapping(column: Any, wanted: Any, kind: sa.types.TypeEngine[Any]) -> Iterator[Condition]:
    """The array column holds one of the words wanted."""
    if said(wanted):
        yield column.bool_op("&&")(given.bound(wanted, kind))


def among_ids(column: Any, wanted: Any, prefix: str) -> Iterator[Condition]:
    """The column is the key behind one of the ids wanted, or the one that it is shown under."""
    kind = sa.ARRAY(given.Key(prefix))
    if prefix not in CURATED:
        yield from among(column, wanted, kind)
    elif said(wanted):
        # The keys themselves are said, too: what is known of their numbers decides on the plan.
        keys = given.bound(wanted, kind)
        led = canonical_keys(CURATED[prefix], keys)
        yield sa.or_(column == sa.any_(keys), column == sa.any_(led))


def equals(column: Any, wanted: Any, kind: sa.types.TypeEngine[Any]) -> Iterator[Condition]:
    """The column is the value wanted."""
    if said(wanted):
        yield column == given.bound(wanted, kind)


def beginning(column: Any, wanted: Any) -> Iterator[Condition]:
    """The folded name, or a word of it, begins like the text wanted; none like mere punctuation.

    Folded, nothing is left of a text that LIKE would take for a sign of its own.
    """
    if said(wanted):
        text = given.bound(wanted, values.Short(NAME))
        start = sa.select(sa.func.nullif(sa.func.text_name(text), "")).scalar_subquery()
        yield sa.or_(
            column.like(start.concat(sa.literal_column("'%'"))),
            column.like(sa.literal_column("'% '").concat(start).concat(sa.literal_column("'%'"))),
        )


def matching(column: Any, wanted: Any) -> Iterator[Condition]:
    """The text behind the lexemes has what the query wanted asks for."""
    if said(wanted):
        yield column.bool_op("@@")(asked(wanted))
        # Always true of what matches. PostgreSQL takes one row in 200 to match any query, and would
        # go through all rows in the order of a page for a word that hardly any has; this tells it
        # that fewer do, so that it starts from the index of words.
        yield sa.func.num_nulls(column) == sa.literal_column("0")


def asked(wanted: Any) -> sa.ScalarSelect[Any]:
    """A query over texts, made once however many rows there are."""
    return sa.select(sa.func.text_query(terms(wanted))).scalar_subquery()


def relevance(column: Any, wanted: Any) -> sa.ColumnElement[int]:
    """How well the text behind the lexemes answers a query, in ten-thousandths."""
    telling = sa.select(sa.func.text_telling(terms(wanted))).scalar_subquery()
    words = given.bound(wanted, values.TermLength())
    whole = sa.cast(words, sa.Integer)
    return sa.func.text_score(column, asked(wanted), telling, whole, type_=sa.Integer)


def terms(wanted: Any) -> sa.ColumnElement[Any]:
    """A query over texts as the terms that the database makes it of."""
    return sa.cast(given.bound(wanted, values.Terms()), JSONB)


def during(column: Any, wanted: Any) -> Iterator[Condition]:
    """The moment lies in the half-open range wanted."""
    if said(wanted):
        if said(wanted.from_):
            yield column >= given.bound(wanted.from_, given.Moment())
        if said(wanted.to):
            yield column < given.bound(wanted.to, given.Moment())


def between(column: Any, wanted: Any) -> Iterator[Condition]:
    """The number lies in the range wanted, both ends included."""
    if said(wanted):
        if said(wanted.min):
            yield column >= given.bound(wanted.min, given.Whole())
        if said(wanted.max):
            yield column <= given.bound(wanted.max, given.Whole())


def some(table: sa.Table, wanted: Any, join: Callable[[Any], Condition]) -> Iterator[Condition]:
    """Some row of ``table`` that ``join`` leads to matches the filter wanted."""
    if said(wanted):
        row = table.alias()
        yield sa.exists(sa.select(sa.true()).select_from(row).where(join(row), *wanted.holds(row)))
