"""What is answered to a delivery; read from a record of it, and from the rows that it names."""

from typing import Any

import sqlalchemy as sa
import strawberry

from schema import tables
from schema.fields import relation
from schema.references import Actor, Article
from schema.resolution import ActorCandidate
from schema.rows import Row, RowKey, described, elements, many, one, record
from schema.scalars import JSON
from schema.words import ChangeAction, ChangeKind, IngestOutcome


def problems_of(record: Row) -> Any:
    """The problems in a record."""
    return elements(record.c.problems, path=str, code=str, message=str, hint=str)


@strawberry.type(description="Why an article was not stored, or a decision not kept.")
class Problem:
    path: str = described("Where, as a JSON Pointer (RFC 6901) into what was given.")
    code: str = described("What is wrong, in one word that stays the same: docs/errors.md.")
    message: str = described("What is wrong, in a sentence.")
    hint: str | None = described("How to mend it.")


@strawberry.type(description="What normalisation changed, and by which rule.")
class Note:
    path: str = described("Where, as a JSON Pointer (RFC 6901) into the article given.")
    rule: str = described("The rule, in one word that stays the same.")
    given: str = described("The value as it was given.")
    kept: str = described("The value as it was kept.")


@strawberry.type(description="How many parts of each kind a delivered article has.")
class IngestCounts:
    claims: int = described("Its claims.")
    sources: int = described("Its sources.")
    stances: int = described("Its stances.")
    actors: int = described("Its actors.")
    issues: int = described("Its issues.")


@strawberry.type(
    description=(
        "An actor of a delivered article, and whom it means. Of two that are one the first stands "
        "for both."
    )
)
class IngestedActor:
    path: str = described("Where, as a JSON Pointer (RFC 6901) into `normalised`.")
    name: str = described("Its primary name, clean.")

    @relation
    def actor(ingested: Row) -> Actor | None:
        """The stored actor that it is; null in a dry run where it would be new."""
        return one(tables.actor, actor_id=ingested.c.actor_id)

    @relation
    def candidates(ingested: Row) -> list[ActorCandidate]:
        """In a dry run, whom its name may mean on the day of publication, as `resolveActors` would
        say: at most 10, best first. They are looked for for 100 actors of an article, those that
        would be new first; not in a delivery that is stored. None is ever merged.
        """
        return elements(ingested.c.candidates, actor_id=RowKey, score=int, reasons=list)


@strawberry.type(description="What a delivery did to one thing, or in a dry run would do.")
class IngestChange:
    path: str | None = described(
        "Where it is said, as a JSON Pointer (RFC 6901) into `normalised`; null for what the "
        "article does not mention any longer."
    )
    kind: ChangeKind = described("Which kind of thing it is.")
    action: ChangeAction = described("What was done.")
    id: strawberry.ID | None = described("Its id; null in a dry run for what would be new.")
    fields: list[str] = described(
        "Which of its fields, as deliveries name them, have other values now; of what was CHANGED."
    )


@strawberry.type(description="What became of one article.")
class IngestResult:
    index: int = described("Its place in the delivery, from 0.")
    outcome: IngestOutcome = described("What became of it.")
    more_problems: int = described("How many problems it has beyond the 100 that are listed.")

    @relation
    def article(result: Row) -> Article | None:
        """The article as it is stored now; null where it is not, as after a dry run."""
        return many(
            tables.article_version,
            lambda version: version.c.current,
            article_id=result.c.article_id,
        )

    @relation
    def counts(result: Row) -> IngestCounts:
        """How many parts it has; all 0 for one that was REJECTED."""
        return record(result.c.counts, claims=int, sources=int, stances=int, actors=int, issues=int)

    @relation
    def problems(result: Row) -> list[Problem]:
        """Everything that is wrong with it; empty unless it is REJECTED."""
        return problems_of(result)

    @relation
    def notes(result: Row) -> list[Note]:
        """Everything that was changed on the way in."""
        return elements(result.c.notes, path=str, rule=str, given=str, kept=str)

    @relation
    def normalised(result: Row) -> JSON | None:
        """The article as it was understood, in the shape of ArticleInput, with evidence at its
        places in the body. Delivering it instead is the same, without a note for what was changed.
        What others have said of it before is not in it. Null where the article was REJECTED, and
        where an answer is given again under a key of idempotency.
        """
        written: Any = sa.cast(result.c.normalised, sa.JSON)
        return written

    @relation
    def actors(result: Row) -> list[IngestedActor]:
        """Its actors, and whom they mean; none where `normalised` is null."""
        return elements(result.c.actors, path=str, name=str, actor_id=RowKey, candidates=list)

    @relation
    def changes(result: Row) -> list[IngestChange]:
        """What was created or changed, or in a dry run would be: the article first, then outlet,
        actors, issues, propositions, fact-checks, sources, claims and stances. None where
        `normalised` is null. Origins, figures and suggestions are settled afterwards, and not
        told here.
        """
        return elements(result.c.changes, path=str, kind=str, action=str, id=str, fields=list)


@strawberry.type(description="What became of a delivery.")
class IngestArticlesPayload:
    @relation
    def results(payload: Row) -> list[IngestResult]:
        """One result for each article given, in the same order."""
        return elements(
            payload.c.results,
            index=int,
            outcome=str,
            article_id=RowKey,
            more_problems=int,
            counts=dict,
            problems=list,
            notes=list,
            normalised=str,
            actors=list,
            changes=list,
        )
