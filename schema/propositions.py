"""Propositions: what claims say, what stands behind it, and what it says to other propositions."""

from collections.abc import Iterator
from typing import Annotated, Any

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects.postgresql import TSVECTOR
from strawberry import ID, UNSET

from schema import tables, words
from schema.canonical import canonical, group, merged_ids
from schema.conditions import among_ids, between, matching, said
from schema.facets import Claims
from schema.fields import Connection, connection, relation
from schema.filter import Filter, IntRange, one_of
from schema.filters import AND, NOT, OR, SYNTAX, ClaimFilter
from schema.node import Node
from schema.orders import Chronological, ClaimOrder, OrderDirection
from schema.references import Claim
from schema.rows import Condition, Row, Rows, described, lies_in, many, one, part
from schema.scalars import URL, DateTime

Type = Annotated[
    words.RelationType | None, strawberry.argument(description="Only those of this type.")
]
Status = Annotated[
    words.RelationStatus | None, strawberry.argument(description="Only those of this status.")
]


def is_shown(proposition: Any) -> Condition:
    """Whether a proposition has a visible claim in the current version of an article."""
    return proposition.c.articles > sa.literal_column("0")


@strawberry.input(description="Which propositions.")
class PropositionFilter(Filter):
    ids: list[ID] | None = one_of("With one of these ids.")
    text: str | None = one_of(f"Whose text says this. {SYNTAX}")
    articles: IntRange | None = one_of("Reported by so many articles, copies included.")
    independent_origins: IntRange | None = one_of("Resting on so many independent origins.")
    contested: bool | None = one_of(
        "Whether a confirmed relation has it contradict or deny another, or be denied by it; only "
        "relations count whose other side is reported by visible claims in current versions."
    )
    and_: list["PropositionFilter"] | None = one_of(AND, name="and")
    or_: list["PropositionFilter"] | None = one_of(OR, name="or")
    not_: "PropositionFilter | None" = one_of(NOT, name="not")

    def conditions(self, row: Any) -> Iterator[Condition]:
        yield from among_ids(row.c.proposition_id, self.ids, "prp")
        if said(self.text):
            # Its text is that of its first claim, without the claim's evidence.
            claim = tables.claim.alias()
            text = sa.func.ts_filter(claim.c.search, sa.literal_column("'{a}'"), type_=TSVECTOR)
            saying = (*matching(claim.c.search, self.text), *matching(text, self.text))
            yield row.c.first_claim_id.in_(sa.select(claim.c.claim_id).where(*saying))
        yield from between(row.c.articles, self.articles)
        yield from between(row.c.independent_origins, self.independent_origins)
        if said(self.contested):
            yield row.c.contested if self.contested else ~row.c.contested


@strawberry.type(
    description=(
        "Counts that cannot be fooled by copies: articles with one wire text behind them are one "
        "origin. Of the proposition's claims in current versions that are PENDING or APPROVED."
    )
)
class Corroboration:
    articles: int = described("How many articles report it, copies included.")
    outlets: int = described("How many outlets report it, copies included.")
    independent_origins: int = described(
        "How many texts report it that are no copies of one another: near-duplicates count once."
    )
    named_sources: int = described("How many different sources vouch for it by name.")
    unnamed_sources: int = described(
        "How many unnamed sources vouch for it; in a text and its copies the same words are one."
    )
    contradicting_origins: int = described(
        "How many independent texts report what contradicts or denies it, in confirmed relations."
    )


FIGURES = (
    "articles",
    "outlets",
    "independent_origins",
    "named_sources",
    "unnamed_sources",
    "contradicting_origins",
)


@lies_in(tables.proposition, prefix="prp", standing=is_shown)
@strawberry.type(
    description=(
        "What claims in several articles say. Claims whose text is the same but for case and final "
        "punctuation share one; near wordings are related to it, and never merged. One that "
        "no visible claim reports any longer is listed nowhere and is no `node`; a stance toward "
        "it still leads to it, and it keeps its last text."
    )
)
class Proposition(Node):
    text: str = described("The text of the claim that was published first.")

    @relation
    def first_report(proposition: Row) -> Claim:
        """The claim that was published first."""
        return one(tables.claim, claim_id=proposition.c.first_claim_id)

    @relation
    def corroboration(proposition: Row) -> Corroboration:
        """What stands behind it, and what stands against it."""
        return part({name: proposition.c[name] for name in FIGURES})

    @relation
    def merged_ids(proposition: Row) -> list[ID]:
        """The ids that were merged into this one by judgements in force; each still leads here."""
        return merged_ids(proposition, "prp")

    @connection(ClaimFilter, ClaimOrder, ClaimOrder.by("PUBLISHED_AT", OrderDirection.DESC))
    def claims(proposition: Row) -> Claims:
        """The claims of articles in their current version that say it."""
        return many(tables.claim, proposition_id=proposition.c.proposition_id, current=sa.true())

    @connection(None, Chronological, Chronological.by("REVIEWED_AT", OrderDirection.DESC))
    def fact_checks(proposition: Row) -> Connection["FactCheck"]:
        """What fact-checkers have published of it, the latest first. The service itself judges
        nothing.
        """
        keys = group(proposition, tables.proposition)
        return many(tables.fact_check).where(lambda check: check.c.proposition_id == sa.any_(keys))

    @connection(None, Chronological, Chronological.by("MADE_AT", OrderDirection.ASC))
    def relations(
        proposition: Row, type: Type = UNSET, status: Status = UNSET
    ) -> Connection["PropositionRelation"]:
        """What it says to others, in the order in which it was found or decided; what contradicts
        it contradicts it in both directions. Those that were revoked are left out, and those with
        a proposition that no visible claim reports any longer.
        """
        return relations_of(proposition, type, status)


@lies_in(tables.fact_check, prefix="fck")
@strawberry.type(
    description=(
        "What a fact-checker has published of a proposition, as schema.org's ClaimReview has it. "
        "The rating is the publisher's, not the service's."
    )
)
class FactCheck(Node):
    url: URL = described("Where it was published.")
    publisher: str = described("Who published it.")
    publisher_url: URL | None = described("The publisher's address.")
    title: str | None = described("Its title.")
    reviewed_at: DateTime = described("When it was published.")
    textual_rating: str = described("The rating in the publisher's own words, kept as they are.")
    rating: words.FactCheckRating | None = described(
        "The rating on one scale for all publishers; null where it has no place on it."
    )

    @relation
    def proposition(check: Row) -> Proposition:
        """What was checked."""
        key = canonical(tables.proposition, check.c.proposition_id)
        return one(tables.proposition, proposition_id=key)


@lies_in(tables.proposition_relation, prefix="rel", key="relation_id")
@strawberry.type(
    description=(
        "What one proposition says to another: suggested by a method, or decided by a reviewer."
    )
)
class PropositionRelation(Node):
    type: words.RelationType = described("What the one says to the other.")
    status: words.RelationStatus = described("Whether somebody has decided that it holds.")
    score: float | None = described("How near the two wordings are, 0 to 1; of suggestions only.")
    method: str | None = described("What has found it; of suggestions only.")
    reason: str | None = described("Why it was decided so; null of suggestions.")
    made_by: str = described("Who has decided it: the name of an API key. `settling` suggests.")
    made_at: DateTime = described("When it was suggested or decided.")
    revoked_at: DateTime | None = described("When it was revoked or replaced; null while in force.")
    revoked_by: str | None = described("Who has revoked or replaced it: the name of an API key.")
    revoked_reason: str | None = described("Why it was revoked or replaced.")

    @relation
    def from_(relation: Row) -> Proposition:
        """The proposition that says something to the other."""
        key = canonical(tables.proposition, relation.c.from_id)
        return one(tables.proposition, proposition_id=key)

    @relation
    def to(relation: Row) -> Proposition:
        """The proposition that it is said to."""
        key = canonical(tables.proposition, relation.c.to_id)
        return one(tables.proposition, proposition_id=key)


def relations_of(proposition: Row, type: Any, status: Any) -> Any:
    """The relations in force from a proposition to others that are shown; those that contradict
    it are turned round.
    """
    known = tables.proposition_relation.alias()
    key = proposition.c.proposition_id
    other = tables.proposition.alias()
    keys = group(proposition, tables.proposition)
    is_from = known.c.from_id == sa.any_(keys)
    other_id = sa.case((is_from, known.c.to_id), else_=known.c.from_id)
    shown = (
        sa.select(sa.true())
        .where(
            other.c.proposition_id == canonical(tables.proposition, other_id),
            other.c.proposition_id != key,
            is_shown(other),
        )
        .correlate_except(other)
    )
    turned = {
        "from_id": key.label("from_id"),
        "to_id": other_id,
    }
    columns = [turned.get(column.name, column).label(column.name) for column in known.c]
    mutual = known.c.type == sa.literal_column("'CONTRADICTS'")
    select = sa.select(*columns).where(
        sa.or_(is_from, sa.and_(known.c.to_id == sa.any_(keys), mutual)),
        known.c.revoked_at.is_(None),
        shown.exists(),
    )
    for column, wanted in ((known.c.type, type), (known.c.status, status)):
        if said(wanted):
            select = select.where(column == str(wanted))
    row = select.correlate(proposition).lateral()
    return Rows(row, sa.select(sa.true()).select_from(row))
