"""Enums of the schema as classes of words."""

from collections.abc import Iterable

from graphql import GraphQLEnumType

from openapi.client.python import Class, docstring, module


def words(enums: Iterable[GraphQLEnumType]) -> str:
    """The module of all words."""
    parts = [word(each) for each in sorted(enums, key=lambda each: each.name)]
    return module(
        "The words of closed vocabularies.",
        ["from service.client.model import Word"],
        parts,
    )


def word(enum: GraphQLEnumType) -> str:
    """One vocabulary as a class."""
    text = Class(enum.name, enum.description or enum.name, ["Word"]).text()
    for name, value in enum.values.items():
        told = docstring(value.description, "") if value.description else ""
        text += f'    {name} = "{name}"\n{told}\n'
    return text
