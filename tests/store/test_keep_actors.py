"""Who is who, and what is learnt of them."""

from collections.abc import Callable
from typing import Any

from service.domain.vocabulary import IngestOutcome
from service.ingest.receipt import Kept
from service.ingest.record import ArticleRecord
from service.store.archive import Archive

Article = Callable[..., ArticleRecord]
Rows = Callable[..., list[tuple[Any, ...]]]
Actor = dict[str, Any]


def smith(*ids: str, **more: Any) -> Actor:
    """An actor of one name, with external ids such as ``wikidata:Q1``."""
    pairs = [dict(zip(("scheme", "value"), each.split(":"), strict=True)) for each in ids]
    known: Actor = {"key": "smith", "name": "Jo Smith", "type": "PERSON", "externalIds": pairs}
    return known | more


async def deliver(archive: Archive, article: Article, *actors: Actor, of: str = "a") -> Kept:
    """Deliver an article that speaks of nobody but these."""
    nothing: dict[str, Any] = {"sources": [], "claims": [], "stances": []}
    record = article(url=f"https://courier.example/{of}", actors=list(actors), **nothing)
    return await archive.keep(record, "desk", False)


async def test_one_name_and_type_is_one_actor(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await deliver(archive, article, smith())
    await deliver(archive, article, smith(name="JO SMITH"), of="b")
    assert rows("select name, named from actor") == [("Jo Smith", True)]
    assert rows("select text, kind from actor_name order by kind") == [
        ("JO SMITH", "ALIAS"),
        ("Jo Smith", "PRIMARY"),
    ]


async def test_one_name_and_another_type_are_two(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await deliver(archive, article, smith(), smith(key="firm", type="COMPANY"))
    assert rows("select type from actor order by type") == [("COMPANY",), ("PERSON",)]


async def test_an_alias_leads_to_nobody(archive: Archive, article: Article, rows: Rows) -> None:
    await deliver(archive, article, smith(aliases=["Smithy"]))
    await deliver(archive, article, smith(name="Smithy"), of="b")
    assert rows("select count(*) from actor") == [(2,)]


async def test_an_external_id_leads_to_its_actor_under_any_name(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await deliver(archive, article, smith("wikidata:Q1"))
    kept = await deliver(archive, article, smith("wikidata:Q1", name="Joanna Smith"), of="b")
    assert rows("select name from actor") == [("Jo Smith",)]
    assert rows("select text from actor_name where kind = 'ALIAS'") == [("Joanna Smith",)]
    assert ("/actors/0/name", "Joanna Smith", "Jo Smith") in [
        (note.pointer, note.given, note.kept) for note in kept.notes
    ]


async def test_another_id_of_the_same_scheme_is_another_person_of_that_name(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await deliver(archive, article, smith("wikidata:Q1"))
    await deliver(archive, article, smith("wikidata:Q2"), of="b")
    await deliver(archive, article, smith("wikidata:Q2"), of="c")
    await deliver(archive, article, smith(), of="d")
    assert rows(
        "select value, named from actor join actor_external_id using (actor_id) order by value"
    ) == [("Q1", True), ("Q2", False)]
    assert rows("select count(*) from actor") == [(2,)]


async def test_an_id_of_another_scheme_is_added(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await deliver(archive, article, smith("wikidata:Q1"))
    kept = await deliver(archive, article, smith("isni:7"))
    assert kept.outcome is IngestOutcome.UPDATED
    assert rows("select scheme, value from actor_external_id order by scheme") == [
        ("isni", "7"),
        ("wikidata", "Q1"),
    ]


async def test_ids_of_two_stored_actors_are_refused_and_both_are_named(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await deliver(archive, article, smith("wikidata:Q1"))
    await deliver(archive, article, smith("isni:7", name="Jo Schmidt"), of="b")
    kept = await deliver(archive, article, smith("wikidata:Q1", "isni:7"), of="c")
    assert kept.outcome is IngestOutcome.REJECTED
    assert kept.article_id is None
    (problem,) = kept.problems
    assert (problem.code, problem.pointer) == ("ACTOR_IDS_DISAGREE", "/actors/0/externalIds")
    for (actor_id,) in rows("select actor_id from actor"):
        assert f"act_{actor_id}" in problem.message
    assert rows("select from article where url like '%%/c'") == []


async def test_what_is_known_of_an_actor_only_grows(
    archive: Archive, article: Article, rows: Rows
) -> None:
    council = smith(key="council", name="Council", type="GOVERNMENT_BODY")
    mayor = {"title": "Mayor", "organization": "council", "from": "2020-01-01"}
    await deliver(archive, article, smith(countries=["NO"], aliases=["Smithy"]))
    kept = await deliver(archive, article, smith(countries=["SE"], roles=[mayor]), council, of="b")
    assert kept.outcome is IngestOutcome.CREATED
    assert rows("select countries from actor where name = 'Jo Smith'") == [(["NO", "SE"],)]
    assert rows("select text from actor_name where kind = 'ALIAS'") == [("Smithy",)]
    assert rows(
        "select title, actor.name from actor_role join actor on actor.actor_id = organization_id"
    ) == [("Mayor", "Council")]
    again = await deliver(archive, article, smith(roles=[mayor]), council, of="b")
    assert again.outcome is IngestOutcome.UNCHANGED


async def test_something_new_of_an_actor_is_an_update_of_the_article(
    archive: Archive, article: Article, rows: Rows
) -> None:
    await deliver(archive, article, smith())
    kept = await deliver(archive, article, smith(aliases=["Smithy"]))
    assert kept.outcome is IngestOutcome.UPDATED
    assert rows("select outcome from ingestion order by ingestion_id") == [
        ("CREATED",),
        ("UPDATED",),
    ]
