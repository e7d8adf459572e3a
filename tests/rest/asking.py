"""Random values for the variables of a stored document, and the requests that say them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

import orjson
from graphql import is_non_null_type, type_from_ast
from hypothesis import strategies as st

from schema.build import graphql_schema
from service.web.links import WINDOW
from service.web.stored import Stored
from tests.compile.arguments import Arguments, Dice
from tests.compile.oracle.rows import World
from tests.compile.oracle.texts import QUERIES
from tests.compile.values import Values

PREFIXES = {
    "articles": "art",
    "claims": "clm",
    "sources": "src",
    "actors": "act",
    "stances": "sta",
    "propositions": "prp",
    "fact-checks": "fck",
    "relations": "rel",
    "issues": "iss",
    "outlets": "out",
    "ingestions": "ing",
    "judgements": "jdg",
    "overrides": "ovr",
    "decisions": "dec",
}
"""Of which type the ids in an address are."""

SIZES = [0, 1, 2, 5, 100]
UNSAID = ("and", "or", "not")


@dataclass(frozen=True)
class Request:
    """The values of the variables, and the same as a path, query parameters and a body."""

    variables: Mapping[str, Any]
    path: str
    query: list[tuple[str, str]]
    body: Mapping[str, Any] | None

    def at(self, **window: Any) -> "Request":
        """The same list at another page."""
        others = {name: each for name, each in self.variables.items() if name not in WINDOW}
        query = [(name, text) for name, text in self.query if name not in WINDOW]
        turned = [(name, str(value)) for name, value in window.items()]
        return replace(self, variables={**others, **window}, query=[*query, *turned])


@st.composite
def requests(draw: st.DrawFn, stored: Stored, world: World, values: Values) -> Request:
    """A request for a stored document over the rows of a world."""
    dice = Dice(draw)
    arguments = Arguments(dice, world, values)
    variables: dict[str, Any] = {}
    for each in stored.node.variable_definitions or ():
        name = each.variable.name.value
        type_: Any = type_from_ast(graphql_schema, each.type)
        needed = is_non_null_type(type_) and each.default_value is None
        if name in ("after", "before", "last") or not (needed or dice.chance(40)):
            continue
        if name == "id":
            segment = stored.path.split("/")[2]
            choices = values.ids[PREFIXES[segment]]
            variables[name] = dice.one_of(choices) if dice.chance(90) else "art_1"
        elif name == "first":
            variables[name] = dice.one_of(SIZES)
        elif name == "query":
            variables[name] = dice.one_of(QUERIES)
        elif name == "names":
            variables[name] = [{"text": text} for text in dice.some(values.actors, 3)]
        else:
            variables[name] = arguments.value(type_, ("Query", name), 3)
    sayable = {
        name: value
        for name, value in plain(variables).items()
        if name == "where" or stored.method == "POST" or is_sayable(value)
    }
    return said(stored, sayable, dice)


def plain(value: Any) -> Any:
    """A value without the marks of how it is written in a document."""
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return str(value) if isinstance(value, str) else value


def said(stored: Stored, variables: Mapping[str, Any], dice: Dice) -> Request:
    """The request that says these values."""
    rest = dict(variables)
    path = stored.path
    for name in list(rest):
        if f"{{{name}}}" in path:
            path = path.replace(f"{{{name}}}", quote(str(rest.pop(name))))
    if stored.method == "POST":
        return Request(variables, path, [], rest)
    query: list[tuple[str, str]] = []
    for name, value in rest.items():
        if name == "where" and (not is_sayable(value) or dice.chance(30)):
            query.append((name, orjson.dumps(value).decode()))
        else:
            query += parts("" if name == "where" else name, value)
    return Request(variables, path, query, None)


def is_sayable(value: Any) -> bool:
    """Whether parameters can say a value: not what is empty, nor what combines filters."""
    if isinstance(value, Mapping):
        return bool(value) and all(
            key not in UNSAID and is_sayable(each) for key, each in value.items()
        )
    return bool(value) if isinstance(value, list) else value is not None


def parts(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """The query parameters that say a value."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from parts(f"{name}.{key}" if name else key, each)
    elif isinstance(value, list):
        for each in value:
            yield from parts(name, each)
    else:
        yield name, str(value).lower() if isinstance(value, bool) else str(value)
