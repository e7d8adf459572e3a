"""Buckets of time: the calendar's days, weeks, months, quarters and years, in UTC."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from schema.conditions import said
from schema.given import Given, instant
from schema.words import Word, described_enum
from service.domain.faults import BadArgument, TooManyBuckets

MOST_BUCKETS = 1_000
NARROWER = f"At most {MOST_BUCKETS}."


@described_enum
class TimeBucket(Word):
    """How time is divided, in UTC."""

    DAY = "DAY", "From midnight to midnight."
    WEEK = "WEEK", "From Monday to Sunday (ISO 8601)."
    MONTH = "MONTH", "A month of the calendar."
    QUARTER = "QUARTER", "Three months, from January, April, July and October."
    YEAR = "YEAR", "A year of the calendar."


UNITS: Mapping[TimeBucket, tuple[str, str]] = {
    TimeBucket.DAY: ("day", "1 day"),
    TimeBucket.WEEK: ("week", "7 days"),
    TimeBucket.MONTH: ("month", "1 month"),
    TimeBucket.QUARTER: ("quarter", "3 months"),
    TimeBucket.YEAR: ("year", "1 year"),
}
"""What PostgreSQL calls each bucket, and how far the next one is."""


@dataclass(frozen=True)
class During:
    """The range of a timeline: either end may be absent."""

    start: Given | None
    end: Given | None
    whole: Given | None
    """Both ends, where there are both."""

    @classmethod
    def of(cls, during: Any) -> "During":
        """The range that was given, if one was."""
        start = _instant(during.from_) if said(during) else None
        end = _instant(during.to) if said(during) else None
        whole = None if start is None or end is None else start.beside(end).then(_forward)
        return cls(start, end, whole)

    def checks(self) -> tuple[Given, ...]:
        """What can be wrong with it, the simplest first."""
        return tuple(each for each in (self.start, self.end, self.whole) if each is not None)


def _instant(value: Any) -> Given | None:
    return value.then(instant) if said(value) else None


def _forward(ends: tuple[datetime, datetime]) -> tuple[datetime, datetime]:
    if ends[0] > ends[1]:
        raise BadArgument(
            detail="The range ends before it begins.", hint="`from` comes before `to`."
        )
    return ends


def buckets_between(bucket: TimeBucket, ends: tuple[datetime, datetime]) -> int:
    """How many buckets a range [from, to) touches. Raises TooManyBuckets."""
    start, end = ends
    if start == end:
        return 0
    last = end - timedelta(microseconds=1)
    number = place(bucket, last.date()) - place(bucket, start.date()) + 1
    if number > MOST_BUCKETS:
        raise TooManyBuckets(detail=f"It has {number} of one {bucket}.", hint=NARROWER)
    return number


def place(bucket: TimeBucket, on: date) -> int:
    """The place of the bucket that a day lies in among all the buckets of the calendar."""
    months = on.year * 12 + on.month - 1
    places = {
        TimeBucket.DAY: on.toordinal(),
        # The first day of the year 1 was a Monday, if the Gregorian calendar is reckoned back.
        TimeBucket.WEEK: (on.toordinal() - 1) // 7,
        TimeBucket.MONTH: months,
        TimeBucket.QUARTER: months // 3,
        TimeBucket.YEAR: on.year,
    }
    return places[bucket]
