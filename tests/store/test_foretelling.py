"""What a delivery tells of what it does, and what a dry run tells and leaves undone."""

from collections.abc import Callable
from typing import Any

from schema.tables import metadata
from service.ingest.prepare import prepare
from service.ingest.record import ArticleRecord
from service.store.archive import Archive

Article = Callable[..., ArticleRecord]
Rows = Callable[..., list[tuple[Any, ...]]]
Payload = dict[str, Any]


def changes(kept: Any) -> list[tuple[Any, ...]]:
    """Kind, action and path of all that was done."""
    return [(c["kind"], c["action"], c["path"]) for c in kept.whole.changes()]


def everything(rows: Rows) -> list[Any]:
    """All rows of all tables."""
    tables = [table.name for table in metadata.sorted_tables]
    return [rows(f'select * from "{name}" order by 1, 2') for name in tables]


async def test_a_dry_run_tells_what_would_be_new_and_writes_nothing(
    archive: Archive, article: Article, rows: Rows
) -> None:
    before = everything(rows)
    kept = await archive.keep(article(), "desk", True)
    assert everything(rows) == before
    assert changes(kept) == [
        ("VERSION", "CREATED", ""),
        ("OUTLET", "CREATED", "/outlet"),
        ("ACTOR", "CREATED", "/actors/0"),
        ("ACTOR", "CREATED", "/actors/1"),
        ("ISSUE", "CREATED", "/issues/0"),
        ("PROPOSITION", "CREATED", "/claims/0"),
        ("PROPOSITION", "CREATED", "/claims/1"),
        ("SOURCE", "CREATED", "/sources/0"),
        ("SOURCE", "CREATED", "/sources/1"),
        ("CLAIM", "CREATED", "/claims/0"),
        ("CLAIM", "CREATED", "/claims/1"),
        ("STANCE", "CREATED", "/stances/0"),
    ]
    assert kept.whole is not None
    assert {change["id"] for change in kept.whole.changes()} == {None}
    assert [actor["actor_id"] for actor in kept.whole.mentioned()] == [None, None]


async def test_a_dry_run_over_what_is_stored_writes_nothing_either(
    archive: Archive, article: Article, rows: Rows, payload: Payload
) -> None:
    await archive.keep(article(), "desk", False)
    before = everything(rows)
    for producer, changed in (
        ("desk", article(headline="Shut", claims=payload["claims"][1:], stances=[])),
        ("desk", article(body=payload["body"] + " Corrected.")),
        ("machine", article(outlet={"name": "The Courier", "country": "NO"})),
    ):
        kept = await archive.keep(changed, producer, True)
        assert changes(kept)
        assert everything(rows) == before


async def test_what_is_stored_is_told_with_its_id(
    archive: Archive, article: Article, rows: Rows
) -> None:
    kept = await archive.keep(article(), "desk", False)
    assert kept.whole is not None
    ids = {change["kind"]: change["id"] for change in kept.whole.changes()}
    assert ids["VERSION"] == f"art_{kept.article_id}"
    assert rows("select 'sta_' || stance_id from stance") == [(ids["STANCE"],)]
    assert rows("select max('clm_' || claim_id) from claim") == [(ids["CLAIM"],)]
    again = await archive.keep(article(), "desk", False)
    assert again.whole is not None
    assert again.whole.changes() == []


async def test_what_changes_is_told_with_its_fields(
    archive: Archive, article: Article, payload: Payload
) -> None:
    await archive.keep(article(), "desk", False)
    payload["actors"][0] |= {"aliases": ["A. Brandt"], "countries": ["SE"]}
    payload["issues"][0]["description"] = "Whether it is closed."
    payload["sources"][0] |= {"channel": "PUBLIC_SPEECH", "represents": "norland"}
    payload["claims"][0] |= {"cue": "told", "certainty": "POSSIBLE", "about": []}
    kept = await archive.keep(
        article(headline="Shut", outlet={"name": "The Courier", "country": "NO"}), "desk", False
    )
    assert kept.whole is not None
    fields = {(c["kind"], c["action"]): c["fields"] for c in kept.whole.changes()}
    assert fields == {
        ("OUTLET", "CHANGED"): ["country"],
        ("ACTOR", "CHANGED"): ["aliases", "countries"],
        ("ISSUE", "CHANGED"): ["description"],
        ("VERSION", "CHANGED"): ["headline"],
        ("SOURCE", "CHANGED"): ["channel", "represents"],
        ("CLAIM", "CHANGED"): ["cue", "certainty", "about"],
    }


async def test_what_others_say_too_and_what_nobody_says_any_longer(
    archive: Archive, article: Article, payload: Payload
) -> None:
    await archive.keep(article(), "desk", False)
    fewer = article(claims=payload["claims"][:1], stances=[])
    kept = await archive.keep(fewer, "machine", False)
    assert changes(kept) == [
        ("SOURCE", "SAID", "/sources/0"),
        ("SOURCE", "SAID", "/sources/1"),
        ("CLAIM", "SAID", "/claims/0"),
    ]
    gone = await archive.keep(article(sources=[], claims=[], stances=[]), "desk", True)
    assert changes(gone) == [
        ("SOURCE", "WITHDRAWN", None),
        ("SOURCE", "WITHDRAWN", None),
        ("CLAIM", "WITHDRAWN", None),
        ("CLAIM", "RETRACTED", None),
        ("STANCE", "RETRACTED", None),
    ]


async def test_fact_checks_are_told_when_they_come_and_when_they_change(
    archive: Archive, article: Article, payload: Payload
) -> None:
    check = {
        "url": "https://checkers.example/1",
        "publisher": "Checkers",
        "reviewedAt": "2024-12-03T00:00:00Z",
        "textualRating": "False",
    }
    payload["claims"][0]["factChecks"] = [check]
    kept = await archive.keep(article(), "desk", False)
    assert ("FACT_CHECK", "CREATED", "/claims/0/factChecks") in changes(kept)
    check["textualRating"] = "True"
    kept = await archive.keep(article(), "desk", False)
    assert changes(kept) == [("FACT_CHECK", "CHANGED", "/claims/0/factChecks")]


async def test_a_dry_run_names_those_whom_an_actor_may_be(
    archive: Archive, article: Article, payload: Payload
) -> None:
    await archive.keep(article(), "desk", False)
    payload["actors"][0] |= {"name": "Brandt", "aliases": []}
    kept = await archive.keep(article(), "desk", True)
    assert kept.whole is not None
    brandt, norland = kept.whole.told()["actors"]
    assert brandt["actor"] is None
    (candidate,) = brandt["candidates"]
    assert (candidate["actor"]["name"], candidate["reasons"]) == ("Ada Brandt", ["alias"])
    assert candidate["score"] == 0.95
    assert norland["actor"] == {"id": norland["candidates"][0]["actor"]["id"]}


async def test_candidates_are_looked_for_for_a_hundred_actors_new_ones_first(
    archive: Archive, article: Article, payload: Payload
) -> None:
    await archive.keep(article(), "desk", False)
    new = [{"key": f"n{i}", "name": f"Ada Brandt {i}", "type": "PERSON"} for i in range(120)]
    kept = await archive.keep(article(actors=[*payload["actors"], *new]), "desk", True)
    assert kept.whole is not None
    looked = [bool(actor["candidates"]) for actor in kept.whole.mentioned()]
    assert looked == [False, False, *[True] * 100, *[False] * 20]


async def test_a_delivery_that_is_refused_tells_nothing_more(
    archive: Archive, article: Article, payload: Payload
) -> None:
    await archive.keep(article(), "desk", False)
    kept = await archive.keep(article(body="An excerpt.", excerpt=True, **EMPTY), "desk", True)
    assert (kept.problems[0].code, kept.whole) == ("ARTICLE_HAS_TEXT", None)


EMPTY: Payload = {"sources": [], "claims": [], "stances": []}


async def test_what_is_normalised_is_delivered_again_without_a_note(
    archive: Archive, article: Article, payload: Payload
) -> None:
    payload |= {
        "url": "HTTPS://Courier.Example/port?utm_source=x",
        "sections": [" World ", "World"],
    }
    payload["actors"].append({"key": "twin", "name": "NORLAND", "type": "GOVERNMENT"})
    payload["stances"][0]["target"] = {"claim": "closed"}
    first = prepare(payload)
    assert first.record is not None
    assert first.notes
    kept = await archive.keep(first.record, "desk", False)
    assert kept.whole is not None
    again = prepare(kept.whole.normalised())
    assert again.record is not None
    assert (again.record, again.notes) == (first.record, ())
    assert (await archive.keep(again.record, "desk", False)).outcome.value == "UNCHANGED"
