"""docs/reconciliation.md, done: its batch is answered as it says."""

import re
from pathlib import Path

import httpx
import orjson

from tests.web.reconciling.conftest import batch

PAGE = Path(__file__).parents[3] / "docs" / "reconciliation.md"
ID = re.compile(r"act_\d+")


async def test_the_example_is_answered_as_the_page_says(client: httpx.AsyncClient) -> None:
    text = PAGE.read_text(encoding="utf-8")
    queries, results = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    reply = await batch(client, queries)
    # Which number an actor gets is the database's own affair.
    assert orjson.loads(ID.sub("act", reply.text)) == orjson.loads(ID.sub("act", results))
