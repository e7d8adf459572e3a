"""`onrecord sample`: a few invented articles to begin with."""

from pathlib import Path

from service.domain.vocabulary import IngestOutcome
from service.ingest import run
from service.ingest.read import articles
from service.store import keys
from service.store.keep import Archive
from service.store.pool import Pools

SAMPLE = Path(__file__).parent.parent / "sample" / "articles.json"


async def load_sample(pools: Pools, *, only_into_empty: bool = False) -> int:
    """Deliver the sample; how many of its articles are new. Doing so twice changes nothing."""
    if only_into_empty:
        async with pools.reads.connection() as connection:
            found = await connection.execute("SELECT FROM article LIMIT 1")
            if found.rowcount:
                return 0
    with SAMPLE.open("rb") as stream:
        payloads = [item.payload for item in articles(stream)]
    created = 0
    async for receipt in run.run(payloads, Archive(pools.writes), keys.SAMPLE):
        if receipt.problems:
            raise ValueError(f"the sample does not fit: {receipt.problems[0]}")
        created += receipt.outcome is IngestOutcome.CREATED
    return created
