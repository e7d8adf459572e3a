"""The vocabularies of the domain as enums of the schema, every word with its description."""

import inspect
from typing import TypeVar

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition

from service.domain.vocabulary import (
    ActorNameKind,
    ActorType,
    Affiliation,
    Asserter,
    Attitude,
    AttributionTerms,
    BlockKind,
    Certainty,
    ChangeAction,
    ChangeKind,
    Channel,
    DecisionKind,
    Door,
    FactCheckRating,
    Identification,
    IngestOutcome,
    MentionRole,
    OriginKind,
    Polarity,
    Position,
    QuoteType,
    RelationStatus,
    RelationType,
    ReviewStatus,
    SourceKind,
    StanceExpression,
    StanceMode,
    Temporality,
    Verdict,
    Word,
)

W = TypeVar("W", bound=type[Word])


def described_enum(words: W) -> W:
    """Make a vocabulary an enum of the schema; its docstring and its words describe it."""
    enum = strawberry.enum(words, description=inspect.getdoc(words))
    definition: StrawberryEnumDefinition = enum.__dict__["__strawberry_definition__"]
    members = {word.value: word.description for word in words}
    for value in definition.values:
        value.description = members[value.value]
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
    ChangeAction,
    ChangeKind,
    Channel,
    DecisionKind,
    Door,
    FactCheckRating,
    Identification,
    IngestOutcome,
    MentionRole,
    OriginKind,
    Polarity,
    Position,
    QuoteType,
    RelationStatus,
    RelationType,
    ReviewStatus,
    SourceKind,
    StanceExpression,
    StanceMode,
    Temporality,
    Verdict,
)
for vocabulary in VOCABULARIES:
    described_enum(vocabulary)

__all__ = [
    "VOCABULARIES",
    "ActorNameKind",
    "ActorType",
    "Affiliation",
    "Asserter",
    "Attitude",
    "AttributionTerms",
    "BlockKind",
    "Certainty",
    "ChangeAction",
    "ChangeKind",
    "Channel",
    "DecisionKind",
    "Door",
    "FactCheckRating",
    "Identification",
    "IngestOutcome",
    "MentionRole",
    "OriginKind",
    "Polarity",
    "Position",
    "QuoteType",
    "RelationStatus",
    "RelationType",
    "ReviewStatus",
    "SourceKind",
    "StanceExpression",
    "StanceMode",
    "Temporality",
    "Verdict",
    "Word",
    "described_enum",
]
