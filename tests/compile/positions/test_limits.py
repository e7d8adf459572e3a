"""What matrices and timelines refuse, and how they say what to do."""

from typing import Any

import pytest

from service.compile import guard
from service.domain.faults import TookTooLong
from tests.compile.conftest import Asker
from tests.compile.held import Rows

CELLS = "stanceMatrix(%s) { cells { net } }"
TIMELINE = "stanceTimeline(actor: %s, target: %s, bucket: %s%s) { %s }"


@pytest.fixture(scope="module")
def known(rows: Rows) -> tuple[int, int]:
    """An actor that has taken a position twice, four years apart."""
    actor, issue = rows.actor("Meridia"), rows.issue("Grain")
    for at in ("2020-06-01T00:00:00Z", "2024-06-01T00:00:00Z"):
        rows.stance(rows.article()[1], actor, "SUPPORTS", at, issue=issue)
    return actor, issue


def timeline(
    actor: str = '{name: "Meridia"}',
    target: str = '{issueLabel: "grain"}',
    bucket: str = "DAY",
    during: str = "",
    fields: str = "buckets { start }",
) -> str:
    given = f", during: {during}" if during else ""
    return f"{{ mine: {TIMELINE % (actor, target, bucket, given, fields)} }}"


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("rows: 101", "0 to 100. Argument: rows."),
        ("columns: -1", "0 to 100. Argument: columns."),
        ("minIndependentOrigins: 0", "1 or more. Argument: minIndependentOrigins."),
    ],
)
@pytest.mark.parametrize("fields", ["cells { net }", "rows { id }", "__typename"])
def test_a_matrix_out_of_bounds_is_refused_whatever_is_selected(
    asker: Asker, given: str, hint: str, fields: str
) -> None:
    fault = asker.fault(f"{{ mine: stanceMatrix({given}) {{ {fields} }} }}")
    assert (fault.code, fault.path, fault.hint) == ("BAD_ARGUMENT", ("mine",), hint)


def test_a_cell_opens_into_no_more_than_twenty_stances(asker: Asker) -> None:
    text = "{ stanceMatrix { cells { stances(first: 21) { id } } } }"
    fault = asker.fault(text)
    assert (fault.code, fault.path) == ("BAD_ARGUMENT", ("stanceMatrix", "cells", "stances"))
    assert fault.hint == "0 to 20. Argument: first."


def test_a_matrix_costs_its_rows_times_its_columns(asker: Asker) -> None:
    assert asker(f"{{ {CELLS % 'rows: 100, columns: 99'} }}")
    fault = asker.fault(f"{{ {CELLS % 'rows: 100, columns: 100'} }}")
    assert (fault.code, fault.path) == ("TOO_COSTLY", ("stanceMatrix", "cells"))
    assert fault.hint == (
        "At most 10000; a smaller `rows` or `columns` here or around it costs less."
    )


def test_null_is_the_default(asker: Asker, known: tuple[int, int]) -> None:
    given = "rows: null, columns: null, minIndependentOrigins: null, dedupe: null"
    assert asker(f"{{ {CELLS % given} }}") == asker("{ stanceMatrix { cells { net } } }")


@pytest.mark.parametrize(
    "actor", ['{name: "Nobody"}', '{id: "act_999"}', '{externalId: {scheme: "x", value: "y"}}']
)
def test_an_actor_that_nobody_knows_is_a_fault(
    asker: Asker, known: tuple[int, int], actor: str
) -> None:
    fault = asker.fault(timeline(actor=actor))
    assert (fault.code, fault.path) == ("ACTOR_UNKNOWN", ("mine",))
    assert fault.hint == (
        "Take the id from `actors`, or from `resolveActors` for a name. Argument: actor."
    )


@pytest.mark.parametrize(
    "target", ['{actor: {name: "Nobody"}}', '{issue: "iss_999"}', '{issueLabel: "Nothing"}']
)
@pytest.mark.parametrize("fields", ["buckets { start }", "turningPoints { at }", "__typename"])
def test_a_target_that_nobody_knows_is_a_fault(
    asker: Asker, known: tuple[int, int], target: str, fields: str
) -> None:
    fault = asker.fault(timeline(target=target, fields=fields))
    assert (fault.code, fault.path) == ("TARGET_UNKNOWN", ("mine",))
    assert str(fault.hint).startswith("Take the id from `actors` or `issues`; for a proposition")
    assert str(fault.hint).endswith("Argument: target.")


def test_the_connection_that_refused_answers_the_next_request(
    asker: Asker, known: tuple[int, int]
) -> None:
    asker.fault(timeline(actor='{name: "Nobody"}'))
    assert asker(timeline(bucket="YEAR"))["mine"]["buckets"]


@pytest.mark.parametrize("target", ['{issue: "act_1"}', '{actor: {id: "iss_1"}}'])
def test_an_id_of_another_type_is_no_target(asker: Asker, target: str) -> None:
    assert asker.fault(timeline(target=target)).code == "WRONG_ID_TYPE"


def test_a_target_is_named_in_exactly_one_way(asker: Asker) -> None:
    assert asker.fault(timeline(target='{issue: "iss_1", issueLabel: "x"}')).code.startswith(
        "GRAPHQL_VALIDATION"
    )


def test_a_range_that_ends_before_it_begins_is_refused(asker: Asker) -> None:
    during = '{from: "2024-01-02T00:00:00Z", to: "2024-01-01T00:00:00Z"}'
    fault = asker.fault(timeline(during=during, fields="turningPoints { at }"))
    assert (fault.code, fault.path) == ("BAD_ARGUMENT", ("mine",))
    assert fault.hint == "`from` comes before `to`. Argument: during."


def test_a_moment_that_cannot_be_read_is_refused_with_its_place(asker: Asker) -> None:
    fault = asker.fault(timeline(during='{to: "tomorrow"}'))
    assert (fault.code, fault.path) == ("BAD_ARGUMENT", ("mine",))
    assert str(fault.hint).endswith("Argument: during.to.")


@pytest.mark.parametrize(
    ("bucket", "last"),
    [
        ("DAY", "2022-09-27T00:00:00Z"),
        ("WEEK", "2039-02-28T00:00:00Z"),
        ("MONTH", "2103-05-01T00:00:00Z"),
        ("QUARTER", "2270-01-01T00:00:00Z"),
        ("YEAR", "3020-01-01T00:00:00Z"),
    ],
)
def test_a_thousand_buckets_are_given_and_one_more_is_refused(
    asker: Asker, known: tuple[int, int], bucket: str, last: str
) -> None:
    def during(end: str) -> str:
        return f'{{from: "2020-01-01T00:00:00Z", to: "{end}"}}'

    told = asker(timeline(bucket=bucket, during=during(last)))["mine"]["buckets"]
    assert len(told) == 1_000
    fault = asker.fault(timeline(bucket=bucket, during=during(last.replace("0Z", "1Z"))))
    assert (fault.code, fault.path) == ("TOO_MANY_BUCKETS", ("mine", "buckets"))
    assert fault.detail == f"It has 1001 of one {bucket}."
    assert fault.hint == "At most 1000. Argument: during."


@pytest.mark.parametrize(
    "during", ["", '{from: "2019-01-01T00:00:00Z"}', '{to: "2025-01-01T00:00:00Z"}']
)
def test_too_many_buckets_between_stances_are_refused_when_they_are_found(
    asker: Asker, known: tuple[int, int], during: str
) -> None:
    fault = asker.fault(timeline(during=during))
    assert (fault.code, fault.path) == ("TOO_MANY_BUCKETS", ("mine", "buckets"))
    assert fault.hint == "At most 1000."
    assert asker(timeline(during=during, bucket="WEEK"))["mine"]["buckets"]
    assert asker(timeline(during=during, fields="turningPoints { at }"))["mine"] == {
        "turningPoints": []
    }


@pytest.mark.parametrize(
    ("query", "path", "advice"),
    [
        ("{ stanceMatrix { rows { id } } }", "stanceMatrix", "`heldAt`, `actor` or `target`"),
        (timeline(), "mine", "give `during`, or a shorter one."),
    ],
)
def test_what_took_too_long_says_how_to_narrow_it(
    asker: Asker, query: str, path: str, advice: str
) -> None:
    operation = asker.answers.documents.read(query)
    plan = asker.runner.run(asker.answers.plans.find(operation, {}))
    fault = TookTooLong()
    guard.explain(fault, plan.cost)
    assert fault.path == (path,)
    assert advice in str(fault.hint)


def test_reading_a_matrix_is_reading(asker: Asker) -> None:
    def planned(text: str) -> Any:
        operation = asker.answers.documents.read(text)
        return asker.runner.run(asker.answers.plans.find(operation, {}))

    assert planned("{ stanceMatrix { cells { net } } }").reads_rows
    assert planned(timeline()).reads_rows
