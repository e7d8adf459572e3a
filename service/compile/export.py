"""An export: every node of one connection, a row for each, in the connection's filter and order.

A row is the JSON of the node as a page tells it. Nothing is aggregated and nothing limited, so
that PostgreSQL can begin with the first row, and a cursor can go on from there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import sqlalchemy as sa

from schema.fields import PAGING
from schema.given import Given, Values
from schema.rows import Either, Hits, Rows
from service.compile import guard, json
from service.compile.arguments import Arguments
from service.compile.columns import Column, columns_of
from service.compile.connection import Page
from service.compile.exportable import LISTS, ONE, Step, Way, way_to_nodes
from service.compile.guard import Cost
from service.compile.measure import Limits
from service.compile.operation import Operation
from service.compile.place import Place
from service.compile.plan import Plan
from service.compile.planner import DEFINITION, ROOT, Planner, object_of
from service.compile.selection import below
from service.compile.window import Window
from service.domain.faults import NotExportable

NODES, _ = LISTS


@dataclass(frozen=True)
class Export:
    """How all nodes of a connection are read."""

    way: Way
    nodes: Plan
    """A row for each node. Its cost is that of one."""

    parent: Plan | None
    """Whether there is the object that leads to the connection: `t` or `f`."""

    columns: Sequence[Column]

    def filled(self, values: Values, limits: Limits) -> "Filled":
        """The export with these values. Raises what is wrong with them, and what costs too much."""
        for plan in self.plans:
            plan.judge(values)
        guard.admit(self.nodes.cost, values, limits)
        at_once = limits.nodes // max(1, self.nodes.cost.nodes(values))
        return Filled(self, [plan.parameters(values) for plan in self.plans], max(1, at_once))

    @property
    def name(self) -> str:
        """The name of what is exported: of the operation, or else of the connection."""
        node = self.nodes.operation.node
        return node.name.value if node.name else self.way.connection.key

    @property
    def plans(self) -> Sequence[Plan]:
        """The statements in the order in which they are sent."""
        return [self.parent, self.nodes] if self.parent else [self.nodes]

    @property
    def weight(self) -> int:
        """About how many bytes it takes in memory."""
        return sum(plan.weight for plan in self.plans)


@dataclass(frozen=True)
class Filled:
    """An export with the values of a request."""

    export: Export
    parameters: Sequence[Sequence[Any]]
    """Those of each of its statements."""

    at_once: int
    """How many nodes one answer could hold."""


class Exporter:
    """Plans the export of one operation for one shape of its variables."""

    def __init__(self, operation: Operation, values: Values) -> None:
        self.planner = Planner(operation, values)
        self.way = way_to_nodes(operation, values)
        self.parents: list[Rows] = []

    def plan(self) -> Export:
        """The plan of the whole export."""
        planner, way, cost = self.planner, self.way, Cost()
        place = Place(ROOT, (), (), cost)
        for step in way.parents:
            place = self.through(step, place.at(step.key))
        page = self.page(place.at(way.connection.key))
        chosen = below(way.nodes.nodes)
        inside = page.inside.at(way.nodes.key)
        select = self.joined(page.sorted.select).order_by(*page.order())
        if way.nodes.name == NODES and not isinstance(page.rows, Hits):
            columns = planner.columns_of(page.node, chosen, inside)
            rows = json.lines(planner.names, columns, select)
        else:
            entry = page.entry(way.nodes.key, way.nodes.nodes)
            rows = select.with_only_columns(sa.cast(entry, sa.Text))
        entry_type = page.node if way.nodes.name == NODES else page.edge
        return Export(
            way,
            planner.finished(rows, cost),
            self.presence(cost),
            columns_of(planner.operation, planner.values, entry_type, chosen),
        )

    def through(self, step: Step, place: Place) -> Place:
        """The place of the fields of a single object. Raises NotExportable where it is no row."""
        rows = self.resolved(step, place)[0]
        if isinstance(rows, Either) and step.inside is not None:
            rows = rows.alternatives[step.inside.name]
        if type(rows) is not Rows or rows.advice or not rows.select.get_final_froms():
            raise NotExportable(place.path, detail="It leads through what is no row.", hint=ONE)
        for given in rows.checks:
            self.planner.check(given, place.path)
        self.planner.refusals += [(refusal, place.path) for refusal in rows.refusals]
        self.parents.append(rows)
        return place.inside(rows, place.cost.once())

    def page(self, place: Place) -> Page:
        """The connection, as for a page of one node, which is what its cost is told for."""
        step = self.way.connection
        rows, taken = self.resolved(step, place)
        bind = partial(self.planner.bind, place.path)
        paging = step.declared.extensions[DEFINITION].metadata[PAGING]
        window = Window.taken_from(taken, paging, place.path, bind)
        one = Given(lambda _: 1, (), bind)
        window = replace(window, size=one, backward=False, after=None, before=None)
        type_ = object_of(step.declared.type)
        return Page(self.planner, window, window.filtered(rows), type_, place)

    def resolved(self, step: Step, place: Place) -> tuple[Any, dict[str, Any]]:
        """The rows that a field leads to, and its arguments."""
        planner, declared = self.planner, step.declared
        made = declared.extensions[DEFINITION]
        bind = partial(planner.bind, place.path)
        arguments = Arguments(planner.values, bind, partial(planner.count_input, place.path))
        taken = arguments.of(step.nodes[0], declared.args)
        window = dict(taken)
        if paging := made.metadata.get(PAGING):
            Window.taken_from(taken, paging, place.path, bind)
        planner.reads_rows = True
        return made.base_resolver.wrapped_func(place.row, **taken), window

    def joined(self, select: sa.Select[Any]) -> sa.Select[Any]:
        """A select, and the rows of the objects that lead to it."""
        if not self.parents:
            return select
        # What leads to rows stands before them, for these may be derived from it.
        joined = sa.select(sa.true())
        for each in (*(parent.select for parent in self.parents), select):
            joined = joined.select_from(*each.get_final_froms())
            if each.whereclause is not None:
                joined = joined.where(each.whereclause)
        return joined

    def presence(self, cost: Cost) -> Plan | None:
        """Whether the objects that lead to the connection are there."""
        if not self.parents:
            return None
        there = self.joined(sa.select())
        return self.planner.finish(sa.exists(there), cost)


def make_export(operation: Operation, values: Mapping[str, Any]) -> Export:
    """The plan of an export for the shape that these values have. Raises NotExportable."""
    return Exporter(operation, values).plan()
