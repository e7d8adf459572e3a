"""Text to a parsed, measured and validated operation; and its variables to values and a shape."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, cast

from cachetools import LRUCache
from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLInputType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLSyntaxError,
    MaxIntrospectionDepthRule,
    OperationDefinitionNode,
    OperationType,
    Undefined,
    get_variable_values,
    parse,
    specified_rules,
    type_from_ast,
    validate,
)
from graphql.execution.values import VariableValues
from graphql.utilities import validate_input_value

from service.compile.measure import Limits, measure, path_to
from service.domain.faults import (
    DocumentTooLarge,
    Fault,
    OperationUnknown,
    Several,
    SyntaxFault,
    TooManyTokens,
    ValidationFault,
    VariableFault,
)

RULES = (*specified_rules, MaxIntrospectionDepthRule)
MOST_ERRORS = 10

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
    def root(self) -> GraphQLObjectType:
        """The type whose fields the operation selects."""
        return cast("GraphQLObjectType", self.schema.get_root_type(self.node.operation))

    @property
    def writes(self) -> bool:
        """Whether it is a mutation."""
        return self.node.operation is OperationType.MUTATION

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
                list(islice(self.misfits(variables), MOST_ERRORS))
                or [VariableFault(("variables",), detail=error.message) for error in coerced]
            )
        return coerced

    def misfits(self, variables: Mapping[str, Any]) -> Iterator[VariableFault]:
        """What of the variables does not fit its type, each with the path that leads to it."""
        for definition in self.node.variable_definitions or ():
            name = definition.variable.name.value
            type_ = cast("GraphQLInputType", type_from_ast(self.schema, definition.type))
            if name not in variables and definition.default_value is not None:
                continue
            found: list[tuple[GraphQLError, list[str | int]]] = []
            value = variables.get(name, Undefined)
            validate_input_value(value, type_, lambda *each, found=found: found.append(each))
            for error, path in found:
                yield VariableFault(
                    ("variables", name, *path),
                    detail=error.message,
                    hint=f"${name} is declared as {type_}.",
                    locations=_locations(GraphQLError("", definition)),
                )


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


@dataclass
class Documents:
    """The documents that were asked before, by their text; bounded by the bytes of the texts."""

    schema: GraphQLSchema
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        self.known: LRUCache[tuple[str, str | None], Operation] = LRUCache(
            self.limits.cached_bytes, getsizeof=lambda operation: operation.length
        )

    def read(self, text: str, name: str | None = None) -> Operation:
        """The operation of the document, ready to be planned.

        Raises what is wrong with the document: see service/domain/faults.py.
        """
        operation = self.known.get((text, name))
        if operation is None:
            operation = self.known[text, name] = self.prepare(text, name)
        return operation

    def prepare(self, text: str, name: str | None) -> Operation:
        """Parse, measure, validate and pick."""
        document = parsed(text, self.limits)
        measure(document, self.limits)
        errors = validate(self.schema, document, RULES, max_errors=MOST_ERRORS)
        if errors:
            raise Several([_validation_fault(document, error) for error in errors])
        return Operation(
            self.schema,
            picked(document, name),
            {
                node.name.value: node
                for node in document.definitions
                if isinstance(node, FragmentDefinitionNode)
            },
            len(text),
        )


def parsed(text: str, limits: Limits) -> DocumentNode:
    """The syntax tree. Raises DocumentTooLarge, TooManyTokens and SyntaxFault."""
    if len(text) > limits.characters:
        raise DocumentTooLarge(
            detail=f"It has {len(text)} characters.", hint=f"At most {limits.characters}."
        )
    try:
        return parse(text, max_lexical_tokens=limits.tokens)
    except GraphQLSyntaxError as error:
        if "token" in error.message and str(limits.tokens) in error.message:
            raise TooManyTokens(
                hint=f"At most {limits.tokens} tokens.", locations=_locations(error)
            ) from error
        raise SyntaxFault(
            detail=error.message,
            hint="The place is where reading stopped; what is wrong stands there or just before.",
            locations=_locations(error),
        ) from error


def picked(document: DocumentNode, name: str | None) -> OperationDefinitionNode:
    """The operation that was asked for. Raises OperationUnknown."""
    operations = {
        node.name.value if node.name else None: node
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode)
    }
    if name is None and len(operations) == 1:
        return next(iter(operations.values()))
    if name is None or name not in operations:
        known = ", ".join(str(each) for each in operations if each)
        raise OperationUnknown(
            detail=None if name is None else f"Asked for: {name[:80]!r}.",
            hint=f"Give operationName: {known}." if known else "The document has none.",
        )
    return operations[name]


def _locations(error: GraphQLError) -> list[tuple[int, int]]:
    return [(place.line, place.column) for place in error.locations or ()]


def _validation_fault(document: DocumentNode, error: GraphQLError) -> Fault:
    node = error.nodes[0] if error.nodes else None
    return ValidationFault(
        path_to(document, node) if node else (),
        detail=error.message,
        hint="The documentation in GraphiQL shows what can be asked for.",
        locations=_locations(error),
    )
