"""Versions of an article, who said what of them, and what changed: from deliveries to answers."""

import time
from collections.abc import AsyncIterator
from typing import Any

import pytest

from service.settings import Settings
from service.store.pool import Pools, open_pools
from tests.compile.delivering import Producer
from tests.ingest import payloads

URL = "https://courier.example/port"
OTHER = {
    "key": "other",
    "text": "The port minister resigned.",
    "evidence": [{"quote": "resigned"}],
    "quoteType": "REPORTED",
    "assertedBy": "OUTLET",
}


def article(**changes: Any) -> dict[str, Any]:
    body = "Dockers will not load ships, a senior union official said. The minister resigned."
    plain = {"url": URL, "body": body, "claims": [], "stances": [], "sources": [], "issues": []}
    return payloads.article(publishedAt="2024-05-05T18:00:00Z", **(plain | changes))


def corrected(**changes: Any) -> dict[str, Any]:
    return article(body=article()["body"] + "\n\nCorrected.", **changes)


@pytest.fixture
async def pools(database_url: str) -> AsyncIterator[Pools]:
    async with open_pools(database_url, Settings()) as pools:
        yield pools


@pytest.fixture
def desk(pools: Pools) -> Producer:
    return Producer(pools)


@pytest.fixture
def machine(pools: Pools) -> Producer:
    return Producer(pools, "machine")


async def test_a_changed_text_is_a_version_and_what_was_said_of_the_old_one_stays_on_it(
    desk: Producer,
) -> None:
    await desk.deliver(article(claims=[OTHER]))
    made = await desk.deliver(corrected(claims=[OTHER]))
    assert (made["outcome"], made["article"]["version"]) == ("UPDATED", 2)
    text = """query Q($url: URL!) {
      article(by: {url: $url}) { versions { nodes { version body
        claims { nodes { id article { version } spans { exact } } } } } }
      claims { nodes { id } }
    }"""
    data = await desk.ask(text, url=URL)
    newer, older = data["article"]["versions"]["nodes"]
    assert [newer["version"], older["version"]] == [2, 1]
    assert not older["body"].endswith("Corrected.")
    ids = [version["claims"]["nodes"][0]["id"] for version in (newer, older)]
    assert [version["claims"]["nodes"][0]["article"]["version"] for version in (newer, older)] == [
        2,
        1,
    ]
    assert data["claims"]["nodes"] == [{"id": ids[0]}]
    found = await desk.ask(
        "query Q($id: ID!) { node(id: $id) { ... on Claim { article { version } } } }", id=ids[1]
    )
    assert found["node"]["article"]["version"] == 1


async def test_a_version_is_asked_for_by_its_number_and_null_where_there_is_none(
    desk: Producer,
) -> None:
    made = await desk.deliver(article())
    await desk.deliver(corrected(headline="Corrected"))
    text = """query Q($url: URL!, $id: ID!, $n: Int) {
      a: article(by: {url: $url}, version: $n) { version headline }
      b: article(by: {id: $id}, version: $n) { version }
    }"""
    told = [await desk.ask(text, url=URL, id=made["article"]["id"], n=n) for n in (1, 2, 3, -1)]
    assert [t["a"] and t["a"]["version"] for t in told] == [1, 2, None, None]
    assert [t["b"] and t["b"]["version"] for t in told] == [1, 2, None, None]
    assert told[1]["a"]["headline"] == "Corrected" != told[0]["a"]["headline"]


async def test_versions_come_in_pages_the_newest_first(desk: Producer) -> None:
    for number in range(5):
        await desk.deliver(article(body=f"{article()['body']} {number}"))
    text = """query Q($url: URL!, $after: String) { article(by: {url: $url}) {
      versions(first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage }
        nodes { version } } } }"""
    seen, after = [], None
    while True:
        page = (await desk.ask(text, url=URL, after=after))["article"]["versions"]
        seen += [node["version"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert (seen, page["totalCount"]) == ([5, 4, 3, 2, 1], 5)


SAID = """query Q($url: URL!) { article(by: {url: $url}) {
  claims(where: {reviewStatus: [PENDING, APPROVED, RETRACTED]}) { nodes { text reviewStatus
    provenance { producer ingestion { id outcome } withdrawn { id producer } } } }
  ingestions { nodes { id producer outcome door format method } } } }"""


async def test_the_same_text_again_replaces_what_its_producer_said_and_says_by_which_delivery(
    desk: Producer,
) -> None:
    first = article(claims=[OTHER])
    await desk.deliver(first)
    await desk.deliver(article(claims=[OTHER | {"text": "The minister has resigned."}]))
    told = (await desk.ask(SAID, url=URL))["article"]
    by_text = {claim["text"]: claim for claim in told["claims"]["nodes"]}
    gone, new = by_text["The port minister resigned."], by_text["The minister has resigned."]
    assert (gone["reviewStatus"], new["reviewStatus"]) == ("RETRACTED", "PENDING")
    last, created = told["ingestions"]["nodes"]
    assert gone["provenance"] == [
        {
            "producer": "desk",
            "ingestion": {"id": created["id"], "outcome": "CREATED"},
            "withdrawn": {"id": last["id"], "producer": "desk"},
        }
    ]
    assert new["provenance"][0]["withdrawn"] is None


async def test_one_claim_of_two_producers_is_one_claim_with_two_provenances(
    desk: Producer, machine: Producer
) -> None:
    await desk.deliver(article(claims=[OTHER], method="by hand"))
    await machine.deliver(article(claims=[OTHER], method=" extractor  2.1 "))
    assert (await machine.deliver(article(claims=[OTHER])))["outcome"] == "UNCHANGED"
    told = (await desk.ask(SAID, url=URL))["article"]
    (claim,) = told["claims"]["nodes"]
    assert [each["producer"] for each in claim["provenance"]] == ["desk", "machine"]
    assert [(i["producer"], i["method"]) for i in told["ingestions"]["nodes"]] == [
        ("machine", "extractor 2.1"),
        ("desk", "by hand"),
    ]
    assert told["ingestions"]["nodes"][0]["door"] == "GRAPHQL"
    assert told["ingestions"]["nodes"][0]["format"] == "application/json"


async def test_what_one_producer_takes_back_another_still_says(
    desk: Producer, machine: Producer
) -> None:
    await desk.deliver(article(claims=[OTHER]))
    await machine.deliver(article(claims=[OTHER]))
    await desk.deliver(article(claims=[]))
    (claim,) = (await desk.ask(SAID, url=URL))["article"]["claims"]["nodes"]
    assert claim["reviewStatus"] == "PENDING"
    withdrawn = {each["producer"]: each["withdrawn"] for each in claim["provenance"]}
    assert withdrawn["machine"] is None
    assert withdrawn["desk"]["producer"] == "desk"


async def test_sources_and_stances_say_who_delivered_them(desk: Producer) -> None:
    whole = payloads.article(publishedAt="2024-05-05T18:00:00Z", url=URL)
    await desk.deliver(whole)
    text = """query Q($url: URL!) { article(by: {url: $url}) {
      sources { nodes { provenance { producer ingestion { article { url version } } } } }
      stances { nodes { provenance { producer withdrawn { id } } } } } }"""
    told = (await desk.ask(text, url=URL))["article"]
    assert told["sources"]["nodes"][0]["provenance"] == [
        {"producer": "desk", "ingestion": {"article": {"url": URL, "version": 1}}}
    ]
    assert told["stances"]["nodes"][0]["provenance"] == [{"producer": "desk", "withdrawn": None}]


CHANGED = """query Q($url: URL!, $since: Int) { article(by: {url: $url}) { changes(since: $since) {
  before { version } metadata { field before after }
  blocksRemoved { text start end } blocksAdded { text start end }
  claimsRemoved { nodes { text } } claimsAdded { nodes { text } } } } }"""


async def test_the_first_version_has_changed_from_nothing(desk: Producer) -> None:
    await desk.deliver(article())
    assert (await desk.ask(CHANGED, url=URL))["article"]["changes"] is None


async def test_a_claim_that_has_only_moved_is_no_change_and_one_that_says_otherwise_is(
    desk: Producer,
) -> None:
    await desk.deliver(article(claims=[OTHER]))
    moved = OTHER | {"text": "the port minister resigned"}
    more = OTHER | {"key": "more", "text": "He is gone."}
    body = "Late.\n\n" + article()["body"]
    await desk.deliver(article(body=body, claims=[moved, more], headline="Gone"))
    await desk.deliver(article(body=body + "\n\nMore.", claims=[more], headline="Gone"))
    told = (await desk.ask(CHANGED, url=URL, since=1))["article"]["changes"]
    assert told["before"]["version"] == 1
    assert [change["field"] for change in told["metadata"]] == ["headline"]
    assert [block["text"] for block in told["blocksAdded"]] == ["Late.", "More."]
    assert told["blocksRemoved"] == []
    assert [claim["text"] for claim in told["claimsAdded"]["nodes"]] == ["He is gone."]
    assert [claim["text"] for claim in told["claimsRemoved"]["nodes"]] == [OTHER["text"]]
    last = (await desk.ask(CHANGED, url=URL))["article"]["changes"]
    assert last["claimsAdded"]["nodes"] == []


async def test_texts_of_5000_blocks_are_compared_in_a_moment(desk: Producer) -> None:
    old = [f"Paragraph {number % 4_900} of a long report." for number in range(5_000)]
    new = [f"{line} Changed." if n % 100 == 0 else line for n, line in enumerate(old)]
    await desk.deliver(article(body="\n\n".join(old)))
    await desk.deliver(article(body="\n\n".join(reversed(new))))
    await desk.ask(CHANGED, url=URL)
    start = time.perf_counter()
    told = (await desk.ask(CHANGED, url=URL))["article"]["changes"]
    took = time.perf_counter() - start
    assert (len(told["blocksRemoved"]), len(told["blocksAdded"])) == (50, 50)
    assert took < 2, took
