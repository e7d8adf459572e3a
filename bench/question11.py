"""Question 11 measured: the service, ordinary resolvers with DataLoaders, and bare SQL.

    DATABASE_URL=... python -m bench.question11 --rounds 5 --seconds 5

Three servers, one process each, over one database that bench.generate has filled. Each is driven
by wrk over 16 connections that ask for articles at random; one at a time, turn by turn, so that
what else the machine does meets all of them. Ratios are taken within a turn.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import orjson
import psycopg

from bench.serving import CONTESTANTS, running
from service.commands.database import database
from service.settings import Settings

HERE = Path(__file__).parent
QUESTION = (HERE / "question11.graphql").read_text(encoding="utf-8")
FIRST_PORT = 8301
CONNECTIONS = 16
COMPARED = 100
WARM_SECONDS = 3
PAUSE = 0.5
MOST_ROUNDS, MOST_SECONDS = 50, 60


@dataclass(frozen=True)
class Figures:
    """What one turn of one server came to."""

    per_second: float
    p50: float
    p95: float


def urls(database_url: str) -> list[str]:
    """The addresses of all articles."""
    with psycopg.connect(database_url) as connection:
        found = connection.execute("SELECT url FROM article ORDER BY article_id").fetchall()
    if not found:
        raise SystemExit("The database holds no articles; bench.generate makes some.")
    return [url for (url,) in found]


def compare(addresses: Mapping[str, str], known: Sequence[str]) -> None:
    """Refuse to measure servers that do not answer the same."""
    for url in random.sample(known, min(COMPARED, len(known))):
        asked = {"query": QUESTION, "variables": {"url": url}}
        answers = {
            name: httpx.post(address, json=asked).json() for name, address in addresses.items()
        }
        if not answers["ours"].get("data", {}).get("article"):
            raise SystemExit(f"No article came back for {url}: {answers['ours']}")
        for name, answer in answers.items():
            if answer != answers["ours"]:
                raise SystemExit(f"{name} answers otherwise for {url}.")


def asking(known: Sequence[str], file: Path) -> Path:
    """Write down what wrk sends: how a body begins, then the addresses."""
    body = orjson.dumps({"query": QUESTION, "variables": {"url": ""}})
    lines = [body.removesuffix(b'""}}'), *(orjson.dumps(url) for url in known)]
    file.write_bytes(b"\n".join(lines) + b"\n")
    return file


def drive(wrk: str, address: str, asked: Path, seconds: int, seed: int) -> Figures:
    """One turn: all connections busy for so many seconds."""
    words = [wrk, "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", str(HERE / "ask.lua")]
    ended = subprocess.run(
        [*words, address, "--", str(asked), str(seed)],
        capture_output=True,
        check=True,
        timeout=seconds + 30,
    )
    told = orjson.loads(ended.stdout.strip().rpartition(b"\n")[2])
    if told["errors"]:
        raise SystemExit(f"{told['errors']} of {told['requests']} requests to {address} failed.")
    per_second = told["requests"] / told["microseconds"] * 1e6
    return Figures(per_second, told["p50"] / 1000, told["p95"] / 1000)


def measure(
    addresses: Mapping[str, str], turn: Callable[[str, int], Figures], rounds: int
) -> dict[str, list[Figures]]:
    """The figures of each server, round by round; each round begins with another one."""
    names = list(addresses)
    figures: dict[str, list[Figures]] = {name: [] for name in names}
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            time.sleep(PAUSE)
            figures[name].append(turn(addresses[name], number))
    return figures


def report(figures: Mapping[str, Sequence[Figures]]) -> None:
    """Print medians over the rounds, and the ratios within them."""
    print(f"{'':8} {'requests/s':>12} {'p50 ms':>8} {'p95 ms':>8}")
    for name, rounds in figures.items():
        middle = [
            statistics.median(values)
            for values in zip(*((f.per_second, f.p50, f.p95) for f in rounds), strict=True)
        ]
        print(f"{name:8} {middle[0]:12.0f} {middle[1]:8.1f} {middle[2]:8.1f}")
    for rival in figures:
        if rival == "ours":
            continue
        ratios = [
            ours.per_second / theirs.per_second
            for ours, theirs in zip(figures["ours"], figures[rival], strict=True)
        ]
        print(
            f"ours / {rival:8} {statistics.median(ratios):6.2f}  "
            f"({min(ratios):.2f} to {max(ratios):.2f} in {len(ratios)} rounds)"
        )


def run(database_url: str, wrk: str, rounds: int, seconds: int) -> None:
    """Start the servers, compare their answers, measure, report."""
    known = urls(database_url)
    with ExitStack() as started:
        addresses = {
            name: started.enter_context(running(name, database_url, FIRST_PORT + number))
            for number, name in enumerate(CONTESTANTS)
        }
        compare(addresses, known)
        folder = started.enter_context(tempfile.TemporaryDirectory())
        asked = asking(known, Path(folder) / "asked")
        for address in addresses.values():
            drive(wrk, address, asked, WARM_SECONDS, seed=0)
        report(
            measure(
                addresses,
                lambda address, number: drive(wrk, address, asked, seconds, number + 1),
                rounds,
            )
        )


def main() -> None:
    """Read the command line and measure."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--seconds", type=int, default=5)
    arguments.add_argument("--data-dir", type=Path, help="an embedded PostgreSQL's data folder")
    given = arguments.parse_args()
    wrk = shutil.which("wrk")
    if wrk is None:
        raise SystemExit("wrk is not installed; Debian and others have it as the package wrk.")
    settings = Settings.read(os.environ)
    if given.data_dir:
        settings = replace(settings, data_dir=given.data_dir)
    with database(settings) as url:
        rounds, seconds = min(given.rounds, MOST_ROUNDS), min(given.seconds, MOST_SECONDS)
        run(url, wrk, rounds, seconds)


if __name__ == "__main__":
    main()
