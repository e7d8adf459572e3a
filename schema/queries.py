"""What can be asked for at the root."""

from functools import partial
from typing import Annotated, Any

import sqlalchemy as sa
import strawberry
from strawberry import ID, UNSET

from schema import given, tables
from schema.actors import Actor
from schema.articles import Article, Outlet
from schema.buckets import TimeBucket
from schema.canonical import CURATED, canonical, is_canonical
from schema.claims import Claim, Source
from schema.counting import StanceDedupe, listed_stances
from schema.curation import (
    Decision,
    DecisionFilter,
    Judgement,
    JudgementFilter,
    MentionOverride,
)
from schema.facets import Articles, Claims, Sources, Stances
from schema.fields import Connection, connection, relation
from schema.filter import DateRange
from schema.filters import (
    ActorFilter,
    ArticleFilter,
    ClaimFilter,
    IssueFilter,
    OutletFilter,
    SourceFilter,
    StanceFilter,
)
from schema.ingestions import Ingestion
from schema.matrix import LARGEST_SIDE, StanceMatrix, matrix
from schema.meant import ActorBy, ArticleBy, TargetBy, actor_by, article_by, target_by
from schema.node import Node
from schema.orders import (
    ActorOrder,
    Alphabetical,
    ArticleOrder,
    Chronological,
    ClaimOrder,
    OrderDirection,
    PropositionOrder,
    SourceOrder,
    StanceOrder,
)
from schema.propositions import (
    FactCheck,
    Proposition,
    PropositionFilter,
    PropositionRelation,
    is_shown,
)
from schema.resolution import (
    ActorResolution,
    ExternalIdResolution,
    ExternalIds,
    Names,
    external_id_resolutions,
    resolutions,
)
from schema.rows import Bound, Condition, Either, Lies, Places, Row, Rows, either, lies, many
from schema.scalars import Date
from schema.search import BestFirst, SearchConnection, SearchType, searched
from schema.stances import Issue, Stance
from schema.timeline import StanceTimeline, timeline
from service.domain.faults import TooManyIds

NODES = (
    *(Article, Outlet, Claim, Source, Proposition, FactCheck, PropositionRelation),
    *(Actor, Issue, Stance, Ingestion, Judgement, MentionOverride, Decision),
)
MOST_IDS = 100


PLACES: dict[str, Lies] = {node.__name__: lies(node) for node in NODES}

Sought = Annotated[
    str,
    strawberry.argument(
        description=(
            "What to look for, in the syntax of web search: all words, in any inflection and with "
            'or without accents; "words in quotes" one after another, -word not at all, or '
            "between alternatives. A possessive ('s) is not asked for outside quotes. Where "
            "nothing stands between words (Chinese, Japanese, Thai) only whole runs of characters "
            "are found. At most 256 characters and 32 words."
        )
    ),
]
Types = Annotated[
    list[SearchType] | None, strawberry.argument(description="Only these types; without it, all.")
]
AsOf = Annotated[
    Date | None, strawberry.argument(description="A day on which offices have been held.")
]
Version = Annotated[
    int | None,
    strawberry.argument(description="Which version, from 1; without it, the current one."),
]
Ids = Annotated[list[ID], strawberry.argument(description="At most 100.")]
Where = Annotated[
    StanceFilter | None, strawberry.argument(description="Only the stances that match.")
]
Dedupe = Annotated[
    StanceDedupe | None, strawberry.argument(description="Which stances count only once.")
]
Side = Annotated[
    int | None, strawberry.argument(description=f"At most so many: 0 to {LARGEST_SIDE}.")
]
During = Annotated[
    DateRange | None, strawberry.argument(description="Only stances that were held in it.")
]


@strawberry.type(description="All that can be asked. One operation is one SQL statement.")
class Query:
    @relation
    def node(
        root: Row, id: Annotated[ID, strawberry.argument(description="The id of anything.")]
    ) -> Node | None:
        """Whatever has this id; null where nothing has."""
        return either(
            **{
                name: many(
                    place.table,
                    place.standing,
                    **{place.key: led(place, given.bound(id, given.KeyIf(place.prefix)))},
                )
                for name, place in PLACES.items()
            }
        )

    @relation
    def nodes(root: Row, ids: Ids) -> list[Node | None]:
        """What has these ids, in their order; null in the place of an id that nothing has."""
        return nodes_with(ids)

    @relation
    def article(
        root: Row,
        by: Annotated[ArticleBy, strawberry.argument(description="Which one.")],
        version: Version = UNSET,
    ) -> Article | None:
        """One article, in its current version or in the one that is asked for; null where there is
        no such article or version.
        """
        return article_by(by, version)

    @connection(ArticleFilter, ArticleOrder, ArticleOrder.by("PUBLISHED_AT", OrderDirection.DESC))
    def articles(root: Row) -> Articles:
        """Articles, each in its current version."""
        return many(tables.article_version, current=sa.true())

    @connection(ClaimFilter, ClaimOrder, ClaimOrder.by("PUBLISHED_AT", OrderDirection.DESC))
    def claims(root: Row) -> Claims:
        """Claims of articles in their current version."""
        return many(tables.claim, current=sa.true())

    @connection(SourceFilter, SourceOrder, SourceOrder.by("PUBLISHED_AT", OrderDirection.DESC))
    def sources(root: Row) -> Sources:
        """Sources of articles in their current version."""
        return many(tables.source, current=sa.true())

    @relation
    def actor(
        root: Row, by: Annotated[ActorBy, strawberry.argument(description="Which one.")]
    ) -> Actor | None:
        """One actor."""
        return actor_by(by)

    @connection(ActorFilter, ActorOrder, ActorOrder.by("NAME", OrderDirection.ASC))
    def actors(root: Row) -> Connection[Actor]:
        """Actors."""
        return many(tables.actor, is_canonical)

    @connection(StanceFilter, StanceOrder, StanceOrder.by("HELD_AT", OrderDirection.DESC))
    def stances(root: Row) -> Stances:
        """Stances shown by articles in their current version."""
        return many(tables.stance, current=sa.true())

    @relation
    def stance_matrix(
        root: Row,
        where: Where = UNSET,
        dedupe: Dedupe = StanceDedupe.PER_ORIGIN_DAY,
        min_independent_origins: Annotated[
            int | None, strawberry.argument(description="Only cells with as many: 1 or more.")
        ] = 1,
        rows: Side = 20,
        columns: Side = 20,
    ) -> StanceMatrix:
        """Actors by targets; a cell counts stances, nets them and opens into their quotes."""
        stances = listed_stances(where)
        return matrix(stances, dedupe, min_independent_origins, rows, columns)

    @relation
    def stance_timeline(
        root: Row,
        actor: Annotated[ActorBy, strawberry.argument(description="Whose stance.")],
        target: Annotated[TargetBy, strawberry.argument(description="Toward what.")],
        bucket: Annotated[TimeBucket, strawberry.argument(description="How to divide time.")],
        during: During = UNSET,
        dedupe: Dedupe = StanceDedupe.PER_ORIGIN_DAY,
    ) -> StanceTimeline:
        """One actor's stance toward one target through time, and where it turned.

        An actor or a target that is not known is a fault.
        """
        return timeline(actor_by(actor), target_by(target), bucket, during, dedupe)

    @connection(None, BestFirst, BestFirst.by("SCORE", OrderDirection.DESC))
    def search(root: Row, query: Sought, types: Types = UNSET) -> SearchConnection:
        """What says something, ranked: articles, claims, actors and issues together."""
        return searched(query, types)

    @relation
    def resolve_actors(root: Row, names: Names, as_of: AsOf = UNSET) -> list[ActorResolution]:
        """Whom names as written may mean, in the order of the names. Suggests; never merges."""
        return resolutions(names, as_of)

    @relation
    def resolve_external_ids(root: Row, ids: ExternalIds) -> list[ExternalIdResolution]:
        """Whose these external ids are, in their order. An external id decides who is meant."""
        return external_id_resolutions(ids)

    @connection(OutletFilter, Alphabetical, Alphabetical.by("NAME", OrderDirection.ASC))
    def outlets(root: Row) -> Connection[Outlet]:
        """Outlets, by name."""
        return many(tables.outlet)

    @connection(IssueFilter, Alphabetical, Alphabetical.by("LABEL", OrderDirection.ASC))
    def issues(root: Row) -> Connection[Issue]:
        """Issues, by label."""
        return many(tables.issue, is_canonical)

    @connection(
        PropositionFilter,
        PropositionOrder,
        PropositionOrder.by("FIRST_REPORTED", OrderDirection.DESC),
    )
    def propositions(root: Row) -> Connection[Proposition]:
        """What claims of articles in their current version say; those that say the same at once."""
        return many(tables.proposition, is_shown)

    @connection(JudgementFilter, Chronological, Chronological.by("AT", OrderDirection.DESC))
    def judgements(root: Row) -> Connection[Judgement]:
        """Judgements on what is the same, the latest first; those that were revoked included."""
        return many(tables.judgement)

    @connection(DecisionFilter, Chronological, Chronological.by("AT", OrderDirection.DESC))
    def decisions(root: Row) -> Connection[Decision]:
        """The log of all decisions of reviewers, the latest first."""
        return many(tables.decision)


def nodes_with(ids: Any) -> Any:
    """One place for each id, in their order."""
    ids = ids.then(no_more_than_fit)
    wanted = (
        sa.func.unnest(
            given.bound(ids, sa.ARRAY(given.Prefix())), given.bound(ids, sa.ARRAY(given.AnyKey()))
        )
        .table_valued("prefix", "key", with_ordinality="place")
        .render_derived()
    )
    alternatives = {
        name: many(
            place.table,
            place.standing,
            partial(_has, wanted.c.prefix, place.prefix),
            **{place.key: led(place, wanted.c.key)},
        )
        for name, place in PLACES.items()
    }
    rows = Rows(wanted, sa.select(), (wanted.c.place,))
    return Either(alternatives, over=Places(rows, Bound(ids.then(len), by=("ids",))))


def led(place: Lies, key: Any) -> Any:
    """The key that an id leads to, where ids of its type may be merged."""
    return canonical(place.table, key) if place.prefix in CURATED else key


def _has(column: sa.ColumnElement[str], prefix: str, row: Any) -> Condition:
    return column == sa.literal_column(f"'{prefix}'")


def no_more_than_fit(ids: list[str]) -> list[str]:
    """The ids, unless there are too many. Raises TooManyIds."""
    if len(ids) > MOST_IDS:
        raise TooManyIds(detail=f"Given: {len(ids)}.", hint=f"At most {MOST_IDS} at once.")
    return ids
