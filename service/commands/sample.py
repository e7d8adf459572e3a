"""`onrecord sample`: a crisis of three weeks between invented countries, to begin with."""

from pathlib import Path

import orjson

from service.domain.proposition import text_hash
from service.domain.text import fold
from service.domain.vocabulary import Door, IngestOutcome, RelationStatus, RelationType
from service.ingest.prepare import numbered
from service.ingest.read import parsed
from service.ingest.run import run
from service.ingest.taking import Terms
from service.store import keys, relating
from service.store.archive import Archive
from service.store.pool import Pools

SAMPLE = Path(__file__).parent.parent / "sample"
ARTICLES = SAMPLE / "articles"
"""One delivery a file, in the order of their names: an article, or a correction of one."""


async def load_sample(pools: Pools, *, only_into_empty: bool = False) -> int:
    """Deliver the sample; how many of its articles are new. Doing so twice changes nothing."""
    if only_into_empty:
        async with pools.reads.connection() as connection:
            found = await connection.execute("SELECT FROM article LIMIT 1")
            if found.rowcount:
                return 0
    payloads = [parsed(file.read_bytes()) for file in sorted(ARTICLES.glob("*.json"))]
    created = 0
    async for receipt in run(
        numbered(payloads), Archive(pools.writes), Terms(keys.SAMPLE, door=Door.SAMPLE)
    ):
        if receipt.problems:
            raise ValueError(f"the sample does not fit: {receipt.problems[0]}")
        created += receipt.outcome is IngestOutcome.CREATED
    await relate(pools)
    return created


async def relate(pools: Pools) -> None:
    """Decide what the sample's propositions say to each other, unless that was done before."""
    given = orjson.loads((SAMPLE / "relations.json").read_bytes())
    marks = {text: text_hash(fold(text)) for each in given for text in (each["from"], each["to"])}
    keys_of = await relating.named(pools.writes, marks.values())
    await relating.relate_once(
        pools.writes,
        [
            relating.Decision(
                keys_of[marks[each["from"]]],
                keys_of[marks[each["to"]]],
                RelationType[each["type"]],
                RelationStatus.CONFIRMED,
                each["reason"],
                keys.SAMPLE,
            )
            for each in given
        ],
    )
