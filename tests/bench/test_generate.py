"""The made-up archive is one that deliveries could have left, and all contestants read it alike."""

from collections.abc import Iterator
from typing import Any

import httpx
import psycopg
import pytest
from starlette.applications import Starlette

from bench.generate import fill
from bench.question11 import QUESTION
from bench.rivals import bare, loaders
from service.app import application
from service.domain.url import canonical
from service.settings import Settings

ARTICLES = 30

STRAY_SPANS = """
SELECT count(*) FROM article_version JOIN {0} USING (version_id),
    jsonb_to_recordset(spans) AS s ("start" int, "end" int, exact text, prefix text, suffix text)
WHERE substr(body, "start" + 1, "end" - "start") <> exact
   OR left(substr(body, greatest("start" - 31, 1)), length(prefix)) <> prefix
   OR substr(body, "end" + 1, 32) <> suffix
"""


@pytest.fixture(scope="module")
def archive(module_database_url: str) -> str:
    fill(module_database_url, ARTICLES, seed=7)
    return module_database_url


@pytest.fixture
def connection(archive: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(archive) as connection:
        yield connection


def test_every_article_has_its_claims_and_stances(connection: psycopg.Connection) -> None:
    counts = connection.execute(
        "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM claim), "
        "(SELECT count(*) FROM stance), (SELECT count(*) FROM claim_provenance)"
    ).fetchone()
    assert counts == (ARTICLES, 10 * ARTICLES, 5 * ARTICLES, 10 * ARTICLES)


@pytest.mark.parametrize("table", ["claim", "stance"])
def test_every_span_is_a_slice_of_its_body(connection: psycopg.Connection, table: str) -> None:
    assert connection.execute(STRAY_SPANS.format(table)).fetchone() == (0,)


def test_every_address_is_a_canonical_one(connection: psycopg.Connection) -> None:
    for (url,) in connection.execute("SELECT url FROM article"):
        assert canonical(url) == (url, ())


def test_new_rows_get_keys_after_those_made_up(connection: psycopg.Connection) -> None:
    found = connection.execute(
        "INSERT INTO article (url) VALUES ('https://news.example/new') RETURNING article_id"
    ).fetchone()
    connection.rollback()
    assert found == (ARTICLES + 1,)


def test_a_database_that_holds_articles_is_not_filled_again(archive: str) -> None:
    with pytest.raises(SystemExit, match="holds articles already"):
        fill(archive, 1, seed=7)


async def test_all_contestants_answer_question_11_alike(
    archive: str, connection: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", archive)
    urls = [url for (url,) in connection.execute("SELECT url FROM article")]
    ours = await answers(application(Settings(), archive), urls)
    assert len(ours[0]["data"]["article"]["claims"]["nodes"]) > 5
    assert await answers(loaders.application(), urls) == ours
    assert await answers(bare.application(), urls) == ours


async def answers(contestant: Starlette, urls: list[str]) -> list[Any]:
    """What a contestant answers for each of the articles."""
    transport = httpx.ASGITransport(contestant)
    async with (
        contestant.router.lifespan_context(contestant),
        httpx.AsyncClient(transport=transport, base_url="http://onrecord") as client,
    ):
        asked = [{"query": QUESTION, "variables": {"url": url}} for url in urls]
        return [(await client.post("/graphql", json=each)).json() for each in asked]
