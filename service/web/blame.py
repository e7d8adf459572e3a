"""Which part of a request a fault is of, where GraphQL names fields and their arguments."""

from collections.abc import Iterator, Sequence

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    InlineFragmentNode,
    ObjectValueNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
)

from service.domain.faults import Fault, NotFound, Step, VariableFault, WrongIdType
from service.web.parameters import Parameter, Place
from service.web.stored import Stored
from service.web.variables import the_whole


def told_of(fault: Fault, stored: Stored) -> Fault:
    """A fault with the path of what gave it: a parameter, or a member of the body.

    The fields of the document mean nothing to who asks an address. An id of another type leads to
    nothing there, as one that is not known.
    """
    steps = _variable(fault, stored)
    if steps is None:
        return fault
    fault.path = tuple(_given_by(steps, stored.parameters))
    fault.locations = ()
    if isinstance(fault, VariableFault):
        fault.hint = _wanted(fault, stored)
    if fault.argument and fault.hint:
        argument = ".".join(map(str, fault.argument))
        fault.hint = fault.hint.removesuffix(f"Argument: {argument}.").strip() or None
    in_path = [each.name for each in stored.by_place[Place.PATH]]
    if isinstance(fault, WrongIdType) and fault.path and fault.path[0] in in_path:
        return NotFound(fault.path, detail=fault.detail, hint=fault.hint)
    return fault


def _wanted(fault: VariableFault, stored: Stored) -> str | None:
    """What to give instead: one of so many words, or a value of the type that is declared."""
    name, *below = fault.path or ("",)
    inside = any(isinstance(step, str) for step in below)
    given = next((each for each in stored.parameters if each.name == name and not inside), None)
    kind = get_named_type(given.type) if given else None
    if isinstance(kind, GraphQLEnumType):
        return f"One of {', '.join(kind.values)}."
    return fault.hint and fault.hint.removeprefix("$")


def _variable(fault: Fault, stored: Stored) -> Sequence[Step] | None:
    """The variable that a fault is of, and the steps into it; None where it is of neither."""
    if isinstance(fault, VariableFault) and fault.path[:1] == ("variables",):
        return fault.path[1:]
    if fault.path[:1] != (stored.key,):
        return None
    # What writes names its arguments itself.
    path, argument = (fault.path[:1], fault.path[1:]) if stored.writes else (fault.path, None)
    return steps_to(stored, path, fault.argument if argument is None else argument)


def steps_to(stored: Stored, path: Sequence[Step], argument: Sequence[Step]) -> Sequence[Step]:
    """The variable that gives an argument of the field at a path, and the steps into it.

    Empty where no argument is named, or where the document itself gives it.
    """
    field: FieldNode | None = None
    selections: SelectionSetNode | None = stored.node.selection_set
    for key in path:
        field = next((each for each in _fields(stored, selections) if _key(each) == key), None)
        selections = field.selection_set if field else None
    if field is None or not argument:
        return ()
    name, *rest = argument
    value: ValueNode | None = next(
        (each.value for each in field.arguments or () if each.name.value == name), None
    )
    while isinstance(value, ObjectValueNode):
        inside = {each.name.value: each.value for each in value.fields}
        value = inside.get(str(rest.pop(0))) if rest else next(iter(inside.values()), None)
    return (value.name.value, *rest) if isinstance(value, VariableNode) else ()


def _fields(stored: Stored, selections: SelectionSetNode | None) -> Iterator[FieldNode]:
    for each in selections.selections if selections else ():
        if isinstance(each, FieldNode):
            yield each
        elif isinstance(each, FragmentSpreadNode):
            yield from _fields(stored, stored.fragments[each.name.value].selection_set)
        elif isinstance(each, InlineFragmentNode):
            yield from _fields(stored, each.selection_set)


def _key(field: FieldNode) -> str:
    return (field.alias or field.name).value


def _given_by(steps: Sequence[Step], parameters: Sequence[Parameter]) -> Sequence[Step]:
    """The parameter that gives a part of a variable, and the steps into what it gives."""
    in_body = [each for each in parameters if each.place is Place.BODY]
    if (whole := the_whole(in_body)) and steps[:1] == (whole.name,):
        return steps[1:]
    for parameter in sorted(parameters, key=lambda each: -len(each.steps)):
        length = len(parameter.steps)
        if tuple(steps[:length]) == tuple(parameter.steps):
            return (parameter.name, *steps[length:])
    return steps
