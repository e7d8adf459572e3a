"""Times as pages and feeds write them: the forms of ISO 8601 and of mail, told as RFC 3339.

Every word of a time is understood, or it is refused: half of one would be another time.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from service.domain.moment import MOMENT
from service.domain.rejections import DateNotRfc3339
from service.domain.rules import Change, Cleaned, Rule

LONGEST = 64
ISO = re.compile(
    r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}|[0-9]{4}-?W[0-9]{2}(?:-?[0-9])?)(?P<time>[Tt ].+)?"
)
END_OF_DAY = re.compile(r"[T ]24(?::?00){1,2}(?:[.,]0{1,9})?(?=$|[Zz+-])", re.IGNORECASE)
"""Midnight at the end of a day, as ISO 8601 has it."""

MONTHS = re.findall(
    r"\w+",
    "january february march april may june july august september october november december",
)
WEEKDAYS = re.findall(r"\w+", "monday tuesday wednesday thursday friday saturday sunday")
HOURS = dict.fromkeys(("Z", "UT", "UTC", "GMT"), 0) | {
    name: -hours
    for hours, names in ((4, "EDT"), (5, "EST CDT"), (6, "CST MDT"), (7, "MST PDT"), (8, "PST"))
    for name in names.split()
}
"""The zones that RFC 5322 knows by name; other names mean several, IST for one."""

CLOCK = (
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.(?P<fraction>[0-9]{1,9}))?)?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?"
)
OFFSET = r"(?:GMT|UTC)?(?P<sign>[+-])(?P<ahead>[0-9]{2}):?(?P<past>[0-5][0-9])"
ZONE = rf"(?:\s*(?:(?P<name>[A-Z]{{1,3}})|{OFFSET})(?:\s*\([^()]*\))?)?"
WEEKDAY = r"(?:(?P<weekday>[A-Z]{3,9})\.?(?:,\s*|\s+))?"
MONTH = r"(?P<month>[A-Z]{3,9})\.?"
AT = r"(?:,|,?\s+at)?\s+"
FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{WEEKDAY}(?P<day>[0-9]{{1,2}})[ -]\s*{MONTH}[ -]\s*"
        rf"(?P<year>[0-9]{{4}}|[0-9]{{2}}){AT}{CLOCK}{ZONE}",
        rf"{WEEKDAY}{MONTH}\s+(?P<day>[0-9]{{1,2}}),?\s+(?P<year>[0-9]{{4}}){AT}{CLOCK}{ZONE}",
        rf"{WEEKDAY}{MONTH}\s+(?P<day>[0-9]{{1,2}})\s+{CLOCK}{ZONE}\s+(?P<year>[0-9]{{4}})",
        rf"(?P<year>[0-9]{{4}})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})[T ]\s*{CLOCK}{ZONE}",
    )
)
"""Mail's, the same with the month first, that of C's asctime, and a day of ISO 8601 with these."""


def rfc3339(given: str, zone: tzinfo | None = None) -> Cleaned[str]:
    """The moment that ``given`` tells, with an offset.

    A time without one is taken to be in ``zone``, or in UTC where none is known; a day alone
    begins at midnight; each is noted. Raises DATE_NOT_RFC3339, where anything of it is not
    understood too. Standards: ISO 8601, RFC 5322.
    """
    text = given.strip()
    if MOMENT.fullmatch(text):
        return text, ()
    iso = ISO.fullmatch(text)
    told = _parsed(text, iso is not None) if len(text) <= LONGEST else None
    if told is None:
        raise DateNotRfc3339
    if told.tzinfo is not None:
        kept = told.isoformat()
        return kept, (Change(Rule.TIME_REWRITTEN, given, kept),)
    try:
        kept = told.replace(tzinfo=zone or UTC).isoformat()
    except OverflowError:
        raise DateNotRfc3339 from None
    rule = Rule.TIME_ASSUMED if iso and not iso["time"] else Rule.ZONE_ASSUMED
    return kept, (Change(rule, given, kept),)


def zone(name: str) -> tzinfo | None:
    """The zone of that name in the IANA database; None where there is none."""
    return ZoneInfo(name) if name in _zones() else None


def _parsed(text: str, is_iso: bool) -> datetime | None:
    ends = END_OF_DAY.search(text)
    try:
        if is_iso and ends:
            began = f"{text[: ends.start()]}T00:00{text[ends.end() :]}"
            return datetime.fromisoformat(began) + timedelta(days=1)
        if is_iso:
            return datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        pass
    match = next(filter(None, (form.fullmatch(text) for form in FORMS)), None)
    try:
        return _told(match.groupdict()) if match else None
    except ValueError:
        return None


def _told(parts: dict[str, str | None]) -> datetime:
    """The time of a form's parts; raises ValueError where they contradict each other."""
    year, month = parts["year"] or "", parts["month"] or ""
    hour = int(parts["hour"] or 0)
    if parts["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if parts["half"] in "pP" else 0)
    # RFC 5322, 4.3: years of two digits
    century = "" if len(year) == 4 else "20" if year < "50" else "19"
    told = datetime(
        int(century + year),
        int(month) if month.isdigit() else 1 + _index(month, MONTHS),
        int(parts["day"] or 0),
        hour,
        int(parts["minute"] or 0),
        int(parts["second"] or 0),
        int((parts["fraction"] or "")[:6].ljust(6, "0")),
        tzinfo=_offset(parts),
    )
    weekday = parts.get("weekday")
    if weekday and _index(weekday, WEEKDAYS) != told.weekday():
        raise ValueError(weekday)
    return told


def _offset(parts: dict[str, str | None]) -> tzinfo | None:
    """The zone that is said; raises ValueError where it is not known."""
    if name := parts["name"]:
        if name.upper() not in HOURS:
            raise ValueError(name)
        return timezone(timedelta(hours=HOURS[name.upper()]))
    if sign := parts["sign"]:
        ahead = timedelta(hours=int(parts["ahead"] or 0), minutes=int(parts["past"] or 0))
        return timezone(-ahead if sign == "-" else ahead)
    return None


def _index(word: str, words: list[str]) -> int:
    """Which of the words it is, whole or cut short; raises ValueError."""
    known = [each for each in words if each.startswith(word.lower())]
    if len(known) != 1:
        raise ValueError(word)
    return words.index(known[0])


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
