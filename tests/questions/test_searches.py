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
