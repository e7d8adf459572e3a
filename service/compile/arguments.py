"""The arguments of a field as its plan-time resolver takes them.

What can change the SQL (booleans, single words of a vocabulary, which parts are there) is handed
over as it is; all else becomes a `Given`, which is read from the variables when answered.
"""

from collections.abc import Callable, Mapping
from typing import Any, cast

from graphql import (
    FieldNode,
    GraphQLArgument,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_nullable_type,
    is_input_object_type,
    is_list_type,
    is_non_null_type,
)
from graphql.utilities.coerce_input_value import coerce_default_value, coerce_input_literal

from schema.given import Given, Values
from service.compile.operation import null_given

Bind = Callable[[Given, Any], Any]
Read = Callable[[Values], Any]


class Arguments:
    """Turns the argument nodes of a document into what resolvers take."""

    def __init__(self, values: Values, bind: Bind, count: Callable[[], None]) -> None:
        """``count`` is told of each input object, and may have enough of them."""
        self.values = values
        self.bind = bind
        self.count = count

    def of(self, node: FieldNode, arguments: Mapping[str, GraphQLArgument]) -> dict[str, Any]:
        """The arguments given for a field, by the resolver's own names; others are left out.

        For an argument that has a default, null says as little as leaving it out.
        """
        nodes = {each.name.value: each.value for each in node.arguments or ()}
        taken: dict[str, Any] = {}
        for name, argument in arguments.items():
            value = self.part(argument, nodes.get(name), (name,))
            if value is None:
                value = self.part(argument, None, (name,))
            if value is not Undefined:
                taken[argument.extensions["strawberry-definition"].python_name] = value
        return taken

    def part(
        self,
        declared: GraphQLArgument | GraphQLInputField,
        node: ValueNode | None,
        path: tuple[str, ...],
    ) -> Any:
        """The value of an argument or of an input's field; Undefined when it is not given."""
        value = Undefined if node is None else self.literal(declared.type, node, path)
        if value is Undefined:
            default = coerce_default_value(declared)
            if default is Undefined:
                return Undefined
            return self.coerced(declared.type, default, lambda _: default, path)
        return value

    def literal(self, type_: GraphQLInputType, node: ValueNode, path: tuple[str, ...]) -> Any:
        """A value as it stands in the document, with variables in it."""
        if isinstance(node, VariableNode):
            name = node.name.value
            if name not in self.values:
                return Undefined
            if self.values[name] is None and is_non_null_type(type_):
                raise null_given(name)
            return self.coerced(type_, self.values[name], lambda values: values[name], path)
        if isinstance(node, NullValueNode):
            return None
        type_ = nullable(type_)
        if is_list_type(type_):
            return self.list_literal(type_.of_type, node, path)
        if is_input_object_type(type_) and isinstance(node, ObjectValueNode):
            nodes = {each.name.value: each.value for each in node.fields}
            return self.input(
                type_,
                {
                    name: self.part(declared, nodes.get(name), (*path, name))
                    for name, declared in type_.fields.items()
                },
            )
        constant = coerce_input_literal(node, type_)
        return self.coerced(type_, constant, lambda _: constant, path)

    def list_literal(self, inner: GraphQLInputType, node: ValueNode, path: tuple[str, ...]) -> Any:
        """A list as it stands in the document; a single value is a list of one."""
        nodes = node.values if isinstance(node, ListValueNode) else (node,)
        if is_input_object_type(nullable(inner)):
            return [
                self.literal(inner, each, (*path, str(place))) for place, each in enumerate(nodes)
            ]
        reads = [self.reader(inner, each) for each in nodes]
        return Given(lambda values: [read(values) for read in reads], path, self.bind)

    def reader(self, type_: GraphQLInputType, node: ValueNode) -> Read:
        """How to read one scalar of a list."""
        if isinstance(node, VariableNode):
            name = node.name.value
            if is_non_null_type(type_) and self.values.get(name) is None:
                raise null_given(name)
            return lambda values: values.get(name)
        constant = coerce_input_literal(node, type_)
        return lambda _: constant

    def coerced(
        self, type_: GraphQLInputType, value: Any, read: Read, path: tuple[str, ...]
    ) -> Any:
        """A value out of the variables, which ``read`` finds in those of any request."""
        type_ = nullable(type_)
        if value is None:
            return None
        if is_list_type(type_) and is_input_object_type(nullable(type_.of_type)):
            return [
                self.coerced(type_.of_type, each, at(read, place), (*path, str(place)))
                for place, each in enumerate(value)
            ]
        if is_input_object_type(type_):
            return self.input(
                type_,
                {
                    name: self.coerced(declared.type, value[name], at(read, name), (*path, name))
                    for name, declared in type_.fields.items()
                    if name in value
                },
            )
        if type_ is GraphQLBoolean or isinstance(type_, GraphQLEnumType):
            return value
        return Given(read, path, self.bind)

    def input(self, type_: GraphQLInputObjectType, parts: Mapping[str, Any]) -> Any:
        """An instance of the Strawberry input, or of the pydantic model, with the parts given."""
        self.count()
        cls = type_.extensions["strawberry-definition"].origin
        named = {
            type_.fields[name].extensions["strawberry-definition"].python_name: part
            for name, part in parts.items()
            if part is not Undefined
        }
        # A model's own constructor would judge values that are not there yet.
        make = getattr(cls, "model_construct", cls)
        return make(**named)


def nullable(type_: GraphQLInputType) -> GraphQLInputType:
    """The type that null is allowed for."""
    return cast("GraphQLInputType", get_nullable_type(type_))


def at(read: Read, step: str | int) -> Read:
    """How to read a part of a value."""
    return lambda values: read(values)[step]
