"""`onrecord ingest`: deliver files straight to the database, or to a running service."""

import asyncio
import sys
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import typer
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn

from service.client import Client
from service.commands.database import database
from service.commands.foretelling import foretold
from service.commands.journal import Journal
from service.commands.sending import BrokenOff, NotTaken, Result, Service
from service.domain.faults import Unavailable
from service.domain.vocabulary import Door
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import articles
from service.ingest.prepare import Incoming, incoming
from service.ingest.read import Item
from service.ingest.run import run
from service.ingest.taking import Terms
from service.settings import Settings
from service.store import keys
from service.store.archive import Archive
from service.store.pool import open_pools

REJECTED, INTERRUPTED = 1, 3
"""Exit codes: articles were rejected; the delivery broke off, and the same command goes on."""

STREAM = "-"


@dataclass(frozen=True, slots=True)
class Files:
    """What is delivered: files, ``-`` for standard input, and what is said of them."""

    names: Sequence[str]
    beside: Beside
    format: str | None = None
    dry_run: bool = False
    journal: Path | None = None
    restart: bool = False

    def begun(self, name: str, target: str) -> Journal:
        """The journal of a file; standard input and dry runs have none."""
        if name == STREAM or self.dry_run:
            return Journal(None)
        said = (target.rstrip("/").removesuffix("/graphql"), self.beside, self.format)
        return Journal.of(Path(name), said, self.journal, restart=self.restart)


@dataclass
class Telling:
    """What is printed of a delivery, and how far it has come."""

    progress: Progress
    foretelling: bool = False
    tally: Counter[str] = field(default_factory=Counter)
    begun: float = field(default_factory=time.monotonic)

    @contextmanager
    def reading(self, name: str) -> Iterator[tuple[BinaryIO, TaskID]]:
        """A file, and the bar that shows how far its reading is."""
        if name == STREAM:
            yield sys.stdin.buffer, self.progress.add_task(name, total=None, told="")
            return
        bar = self.progress.add_task(name, total=Path(name).stat().st_size, told="")
        with Path(name).open("rb") as file, self.progress.wrap_file(file, task_id=bar) as stream:
            yield stream, bar

    def show(self, place: str, result: Result, bar: TaskID) -> None:
        """Tell what became of one article."""
        show(place, result, self.tally, foretelling=self.foretelling)
        count = self.tally.total()
        rate = count / max(time.monotonic() - self.begun, 0.001)
        outcomes = ", ".join(f"{n} {outcome}" for outcome, n in sorted(self.tally.items()))
        self.progress.update(bar, told=f"{count} lines, {rate:.0f}/s, {outcomes}")


def ingest_directly(settings: Settings, files: Files) -> int:
    """Deliver the articles of the files into the database; the exit code."""

    async def deliver(url: str) -> int:
        async with open_pools(url, settings) as pools:
            archive = Archive(pools.writes)
            terms = Terms(
                keys.COMMAND_LINE,
                files.dry_run,
                at_once=min(settings.stream_articles, settings.write_connections),
                patience=settings.stream_patience,
                alone=True,
                door=Door.COMMAND_LINE,
            )
            with bars() as progress:
                telling = Telling(progress, foretelling=files.dry_run)
                for name in files.names:
                    journal = files.begun(name, settings.database_url or str(settings.data_dir))
                    with telling.reading(name) as (stream, bar), kept(name, journal):
                        items = going_on(name, stream, files, journal, journal.done)
                        async for item, result in direct(items, archive, terms):
                            telling.show(f"{name}:{item.line}", result, bar)
                            journal.answered(item.line)
                return finish(telling.tally)

    with database(settings, make=not files.dry_run) as url:
        return asyncio.run(deliver(url))


async def direct(
    items: Iterator[Item], archive: Archive, terms: Terms
) -> AsyncIterator[tuple[Item, Result]]:
    """Every article with what became of it, in order."""
    waiting: deque[Item] = deque()

    def going() -> Iterator[Incoming]:
        for place, item in enumerate(items):
            waiting.append(item._replace(payload=None))
            yield incoming(place, item)

    async with aclosing(run(going(), archive, terms)) as receipts:
        async for receipt in receipts:
            result = {**receipt.told(), "article": known(receipt.article_id)}
            if terms.dry_run and receipt.whole:
                result |= receipt.whole.told()
            yield waiting.popleft(), result


def ingest_remotely(url: str, key: str | None, files: Files) -> int:
    """Deliver the articles of the files to a running service; the exit code."""
    with Client(url, key=key) as client, bars() as progress:
        service = Service(client, files.dry_run, files.beside.method)
        telling = Telling(progress, foretelling=files.dry_run)
        for name in files.names:
            journal = files.begun(name, url)
            with telling.reading(name) as (stream, bar), kept(name, journal):
                # A request has to be what it was before, so they are told from the beginning.
                items = going_on(name, stream, files, journal, 0)
                for item, result in service.send(items, journal.key, journal.done):
                    telling.show(f"{name}:{item.line}", result, bar)
                    journal.answered(item.line)
        return finish(telling.tally)


def going_on(
    name: str, stream: BinaryIO, files: Files, journal: Journal, done: int
) -> Iterator[Item]:
    """The articles of a file but for those that are done."""
    if journal.done:
        typer.echo(f"Going on in {name} after line {journal.line}: {journal.done} were answered.")
    return islice(articles(stream, name, files.beside, files.format), done, None)


@contextmanager
def kept(name: str, journal: Journal) -> Iterator[None]:
    """A journal that is removed at the end, and kept where the delivery breaks off."""
    try:
        yield
    except NotTaken as reason:
        typer.echo(f"onrecord: {name}: {reason}", err=True)
        raise typer.Exit(REJECTED) from reason
    except (Unavailable, BrokenOff) as reason:
        typer.echo(f"onrecord: {name}: {reason}", err=True)
        leave(name, journal)
        raise typer.Exit(INTERRUPTED) from reason
    except (KeyboardInterrupt, asyncio.CancelledError):
        leave(name, journal)
        raise
    journal.remove()


def leave(name: str, journal: Journal) -> None:
    """Keep the journal of what has begun, and say where the same command goes on."""
    if journal.path is not None and journal.done:
        journal.save()
        typer.echo(
            f"{journal.done} articles of {name} were answered, the last one in line {journal.line}."
            " The same command goes on there; with --restart it begins anew.",
            err=True,
        )


def bars() -> Progress:
    """A bar for each file, where somebody looks."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TextColumn("{task.fields[told]}"),
    )
    return Progress(*columns, transient=True, disable=not sys.stderr.isatty())


def known(article_id: int | None) -> Result | None:
    """The article as the service would name it."""
    return None if article_id is None else {"id": f"art_{article_id}"}


def show(place: str, result: Result, tally: Counter[str], *, foretelling: bool = False) -> None:
    """Print what became of one article, or would become: a line, its notes and its problems."""
    outcome = f"would be {result['outcome']}" if foretelling else result["outcome"]
    tally[outcome] += 1
    counts = result.get("counts") or {}
    told_counts = ", ".join(
        f"{number} {part if number > 1 else part.removesuffix('s')}"
        for part, number in counts.items()
        if number
    )
    name = (result.get("article") or {}).get("id", place)
    typer.echo(f"{outcome} {name}" + (f": {told_counts}" if told_counts else ""))
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
    """Print how many had which outcome; the exit code."""
    if sum(tally.values()) != 1:
        typer.echo(
            ", ".join(f"{count} {outcome}" for outcome, count in sorted(tally.items())) or "0"
        )
    return REJECTED if any(outcome.endswith("REJECTED") for outcome in tally) else 0
