"""Actors of several countries, namesakes, and some that are judged to be the same."""

from typing import Any

import httpx
import pytest

from service.domain.vocabulary import Scope
from tests.web.conftest import DELIVER, made
from tests.web.reconciling.conftest import Reconcile, batch, having


def actor(key: str, name: str, country: str, *ids: str, **more: Any) -> dict[str, Any]:
    external = [{"scheme": "wikidata", "value": each} for each in ids]
    more = {"type": "PERSON", **more}
    return {"key": key, "name": name, "countries": [country], "externalIds": external, **more}


ARTICLE = {
    "url": "https://courier.example/names",
    "outlet": {"name": "The Courier"},
    "headline": "Names",
    "publishedAt": "2024-05-05T10:00:00Z",
    "body": "They were there.",
    "actors": [
        actor("a", "Anna Berg", "NO", "Q1"),
        actor("b", "Anna Berg", "SE", "Q2"),
        actor("c", "Karl Holm", "DK", "Q3"),
        actor("d", "Carl Holm", "DK", "Q4", aliases=["Kalle"]),
        actor("e", "Kalle", "FI"),
        actor("f", "Unne Vik", "NO"),
    ],
}


@pytest.fixture(scope="module")
def sample_url(module_database_url: str) -> str:
    return module_database_url


@pytest.fixture
async def delivered(client: httpx.AsyncClient, sample_url: str) -> None:
    """Delivered by the first who needs it."""
    known = await client.get("/v1/actors")
    if known.json()["nodes"]:
        return
    key = await made(sample_url, Scope.INGEST)
    message = {"query": DELIVER, "variables": {"input": [ARTICLE]}}
    reply = await client.post("/graphql", json=message, headers={"authorization": f"Bearer {key}"})
    (result,) = reply.json()["data"]["ingestArticles"]["results"]
    assert result["outcome"] == "CREATED", result


def told(found: list[dict[str, Any]]) -> list[tuple[str, float, bool]]:
    return [(each["name"], each["score"], each["match"]) for each in found]


@pytest.mark.usefixtures("delivered")
async def test_of_two_namesakes_none_is_meant_but_by_an_id(reconcile: Reconcile) -> None:
    both = await reconcile("Anna Berg", type="PERSON")
    assert told(both) == [("Anna Berg", 100, False)] * 2
    wikidata = [{"pid": "externalId.WikiData", "v": "Q2"}]
    (found,) = await reconcile("Anna Berg", type="PERSON", properties=wikidata)
    assert (found["match"], "SE" in found["description"]) == (True, True)


@pytest.mark.usefixtures("delivered")
async def test_a_namesake_by_alias_leaves_it_open_too(reconcile: Reconcile) -> None:
    found = await reconcile("Kalle", type="PERSON")
    assert told(found)[:2] == [("Kalle", 100, False), ("Carl Holm", 95, False)]


@pytest.mark.usefixtures("delivered")
@pytest.mark.parametrize(
    ("country", "score", "match"),
    [("Norway", 100, True), (["SE", "no"], 100, True), ("SE", 70, False), ("?", 70, False)],
)
async def test_another_country_costs_score_and_decides_against(
    reconcile: Reconcile, country: Any, score: float, match: bool
) -> None:
    found = await reconcile("Unne Vik", type="PERSON", properties=having(country=country))
    assert told(found) == [("Unne Vik", score, match)]
    assert found[0]["features"][-1] == {"id": "country", "value": match}


@pytest.mark.usefixtures("delivered")
async def test_the_ids_of_what_is_judged_the_same_lead_to_one(
    client: httpx.AsyncClient, sample_url: str, reconcile: Reconcile
) -> None:
    ids = [(await reconcile(name))[0]["id"] for name in ("Karl Holm", "Carl Holm")]
    key = await made(sample_url, Scope.REVIEW)
    judge = """mutation Judge($left: ID!, $right: ID!) {
      judge(input: {left: $left, right: $right, verdict: SAME, reason: "One man."}) {
        judgement { id }
      }
    }"""
    message = {"query": judge, "variables": dict(zip(("left", "right"), ids, strict=True))}
    reply = await client.post("/graphql", json=message, headers={"authorization": f"Bearer {key}"})
    assert reply.json().get("errors") is None, reply.text
    both = [{"pid": "externalId.wikidata", "v": ["Q3", "Q4"]}]
    queries = [{"query": each} for each in ids] + [{"properties": both}]
    results = (await batch(client, {str(i): each for i, each in enumerate(queries)})).json()
    assert [told(each["result"]) for each in results.values()] == [[("Karl Holm", 100, True)]] * 3
