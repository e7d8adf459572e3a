"""Fill an empty database with made-up articles.

    DATABASE_URL=... python -m bench.generate --articles 50000
    python -m bench.generate --articles 100000 --data-dir bench-data

The same seed and number make the same rows. They go straight into the tables by COPY, with every
constraint in force, a batch of articles in each transaction; memory holds one batch.
"""

import argparse
import asyncio
import os
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import psycopg
from psycopg import sql

from bench.invent import World
from bench.rows import COLUMNS, KEYED, Row, article_rows, world_rows
from service.commands.database import database
from service.settings import Settings
from service.store import figures

SEED = 7
ARTICLES = 50_000
BATCH = 500
FIGURES = 5_000
"""Propositions whose figures are counted at once."""


def fill(url: str, articles: int, seed: int) -> None:
    """Fill the database; every batch is one transaction."""
    world = World.invented(seed, articles)
    with psycopg.connect(url, autocommit=True) as connection:
        if connection.execute("SELECT exists (SELECT FROM article)").fetchone() == (True,):
            raise SystemExit("The database holds articles already; give an empty one.")
        connection.execute("SET synchronous_commit = off")
        copy(connection, world_rows(world, seed))
        known: set[int] = set()
        started = time.monotonic()
        for first in range(1, articles + 1, BATCH):
            batch = range(first, min(first + BATCH, articles + 1))
            copy(
                connection,
                (row for each in batch for row in article_rows(world, seed, each, known)),
            )
            told(batch.stop - 1, articles, started)
        count_on(connection)
        for table in COLUMNS:
            connection.execute(sql.SQL("ANALYZE {}").format(sql.Identifier(table)))
        asyncio.run(settle(url))
        for table in (*COLUMNS, "claim_voice", "actor_tally", "article_mention"):
            connection.execute(sql.SQL("VACUUM (ANALYZE) {}").format(sql.Identifier(table)))


def copy(connection: psycopg.Connection, rows: Iterable[Row]) -> None:
    """Write rows, table by table, in one transaction."""
    parts = defaultdict(list)
    for table, values in rows:
        parts[table].append(values)
    with connection.transaction(), connection.cursor() as cursor:
        for table, columns in COLUMNS.items():
            statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
                sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
            )
            if table in parts:
                with cursor.copy(statement) as into:
                    for values in parts[table]:
                        into.write_row(values)


def count_on(connection: psycopg.Connection) -> None:
    """Let the next key of each table come after those that were given."""
    for table in (*KEYED, "article_version"):
        key = "version_id" if table == "article_version" else f"{table}_id"
        connection.execute(
            sql.SQL("SELECT setval(pg_get_serial_sequence({}, {}), max({})) FROM {}").format(
                table, key, sql.Identifier(key), sql.Identifier(table)
            )
        )


async def settle(url: str) -> None:
    """Count the figures of all propositions, as settling does after deliveries."""
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        found = await connection.execute("SELECT proposition_id FROM proposition ORDER BY 1")
        every = [key for (key,) in await found.fetchall()]
        for first in range(0, len(every), FIGURES):
            await figures.count(connection, every[first : first + FIGURES])
    print(f"{len(every)} propositions counted", flush=True)


def told(done: int, articles: int, started: float) -> None:
    """Say now and then how far it is."""
    if done % (BATCH * 10) == 0 or done == articles:
        seconds = time.monotonic() - started
        print(f"{done} of {articles} articles, {done / seconds:.0f} a second", flush=True)


def main() -> None:
    """Read the command line and fill the database."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--articles", type=int, default=ARTICLES)
    arguments.add_argument("--seed", type=int, default=SEED)
    arguments.add_argument("--data-dir", type=Path, help="an embedded PostgreSQL's data folder")
    given = arguments.parse_args()
    settings = Settings.read(os.environ)
    if given.data_dir:
        settings = replace(settings, data_dir=given.data_dir)
    with database(settings) as url:
        fill(url, given.articles, given.seed)


if __name__ == "__main__":
    main()
