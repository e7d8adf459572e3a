"""The twelve questions on a small and on a large database: how long each takes, and how it grows.

    python -m bench.questions SMALL LARGE --times 100

SMALL and LARGE are addresses of databases that bench.generate has filled, or data folders with an
embedded one. The service is served over each as `onrecord serve` would, and asked over HTTP by one
client, one request after another, each with variables of its own found in the rows. The two are
asked turn by turn, so that what else the machine does meets both.
"""

import argparse
import statistics
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import httpx
import psycopg

from bench.asking import VARIABLES, Finder, question, without_counts
from bench.serving import running
from service.commands.database import database
from service.settings import Settings

FIRST_PORT = 8311
SETTLED = 8
"""Requests of each question before it is measured: plans are made and kept by then."""


@dataclass
class Contestant:
    """A served database, and how long each question took there, in milliseconds."""

    client: httpx.Client
    address: str
    find: Finder
    rows: int
    took: dict[str, list[float]]

    def ask(self, number: str, text: str, variables: Mapping[str, Any]) -> float:
        """Ask once. Refuses to measure an error."""
        reply = self.client.post(self.address, json={"query": text, "variables": variables})
        if "errors" in (answer := reply.json()):
            raise SystemExit(f"Question {number} with {variables}: {answer['errors']}")
        return reply.elapsed.total_seconds() * 1000


@contextmanager
def contestant(place: str, port: int) -> Iterator[Contestant]:
    """The service over the database at an address or in a folder."""
    settings = Settings(database_url=place) if "://" in place else Settings()
    if "://" not in place:
        settings = replace(settings, data_dir=Path(place))
    with (
        database(settings) as url,
        running("ours", url, port) as address,
        psycopg.connect(url, autocommit=True) as connection,
        httpx.Client(timeout=60) as client,
    ):
        row = connection.execute("SELECT count(*) FROM claim").fetchone()
        took: dict[str, list[float]] = {number: [] for number in VARIABLES}
        yield Contestant(client, address, Finder(connection, Random(7)), row[0] if row else 0, took)


def measure(contestants: list[Contestant], times: int, *, pages: bool) -> None:
    """Ask every question so many times, each contestant in its turn; perhaps only its page."""
    for number, variables in VARIABLES.items():
        text = without_counts(question(number)) if pages else question(number)
        if text is None:
            continue
        for turn in range(SETTLED + times):
            for each in contestants:
                milliseconds = each.ask(number, text, variables(each.find))
                if turn >= SETTLED:
                    each.took[number].append(milliseconds)


def report(small: Contestant, large: Contestant) -> None:
    """Print the median and the 95th percentile of each question, and how the median grows."""
    print(f"{'question':10}{small.rows:>12,} claims{'':10}{large.rows:>12,} claims")
    print(f"{'':10}{'p50 ms':>10}{'p95 ms':>10}{'':9}{'p50 ms':>10}{'p95 ms':>10}{'growth':>10}")
    for number in VARIABLES:
        few, many = small.took[number], large.took[number]
        if not few:
            continue
        growth = statistics.median(many) / statistics.median(few)
        print(
            f"{number:10}{statistics.median(few):10.1f}{late(few):10.1f}{'':9}"
            f"{statistics.median(many):10.1f}{late(many):10.1f}{growth:10.2f}"
        )


def late(took: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(took, n=20)[-1]


def main() -> None:
    """Read the command line and measure."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("small")
    arguments.add_argument("large")
    arguments.add_argument("--times", type=int, default=100)
    arguments.add_argument("--pages", action="store_true", help="counts and facets aside")
    given = arguments.parse_args()
    with ExitStack() as started:
        contestants = [
            started.enter_context(contestant(place, FIRST_PORT + number))
            for number, place in enumerate((given.small, given.large))
        ]
        measure(contestants, given.times, pages=given.pages)
        report(*contestants)


if __name__ == "__main__":
    main()
