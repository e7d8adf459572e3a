"""What came in over HTTP tells its door, its format and its method."""

from typing import Any

import httpx
import pytest

TEXT = b"The night ferry stops\n\nIt is over.\n"
SAID = {
    "articleUrl": "https://courier.example/ferry",
    "outlet": "The Courier",
    "publishedAt": "2024-05-05",
    "method": "by hand",
}
ASK = "{ articles { nodes { ingestions { nodes { door format method } } } } }"


@pytest.mark.parametrize("dry_run", [True, False])
async def test_a_text_that_is_posted_tells_where_it_came_in_unless_it_is_a_dry_run(
    client: httpx.AsyncClient, key: str, dry_run: bool
) -> None:
    headers = {"authorization": f"Bearer {key}", "content-type": "text/plain; charset=utf-8"}
    said = SAID | {"dryRun": str(dry_run).lower()}
    reply = await client.post("/v1/articles", content=TEXT, params=said, headers=headers)
    told: dict[str, Any] = reply.json()
    assert ("normalised" in told) is dry_run
    asked = await client.post("/graphql", json={"query": ASK})
    nodes = asked.json()["data"]["articles"]["nodes"]
    came = {"door": "REST", "format": "text/plain", "method": "by hand"}
    assert nodes == ([] if dry_run else [{"ingestions": {"nodes": [came]}}])
