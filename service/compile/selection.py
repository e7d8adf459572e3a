"""Which fields an operation selects of a type, fragments and directives resolved."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    FieldNode,
    FragmentSpreadNode,
    GraphQLAbstractType,
    GraphQLObjectType,
    SelectionSetNode,
    VariableNode,
    is_abstract_type,
)

from service.compile.operation import Operation, null_given

Fields = Mapping[str, Sequence[FieldNode]]
"""The fields of one object, in the order of the response, by response key; equal keys merge."""


def fields_of(
    operation: Operation,
    values: Mapping[str, Any] | None,
    type_: GraphQLObjectType,
    chosen: Sequence[SelectionSetNode],
) -> Fields:
    """What the selection sets together select of an object of this type.

    Without values: what they could select, whatever the values are.

    `CollectFields` of the GraphQL specification: a fragment that was spread once adds nothing
    the second time, @skip and @include are decided here, for booleans are part of the shape.
    """
    fields: dict[str, list[FieldNode]] = {}
    seen: set[str] = set()
    for selection_set in chosen:
        for node in _spread(operation, values, type_, selection_set, seen):
            key = node.alias.value if node.alias else node.name.value
            fields.setdefault(key, []).append(node)
    return fields


def below(nodes: Sequence[FieldNode]) -> list[SelectionSetNode]:
    """The selection sets of merged fields."""
    return [node.selection_set for node in nodes if node.selection_set]


def names_below(operation: Operation, nodes: Sequence[FieldNode]) -> set[str]:
    """The names of all fields that may be selected below merged fields, at any depth."""
    names: set[str] = set()
    seen: set[str] = set()
    waiting = below(nodes)
    while waiting:
        for selection in waiting.pop().selections:
            inside: Any = selection
            if isinstance(selection, FragmentSpreadNode):
                name = selection.name.value
                inside = None if name in seen else operation.fragments[name]
                seen.add(name)
            elif isinstance(selection, FieldNode):
                names.add(selection.name.value)
            if inside is not None and inside.selection_set:
                waiting.append(inside.selection_set)
    return names


def _spread(
    operation: Operation,
    values: Mapping[str, Any] | None,
    type_: GraphQLObjectType,
    chosen: SelectionSetNode,
    seen: set[str],
) -> Iterator[FieldNode]:
    for selection in chosen.selections:
        if not _included(selection.directives or (), values):
            continue
        if isinstance(selection, FieldNode):
            yield selection
            continue
        if isinstance(selection, FragmentSpreadNode):
            name = selection.name.value
            if name in seen:
                continue
            seen.add(name)
            fragment: Any = operation.fragments[name]
        else:
            fragment = selection
        condition = fragment.type_condition
        if condition is None or _applies(operation, condition.name.value, type_):
            yield from _spread(operation, values, type_, fragment.selection_set, seen)


def _applies(operation: Operation, name: str, type_: GraphQLObjectType) -> bool:
    named = operation.schema.get_type(name)
    if is_abstract_type(named):
        abstract: GraphQLAbstractType = named
        return operation.schema.is_sub_type(abstract, type_)
    return named is type_


def _included(directives: Sequence[DirectiveNode], values: Mapping[str, Any] | None) -> bool:
    if values is None:
        return True
    for directive in directives:
        name = directive.name.value
        if name in ("skip", "include"):
            (argument,) = directive.arguments or ()
            given = argument.value
            if isinstance(given, VariableNode):
                condition = values[given.name.value]
                if condition is None:
                    raise null_given(given.name.value)
            else:
                condition = isinstance(given, BooleanValueNode) and given.value
            if condition is (name == "skip"):
                return False
    return True
