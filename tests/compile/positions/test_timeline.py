"""One actor's stance toward one target: its buckets, and the days on which it turns."""

from typing import Any

import pytest

from tests.compile.conftest import Asker
from tests.compile.held import Rows

TIMELINE = """query Timeline($actor: ID!, $issue: ID!, $bucket: TimeBucket!, $during: DateRange) {
  stanceTimeline(actor: {id: $actor}, target: {issue: $issue}, bucket: $bucket, during: $during) {
    buckets { start position net counts { supports opposes neutral mixed } }
    turningPoints { at from to evidence { id } }
  }
}"""

About = tuple[int, int]


@pytest.fixture
def about(rows: Rows, request: pytest.FixtureRequest) -> About:
    """An actor and an issue that are this test's alone."""
    return rows.actor(request.node.name), rows.issue(request.node.name)


def held(rows: Rows, about: About, *stances: tuple[str, str]) -> list[int]:
    """Stances at these moments, each in an article of its own; their keys."""
    actor, issue = about
    return [
        rows.stance(rows.article()[1], actor, position, at, issue=issue) for at, position in stances
    ]


def timeline(
    asker: Asker, about: About, bucket: str, start: str | None = None, end: str | None = None
) -> Any:
    variables = {
        "actor": f"act_{about[0]}",
        "issue": f"iss_{about[1]}",
        "bucket": bucket,
        "during": {"from": start, "to": end},
    }
    return asker(TIMELINE, variables)["stanceTimeline"]


def starts(told: Any) -> list[str]:
    return [bucket["start"].removesuffix("T00:00:00Z") for bucket in told["buckets"]]


def test_weeks_begin_on_monday_also_over_the_end_of_a_year(
    rows: Rows, asker: Asker, about: About
) -> None:
    held(
        rows,
        about,
        ("2024-12-29T23:59:59Z", "SUPPORTS"),
        ("2024-12-30T00:00:00Z", "OPPOSES"),
        ("2025-01-05T23:59:59Z", "OPPOSES"),
        ("2025-01-06T00:00:00Z", "NEUTRAL"),
    )
    told = timeline(asker, about, "WEEK")
    assert starts(told) == ["2024-12-23", "2024-12-30", "2025-01-06"]
    assert [bucket["counts"]["opposes"] for bucket in told["buckets"]] == [0, 2, 0]


def test_a_leap_day_is_a_day_of_its_own(rows: Rows, asker: Asker, about: About) -> None:
    held(rows, about, ("2024-02-28T12:00:00Z", "MIXED"), ("2024-03-01T00:00:00Z", "MIXED"))
    assert starts(timeline(asker, about, "DAY")) == ["2024-02-28", "2024-02-29", "2024-03-01"]


def test_an_empty_bucket_has_no_position_and_no_net(rows: Rows, asker: Asker, about: About) -> None:
    held(rows, about, ("2024-01-15T00:00:00Z", "SUPPORTS"), ("2024-03-15T00:00:00Z", "OPPOSES"))
    january, february, march = timeline(asker, about, "MONTH")["buckets"]
    assert (january["position"], march["position"]) == ("SUPPORTS", "OPPOSES")
    assert (february["position"], february["net"]) == (None, 0)
    assert set(february["counts"].values()) == {0}


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2023-11-20T00:00:00Z", "2024-02-01T00:00:00Z", ["2023-10-01", "2024-01-01"]),
        ("2023-11-20T00:00:00Z", None, ["2023-10-01", "2024-01-01", "2024-04-01"]),
        (None, "2024-04-01T00:00:00Z", ["2024-01-01"]),
        (None, "2024-04-01T00:00:01Z", ["2024-01-01", "2024-04-01"]),
        ("2024-05-11T00:00:00Z", "2024-05-11T00:00:00Z", []),
        ("2024-06-01T00:00:00Z", None, []),
    ],
)
def test_the_ends_of_the_range_are_those_of_the_buckets_or_of_the_stances(
    rows: Rows, asker: Asker, about: About, start: str, end: str, expected: list[str]
) -> None:
    held(rows, about, ("2024-03-31T23:00:00Z", "SUPPORTS"), ("2024-05-11T00:00:00Z", "SUPPORTS"))
    assert starts(timeline(asker, about, "QUARTER", start, end)) == expected


def test_a_stance_held_at_the_end_of_the_range_is_not_in_it(
    rows: Rows, asker: Asker, about: About
) -> None:
    held(rows, about, ("2024-05-01T00:00:00Z", "SUPPORTS"), ("2024-05-02T00:00:00Z", "OPPOSES"))
    told = timeline(asker, about, "DAY", "2024-05-01T00:00:00Z", "2024-05-02T00:00:00Z")
    assert [bucket["position"] for bucket in told["buckets"]] == ["SUPPORTS"]


def test_two_positions_that_are_as_frequent_make_a_bucket_mixed(
    rows: Rows, asker: Asker, about: About
) -> None:
    held(rows, about, ("2024-05-01T00:00:00Z", "SUPPORTS"), ("2024-05-01T01:00:00Z", "NEUTRAL"))
    (told,) = timeline(asker, about, "YEAR")["buckets"]
    assert (told["position"], told["net"]) == ("MIXED", 0.5)


def test_a_turn_is_shown_by_the_first_stance_with_the_new_position(
    rows: Rows, asker: Asker, about: About
) -> None:
    stances = held(
        rows,
        about,
        ("2024-05-01T12:00:00Z", "SUPPORTS"),
        ("2024-05-04T08:00:00Z", "SUPPORTS"),
        ("2024-05-04T09:30:00Z", "OPPOSES"),
        ("2024-05-04T11:00:00Z", "OPPOSES"),
        ("2024-05-05T00:00:00Z", "OPPOSES"),
    )
    (turn,) = timeline(asker, about, "WEEK")["turningPoints"]
    assert turn == {
        "at": "2024-05-04T09:30:00Z",
        "from": "SUPPORTS",
        "to": "OPPOSES",
        "evidence": {"id": f"sta_{stances[2]}"},
    }


def test_a_day_that_is_divided_turns_with_its_first_stance(
    rows: Rows, asker: Asker, about: About
) -> None:
    stances = held(
        rows,
        about,
        ("2024-05-01T12:00:00Z", "SUPPORTS"),
        ("2024-05-02T06:00:00Z", "NEUTRAL"),
        ("2024-05-02T07:00:00Z", "SUPPORTS"),
        ("2024-05-02T07:00:00Z", "SUPPORTS"),
        ("2024-05-02T08:00:00Z", "OPPOSES"),
        ("2024-05-02T09:00:00Z", "OPPOSES"),
        ("2024-05-03T09:00:00Z", "MIXED"),
    )
    (turn,) = timeline(asker, about, "DAY")["turningPoints"]
    assert (turn["to"], turn["evidence"]) == ("MIXED", {"id": f"sta_{stances[1]}"})


def test_the_first_day_is_no_turn(rows: Rows, asker: Asker, about: About) -> None:
    held(rows, about, ("2024-05-01T12:00:00Z", "SUPPORTS"))
    assert timeline(asker, about, "DAY")["turningPoints"] == []


def test_an_actor_without_stances_toward_a_target_has_an_empty_timeline(
    rows: Rows, asker: Asker, about: About
) -> None:
    assert timeline(asker, about, "DAY") == {"buckets": [], "turningPoints": []}
    told = timeline(asker, about, "DAY", "2024-05-01T00:00:00Z", "2024-05-03T00:00:00Z")
    assert starts(told) == ["2024-05-01", "2024-05-02"]


def test_the_zone_of_the_session_changes_nothing(
    rows: Rows, asker: Asker, about: About, module_database_url: str
) -> None:
    held(rows, about, ("2024-03-31T23:30:00Z", "SUPPORTS"), ("2024-04-01T00:30:00Z", "OPPOSES"))
    told = timeline(asker, about, "MONTH")

    async def move() -> None:
        async with asker.pool.connection() as connection:
            await connection.execute("set timezone to 'Pacific/Auckland'", prepare=False)

    asker.runner.run(move())
    assert timeline(asker, about, "MONTH") == told
    assert starts(told) == ["2024-03-01", "2024-04-01"]
