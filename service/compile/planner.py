"""Operation to statement: one SELECT whose single value is the JSON of the response.

Every object is a correlated scalar sub-select over to_json(row) of a derived table; a list is
json_agg over one. Derived tables are named by a counter, with names that no GraphQL name can
equal, so that the same query is always the same text.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, cast

import sqlalchemy as sa
from graphql import (
    FieldNode,
    GraphQLObjectType,
    GraphQLOutputType,
    SelectionSetNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
)
from sqlalchemy.dialects.postgresql import JSONB, psycopg
from sqlalchemy.engine import Dialect
from strawberry.utils.str_converters import to_snake_case

from schema.fields import PAGING
from schema.given import Given, Values, Whole, Words, write_id
from schema.rows import LIES, Bound, Either, Lies, Made, Refusal, Rows, record
from schema.writes import WRITES, Writes
from service.compile import introspection, json
from service.compile.arguments import Arguments
from service.compile.connection import plan_connection
from service.compile.guard import Cost, Reading
from service.compile.operation import Operation
from service.compile.place import Place
from service.compile.plan import RECORDS, Path, Plan, Slot
from service.compile.selection import Fields, below, fields_of
from service.compile.window import Window
from service.domain.faults import TooManyFields, TooManyInputs

DIALECT: Dialect = cast("Any", psycopg).dialect(paramstyle="numeric_dollar")
ROOT = Made({})

DEFINITION = "strawberry-definition"
MOST_INPUTS = 200
MOST_OBJECTS = 150


class Planner:
    """Plans one operation for one shape of its variables."""

    def __init__(self, operation: Operation, values: Values) -> None:
        self.operation = operation
        self.values = values
        self.given: dict[str, tuple[Given, Path]] = {}
        self.names = json.Names()
        self.inputs = 0
        self.reads_rows = False
        self.checks: list[Slot] = []
        self.refusals: list[tuple[Refusal, Path]] = []

    def bind(
        self, path: Path, given: Given, kind: sa.types.TypeEngine[Any]
    ) -> sa.BindParameter[Any]:
        """A bound parameter that is filled when the plan is answered, for the field at ``path``."""
        parameter = sa.bindparam(None, None, type_=kind, unique=True)
        self.given[parameter.key] = given, path
        return parameter

    def check(self, given: Given, path: Path) -> None:
        """Have a value read that the statement does not need, for the fault that it may hold."""
        self.checks.append(Slot(given.read, path, given.path))

    def count_input(self, path: Path) -> None:
        """One more input object among the arguments of a field. Raises TooManyInputs."""
        self.inputs += 1
        if self.inputs > MOST_INPUTS:
            raise TooManyInputs(path, hint=f"At most {MOST_INPUTS} objects in all arguments.")

    def plan(self) -> Plan:
        """The plan of the whole operation.

        What needs no row (introspection, the name of the root type) needs no statement either.
        """
        operation = self.operation
        root = operation.root
        cost = Cost()
        fields = fields_of(operation, self.values, root, [operation.node.selection_set])
        if all(nodes[0].name.value.startswith("__") for nodes in fields.values()):
            known = {key: self.known(root, key, fields[key]) for key in fields}
            return Plan(operation, "", (), cost, reads_rows=False, known=known)
        place = Place(ROOT, (), (), cost)
        columns = {
            key: self.root_field(root, key, nodes, place.at(key)) for key, nodes in fields.items()
        }
        return self.finish(json.one(self.names, columns, sa.select()), cost)

    def root_field(
        self, root: GraphQLObjectType, key: str, nodes: Sequence[FieldNode], place: Place
    ) -> sa.ColumnElement[Any]:
        """One field of the root: something known, rows, or the record of what was changed."""
        name = nodes[0].name.value
        if name.startswith("__"):
            given = Given(self.known(root, key, nodes), (), partial(self.bind, place.path))
            return sa.cast(given.as_(Words()), sa.JSON)
        declared = root.fields[name]
        changed: Writes | None = declared.extensions[DEFINITION].metadata.get(WRITES)
        if changed is None:
            self.reads_rows = True
            return self.field(root, nodes, place)
        told = Given(lambda values: values[RECORDS][key], (), partial(self.bind, place.path))
        payload = record(sa.cast(told.as_(Words()), JSONB), **changed.columns)
        return self.answered(payload, declared.type, below(nodes), place)

    def known(
        self, root: GraphQLObjectType, key: str, nodes: Sequence[FieldNode]
    ) -> Callable[[Values], str]:
        """The JSON of a field that needs no row."""
        if nodes[0].name.value in introspection.FIELDS:
            return introspection.introspection(self.operation, key, nodes)
        return lambda values: f'"{root.name}"'

    def finish(self, response: sa.ColumnElement[Any], cost: Cost) -> Plan:
        """The plan of the statement that gives the response, unless the rows speak against it."""
        answer = sa.select(response)
        if self.refusals:
            answer = answer.add_columns(self.refused())
        return self.finished(answer, cost)

    def finished(self, select: sa.Select[Any], cost: Cost) -> Plan:
        """Compile the statement, and find what fills each of its parameters."""
        compiled = select.compile(dialect=DIALECT)
        slots = tuple(self.slot(compiled.binds[name]) for name in compiled.positiontup or ())
        return Plan(
            self.operation,
            compiled.string,
            slots,
            cost,
            self.reads_rows,
            tuple(self.checks),
            tuple((refusal.fault, path) for refusal, path in self.refusals),
        )

    def refused(self) -> sa.ColumnElement[int]:
        """The number of the first refusal whose condition holds; null where none does."""
        return sa.case(
            *(
                (refusal.when, sa.literal_column(str(number)))
                for number, (refusal, _) in enumerate(self.refusals)
            )
        )

    def slot(self, parameter: sa.BindParameter[Any]) -> Slot:
        """What fills a parameter: a value of the request, or one that a resolver wrote down."""
        process = parameter.type.dialect_impl(DIALECT).bind_processor(DIALECT)
        if parameter.key in self.given:
            given, path = self.given[parameter.key]
            return Slot(_after(process, given.read), path, given.path)
        constant = parameter.effective_value
        return Slot(_after(process, lambda values: constant), (), ())

    # ---- objects

    def object(
        self,
        type_: GraphQLObjectType,
        chosen: Sequence[SelectionSetNode],
        select: sa.Select[Any],
        place: Place,
    ) -> sa.ColumnElement[Any]:
        """The JSON of the one row of ``select``; null where it has none."""
        return json.one(self.names, self.columns_of(type_, chosen, place), select)

    def columns_of(
        self, type_: GraphQLObjectType, chosen: Sequence[SelectionSetNode], place: Place
    ) -> dict[str, sa.ColumnElement[Any]]:
        """What the selection sets select of an object, as SQL expressions over its row."""
        return self.columns(type_, fields_of(self.operation, self.values, type_, chosen), place)

    def columns(
        self, type_: GraphQLObjectType, fields: Fields, place: Place
    ) -> dict[str, sa.ColumnElement[Any]]:
        """The selected fields of an object as SQL expressions over its row, by response key.

        Raises TooManyFields: each list or object costs PostgreSQL and us time to plan.
        """
        if self.names.given > MOST_OBJECTS:
            raise TooManyFields(
                place.path,
                detail="It leads to too many lists and objects.",
                hint=f"At most {MOST_OBJECTS}, one for each type that a field can have.",
            )
        self.reads_rows = self.reads_rows or hasattr(_origin(type_), LIES)
        return {key: self.field(type_, nodes, place.at(key)) for key, nodes in fields.items()}

    def field(
        self, type_: GraphQLObjectType, nodes: Sequence[FieldNode], place: Place
    ) -> sa.ColumnElement[Any]:
        """One field of an object: a constant, a column, a computed value or other rows."""
        name = nodes[0].name.value
        if name == "__typename":
            return sa.literal_column(f"'{type_.name}'", sa.Text)
        declared = type_.fields[name]
        made = declared.extensions[DEFINITION]
        lies: Lies | None = getattr(_origin(type_), LIES, None)
        if name == "id" and lies:
            return write_id(lies.prefix, place.row.c[lies.key])
        if made.base_resolver is None:
            return json.value(place.row.c[to_snake_case(name)])
        bind = partial(self.bind, place.path)
        count = partial(self.count_input, place.path)
        taken = Arguments(self.values, bind, count).of(nodes[0], declared.args)
        resolve = made.base_resolver.wrapped_func
        if paging := made.metadata.get(PAGING):
            window = Window.taken_from(taken, paging, place.path, bind)
            type_ = object_of(declared.type)
            return plan_connection(
                self, window, resolve(place.row, **taken), type_, below(nodes), place
            )
        return self.answered(resolve(place.row, **taken), declared.type, below(nodes), place)

    def answered(
        self,
        answer: Any,
        type_: GraphQLOutputType,
        chosen: Sequence[SelectionSetNode],
        place: Place,
    ) -> sa.ColumnElement[Any]:
        """What a resolver returned, as JSON of the type it was declared with."""
        if isinstance(answer, Either):
            return self.either(answer, type_, chosen, place)
        if not isinstance(answer, Rows):
            return json.value(answer)
        for given in answer.checks:
            self.check(given, place.path)
        self.refusals += [(refusal, place.path) for refusal in answer.refusals]
        object_type = object_of(type_)
        if is_list_type(get_nullable_type(type_)):
            return self.list(answer, object_type, chosen, place)
        cost = place.cost
        cost = cost.derived(place.path, answer.advice) if answer.advice else cost.once()
        inside = place.inside(answer, cost)
        return self.object(object_type, chosen, answer.select.correlate(*place.around), inside)

    def list(
        self,
        rows: Rows,
        type_: GraphQLObjectType,
        chosen: Sequence[SelectionSetNode],
        place: Place,
    ) -> sa.ColumnElement[Any]:
        """All the rows, in their own order, as a JSON array."""
        cost = self.listed(rows.bound, place)
        if rows.advice:
            cost.reading(Reading.COMPARED, rows.advice)
        inside = place.inside(rows, cost)
        select = rows.select.correlate(*place.around).order_by(*rows.order)
        if rows.bound is not None:
            size = rows.bound.size
            most = size.as_(Whole()) if isinstance(size, Given) else sa.literal_column(str(size))
            select = select.limit(most)
        return json.many(self.names, self.columns_of(type_, chosen, inside), select)

    def listed(self, bound: Bound | None, place: Place) -> Cost:
        """The cost of a list, which is counted as its bound where it has one."""
        if bound is None:
            return place.cost.listed(place.path)
        size = bound.size
        if isinstance(size, Given):
            self.check(size, place.path)
            return place.cost.paged(size.read, place.path, by=bound.by)
        return place.cost.paged(lambda values: size, place.path, by=bound.by)

    def either(
        self,
        answer: Either,
        type_: GraphQLOutputType,
        chosen: Sequence[SelectionSetNode],
        place: Place,
    ) -> sa.ColumnElement[Any]:
        """The one alternative that has a row, or a list with a place for each of ``over``."""
        if answer.over is not None:
            row = answer.over.rows.row
            cost = self.listed(answer.over.bound, place)
            place = replace(place, around=(*place.around, row), cost=cost, row=row)
        objects = [
            self.answered(rows, self.named(name), chosen, place)
            for name, rows in answer.alternatives.items()
        ]
        found = sa.func.coalesce(*objects)
        if answer.over is None:
            return found
        wanted = answer.over.rows
        aggregated = sa.func.json_agg(json.aggregate_order(found, *wanted.order))
        return json.or_empty(sa.select(aggregated).select_from(wanted.row).scalar_subquery())

    def named(self, name: str) -> GraphQLObjectType:
        """A type of the schema by its name."""
        return cast("GraphQLObjectType", self.operation.schema.get_type(name))


def object_of(type_: GraphQLOutputType) -> GraphQLObjectType:
    """The object type that a type is, or is a list of."""
    return cast("GraphQLObjectType", get_named_type(type_))


def _origin(type_: GraphQLObjectType) -> Any:
    return type_.extensions[DEFINITION].origin


def _after(process: Callable[[Any], Any] | None, read: Callable[[Values], Any]) -> Any:
    if process is None:
        return read
    return lambda values: process(read(values))


def make_plan(operation: Operation, values: Values) -> Plan:
    """The plan of an operation for the shape that these values have."""
    return Planner(operation, values).plan()
