"""What a request says, as the variables of a stored document."""

from collections.abc import Iterable, Sequence
from typing import Any

from graphql import get_nullable_type, is_input_object_type

from service.domain.faults import BadArgument
from service.web.bodies import unknown
from service.web.parameters import WHERE, Parameter


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
