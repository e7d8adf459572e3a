"""Outlets, and their articles in the versions of their texts."""

from typing import Annotated

import sqlalchemy as sa
import strawberry
from strawberry import UNSET

from schema import tables
from schema.blocks import Block, blocks_of
from schema.changes import VersionChanges, changes_between
from schema.facets import Articles, Claims, Sources, Stances
from schema.fields import Connection, connection, relation
from schema.filters import ActorFilter, ArticleFilter, ClaimFilter, SourceFilter, StanceFilter
from schema.ingestions import Ingestion
from schema.node import Node
from schema.orders import (
    ActorOrder,
    ArticleOrder,
    ClaimOrder,
    OfVersions,
    OrderDirection,
    SourceOrder,
    StanceOrder,
)
from schema.references import Actor
from schema.rows import Row, described, lies_in, many, one
from schema.scalars import URL, DateTime
from schema.words import OriginKind

Since = Annotated[
    int | None,
    strawberry.argument(
        description="The number of the version to compare with; without it, the one before."
    ),
]


@lies_in(tables.outlet, prefix="out")
@strawberry.type(description="Who publishes articles: a newspaper, a site, an agency.")
class Outlet(Node):
    name: str = described("The name as the outlet calls itself.")
    homepage: URL | None = described("The address of its front page.")
    country: str | None = described("Where it is based: ISO 3166-1 alpha-2.")
    owner_group: str | None = described("The company or group that owns it.")

    @connection(ArticleFilter, ArticleOrder, ArticleOrder.by("PUBLISHED_AT", OrderDirection.DESC))
    def articles(outlet: Row) -> Articles:
        """The articles it has published, each in its current version."""
        return many(tables.article_version, outlet_id=outlet.c.outlet_id, current=sa.true())


@lies_in(
    tables.article_version,
    prefix="art",
    key="article_id",
    standing=lambda version: version.c.current,
)
@strawberry.type(description="A news article, in one version of its text.")
class Article(Node):
    url: URL = described(
        "Canonical URL: scheme and host lower-cased, default port, fragment and tracking "
        "parameters removed. It is what an article is known by."
    )
    headline: str = described("The headline.")
    standfirst: str | None = described("The sentence or two between headline and text.")
    bylines: list[str] = described("Who wrote it, as the article says, one entry each.")
    sections: list[str] = described("The outlet's own sections that it stands in.")
    language: str = described("The language of the text: BCP 47; `und` where it cannot be told.")
    published_at: DateTime = described("When the outlet published it.")
    modified_at: DateTime | None = described("When the outlet says that it last changed it.")
    retrieved_at: DateTime = described("When this text was first taken from the outlet.")
    body: str = described(
        "The text as delivered, which spans point into. Never normalised; offsets are Unicode "
        "code points."
    )
    origin_kind: OriginKind = described("How the text came about.")
    origin_kind_given: bool | None = described(
        "Whether its producer said how the text came about; if not, it follows from the texts "
        "that it is like. Null for what was recorded before this was."
    )
    origin_score: float | None = described(
        "How alike it is to its origin: the share of runs of five words that both have, 0 to 1. "
        "Where nothing stands between words (Chinese, Japanese, Thai) a whole run of characters "
        "is one word, so that only copies with few changes are known."
    )
    origin_method: str | None = described("How its origin was found; null where it has none.")
    version: int = described("Which version of the article's text this is, from 1.")

    @relation
    def outlet(article: Row) -> Outlet:
        """Who published it."""
        return one(tables.outlet, outlet_id=article.c.outlet_id)

    @relation
    def origin(article: Row) -> "Article | None":
        """The earliest published article that this one is a copy of; null where it is none."""
        return one(tables.article_version, article_id=article.c.origin_id, current=sa.true())

    @relation
    def blocks(article: Row) -> list[Block]:
        """The body's structure, in order."""
        return blocks_of(article)

    @connection(ClaimFilter, ClaimOrder, ClaimOrder.by("POSITION", OrderDirection.ASC))
    def claims(article: Row) -> Claims:
        """The claims that this version reports."""
        return many(tables.claim, version_id=article.c.version_id)

    @connection(SourceFilter, SourceOrder, SourceOrder.by("PUBLISHED_AT", OrderDirection.ASC))
    def sources(article: Row) -> Sources:
        """The sources that this version presents."""
        return many(tables.source, version_id=article.c.version_id)

    @connection(StanceFilter, StanceOrder, StanceOrder.by("HELD_AT", OrderDirection.ASC))
    def stances(article: Row) -> Stances:
        """The stances for which this version is the evidence."""
        return many(tables.stance, version_id=article.c.version_id)

    @connection(ActorFilter, ActorOrder, ActorOrder.by("NAME", OrderDirection.ASC))
    def actors(article: Row) -> Connection[Actor]:
        """The actors that this version mentions: as a source or whom one speaks for, as what a
        claim is about, or as who takes a stance or is its target.
        """
        mention = tables.article_mention.alias()
        actors = many(tables.actor)
        return actors.joined(
            mention,
            mention.c.actor_id == actors.row.c.actor_id,
            mention.c.version_id == article.c.version_id,
        )

    @connection(None, OfVersions, OfVersions.by("VERSION", OrderDirection.DESC))
    def versions(article: Row) -> Articles:
        """All versions of its text that were delivered, this one included, the newest first. Each
        shows its own text, claims, sources and stances; all have one id, which stands for the
        current one.
        """
        return many(tables.article_version, article_id=article.c.article_id)

    @relation
    def changes(article: Row, since: Since = UNSET) -> VersionChanges | None:
        """What is different in this version from another one; null where there is no such version,
        as before the first.
        """
        return changes_between(article, since)

    @connection(None, OfVersions, OfVersions.by("INGESTED_AT", OrderDirection.DESC))
    def ingestions(article: Row) -> Connection[Ingestion]:
        """The deliveries that changed something of this version, the latest first. One that
        changed nothing is not recorded.
        """
        return many(tables.ingestion, version_id=article.c.version_id)
