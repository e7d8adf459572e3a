"""Processes that deliver the same articles in orders of their own, and what is left of it.

    python -m bench.crowding postgresql://... [processes] [articles]

The database given is only used to make two others beside it, which are dropped at the end. In one
of them one process delivers, in the other all of them at once.
"""

import asyncio
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

import psycopg

from bench.contents import contents
from bench.delivering import payload
from bench.ingesting import databases
from bench.invent import World
from service.ingest.prepare import numbered
from service.ingest.run import run
from service.ingest.taking import Terms
from service.settings import Settings
from service.store import pool
from service.store.archive import Archive

SEED = 11
DEADLOCKS = "select deadlocks from pg_stat_database where datname = current_database()"


async def deliver(url: str, articles: int, order: int) -> Counter[str]:
    """Deliver all articles in an order; how many had which outcome."""
    world = World.invented(SEED, articles)
    numbers = Random(order).sample(range(1, articles + 1), articles)
    writes = pool.writes(url, Settings(waiting_per_connection=100, connection_wait=60))
    await writes.open()
    payloads = (payload(world, SEED, number) for number in numbers)
    receipts = run(numbered(payloads), Archive(writes), Terms("desk"))
    tally = Counter([str(receipt.outcome) async for receipt in receipts])
    await writes.close()
    return tally


def crowd(url: str, processes: int, articles: int) -> list[Counter[str]]:
    """Deliver in several processes at once; how many had which outcome in each."""
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "bench.crowding", "one", url, str(articles), str(order)],
            cwd=Path(__file__).parents[1],
            stdout=subprocess.PIPE,
            text=True,
        )
        for order in range(processes)
    ]
    answers = [each.communicate()[0] for each in started]
    return [Counter(answer.split()) for answer in answers]


def deadlocks(url: str) -> int:
    """How many PostgreSQL has met in a database."""
    with psycopg.connect(url) as connection:
        row = connection.execute(DEADLOCKS).fetchone()
        return int(row[0]) if row else -1


def main(url: str, processes: int = 8, articles: int = 5000) -> None:
    """Deliver alone and in a crowd, and say whether the archives differ."""
    with databases(url, "one_delivers", "many_deliver") as (alone, crowded):
        print("alone", dict(asyncio.run(deliver(alone, articles, order=-1))), flush=True)
        tallies = crowd(crowded, processes, articles)
        for tally in tallies:
            print("in the crowd", dict(tally), sum(tally.values()), "answers")
        print("together", dict(sum(tallies, Counter())), "deadlocks", deadlocks(crowded))
        one, many = contents(alone), contents(crowded)
        for name in one:
            print(
                f"{name}: {one[name].total()} rows, {(one[name] - many[name]).total()} missing,"
                f" {(many[name] - one[name]).total()} too many"
            )


if __name__ == "__main__":
    if sys.argv[1] == "one":
        told = asyncio.run(deliver(sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
        print(*told.elements())
    else:
        main(sys.argv[1], *map(int, sys.argv[2:]))
