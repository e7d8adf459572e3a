"""Every filter, order and question can be explained and timed on the made-up archive."""

import psycopg
import pytest

from bench import access
from bench.asking import VARIABLES, question, without_counts
from bench.generate import fill
from schema.build import graphql_schema
from service.compile.document import Documents


@pytest.fixture(scope="module")
def archive(module_database_url: str) -> str:
    fill(module_database_url, 40, seed=7)
    return module_database_url


def test_everything_that_can_be_asked_is_explained(
    archive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert access.check(archive, "", times=True) == 0
    told = capsys.readouterr().out
    assert "requests, 0 of them read a large table" in told


def test_a_large_table_that_is_read_from_end_to_end_is_told(
    archive: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "LARGE", 1)
    assert access.check(archive, "actors where", times=False) > 0
    assert "reads all of actor" in capsys.readouterr().out


def test_every_question_is_asked(archive: str) -> None:
    with psycopg.connect(archive) as connection:
        names = [name for name, _ in access.requests(connection)]
    assert [f"question {number}" in names for number in VARIABLES].count(False) == 1  # counts alone


@pytest.mark.parametrize("number", VARIABLES)
def test_without_counts_nothing_is_counted(number: str) -> None:
    left = without_counts(question(number))
    if left is not None:
        assert "totalCount" not in left
        assert "facets" not in left
        Documents(graphql_schema).read(left)
