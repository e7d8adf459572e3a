"""Input objects of the schema as classes."""

from collections.abc import Iterator

from graphql import GraphQLInputObjectType, Undefined, is_non_null_type

from openapi.client.python import Class, Field, module, snake
from openapi.client.types import Given


def inputs(given: Given) -> str:
    """The module of all that can be given."""
    imports = [
        "from __future__ import annotations",
        "",
        "from collections.abc import Sequence",
        "from datetime import date",
        "from typing import Any",
        "",
        "from service.client.model import Given, Moment",
        f"from service.client.words import {', '.join(sorted(given.enums))}",
    ]
    parts = [
        Class(name, type_.description or name, ["Given"], list(fields(type_, given))).text()
        for name, type_ in sorted(given.inputs.items())
    ]
    return module("Filters and all else that is given, as classes.", imports, parts)


def fields(type_: GraphQLInputObjectType, given: Given) -> Iterator[Field]:
    """The fields of an input object, those that have to be given first."""
    found = []
    for name, field in type_.fields.items():
        needed = is_non_null_type(field.type) and field.default_value is Undefined
        annotation = given.of(field.type)
        if not needed and not annotation.endswith("| None"):
            annotation += " | None"
        found.append(Field(snake(name), annotation, field.description, may_lack=not needed))
    yield from sorted(found, key=lambda each: each.may_lack)
