"""Who stands where on what: which stances a cell counts, and which cells a matrix has."""

from typing import Any

import pytest

from tests.compile.conftest import Asker
from tests.compile.held import Rows

MATRIX = """query Matrix(
  $actors: [ID!], $least: Int, $dedupe: StanceDedupe, $rows: Int, $columns: Int
) {
  stanceMatrix(
    where: {actor: {ids: $actors}}, minIndependentOrigins: $least, dedupe: $dedupe,
    rows: $rows, columns: $columns
  ) {
    rows { name }
    columns { ... on Actor { name } ... on Issue { label } }
    cells {
      actor { name } target { ... on Actor { name } ... on Issue { label } }
      counts { supports opposes neutral mixed } net independentOrigins last contested
      stances(first: 12) { id }
    }
  }
}"""
DAY = "2024-05-01T10:00:00Z"
NEXT = "2024-05-02T10:00:00Z"


@pytest.fixture
def about(rows: Rows, request: pytest.FixtureRequest) -> tuple[int, int]:
    """An actor and an issue that are this test's alone."""
    return rows.actor(request.node.name), rows.issue(request.node.name)


def matrix(asker: Asker, *actors: int, **given: Any) -> Any:
    ids = [f"act_{actor}" for actor in actors]
    return asker(MATRIX, {"actors": ids, **given})["stanceMatrix"]


def cell(asker: Asker, *actors: int, **given: Any) -> Any:
    (only,) = matrix(asker, *actors, **given)["cells"]
    return only


def test_ten_copies_of_one_text_count_once(
    rows: Rows, asker: Asker, about: tuple[int, int]
) -> None:
    actor, issue = about
    origin, version = rows.article("2024-05-01T06:00:00Z")
    first = rows.stance(version, actor, "OPPOSES", DAY, issue=issue)
    for hour in range(10):
        _, copy = rows.article(f"2024-05-01T{10 + hour}:00:00Z", origin)
        rows.stance(copy, actor, "OPPOSES", DAY, issue=issue)
    told = cell(asker, actor)
    assert told["counts"]["opposes"] == told["independentOrigins"] == 1
    assert told["stances"] == [{"id": f"sta_{first}"}]
    assert cell(asker, actor, dedupe="NONE")["counts"]["opposes"] == 11
    assert cell(asker, actor, dedupe="PER_ARTICLE")["counts"]["opposes"] == 11


def test_a_copy_that_was_stored_first_does_not_stand_for_its_origin(
    rows: Rows, asker: Asker, about: tuple[int, int]
) -> None:
    actor, issue = about
    origin, version = rows.article("2024-05-01T06:00:00Z")
    _, copy = rows.article("2024-05-01T09:00:00Z", origin)
    rows.stance(copy, actor, "SUPPORTS", DAY, issue=issue)
    original = rows.stance(version, actor, "SUPPORTS", DAY, issue=issue)
    assert cell(asker, actor)["stances"] == [{"id": f"sta_{original}"}]


@pytest.mark.parametrize(
    ("dedupe", "count"), [("NONE", 3), ("PER_ARTICLE", 1), ("PER_ORIGIN", 1), ("PER_ORIGIN_DAY", 2)]
)
def test_the_days_of_one_origin_are_told_apart_only_where_they_are_asked_for(
    rows: Rows, asker: Asker, about: tuple[int, int], dedupe: str, count: int
) -> None:
    actor, issue = about
    _, version = rows.article()
    for held in (DAY, DAY, NEXT):
        rows.stance(version, actor, "NEUTRAL", held, issue=issue)
    assert cell(asker, actor, dedupe=dedupe)["counts"]["neutral"] == count


def test_midnight_in_utc_begins_the_next_day(
    rows: Rows, asker: Asker, about: tuple[int, int]
) -> None:
    actor, issue = about
    _, version = rows.article()
    for held in (
        "2024-05-01T23:59:59.999999Z",
        "2024-05-02T00:00:00Z",
        "2024-05-02T02:00:00+03:00",
    ):
        rows.stance(version, actor, "MIXED", held, issue=issue)
    assert cell(asker, actor)["counts"]["mixed"] == 2


@pytest.mark.parametrize("status", ["REJECTED", "RETRACTED"])
def test_what_reviewers_or_producers_took_back_does_not_count(
    rows: Rows, asker: Asker, about: tuple[int, int], status: str
) -> None:
    actor, issue = about
    rows.stance(rows.article()[1], actor, "SUPPORTS", DAY, issue=issue, status=status)
    assert matrix(asker, actor) == {"rows": [], "columns": [], "cells": []}


def test_what_an_older_version_said_does_not_count(
    rows: Rows, asker: Asker, about: tuple[int, int]
) -> None:
    actor, issue = about
    article, version = rows.article()
    older = rows.version(article, DAY, 2, current=False)
    rows.stance(version, actor, "SUPPORTS", DAY, issue=issue)
    rows.stance(older, actor, "OPPOSES", DAY, issue=issue, current=False)
    assert cell(asker, actor)["counts"] == {"supports": 1, "opposes": 0, "neutral": 0, "mixed": 0}


def test_net_is_by_all_that_count_and_has_four_digits(
    rows: Rows, asker: Asker, about: tuple[int, int]
) -> None:
    actor, issue = about
    for position in ("SUPPORTS", "SUPPORTS", "OPPOSES", "NEUTRAL", "NEUTRAL", "MIXED"):
        rows.stance(rows.article()[1], actor, position, DAY, issue=issue)
    told = cell(asker, actor)
    assert (told["net"], told["contested"]) == (0.1667, True)


def test_of_two_stances_held_at_once_the_one_with_the_higher_id_is_last(
    rows: Rows, asker: Asker, about: tuple[int, int]
) -> None:
    actor, issue = about
    for position in ("SUPPORTS", "OPPOSES"):
        rows.stance(rows.article()[1], actor, position, DAY, issue=issue)
    rows.stance(rows.article()[1], actor, "NEUTRAL", "2024-04-30T00:00:00Z", issue=issue)
    told = cell(asker, actor)
    assert told["last"] == "OPPOSES"
    ids = [int(each["id"].removeprefix("sta_")) for each in told["stances"]]
    assert ids == [ids[2] - 1, ids[2] - 2, ids[2]]


def test_a_cell_with_too_few_origins_is_left_out_with_its_row_and_column(
    rows: Rows, asker: Asker, about: tuple[int, int]
) -> None:
    actor, issue = about
    other, lone = rows.actor("One who is heard once"), rows.issue("An issue told of once")
    for holder, toward, times in ((actor, issue, 2), (other, issue, 1), (actor, lone, 1)):
        for _ in range(times):
            rows.stance(rows.article()[1], holder, "SUPPORTS", DAY, issue=toward)
    told = matrix(asker, actor, other, least=2)
    assert [len(told[part]) for part in ("rows", "columns", "cells")] == [1, 1, 1]
    told = matrix(asker, actor, other, least=1)
    assert [len(told[part]) for part in ("rows", "columns", "cells")] == [2, 2, 3]


def test_an_actor_that_is_also_a_target_stands_in_a_row_and_in_a_column(
    rows: Rows, asker: Asker
) -> None:
    one, other = rows.actor("Each of"), rows.actor("The other")
    rows.stance(rows.article()[1], one, "OPPOSES", DAY, target=other)
    rows.stance(rows.article()[1], other, "SUPPORTS", DAY, target=one)
    rows.stance(rows.article()[1], one, "SUPPORTS", DAY, target=one)
    told = matrix(asker, one, other)
    assert told["rows"] == [{"name": "Each of"}, {"name": "The other"}]
    assert told["columns"] == [{"name": "Each of"}, {"name": "The other"}]
    assert [cell["net"] for cell in told["cells"]] == [1, -1, 1]


def test_rows_of_as_many_stances_come_by_name_and_then_by_id(rows: Rows, asker: Asker) -> None:
    names = ["Zeta", "alpha", "Beta"]
    actors = [rows.actor(name) for name in names] + [rows.actor("Beta", "PERSON")]
    issue = rows.issue("Of what they all speak")
    for actor in actors:
        rows.stance(rows.article()[1], actor, "SUPPORTS", DAY, issue=issue)
    rows.stance(rows.article()[1], actors[0], "SUPPORTS", DAY, issue=issue)
    told = matrix(asker, *actors)
    assert [row["name"] for row in told["rows"]] == ["Zeta", "alpha", "Beta", "Beta"]
    assert matrix(asker, *actors, rows=2)["rows"] == told["rows"][:2]
    assert matrix(asker, *actors, rows=0) == {"rows": [], "columns": [], "cells": []}


def test_a_row_whose_columns_are_cut_off_is_left_out(rows: Rows, asker: Asker) -> None:
    often, seldom = rows.actor("Often heard"), rows.actor("Seldom heard")
    busy, quiet = rows.issue("A busy issue"), rows.issue("A quiet issue")
    for _ in range(3):
        rows.stance(rows.article()[1], often, "SUPPORTS", DAY, issue=busy)
    rows.stance(rows.article()[1], seldom, "SUPPORTS", DAY, issue=quiet)
    told = matrix(asker, often, seldom, columns=1)
    assert told["rows"] == [{"name": "Often heard"}]
    assert told["columns"] == [{"label": "A busy issue"}]


def test_two_matrices_of_one_request_count_each_for_itself(
    rows: Rows, asker: Asker, about: tuple[int, int]
) -> None:
    actor, issue = about
    version = rows.article()[1]
    for held in (DAY, NEXT):
        rows.stance(version, actor, "SUPPORTS", held, issue=issue)
    text = f"""{{
      days: stanceMatrix(where: {{actor: {{ids: ["act_{actor}"]}}}}) {{ ...Counts }}
      texts: stanceMatrix(where: {{actor: {{ids: ["act_{actor}"]}}}}, dedupe: PER_ORIGIN) {{
        ...Counts
      }}
    }}
    fragment Counts on StanceMatrix {{ cells {{ counts {{ supports }} }} }}"""
    told = asker(text)
    assert told["days"]["cells"] == [{"counts": {"supports": 2}}]
    assert told["texts"]["cells"] == [{"counts": {"supports": 1}}]


def test_a_matrix_of_rejected_stances_can_be_asked_for(
    rows: Rows, asker: Asker, about: tuple[int, int]
) -> None:
    actor, issue = about
    rows.stance(rows.article()[1], actor, "SUPPORTS", DAY, issue=issue, status="REJECTED")
    text = """query Q($actor: [ID!]) { stanceMatrix(
      where: {actor: {ids: $actor}, reviewStatus: [REJECTED]}
    ) { cells { last } } }"""
    told = asker(text, {"actor": [f"act_{actor}"]})
    assert told["stanceMatrix"]["cells"] == [{"last": "SUPPORTS"}]
