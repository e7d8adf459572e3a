"""A connection: its filter, its order, its window, and what a page of it tells.

Pages are keyset pages: a cursor holds the sort keys of the row that it stands at, and the rows
after it are those whose keys compare greater, as one row comparison that an index answers.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from graphql import FieldNode, GraphQLObjectType, SelectionSetNode, get_named_type

from schema.conditions import said
from schema.fields import DEFAULT_PAGE, LARGEST_PAGE, Paging
from schema.given import Given, Whole
from schema.orders import Order
from schema.rows import LIES, Lies, Rows
from service.compile import cursor, json
from service.compile.arguments import Bind
from service.compile.selection import Fields, below, fields_of
from service.domain.faults import BadPage

if TYPE_CHECKING:
    from service.compile.place import Place
    from service.compile.planner import Planner

LISTS = ("nodes", "edges")
PAGED = (*LISTS, "pageInfo")
NUMBER, CURSOR, CURSORS, COUNT = "@i", "@cursor", "@cursors", "@n"


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
            size=(first or last or Given(lambda _: DEFAULT_PAGE, ("first",), bind)).then(_fitting),
            backward=last is not None,
            after=taken.pop("after", None),
            before=taken.pop("before", None),
        )

    def filtered(self, rows: Rows) -> Rows:
        """The rows that the filter leaves."""
        kind = self.paging.filter
        if kind is None:
            return rows
        conditions = [*kind.unasked(self.where, rows.row)]
        if said(self.where):
            conditions += self.where.holds(rows.row)
        return replace(rows, select=rows.select.where(*conditions))


def plan_connection(
    planner: "Planner",
    window: Window,
    rows: Rows,
    type_: GraphQLObjectType,
    chosen: Sequence[SelectionSetNode],
    place: "Place",
) -> sa.ColumnElement[Any]:
    """The JSON of a connection: only what is selected of it is computed."""
    fields = fields_of(planner.operation, planner.values, type_, chosen)
    return Page(planner, window, window.filtered(rows), type_, place).plan(fields)


class Page:
    """One connection of one operation, in the making."""

    def __init__(
        self,
        planner: "Planner",
        window: Window,
        rows: Rows,
        type_: GraphQLObjectType,
        place: "Place",
    ) -> None:
        self.planner, self.window, self.rows, self.place = planner, window, rows, place
        self.name = type_.name
        self.node = get_named_type(type_.fields["nodes"].type)
        self.edge = get_named_type(type_.fields["edges"].type)
        lies: Lies = getattr(self.node.extensions["strawberry-definition"].origin, LIES)
        order = window.order
        self.keys = [rows.row.c[name] for name in (*order.keys(), lies.key)]
        self.signature = f"{lies.prefix} {order.sentence()}"
        self.inside = place.inside(rows, place.cost.paged(window.size.read, place.path))

    def plan(self, fields: Fields) -> sa.ColumnElement[Any]:
        """The connection as an object."""
        names = self.planner.names
        paged = [key for key, nodes in fields.items() if nodes[0].name.value in PAGED]
        counts = {
            key: self.total(key)
            if nodes[0].name.value == "totalCount"
            else sa.literal_column(f"'{self.name}'", sa.Text)
            for key, nodes in fields.items()
            if key not in paged
        }
        around = sa.select().correlate(*self.place.around)
        if not paged:
            self.check_cursors()
            return json.one(names, counts, around)
        only = fields[paged[0]]
        if len(paged) == 1 and only[0].name.value == "nodes" and not self.window.backward:
            columns = self.planner.columns_of(self.node, below(only), self.inside.at(paged[0]))
            page = json.many(names, columns, self.page(self.window.size))
            return json.one(names, {key: counts.get(key, page) for key in fields}, around)
        return self.told(fields, counts)

    # ---- what the page is taken from

    def page(self, size: Given) -> sa.Select[Any]:
        """The rows of the page, in the direction in which it is taken."""
        after, before = self.cursor(self.window.after), self.cursor(self.window.before)
        select = self.rows.select.correlate(*self.place.around)
        if after is not None:
            select = select.where(self.beyond(after, self.window.order.descending()))
        if before is not None:
            select = select.where(self.beyond(before, not self.window.order.descending()))
        return select.order_by(*self.order()).limit(size.as_(Whole()))

    def order(self) -> list[sa.UnaryExpression[Any]]:
        """The order in which the page is taken: the connection's, or from its end."""
        falling = self.window.order.descending() != self.window.backward
        return [key.desc() if falling else key.asc() for key in self.keys]

    def beyond(self, at: sa.Tuple, falling: bool) -> sa.ColumnElement[bool]:
        """The rows on one side of a cursor, as one comparison of rows."""
        keys = sa.tuple_(*self.keys)
        return keys < at if falling else keys > at

    def cursor(self, given: Given | None) -> sa.Tuple | None:
        """The sort keys in a cursor, as parameters."""
        if given is None:
            return None
        kinds = [cursor.kind(key) for key in self.keys]
        read = given.then(partial(cursor.read_cursor, self.signature, kinds))
        return sa.tuple_(
            *(read.then(itemgetter(place)).as_(kind) for place, kind in enumerate(kinds))
        )

    def check_cursors(self) -> None:
        """Have the cursors read although no page is asked for, so that a wrong one is told."""
        for given in (self.window.after, self.window.before):
            if given is not None:
                kinds = [cursor.kind(key) for key in self.keys]
                reading = given.then(partial(cursor.read_cursor, self.signature, kinds))
                self.planner.check(reading, self.place.path)

    def total(self, key: str) -> sa.ColumnElement[int]:
        """How many rows there are under the filter, whatever the page."""
        self.place.cost.counted((*self.place.path, key))
        select = self.rows.select.correlate(*self.place.around)
        return select.with_only_columns(sa.func.count()).scalar_subquery()

    def exist(self, given: Given | None, falling: bool) -> sa.ColumnElement[bool]:
        """Whether there are rows at a cursor or beyond it; false without one."""
        at = self.cursor(given)
        if at is None:
            return sa.false()
        keys = sa.tuple_(*self.keys)
        select = self.rows.select.correlate(*self.place.around)
        return sa.exists(select.where(keys <= at if falling else keys >= at))

    # ---- what a page tells beyond its nodes

    def told(
        self, fields: Fields, counts: Mapping[str, sa.ColumnElement[Any]]
    ) -> sa.ColumnElement[Any]:
        """The connection with edges or page info: one more row is read, and each is numbered."""
        listed = [key for key, nodes in fields.items() if nodes[0].name.value in LISTS]
        names = {key: f"@{place}" for place, key in enumerate(listed)}
        entries = {names[key]: self.entry(key, fields[key]) for key in listed}
        more = self.window.size.then(lambda size: size + 1)
        select = self.page(more)
        number = sa.func.row_number().over(order_by=self.order())
        page = select.with_only_columns(
            *(entry.label(name) for name, entry in entries.items()),
            cursor.write_cursor(self.signature, self.keys).label(CURSOR),
            number.label(NUMBER),
        ).subquery(self.planner.names.next())
        read = self.aggregated(page, entries)
        columns = {
            key: counts[key]
            if key in counts
            else json.or_empty(read.c[names[key]])
            if key in names
            else self.info(nodes, read)
            for key, nodes in fields.items()
        }
        return json.one(self.planner.names, columns, sa.select().select_from(read))

    def entry(self, key: str, nodes: Sequence[FieldNode]) -> sa.ColumnElement[Any]:
        """A node or an edge of the current row."""
        planner, place = self.planner, self.inside.at(key)
        row = sa.select().correlate(*place.around)
        if nodes[0].name.value == "nodes":
            return planner.object(self.node, below(nodes), row, place)
        edge = fields_of(planner.operation, planner.values, self.edge, below(nodes))
        columns: dict[str, sa.ColumnElement[Any]] = {}
        for name, parts in edge.items():
            match parts[0].name.value:
                case "node":
                    at = place.at(name)
                    columns[name] = planner.object(self.node, below(parts), row, at)
                case "cursor":
                    columns[name] = cursor.write_cursor(self.signature, self.keys)
                case _:
                    columns[name] = planner.field(self.edge, parts, place.at(name))
        return json.one(planner.names, columns, row)

    def aggregated(self, page: sa.Subquery, entries: Iterable[str]) -> sa.Subquery:
        """The page as one row: its entries as arrays, its cursors, and how many rows were read."""
        kept = page.c[NUMBER] <= self.window.size.as_(Whole())
        turn = page.c[NUMBER].desc() if self.window.backward else page.c[NUMBER].asc()

        def gathered(aggregate: Any, name: str) -> sa.ColumnElement[Any]:
            gathering: sa.Function[Any] = aggregate(json.aggregate_order(page.c[name], turn))
            return gathering.filter(kept)

        return (
            sa.select(
                *(gathered(sa.func.json_agg, name).label(name) for name in entries),
                gathered(sa.func.array_agg, CURSOR).label(CURSORS),
                sa.func.count().label(COUNT),
            )
            .select_from(page)
            .subquery(self.planner.names.next())
        )

    def info(self, nodes: Sequence[FieldNode], read: sa.Subquery) -> sa.ColumnElement[Any]:
        """The page info, from what was read and from what stands beyond the given cursors."""
        planner, window = self.planner, self.window
        more = read.c[COUNT] > window.size.as_(Whole())
        falling = window.order.descending()
        cursors = read.c[CURSORS]
        type_ = planner.named("PageInfo")
        fields = fields_of(planner.operation, planner.values, type_, below(nodes))
        answers: dict[str, Callable[[], sa.ColumnElement[Any]]] = {
            "hasNextPage": lambda: sa.or_(
                sa.false() if window.backward else more, self.exist(window.before, falling)
            ),
            "hasPreviousPage": lambda: sa.or_(
                more if window.backward else sa.false(), self.exist(window.after, not falling)
            ),
            "startCursor": lambda: cursors[sa.literal_column("1")],
            "endCursor": lambda: cursors[sa.func.cardinality(cursors)],
            "__typename": lambda: sa.literal_column("'PageInfo'", sa.Text),
        }
        columns = {name: answers[parts[0].name.value]() for name, parts in fields.items()}
        return json.one(planner.names, columns, sa.select().correlate(read, *self.place.around))


def _fitting(size: int) -> int:
    if not 0 <= size <= LARGEST_PAGE:
        raise BadPage(detail=f"Given: {size}.", hint=f"0 to {LARGEST_PAGE}.")
    return size
