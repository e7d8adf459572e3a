"""The stored documents as functions: what each takes, where it asks, and what it answers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    GraphQLSchema,
    InlineFragmentNode,
    get_nullable_type,
    is_non_null_type,
    type_from_ast,
)

from openapi.client.answers import Answers
from openapi.client.python import docstring, module, snake
from openapi.client.types import Given
from service.web.stored import Stored

WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Variable:
    """A variable of a document, as an argument."""

    name: str
    annotation: str
    needed: bool
    meaning: str | None

    @property
    def argument(self) -> str:
        """Its name in Python."""
        return snake(self.name)

    def text(self) -> str:
        """It among the arguments."""
        if self.needed:
            return f"{self.argument}: {self.annotation}"
        return f"{self.argument}: {self.annotation.removesuffix(' | None')} | None = None"


@dataclass(frozen=True)
class Asked:
    """A stored document as a function."""

    stored: Stored
    variables: Sequence[Variable]
    answer: str
    within: Sequence[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What it is called in Python."""
        return snake(self.stored.name)

    @property
    def entry(self) -> str | None:
        """The type of an entry, where it answers with a page of them."""
        kind, _, inside = self.answer.partition("[")
        return inside.removesuffix("]") if kind in ("Connection", "Edges") else None

    @property
    def kind(self) -> str:
        """The type of what the function returns."""
        if self.entry:
            return f"AskPage[{self.answer}, {self.entry}]"
        return f"Ask[{self.answer}]"

    def text(self) -> str:
        """The function as text."""
        needed = [each.text() for each in self.variables if each.needed]
        others = [each.text() for each in self.variables if not each.needed]
        arguments = ", ".join([*needed, *(["*", *others] if others else [])])
        kind = self.kind.partition("[")[0]
        told = docstring(" ".join(self.stored.sentences), self.name)
        return (
            f"def {self.name}({arguments}) -> {self.kind}:\n{told}"
            f"    return {kind}({', '.join(self.given())})\n"
        )

    def given(self) -> Iterator[str]:
        """What an Ask is made of."""
        stored = self.stored
        path = stored.path
        inside = {each.name for each in self.variables if f"{{{each.name}}}" in path}
        for each in inside:
            path = path.replace(f"{{{each}}}", f"{{segment({snake(each)})}}")
        yield f'f"{path}"' if inside else f'"{path}"'
        yield self.answer
        beside = [each for each in self.variables if each.name not in inside]
        pairs = ", ".join(f'"{each.name}": {each.argument}' for each in beside)
        if stored.method == "GET":
            if beside:
                yield f"query={{{pairs}}}"
        elif len(beside) == 1 and beside[0].name == "input":
            yield "body=input"
        else:
            yield f"body={{{pairs}}}"
        if stored.writes:
            yield "writes=True"
        if self.within:
            yield f"within=({', '.join(repr(each) for each in self.within)},)"


def asked(stored: Stored, schema: GraphQLSchema, answers: Answers, given: Given) -> Asked:
    """A stored document as a function; its classes are added to the answers."""
    variables = []
    for each in stored.node.variable_definitions or ():
        declared = type_from_ast(schema, each.type)
        needed = is_non_null_type(declared) and each.default_value is None
        variables.append(Variable(each.variable.name.value, given.of(declared), needed, None))
    root_type: Any = schema.mutation_type if stored.writes else schema.query_type
    answer, within = answered(stored.root, root_type, answers, stored.name)
    return Asked(stored, variables, answer, within)


def answered(
    node: FieldNode, parent: Any, answers: Answers, name: str
) -> tuple[str, Sequence[str]]:
    """The annotation of an answer, and the way to it: through objects that hold one thing alone."""
    within: list[str] = []
    while True:
        declared = parent.fields[node.name.value].type
        around = get_nullable_type(declared)
        (only, *others) = node.selection_set.selections if node.selection_set else (None,)
        if isinstance(only, InlineFragmentNode) and only.type_condition and not others:
            around = answers.schema.type_map[only.type_condition.name.value]
            (only, *others) = only.selection_set.selections
        if others or not isinstance(only, FieldNode):
            break
        node, parent = only, around
        within.append((only.alias or only.name).value)
    annotation = answers.value(node, declared, name[:1].upper() + name[1:])
    return (annotation if within else annotation.removesuffix(" | None")), within


def asks(found: Sequence[Asked], answers: Answers, given: Given) -> str:
    """The module of all functions."""
    texts = [each.text() for each in found]
    imports = [
        "from collections.abc import Sequence",
        "from datetime import date",
        "",
        f"from service.client.answers import {', '.join(used(answers.made, texts))}",
        "from service.client.ask import Ask, AskPage, segment",
        f"from service.client.inputs import {', '.join(used(given.inputs, texts))}",
        "from service.client.pages import Connection, Edges",
        f"from service.client.words import {', '.join(used(given.enums, texts))}",
    ]
    return module("What can be asked for, as functions.", imports, texts)


def used(names: Any, texts: Sequence[str]) -> Sequence[str]:
    """The names that stand in the texts."""
    words = {word for text in texts for word in WORD.findall(text)}
    return sorted(name for name in names if name in words)


def documents(found: Sequence[Asked]) -> str:
    """The module of what a client can be asked for."""
    parts = []
    for kind, prefix in (("Documents", ""), ("AsyncDocuments", "Async")):
        lines = "\n".join(
            f"        self.{each.name} = {prefix}{'Pages' if each.entry else 'One'}"
            f"(self, asks.{each.name})"
            for each in found
        )
        parts.append(
            f'class {kind}({prefix}Asking):\n    """The stored documents, each to be called."""\n\n'
            f"    def __init__(self) -> None:\n{lines}\n"
        )
    imports = [
        "from service.client import asks",
        "from service.client.asking import Asking, AsyncAsking, AsyncOne, AsyncPages, One, Pages",
    ]
    return module("All that a client can be asked for, by name.", imports, parts)
