"""An operation, the values of its variables, and what of these shapes its plan."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, partial
from textwrap import shorten
from typing import Any, cast

from graphql import (
    SKIP,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLInputType,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    TypeInfo,
    TypeInfoVisitor,
    Undefined,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    get_variable_values,
    print_ast,
    type_from_ast,
    visit,
)
from graphql.execution.values import VariableValues
from graphql.utilities import validate_input_value

from service.domain.faults import Several, VariableFault

MOST_ERRORS = 10
BYTES_A_CHARACTER = 130
LONGEST_DETAIL = 300
TEXTS = frozenset({"ID", "String", "DateTime", "Date", "URL"})
"""The scalars that take any text as it is; see schema/scalars.py."""

Shape = tuple[Any, ...]
"""What of the variables can change the SQL: which are there, booleans, words of a vocabulary."""


@dataclass(frozen=True, eq=False)
class Operation:
    """One operation of a valid document, with the fragments it may use."""

    schema: GraphQLSchema
    node: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    length: int
    """How many characters the document has."""

    @property
    def weight(self) -> int:
        """About how many bytes it takes in memory, as a syntax tree."""
        return BYTES_A_CHARACTER * self.length

    @property
    def root(self) -> GraphQLObjectType:
        """The type whose fields the operation selects."""
        return cast("GraphQLObjectType", self.schema.get_root_type(self.node.operation))

    @cached_property
    def planned(self) -> Sequence[str]:
        """The variables that a plan depends on: not those that only a mutation is told."""
        used: set[str] = set()
        mutation, info = self.schema.mutation_type, TypeInfo(self.schema)

        class Collect(Visitor):
            def enter_variable_definition(self, *_: Any) -> Any:
                return SKIP

            def enter_argument(self, *_: Any) -> Any:
                told = info.get_parent_type() is mutation and info.get_directive() is None
                return SKIP if told else None

            def enter_variable(self, node: VariableNode, *_: Any) -> None:
                used.add(node.name.value)

        for node in (self.node, *self.fragments.values()):
            visit(node, TypeInfoVisitor(info, Collect()))
        return sorted(used)

    def shape(self, values: Mapping[str, Any]) -> Shape:
        """What of the variables can change the SQL."""
        return tuple((name, shape(values[name])) for name in self.planned if name in values)

    @property
    def writes(self) -> bool:
        """Whether it is a mutation."""
        return self.node.operation is OperationType.MUTATION

    @cached_property
    def texts(self) -> Set[str] | None:
        """The variables, where each is one text; most operations have no others."""
        types = {
            definition.variable.name.value: definition.type
            for definition in self.node.variable_definitions or ()
        }
        texts = all(print_ast(type_).removesuffix("!") in TEXTS for type_ in types.values())
        return frozenset(types) if texts else None

    def are_texts(self, variables: Mapping[str, Any]) -> bool:
        """Whether these are all the variables, and coercing them would change nothing."""
        return variables.keys() == self.texts and all(
            isinstance(value, str) for value in variables.values()
        )

    def coerce(self, variables: Mapping[str, Any]) -> VariableValues:
        """The values of the variables, with defaults. Raises VariableFault, all of them at once."""
        coerced = get_variable_values(
            self.schema,
            self.node.variable_definitions or (),
            dict(variables),
            max_errors=MOST_ERRORS,
            hide_suggestions=False,
        )
        if isinstance(coerced, list):
            raise Several(
                self.misfits(variables)
                or [VariableFault(("variables",), detail=error.message) for error in coerced]
            )
        return coerced

    def misfits(self, variables: Mapping[str, Any]) -> list[VariableFault]:
        """What of the variables does not fit its type: the first few, each with its path."""
        misfits: list[VariableFault] = []
        for definition in self.node.variable_definitions or ():
            name = definition.variable.name.value
            type_ = cast("GraphQLInputType", type_from_ast(self.schema, definition.type))
            if name not in variables and definition.default_value is not None:
                continue
            told = partial(_tell, misfits, definition, str(type_))
            try:
                validate_input_value(variables.get(name, Undefined), type_, told)
            except _Enough:
                break
        return misfits


class _Enough(Exception):
    """So many misfits are told at once, and no more are looked for."""


def _tell(
    misfits: list[VariableFault],
    definition: VariableDefinitionNode,
    type_: str,
    error: GraphQLError,
    path: list[str | int],
) -> None:
    name = definition.variable.name.value
    misfits.append(
        VariableFault(
            ("variables", name, *path),
            detail=shorten(error.message, LONGEST_DETAIL, placeholder=" ..."),
            hint=f"${name} is declared as {type_}.",
            locations=locations(GraphQLError("", definition)),
        )
    )
    if len(misfits) == MOST_ERRORS:
        raise _Enough


def null_given(name: str) -> VariableFault:
    """What is wrong with null for a variable that is used where null may not stand.

    Its type allows null, for it has a default; validation lets that pass, and leaves the rest to
    whoever answers.
    """
    return VariableFault(
        ("variables", name),
        detail=f"${name} is null where null is not allowed.",
        hint="Leave it out, so that its default is taken, or give a value.",
    )


def shape(value: Any) -> Any:
    """What of a coerced value can change the SQL; a list of scalars counts without its length."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Mapping):
        return tuple((key, shape(each)) for key, each in sorted(value.items()))
    if isinstance(value, list):
        if value and isinstance(value[0], Mapping):
            return tuple(shape(each) for each in value)
        return list
    return getattr(value, "name", str)


def locations(error: GraphQLError) -> list[tuple[int, int]]:
    """Where in the document an error is, as lines and columns."""
    return [(place.line, place.column) for place in error.locations or ()]
