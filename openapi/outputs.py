"""What is answered: the schema of a selection. A fragment is a component of its own name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    GraphQLSchema,
    SelectionNode,
    SelectionSetNode,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_composite_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
)

from openapi.components import Components, Schema, or_null
from openapi.values import described, id_of, named
from schema.queries import PLACES
from service.web.stored import Stored

TYPENAME = "__typename"


@dataclass
class Selected:
    """What is selected of one type: fragments that say all of it, and fields beside them."""

    fragments: list[Schema] = field(default_factory=list)
    properties: dict[str, Schema] = field(default_factory=dict)
    required: list[str] = field(default_factory=list)

    def schema(self) -> Schema:
        """The schema of an object."""
        parts = list(self.fragments)
        if self.properties:
            parts.append(
                {"type": "object", "properties": self.properties, "required": self.required}
            )
        return parts[0] if len(parts) == 1 else {"allOf": parts}


class Outputs:
    """Describes what documents select."""

    def __init__(self, schema: GraphQLSchema, components: Components) -> None:
        self.schema, self.components = schema, components
        self.fragments: Mapping[str, FragmentDefinitionNode] = {}

    def response(self, stored: Stored) -> Schema:
        """The schema of a document's root field, where it is not null."""
        self.fragments = stored.fragments
        operation: Any = self.schema.get_root_type(stored.node.operation)
        root = stored.root
        declared = operation.fields[root.name.value].type
        inside: Any = get_nullable_type(declared)
        if root.selection_set is None or is_list_type(inside):
            return self.value(root, inside)
        # What is of another type than the one that is asked for selects nothing, and is not found.
        return self.selection(root.selection_set, inside, nothing=False)

    def value(self, node: FieldNode, type_: Any, owner: str = "") -> Schema:
        """The schema of a field's value."""
        if not is_non_null_type(type_):
            return or_null(self.present(node, type_, owner))
        return self.present(node, type_.of_type, owner)

    def present(self, node: FieldNode, type_: Any, owner: str) -> Schema:
        """The schema of a field's value where it is not null."""
        if is_list_type(type_):
            return {"type": "array", "items": self.value(node, type_.of_type, owner)}
        if is_composite_type(type_) and node.selection_set is not None:
            return self.selection(node.selection_set, type_)
        if type_.name == "ID" and node.name.value == "id" and owner in PLACES:
            return id_of((PLACES[owner].prefix,), self.components)
        return named(type_, self.components)

    def selection(
        self, selections: SelectionSetNode, type_: Any, *, nothing: bool = True
    ) -> Schema:
        """The schema of what is selected of a type; of several types any of their schemas."""
        only = selections.selections[0]
        if len(selections.selections) == 1 and isinstance(only, FragmentSpreadNode):
            return self.fragment(only)
        if is_object_type(type_):
            return self.of_object(selections, type_).schema()
        every = self.schema.get_possible_types(type_)
        found = [(each.name, self.of_object(selections, each)) for each in every]
        return alternatives(
            [pair for pair in found if nothing or pair[1].required or pair[1].fragments]
        )

    def fragment(self, spread: FragmentSpreadNode) -> Schema:
        """A reference to the schema of a fragment."""
        return self.named(spread.name.value)

    def named(self, name: str) -> Schema:
        """A reference to the schema of the fragment of this name."""
        fragment = self.fragments[name]
        type_ = self.schema.type_map[fragment.type_condition.name.value]
        return self.components.ref(
            fragment.name.value,
            lambda: described(self.selection(fragment.selection_set, type_), type_.description),
        )

    def of_object(self, selections: SelectionSetNode, type_: GraphQLObjectType) -> Selected:
        """What is selected of one type of objects."""
        found = Selected()
        for node in self.that_apply(selections.selections, type_):
            if isinstance(node, FragmentSpreadNode):
                found.fragments.append(self.fragment(node))
                continue
            name = (node.alias or node.name).value
            if node.name.value == TYPENAME:
                found.properties[name] = {"type": "string", "const": type_.name}
            else:
                declared = type_.fields[node.name.value]
                schema = self.value(node, declared.type, type_.name)
                found.properties[name] = described(schema, declared.description)
            if not node.directives:
                found.required.append(name)
        return found

    def that_apply(
        self, selections: Sequence[SelectionNode], type_: GraphQLObjectType
    ) -> Iterator[FieldNode | FragmentSpreadNode]:
        """The fields that are selected of a type, and the fragments that say all of one."""
        for node in selections:
            if isinstance(node, FieldNode):
                yield node
                continue
            condition, inside = self.inside(node)
            if not self.fits(type_, condition):
                continue
            if isinstance(node, FragmentSpreadNode) and condition == type_.name:
                yield node
            else:
                yield from self.that_apply(inside.selections, type_)

    def inside(self, node: SelectionNode) -> tuple[str, SelectionSetNode]:
        """The type that a fragment is of, and what it selects."""
        fragment: Any = (
            self.fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
        )
        return fragment.type_condition.name.value, fragment.selection_set

    def fits(self, type_: GraphQLObjectType, condition: str) -> bool:
        """Whether a fragment of this type applies to objects of that one."""
        wanted: Any = get_named_type(self.schema.type_map[condition])
        return wanted is type_ or (
            is_abstract_type(wanted) and self.schema.is_sub_type(wanted, type_)
        )


def alternatives(found: Sequence[tuple[str, Selected]]) -> Schema:
    """The schema of what may be of several types; those of which the same is selected are one."""
    told: dict[str, tuple[Schema, list[str]]] = {}
    for name, selected in found:
        typename = selected.properties.get(TYPENAME)
        if typename and not selected.fragments:
            selected.properties[TYPENAME] = {"type": "string"}
        schema = selected.schema()
        told.setdefault(repr(schema), (schema, []))[1].append(name)
    for schema, names in told.values():
        inside = schema.get("properties", {})
        if inside.get(TYPENAME) == {"type": "string"}:
            inside[TYPENAME] = {"type": "string", "enum": names}
    schemas = [schema for schema, _ in told.values()]
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
