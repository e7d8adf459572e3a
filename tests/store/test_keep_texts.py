"""What is searched of a text is kept by the database, in the language of its article."""

from collections.abc import Callable
from itertools import permutations
from typing import Any

import psycopg
import pytest

from service.domain.vocabulary import IngestOutcome
from service.ingest.record import ArticleRecord
from service.store.archive import Archive

Article = Callable[..., ArticleRecord]
Rows = Callable[..., list[tuple[Any, ...]]]

STEMS = """
select language, tsvector_to_array(search) && array['en:close'], search @@ 'closed'::tsquery
from {} where search @@ 'port'::tsquery
"""
LANGUAGES = "select language from claim union all select language from source"


async def test_a_claim_is_stemmed_by_the_language_of_its_article(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(language="en"), "desk", False)
    assert set(rows(STEMS.format("claim"))) == {("en", True, True)}
    assert set(rows(STEMS.format("article_version"))) == {("en", True, True)}


async def test_a_language_that_is_mended_is_mended_everywhere(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(language="en"), "desk", False)
    await archive.keep(article(language="fr"), "desk", False)
    assert set(rows(LANGUAGES)) == {("fr",)}
    assert set(rows(STEMS.format("claim"))) == {("fr", False, True)}


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_an_issue_has_the_language_of_the_article_published_first(
    archive: Archive, article: Article, rows: Rows, order: tuple[int, ...]
) -> None:
    for place in order:
        named = {
            "language": ("fr", "de", "en")[place],
            "publishedAt": f"2024-12-0{place + 1}T09:30:00Z",
        }
        url = f"https://other.example/{place}"
        await archive.keep(article(url=url, **named), "desk", False)
    assert rows("select language from issue") == [("fr",)]
    assert rows("select search @@ $$'fr:port'$$::tsquery from issue") == [(True,)]


async def test_a_replay_that_only_names_an_issue_earlier_is_no_change(
    archive: Archive, article: Article, database_url: str
) -> None:
    await archive.keep(article(), "desk", False)
    with psycopg.connect(database_url) as connection:
        connection.execute("update issue set named_at = null")
    kept = await archive.keep(article(), "desk", False)
    assert kept.outcome is IngestOutcome.UNCHANGED


async def test_who_says_no_language_has_that_of_the_article(
    archive: Archive, article: Article, rows: Rows, database_url: str
) -> None:
    await archive.keep(article(language="en"), "desk", False)
    with psycopg.connect(database_url) as connection:
        connection.execute("update claim set language = null, search = null")
        connection.execute("update source set language = null")
    assert set(rows(LANGUAGES)) == {("en",)}
    assert set(rows(STEMS.format("claim"))) == {("en", True, True)}
