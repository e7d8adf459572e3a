"""Times in the forms of pages and feeds become RFC 3339, or are refused."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain import moment, timestamp
from service.domain.faults import Rejected
from service.domain.rejections import DateNotRfc3339


@pytest.mark.parametrize(
    ("given_", "kept", "rule"),
    [
        ("2031-05-05T10:00:00Z", "2031-05-05T10:00:00Z", None),
        (" 2031-05-05t10:00:00z ", "2031-05-05t10:00:00z", None),
        ("2031-05-05T10:00+0200", "2031-05-05T10:00:00+02:00", "time-rewritten"),
        ("20310505T100000Z", "2031-05-05T10:00:00+00:00", "time-rewritten"),
        ("Mon, 05 May 2031 10:00:00 GMT", "2031-05-05T10:00:00+00:00", "time-rewritten"),
        ("2031-05-05T24:00", "2031-05-06T00:00:00+02:00", "zone-assumed"),
        ("2031-12-31 2400Z", "2032-01-01T00:00:00+00:00", "time-rewritten"),
        ("2031-05-05T10:00", "2031-05-05T10:00:00+02:00", "zone-assumed"),
        ("2031-05-05", "2031-05-05T00:00:00+02:00", "time-assumed"),
        ("2031-W19-1", "2031-05-05T00:00:00+02:00", "time-assumed"),
        ("2031-05-05 10", "2031-05-05T10:00:00+02:00", "zone-assumed"),
        ("May 5, 2031 10:00 pm EST", "2031-05-05T22:00:00-05:00", "time-rewritten"),
        ("May 5, 2031 at 12:30 a.m.", "2031-05-05T00:30:00+02:00", "zone-assumed"),
        ("5 May 2031 10:00 pm +0100", "2031-05-05T22:00:00+01:00", "time-rewritten"),
        ("Mon, 05 May 2031 10:00:00 -0500 (CDT)", "2031-05-05T10:00:00-05:00", "time-rewritten"),
        ("Monday, 5 May 31 10:00 PDT", "2031-05-05T10:00:00-07:00", "time-rewritten"),
        ("Sun, 05-May-74 10:00:00 -0000", "1974-05-05T10:00:00+00:00", "time-rewritten"),
        ("Mon May  5 10:00:00 2031", "2031-05-05T10:00:00+02:00", "zone-assumed"),
        ("Mon May 05 2031 10:00:00 GMT+0200 (CEST)", "2031-05-05T10:00:00+02:00", "time-rewritten"),
        ("Mon,5 May 2031 10:00:00 +0000", "2031-05-05T10:00:00+00:00", "time-rewritten"),
        ("2031-05-05 10:00:00.25 +0200", "2031-05-05T10:00:00.250000+02:00", "time-rewritten"),
        ("2031-05-05 10:00:00 UTC", "2031-05-05T10:00:00+00:00", "time-rewritten"),
    ],
)
def test_a_time_is_told_as_rfc_3339(given_: str, kept: str, rule: str | None) -> None:
    text, changes = timestamp.rfc3339(given_, ZoneInfo("Europe/Paris"))
    assert text == kept
    assert [change.rule for change in changes] == ([rule] if rule else [])


def test_without_a_zone_it_is_utc() -> None:
    assert timestamp.rfc3339("2031-05-05")[0] == "2031-05-05T00:00:00+00:00"


@pytest.mark.parametrize(
    "text",
    ["", "soon", "5 May", "5 May 2031", "2031-13-05", "x" * 100, "2031-05-05T25:00"],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(DateNotRfc3339):
        timestamp.rfc3339(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mon, 05 May 2031 22:00:00 PM -0500",
        "Mon, 05 May 2031 0:10 am",
        "Mon, 05 May 2031 10:00:00 CEST",
        "Mon, 05 May 2031 10:00:00 BST",
        "Mon, 05 May 2031 10:00:00 IST",
        "Mon, 05 May 2031 10:00:00 (EST)",
        "Mon, 05 May 2031 10:00:00 +2500",
        "Tue, 05 May 2031 10:00:00 GMT",
        "Lun, 05 May 2031 10:00:00 GMT",
        "05 Ju 2031 10:00",
        "5 May 2031 10:00 o'clock",
        "2031-05-05 10:00 CEST",
        "2031-05-05+02:00",
    ],
)
def test_a_time_of_which_a_part_is_not_understood_is_refused(text: str) -> None:
    with pytest.raises(DateNotRfc3339):
        timestamp.rfc3339(text)


def test_a_zone_is_known_by_its_name() -> None:
    assert timestamp.zone("Europe/Istanbul") is not None
    assert timestamp.zone("Mars/Olympus") is None
    assert timestamp.zone("../../etc/passwd") is None


@given(st.text(st.sampled_from("0123456789-:+.TZW ,MonFeb"), max_size=40) | st.datetimes().map(str))
def test_any_text_is_a_time_or_refused(text: str) -> None:
    try:
        kept, _ = timestamp.rfc3339(text, ZoneInfo("America/New_York"))
        moment.instant(kept)
    except Rejected:
        return
    assert timestamp.rfc3339(kept) == (kept, ())
