"""The full answer to a delivery: normalised, with its actors and changes; in a dry run, too."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from service.ingest.whole import Whole
from service.settings import Settings
from service.store.pool import open_pools
from tests.compile.delivering import Producer
from tests.ingest import payloads

WHOLE = """
mutation Deliver($input: [ArticleInput!]!, $dry: Boolean!, $key: String) {
  ingestArticles(input: $input, dryRun: $dry, idempotencyKey: $key) { results { ...Told } }
}
fragment Told on IngestResult {
  outcome
  normalised
  actors { path name actor { id name } candidates { actor { name type } score reasons } }
  changes { path kind action id fields }
}
"""


def article(**changes: Any) -> dict[str, Any]:
    return payloads.article(publishedAt="2024-05-05T18:00:00Z", **changes)


@pytest.fixture
async def desk(database_url: str) -> AsyncIterator[Producer]:
    async with open_pools(database_url, Settings()) as pools:
        yield Producer(pools)


async def answer(desk: Producer, payload: Any, *, dry: bool, key: str | None = None) -> Any:
    data = await desk.ask(WHOLE, input=[payload], dry=dry, key=key)
    (result,) = data["ingestArticles"]["results"]
    return result


async def test_a_dry_run_is_answered_in_full(desk: Producer) -> None:
    told = await answer(desk, article(), dry=True)
    assert told["normalised"]["body"] == article()["body"]
    assert list(told["normalised"])[:3] == ["url", "outlet", "headline"]
    assert [actor["actor"] for actor in told["actors"]] == [None, None]
    assert told["changes"][0] == {
        "path": "",
        "kind": "VERSION",
        "action": "CREATED",
        "id": None,
        "fields": [],
    }
    assert {change["id"] for change in told["changes"]} == {None}


async def test_what_is_normalised_is_delivered_as_it_is(desk: Producer) -> None:
    told = await answer(desk, article(), dry=True)
    assert (await answer(desk, told["normalised"], dry=False))["outcome"] == "CREATED"
    again = await answer(desk, article(), dry=False)
    assert (again["outcome"], again["changes"]) == ("UNCHANGED", [])


async def test_the_candidates_of_a_dry_run_are_those_of_resolving(desk: Producer) -> None:
    await answer(desk, article(), dry=False)
    name = article()["actors"][0]["name"]
    given = article()
    given["actors"][0] |= {"name": f"{name}s", "aliases": []}
    told = (await answer(desk, given, dry=True))["actors"][0]
    text = """query Q($name: String!, $day: Date) {
      resolveActors(names: [{text: $name, language: "en"}], asOf: $day) {
        candidates { actor { name type } score reasons } } }"""
    asked = await desk.ask(text, name=f"{name}s", day="2024-05-05")
    assert told["actor"] is None
    assert told["candidates"]
    assert told["candidates"] == asked["resolveActors"][0]["candidates"]


async def test_a_delivery_that_is_stored_tells_ids_and_looks_for_no_candidates(
    desk: Producer,
) -> None:
    told = await answer(desk, article(), dry=False)
    assert all(change["id"] for change in told["changes"])
    assert all(actor["actor"]["name"] == actor["name"] for actor in told["actors"])
    assert all(actor["candidates"] == [] for actor in told["actors"])


async def test_of_what_is_rejected_or_answered_again_there_is_nothing_more_to_tell(
    desk: Producer,
) -> None:
    rejected = await answer(desk, article(url="no address"), dry=True)
    key = "a-key-of-at-least-sixteen"
    first = await answer(desk, article(), dry=False, key=key)
    again = await answer(desk, article(), dry=False, key=key)
    assert first["changes"]
    for told in (rejected, again):
        assert (told["normalised"], told["actors"], told["changes"]) == (None, [], [])


async def test_what_nobody_selects_is_not_even_made(
    desk: Producer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(whole: Whole) -> Any:
        raise AssertionError(whole)

    for name in ("normalised", "mentioned", "changes"):
        monkeypatch.setattr(Whole, name, refuse)
    assert (await desk.deliver(article()))["outcome"] == "CREATED"
