"""Fact-checks stand beside the proposition that they are about, and excerpts replace no text."""

from collections.abc import Callable
from typing import Any

import pytest

from service.domain.vocabulary import IngestOutcome
from service.ingest.prepare import prepare
from service.store.archive import Archive

Article = Callable[..., Any]
Rows = Callable[..., list[tuple[Any, ...]]]

CHECK = {
    "url": "https://check.example/port?utm_source=x",
    "publisher": "Check Norland",
    "reviewedAt": "2024-12-05T10:00:00Z",
    "textualRating": "Mostly false: only one quay is",
}
STORED = """
select proposition.text, url, fact_check.textual_rating, rating, producer
from fact_check join proposition using (proposition_id) order by fact_check_id
"""


@pytest.fixture
def checked(payload: dict[str, Any]) -> Callable[..., Any]:
    """A record of the article whose first claim has fact-checks."""

    def make(*checks: dict[str, Any], **changed: Any) -> Any:
        payload["claims"][0]["factChecks"] = list(checks)
        prepared = prepare(payload | changed)
        assert prepared.record is not None, prepared.problems
        return prepared.record

    return make


async def test_a_fact_check_is_stored_with_its_words_and_its_rating(
    archive: Archive, checked: Article, rows: Rows
) -> None:
    await archive.keep(checked(CHECK), "desk", False)
    words = CHECK["textualRating"]
    assert rows(STORED) == [
        ("The port is closed.", "https://check.example/port", words, "MOSTLY_FALSE", "desk")
    ]
    again = await archive.keep(checked(CHECK), "desk", False)
    assert again.outcome is IngestOutcome.UNCHANGED


async def test_its_producer_may_correct_it_and_nobody_else(
    archive: Archive, checked: Article, rows: Rows
) -> None:
    await archive.keep(checked(CHECK), "desk", False)
    corrected = CHECK | {"textualRating": "False"}
    other = await archive.keep(checked(corrected), "agency", False)
    assert "stored-kept" in [note.rule for note in other.notes]
    assert rows(STORED)[0][3] == "MOSTLY_FALSE"
    own = await archive.keep(checked(corrected), "desk", False)
    assert own.outcome is IngestOutcome.UPDATED
    assert rows(STORED)[0][2:4] == ("False", "FALSE")


async def test_one_that_is_given_twice_is_one_and_one_that_is_left_out_stays(
    archive: Archive, checked: Article, rows: Rows
) -> None:
    await archive.keep(checked(CHECK, CHECK), "desk", False)
    await archive.keep(checked(), "desk", False)
    assert len(rows(STORED)) == 1


async def test_a_dry_run_stores_no_fact_check(
    archive: Archive, checked: Article, rows: Rows
) -> None:
    await archive.keep(checked(CHECK), "desk", True)
    assert rows(STORED) == []


async def test_an_excerpt_never_takes_the_place_of_a_text(
    archive: Archive, article: Article, rows: Rows
) -> None:
    parts: dict[str, Any] = {"claims": [], "sources": [], "stances": []}
    excerpt = article(body="The port is closed.", excerpt=True, **parts)
    assert (await archive.keep(excerpt, "desk", False)).outcome is IngestOutcome.CREATED
    assert (await archive.keep(excerpt, "desk", False)).outcome is IngestOutcome.UNCHANGED
    assert (await archive.keep(article(), "desk", False)).outcome is IngestOutcome.UPDATED
    other = article(body="The port is open.", excerpt=True, **parts)
    refused = await archive.keep(other, "desk", False)
    assert [(p.pointer, p.code) for p in refused.problems] == [("/body", "ARTICLE_HAS_TEXT")]
    assert rows("select version from article_version where current") == [(2,)]
