"""Exports of all claims by HTTP, beside COPY of the same rows, and what clients that go away leave.

    python -m bench.exporting postgresql://... [rounds]

The service runs in a process of its own on the database that is given, which has claims (see
bench/generate.py). Each round exports them as NDJSON and as CSV, and copies what the same
statement gives, and the table itself; so that what else the machine does meets all of them.
"""

import http.client
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import urlsplit

import orjson
import psutil
import psycopg
from psycopg.sql import Literal

from bench.serving import running
from schema.build import graphql_schema
from service.compile.document import Documents
from service.compile.export import make_export
from service.compile.operation import Operation
from service.domain.vocabulary import ReviewStatus

PORT = 8078
PIECE = 1 << 20
LOOK_SECONDS = 0.02
FORMS = ("application/x-ndjson", "text/csv")
SELECTIONS = {
    "values": "id text quoteType cue assertedBy attitude certainty polarity confidence",
    "related": "id text article { id url publishedAt outlet { name } } sources { text kind }",
}
EXPORTING = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND application_name = 'onrecord export'
"""


@dataclass
class Memory:
    """The memory of the service, all of its processes together, in MB."""

    before: float = 0
    most: float = 0
    after: float = 0
    ended: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Look at it often, until the end."""
        self.before = self.most = megabytes()
        watching = threading.Thread(target=self.watch)
        watching.start()
        try:
            yield
        finally:
            self.ended.set()
            watching.join()
            self.after = megabytes()

    def watch(self) -> None:
        while not self.ended.wait(LOOK_SECONDS):
            self.most = max(self.most, megabytes())


def megabytes() -> float:
    """The memory of the service now."""
    processes = psutil.Process().children(recursive=True)
    return sum(process.memory_info().rss for process in processes) / 2**20


def query(selection: str) -> str:
    """A query for all claims, whatever became of them in review."""
    words = ", ".join(ReviewStatus)
    return f"{{ claims(where: {{reviewStatus: [{words}]}}) {{ nodes {{ {selection} }} }} }}"


def asked(address: str, text: str, form: str) -> http.client.HTTPConnection:
    """A connection on which an export was asked for."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=120)
    headers = {"Accept": form, "Content-Type": "application/json"}
    connection.request("POST", "/v1/export", orjson.dumps({"query": text}), headers)
    return connection


def exported(address: str, text: str, form: str) -> int:
    """Read a whole export; its bytes."""
    size = 0
    with closing(asked(address, text, form)) as connection:
        reply = connection.getresponse()
        if reply.status != 200:
            raise SystemExit(reply.read().decode())
        while piece := reply.read(PIECE):
            size += len(piece)
    return size


def spelled_out(operation: Operation, connection: psycopg.Connection) -> str:
    """The statement of an export with its parameters in it, for COPY takes none."""
    nodes = make_export(operation, {}).nodes
    statement = nodes.statement
    for place, value in reversed(list(enumerate(nodes.parameters({}), 1))):
        statement = statement.replace(f"${place}", Literal(value).as_string(connection))
    return statement


def copied(connection: psycopg.Connection, statement: str) -> int:
    """Read all that COPY gives of a statement; its bytes."""
    with connection.cursor().copy(f"COPY ({statement}) TO STDOUT".encode()) as rows:
        return sum(len(row) for row in rows)


def timed(name: str, work: Callable[[], int]) -> float:
    """How long some work takes, which is told."""
    begun = time.perf_counter()
    size = work()
    taken = time.perf_counter() - begun
    print(f"  {name}: {taken:.2f} s, {size / 2**20:.0f} MB", flush=True)
    return taken


def interrupted(connection: psycopg.Connection, address: str, text: str, read: int) -> float:
    """How long the connection to the database lives after its client has gone, in seconds.

    The client has read so many bytes; none: it goes while the first rows are looked for.
    """
    asking = asked(address, text, FORMS[0])
    if read:
        asking.getresponse().read(read)
        time.sleep(1)
    while not begun(connection):
        time.sleep(LOOK_SECONDS)
    asking.close()
    gone = time.perf_counter()
    while begun(connection):
        time.sleep(LOOK_SECONDS)
    return time.perf_counter() - gone


def begun(connection: psycopg.Connection) -> int:
    """How many exports run."""
    row = connection.execute(EXPORTING).fetchone()
    return row[0] if row else 0


def main(url: str, rounds: int = 3) -> None:
    """Run the rounds, and say the medians of their ratios."""
    documents = Documents(graphql_schema)
    with (
        psycopg.connect(url, autocommit=True) as connection,
        running("ours", url, PORT) as address,
    ):
        connection.execute("SET jit = off")
        for name, selection in SELECTIONS.items():
            text = query(selection)
            statement = spelled_out(documents.read(text), connection)
            works: dict[str, Callable[[], int]] = {
                **{form: partial(exported, address, text, form) for form in FORMS},
                "COPY of the same select": partial(copied, connection, statement),
                "COPY of the table": partial(copied, connection, "SELECT * FROM claim"),
            }
            taken: dict[str, list[float]] = {work: [] for work in works}
            for number in range(1, rounds + 1):
                print(f"{name}, round {number}", flush=True)
                for work, run in works.items():
                    memory = Memory()
                    with memory.watched():
                        taken[work].append(timed(work, run))
                    if work in FORMS:
                        print(
                            f"    memory: {memory.before:.0f} MB before, {memory.most:.0f} at "
                            f"most, {memory.after:.0f} after",
                            flush=True,
                        )
            for form in FORMS:
                for against in list(works)[len(FORMS) :]:
                    ratios = [a / b for a, b in zip(taken[form], taken[against], strict=True)]
                    print(f"{name}: {form} / {against}: {statistics.median(ratios):.2f}")
            for read in (0, 1_000_000):
                waits = [interrupted(connection, address, text, read) for _ in range(5)]
                print(f"client gone after {read} bytes: {max(waits):.2f} s at most", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
