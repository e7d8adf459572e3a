"""Times as pages and feeds write them: the forms of ISO 8601 and of mail, told as RFC 3339."""

import re
from datetime import UTC, datetime, timedelta, tzinfo
from email.utils import parsedate_to_datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from service.domain.moment import MOMENT
from service.domain.rejections import DateNotRfc3339
from service.domain.rules import Change, Cleaned, Rule

LONGEST = 64
END_OF_DAY = re.compile(r"[T ]24(?::?00){1,2}(?:[.,]0{1,9})?(?=$|[Zz+-])", re.IGNORECASE)
"""Midnight at the end of a day, as ISO 8601 has it."""


def rfc3339(given: str, zone: tzinfo | None = None) -> Cleaned[str]:
    """The moment that ``given`` tells, with an offset.

    A time without one is taken to be in ``zone``, or in UTC where none is known; a day alone
    begins at midnight; each is noted. Raises DATE_NOT_RFC3339. Standards: ISO 8601, RFC 5322.
    """
    text = given.strip()
    if MOMENT.fullmatch(text):
        return text, ()
    told = _parsed(text) if len(text) <= LONGEST else None
    if told is None:
        raise DateNotRfc3339
    if told.tzinfo is not None:
        kept = told.isoformat()
        return kept, (Change(Rule.TIME_REWRITTEN, given, kept),)
    try:
        kept = told.replace(tzinfo=zone or UTC).isoformat()
    except OverflowError:
        raise DateNotRfc3339 from None
    rule = Rule.TIME_ASSUMED if _is_day(text) else Rule.ZONE_ASSUMED
    return kept, (Change(rule, given, kept),)


def zone(name: str) -> tzinfo | None:
    """The zone of that name in the IANA database; None where there is none."""
    return ZoneInfo(name) if name in _zones() else None


def _parsed(text: str) -> datetime | None:
    ends = END_OF_DAY.search(text)
    try:
        if ends:
            began = f"{text[: ends.start()]}T00:00{text[ends.end() :]}"
            return datetime.fromisoformat(began) + timedelta(days=1)
        return datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        pass
    try:
        return parsedate_to_datetime(text)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None


def _is_day(text: str) -> bool:
    return ":" not in text and "T" not in text.upper()


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
