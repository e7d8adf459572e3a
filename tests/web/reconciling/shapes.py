"""The shapes of the protocol, as its specification has them, and nothing beside.

No package carries the published JSON schemas; these say the same and more: what is not foreseen
is refused. Standard: Reconciliation Service API 0.2, sections 2 to 5.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, StrictBool, StringConstraints
from pydantic.alias_generators import to_camel

Said = Annotated[str, StringConstraints(min_length=1)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^/\s]+")]
Template = Annotated[str, StringConstraints(pattern=r"^https?://[^/\s]+.*\{\{id\}\}")]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Type(Shape):
    id: Said
    name: Said


class DescribedType(Type):
    description: Said


class View(Shape):
    url: Template


class Preview(View):
    width: int
    height: int


class SuggestMetadata(Shape):
    service_url: Url
    service_path: Annotated[str, StringConstraints(pattern="^/")]


class Suggest(Shape):
    entity: SuggestMetadata
    property: SuggestMetadata
    type: SuggestMetadata


class Extend(Shape):
    propose_properties: SuggestMetadata
    property_settings: list[None] = Field(max_length=0)


class Key(Shape):
    """A security scheme of OpenAPI 2.0."""

    type: Literal["apiKey"]
    location: Literal["header"] = Field(alias="in")
    name: Said
    description: Said


class Manifest(Shape):
    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=to_camel)

    versions: list[Literal["0.2"]] = Field(min_length=1)
    name: Said
    identifier_space: Url
    schema_space: Annotated[str, StringConstraints(pattern=r"^[a-z]+:\S+$")]
    default_types: list[Type] = Field(min_length=1)
    view: View
    preview: Preview
    suggest: Suggest
    extend: Extend
    batch_size: int = Field(gt=0)
    authentication: Key | None = None


class Feature(Shape):
    id: Said
    value: StrictBool | float


class Candidate(Shape):
    id: Said
    name: Said
    description: Said
    type: list[Type]
    score: float
    match: StrictBool
    features: list[Feature]


class Result(Shape):
    result: list[Candidate]


class Results(RootModel[dict[str, Result]]):
    """A reconciliation result batch."""


class Entity(Shape):
    id: Said
    name: Said
    description: Said
    notable: list[Type]


class Entities(Shape):
    result: list[Entity]


class Types(Shape):
    """Suggested types; suggested properties have the same parts."""

    result: list[DescribedType]


class Text(Shape):
    str: str


class Number(Shape):
    int: int


class Extension(Shape):
    """A data extension response."""

    meta: list[Type]
    rows: dict[str, dict[str, list[Text | Number]]]


class Proposal(Shape):
    """A data extension property proposal."""

    properties: list[Type]
    limit: int
    type: Said | None = None
