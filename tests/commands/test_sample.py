"""The sample: what a newcomer sees first, and what the answers in tests/questions are made from."""

import asyncio
import json
from collections import Counter
from pathlib import Path
from typing import Any

import psycopg
import pytest

from service.commands.sample import ARTICLES, load_sample
from service.domain.rules import Rule
from service.domain.text import fold
from service.ingest.prepare import prepare
from service.settings import Settings
from service.store.pool import open_pools

FILES = sorted(ARTICLES.glob("*.json"))
RELATIONS = json.loads((ARTICLES.parent / "relations.json").read_text(encoding="utf-8"))
CORRECTED = "https://brenngazette.example/news/explosion-at-grain-depot"
EXPECTED = {Rule.MOMENT_IN_UTC}
"""Some outlets give their own clock; that is as it should be."""


def delivery(file: Path) -> dict[str, Any]:
    article: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return article


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_is_wrong_with_a_delivery_and_little_is_changed(file: Path) -> None:
    prepared = prepare(delivery(file))
    assert prepared.problems == ()
    assert {note.rule for note in prepared.notes} <= EXPECTED


def test_one_article_is_corrected_twice() -> None:
    bodies = [article["body"] for article in map(delivery, FILES) if article["url"] == CORRECTED]
    assert len(bodies) == len(set(bodies)) == 3
    urls = Counter(delivery(file)["url"] for file in FILES)
    assert [url for url, times in urls.items() if times > 1] == [CORRECTED]


def test_the_relations_are_between_claims_of_current_texts() -> None:
    current = {article["url"]: article for article in map(delivery, FILES)}
    texts = {claim["text"] for article in current.values() for claim in article["claims"]}
    for relation in RELATIONS:
        assert set(relation) == {"type", "from", "to", "reason"}
        assert {relation["from"], relation["to"]} <= texts
        assert fold(relation["from"]) != fold(relation["to"])


def test_loading_the_sample_twice_changes_nothing(database_url: str) -> None:
    async def load() -> int:
        async with open_pools(database_url, Settings()) as pools:
            return await load_sample(pools)

    relations = "select count(*), count(revoked_at) from proposition_relation"
    created = asyncio.run(load())
    with psycopg.connect(database_url, autocommit=True) as connection:
        before = connection.execute(relations).fetchone()
        assert asyncio.run(load()) == 0
        assert connection.execute(relations).fetchone() == before
        revoke = "update proposition_relation set revoked_by = 'desk', revoked_at = now(),"
        revoke += " revoked_reason = 'An error.' where made_by = 'sample' and type = 'DENIES'"
        connection.execute(revoke.encode())
        asyncio.run(load())
        assert connection.execute(relations + " where type = 'DENIES'").fetchone() == (4, 4)
    assert created == 22
