"""Moments are RFC 3339 with a zone, kept in UTC; ranges are half-open."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain import moment
from service.domain.faults import Rejected
from service.domain.rules import Rule

NOW = datetime(2024, 12, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2024-12-02T09:30:00Z", "2024-12-02T09:30:00Z"),
        ("2024-12-02t09:30:00.25z", "2024-12-02T09:30:00.250000Z"),
        ("2024-12-02T11:30:00+02:00", "2024-12-02T09:30:00Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
        ("2024-12-05T00:00:00Z", "2024-12-05T00:00:00Z"),
        ("2016-12-31T18:59:60-05:00", "2017-01-01T00:00:00Z"),
        ("2024-11-30T24:00:00Z", "2024-12-01T00:00:00Z"),
        ("2024-11-30T24:00:00.000-02:00", "2024-12-01T02:00:00Z"),
    ],
)
def test_a_moment_is_kept_in_utc(given: str, kept: str) -> None:
    assert moment.written(moment.moment(given, NOW)[0]) == kept


def test_a_moment_that_was_converted_says_so() -> None:
    _, changes = moment.moment("2024-12-02T11:30:00+02:00", NOW)
    assert changes == ((Rule.MOMENT_IN_UTC, "2024-12-02T11:30:00+02:00", "2024-12-02T09:30:00Z"),)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("2024-12-02", "DATE_NOT_RFC3339"),
        ("2024-12-02T09:30:00", "DATE_NOT_RFC3339"),
        ("20241202T093000Z", "DATE_NOT_RFC3339"),
        ("٢٠٢٤-12-02T09:30:00Z", "DATE_NOT_RFC3339"),
        ("yesterday", "DATE_NOT_RFC3339"),
        ("2024-02-30T09:30:00Z", "DATE_OUT_OF_RANGE"),
        ("2024-12-02T25:30:00Z", "DATE_OUT_OF_RANGE"),
        ("2024-12-02T24:00:01Z", "DATE_OUT_OF_RANGE"),
        ("2024-12-02T24:00:00.1Z", "DATE_OUT_OF_RANGE"),
        ("2024-12-02T12:30:60Z", "DATE_OUT_OF_RANGE"),
        ("1599-12-31T23:59:59Z", "DATE_OUT_OF_RANGE"),
        ("3024-12-02T09:30:00Z", "DATE_OUT_OF_RANGE"),
        ("0001-01-01T00:00:00+23:59", "DATE_OUT_OF_RANGE"),
        ("9999-12-31T23:59:60Z", "DATE_OUT_OF_RANGE"),
        ("2024-12-02T09:30:00+99:99", "DATE_OUT_OF_RANGE"),
    ],
)
def test_what_is_no_moment_of_the_past_is_refused(given: str, code: str) -> None:
    with pytest.raises(Rejected) as refused:
        moment.moment(given, NOW)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("2025-02-30T00:00:00Z", "no such day"),
        ("2025-05-05T00:00:00+25:00", "no such zone"),
        ("2025-05-05T00:00:00+10:75", "no such zone"),
        ("2025-05-05T25:00:00Z", "no such time"),
        ("2025-05-05T10:61:00Z", "Minutes"),
        ("5 May 2025", "A day is written 2025-05-05"),
        ("May 5, 2025", "A day is written 2025-05-05"),
        ("2025-05", "A day is written 2025-05-05"),
        ("05/06/2025", "A day is written 2025-05-05"),
        ("2025-05-05", "2025-05-05T00:00:00Z"),
    ],
)
def test_a_hint_fits_what_is_wrong(given: str, hint: str) -> None:
    with pytest.raises(Rejected) as refused:
        moment.moment(given, NOW)
    assert hint in str(refused.value.hint)


def test_a_day_that_does_not_exist_is_hinted_at() -> None:
    with pytest.raises(Rejected) as refused:
        moment.day("2025-02-30")
    assert "no such day" in str(refused.value.hint)


def test_a_missing_zone_is_hinted_at() -> None:
    with pytest.raises(Rejected) as refused:
        moment.moment("2024-12-02T09:30:00", NOW)
    assert "2024-12-02T09:30:00Z" in str(refused.value.hint)


def test_a_range_that_ends_as_it_begins_is_one_day() -> None:
    end, changes = moment.days(date(2024, 12, 1), date(2024, 12, 1))
    assert end == date(2024, 12, 2)
    assert [change.rule for change in changes] == [Rule.DAY_WIDENED]


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(Rejected) as refused:
        moment.days(date(2024, 12, 2), date(2024, 12, 1))
    assert refused.value.code == "RANGE_REVERSED"


@given(st.integers(0, 4 * 10**8), st.integers(0, 999_999), st.integers(-840, 840))
def test_a_moment_as_written_is_read_back(minute: int, micro: int, zone: int) -> None:
    since = timedelta(minutes=minute % 200_000_000, microseconds=micro)
    when = (moment.EARLIEST + since).astimezone(timezone(timedelta(minutes=zone)))
    assert moment.moment(when.isoformat(), NOW)[0] == when
