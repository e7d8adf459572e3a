"""The window on a connection: which entries, in which order, and how many from which end."""

from dataclasses import dataclass, replace
from typing import Any

from schema.fields import DEFAULT_PAGE, LARGEST_PAGE, Paging
from schema.given import Given
from schema.orders import Order
from schema.rows import Rows
from service.compile.arguments import Bind
from service.domain.faults import BadPage


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
            raise BadPage(path, hint="Give `first` or `last`, not both.")
        return cls(
            paging=paging,
            where=taken.pop("where", None),
            order=taken.pop("order_by", None) or paging.default,
            size=sized(first or last, bind),
            backward=last is not None,
            after=taken.pop("after", None),
            before=taken.pop("before", None),
        )

    def filtered(self, rows: Rows) -> Rows:
        """The rows that the filter leaves."""
        kind = self.paging.filter
        if kind is None:
            return rows
        return replace(rows, select=rows.select.where(*kind.listed(self.where, rows.row)))


def fitting(size: int) -> int:
    """The size of a page. Raises BadPage for one that no page has."""
    if not 0 <= size <= LARGEST_PAGE:
        raise BadPage(detail=f"Given: {size}.", hint=f"0 to {LARGEST_PAGE}.")
    return size


def sized(given: Given | None, bind: Bind) -> Given:
    """The size that is asked for, or the one that a page has unless it is."""
    return (given or Given(lambda _: DEFAULT_PAGE, ("first",), bind)).then(fitting)
