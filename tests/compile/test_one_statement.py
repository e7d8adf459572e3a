"""One operation is one statement, and the second request neither plans nor prepares."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson
import psycopg
import pytest

from schema.build import graphql_schema
from service.answer import Plans
from service.compile.document import Documents
from service.compile.measure import Limits
from service.compile.planner import make_plan
from service.store import embedded
from tests.compile.conftest import Asker
from tests.statements import Counter

CASES = Path(__file__).parent / "cases"
PREPARED = [
    "a-claim-with-everything",
    "nested-connections-with-cursors-both-ways",
    "nodes-of-mixed-types",
    "filters-through-two-relations",
    "typename-everywhere",
    "introspection-beside-data",
    "orders",
    "a-matrix-of-stances",
    "a-timeline-with-its-turns",
]
DEEP = [*PREPARED, "a-node-of-each-type"]
"""The last one is a statement of more characters than are prepared."""
TEXT = """query Q($n: Int, $ids: [ID!], $on: Boolean = true, $type: [ActorType!]) {
  actors(first: $n, where: {ids: $ids, type: $type}) { nodes { id name @include(if: $on) } }
}"""
SMALL = Limits(cached_bytes=20_000)


@pytest.fixture(scope="session")
def counter(server: embedded.Server, corpus_url: str) -> Iterator[Counter]:
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        yield Counter(connection, corpus_url)


def prepared(asker: Asker) -> dict[str, int]:
    """The statements that the one connection has prepared, and how often each was run."""

    async def look() -> dict[str, int]:
        async with asker.pool.connection() as connection:
            cursor = await connection.execute(
                "select statement, generic_plans + custom_plans from pg_prepared_statements",
                prepare=False,
            )
            return dict(await cursor.fetchall())

    return asker.runner.run(look())


def case(name: str) -> tuple[str, dict[str, Any]]:
    folder = CASES / name
    variables: dict[str, Any] = orjson.loads((folder / "variables.json").read_bytes())
    return (folder / "query.graphql").read_text(encoding="utf-8"), variables


@pytest.mark.parametrize("name", DEEP)
def test_a_request_that_reads_is_one_call_of_one_statement(
    asker: Asker, counter: Counter, name: str
) -> None:
    asker("{ outlets { totalCount } }")
    before = counter.calls()
    asker.ask(*case(name))
    assert list(counter.since(before).values()) == [1]


@pytest.mark.parametrize("name", PREPARED)
def test_the_second_request_plans_nothing_and_prepares_nothing(
    asker: Asker, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    text, variables = case(name)
    answer = asker.ask(text, variables)
    before = prepared(asker)
    monkeypatch.delattr(asker.answers.plans, "make")
    monkeypatch.delattr("service.compile.document.parse")
    assert asker.ask(text, variables) == answer
    after = prepared(asker)
    assert after.keys() == before.keys()
    assert sum(after.values()) - sum(before.values()) == 1


def test_what_needs_no_row_is_no_statement(asker: Asker, counter: Counter) -> None:
    before = counter.calls()
    assert asker("{ __typename __schema { queryType { name } } }")["__typename"] == "Query"
    assert counter.calls() == before


@pytest.mark.parametrize(
    "variables",
    [{"n": 3}, {"n": 0}, {"ids": ["act_1"]}, {"ids": ["act_1", "act_2"]}, {"type": ["PERSON"]}],
)
def test_numbers_texts_and_lengths_of_lists_change_no_statement(
    asker: Asker, variables: Mapping[str, Any]
) -> None:
    given: dict[str, Any] = {"n": 2, "ids": [], "type": ["COMPANY", "NGO"]}
    asker(TEXT, given)
    plans = set(asker.answers.plans.known)
    asker(TEXT, {**given, **variables})
    assert set(asker.answers.plans.known) == plans


@pytest.mark.parametrize("variables", [{"on": False}, {"n": None}, {"ids": None}])
def test_booleans_null_and_what_is_left_out_change_the_statement(
    asker: Asker, variables: Mapping[str, Any]
) -> None:
    given: dict[str, Any] = {"n": 2, "ids": ["act_2"], "type": None}
    asker(TEXT, given)
    statement = list(asker.answers.plans.known.values())[-1].statement
    asker(TEXT, {**given, **variables})
    assert list(asker.answers.plans.known.values())[-1].statement != statement


async def test_plans_and_documents_are_let_go_when_there_are_too_many() -> None:
    documents, plans = Documents(graphql_schema, SMALL), Plans(SMALL.cached_bytes, make_plan)
    for number in range(40):
        operation = documents.read(f"{{ a{number}: outlets {{ nodes {{ name }} }} }}")
        await plans.find(operation, {})
    assert 0 < len(documents.known) < 40
    assert 0 < len(plans.known) < 40


async def test_what_is_too_large_to_keep_is_answered_all_the_same() -> None:
    documents, plans = Documents(graphql_schema, Limits(cached_bytes=10)), Plans(10, make_plan)
    operation = documents.read("{ outlets { totalCount } }")
    assert "count(*)" in (await plans.find(operation, {})).statement
    assert not documents.known
    assert not plans.known


def test_a_mutation_is_planned_by_what_is_read_back_not_by_what_is_delivered() -> None:
    text = """mutation M($input: [ArticleInput!]!, $dry: Boolean!, $all: Boolean!, $n: Int) {
      ingestArticles(input: $input, dryRun: $dry) @include(if: $all) {
        results { article { claims(first: $n) { totalCount } } }
      }
    }"""
    operation = Documents(graphql_schema).read(text)
    assert operation.planned == ["all", "n"]
