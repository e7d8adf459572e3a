"""Outlets, their articles, and the structure of an article's text."""

from typing import Any

import sqlalchemy as sa
import strawberry

from schema import tables
from schema.facets import Articles, Claims, Sources, Stances
from schema.fields import connection, relation
from schema.filters import ArticleFilter, ClaimFilter, SourceFilter, StanceFilter
from schema.node import Node
from schema.orders import (
    ArticleOrder,
    ClaimOrder,
    OrderDirection,
    SourceOrder,
    StanceOrder,
)
from schema.rows import Made, Row, Rows, described, elements, lies_in, many, one
from schema.scalars import URL, DateTime
from schema.words import BlockKind, OriginKind


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


@strawberry.type(description="A piece of an article's body: a heading, a paragraph, a list item.")
class Block:
    kind: BlockKind = described("What it is in the structure.")
    text: str = described("Its text: body[start:end].")
    start: int = described("Where it starts in the body, in Unicode code points from 0.")
    end: int = described("Where it ends in the body, in Unicode code points, exclusive.")


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


def blocks_of(article: Row) -> Any:
    """The blocks with their text.

    A place in a text is found by counting characters from its start, for each block anew; a place
    in bytes is known. So the body becomes bytes once, and a block costs what it is long. OFFSET
    keeps PostgreSQL from merging the sub-select, which would make bytes of the body, stored
    compressed when it is long, for each block; the blocks come out of it too, so that they can
    only be read after it.
    """
    stored = (
        sa.select(
            sa.func.convert_to(article.c.body, sa.literal_column("'UTF8'")).label("body"),
            article.c.blocks,
        )
        .offset(sa.literal_column("0"))
        .correlate(article)
        .lateral()
    )
    columns = {"kind": str, "start": int, "end": int, "first_byte": int, "bytes": int}
    block = elements(stored.c.blocks, **columns).row.lateral()
    cut = sa.func.substring(
        stored.c.body, block.c.first_byte + sa.literal_column("1"), block.c.bytes
    )
    text = sa.func.convert_from(cut, sa.literal_column("'UTF8'"))
    made = {"kind": block.c.kind, "text": text, "start": block.c.start, "end": block.c.end}
    return Rows(Made(made), sa.select().select_from(stored).select_from(block))
