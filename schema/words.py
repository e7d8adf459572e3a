"""The vocabularies of the domain as enums of the schema, every word with its description."""

import inspect
from typing import TypeVar

import strawberry

from service.domain.vocabulary import (
    ActorNameKind,
    ActorType,
    Affiliation,
    Asserter,
    Attitude,
    AttributionTerms,
    BlockKind,
    Certainty,
    Channel,
    Identification,
    IngestOutcome,
    OriginKind,
    Polarity,
    Position,
    QuoteType,
    ReviewStatus,
    SourceKind,
    StanceExpression,
    StanceMode,
    Temporality,
    Word,
)

W = TypeVar("W", bound=type[Word])


def described_enum(words: W) -> W:
    """Make a vocabulary an enum of the schema; its docstring and its words describe it."""
    enum = strawberry.enum(words, description=inspect.getdoc(words))
    for value in getattr(enum, "__strawberry_definition__").values:
        value.description = words(value.value).description
    return enum


VOCABULARIES = (
    ActorNameKind,
    ActorType,
    Affiliation,
    Asserter,
    Attitude,
    AttributionTerms,
    BlockKind,
    Certainty,
    Channel,
    Identification,
    IngestOutcome,
    OriginKind,
    Polarity,
    Position,
    QuoteType,
    ReviewStatus,
    SourceKind,
    StanceExpression,
    StanceMode,
    Temporality,
)
for vocabulary in VOCABULARIES:
    described_enum(vocabulary)

__all__ = [
    "ActorNameKind",
    "ActorType",
    "Affiliation",
    "Asserter",
    "Attitude",
    "AttributionTerms",
    "BlockKind",
    "Certainty",
    "Channel",
    "Identification",
    "IngestOutcome",
    "OriginKind",
    "Polarity",
    "Position",
    "QuoteType",
    "ReviewStatus",
    "SourceKind",
    "StanceExpression",
    "StanceMode",
    "Temporality",
    "VOCABULARIES",
    "Word",
    "described_enum",
]
