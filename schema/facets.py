"""What connections can be counted by: for each word of a facet, what it groups the entries by.

A grouping says by which expression rows are counted, how that is told to a client, and which
other rows lead to it. It knows nothing of selections, pages or JSON.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Self

import sqlalchemy as sa
import strawberry

from schema import tables
from schema.fields import PAGE, Connection, relation
from schema.given import write_id
from schema.references import Article, Claim, Source, Stance
from schema.rows import Condition, Row
from schema.words import Word, described_enum

Told = Callable[[sa.ColumnElement[Any]], sa.ColumnElement[Any]]


def _itself(key: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    return key


@dataclass(frozen=True)
class Grouping:
    """What rows are counted by.

    ``key`` is an expression over the row and the rows that ``links`` join to it under ``on``;
    ``value`` and ``label`` tell it to a client. Where the links lead to several rows, ``each``
    is the key of the row that is counted, so that it counts once for each distinct value.
    """

    key: sa.ColumnElement[Any]
    value: Told = _itself
    label: Told = _itself
    links: tuple[sa.FromClause, ...] = ()
    on: tuple[Condition, ...] = ()
    each: sa.ColumnElement[Any] | None = None

    def through(self, link: sa.FromClause, *on: Condition) -> Self:
        """The same, where the key is a column of a row that ``link`` leads to."""
        return replace(self, links=(*self.links, link), on=(*self.on, *on))


@strawberry.type(description="One value that entries of a connection have, and how many have it.")
class Facet:
    value: str = strawberry.field(
        description=(
            "What they have in common: a word of the vocabulary, a section, a language, a day in "
            "UTC (YYYY-MM-DD), or the id of an outlet or actor."
        )
    )
    label: str = strawberry.field(
        description="The value for people to read: the name of the outlet or actor, or the value."
    )
    count: int = strawberry.field(
        description="How many entries of the whole connection have it, under the same filter."
    )


# ---- the ways of grouping


def by_column(column: sa.ColumnElement[Any]) -> Grouping:
    """By a column as it is."""
    return Grouping(column)


def by_day(moment: sa.ColumnElement[Any]) -> Grouping:
    """By the day in UTC on which a moment falls."""
    return Grouping(sa.cast(sa.func.timezone(sa.literal_column("'UTC'"), moment), sa.Date))


def by_named(column: sa.ColumnElement[Any], table: sa.Table, prefix: str) -> Grouping:
    """By a row of a table whose rows have names."""

    def name(key: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
        row = table.alias()
        named = sa.select(row.c.name).where(row.c[f"{table.name}_id"] == key)
        return named.scalar_subquery()

    return Grouping(column, value=lambda key: write_id(prefix, key), label=name)


def by_each(array: sa.ColumnElement[Any], row: sa.ColumnElement[Any]) -> Grouping:
    """By each distinct element of an array; ``row`` is the key of the row that holds it."""
    elements = sa.func.unnest(array).table_valued(sa.column("value", sa.Text)).render_derived()
    return Grouping(elements.c.value, links=(elements,), each=row)


def by_outlet(row: Any) -> Grouping:
    """By the outlet of the article version that a row belongs to."""
    version = tables.article_version.alias()
    outlet = by_named(version.c.outlet_id, tables.outlet, "out")
    return outlet.through(version, version.c.version_id == row.c.version_id)


def by_source(claim: Any, column: str) -> Grouping:
    """By a column of each source that a claim is attributed to."""
    link, source = tables.claim_source.alias(), tables.source.alias()
    grouping = replace(by_column(source.c[column]), each=claim.c.claim_id)
    return grouping.through(link, link.c.claim_id == claim.c.claim_id).through(
        source, source.c.source_id == link.c.source_id
    )


Groupings = Mapping[str, Callable[[Any], Any]]
By = strawberry.argument(description="What to count by.")
First = Annotated[
    int | None,
    strawberry.argument(description="How many values, those of most entries first: 0 to 100."),
]

# ---- what each connection can be counted by


@described_enum
class ArticleFacet(Word):
    """What articles can be counted by."""

    OUTLET = "OUTLET", "The outlet that published it."
    LANGUAGE = "LANGUAGE", "The language of its text."
    SECTION = "SECTION", "Each section that it stands in."
    DAY = "DAY", "The day of its publication, in UTC."


@described_enum
class ClaimFacet(Word):
    """What claims can be counted by."""

    OUTLET = "OUTLET", "The outlet that published its article."
    QUOTE_TYPE = "QUOTE_TYPE", "How the article renders it."
    IDENTIFICATION = "IDENTIFICATION", "How its sources are identified, each way once."
    AFFILIATION = "AFFILIATION", "What its sources belong to, each once."
    ATTITUDE = "ATTITUDE", "The source's attitude to it."
    DAY = "DAY", "The day of its article's publication, in UTC."


@described_enum
class SourceFacet(Word):
    """What sources can be counted by."""

    KIND = "KIND", "What sort of thing it is."
    IDENTIFICATION = "IDENTIFICATION", "Whether the article tells who it is."
    AFFILIATION = "AFFILIATION", "What it belongs to."
    OUTLET = "OUTLET", "The outlet that published its article."


@described_enum
class StanceFacet(Word):
    """What stances can be counted by."""

    POSITION = "POSITION", "Where the actor stands."
    MODE = "MODE", "Whether it was said or shown by deeds."
    ACTOR = "ACTOR", "Whose position it is."
    DAY = "DAY", "The day on which the position was held, in UTC."


ARTICLES: Groupings = {
    "OUTLET": lambda article: by_named(article.c.outlet_id, tables.outlet, "out"),
    "LANGUAGE": lambda article: by_column(article.c.language),
    "SECTION": lambda article: by_each(article.c.sections, article.c.version_id),
    "DAY": lambda article: by_day(article.c.published_at),
}
CLAIMS: Groupings = {
    "OUTLET": by_outlet,
    "QUOTE_TYPE": lambda claim: by_column(claim.c.quote_type),
    "IDENTIFICATION": lambda claim: by_source(claim, "identification"),
    "AFFILIATION": lambda claim: by_source(claim, "affiliation"),
    "ATTITUDE": lambda claim: by_column(claim.c.attitude),
    "DAY": lambda claim: by_day(claim.c.published_at),
}
SOURCES: Groupings = {
    "KIND": lambda source: by_column(source.c.kind),
    "IDENTIFICATION": lambda source: by_column(source.c.identification),
    "AFFILIATION": lambda source: by_column(source.c.affiliation),
    "OUTLET": by_outlet,
}
STANCES: Groupings = {
    "POSITION": lambda stance: by_column(stance.c.position),
    "MODE": lambda stance: by_column(stance.c.mode),
    "ACTOR": lambda stance: by_named(stance.c.actor_id, tables.actor, "act"),
    "DAY": lambda stance: by_day(stance.c.held_at),
}


@strawberry.type(name="ArticleConnection", description=PAGE)
class Articles(Connection[Article]):
    @relation
    def facets(article: Row, by: Annotated[ArticleFacet, By], first: First = 20) -> list[Facet]:
        """How many entries have each value, the most frequent first, whatever the page."""
        return ARTICLES[by](article)


@strawberry.type(name="ClaimConnection", description=PAGE)
class Claims(Connection[Claim]):
    @relation
    def facets(claim: Row, by: Annotated[ClaimFacet, By], first: First = 20) -> list[Facet]:
        """How many entries have each value, the most frequent first, whatever the page."""
        return CLAIMS[by](claim)


@strawberry.type(name="SourceConnection", description=PAGE)
class Sources(Connection[Source]):
    @relation
    def facets(source: Row, by: Annotated[SourceFacet, By], first: First = 20) -> list[Facet]:
        """How many entries have each value, the most frequent first, whatever the page."""
        return SOURCES[by](source)


@strawberry.type(name="StanceConnection", description=PAGE)
class Stances(Connection[Stance]):
    @relation
    def facets(stance: Row, by: Annotated[StanceFacet, By], first: First = 20) -> list[Facet]:
        """How many entries have each value, the most frequent first, whatever the page."""
        return STANCES[by](stance)
