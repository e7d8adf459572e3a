"""What is searched of a text is kept by the database, in the language of its article."""

from collections.abc import Callable
from typing import Any

import psycopg

from service.ingest.record import ArticleRecord
from service.store.keep import Archive

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


async def test_an_issue_has_one_of_the_languages_of_its_articles_in_whatever_order_they_come(
    archive: Archive, article: Article, rows: Rows
) -> None:
    for place, language in enumerate(("fr", "de", "en")):
        other = article(language=language, url=f"https://other.example/{place}")
        await archive.keep(other, "desk", False)
    assert rows("select language from issue") == [("de",)]
    assert rows("select search @@ '''de:port'''::tsquery from issue") == [(True,)]


async def test_who_says_no_language_has_that_of_the_article(
    archive: Archive, article: Article, rows: Rows, database_url: str
) -> None:
    await archive.keep(article(language="en"), "desk", False)
    with psycopg.connect(database_url) as connection:
        connection.execute("update claim set language = null, search = null")
        connection.execute("update source set language = null")
    assert set(rows(LANGUAGES)) == {("en",)}
    assert set(rows(STEMS.format("claim"))) == {("en", True, True)}
