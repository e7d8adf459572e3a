"""Texts of one article, and what they are delivered with."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from service.domain.vocabulary import IngestOutcome
from service.ingest.record import ArticleRecord
from service.store.archive import Archive

Article = Callable[..., ArticleRecord]
Rows = Callable[..., list[tuple[Any, ...]]]

CURRENT = (
    "select version, article_version.current, bool_and(source.current), bool_and(claim.current),"
    " bool_and(stance.current) from article_version join source using (version_id)"
    " join claim using (version_id) join stance using (version_id)"
    " group by version, article_version.current order by version"
)


def corrected(article: Article, **changed: Any) -> ArticleRecord:
    return article(body=article().body + " Corrected.", **changed)


async def test_a_changed_text_is_a_new_version_and_the_old_one_keeps_its_parts(
    archive: Archive, article: Article, rows: Rows
) -> None:
    first = await archive.keep(article(), "desk", False)
    second = await archive.keep(corrected(article), "desk", False)
    assert second.outcome is IngestOutcome.UPDATED
    assert second.article_id == first.article_id
    assert second.version_id != first.version_id
    assert rows(CURRENT) == [(1, False, False, False, False), (2, True, True, True, True)]


async def test_an_older_text_that_returns_does_not_become_current(
    archive: Archive, article: Article, rows: Rows
) -> None:
    first = await archive.keep(article(), "desk", False)
    await archive.keep(corrected(article), "desk", False)
    again = await archive.keep(article(), "desk", False)
    assert (again.outcome, again.version_id) == (IngestOutcome.UNCHANGED, first.version_id)
    assert [(n.pointer, n.rule, n.given, n.kept) for n in again.notes] == [
        ("/body", "version-not-current", "version 1", "version 2")
    ]
    assert rows("select version from article_version where current") == [(2,)]


async def test_the_metadata_of_an_older_text_stays_and_is_noted(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    await archive.keep(corrected(article), "desk", False)
    again = await archive.keep(article(headline="Port shut"), "desk", False)
    assert again.outcome is IngestOutcome.UNCHANGED
    assert [(n.pointer, n.given, n.kept) for n in again.notes] == [
        ("/body", "version 1", "version 2"),
        ("/headline", "Port shut", "Port closed"),
    ]
    assert rows("select distinct headline from article_version") == [("Port closed",)]


async def test_a_producer_adds_to_an_older_text(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    await archive.keep(corrected(article), "desk", False)
    claim = {
        "text": "Norland opposes it.",
        "evidence": [{"quote": "Norland is against it"}],
        "quoteType": "INDIRECT",
    }
    kept = await archive.keep(article(claims=[claim], stances=[]), "machine", False)
    assert kept.outcome is IngestOutcome.UPDATED
    assert rows("select current from claim where text = 'Norland opposes it.'") == [(False,)]


async def test_of_the_current_text_the_last_word_of_who_made_it_counts(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    kept = await archive.keep(article(headline="Port shut"), "desk", False)
    assert kept.outcome is IngestOutcome.UPDATED
    assert rows("select headline from article_version") == [("Port shut",)]


async def test_another_producer_does_not_change_what_a_text_was_delivered_with(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    ours, theirs = article(), article(headline="Port shut", publishedAt="2024-12-03T00:00:00Z")
    outcomes = []
    for _ in range(3):
        kept = await archive.keep(theirs, "machine", False)
        outcomes.append(kept.outcome)
        assert {note.rule for note in kept.notes} == {"stored-kept"}
        assert [note.pointer for note in kept.notes] == [
            "/headline",
            "/publishedAt",
            "/stances/0/heldAt",
        ]
        assert (await archive.keep(ours, "desk", False)).outcome is IngestOutcome.UNCHANGED
    assert outcomes == [IngestOutcome.UPDATED, *[IngestOutcome.UNCHANGED] * 2]
    assert rows("select headline from article_version") == [("Port closed",)]
    published = [(datetime(2024, 12, 2, 9, 30, tzinfo=UTC),)]
    for table in ("article_version", "source", "claim"):
        assert rows(f"select published_at from {table} group by 1") == published


async def test_who_makes_the_next_text_says_what_it_comes_with(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    await archive.keep(corrected(article), "machine", False)
    kept = await archive.keep(corrected(article, headline="Port shut"), "machine", False)
    assert kept.outcome is IngestOutcome.UPDATED
    kept = await archive.keep(corrected(article), "desk", False)
    assert ("/headline", "Port closed", "Port shut") in [
        (n.pointer, n.given, n.kept) for n in kept.notes
    ]


async def test_the_parts_follow_the_date_of_their_article(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    kept = await archive.keep(article(publishedAt="2024-12-03T00:00:00Z"), "desk", False)
    assert kept.outcome is IngestOutcome.UPDATED
    then = [(datetime(2024, 12, 3, tzinfo=UTC),)]
    for table in ("article_version", "source", "claim"):
        assert rows(f"select published_at from {table} group by 1") == then
    assert rows("select held_at from stance") == then


async def test_a_later_retrieval_is_no_change_and_an_earlier_one_is_kept(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    later = await archive.keep(article(retrievedAt="2024-12-05T00:00:00Z"), "desk", False)
    assert later.outcome is IngestOutcome.UNCHANGED
    now = await archive.keep(article(retrievedAt=None), "desk", False)
    assert now.outcome is IngestOutcome.UNCHANGED
    earlier = await archive.keep(article(retrievedAt="2024-12-02T09:31:00Z"), "desk", False)
    assert earlier.outcome is IngestOutcome.UPDATED
    assert rows("select retrieved_at from article_version") == [
        (datetime(2024, 12, 2, 9, 31, tzinfo=UTC),)
    ]


async def test_an_article_moves_to_another_outlet(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    await archive.keep(article(outlet={"name": "The Herald"}), "desk", False)
    assert rows("select name from article_version join outlet using (outlet_id)") == [
        ("The Herald",)
    ]


async def test_what_an_outlet_lacks_is_filled_in_and_what_differs_is_kept(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await archive.keep(article(), "desk", False)
    outlet = {"name": "THE COURIER", "country": "NO"}
    kept = await archive.keep(article(outlet=outlet), "desk", False)
    assert kept.outcome is IngestOutcome.UPDATED
    assert [(n.pointer, n.given, n.kept) for n in kept.notes] == [
        ("/outlet/name", "THE COURIER", "The Courier")
    ]
    again = await archive.keep(article(outlet=outlet | {"country": "SE"}), "desk", False)
    assert again.outcome is IngestOutcome.UNCHANGED
    assert ("/outlet/country", "SE", "NO") in [(n.pointer, n.given, n.kept) for n in again.notes]
    assert rows("select name, country from outlet") == [("The Courier", "NO")]


async def test_an_issue_gets_its_description_once(
    archive: Archive, article: Article, rows: Rows
) -> None:
    def described(text: str) -> ArticleRecord:
        return article(issues=[{"key": "port", "label": "closing the port", "description": text}])

    await archive.keep(article(), "desk", False)
    assert (await archive.keep(described("For ever."), "desk", False)).notes[0].pointer == (
        "/issues/0/label"
    )
    kept = await archive.keep(described("For a day."), "desk", False)
    assert kept.outcome is IngestOutcome.UNCHANGED
    assert ("For a day.", "For ever.") in [(n.given, n.kept) for n in kept.notes]
    assert rows("select label, description from issue") == [("Closing the port", "For ever.")]
