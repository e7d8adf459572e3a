"""Stored documents: the GraphQL operations behind the addresses of REST.

A document of openapi/documents opens with comments: its method and path, then a sentence that sums
it up, then more of them; a line that begins with the name of a variable says what that is for. Its
operation has one root field, which is the response. Fragments that several documents share are in
openapi/fragments.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    parse,
)

from service.compile.operation import Operation
from service.web.parameters import Parameter, Place, parameters_of

ROUTE = re.compile(r"(GET|POST) (/\S+)")
IN_PATH = re.compile(r"\{(\w+)\}")
SPREAD = re.compile(r"\.\.\.\s*(?!on\b)(\w+)")


@dataclass(frozen=True, eq=False)
class Stored:
    """One stored document, and the address that it answers."""

    method: str
    path: str
    sentences: Sequence[str]
    """What it is for: the first one sums it up."""

    text: str
    """The document with the fragments that it uses, as it could be sent to /graphql."""

    node: OperationDefinitionNode = field(repr=False)
    fragments: Mapping[str, FragmentDefinitionNode] = field(repr=False)
    schema: GraphQLSchema = field(repr=False)
    parameters: Sequence[Parameter] = field(repr=False)
    """Its variables as a request gives them, in the path, the query or the body."""

    @cached_property
    def name(self) -> str:
        """The name of the operation."""
        return self.node.name.value if self.node.name else ""

    @cached_property
    def operation(self) -> Operation:
        """The operation itself. That it is valid is tested, and not found out when it is read."""
        return Operation(self.schema, self.node, self.fragments, len(self.text))

    @cached_property
    def by_place(self) -> Mapping[Place, Sequence[Parameter]]:
        """The parameters by where they are given."""
        return {place: [each for each in self.parameters if each.place is place] for place in Place}

    @property
    def writes(self) -> bool:
        """Whether it changes anything."""
        return self.node.operation is OperationType.MUTATION

    @property
    def root(self) -> FieldNode:
        """The root field, which is the response. Raises TypeError where there is none."""
        (root,) = self.node.selection_set.selections
        if not isinstance(root, FieldNode):
            raise TypeError(f"{self.name} selects no field")
        return root

    @property
    def key(self) -> str:
        """The key of the response in the data of an answer."""
        return (self.root.alias or self.root.name).value

    @cached_property
    def wrapped(self) -> int:
        """How many bytes stand before the root field's value in the data of an answer."""
        return len(f'{{"{self.key}":'.encode())

    def response(self, data: bytes) -> bytes:
        """The root field's JSON, cut out of the data of an answer."""
        return data[self.wrapped : -1]


@cache
def fragments() -> Mapping[str, str]:
    """The texts of the shared fragments, by their names."""
    texts = (each.read_text("utf-8") for each in _files("fragments"))
    return {_fragment_name(text): text for text in texts}


@cache
def stored_documents(schema: GraphQLSchema) -> Sequence[Stored]:
    """All stored documents, by path and method."""
    found = [stored(each.read_text("utf-8"), schema) for each in _files("documents")]
    return sorted(found, key=lambda each: (each.path, each.method))


def stored(text: str, schema: GraphQLSchema) -> Stored:
    """A stored document from its text. Raises ValueError for one without method and path."""
    comments = [line[1:].strip() for line in text.splitlines() if line.startswith("#")]
    route = ROUTE.fullmatch(comments[0]) if comments else None
    if route is None:
        raise ValueError(f"The first line names no method and path: {text[:80]!r}")
    method, path = route.groups()
    said = dict(line[1:].split(": ", 1) for line in comments if line.startswith("$"))
    whole = with_fragments(text)
    definitions = parse(whole, no_location=True).definitions
    (node,) = (each for each in definitions if isinstance(each, OperationDefinitionNode))
    return Stored(
        method,
        path,
        [line for line in comments[1:] if not line.startswith("$")],
        whole,
        node,
        {each.name.value: each for each in definitions if isinstance(each, FragmentDefinitionNode)},
        schema,
        parameters_of(node, schema, method, IN_PATH.findall(path), said),
    )


def with_fragments(text: str) -> str:
    """A document with the shared fragments that it uses, each once, without its comments."""
    shared = fragments()
    used: dict[str, str] = {}
    waiting = [text]
    while waiting:
        for name in SPREAD.findall(waiting.pop()):
            if name in shared and name not in used:
                used[name] = shared[name]
                waiting.append(shared[name])
    bare = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    return "\n".join([bare.strip(), *(used[name].strip() for name in sorted(used))]) + "\n"


def _files(folder: str) -> Iterator[Traversable]:
    found = files("openapi").joinpath(folder).iterdir()
    yield from sorted((each for each in found if each.name.endswith(".graphql")), key=str)


def _fragment_name(text: str) -> str:
    (definition,) = parse(text, no_location=True).definitions
    if not isinstance(definition, FragmentDefinitionNode):
        raise TypeError(f"This is no fragment: {text[:80]!r}")
    return definition.name.value
