"""Twenty searches that were written down before anything was found: what has to come first."""

from typing import Any

import httpx
import orjson
import pytest

from tests.questions.conftest import QUESTIONS

SEARCHES = orjson.loads((QUESTIONS / "searches.json").read_bytes())
SEARCH = """
query Search($query: String!, $types: [SearchType!]) {
  search(query: $query, types: $types, first: 5) {
    totalCount
    nodes {
      __typename
      ... on Article { text: headline }
      ... on Claim { text }
      ... on Actor { text: name }
      ... on Issue { text: label }
    }
  }
}
"""


@pytest.mark.parametrize("search", SEARCHES, ids=lambda search: str(search["query"]))
async def test_what_is_looked_for_comes_first(
    client: httpx.AsyncClient, search: dict[str, Any]
) -> None:
    variables = {name: search[name] for name in ("query", "types") if name in search}
    reply = await client.post("/graphql", json={"query": SEARCH, "variables": variables})
    first = reply.json()["data"]["search"]["nodes"][0]
    assert {"type": first["__typename"], "text": first["text"]} == search["first"], search["why"]


async def number(client: httpx.AsyncClient, query: str) -> Any:
    reply = await client.post("/graphql", json={"query": SEARCH, "variables": {"query": query}})
    return reply.json()["data"]["search"]["totalCount"]


@pytest.mark.parametrize("query", ["Merun's", "Merun’s", "road Merun's,"])
async def test_a_possessive_finds_what_its_word_finds(
    client: httpx.AsyncClient, query: str
) -> None:
    plain = query.replace("'s", "").replace("’s", "")
    assert await number(client, query) == await number(client, plain) > 2


@pytest.mark.parametrize("query", ["n'inspecte", "Merun’un"])
async def test_a_word_that_leans_on_another_is_found_with_it(
    client: httpx.AsyncClient, query: str
) -> None:
    assert await number(client, query) > 0
