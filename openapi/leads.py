"""Where answers lead to: from a list to one of its things, from a thing to what is below it."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLOutputType,
    GraphQLSchema,
    InlineFragmentNode,
    SelectionSetNode,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_composite_type,
    is_list_type,
)

from openapi.components import Schema
from schema.queries import PLACES
from service.web.stored import Stored

ONE = "/{id}"


class Leads:
    """Knows which operations take the ids that an answer has."""

    def __init__(self, schema: GraphQLSchema, documents: Sequence[Stored]) -> None:
        self.schema, self.documents = schema, documents

    @cached_property
    def types(self) -> dict[str, str]:
        """The type of the things below each path: ``/v1/claims`` has those of Claim."""
        return {
            each.path.removesuffix(ONE): self.type_of(each)
            for each in self.documents
            if each.path.endswith(ONE) and not each.writes
        }

    def type_at(self, path: str) -> str:
        """The type whose ids a path takes. Raises KeyError for one that takes none."""
        return self.types[path.partition(ONE)[0]]

    def type_of(self, stored: Stored) -> str:
        """The type of a document's root field; of an abstract one, the type that is selected."""
        field = self.root_field(stored)
        declared = get_named_type(field.type) if field else None
        selected = stored.root.selection_set
        if declared and selected and is_abstract_type(declared):
            (inside,) = selected.selections
            if isinstance(inside, InlineFragmentNode) and inside.type_condition:
                return inside.type_condition.name.value
        return declared.name if declared else ""

    def first(self, stored: Stored) -> str:
        """Where in an answer its first object stands."""
        field = self.root_field(stored)
        return first_of(field.type) if field else ""

    def root_field(self, stored: Stored) -> GraphQLField | None:
        """The root field of a document, as the schema declares it."""
        operation = self.schema.get_root_type(stored.node.operation)
        return operation.fields[stored.root.name.value] if operation else None

    def links(self, stored: Stored) -> Schema:
        """The links of an answer, by the names of the operations that they lead to."""
        found: Schema = {}
        selected = stored.root.selection_set
        if selected is None:
            return found
        if stored.path.endswith(ONE):
            places = [("", self.type_of(stored))]
        else:
            places = list(self.identified(selected, self.type_of(stored), self.first(stored)))
        for place, type_ in places:
            for operation in self.taking(type_):
                if operation is not stored:
                    found[operation.name] = {
                        "operationId": operation.name,
                        "parameters": {"id": f"$response.body#{place}/id"},
                        "description": operation.sentences[0],
                    }
        return found

    def identified(
        self, selected: SelectionSetNode, owner: str, place: str
    ) -> Iterator[tuple[str, str]]:
        """Where the things stand that an answer is a list of, or that it has made."""
        for node in selected.selections:
            if isinstance(node, InlineFragmentNode) and node.type_condition:
                yield from self.identified(
                    node.selection_set, node.type_condition.name.value, place
                )
            if not isinstance(node, FieldNode) or node.selection_set is None:
                continue
            declared = self.schema.type_map[owner]
            field = getattr(declared, "fields", {})[node.name.value]
            type_ = get_named_type(field.type)
            here = f"{place}/{node.name.value}{first_of(field.type)}"
            if type_.name in PLACES:
                yield here, type_.name
            elif is_composite_type(type_) and type_.name.endswith("Connection"):
                yield from self.identified(node.selection_set, type_.name, here)

    def taking(self, type_: str) -> Iterator[Stored]:
        """The documents whose path takes an id of a type."""
        for each in self.documents:
            if ONE in each.path and self.type_at(each.path) == type_:
                yield each


def first_of(type_: GraphQLOutputType) -> str:
    """The step to the first of a list; none into what is no list."""
    return "/0" if is_list_type(get_nullable_type(type_)) else ""
