"""`onrecord ingest`: deliver files straight to the database, or to a running service."""

import asyncio
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import httpx
import typer
from rich.progress import Progress

from service.commands.database import database
from service.commands.remote import ask
from service.domain.faults import Fault, KeyMissing, KeyUnknown, ScopeMissing
from service.ingest import run
from service.ingest.read import Item, articles
from service.settings import Settings
from service.store import keys
from service.store.keep import Archive
from service.store.pool import open_pools
from service.writer import told

DELIVERY = """
mutation Deliver($article: ArticleInput!, $dryRun: Boolean!) {
  ingestArticles(input: [$article], dryRun: $dryRun) {
    results {
      outcome
      article { id }
      counts { claims sources stances actors issues }
      problems { path code message hint }
      moreProblems
      notes { path rule given kept }
    }
  }
}
"""

KEY_REFUSED = frozenset({KeyMissing.code, KeyUnknown.code, ScopeMissing.code})

Result = Mapping[str, Any]
"""What became of an article, in the shape of the schema's IngestResult."""


def ingest_directly(settings: Settings, files: Sequence[str], *, dry_run: bool) -> int:
    """Deliver the articles of the files into the database; how many were rejected."""

    async def deliver(url: str) -> int:
        tally: Counter[str] = Counter()
        async with open_pools(url, settings) as pools:
            archive = Archive(pools.writes)
            for number, (place, item) in enumerate(opened(files), 1):
                if item.fault:
                    result = unreadable(item.fault)
                else:
                    receipt = await run.deliver(
                        item.payload, 0, archive, keys.COMMAND_LINE, dry_run=dry_run
                    )
                    result = {**told(receipt), "article": known(receipt.article_id)}
                show(place, result, tally)
                if number % run.SETTLED_TOGETHER == 0 and not dry_run:
                    await archive.settle()
            if not dry_run:
                await archive.settle()
        return finish(tally)

    with database(settings) as url:
        return asyncio.run(deliver(url))


def ingest_remotely(url: str, key: str | None, files: Sequence[str], *, dry_run: bool) -> int:
    """Deliver the articles of the files to a running service; how many were rejected."""
    tally: Counter[str] = Counter()
    with httpx.Client(timeout=60) as client:
        for place, item in opened(files):
            if item.fault:
                result: Result = unreadable(item.fault)
            else:
                variables = {"article": item.payload, "dryRun": dry_run}
                result = delivered(client, url, key, variables)
            show(place, result, tally)
            if any(problem["code"] in KEY_REFUSED for problem in result["problems"]):
                break  # What the key may not deliver now it may not deliver later.
    return finish(tally)


def delivered(
    client: httpx.Client, url: str, key: str | None, variables: Mapping[str, Any]
) -> Result:
    """What became of one article that was sent to a service."""
    try:
        answer = ask(client, url, key, DELIVERY, variables)
    except Fault as fault:
        return unreadable(fault)
    if "errors" in answer:
        return refused(answer["errors"])
    result: Result = answer["data"]["ingestArticles"]["results"][0]
    return result


def opened(files: Sequence[str]) -> Iterator[tuple[str, Item]]:
    """Every article of the files with its place; a bar shows how far the reading is."""
    with Progress(transient=True, disable=not sys.stderr.isatty()) as progress:
        for name in files:
            if name == "-":
                stream = sys.stdin.buffer
                for item in articles(stream):
                    yield f"-:{item.line}", item
            else:
                with progress.open(name, "rb", description=name) as stream:
                    for item in articles(stream):
                        yield f"{name}:{item.line}", item


def known(article_id: int | None) -> Result | None:
    """The article as the service would name it."""
    return None if article_id is None else {"id": f"art_{article_id}"}


def unreadable(fault: Fault) -> Result:
    """What becomes of an article that is not even JSON."""
    problem = {"path": "", "code": fault.code, "message": fault.message, "hint": fault.hint}
    return {"outcome": "REJECTED", "problems": [problem], "notes": []}


def refused(errors: Sequence[Mapping[str, Any]]) -> Result:
    """What becomes of an article that the service would not take as a request."""
    problems = [
        {
            "path": "/".join(["", *map(str, error.get("path", ()))]),
            "message": error["message"],
            "code": error.get("extensions", {}).get("code", "ERROR"),
            "hint": error.get("extensions", {}).get("hint"),
        }
        for error in errors
    ]
    return {"outcome": "REJECTED", "problems": problems, "notes": []}


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
