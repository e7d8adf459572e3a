"""`onrecord ingest`: deliver files straight to the database, or to a running service."""

import asyncio
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import httpx
import typer
from rich.progress import Progress

from service.commands.database import database
from service.commands.foretelling import foretold
from service.commands.sending import Result, send, unreadable
from service.domain.faults import KeyMissing, KeyUnknown, ScopeMissing
from service.domain.vocabulary import Door
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import articles
from service.ingest.prepare import Incoming
from service.ingest.read import Item
from service.ingest.run import run
from service.ingest.taking import Terms
from service.settings import Settings
from service.store import keys
from service.store.keep import Archive
from service.store.pool import open_pools

KEY_REFUSED = frozenset({KeyMissing.code, KeyUnknown.code, ScopeMissing.code})


@dataclass(frozen=True, slots=True)
class Files:
    """What is delivered: files, ``-`` for standard input, and what is said of them."""

    names: Sequence[str]
    beside: Beside
    format: str | None = None

    def opened(self) -> Iterator[tuple[str, Item]]:
        """Every article of the files with its place; a bar shows how far the reading is."""
        with Progress(transient=True, disable=not sys.stderr.isatty()) as progress:
            for name in self.names:
                if name == "-":
                    yield from self._articles(name, sys.stdin.buffer)
                else:
                    with progress.open(name, "rb", description=name) as stream:
                        yield from self._articles(name, stream)

    def _articles(self, name: str, stream: BinaryIO) -> Iterator[tuple[str, Item]]:
        for item in articles(stream, name, self.beside, self.format):
            yield f"{name}:{item.line}", item


def ingest_directly(settings: Settings, files: Files, *, dry_run: bool) -> int:
    """Deliver the articles of the files into the database; how many were rejected."""

    async def deliver(url: str) -> int:
        tally: Counter[str] = Counter()
        async with open_pools(url, settings) as pools:
            places: list[str] = []

            def incoming() -> Iterator[Incoming]:
                for number, (place, item) in enumerate(files.opened()):
                    places.append(place)
                    yield Incoming(number, item.payload, item.fault)

            archive, terms = (
                Archive(pools.writes),
                Terms(keys.COMMAND_LINE, dry_run, door=Door.COMMAND_LINE),
            )
            async for receipt in run(incoming(), archive, terms):
                result = {**receipt.told(), "article": known(receipt.article_id)}
                if dry_run and receipt.whole:
                    result |= receipt.whole.told()
                show(places[receipt.index], result, tally)
        return finish(tally)

    with database(settings) as url:
        return asyncio.run(deliver(url))


def ingest_remotely(url: str, key: str | None, files: Files, *, dry_run: bool) -> int:
    """Deliver the articles of the files to a running service; how many were rejected."""
    tally: Counter[str] = Counter()
    with httpx.Client(timeout=60) as client:
        for place, item in files.opened():
            if item.fault:
                result: Result = unreadable(item.fault)
            else:
                result = send(client, url, key, item.payload, dry_run=dry_run)
            show(place, result, tally)
            if any(problem["code"] in KEY_REFUSED for problem in result["problems"]):
                break  # What the key may not deliver now it may not deliver later.
    return finish(tally)


def known(article_id: int | None) -> Result | None:
    """The article as the service would name it."""
    return None if article_id is None else {"id": f"art_{article_id}"}


def show(place: str, result: Result, tally: Counter[str]) -> None:
    """Print what became of one article: a line, its notes and its problems."""
    tally[result["outcome"]] += 1
    counts = result.get("counts") or {}
    told_counts = ", ".join(
        f"{number} {part if number > 1 else part.removesuffix('s')}"
        for part, number in counts.items()
        if number
    )
    name = (result.get("article") or {}).get("id", place)
    typer.echo(f"{result['outcome']} {name}" + (f": {told_counts}" if told_counts else ""))
    for note in result["notes"]:
        typer.echo(f"  note {note['path']} {note['rule']}: {note['given']!r} -> {note['kept']!r}")
    for line in foretold(result):
        typer.echo(line)
    for problem in result["problems"]:
        typer.echo(f"  {problem['code']} {problem['path'] or '/'}: {problem['message']}")
        if problem["hint"]:
            typer.echo(f"    {problem['hint']}")
    if more := result.get("more_problems") or result.get("moreProblems"):
        typer.echo(f"  and {more} more")


def finish(tally: Counter[str]) -> int:
    """Print how many had which outcome; how many were rejected."""
    if sum(tally.values()) != 1:
        typer.echo(
            ", ".join(f"{count} {outcome}" for outcome, count in sorted(tally.items())) or "0"
        )
    return tally["REJECTED"]
