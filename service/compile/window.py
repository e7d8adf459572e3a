"""The window on a connection: which entries, in which order, and how many from which end."""

from dataclasses import dataclass, replace
from typing import Any

import orjson
import sqlalchemy as sa

from schema import orders
from schema.fields import DEFAULT_PAGE, LARGEST_PAGE, Paging
from schema.given import Given
from schema.orders import Order
from schema.rows import Rows
from service.compile.arguments import Bind
from service.compile.place import Place
from service.domain.faults import BadPage, NothingToRank


@dataclass(frozen=True)
class Window:
    """The arguments of one connection: the page that they ask for, and from which end."""

    paging: Paging
    where: Any
    order: Order
    size: Given
    backward: bool
    after: Given | None
    before: Given | None

    @classmethod
    def taken_from(
        cls, taken: dict[str, Any], paging: Paging, path: tuple[str, ...], bind: Bind
    ) -> "Window":
        """Take a connection's arguments out of those of a field. Raises BadPage."""
        first, last = taken.pop("first", None), taken.pop("last", None)
        if first and last:
            both = BadPage(path, hint="Give `first` or `last`, not both.")
            both.argument = ("last",)
            raise both
        return cls(
            paging=paging,
            where=taken.pop("where", None),
            order=taken.pop("order_by", None) or paging.default,
            size=sized(first or last, bind),
            backward=last is not None,
            after=taken.pop("after", None),
            before=taken.pop("before", None),
        )

    def sorted_by(self, row: Any, path: tuple[str, ...]) -> list[Any]:
        """What the rows are sorted by, before the id. Raises NothingToRank."""
        try:
            return self.order.keys(row, self.where)
        except NothingToRank as fault:
            fault.path, fault.argument = path, ("orderBy",)
            raise

    def filtered(self, rows: Rows) -> Rows:
        """The rows that the filter leaves."""
        kind = self.paging.filter
        if kind is None:
            return rows
        return replace(rows, select=rows.select.where(*kind.listed(self.where, rows.row)))


def bounded(rows: Rows, place: Place) -> Rows:
    """The rows, if there are no more than can be ranked; else PostgreSQL raises TooBroad."""
    most: sa.ColumnElement[int] = sa.literal_column(str(orders.MOST_RANKED))
    few = (
        rows.select.with_only_columns(sa.true())
        .correlate(*place.around)
        .limit(sa.literal_column(str(orders.MOST_RANKED + 1)))
    )
    found = sa.select(sa.func.count()).select_from(few.subquery()).scalar_subquery()
    path = sa.bindparam(None, orjson.dumps(place.path).decode(), sa.Text, unique=True)
    admitted = sa.select(sa.func.bounded(found, most, path)).scalar_subquery()
    return replace(rows, select=rows.select.where(admitted))


def fitting(size: int) -> int:
    """The size of a page. Raises BadPage for one that no page has."""
    if not 0 <= size <= LARGEST_PAGE:
        raise BadPage(detail=f"Given: {size}.", hint=f"0 to {LARGEST_PAGE}.")
    return size


def sized(given: Given | None, bind: Bind) -> Given:
    """The size that is asked for, or the one that a page has unless it is."""
    return (given or Given(lambda _: DEFAULT_PAGE, ("first",), bind)).then(fitting)
