"""A connection: its filter, its order, its window, and what a page of it tells.

Pages are keyset pages: a cursor holds the sort keys of the row that it stands at, and the rows
after it are those whose keys compare greater, as one row comparison that an index answers.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from graphql import FieldNode, GraphQLObjectType, SelectionSetNode, get_named_type

from schema.given import Given, Whole
from schema.rows import LIES, Either, Hits, Lies, Rows
from service.compile import cursor, json
from service.compile.facets import plan_facets
from service.compile.guard import FEWER_RANKED, Reading
from service.compile.selection import Fields, below, fields_of
from service.compile.window import Window, bounded

if TYPE_CHECKING:
    from service.compile.place import Place
    from service.compile.planner import Planner

LISTS = ("nodes", "edges")
PAGED = (*LISTS, "pageInfo")
NUMBER, CURSOR, CURSORS, COUNT = "@i", "@cursor", "@cursors", "@n"


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
        self.planner, self.window, self.place = planner, window, place
        self.type = type_
        self.node = get_named_type(type_.fields["nodes"].type)
        self.edge = get_named_type(type_.fields["edges"].type)
        order = window.order
        self.rows = bounded(rows, place) if order.ranks() else rows
        self.sorted = order.led(self.rows)
        if isinstance(rows, Hits):
            self.keys, prefix = list(rows.keys), rows.name
        else:
            lies: Lies = getattr(self.node.extensions["strawberry-definition"].origin, LIES)
            sorted_by = window.sorted_by(self.sorted.row, place.path)
            self.keys, prefix = [*sorted_by, self.sorted.row.c[lies.key]], lies.prefix
        self.signature = f"{prefix} {order.sentence()}"
        cost = place.cost.paged(window.size.read, place.path, by=window.size.path)
        if order.ranks():
            cost.reading(Reading.RANKED, rows.advice or FEWER_RANKED)
        self.inside = place.inside(self.sorted, cost)

    def plan(self, fields: Fields) -> sa.ColumnElement[Any]:
        """The connection as an object."""
        names = self.planner.names
        paged = [key for key, nodes in fields.items() if nodes[0].name.value in PAGED]
        counts = {key: self.whole(key, fields[key]) for key in fields if key not in paged}
        around = sa.select().correlate(*self.place.around)
        if not paged:
            self.check_cursors()
            return json.one(names, counts, around)
        only = fields[paged[0]]
        forward = not self.window.backward and not isinstance(self.rows, Hits)
        if len(paged) == 1 and only[0].name.value == "nodes" and forward:
            columns = self.planner.columns_of(self.node, below(only), self.inside.at(paged[0]))
            page = json.many(names, columns, self.page(self.window.size))
            return json.one(names, {key: counts.get(key, page) for key in fields}, around)
        return self.told(fields, counts)

    # ---- what the page is taken from

    def page(self, size: Given) -> sa.Select[Any]:
        """The rows of the page, in the direction in which it is taken."""
        after, before = self.cursor(self.window.after), self.cursor(self.window.before)
        select = self.sorted.select.correlate(*self.place.around)
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

    # ---- what is told of the whole connection, whatever the page

    def whole(self, key: str, nodes: Sequence[FieldNode]) -> sa.ColumnElement[Any]:
        """A field that no page decides: its name, how many rows there are, or of which values."""
        place = self.place.at(key)
        match nodes[0].name.value:
            case "__typename":
                return sa.literal_column(f"'{self.type.name}'", sa.Text)
            case "totalCount":
                place.cost.counted(place.path)
                return self.total()
        return plan_facets(self.planner, self.rows, self.type, nodes, place)

    def total(self) -> sa.ColumnElement[int]:
        """How many rows there are under the filter."""
        select = self.rows.select.correlate(*self.place.around)
        return select.with_only_columns(sa.func.count()).scalar_subquery()

    def exist(self, given: Given | None, falling: bool) -> sa.ColumnElement[bool]:
        """Whether there are rows at a cursor or beyond it; false without one."""
        at = self.cursor(given)
        if at is None:
            return sa.false()
        keys = sa.tuple_(*self.keys)
        select = self.sorted.select.correlate(*self.place.around)
        return sa.exists(select.where(keys <= at if falling else keys >= at))

    # ---- what a page tells beyond its nodes

    def told(
        self, fields: Fields, counts: Mapping[str, sa.ColumnElement[Any]]
    ) -> sa.ColumnElement[Any]:
        """The connection with edges or page info: one more row is read, and each is numbered."""
        listed = [key for key, nodes in fields.items() if nodes[0].name.value in LISTS]
        # Not the name of any derived table: PostgreSQL would take that for this column.
        names = {key: f"@list{place}" for place, key in enumerate(listed)}
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
            return self.node_at(below(nodes), place)
        edge = fields_of(planner.operation, planner.values, self.edge, below(nodes))
        columns: dict[str, sa.ColumnElement[Any]] = {}
        for name, parts in edge.items():
            match parts[0].name.value:
                case "node":
                    columns[name] = self.node_at(below(parts), place.at(name))
                case "cursor":
                    columns[name] = cursor.write_cursor(self.signature, self.keys)
                case _:
                    columns[name] = planner.field(self.edge, parts, place.at(name))
        return json.one(planner.names, columns, row)

    def node_at(self, chosen: Sequence[SelectionSetNode], place: "Place") -> sa.ColumnElement[Any]:
        """The current row as a node: itself, or the row of some type that it stands for."""
        if isinstance(self.rows, Hits):
            return self.planner.either(Either(self.rows.nodes), self.node, chosen, place)
        row = sa.select().correlate(*place.around)
        return self.planner.object(self.node, chosen, row, place)

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
