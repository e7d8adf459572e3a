"""Stances, and the issues that they are about."""

from typing import Annotated

import sqlalchemy as sa
import strawberry

from schema import tables, words
from schema.canonical import canonical, merged_ids
from schema.claims import Span, spans_of
from schema.facets import Stances
from schema.fields import connection, relation
from schema.filters import StanceFilter
from schema.ingestions import Provenance, provenance_of
from schema.node import Node
from schema.orders import StanceOrder
from schema.propositions import Proposition
from schema.references import Actor, Article, Claim
from schema.rows import Row, described, lies_in, many, one
from schema.scalars import DateTime
from schema.targets import target_of


@lies_in(tables.issue, prefix="iss")
@strawberry.type(description="A question, policy or demand that actors take positions on.")
class Issue(Node):
    label: str = described("The issue in a few words. It is what the issue is known by.")
    description: str | None = described("The issue in a sentence or two.")

    @relation
    def parent(issue: Row) -> "Issue | None":
        """The wider issue that it is a part of."""
        wider = canonical(tables.issue, issue.c.parent_id)
        return one(tables.issue, lambda row: row.c.issue_id != issue.c.issue_id, issue_id=wider)

    @relation
    def merged_ids(issue: Row) -> list[strawberry.ID]:
        """The ids that were merged into this one by judgements in force; each still leads here."""
        return merged_ids(issue, "iss")

    @connection(StanceFilter, StanceOrder)
    def stances(issue: Row) -> Stances:
        """The stances toward it."""
        return many(tables.stance, target_issue_id=issue.c.issue_id, current=sa.true())


StanceTarget = Annotated[
    Actor | Issue | Proposition,
    strawberry.union(
        "StanceTarget",
        description=(
            "What a stance is taken toward. A proposition is told here even when no visible claim "
            "reports it any longer, and nothing else lists it."
        ),
    ),
]


@lies_in(tables.stance, prefix="sta")
@strawberry.type(
    description=(
        "One observed position of an actor toward a target. Never rewritten: a changed position "
        "is a new stance."
    )
)
class Stance(Node):
    position: words.Position = described("Where the actor stands.")
    intensity: int | None = described("-2 strongly opposes to 2 strongly supports.")
    mode: words.StanceMode = described("Whether it was said or shown by deeds.")
    expression: words.StanceExpression = described("Whether it stands in the words.")
    held_at: DateTime = described("When the position was held, as far as the article tells.")
    confidence: int | None = described("How sure the extraction is, in percent: 0 to 100.")
    review_status: words.ReviewStatus = described("Where it stands in review.")

    @relation
    def actor(stance: Row) -> Actor:
        """Whose position it is."""
        return one(tables.actor, actor_id=stance.c.actor_id)

    @relation
    def target(stance: Row) -> StanceTarget:
        """What the position is toward."""
        return target_of(stance)

    @relation
    def article(stance: Row) -> Article:
        """The article that shows it, in the version that its spans point into."""
        return one(tables.article_version, version_id=stance.c.version_id)

    @relation
    def spans(stance: Row) -> list[Span]:
        """Its evidence in the body."""
        return spans_of(stance)

    @relation
    def claim(stance: Row) -> Claim | None:
        """The claim by which it is expressed, where it is expressed by one."""
        return one(tables.claim, claim_id=stance.c.claim_id)

    @relation
    def provenance(stance: Row) -> list[Provenance]:
        """Which producers say it, since which ingestion, and until which."""
        return provenance_of(tables.stance_provenance, stance_id=stance.c.stance_id)
