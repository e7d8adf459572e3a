"""Queries with their statements and answers, as files.

A change to the compiler is reviewed as a change to the statements. They are written anew with
`scripts/test tests/compile/test_cases.py --rewrite-cases`; a new case is a folder with a query
and its variables.
"""

import json
from pathlib import Path
from typing import Any

import orjson
import psycopg
import pytest
import sqlglot

from schema.build import graphql_schema
from service.compile.document import Documents
from service.compile.measure import Limits
from service.compile.plan import Plan
from service.compile.planner import make_plan
from tests.compile.conftest import Asker
from tests.compile.oracle.answer import answer
from tests.compile.oracle.rows import World

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


class Case:
    """One folder."""

    def __init__(self, folder: Path, asker: Asker) -> None:
        self.folder, self.asker = folder, asker
        self.documents = Documents(graphql_schema, Limits(aliases=100))
        self.text = self.read("query.graphql")
        self.variables = json.loads(self.read("variables.json"))

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def plan(self) -> tuple[Plan, dict[str, Any]]:
        """The plan, made anew, and the values for it."""
        operation = self.documents.read(self.text)
        values = operation.coerce(self.variables).coerced
        return make_plan(operation, values), values

    def statement(self) -> str:
        """The statement as a human reads it."""
        written = sqlglot.transpile(
            self.plan()[0].statement, "postgres", pretty=True, normalize_functions=False
        )
        return written[0] + ";\n"

    def response(self) -> str:
        """The response's data as a human reads it."""
        plan, values = self.plan()
        data = orjson.loads(self.asker.fetch(plan, values))
        return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


@pytest.fixture(params=CASES, ids=lambda folder: str(folder.name))
def case(request: pytest.FixtureRequest, asker: Asker) -> Case:
    case = Case(request.param, asker)
    if request.config.getoption("--rewrite-cases", default=False):
        (case.folder / "statement.sql").write_text(case.statement(), encoding="utf-8")
        (case.folder / "response.json").write_text(case.response(), encoding="utf-8")
    return case


def test_the_statement_is_the_one_that_was_reviewed(case: Case) -> None:
    assert case.statement() == case.read("statement.sql")


def test_the_response_is_the_one_that_was_reviewed(case: Case) -> None:
    assert case.response() == case.read("response.json")


def test_the_statement_that_was_reviewed_gives_the_response(case: Case, corpus_url: str) -> None:
    plan, values = case.plan()
    with psycopg.connect(corpus_url, options="-c TimeZone=UTC") as connection:
        cursor = psycopg.RawCursor(connection)
        cursor.execute(case.read("statement.sql").encode(), plan.parameters(values))
        response, *declined = cursor.fetchone() or ()
    assert response == json.loads(case.read("response.json"))
    assert declined in ([], [None])


def test_the_response_is_the_plain_answer(case: Case, world: World) -> None:
    plain = answer(world, case.text, case.variables)
    assert json.dumps(plain) == json.dumps(json.loads(case.response()))


def test_planning_again_gives_the_same_statement(case: Case) -> None:
    assert case.plan()[0].statement == case.plan()[0].statement
