"""Selections of the stored documents as classes: one for each fragment, and one for each object
that is selected without one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    InlineFragmentNode,
    SelectionSetNode,
    get_nullable_type,
    is_abstract_type,
    is_enum_type,
    is_leaf_type,
    is_list_type,
)

from openapi.client.python import Class, Field, capital, docstring, snake
from openapi.client.types import SCALARS, Given, nullable

PAGED = {"pageInfo", "totalCount"}
ENTRIES = {"nodes": "Connection", "edges": "Edges"}
"""What a page is called whose entries are these; see service/client/pages.py."""


@dataclass
class Answers:
    """The classes of what is answered, in the order in which they need each other."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    given: Given
    made: dict[str, str] = field(default_factory=dict)
    """The text of each class, by its name."""

    def fragment(self, name: str) -> str:
        """The class of a fragment."""
        if name not in self.made:
            node = self.fragments[name]
            type_ = self.schema.type_map[node.type_condition.name.value]
            self.object(node.selection_set, type_, [name])
        return name

    def field(self, node: FieldNode, parent: Any, within: str) -> Field:
        """A selected field of an object; ``within`` is what the class around it is called."""
        key = (node.alias or node.name).value
        if node.name.value == "__typename":
            return Field("typename", "str", "Of which type it is.")
        declared = parent.fields[node.name.value]
        inside = self.value(node, declared.type, f"{within}{capital(key)}")
        if not node.directives:
            return Field(snake(key), inside, declared.description)
        annotation = inside if inside.endswith("| None") else f"{inside} | None"
        return Field(snake(key), annotation, declared.description, may_lack=True)

    def value(self, node: FieldNode, type_: Any, name: str) -> str:
        """The annotation of a field's value; ``name`` is a name for its class, if it needs one."""
        bare = get_nullable_type(type_)
        if is_list_type(bare):
            return nullable(f"list[{self.value(node, bare.of_type, name)}]", type_)
        if is_enum_type(bare):
            return nullable(self.given.enum(bare), type_)
        if is_leaf_type(bare):
            return nullable(SCALARS[bare.name], type_)
        return nullable(self.object(_selected(node), bare, [bare.name, name]), type_)

    def object(self, selected: SelectionSetNode, type_: Any, names: Sequence[str]) -> str:
        """The annotation of an object: its class, made where there is none yet.

        It is called by the first of the names that nothing else has.
        """
        spreads = [s for s in selected.selections if isinstance(s, FragmentSpreadNode)]
        own = [s for s in selected.selections if isinstance(s, FieldNode)]
        if spreads and not own:
            return self.fragment(spreads[0].name.value)
        if is_abstract_type(type_):
            return self.either(selected, type_, names)
        if paged := self.page(own, type_, names[-1]):
            return paged
        bases = [self.fragment(each.name.value) for each in spreads]
        within = names[-1] if names[0] in self.fragments else names[0]
        fields = [self.field(each, type_, within) for each in own]
        if bases and len(names) > 1:
            names = [*names, f"{bases[0]}With{'And'.join(capital(each.name) for each in fields)}"]
        return self.add(names, type_.description or type_.name, bases or ["Answer"], fields)

    def add(
        self, names: Sequence[str], meaning: str, bases: Sequence[str], fields: Sequence[Field]
    ) -> str:
        """Keep a class under the first of the names that nothing else has. Raises ValueError."""
        for name in names:
            text = Class(name, meaning, bases, fields).text()
            theirs = name in self.fragments and len(names) > 1
            if not theirs and self.made.setdefault(name, text) == text:
                return name
        raise ValueError(f"All names are taken: {', '.join(names)}")

    def page(self, own: Sequence[FieldNode], type_: Any, name: str) -> str | None:
        """The annotation of a page of a list; None for what is none."""
        keys = {each.name.value: each for each in own}
        kind = next((key for key in ENTRIES if set(keys) == {*PAGED, key}), None)
        if kind is None:
            return None
        entries = self.value(keys[kind], type_.fields[kind].type, name)
        return f"{ENTRIES[kind]}[{entries.removeprefix('list[').removesuffix(']')}]"

    def either(self, selected: SelectionSetNode, type_: Any, names: Sequence[str]) -> str:
        """The annotation of what is of one of several types."""
        inline = list(_inline(selected, self.schema))
        if not any(_is_typename(each) for each in selected.selections):
            # Whatever is of another type is answered as nothing.
            ((node, only),) = inline
            return self.object(node.selection_set, only, [only.name, *names[1:]])
        if is_abstract_type(inline[0][1]):
            ((node, interface),) = inline
            fields = [
                self.field(each, interface, names[-1])
                for each in (selected.selections[0], *node.selection_set.selections)
                if isinstance(each, FieldNode)
            ]
            meaning = type_.description or type_.name
            return self.add(names[-1:], meaning, ["Answer"], fields)
        return self.union(inline, type_, names[0])

    def union(self, inline: Sequence[tuple[InlineFragmentNode, Any]], type_: Any, name: str) -> str:
        """A union: each type that it can be of, and what is of one that is not known yet."""
        members = {}
        for node, member in inline:
            base = self.object(node.selection_set, member, [f"{name}{member.name}Fields"])
            typename = Field("typename", f'Literal["{member.name}"]', "Of which type it is.")
            made = self.add([f"{name}{member.name}"], member.description, [base], [typename])
            members[member.name] = made
        tagged = [f'Annotated[{each}, Tag("{key}")]' for key, each in members.items()]
        tagged.append("Annotated[Other, Tag(OTHER)]")
        known = ", ".join(f'"{each}"' for each in members)
        told = docstring(type_.description, type_.name, "")
        self.made[name] = (
            f"{name} = Annotated[{' | '.join(tagged)}, Discriminator(one_of({known}))]\n{told}\n"
        )
        return name


def _selected(node: FieldNode) -> SelectionSetNode:
    if node.selection_set is None:
        raise TypeError(f"{node.name.value} selects nothing")
    return node.selection_set


def _is_typename(node: Any) -> bool:
    return isinstance(node, FieldNode) and node.name.value == "__typename"


def _inline(
    selected: SelectionSetNode, schema: GraphQLSchema
) -> Iterator[tuple[InlineFragmentNode, Any]]:
    for each in selected.selections:
        if isinstance(each, InlineFragmentNode) and each.type_condition:
            yield each, schema.type_map[each.type_condition.name.value]
