"""Query parameters and bodies to the variables of a stored document.

An input object is as many parameters as it has fields, which its variable's name and a dot stand
before (`actor.name`), and so are the objects in it (`publishedAt.from`); the filter of a list,
`where`, needs no such name. What such parameters cannot say (`and`, `or`, `not`) is said by
`where` itself, as JSON. A list is a parameter that is given again and again.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

from service.domain.faults import BadArgument, BadJson, Fault, VariableFault
from service.ingest.read import parsed

WHERE = "where"
COMBINED = ("and", "or", "not")
"""The parts of a filter that hold filters: only JSON says them."""

WHOLE = re.compile(r"-?[0-9]{1,18}", re.ASCII)
NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?", re.ASCII)
TRUTH = {"true": True, "false": False}
FILTER_SENTENCE = (
    "as a JSON object of the schema's {type}; it can say all that the other parameters say, and "
    "combine it with `and`, `or` and `not`. What others say holds besides."
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
            value = parsed(text.encode())
        except BadJson as fault:
            raise BadArgument((self.name,), detail=fault.detail, hint="Give JSON.") from fault
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
        yield from _parts(get_nullable_type(type_), prefix, (name,))
        if name != WHERE:
            return
        meaning = f"{meaning.rstrip('.')}, {FILTER_SENTENCE.format(type=get_named_type(type_))}"
    yield Parameter(name, (name,), place, type_, required, meaning, variable.default_value)


def _parts(type_: Any, prefix: str, steps: Sequence[str]) -> Iterator[Parameter]:
    """The parts of an input object, each as a parameter."""
    fields: Mapping[str, GraphQLInputField] = type_.fields
    for name, field in fields.items():
        if name in COMBINED:
            continue
        inside = get_nullable_type(field.type)
        if is_input_object_type(inside):
            yield from _parts(inside, f"{prefix}{name}.", (*steps, name))
        else:
            yield Parameter(
                f"{prefix}{name}",
                (*steps, name),
                Place.QUERY,
                field.type,
                required=False,
                description=field.description or "",
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


def variables_from(
    parameters: Sequence[Parameter], given: Iterable[tuple[str, str]]
) -> dict[str, Any]:
    """The variables that query parameters say. Raises BadArgument."""
    known = {each.name: each for each in parameters}
    texts: dict[str, list[str]] = {}
    for name, text in given:
        if name not in known:
            raise unknown(name, known)
        texts.setdefault(name, []).append(text)
    variables: dict[str, Any] = {}
    # What is given whole comes first, and its parts are put into it.
    for name in sorted(texts, key=lambda each: len(known[each].steps)):
        parameter = known[name]
        _put(variables, parameter, parameter.read(texts[name]))
    return variables


def _put(variables: dict[str, Any], parameter: Parameter, value: Any) -> None:
    place = variables
    for step in parameter.steps[:-1]:
        place = place.setdefault(step, {})
        if not isinstance(place, dict):
            raise BadArgument((parameter.name,), detail=f"`{WHERE}` says something else of it.")
    last = parameter.steps[-1]
    if last in place:
        raise BadArgument((parameter.name,), detail=f"`{WHERE}` says it too.", hint="Say it once.")
    place[last] = value


def variables_in(parameters: Sequence[Parameter], message: Any) -> dict[str, Any]:
    """The variables that a body says: its members, or all of it where one object is asked for.

    Raises BadArgument for what is no object, and for members that nothing asks for.
    """
    if not isinstance(message, dict):
        raise BadArgument(detail="The body is no JSON object.")
    if whole := the_whole(parameters):
        return {whole.name: message}
    known = {each.name: each for each in parameters}
    for name in message:
        if name not in known:
            raise unknown(name, known)
    return message


def the_whole(parameters: Sequence[Parameter]) -> Parameter | None:
    """The one parameter that a body is, where there is only one and it is an object."""
    if len(parameters) == 1 and is_input_object_type(get_nullable_type(parameters[0].type)):
        return parameters[0]
    return None


def unknown(name: str, known: Iterable[str]) -> BadArgument:
    """What is wrong with a parameter that there is not."""
    like = difflib.get_close_matches(name[:60], known, n=1)
    hint = f"Did you mean {like[0]}?" if like else f"One of {', '.join(known)}."
    return BadArgument((name[:60],), detail="There is no such parameter.", hint=hint)


def told_of(fault: Fault, parameters: Sequence[Parameter]) -> Fault:
    """A fault of a variable, with the path of the parameter or member that gave it."""
    if isinstance(fault, VariableFault) and fault.path[:1] == ("variables",):
        fault.path = tuple(_path(fault.path[1:], parameters))
        # The request has no document, and so no place in it.
        fault.locations = ()
    return fault


def _path(steps: Sequence[str | int], parameters: Sequence[Parameter]) -> Sequence[str | int]:
    in_body = [each for each in parameters if each.place is Place.BODY]
    if (whole := the_whole(in_body)) and steps[:1] == (whole.name,):
        return steps[1:]
    for parameter in sorted(parameters, key=lambda each: -len(each.steps)):
        length = len(parameter.steps)
        if tuple(steps[:length]) == tuple(parameter.steps):
            return (parameter.name, *steps[length:])
    return steps
