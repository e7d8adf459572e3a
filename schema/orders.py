"""The orders in which connections come: what each sorts by, before the id that ends them all."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

import strawberry

from schema import tables
from schema.conditions import relevance, said
from schema.rows import Rows
from schema.words import Word, described_enum
from service.domain.faults import NothingToRank

MOST_RANKED = 10_000
"""How many rows are ranked at most. Each is looked at before the first can be told."""


@described_enum
class OrderDirection(Word):
    """Which end of an order comes first."""

    ASC = "ASC", "The smallest, earliest or alphabetically first."
    DESC = "DESC", "The largest, latest or alphabetically last."


@described_enum
class ArticleOrderField(Word):
    """What articles are sorted by."""

    PUBLISHED_AT = "PUBLISHED_AT", "When the article was published."
    INGESTED_AT = "INGESTED_AT", "When this version of the article was first recorded."
    RELEVANCE = "RELEVANCE", "How well it answers the `text` of `where`: best with DESC."


@described_enum
class ClaimOrderField(Word):
    """What claims are sorted by."""

    PUBLISHED_AT = "PUBLISHED_AT", "When the claim's article was published."
    INGESTED_AT = "INGESTED_AT", "When the claim was first recorded."
    POSITION = "POSITION", "Where the claim's evidence begins in the body."
    RELEVANCE = "RELEVANCE", "How well it answers the `text` of `where`: best with DESC."


@described_enum
class SourceOrderField(Word):
    """What sources are sorted by."""

    PUBLISHED_AT = "PUBLISHED_AT", "When the source's article was published."


@described_enum
class ActorOrderField(Word):
    """What actors are sorted by."""

    NAME = "NAME", "The primary name, without regard to case."
    CLAIM_COUNT = "CLAIM_COUNT", "How many claims, as `claims` lists them unless it is filtered."


@described_enum
class StanceOrderField(Word):
    """What stances are sorted by."""

    HELD_AT = "HELD_AT", "When the position was held."
    INGESTED_AT = "INGESTED_AT", "When the stance was first recorded."


class Order:
    """An order. ``columns`` names for each field what it sorts by, all in one direction."""

    columns: ClassVar[Mapping[str, Sequence[str]]]
    field: Any
    direction: Any

    def __init__(self, *, field: Any, direction: Any) -> None:
        self.field, self.direction = field, direction

    @classmethod
    def by(cls, field: str, direction: OrderDirection) -> Self:
        """The order by one field."""
        return cls(field=field, direction=direction)

    @classmethod
    def is_input(cls) -> bool:
        """Whether a request can choose it."""
        return hasattr(cls, "__strawberry_definition__")

    def keys(self, row: Any, where: Any) -> list[Any]:
        """What it sorts a row by, before the id; ``where`` is the filter of the connection."""
        return [row.c[name] for name in self.columns[str(self.field)]]

    def ranks(self) -> bool:
        """Whether each row has to be looked at before any can be the first."""
        return False

    def led(self, rows: Rows) -> Rows:
        """The rows with the columns that it sorts by, where these lie elsewhere."""
        return rows

    def descending(self) -> bool:
        """Whether the last comes first."""
        return bool(self.direction == OrderDirection.DESC)

    def sentence(self) -> str:
        """The order in words, for descriptions and cursors."""
        return f"{self.field} {self.direction}"


@described_enum
class PropositionOrderField(Word):
    """What propositions are sorted by."""

    FIRST_REPORTED = "FIRST_REPORTED", "When the claim that was published first was published."
    ARTICLES = "ARTICLES", "How many articles report it, copies included."
    INDEPENDENT_ORIGINS = "INDEPENDENT_ORIGINS", "How many independent origins it rests on."


class Chronological(Order):
    """The order in which something was made, for lists that offer no other."""

    columns: ClassVar = {
        "MADE_AT": ("made_at",),
        "REVIEWED_AT": ("reviewed_at",),
        "AT": ("at",),
    }


class OfVersions(Order):
    """The orders of versions and of what they are made of, for lists that offer no other."""

    columns: ClassVar = {
        "VERSION": ("version",),
        "INGESTED_AT": ("recorded_at",),
        "POSITION": ("position",),
        "HELD_AT": ("held_at",),
    }


class Alphabetical(Order):
    """The order of names or labels, for lists that offer no other."""

    columns: ClassVar = {"NAME": ("name_key",), "LABEL": ("label_key",)}


class Ranked(Order):
    """An order that may be by how well a text answers the filter."""

    def keys(self, row: Any, where: Any) -> list[Any]:
        if not self.ranks():
            return super().keys(row, where)
        text = where.text if said(where) else None
        if not said(text):
            raise NothingToRank
        return [relevance(row.c.search, text)]

    def ranks(self) -> bool:
        return str(self.field) == "RELEVANCE"


DIRECTION = "Which end comes first."
PUBLISHED_AND_INGESTED = {"PUBLISHED_AT": ("published_at",), "INGESTED_AT": ("recorded_at",)}


def _field(sentence: str, default: Any = strawberry.UNSET) -> Any:
    if default is strawberry.UNSET:
        return strawberry.field(description=sentence)
    return strawberry.field(description=sentence, default=default)


@strawberry.input(description="In which order articles come.")
class ArticleOrder(Ranked):
    field: ArticleOrderField = _field("What to sort by.")
    direction: OrderDirection = _field(DIRECTION, OrderDirection.DESC)
    columns: ClassVar = PUBLISHED_AND_INGESTED


@strawberry.input(description="In which order claims come.")
class ClaimOrder(Ranked):
    field: ClaimOrderField = _field("What to sort by.")
    direction: OrderDirection = _field(DIRECTION, OrderDirection.DESC)
    columns: ClassVar = {**PUBLISHED_AND_INGESTED, "POSITION": ("position",)}


@strawberry.input(description="In which order sources come.")
class SourceOrder(Order):
    field: SourceOrderField = _field("What to sort by.")
    direction: OrderDirection = _field(DIRECTION, OrderDirection.DESC)
    columns: ClassVar = {"PUBLISHED_AT": ("published_at",)}


@strawberry.input(description="In which order actors come.")
class ActorOrder(Order):
    field: ActorOrderField = _field("What to sort by.")
    direction: OrderDirection = _field(DIRECTION, OrderDirection.ASC)
    columns: ClassVar = {"NAME": ("name_key",), "CLAIM_COUNT": ("claim_count",)}

    def led(self, rows: Rows) -> Rows:
        if self.field != ActorOrderField.CLAIM_COUNT:
            return rows
        tally = tables.actor_tally.alias()
        counted = rows.joined(tally, tally.c.actor_id == rows.row.c.actor_id)
        return counted.seen_as(claim_count=tally.c.claims, actor_id=tally.c.actor_id)


@strawberry.input(description="In which order stances come.")
class StanceOrder(Order):
    field: StanceOrderField = _field("What to sort by.")
    direction: OrderDirection = _field(DIRECTION, OrderDirection.DESC)
    columns: ClassVar = {"HELD_AT": ("held_at",), "INGESTED_AT": ("recorded_at",)}


@strawberry.input(description="In which order propositions come.")
class PropositionOrder(Order):
    field: PropositionOrderField = _field("What to sort by.")
    direction: OrderDirection = _field(DIRECTION, OrderDirection.DESC)
    columns: ClassVar = {
        "FIRST_REPORTED": ("first_reported_at",),
        "ARTICLES": ("articles",),
        "INDEPENDENT_ORIGINS": ("independent_origins",),
    }
