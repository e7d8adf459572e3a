"""The stance timeline: one actor toward one target, bucket by bucket, and where it turns."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects.postgresql import aggregate_order_by

from schema import tables
from schema.buckets import MOST_BUCKETS, NARROWER, UNITS, During, TimeBucket, buckets_between
from schema.conditions import during as held_during
from schema.counting import (
    COUNTS,
    StanceCounts,
    StanceDedupe,
    counted,
    counts_of,
    day,
    figures,
    listed_stances,
    net_of,
    position_of,
    tied,
    utc,
    weighed,
)
from schema.fields import relation
from schema.filter import DateRange
from schema.given import Moment
from schema.references import Actor, Stance
from schema.rows import Row, Rows, described, either, many, one, standing_on
from schema.scalars import DateTime
from schema.stances import StanceTarget
from schema.targets import Target
from schema.words import Position
from service.domain.faults import ActorUnknown, TargetUnknown, TooManyBuckets

SHORTER = "give `during`, or a shorter one."
ACTOR_HINT = "Take the id from `actors`, or from `resolveActors` for a name. Argument: actor."
TARGET_HINT = (
    "Take the id from `actors` or `issues`; for a proposition from `propositions` or "
    "`claims { nodes { proposition { id } } }`. Argument: target."
)


@dataclass(frozen=True)
class Timeline:
    """What a timeline stands on: who and what is meant, and the stances that count."""

    actor: sa.CTE
    target: sa.CTE
    kind: Target
    stances: sa.CTE
    during: During
    bucket: TimeBucket

    def begin(self, moment: Any) -> sa.ColumnElement[Any]:
        """The beginning, in UTC, of the bucket that a moment lies in."""
        unit: sa.ColumnElement[str] = sa.literal_column(f"'{UNITS[self.bucket][0]}'")
        return sa.func.date_trunc(unit, utc(moment), type_=sa.DateTime())

    def ends(self) -> sa.CTE:
        """The beginnings of the first and of the last bucket; null where there is none."""
        stances, held_at = self.stances.alias(), sa.DateTime(timezone=True)
        start, end = self.during.start, self.during.end
        before: sa.ColumnElement[Any] = sa.literal_column("interval '1 microsecond'")
        first = (
            sa.select(sa.func.min(stances.c.held_at, type_=held_at)).scalar_subquery()
            if start is None
            else start.as_(Moment())
        )
        last = (
            sa.select(sa.func.max(stances.c.held_at, type_=held_at)).scalar_subquery()
            if end is None
            else end.as_(Moment()) - before
        )
        return sa.select(self.begin(first).label("first"), self.begin(last).label("last")).cte()

    def steps(self, number: int) -> sa.ColumnElement[Any]:
        """The length of so many buckets."""
        return sa.literal_column(f"{number} * interval '{UNITS[self.bucket][1]}'")

    def buckets(self, ends: sa.CTE) -> sa.Subquery:
        """The buckets from the first to the last, empty ones too. Columns: start, figures, most."""
        fitting = sa.func.least(ends.c.last, ends.c.first + self.steps(MOST_BUCKETS - 1))
        series = sa.func.generate_series(ends.c.first, fitting, self.steps(1), type_=sa.DateTime())
        # Without a last bucket `least` would take the other bound, for it skips what is null.
        known = ends.c.last.is_not(None)
        starts = sa.select(series.label("start")).select_from(ends).where(known).subquery()
        held = self.begin(self.stances.c.held_at)
        filled = sa.select(held.label("start"), *figures(self.stances)).group_by(held).subquery()
        nothing: sa.ColumnElement[int] = sa.literal_column("0")
        return weighed(
            sa.select(
                sa.func.timezone(
                    sa.literal_column("'UTC'"), starts.c.start, type_=sa.DateTime(timezone=True)
                ).label("start"),
                *(
                    sa.func.coalesce(filled.c[name], nothing).label(name)
                    for name in (*COUNTS, "independent_origins")
                ),
            )
            .select_from(starts.outerjoin(filled, filled.c.start == starts.c.start))
            .subquery()
        )

    def turns(self) -> sa.Subquery:
        """The days whose position is another than that of the day before with counted stances.

        Columns: day, from, to, and at and stance_id of the stance that shows it.
        """
        stances = self.stances
        on = day(stances.c.held_at)
        group = sa.select(on.label("day"), *figures(stances), *self.firsts()).group_by(on)
        days = weighed(group.subquery())
        shows = sa.case(
            (tied(days), days.c.first),
            *((days.c[name] == days.c.most, days.c[f"first_{name}"]) for name in COUNTS),
        )
        held = sa.select(
            days.c.day, position_of(days).label("to"), shows.label("stance_id")
        ).subquery()
        before = sa.func.lag(held.c.to).over(order_by=held.c.day)
        turned = sa.select(*held.c, before.label("from")).subquery()
        stance = tables.stance.alias()
        return (
            sa.select(*turned.c, stance.c.held_at.label("at"))
            .join_from(turned, stance, stance.c.stance_id == turned.c.stance_id)
            .where(turned.c["from"] != turned.c.to)
            .subquery()
        )

    def firsts(self) -> Iterator[sa.ColumnElement[Any]]:
        """The first stance of a group, and the first of each position."""
        stances = self.stances
        order = aggregate_order_by(
            stances.c.stance_id, stances.c.held_at.asc(), stances.c.stance_id.asc()
        )
        keys = sa.func.array_agg(order, type_=sa.ARRAY(sa.BigInteger))
        first: sa.ColumnElement[int] = sa.literal_column("1")
        yield keys[first].label("first")
        for name, word in COUNTS.items():
            of_position = keys.filter(stances.c.position == word)
            yield sa.type_coerce(of_position, keys.type)[first].label(f"first_{name}")


def timeline(
    actor: Rows,
    target: tuple[Target, Rows],
    bucket: TimeBucket,
    during: DateRange | None,
    dedupe: StanceDedupe | None,
) -> Any:
    """The timeline of the actor that ``actor`` leads to, toward the one that ``target`` does."""
    kind, meant = target
    who = actor.select.with_only_columns(actor.row.c.actor_id).cte()
    what = meant.select.with_only_columns(meant.row.c[kind.key].label("target_id")).cte()
    ends = During.of(during)
    stances = listed_stances(None).where(
        lambda stance: stance.c.actor_id == only(who),
        lambda stance: stance.c[kind.column] == only(what),
        lambda stance: sa.and_(sa.true(), *held_during(stance.c.held_at, during)),
    )
    return (
        standing_on(Timeline(who, what, kind, counted(stances, dedupe), ends, bucket), SHORTER)
        .checked(*ends.checks())
        .refused(only(who).is_(None), partial(ActorUnknown, hint=ACTOR_HINT))
        .refused(only(what).is_(None), partial(TargetUnknown, hint=TARGET_HINT))
    )


def only(rows: sa.CTE) -> sa.ScalarSelect[Any]:
    """The one value of a derived table of one column; null where it is empty."""
    return sa.select(*rows.c).scalar_subquery()


@strawberry.type(description="The stances that count of one stretch of time.")
class StanceBucket:
    start: DateTime = described("When it begins, in UTC; it lasts until the next one does.")
    independent_origins: int = described(
        "How many origins its stances have: articles with one text behind them are one."
    )

    @relation
    def counts(bucket: Row) -> StanceCounts:
        """How many of its stances have which position."""
        return counts_of(bucket)

    @relation
    def net(bucket: Row) -> float:
        """Supporting less opposing stances, by all that count: -1 to 1, rounded to four digits."""
        return net_of(bucket)

    @relation
    def position(bucket: Row) -> Position | None:
        """The most frequent position; MIXED where several are, null where no stance counts."""
        return position_of(bucket)


@strawberry.type(
    description=(
        "A day whose most frequent position is another than that of the day before on which "
        "stances count."
    )
)
class TurningPoint:
    at: DateTime = described("When the stance that shows it was held.")
    from_: Position = described("The position of the day before.", name="from")
    to: Position = described("The new position; MIXED where several are the most frequent.")

    @relation
    def evidence(turn: Row) -> Stance:
        """The day's first stance with the new position; where several share it, its first."""
        return one(tables.stance, stance_id=turn.c.stance_id)


@strawberry.type(
    description=(
        "One actor's stance toward one target through time, from the stances that count, in UTC."
    )
)
class StanceTimeline:
    @relation
    def actor(timeline: Row) -> Actor:
        """Whose positions they are."""
        return one(tables.actor, actor_id=only(timeline.actor))

    @relation
    def target(timeline: Row) -> StanceTarget:
        """What the positions are toward."""
        kind = timeline.kind
        return either(**{kind.type: one(kind.table, **{kind.key: only(timeline.target)})})

    @relation
    def buckets(timeline: Row) -> list[StanceBucket]:
        """Every bucket from the first to the last, those without stances too; at most 1,000.

        The first is that of `during.from`, or of the first stance that counts; the last is the
        last that begins before `during.to`, or that of the last stance that counts.
        """
        during, ends = timeline.during, timeline.ends()
        rows = many(timeline.buckets(ends)).sorted(lambda bucket: (bucket.c.start,))
        if during.whole is not None:
            return rows.limited(
                during.whole.then(partial(buckets_between, timeline.bucket)), "during"
            )
        too_many = sa.select(ends.c.last >= ends.c.first + timeline.steps(MOST_BUCKETS))
        return rows.limited(MOST_BUCKETS, "during").refused(
            too_many.scalar_subquery(), partial(TooManyBuckets, hint=NARROWER)
        )

    @relation
    def turning_points(timeline: Row) -> list[TurningPoint]:
        """The days on which its position is another than before, in order."""
        return many(timeline.turns()).sorted(lambda turn: (turn.c.day,))
