"""Random matrices and timelines, compiled and worked out one stance after another."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, event, given, reject, settings
from hypothesis import strategies as st

from service.domain.faults import Refused, TooCostly
from tests.compile import held
from tests.compile.conftest import Asker, asking
from tests.compile.oracle.answer import answer, refusals
from tests.compile.oracle.rows import World

# Many examples reach what others reach too; counting their lines would take a third more time.
pytestmark = pytest.mark.no_cover

DEDUPES = ["NONE", "PER_ARTICLE", "PER_ORIGIN", "PER_ORIGIN_DAY", None]
BUCKETS = ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"]
ENDS = [None, *held.MOMENTS, "2023-12-25T00:00:00Z", "2024-06-15T11:00:00Z", "2025-02-01T00:00:00Z"]
WORDS = ["SUPPORTS", "OPPOSES", "NEUTRAL", "MIXED"]

STANCE = "{ id position heldAt actor { name } article { id url } }"
TARGET = """{
  __typename ... on Actor { id name } ... on Issue { id label } ... on Proposition { id text }
}"""
COUNTS = "net independentOrigins counts { supports opposes neutral mixed }"
MATRIX = f"""query Matrix(
  $where: StanceFilter, $dedupe: StanceDedupe, $least: Int, $rows: Int, $columns: Int, $first: Int
) {{
  stanceMatrix(
    where: $where, dedupe: $dedupe, minIndependentOrigins: $least, rows: $rows, columns: $columns
  ) {{
    rows {{ id name }}
    columns {TARGET}
    cells {{
      actor {{ id }} target {TARGET} {COUNTS} last contested stances(first: $first) {STANCE}
    }}
  }}
}}"""
TIMELINE = f"""query Timeline(
  $actor: ActorBy!, $target: TargetBy!, $bucket: TimeBucket!, $during: DateRange,
  $dedupe: StanceDedupe
) {{
  stanceTimeline(
    actor: $actor, target: $target, bucket: $bucket, during: $during, dedupe: $dedupe
  ) {{
    actor {{ name }}
    target {TARGET}
    buckets {{ start position {COUNTS} }}
    turningPoints {{ at from to evidence {STANCE} }}
  }}
}}"""

AS_OFTEN = settings(
    max_examples=150,
    deadline=None,
    phases=[Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow],
)


def some_of(values: Any) -> st.SearchStrategy[Any]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=2)


ranges = st.fixed_dictionaries({"from": st.sampled_from(ENDS), "to": st.sampled_from(ENDS)})
filters = st.fixed_dictionaries(
    {},
    optional={
        "position": some_of(WORDS),
        "heldAt": ranges,
        "actor": st.fixed_dictionaries(
            {"type": some_of(["GOVERNMENT", "ARMED_GROUP", "PERSON", "OTHER"])}
        ),
        "target": st.sampled_from([{"issueLabel": "Grain"}, {"actor": {"type": ["PERSON"]}}]),
        "reviewStatus": some_of(["PENDING", "APPROVED", "REJECTED"]),
    },
)
matrices = st.fixed_dictionaries(
    {"dedupe": st.sampled_from(DEDUPES)},
    optional={
        "where": filters,
        "least": st.sampled_from([None, 1, 2, 3, 8]),
        "rows": st.sampled_from([None, 0, 1, 2, 3, 4]),
        "columns": st.sampled_from([None, 0, 1, 2, 3, 7]),
        "first": st.sampled_from([None, 0, 1, 20]),
    },
)
named = st.sampled_from([{"name": name} for name, _ in held.ACTORS[:4]] + [{"id": "act_5"}])
timelines = st.fixed_dictionaries(
    {
        "actor": named,
        "target": st.sampled_from(
            [
                {"issueLabel": "GRAIN"},
                {"issue": "iss_1"},
                {"actor": {"name": "Meridia"}},
                {"proposition": "prp_1"},
            ]
        ),
        "bucket": st.sampled_from(BUCKETS),
    },
    optional={"during": ranges, "dedupe": st.sampled_from(DEDUPES)},
)


@pytest.fixture(scope="module")
def held_url(module_database_url: str) -> str:
    """A database with six hundred stances; nobody writes in it."""
    with psycopg.connect(module_database_url) as connection:
        held.fill(connection, Random(3), 600)
    return module_database_url


@pytest.fixture(scope="module")
def world(held_url: str) -> World:
    return World.load(held_url)


@pytest.fixture(scope="module")
def asker(held_url: str) -> Iterator[Asker]:
    with asking(held_url) as asker:
        yield asker


def compare(world: World, asker: Asker, text: str, variables: dict[str, Any]) -> Any:
    """The compiled answer, which is the plain one or refused for a fault that that has too."""
    try:
        compiled = asker.ask(text, variables)
    except TooCostly:
        event("too costly")
        reject()
    except Refused as fault:
        code, refused = fault.code, type(fault)
    else:
        plain = answer(world, text, variables)
        assert json.dumps(json.loads(compiled)) == json.dumps(plain)
        return plain
    event(code)
    assert refused in refusals(world, text, variables)
    return None


@AS_OFTEN
@given(variables=matrices)
def test_the_compiled_matrix_is_the_plain_matrix(
    variables: dict[str, Any], world: World, asker: Asker
) -> None:
    plain = compare(world, asker, MATRIX, variables)
    event("cells" if plain["stanceMatrix"]["cells"] else "no cells")


@AS_OFTEN
@given(variables=timelines)
def test_the_compiled_timeline_is_the_plain_timeline(
    variables: dict[str, Any], world: World, asker: Asker
) -> None:
    if plain := compare(world, asker, TIMELINE, variables):
        event("turns" if plain["stanceTimeline"]["turningPoints"] else "does not turn")
