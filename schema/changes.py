"""What is different between two versions of an article.

Both are compared as multisets: what stands twice in one version and once in the other is there
once too often. So a part that has only moved is no change. Nothing here depends on offsets, which
are others in each text.
"""

from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects.postgresql import aggregate_order_by, array

from schema import given, tables
from schema.blocks import Block, blocks_of
from schema.conditions import said, standing
from schema.facets import Claims, Stances
from schema.fields import connection, relation
from schema.orders import OfVersions, OrderDirection
from schema.references import Article
from schema.rows import Columns, Condition, Row, Rows, described, in_utc, many, one
from schema.targets import targets

FEWER = "compare fewer versions in one request."
POSITION = OfVersions.by("POSITION", OrderDirection.ASC)
HELD_AT = OfVersions.by("HELD_AT", OrderDirection.ASC)
BEFORE, AFTER = "before_id", "after_id"
Part = tuple[sa.Table, Callable[[Any], Sequence[sa.ColumnElement[Any]]]]
"""What versions are made of: its table, and what its rows are compared by, none of it null."""


@strawberry.type(description="One thing that two versions of an article say differently of it.")
class MetadataChange:
    field: str = described("The field of Article: headline, bylines, publishedAt.")
    before: str | None = described(
        "Its value in `before`: text as it is, a moment in UTC, a list as JSON, of an outlet its "
        "name; null where it has none."
    )
    after: str | None = described("Its value in `after`, written likewise.")


@strawberry.type(
    description=(
        "What is different in one version of an article from another. Compared are: outlet, "
        "headline, standfirst, bylines, sections, language, publishedAt, modifiedAt and "
        "originKind; the blocks of the text, by kind and text; the claims that are PENDING or "
        "APPROVED, by what they say (case and final punctuation aside) and the words of their "
        "sources; the stances that are, by actor, target, position, intensity, mode and "
        "expression. Where in the text something stands is not compared, so what has only moved "
        "is no change; nor are retrievedAt, evidence, and all else that is told of claims and "
        "stances. Of equal parts that one version has more of, the last are those that differ."
    )
)
class VersionChanges:
    @relation
    def before(changes: Row) -> Article:
        """The version that is compared with."""
        return one(tables.article_version, version_id=changes.c.before_id)

    @relation
    def after(changes: Row) -> Article:
        """The version that is looked at."""
        return one(tables.article_version, version_id=changes.c.after_id)

    @relation
    def metadata(changes: Row) -> list[MetadataChange]:
        """What the two say differently of the article, apart from its text."""
        return metadata_between(changes)

    @relation
    def blocks_removed(changes: Row) -> list[Block]:
        """Pieces of the text that are gone, with their places in the body of `before`."""
        return blocks_only_in(changes, BEFORE, AFTER)

    @relation
    def blocks_added(changes: Row) -> list[Block]:
        """Pieces of the text that are new, with their places in the body of `after`."""
        return blocks_only_in(changes, AFTER, BEFORE)

    @connection(None, OfVersions, POSITION)
    def claims_removed(changes: Row) -> Claims:
        """Claims of `before` that have no equal in `after`."""
        return only_in(changes, CLAIMS, BEFORE, AFTER)

    @connection(None, OfVersions, POSITION)
    def claims_added(changes: Row) -> Claims:
        """Claims of `after` that have no equal in `before`."""
        return only_in(changes, CLAIMS, AFTER, BEFORE)

    @connection(None, OfVersions, HELD_AT)
    def stances_removed(changes: Row) -> Stances:
        """Stances of `before` that have no equal in `after`."""
        return only_in(changes, STANCES, BEFORE, AFTER)

    @connection(None, OfVersions, HELD_AT)
    def stances_added(changes: Row) -> Stances:
        """Stances of `after` that have no equal in `before`."""
        return only_in(changes, STANCES, AFTER, BEFORE)


def changes_between(article: Row, since: Any) -> Any:
    """A version and the one of the number ``since``, or the one before; no row without it."""
    before = tables.article_version.alias()
    number = (
        given.bound(since, given.Whole())
        if said(since)
        else article.c.version - sa.literal_column("1")
    )
    pair = (
        sa.select(before.c.version_id.label(BEFORE), article.c.version_id.label(AFTER))
        .where(before.c.article_id == article.c.article_id, before.c.version == number)
        .correlate(article)
        .lateral()
    )
    return Rows(pair, sa.select().select_from(pair)).advised(FEWER)


def metadata_of(version: Any, outlet: Any) -> dict[str, sa.ColumnElement[Any]]:
    """What is told of an article beside its text, each as text, by the name of its field."""
    return {
        "outlet": outlet.c.name,
        "headline": version.c.headline,
        "standfirst": version.c.standfirst,
        "bylines": sa.cast(sa.func.array_to_json(version.c.bylines), sa.Text),
        "sections": sa.cast(sa.func.array_to_json(version.c.sections), sa.Text),
        "language": version.c.language,
        "publishedAt": in_utc(version.c.published_at),
        "modifiedAt": in_utc(version.c.modified_at),
        "originKind": version.c.origin_kind,
    }


def metadata_between(pair: Row) -> Any:
    """A row for each thing that is told differently, in the order of `metadata_of`."""
    versions = [tables.article_version.alias() for _ in range(2)]
    outlets = [tables.outlet.alias() for _ in range(2)]
    values = [metadata_of(*each) for each in zip(versions, outlets, strict=True)]
    names = [sa.literal_column(f"'{name}'", sa.Text) for name in values[0]]
    columns: list[list[Any]] = [names, *(list(each.values()) for each in values)]
    told = (
        sa.func.unnest(*(sa.cast(array(column), sa.ARRAY(sa.Text)) for column in columns))
        .table_valued("field", "before", "after", with_ordinality="place")
        .render_derived()
        .lateral()
    )
    select = (
        sa.select()
        .select_from(*versions, *outlets, told)
        .where(*(v.c.outlet_id == o.c.outlet_id for v, o in zip(versions, outlets, strict=True)))
        .where(versions[0].c.version_id == pair.c.before_id)
        .where(versions[1].c.version_id == pair.c.after_id)
        .where(told.c.before.is_distinct_from(told.c.after))
    )
    return Rows(told, select, (told.c.place,))


def blocks_only_in(pair: Row, version: str, other: str) -> Any:
    """The blocks of one version that have no equal in another, in the order of its text."""
    mine, others = _numbered_blocks(pair, version), _numbered_blocks(pair, other)
    select = sa.select().select_from(mine).where(_without(mine, others, "kind", "text", "number"))
    return Rows(mine, select, (mine.c.start,))


def _numbered_blocks(pair: Row, which: str) -> Any:
    """The blocks of a version, each with its number among those that are its equals."""
    version = tables.article_version.alias()
    blocks = blocks_of(version)
    block = Columns(blocks.row.c)
    columns = [column.label(name) for name, column in block.items()]
    return (
        sa.select(*columns, _number([block.kind, block.text], block.start))
        .select_from(version, *blocks.select.get_final_froms())
        .where(version.c.version_id == pair.c[which])
        .correlate(pair)
        .lateral()
    )


def _claim(claim: Any) -> Sequence[sa.ColumnElement[Any]]:
    """What a claim is compared by: its proposition, and how its sources are called."""
    link, source = tables.claim_source.alias(), tables.source.alias()
    called = sa.func.array_agg(aggregate_order_by(source.c.text, source.c.text))
    sources = (
        sa.select(sa.func.coalesce(called, sa.literal_column("'{}'::text[]")))
        .select_from(link)
        .join(source, source.c.source_id == link.c.source_id)
        .where(link.c.claim_id == claim.c.claim_id)
        .correlate(claim)
        .scalar_subquery()
    )
    return sa.func.coalesce(sa.cast(claim.c.proposition_id, sa.Text), claim.c.text), sources


def _stance(stance: Any) -> Sequence[sa.ColumnElement[Any]]:
    """What a stance is compared by: who stands where toward what, and how that is shown."""
    nothing: sa.ColumnElement[int] = sa.literal_column("-9")
    return (
        stance.c.actor_id,
        *(sa.func.coalesce(target, nothing) for target in targets(stance)),
        stance.c.position,
        sa.func.coalesce(stance.c.intensity, nothing),
        stance.c.mode,
        stance.c.expression,
    )


CLAIMS: Part = (tables.claim, _claim)
STANCES: Part = (tables.stance, _stance)


def only_in(pair: Row, part: Part, version: str, other: str) -> Any:
    """The rows of one version in force that have no equal in another."""
    table, _ = part
    mine, others = _numbered(pair, part, version), _numbered(pair, part, other)
    names = [column.name for column in mine.c if column.name != "key"]
    alone = sa.select(mine.c.key).where(_without(mine, others, *names)).correlate(pair)
    rows = many(table, version_id=pair.c[version])
    return rows.where(lambda row: row.c[f"{table.name}_id"].in_(alone))


def _numbered(pair: Row, part: Part, which: str) -> Any:
    """The rows of a version in force with what they are compared by, and a number among equals."""
    table, compared_by = part
    row = table.alias()
    key = row.c[f"{table.name}_id"]
    compared = compared_by(row)
    columns = [each.label(f"by{place}") for place, each in enumerate(compared)]
    return (
        sa.select(key.label("key"), *columns, _number(compared, key))
        .where(row.c.version_id == pair.c[which], standing(row))
        .correlate(pair)
        .lateral()
    )


def _number(equals: Sequence[sa.ColumnElement[Any]], turn: sa.ColumnElement[Any]) -> Any:
    return sa.func.row_number().over(partition_by=list(equals), order_by=turn).label("number")


def _without(mine: Any, others: Any, *names: str) -> Condition:
    """Whether none of the others has the same of these columns."""
    equal = (mine.c[name] == others.c[name] for name in names)
    return ~sa.exists(sa.select(sa.true()).select_from(others).where(*equal).correlate(mine))
