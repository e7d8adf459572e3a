"""What reviewers can change: judgements, overrides of single mentions, and reviews."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Protocol

import strawberry
from strawberry import ID

from schema import tables
from schema.curation import Judgement, MentionOverride
from schema.deliveries import Problem, problems_of
from schema.fields import relation
from schema.rows import Row, RowKey, described, one
from schema.words import MentionRole, ReviewStatus, Verdict
from schema.writes import Told, needed, writes
from service.domain.vocabulary import Scope


class Curates(Protocol):
    """What the mutations of reviewers need of the service; each works in the caller's name."""

    async def judge(self, given: Mapping[str, Any]) -> Told:
        """Judge whether two records are the same."""

    async def revoke_judgement(self, judgement: str, reason: str) -> Told:
        """Let a judgement be in force no longer."""

    async def override_mention(self, given: Mapping[str, Any]) -> Told:
        """Let one mention refer to something else."""

    async def revoke_override(self, override: str, reason: str) -> Told:
        """Let a mention refer to what it was delivered with."""

    async def review(
        self, prefix: str, ids: Sequence[str], status: str, reason: str | None
    ) -> Told:
        """Decide where claims, or stances, stand; ``prefix`` is that of their ids."""


WHY = "Why it is decided so, for whoever looks later."
Revoked = Annotated[str, strawberry.argument(description="Why it is revoked.")]
Ids = Annotated[list[ID], strawberry.argument(description="Their ids, at most 100.")]
Status = Annotated[ReviewStatus, strawberry.argument(description="Where they stand from now on.")]
Why = Annotated[
    str | None,
    strawberry.argument(description="Why; needed for REJECTED and RETRACTED."),
]


@strawberry.input(
    description=(
        "SAME joins two records under one canonical id; DIFFERENT forbids it, through any chain; "
        "UNSURE says that somebody has looked, and is replaced by the next verdict. Between two at "
        "most one verdict is in force; judging the same again changes nothing."
    )
)
class JudgeInput:
    left: ID = needed("The one: the id of an actor, an issue or a proposition.")
    right: ID = needed("The other, of the same type.")
    verdict: Verdict = needed("Whether the two are the same.")
    reason: str = needed(WHY)


@strawberry.type(description="What became of a judgement.")
class JudgePayload:
    @relation
    def problems(payload: Row) -> list[Problem]:
        """Why it was not kept; empty where it was."""
        return problems_of(payload)

    @relation
    def judgement(payload: Row) -> Judgement | None:
        """The judgement as it is stored now; null where there are problems."""
        return one(tables.judgement, judgement_id=payload.c.judgement_id)


@strawberry.input(
    description=(
        "One mention, and what it refers to from now on. What was delivered is kept, and shown "
        "again once the override is revoked."
    )
)
class OverrideMentionInput:
    mention: ID = needed("The id of the source, claim or stance.")
    role: MentionRole = needed("Which of its references is meant.")
    of: ID | None = strawberry.field(
        description="With ABOUT: which of the actors that the claim is about is replaced.",
        default=None,
    )
    to: ID | None = strawberry.field(
        description=(
            "What it refers to: an actor, an issue or a proposition, as what it was delivered "
            "with. Null for nobody at all, which only sources and ABOUT can have."
        ),
        default=None,
    )
    reason: str = needed(WHY)


@strawberry.type(description="What became of an override.")
class OverridePayload:
    @relation
    def problems(payload: Row) -> list[Problem]:
        """Why it was not kept; empty where it was."""
        return problems_of(payload)

    @relation
    def override(payload: Row) -> MentionOverride | None:
        """The override as it is stored now; null where there are problems."""
        return one(tables.mention_override, override_id=payload.c.override_id)


@strawberry.type(description="What became of a review.")
class ReviewPayload:
    changed: list[ID] = described(
        "The ids of those that stand elsewhere than before, in the order given."
    )

    @relation
    def problems(payload: Row) -> list[Problem]:
        """Why nothing was changed; an unknown id has one at its place, such as /ids/3."""
        return problems_of(payload)


@strawberry.type
class Curation:
    @writes(Scope.REVIEW, judgement_id=RowKey, problems=list)
    async def judge(
        writing: Row,
        input: Annotated[JudgeInput, strawberry.argument(description="The judgement.")],
    ) -> JudgePayload:
        """Judge whether two records are the same. Everything is shown accordingly at once: lists,
        figures, names; every id that was given out goes on leading somewhere.
        """
        return await writing.judge(input)

    @writes(Scope.REVIEW, judgement_id=RowKey, problems=list)
    async def revoke_judgement(
        writing: Row,
        id: Annotated[ID, strawberry.argument(description="The judgement's id.")],
        reason: Revoked,
    ) -> JudgePayload:
        """Let a judgement be in force no longer. Everything is shown as if it had never been; it
        stays stored, with who has revoked it, when and why.
        """
        return await writing.revoke_judgement(id, reason)

    @writes(Scope.REVIEW, override_id=RowKey, problems=list)
    async def override_mention(
        writing: Row,
        input: Annotated[OverrideMentionInput, strawberry.argument(description="The override.")],
    ) -> OverridePayload:
        """Let one source, claim or stance refer to another actor, issue or proposition than it was
        delivered with. Of one reference at most one override is in force.
        """
        return await writing.override_mention(input)

    @writes(Scope.REVIEW, override_id=RowKey, problems=list)
    async def revoke_override(
        writing: Row,
        id: Annotated[ID, strawberry.argument(description="The override's id.")],
        reason: Revoked,
    ) -> OverridePayload:
        """Let a mention refer again to what it was delivered with."""
        return await writing.revoke_override(id, reason)

    @writes(Scope.REVIEW, changed=list, problems=list)
    async def review_claims(
        writing: Row, ids: Ids, status: Status, reason: Why = None
    ) -> ReviewPayload:
        """Decide where claims stand. All of them are decided on, or none where there is a problem;
        no delivery undoes it.
        """
        return await writing.review("clm", ids, status, reason)

    @writes(Scope.REVIEW, changed=list, problems=list)
    async def review_stances(
        writing: Row, ids: Ids, status: Status, reason: Why = None
    ) -> ReviewPayload:
        """Decide where stances stand, as `reviewClaims` does for claims."""
        return await writing.review("sta", ids, status, reason)
