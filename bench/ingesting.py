"""How fast articles are ingested, against COPY of the rows that come of them.

Articles of 3,000 characters with 10 claims, 6 sources and 5 stances, as lines of NDJSON, go the
whole way in one process: read, cleaned, judged, kept over a few connections, settled, answered.
Then the finished rows are copied, table by table in one transaction, into the same indexed tables
of an empty database, whose triggers fill the tables that are theirs.

    python -m bench.ingesting postgresql://... [articles] [rounds]

The database given is only used to make two others beside it, which are dropped at the end.
"""

import asyncio
import io
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import orjson
import psycopg
from psycopg import sql

import migrations
from bench.delivering import payload
from bench.invent import World
from schema.tables import metadata
from service.domain.vocabulary import IngestOutcome
from service.ingest.prepare import incoming
from service.ingest.read import articles
from service.ingest.run import run
from service.ingest.taking import Terms
from service.settings import Settings
from service.store import pool
from service.store.archive import Archive

SEED = 7
AT_ONCE = Settings().stream_articles
BY_TRIGGERS = frozenset({"claim_voice", "actor_tally", "article_mention"})
"""The tables that triggers of others fill, however the rows of those come."""


async def ingest(url: str, delivery: bytes) -> float:
    """Seconds to take all lines of a delivery."""
    writes = pool.writes(url, Settings())
    await writes.open()
    archive = Archive(writes)
    begun = time.perf_counter()
    lines = (incoming(place, item) for place, item in enumerate(articles(io.BytesIO(delivery))))
    async for receipt in run(lines, archive, Terms("bench", at_once=AT_ONCE)):
        if receipt.outcome is not IngestOutcome.CREATED:
            raise SystemExit(f"line {receipt.index + 1}: {receipt.problems}")
    taken = time.perf_counter() - begun
    await writes.close()
    return taken


def copy(source_url: str, target_url: str) -> float:
    """Seconds to copy every row of one database into the other."""
    data: list[tuple[sql.Composed, list[bytes]]] = []
    with psycopg.connect(source_url) as connection:
        for table in metadata.sorted_tables:
            if table.name in BY_TRIGGERS:
                continue
            columns = [sql.Identifier(each.name) for each in table.columns if not each.computed]
            name = sql.SQL("{} ({})").format(
                sql.Identifier(table.name), sql.SQL(", ").join(columns)
            )
            with connection.cursor().copy(sql.SQL("copy {} to stdout").format(name)) as rows:
                data.append((name, [bytes(chunk) for chunk in rows]))
    with psycopg.connect(target_url) as connection:
        begun = time.perf_counter()
        for name, chunks in data:
            with connection.cursor().copy(sql.SQL("copy {} from stdin").format(name)) as rows:
                for chunk in chunks:
                    rows.write(chunk)
        connection.commit()
        return time.perf_counter() - begun


@contextmanager
def databases(url: str, *names: str) -> Iterator[list[str]]:
    """Databases of the present schema, dropped at the end."""
    with psycopg.connect(url, autocommit=True) as connection:
        drop = sql.SQL("drop database if exists {} with (force)")
        for name in names:
            connection.execute(drop.format(sql.Identifier(name)))
            connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
        urls = [urlsplit(url)._replace(path=f"/{name}").geturl() for name in names]
        for each in urls:
            migrations.upgrade(each)
        yield urls
        for name in names:
            connection.execute(drop.format(sql.Identifier(name)))


def main(url: str, number: int = 2000, rounds: int = 3) -> None:
    """Measure, and say what came out."""
    world = World.invented(SEED, number)
    delivery = b"\n".join(orjson.dumps(payload(world, SEED, n)) for n in range(1, number + 1))
    ratios = []
    for _ in range(rounds):
        with databases(url, "bench_ingested", "bench_copied") as (ingested, copied):
            ingesting = asyncio.run(ingest(ingested, delivery))
            copying = copy(ingested, copied)
        ratios.append(copying / ingesting)
        print(
            f"ingested {number / ingesting:6.0f} articles a second, copied "
            f"{number / copying:6.0f}, ratio {ratios[-1]:.2f}",
            flush=True,
        )
    print(f"ratio {statistics.median(ratios):.2f}, the median of {rounds}")
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"largest memory of this process {megabytes:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
