"""Moments and days: RFC 3339, always with a zone, kept in UTC."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from service.domain.rejections import DateNotRfc3339, DateOutOfRange, RangeIsReversed
from service.domain.rules import Change, Cleaned, Rule

EARLIEST = datetime(1600, 1, 1, tzinfo=UTC)
AHEAD = timedelta(hours=48)
"""How far clocks and zones may put a moment into the future."""

LONGEST = 64
MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}):([0-9]{2}):([0-9]{2})"
    r"(?:\.([0-9]+))?(?:([Zz])|([+-])([0-9]{2}):([0-9]{2}))"
)
NO_DAY = "The calendar has no such day; a month has 28 to 31 of them, a year 12 months."
LIKE_A_DAY = re.compile(
    r"[0-9]{1,4}[./-][0-9]{1,2}(?:[./-][0-9]{1,4})?|[0-9]{1,2}\.? [A-Z]{3,9}\.?,? [0-9]{4}"
    r"|[A-Z]{3,9}\.? [0-9]{1,2},? [0-9]{4}|[A-Z]{3,9} [0-9]{4}",
    re.IGNORECASE | re.ASCII,
)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def moment(given: str, now: datetime) -> Cleaned[datetime]:
    """A moment at which news can have happened: from 1600 to 48 hours after ``now``.

    Raises DATE_NOT_RFC3339 and DATE_OUT_OF_RANGE.
    """
    kept, changes = instant(given)
    if kept < EARLIEST:
        raise DateOutOfRange(detail="It lies before the year 1600.")
    if kept > now + AHEAD:
        raise DateOutOfRange(detail=f"It lies more than 48 hours after now, {written(now)}.")
    return kept, changes


def instant(given: str) -> Cleaned[datetime]:
    """Any moment of the years 1 to 9999, aware and in UTC.

    Raises DATE_NOT_RFC3339 and DATE_OUT_OF_RANGE. A leap second becomes the second after it, and
    24:00 the first moment of the next day; digits beyond microseconds are cut. Standard: RFC
    3339, section 5.6; ISO 8601 for 24:00.
    """
    match = MOMENT.fullmatch(given) if len(given) <= LONGEST else None
    if match is None:
        raise DateNotRfc3339(hint=_hint(given))
    day, hour, minute, second, fraction, _, sign, hours, minutes = match.groups()
    leap = second == "60"
    ends = hour == "24" and {minute, second} == {"00"} and not (fraction or "").strip("0")
    try:
        zone = UTC
        if sign:
            ahead = time.fromisoformat(f"{hours}:{minutes}")
            zone = timezone(int(sign + "1") * timedelta(hours=ahead.hour, minutes=ahead.minute))
        local = datetime.fromisoformat(
            f"{day}T{'00' if ends else hour}:{minute}:{'59' if leap else second}"
        )
        local = local.replace(microsecond=int((fraction or "")[:6].ljust(6, "0")), tzinfo=zone)
        kept = local.astimezone(UTC) + timedelta(days=ends, seconds=leap)
    except (ValueError, OverflowError):
        raise DateOutOfRange(
            detail="There is no such day, time or zone.", hint=_missing(day, hour, hours, minutes)
        ) from None
    if leap and (kept.hour, kept.minute, kept.second) != (0, 0, 0):
        raise DateOutOfRange(detail="A leap second is only at 23:59:60 UTC.")
    if ends:
        return kept, (Change(Rule.MIDNIGHT_CARRIED, given, written(kept)),)
    return kept, _changes(given, kept, leap or len(fraction or "") > 6, bool(sign))


def day(given: str) -> date:
    """A day of the Gregorian calendar, years 1 to 9999, as YYYY-MM-DD.

    Raises DATE_NOT_RFC3339 and DATE_OUT_OF_RANGE. Standard: RFC 3339, full-date.
    """
    if not DAY.fullmatch(given):
        hint = f"Give {given[:10]}." if DAY.match(given) and len(given) <= LONGEST else None
        raise DateNotRfc3339(hint=hint)
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise DateOutOfRange(detail="There is no such day.", hint=NO_DAY) from None


def days(start: date | None, end: date | None) -> Cleaned[date | None]:
    """The end of the half-open range [start, end); one that ends as it begins is one day.

    Raises RANGE_REVERSED.
    """
    if start is None or end is None or start < end:
        return end, ()
    if start > end or end == date.max:
        raise RangeIsReversed(detail=f"It begins on {start} and ends on {end}.")
    kept = end + timedelta(days=1)
    return kept, (Change(Rule.DAY_WIDENED, str(end), str(kept)),)


def written(moment: datetime) -> str:
    """The moment as RFC 3339 in UTC, with fractions of a second only where it has some."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _changes(given: str, kept: datetime, rounded: bool, zoned: bool) -> tuple[Change, ...]:
    if rounded:
        return (Change(Rule.MOMENT_ROUNDED, given, written(kept)),)
    if zoned and not given.endswith("+00:00"):
        return (Change(Rule.MOMENT_IN_UTC, given, written(kept)),)
    return ()


def _missing(day: str, hour: str, hours: str | None, minutes: str | None) -> str:
    """Which of the parts of a moment does not exist."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return NO_DAY
    if hours and minutes and (hours > "23" or minutes > "59"):
        return "There is no such zone: offsets lie between -23:59 and +23:59, and UTC is Z."
    if hour > "23":
        return "There is no such time: hours go from 00 to 23, or 24:00 at the end of a day."
    return "Minutes and seconds go from 00 to 59, and in UTC the years from 1 to 9999."


def _hint(given: str) -> str | None:
    """What the given text would be, if only its form is another, or zone or time are missing."""
    if len(given) <= LONGEST and LIKE_A_DAY.fullmatch(given) and not DAY.fullmatch(given):
        return "A day is written 2025-05-05, and with time and zone 2025-05-05T00:00:00Z."
    if DAY.fullmatch(given):
        return f"Add time and zone: {given}T00:00:00Z, if that is when."
    if len(given) > LONGEST or not given.isascii():
        return None
    try:
        told = datetime.fromisoformat(given)
    except ValueError:
        return None
    if told.tzinfo is None:
        return f"Add the zone: {told.isoformat()}Z, if it is UTC."
    return f"Give {told.isoformat()}."
