"""Types of GraphQL as annotations of Python."""

from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLNonNull,
    is_list_type,
    is_non_null_type,
)

SCALARS = {
    "ID": "str",
    "String": "str",
    "URL": "str",
    "Int": "int",
    "Float": "float",
    "Boolean": "bool",
    "Date": "date",
    "DateTime": "Moment",
    "JSON": "Any",
}


def nullable(text: str, type_: Any) -> str:
    """A type that may be None, where the schema says so."""
    return text if is_non_null_type(type_) else f"{text} | None"


class Given:
    """The types of what is given: enums and input objects are remembered, for they are needed."""

    def __init__(self) -> None:
        self.enums: dict[str, GraphQLEnumType] = {}
        self.inputs: dict[str, GraphQLInputObjectType] = {}

    def enum(self, type_: GraphQLEnumType) -> str:
        """The class of a vocabulary."""
        self.enums[type_.name] = type_
        return type_.name

    def of(self, type_: Any) -> str:
        """The annotation of a value that is given; what may be left out may be None."""
        bare = type_.of_type if isinstance(type_, GraphQLNonNull) else type_
        return nullable(self._bare(bare), type_)

    def _bare(self, type_: Any) -> str:
        if is_list_type(type_):
            return f"Sequence[{self.of(type_.of_type)}]"
        if isinstance(type_, GraphQLEnumType):
            return self.enum(type_)
        if isinstance(type_, GraphQLInputObjectType):
            if type_.name not in self.inputs:
                self.inputs[type_.name] = type_
                for field in type_.fields.values():
                    self.of(field.type)
            return type_.name
        return SCALARS[type_.name]
