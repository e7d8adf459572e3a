"""Questions about the schema itself, which graphql-core answers without a statement."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson
from graphql import (
    DocumentNode,
    FieldNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLSchema,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    Visitor,
    execute_sync,
    visit,
)

from schema.given import Values
from service.compile.operation import Operation

FIELDS = frozenset({"__schema", "__type"})


@dataclass(frozen=True, eq=False)
class Question:
    """One introspection field of an operation, as a document of its own."""

    schema: GraphQLSchema
    document: DocumentNode
    key: str


@lru_cache(maxsize=32)
def _answered(question: Question, given: tuple[tuple[str, Any], ...]) -> str:
    result = execute_sync(question.schema, question.document, variable_values=dict(given))
    if result.data is None:
        raise GraphQLError("; ".join(error.message for error in result.errors or ()))
    return orjson.dumps(result.data[question.key]).decode()


def introspection(
    operation: Operation, key: str, nodes: Sequence[FieldNode]
) -> Callable[[Values], str]:
    """How to answer one introspection field of an operation: as JSON text, by its variables."""
    used = _variables(operation, nodes)
    node = OperationDefinitionNode(
        operation=operation.node.operation,
        variable_definitions=tuple(
            each
            for each in operation.node.variable_definitions or ()
            if each.variable.name.value in used
        ),
        selection_set=SelectionSetNode(selections=tuple(nodes)),
    )
    document = DocumentNode(definitions=(node, *operation.fragments.values()))
    question = Question(operation.schema, document, key)
    return lambda values: _answered(
        question, tuple((name, values[name]) for name in sorted(used) if name in values)
    )


def _variables(operation: Operation, nodes: Sequence[Node]) -> frozenset[str]:
    """The variables that the fields use, also through fragments: names of types, and booleans."""
    used: set[str] = set()
    seen: set[str] = set()

    class Collect(Visitor):
        def enter_variable(self, node: VariableNode, *_: Any) -> None:
            used.add(node.name.value)

        def enter_fragment_spread(self, node: FragmentSpreadNode, *_: Any) -> None:
            if node.name.value not in seen:
                seen.add(node.name.value)
                visit(operation.fragments[node.name.value], Collect())

    for node in nodes:
        visit(node, Collect())
    return frozenset(used)
