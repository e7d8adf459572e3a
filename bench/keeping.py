"""How fast the store keeps articles, against COPY of the same finished rows.

Articles of 3,000 characters with 10 claims, 6 sources, 5 stances and 8 actors, most of whom are
known already, go through ``service.store.keep`` over a few connections of one process. Then the
rows that came of it are copied, table by table in one transaction, into the same indexed tables
of an empty database. The ratio of the two is what the store costs.

    python -m bench.keeping postgresql://... [articles] [connections]

The database given is only used to make two others beside it, which are dropped at the end.
"""

import asyncio
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

import migrations
from schema.tables import metadata
from service.domain import vocabulary as words
from service.domain.body import Block
from service.domain.proposition import text_hash
from service.domain.sketch import of_body, of_sentences
from service.domain.span import Span
from service.ingest import record as records
from service.settings import Settings
from service.store import pool
from service.store.keep import Archive

START = datetime(2024, 1, 1, tzinfo=UTC)
WORDS = ["river", "harbour", "minister", "council", "ferry", "winter", "tariff", "border", "grain"]


def span(body: str, start: int, length: int) -> Span:
    end = start + length
    return Span(start, end, body[start:end], body[max(0, start - 32) : start], body[end : end + 32])


def actor(number: int) -> records.ActorRecord:
    name = f"Actor Number {number}"
    names = (
        records.NameRecord(name, name.casefold(), words.ActorNameKind.PRIMARY),
        records.NameRecord(f"A. {number}", f"a. {number}", words.ActorNameKind.ALIAS),
    )
    ids = (("wikidata", f"Q{number}"),) if number % 2 else ()
    kind = words.ActorType.PERSON
    return records.ActorRecord(name, name.casefold(), kind, names, ("NO",), ids)


def source(number: int, chance: random.Random) -> records.SourceRecord:
    named = number % 2 == 0
    return records.SourceRecord(
        f"source {number} as written",
        chance.choice(list(words.SourceKind)),
        words.Identification.NAMED if named else words.Identification.UNNAMED,
        chance.choice(list(words.Affiliation)),
        actor=number if named else None,
        represents=None if named else number,
        relays=0 if number == 5 else None,
    )


def claim(number: int, body: str, chance: random.Random) -> records.ClaimRecord:
    text = f"Claim {number}: " + " ".join(chance.choices(WORDS, k=10))
    return records.ClaimRecord(
        text,
        text.casefold(),
        number,
        (span(body, 250 * number, 80),),
        chance.choice(list(words.QuoteType)),
        "said",
        (number % 6,),
        words.Asserter.SOURCE,
        chance.choice(list(words.Attitude)),
        chance.choice(list(words.Certainty)),
        words.Polarity.POSITIVE,
        chance.choice(list(words.Temporality)),
        None,
        (number % 8,),
        chance.randrange(101),
        words.ReviewStatus.PENDING,
    )


def propositions(claims: tuple[records.ClaimRecord, ...]) -> tuple[records.PropositionRecord, ...]:
    bands = of_sentences([claim.text for claim in claims])
    return tuple(
        records.PropositionRecord(text_hash(claim.text_key), claim.text, each)
        for claim, each in zip(claims, bands, strict=True)
    )


def stance(number: int, body: str, when: datetime, chance: random.Random) -> records.StanceRecord:
    return records.StanceRecord(
        number,
        None,
        number % 2,
        None,
        chance.choice(list(words.Position)),
        None,
        words.StanceMode.DECLARED,
        words.StanceExpression.EXPLICIT,
        when,
        (span(body, 300 * number + 20, 60),),
        number,
        chance.randrange(101),
        words.ReviewStatus.PENDING,
    )


def article(number: int) -> records.ArticleRecord:
    """An article that is the same for the same number."""
    chance = random.Random(number)
    body = " ".join(chance.choices(WORDS, k=600))[:3000]
    when = START + timedelta(minutes=number)
    claims = tuple(claim(n, body, chance) for n in range(10))
    actors = {min(int(chance.paretovariate(0.5)), 20_000) for _ in range(40)}
    outlet = f"Outlet {chance.randrange(50)}"
    labels = [f"Issue {n}" for n in chance.sample(range(200), 2)]
    return records.ArticleRecord(
        f"https://outlet.example/{number}",
        records.OutletRecord(outlet, outlet.casefold()),
        f"Headline {number}",
        None,
        ("A. Writer",),
        ("World",),
        "en",
        when,
        None,
        when,
        body,
        sha256(body.encode()).digest(),
        tuple(Block(words.BlockKind.PARAGRAPH, n, n + 299, n, 299) for n in range(0, 3000, 300)),
        of_body(body),
        words.OriginKind.ORIGINAL,
        tuple(map(actor, chance.sample(sorted(actors | set(range(30_000, 30_008))), 8))),
        tuple(records.IssueRecord(label, label.casefold()) for label in labels),
        tuple(source(n, chance) for n in range(6)),
        propositions(claims),
        claims,
        tuple(stance(n, body, when, chance) for n in range(5)),
    )


async def keep_all(url: str, articles: list[records.ArticleRecord], connections: int) -> float:
    """Seconds to keep them all."""
    writes = pool.writes(url, Settings(write_connections=connections, waiting_per_connection=1000))
    await writes.open()
    archive = Archive(writes)
    waiting = iter(articles)

    async def writer() -> None:
        for each in waiting:
            await archive.keep(each, "bench", False)

    begun = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for _ in range(connections):
            group.create_task(writer())
    taken = time.perf_counter() - begun
    await writes.close()
    return taken


def copy_all(source_url: str, target_url: str) -> float:
    """Seconds to copy every row of one database into the other."""
    data: dict[str, list[bytes]] = {}
    with psycopg.connect(source_url) as connection:
        for table in metadata.sorted_tables:
            statement = sql.SQL("copy {} to stdout").format(sql.Identifier(table.name))
            with connection.cursor().copy(statement) as copying:
                data[table.name] = [bytes(chunk) for chunk in copying]
    with psycopg.connect(target_url) as connection:
        begun = time.perf_counter()
        for name, chunks in data.items():
            statement = sql.SQL("copy {} from stdin").format(sql.Identifier(name))
            with connection.cursor().copy(statement) as copying:
                for chunk in chunks:
                    copying.write(chunk)
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
        urls = [make_conninfo(url, dbname=name) for name in names]
        for each in urls:
            migrations.upgrade(each)
        yield urls
        for name in names:
            connection.execute(drop.format(sql.Identifier(name)))


def main(url: str, number: int = 3000, connections: int = 4) -> None:
    articles = list(map(article, range(number)))
    with databases(url, "bench_kept", "bench_copied") as (kept, copied):
        keeping = asyncio.run(keep_all(kept, articles, connections))
        copying = copy_all(kept, copied)
        replaying = asyncio.run(keep_all(kept, articles, connections))
    print(f"kept      {number / keeping:7.0f} articles a second over {connections} connections")
    print(f"copied    {number / copying:7.0f} articles a second")
    print(f"replayed  {number / replaying:7.0f} articles a second")
    print(f"ratio     {copying / keeping:7.2f}")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
