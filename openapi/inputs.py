"""What is sent: the schemas of inputs, of parameters and of bodies."""

from collections.abc import Mapping, Sequence
from typing import Any

from graphql import (
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLSchema,
    Undefined,
    get_named_type,
    get_nullable_type,
    is_input_object_type,
    is_list_type,
    is_non_null_type,
    value_from_ast_untyped,
)

from openapi.components import Components, Schema, or_null
from openapi.values import described, limited, named, narrowed
from schema.inputs import Input
from service.web.parameters import Parameter, Place
from service.web.replies import JSON
from service.web.stored import Stored
from service.web.variables import the_whole


def delivered(type_: GraphQLInputObjectType) -> bool:
    """Whether it is part of a delivery, where a list is a list and nothing else."""
    definition: Any = type_.extensions["strawberry-definition"]
    return issubclass(definition.origin, Input)


def one_of_its_fields(type_: GraphQLInputObjectType) -> bool:
    """Whether exactly one of its fields is to be given."""
    definition: Any = type_.extensions["strawberry-definition"]
    return bool(definition.is_one_of)


class Inputs:
    """Describes what is sent."""

    def __init__(self, schema: GraphQLSchema, components: Components) -> None:
        self.schema, self.components = schema, components

    def value(self, type_: GraphQLInputType, owner: str, name: str, *, strict: bool) -> Schema:
        """The schema of a value, which cannot be null; of a list one item says the same."""
        inside: Any = get_nullable_type(type_)
        if is_list_type(inside):
            item = self.value(inside.of_type, owner, name, strict=strict)
            items = {"type": "array", "items": item}
            return items if strict else {"anyOf": [items, item]}
        if is_input_object_type(inside):
            return self.object(inside.name)
        # What a delivery may say is judged by ingestion, article by article.
        declared = self.schema.type_map.get(owner)
        if isinstance(declared, GraphQLInputObjectType) and delivered(declared):
            return limited(owner, name) or named(inside, self.components)
        narrower = narrowed(owner, name, inside.name, self.components)
        return named(inside, self.components) if narrower is None else narrower

    def object(self, name: str) -> Schema:
        """A reference to the schema of an input of this name."""
        type_: Any = self.schema.type_map[name]
        return self.components.ref(name, lambda: self.described(type_))

    def described(self, type_: GraphQLInputObjectType) -> Schema:
        """The schema of an input."""
        strict, one = delivered(type_), one_of_its_fields(type_)
        properties, required = {}, []
        for name, field in type_.fields.items():
            schema = self.value(field.type, type_.name, name, strict=strict)
            # Of what has to be given alone, null says nothing.
            if not is_non_null_type(field.type) and not (one and not strict):
                schema = or_null(schema)
            if is_non_null_type(field.type) and field.default_value is Undefined:
                required.append(name)
            elif field.default_value not in (Undefined, None):
                schema = {**schema, "default": field.default_value}
            properties[name] = described(schema, field.description)
        found: Schema = {
            "type": "object",
            "description": type_.description or type_.name,
            "properties": properties,
            "additionalProperties": False,
        }
        if required:
            found["required"] = required
        if one and not strict:
            found |= {"minProperties": 1, "maxProperties": 1}
        return found

    def parameter(self, stored: Stored, parameter: Parameter) -> Schema:
        """A parameter in the path or in the query."""
        found: Schema = {
            "name": parameter.name,
            "in": parameter.place.value,
            "description": parameter.description or "Which one.",
            "required": parameter.required or parameter.place is Place.PATH,
        }
        owner, name = self.owner(stored, parameter.steps)
        if parameter.is_json:
            schema = self.object(get_named_type(parameter.type).name)
            # Pages that ask would make up one that says all that it can, and fits nothing else.
            return found | {"content": {JSON: {"schema": schema, "example": {}}}}
        schema = self.value(parameter.type, owner, name, strict=True)
        if parameter.default is not None:
            schema = {**schema, "default": value_from_ast_untyped(parameter.default)}
        if parameter.is_list:
            found |= {"style": "form", "explode": True}
        return found | {"schema": schema}

    def owner(self, stored: Stored, steps: Sequence[str]) -> tuple[str, str]:
        """The input or document that a part of a variable belongs to, and its name there."""
        if len(steps) == 1:
            return stored.name, steps[0]
        variables = stored.node.variable_definitions or ()
        declared = next(each for each in variables if each.variable.name.value == steps[0])
        node: Any = declared.type
        while not hasattr(node, "name"):
            node = node.type
        type_: Any = self.schema.type_map[node.name.value]
        for step in steps[1:-1]:
            type_ = get_named_type(type_.fields[step].type)
        return type_.name, steps[-1]

    def body(self, stored: Stored) -> Schema | None:
        """The schema of a body; None where the document takes none."""
        members = [each for each in stored.parameters if each.place is Place.BODY]
        if whole := the_whole(members):
            return self.object(get_named_type(whole.type).name)
        return self.members(stored, members) if stored.method == "POST" else None

    def members(self, stored: Stored, members: Sequence[Parameter]) -> Schema:
        """The schema of a body out of its members."""
        properties: Mapping[str, Schema] = {
            each.name: described(self.member(stored, each), each.description) for each in members
        }
        return {
            "type": "object",
            "properties": properties,
            "required": [each.name for each in members if each.required],
            "additionalProperties": False,
        }

    def member(self, stored: Stored, parameter: Parameter) -> Schema:
        """The schema of one member of a body."""
        schema = self.value(parameter.type, stored.name, parameter.name, strict=False)
        return schema if is_non_null_type(parameter.type) else or_null(schema)
