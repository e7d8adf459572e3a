"""The columns of a table of nodes: what is selected of them, objects taken apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLOutputType,
    SelectionSetNode,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
)

from service.compile.operation import Operation
from service.compile.selection import below, fields_of


@dataclass(frozen=True)
class Column:
    """A value of a node: the response keys that lead to it."""

    path: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its heading; no response key has a dot."""
        return ".".join(self.path)


Chosen = Sequence[SelectionSetNode]


def columns_of(
    operation: Operation, values: Mapping[str, Any], type_: GraphQLNamedType, chosen: Chosen
) -> tuple[Column, ...]:
    """The values that are selected of a node, in the order of the selection.

    Where a field can be of several types, those of all of them; a list is one value.
    """
    return tuple(Column(path) for path in _leaves(operation, values, [(type_, chosen)]))


def _leaves(
    operation: Operation,
    values: Mapping[str, Any],
    places: Sequence[tuple[GraphQLNamedType, Chosen]],
) -> Iterator[tuple[str, ...]]:
    parts: dict[str, list[tuple[GraphQLOutputType | None, Chosen]]] = {}
    for type_, chosen in places:
        for kind in _objects(operation, type_):
            for key, nodes in fields_of(operation, values, kind, chosen).items():
                declared = kind.fields.get(nodes[0].name.value)
                found = declared.type if declared else None
                parts.setdefault(key, []).append((found, below(nodes)))
    for key, found in parts.items():
        # Equal keys have equal shapes (GraphQL, "Field Selection Merging"): the first one tells.
        inside = [(get_named_type(type_), chosen) for type_, chosen in found if type_]
        if not inside or is_list_type(get_nullable_type(found[0][0])) or is_leaf_type(inside[0][0]):
            yield (key,)
        else:
            for rest in _leaves(operation, values, inside):
                yield (key, *rest)


def _objects(operation: Operation, type_: Any) -> Sequence[GraphQLObjectType]:
    return operation.schema.get_possible_types(type_) if is_abstract_type(type_) else [type_]
