"""Texts that are more or less alike, and deliveries of them by several outlets."""

from collections.abc import Callable
from random import Random
from typing import Any

from service.ingest.record import ArticleRecord
from service.store.archive import Archive

Article = Callable[..., ArticleRecord]

QUOTES = "The port is closed, the minister said. A guard said it was not. Norland is against it."
"""What the parts of the article of conftest.py stand in."""


def body(story: int = 1, changed: int = 0) -> str:
    """A text of two hundred words about one story, ``changed`` of them replaced one by one."""
    words = Random(story).choices([f"word{number}" for number in range(1_000)], k=200)
    for place in range(changed):
        words[place * 200 // changed] = f"new{place}"
    return f"{QUOTES} {' '.join(words)}"


def copy(article: Article, number: int, **changed: Any) -> ArticleRecord:
    """What outlet ``number`` publishes on the day of that number."""
    given = {
        "url": f"https://outlet{number}.example/story",
        "outlet": {"name": f"Outlet {number}"},
        "publishedAt": f"2024-12-{number:02}T09:30:00Z",
        "body": body(),
    }
    return article(**given | changed)


async def settled(archive: Archive, *records: ArticleRecord) -> None:
    """Keep them and settle."""
    for record in records:
        await archive.keep(record, "desk", False)
    await archive.settle()
