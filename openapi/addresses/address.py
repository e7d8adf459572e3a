"""What is said by hand of an address that no stored document answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openapi.components import Schema
from openapi.refusals import Kind
from service.domain.vocabulary import Scope

TEXT_PLAIN = "text/plain; charset=utf-8"


@dataclass(frozen=True)
class Address:
    """An address that is described by hand."""

    method: str
    path: str
    name: str
    """The id of its operation."""

    tag: str
    sentences: Sequence[str]
    """What it is for: the first one sums it up."""

    responses: Mapping[str, Schema]
    """The responses that do not say no, by their statuses."""

    refusals: Sequence[Kind] = ()
    parameters: Sequence[Schema] = ()
    body: Schema | None = None
    scope: Scope | None = None
    """The scope that a key needs; None where reading may be open."""

    open: bool = False
    """Whether it never asks for a key."""

    links: Schema = field(default_factory=dict)
    """Where the first response leads to."""


def answered(media_type: str, schema: Schema, description: str, **more: Any) -> Schema:
    """A response in one media type."""
    return {"description": description, "content": {media_type: {"schema": schema}}, **more}


def schema_of(name: str) -> Schema:
    """A reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}
