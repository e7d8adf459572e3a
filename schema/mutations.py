"""What can be changed. The writing itself is done by what the service hands in as `Writing`.

A writer answers with a record: what became of the work, as plain values. What a client selects of
it is read back by the compiler, like any query, from the record and the rows that it names.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Protocol

import strawberry

from schema import tables
from schema.curating import Curates, Curation
from schema.deliveries import IngestArticlesPayload, Problem, problems_of
from schema.fields import relation
from schema.inputs import ArticleInput
from schema.propositions import PropositionRelation
from schema.rows import Row, RowKey, one
from schema.words import RelationType, Word, described_enum
from schema.writes import Told, needed, recorded, writes
from service.domain.vocabulary import Scope


class Writing(Curates, Protocol):
    """What mutations need of the service."""

    async def ingest(
        self, articles: Sequence[Any], dry_run: bool, idempotency_key: str | None
    ) -> list[Told]:
        """Deliver articles in the name of the caller; one record for each, in order."""

    def foresee(self, deliveries: Mapping[str, Mapping[str, Any]]) -> None:
        """Raise what ``ingest`` would refuse of one of these, before the first is done.

        They are the arguments of each, by its response key, with which the paths of faults begin.
        """

    async def relate(self, given: Mapping[str, Any]) -> Told:
        """Decide what one proposition says to another, in the name of the caller."""

    async def revoke_relation(self, relation: str, reason: str) -> Told:
        """Let a relation be in force no longer, in the name of the caller."""


@described_enum
class RelationDecision(Word):
    """What a reviewer decides of a relation."""

    CONFIRMED = "CONFIRMED", "It holds."
    REJECTED = "REJECTED", "It does not hold."


@strawberry.input(
    description=(
        "What one proposition says to another. It replaces what was suggested for the two, and "
        "stays until it is revoked; deciding the same again changes nothing. Between two "
        "propositions at most one decision of each type is in force, from either to the other."
    )
)
class RelatePropositionsInput:
    from_: strawberry.ID = needed("The proposition that says something to the other.", "from")
    to: strawberry.ID = needed("The proposition that it is said to.")
    type: RelationType = needed("What the one says to the other.")
    status: RelationDecision = strawberry.field(
        description="Whether it holds.", default=RelationDecision.CONFIRMED
    )
    reason: str = needed("Why it is decided so, for whoever looks later.")


@strawberry.type(description="What became of a decision on a relation.")
class RelationPayload:
    @relation
    def problems(payload: Row) -> list[Problem]:
        """Why the decision was not kept; empty where it was."""
        return problems_of(payload)

    @relation
    def relation(payload: Row) -> PropositionRelation | None:
        """The relation as it is stored now; null where there are problems."""
        return one(tables.proposition_relation, relation_id=payload.c.relation_id)


@strawberry.type(description="All that can be changed. Every mutation needs an API key.")
class Mutation(Curation):
    @writes(Scope.INGEST, results=list)
    async def ingest_articles(
        writing: Row,
        input: Annotated[
            list[ArticleInput], strawberry.argument(description="The articles, at most 100.")
        ],
        dry_run: Annotated[
            bool, strawberry.argument(description="Say what would happen, and write nothing.")
        ] = False,
        idempotency_key: Annotated[
            str | None,
            strawberry.argument(
                description="A key of 16 to 255 characters for this delivery alone, a random UUID "
                "for example. Sent again with it, the delivery is answered as it was the first "
                "time, and what had been interrupted goes on. The header `Idempotency-Key` says "
                "it for the request. A dry run has no use for it."
            ),
        ] = None,
    ) -> IngestArticlesPayload:
        """Validate, normalise and store articles with their claims, sources and stances. Each
        article is stored whole or not at all. Delivering it again changes nothing. A dry run
        answers in full, and writes nothing.
        """
        return recorded(results=await writing.ingest(input, dry_run, idempotency_key))

    @writes(Scope.REVIEW, relation_id=RowKey, problems=list)
    async def relate_propositions(
        writing: Row,
        input: Annotated[RelatePropositionsInput, strawberry.argument(description="The decision.")],
    ) -> RelationPayload:
        """Decide that one proposition says something to another, or that it does not. Who has
        decided, when and why is kept; the figures of both are right at once.
        """
        return await writing.relate(input)

    @writes(Scope.REVIEW, relation_id=RowKey, problems=list)
    async def revoke_relation(
        writing: Row,
        id: Annotated[strawberry.ID, strawberry.argument(description="The relation's id.")],
        reason: Annotated[str, strawberry.argument(description="Why it is revoked.")],
    ) -> RelationPayload:
        """Let a relation be in force no longer, whether it was suggested or decided. It stays
        stored, with who has revoked it, when and why.
        """
        return await writing.revoke_relation(id, reason)
