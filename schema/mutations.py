"""What can be changed. The writing itself is done by what the service hands in as `Writing`.

A writer answers with a record: what became of the work, as plain values. What a client selects of
it is read back by the compiler, like any query, from the record and the rows that it names.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Protocol

import strawberry

from schema import tables
from schema.fields import relation
from schema.inputs import ArticleInput
from schema.references import Article
from schema.rows import Row, RowKey, described, elements, many, record
from schema.words import IngestOutcome
from service.domain.vocabulary import Scope

Told = Mapping[str, Any]
"""A payload as plain values; lists are rows of it."""


class Writing(Protocol):
    """What mutations need of the service."""

    async def ingest(self, articles: Sequence[Any], dry_run: bool) -> list[Told]:
        """Deliver articles in the name of the caller; one record for each, in order."""


@dataclass(frozen=True)
class Writes:
    """What a mutation needs of its caller, and the columns of the record that it answers with."""

    scope: Scope
    columns: Mapping[str, type]


WRITES = "writes"
"""The key of a mutation's Writes in the metadata of its field."""


def recorded(**columns: Any) -> Any:
    """The record of what a mutation did."""
    return columns


def writes(scope: Scope, **columns: type) -> Callable[[Callable[..., Any]], Any]:
    """A field that changes something: its resolver runs when the request is answered."""

    def decorate(resolver: Callable[..., Any]) -> Any:
        described_by = " ".join((resolver.__doc__ or "").split())
        metadata = {WRITES: Writes(scope, columns)}
        return strawberry.field(resolver=resolver, description=described_by, metadata=metadata)

    return decorate


@strawberry.type(description="Why an article was not stored.")
class Problem:
    path: str = described("Where, as a JSON Pointer (RFC 6901) into the article given.")
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
        return elements(result.c.problems, path=str, code=str, message=str, hint=str)

    @relation
    def notes(result: Row) -> list[Note]:
        """Everything that was changed on the way in."""
        return elements(result.c.notes, path=str, rule=str, given=str, kept=str)


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
        )


@strawberry.type(description="All that can be changed. Every mutation needs an API key.")
class Mutation:
    @writes(Scope.INGEST, results=list)
    async def ingest_articles(
        writing: Row,
        input: Annotated[
            list[ArticleInput], strawberry.argument(description="The articles, at most 100.")
        ],
        dry_run: Annotated[
            bool, strawberry.argument(description="Say what would happen, and write nothing.")
        ] = False,
    ) -> IngestArticlesPayload:
        """Validate, normalise and store articles with their claims, sources and stances. Each
        article is stored whole or not at all. Delivering it again changes nothing.
        """
        return recorded(results=await writing.ingest(input, dry_run))
