"""Blocks are cut out of the body where they lie, whatever its characters and its length."""

import asyncio
import time
from collections.abc import Sequence

import pytest

from service.ingest.prepare import prepare
from service.settings import Settings
from service.store import pool
from service.store.archive import Archive
from tests.compile.conftest import Asker

URL = "https://courier.example/long"
QUERY = "query ($url: URL!) { article(by: {url: $url}) { body blocks { text start end } } }"

LINES = {
    "ascii": ["The port is closed.", "Nobody knows why."],
    "two to four bytes": ["Ölpreise fallen – „endlich“", "港口关闭了。", "🚢 Ships 🚢 wait", "é"],
    "at both ends": ["é"],
}


async def keep(url: str, body: str) -> None:
    record = prepare(
        {
            "url": URL,
            "outlet": {"name": "The Courier"},
            "headline": "Port closed",
            "publishedAt": "2024-12-02T09:30:00Z",
            "body": body,
        }
    ).record
    assert record is not None
    writes = pool.writes(url, Settings())
    await writes.open()
    await Archive(writes).keep(record, "press", False)
    await writes.close()


def told(url: str, body: str) -> Sequence[dict[str, object]]:
    """The blocks that the service tells of a body."""
    with asyncio.Runner() as runner:
        runner.run(keep(url, body))
        asker = Asker(url, runner)
        runner.run(asker.pool.open())
        article = asker(QUERY, {"url": URL})["article"]
        runner.run(asker.pool.close())
    assert article["body"] == body
    for block in article["blocks"]:
        assert block["text"] == body[block["start"] : block["end"]]
    blocks: Sequence[dict[str, object]] = article["blocks"]
    return blocks


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
def test_a_block_has_its_own_text_whatever_stands_before_it(
    database_url: str, lines: list[str]
) -> None:
    blocks = told(database_url, "\r\n \u2003".join(lines))
    assert [block["text"] for block in blocks] == lines


def test_a_body_of_a_megabyte_and_five_thousand_lines_is_told_in_seconds(
    database_url: str,
) -> None:
    line = "Der Hafen wäre geschlossen, sagte der Minister. " * 4
    begun = time.monotonic()
    blocks = told(database_url, "\n".join(f"{n} {line}".strip() for n in range(5_000)))
    assert len(blocks) == 5_000
    assert time.monotonic() - begun < 10, "the reads alone gave up after five seconds before"
