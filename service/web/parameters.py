"""The parameters of an address: what a request gives of the variables of a stored document.

An input object is as many parameters as it has fields, which its variable's name and a dot stand
before (`actor.name`), and so are the objects in it (`publishedAt.from`); the filter of a list,
`where`, needs no such name. What such parameters cannot say (`and`, `or`, `not`) is said by
`where` itself, as JSON. A list is a parameter that is given again and again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from graphql import (
    GraphQLBoolean,
    GraphQLFloat,
    GraphQLInputField,
    GraphQLInputType,
    GraphQLInt,
    GraphQLSchema,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    ValueNode,
    VariableDefinitionNode,
    Visitor,
    get_named_type,
    get_nullable_type,
    is_input_object_type,
    is_list_type,
    is_non_null_type,
    type_from_ast,
    visit,
)

from service.domain.faults import BadArgument, BadJson
from service.web.once import parsed_once

WHERE = "where"
COMBINED = ("and", "or", "not")
"""The parts of a filter that hold filters: only JSON says them."""

WHOLE = re.compile(r"-?[0-9]{1,18}", re.ASCII)
NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?", re.ASCII)
TRUTH = {"true": True, "false": False}
FILTER_SENTENCE = (
    "as a JSON object of the schema's {type}; it can say all that the other parameters say, and "
    "combine it with `and`, `or` and `not`. Other parameters say more of it, and nothing twice."
)


class Place(Enum):
    """Where in a request a parameter is given."""

    PATH = "path"
    QUERY = "query"
    BODY = "body"


@dataclass(frozen=True)
class Parameter:
    """One value of a request, and which part of which variable it is."""

    name: str
    steps: Sequence[str]
    """The variable, and the fields that lead to the part of it."""

    place: Place
    type: GraphQLInputType
    required: bool
    description: str
    default: ValueNode | None = None

    @property
    def is_list(self) -> bool:
        """Whether it can be given more than once."""
        return is_list_type(get_nullable_type(self.type))

    @property
    def is_json(self) -> bool:
        """Whether it is an object, given as JSON."""
        return is_input_object_type(get_named_type(self.type))

    def read(self, texts: Sequence[str]) -> Any:
        """The value of its variable's part. Raises BadArgument.

        What is no number is handed on as it is: it is told of where all values are judged.
        """
        if len(texts) > 1 and not self.is_list:
            raise BadArgument((self.name,), detail="It is given twice.")
        if self.is_json:
            return self.read_object(texts[0])
        values = [self.read_scalar(text) for text in texts]
        return values if self.is_list else values[0]

    def read_scalar(self, text: str) -> Any:
        """The value that a text stands for."""
        kind = get_named_type(self.type)
        if kind is GraphQLInt and WHOLE.fullmatch(text):
            return int(text)
        if kind is GraphQLFloat and NUMBER.fullmatch(text):
            return float(text)
        return TRUTH.get(text, text) if kind is GraphQLBoolean else text

    def read_object(self, text: str) -> Any:
        """An object out of JSON. Raises BadArgument."""
        try:
            value = parsed_once(text.encode())
        except BadJson as fault:
            raise BadArgument(
                (self.name,), detail=fault.detail, hint=fault.hint or "Give JSON."
            ) from fault
        if not isinstance(value, dict):
            hint = f"It is a JSON object, a {get_named_type(self.type)} of the schema."
            raise BadArgument((self.name,), detail="It is no object.", hint=hint)
        return value


def parameters_of(
    node: OperationDefinitionNode,
    schema: GraphQLSchema,
    method: str,
    in_path: Sequence[str],
    said: Mapping[str, str],
) -> Sequence[Parameter]:
    """What a request gives of the variables of an operation, in their order."""
    meanings = {**meanings_of(node, schema), **said}
    found: list[Parameter] = []
    for variable in node.variable_definitions or ():
        name = variable.variable.name.value
        place = Place.PATH if name in in_path else Place.BODY if method == "POST" else Place.QUERY
        found += _given_as(variable, schema, place, meanings.get(name, ""))
    return found


def _given_as(
    variable: VariableDefinitionNode, schema: GraphQLSchema, place: Place, meaning: str
) -> Iterator[Parameter]:
    name = variable.variable.name.value
    type_: Any = type_from_ast(schema, variable.type)
    required = is_non_null_type(type_) and variable.default_value is None
    if place is Place.QUERY and is_input_object_type(get_nullable_type(type_)):
        prefix = "" if name == WHERE else f"{name}."
        yield from _parts(get_nullable_type(type_), prefix, (name,), "")
        if name != WHERE:
            return
        meaning = f"{meaning.rstrip('.')}, {FILTER_SENTENCE.format(type=get_named_type(type_))}"
    yield Parameter(name, (name,), place, type_, required, meaning, variable.default_value)


def _parts(type_: Any, prefix: str, steps: Sequence[str], meaning: str) -> Iterator[Parameter]:
    """The parts of an input object, each as a parameter that means more than its object does."""
    fields: Mapping[str, GraphQLInputField] = type_.fields
    for name, field in fields.items():
        if name in COMBINED:
            continue
        inside = get_nullable_type(field.type)
        whole = f"{meaning} {field.description or ''}".strip()
        if is_input_object_type(inside):
            yield from _parts(inside, f"{prefix}{name}.", (*steps, name), whole)
        else:
            yield Parameter(
                f"{prefix}{name}",
                (*steps, name),
                Place.QUERY,
                field.type,
                required=False,
                description=whole,
            )


def meanings_of(node: OperationDefinitionNode, schema: GraphQLSchema) -> dict[str, str]:
    """What each variable is for: the description of the argument or field that it is given to."""
    meanings: dict[str, str] = {}
    info = TypeInfo(schema)

    class Collect(Visitor):
        here: str | None = None

        def enter_argument(self, *_: Any) -> None:
            argument = info.get_argument()
            self.here = argument.description if argument else None

        def enter_object_field(self, field: Any, *_: Any) -> None:
            declared: Any = get_named_type(info.get_parent_input_type())
            self.here = declared.fields[field.name.value].description

        def enter_variable(self, variable: Any, *_: Any) -> None:
            if self.here:
                meanings.setdefault(variable.name.value, self.here)

    visit(node, TypeInfoVisitor(info, Collect()))
    return meanings
