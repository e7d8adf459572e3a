"""Which stances count, so that the copies of one text count once, and what they come to."""

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects.postgresql import array, distinct_on

from schema import tables
from schema.filters import StanceFilter
from schema.rows import Rows, described, many, part
from schema.targets import kind_and_key, targets
from schema.words import Position, Word, described_enum


@described_enum
class StanceDedupe(Word):
    """Which stances of one actor toward one target with one position count only once.

    Of those that are the same, the one of the article that was published first counts.
    """

    NONE = "NONE", "Each counts, copies of a text too."
    PER_ARTICLE = "PER_ARTICLE", "Those in one article count once."
    PER_ORIGIN = "PER_ORIGIN", "Those in articles of one origin, copies of one text, count once."
    PER_ORIGIN_DAY = (
        "PER_ORIGIN_DAY",
        "Those in articles of one origin that were held on one day, in UTC, count once.",
    )


@strawberry.type(description="How many stances there are of each position.")
class StanceCounts:
    supports: int = described("Those for it.")
    opposes: int = described("Those against it.")
    neutral: int = described("Those that take no side.")
    mixed: int = described("Those for a part of it and against another.")


COUNTS: Mapping[str, sa.ColumnElement[str]] = {
    position.value.lower(): sa.literal_column(f"'{position.value}'", sa.Text)
    for position in Position
}
"""The columns of a count by position, and the word that each counts."""


def listed_stances(where: Any) -> Rows:
    """The stances that a list at the root would show under a filter."""
    stances: Rows = many(tables.stance, current=sa.true())
    return stances.where(lambda stance: sa.and_(*StanceFilter.listed(where, stance)))


def counted(stances: Rows, dedupe: StanceDedupe | None) -> sa.CTE:
    """Those of the stances that count.

    Columns: stance_id, actor_id, target_kind, target_id, position, held_at, origin_id.
    """
    stance, version = stances.row, tables.article_version.alias()
    origin = sa.func.coalesce(version.c.origin_id, version.c.article_id)
    ways: Mapping[StanceDedupe | None, tuple[sa.ColumnElement[Any], ...]] = {
        StanceDedupe.NONE: (),
        StanceDedupe.PER_ARTICLE: (version.c.article_id,),
        StanceDedupe.PER_ORIGIN: (origin,),
        StanceDedupe.PER_ORIGIN_DAY: (origin, day(stance.c.held_at)),
    }
    select = stances.select.join(version, version.c.version_id == stance.c.version_id)
    if same := ways[dedupe]:
        alike = (stance.c.actor_id, *targets(stance), *same, stance.c.position)
        earliest = (version.c.published_at, stance.c.stance_id)
        select = select.ext(distinct_on(*alike)).order_by(*alike, *earliest)
    return select.with_only_columns(
        stance.c.stance_id,
        stance.c.actor_id,
        *kind_and_key(stance),
        stance.c.position,
        stance.c.held_at,
        origin.label("origin_id"),
    ).cte()


def utc(moment: Any) -> sa.ColumnElement[Any]:
    """A moment as date and time in UTC, whatever the zone of the session."""
    return sa.func.timezone(sa.literal_column("'UTC'"), moment, type_=sa.DateTime())


def day(moment: Any) -> sa.ColumnElement[Any]:
    """The day, in UTC, of a moment."""
    return sa.cast(utc(moment), sa.Date)


def figures(stances: Any) -> Iterator[sa.ColumnElement[Any]]:
    """What a group of counted stances comes to: a count for each position, and its origins."""
    for name, word in COUNTS.items():
        yield sa.func.count().filter(stances.c.position == word).label(name)
    yield sa.func.count(stances.c.origin_id.distinct()).label("independent_origins")


def counts_of(group: Any) -> Any:
    """The counts of a group."""
    return part({name: group.c[name] for name in COUNTS})


def all_of(group: Any) -> sa.ColumnElement[int]:
    """How many stances a group has."""
    first, *others = (group.c[name] for name in COUNTS)
    return sum(others, start=first)


def net_of(group: Any) -> Any:
    """By how much support outweighs opposition: -1 to 1, 0 for none, four digits."""
    outweighing = sa.cast(group.c.supports - group.c.opposes, sa.Numeric)
    whole = sa.func.nullif(all_of(group), sa.literal_column("0"))
    net = sa.func.round(outweighing / whole, sa.literal_column("4"))
    return sa.func.coalesce(net, sa.literal_column("0.0000"))


def is_contested(group: Any) -> Any:
    """Whether some stances support and some oppose."""
    nothing: sa.ColumnElement[int] = sa.literal_column("0")
    return sa.and_(group.c.supports > nothing, group.c.opposes > nothing)


def weighed(group: sa.Subquery) -> sa.Subquery:
    """A group with one more column, most: how many have its most frequent position."""
    most = sa.func.greatest(*(group.c[name] for name in COUNTS)).label("most")
    return sa.select(*group.c, most).subquery()


def tied(weighed: Any) -> sa.ColumnElement[bool]:
    """Whether several positions are the most frequent."""
    counts = array([weighed.c[name] for name in COUNTS])
    places = sa.func.array_positions(counts, weighed.c.most)
    return sa.func.cardinality(places) > sa.literal_column("1")


def position_of(weighed: Any) -> Any:
    """The most frequent position, MIXED where several are, null for no stances."""
    return sa.case(
        (weighed.c.most == sa.literal_column("0"), sa.null()),
        (tied(weighed), COUNTS["mixed"]),
        *((weighed.c[name] == weighed.c.most, word) for name, word in COUNTS.items()),
    )
