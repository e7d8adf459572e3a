"""The spine: a request in, the bytes of its response out.

document   text -> parsed and validated operation            cached by text
plan       operation + shape of its variables -> statement   cached by both
guard      cost of the plan with these variables -> admitted, or a refusal
fetch      one prepared statement -> bytes
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

import orjson
from cachetools import LRUCache
from graphql import GraphQLError, GraphQLSchema
from graphql.execution.values import VariableValues, get_argument_values

from schema.given import Values
from schema.mutations import Writing
from schema.writes import WRITES, Later, Told
from service.compile import guard
from service.compile.document import Documents
from service.compile.export import Filled, make_export
from service.compile.exportable import check_alone, check_given
from service.compile.measure import Limits, measure_variables
from service.compile.operation import Operation, Shape
from service.compile.plan import RECORDS, Plan
from service.compile.planner import DEFINITION, make_plan
from service.compile.selection import fields_of, names_below
from service.domain.faults import NotAllowed, ReadingOnly, Refused, TookTooLong, VariableFault
from service.domain.vocabulary import Scope
from service.store.fetch import Declined, Reads


@dataclass(frozen=True)
class Asked:
    """One request: the document, which of its operations, and the values of its variables."""

    text: str
    operation_name: str | None = None
    variables: Mapping[str, Any] = field(default_factory=dict)
    only_reads: bool = False


class Caller(Protocol):
    """Who asks."""

    async def allow(self, scope: Scope) -> Writing:
        """What writes for the caller. Raises faults of the kind NotAllowed."""


class Weighed(Protocol):
    """What is made for an operation and kept."""

    @property
    def weight(self) -> int:
        """About how many bytes it takes in memory."""


Made = TypeVar("Made", bound=Weighed)


class Plans(Generic[Made]):
    """The plans that were made before, bounded by the memory they take."""

    def __init__(self, most: int, make: Callable[[Operation, Mapping[str, Any]], Made]) -> None:
        self.make = make
        self.known: LRUCache[tuple[Operation, Shape], Made] = LRUCache(
            most, getsizeof=lambda plan: plan.weight
        )

    async def find(self, operation: Operation, values: Mapping[str, Any]) -> Made:
        """The plan for an operation and the shape of its values, made when it is not known.

        Making one takes milliseconds, so others go on meanwhile.
        """
        key = operation, operation.shape(values)
        plan = self.known.get(key)
        if plan is None:
            plan = await asyncio.to_thread(self.make, operation, values)
            if plan.weight < self.known.maxsize:
                self.known[key] = plan
        return plan


class Answers:
    """Answers requests on one schema and one database."""

    def __init__(self, schema: GraphQLSchema, reads: Reads, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.documents = Documents(schema, self.limits)
        self.plans = Plans(self.limits.cached_bytes, make_plan)
        self.exports = Plans(self.limits.cached_bytes, make_export)
        self.reads = reads

    async def answer(self, asked: Asked, caller: Caller) -> bytes:
        """The JSON of the response's data. Raises faults; see service/domain/faults.py."""
        operation = self.documents.read(asked.text, asked.operation_name)
        if operation.writes:
            return await self.changed(operation, asked, caller)
        values = asked.variables
        if not operation.are_texts(values):
            measure_variables(values, self.limits.values, self.limits.nesting)
            values = operation.coerce(values).coerced
        plan = await self.planned(operation, values, caller)
        return await self.told(plan, values)

    async def export(self, asked: Asked, caller: Caller, *, alone: bool = True) -> Filled:
        """How all nodes of the one connection that is asked for are read. Raises faults.

        Unless ``alone``, what else is selected is left out; what is given for that is a fault.
        """
        operation = self.documents.read(asked.text, asked.operation_name)
        measure_variables(asked.variables, self.limits.values, self.limits.nesting)
        values = operation.coerce(asked.variables).coerced
        export = await self.exports.find(operation, values)
        if alone:
            check_alone(export.way, values)
        else:
            check_given(export.way, asked.variables)
        filled = export.filled(values, self.limits)
        await caller.allow(Scope.READ)
        return filled

    async def changed(self, operation: Operation, asked: Asked, caller: Caller) -> bytes:
        """Do what a mutation says, and tell what is selected of it. Raises faults."""
        if asked.only_reads:
            raise ReadingOnly
        # Who may not write at all is told so before any time is spent on what they send.
        writers = await allowed(operation, caller)
        measure_variables(asked.variables, self.limits.delivered_values, self.limits.nesting)
        variables = operation.coerce(asked.variables)
        plan = await self.planned(operation, variables.coerced, caller)
        mutations = list(mutations_of(operation, variables))
        plan.check(variables.coerced)
        foresee(mutations, writers)
        records = await written(mutations, writers)
        return await self.told(plan, {**variables.coerced, RECORDS: records})

    async def planned(self, operation: Operation, values: Values, caller: Caller) -> Plan:
        """The plan of an operation, admitted with these values and for this caller."""
        plan = await self.plans.find(operation, values)
        plan.judge(values)
        guard.admit(plan.cost, values, self.limits)
        if plan.reads_rows:
            await caller.allow(Scope.READ)
        return plan

    async def told(self, plan: Plan, values: Values) -> bytes:
        """What a plan gives with these values."""
        if plan.known is not None:
            known = {key: orjson.Fragment(tell(values)) for key, tell in plan.known.items()}
            return orjson.dumps(known)
        try:
            return await self.reads.fetch(plan.sent, plan.parameters(values))
        except TookTooLong as fault:
            guard.explain(fault, plan.cost)
            raise
        except Declined as declined:
            raise plan.refusal(declined.number) from None


@dataclass(frozen=True)
class Mutating:
    """One root field of a mutation: its response key, what it does, with what, for which fields.

    Its ``scope`` is what its caller needs.
    """

    key: str
    scope: Scope
    write: Callable[..., Awaitable[Told]]
    arguments: Mapping[str, Any]
    selected: frozenset[str]

    def told(self, part: Any) -> Any:
        """A part of the record that is made only where it is selected. Raises TypeError."""
        if not isinstance(part, Later):
            raise TypeError(f"{type(part)} has no place in a record")
        return part.make() if part.field in self.selected else None


def mutations_of(operation: Operation, variables: VariableValues) -> Iterator[Mutating]:
    """The root fields of a mutation with their arguments, in order. Raises VariableFault."""
    chosen = [operation.node.selection_set]
    for key, nodes in fields_of(operation, variables.coerced, operation.root, chosen).items():
        declared = operation.root.fields.get(nodes[0].name.value)
        if declared is None:
            continue
        try:
            given = get_argument_values(declared, nodes[0], variables)
        except GraphQLError as error:
            raise VariableFault((key,), detail=error.message) from error
        field = declared.extensions[DEFINITION]
        arguments = {
            argument.extensions[DEFINITION].python_name: given[name]
            for name, argument in declared.args.items()
            if name in given
        }
        selected = frozenset(names_below(operation, nodes))
        scope = field.metadata[WRITES].scope
        yield Mutating(key, scope, field.base_resolver.wrapped_func, arguments, selected)


async def allowed(operation: Operation, caller: Caller) -> Mapping[str, Writing]:
    """What writes for each field of a mutation, by response key.

    Raises KeyMissing, KeyUnknown and ScopeMissing.
    """
    writers = {}
    chosen = [operation.node.selection_set]
    for key, nodes in fields_of(operation, None, operation.root, chosen).items():
        declared = operation.root.fields.get(nodes[0].name.value)
        if declared is None:
            continue
        try:
            writers[key] = await caller.allow(
                declared.extensions[DEFINITION].metadata[WRITES].scope
            )
        except NotAllowed as fault:
            fault.path = (key,)
            raise
    return writers


def foresee(mutations: Sequence[Mutating], writers: Mapping[str, Writing]) -> None:
    """Raise what deliveries would be refused for, before the first of them is written."""
    deliveries = {each.key: each.arguments for each in mutations if each.scope is Scope.INGEST}
    if deliveries:
        writers[next(iter(deliveries))].foresee(deliveries)


async def written(
    mutations: Sequence[Mutating], writers: Mapping[str, Writing]
) -> Mapping[str, str]:
    """Run the mutations one after another; the record of each as JSON, by response key."""
    records = {}
    for mutation in mutations:
        try:
            record = await mutation.write(writers[mutation.key], **mutation.arguments)
        except Refused as fault:
            fault.path = (mutation.key, *fault.path)
            raise
        records[mutation.key] = orjson.dumps(record, default=mutation.told).decode()
    return records
