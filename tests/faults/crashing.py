"""A bulk ingestion whose service, or whose PostgreSQL, is killed again and again.

    python -m tests.faults.crashing [articles] [moments] [service|postgres]

Lines go to POST /v1/ingest with an idempotency key. At random moments the victim is killed with
SIGKILL; the service is started anew, and all lines are sent again with the same key. In the end
the rows have to be those of an undisturbed run, and every line that was answered has to be
answered the same again, and be there. While the service is the victim, its PostgreSQL lives on.
"""

import http.client
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import orjson
import psutil

from bench.contents import Contents, contents
from service.commands.serve import KEY_FILE, KEY_NAME
from service.store import embedded
from tests.serving import ROOT, Service, serving

KEY = "a-bulk-ingestion-that-is-killed"
WORDS = [f"{a}{b}" for a in ("har", "bri", "mil", "tor", "sel", "ka") for b in "aeiouy"]
VICTIMS = ("service", "postgres")
SECONDS_TO_END = 30

LEFT_OUT = frozenset({"api_key", "idempotency_key", "idempotency_result"})
"""What is not compared: how the deliveries came, and not what they left."""


def payload(number: int) -> dict[str, Any]:
    """A short article, the same for the same number; it shares actors and outlets with others."""
    chance = random.Random(number)
    said = " ".join(chance.choices(WORDS, k=20))
    quote = f"It is {said}"
    who = f"Speaker {chance.randrange(40)}"
    published = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=number)
    return {
        "url": f"https://courier.example/{number}",
        "outlet": {"name": f"Outlet {chance.randrange(10)}"},
        "headline": f"Headline {number}",
        "language": "en",
        "publishedAt": published.isoformat(),
        "retrievedAt": "2024-12-02T10:00:00Z",
        "body": f"{quote}, {who} said. {' '.join(chance.choices(WORDS, k=30))}.",
        "actors": [{"key": "a", "name": who, "type": "PERSON"}],
        "issues": [{"key": "i", "label": f"Issue {chance.randrange(10)}"}],
        "sources": [
            {"key": "s", "text": who, "kind": "PERSON", "identification": "NAMED", "actor": "a"}
        ],
        "claims": [
            {
                "key": "c",
                "text": f"Claim {chance.randrange(2_000)} holds.",
                "quoteType": "INDIRECT",
                "sources": ["s"],
                "evidence": [{"quote": quote}],
            }
        ],
        "stances": [
            {
                "actor": "a",
                "target": {"issue": "i"},
                "position": "OPPOSES",
                "mode": "DECLARED",
                "evidence": [{"quote": quote}],
            }
        ],
    }


def line(number: int) -> bytes:
    """It as a line; some are bad."""
    if number % 50 == 49:
        return b'{"url": 1}\n'
    return orjson.dumps(payload(number), option=orjson.OPT_APPEND_NEWLINE)


@dataclass
class Bulk:
    """The answers to a bulk ingestion so far, by line."""

    articles: int
    answers: dict[int, bytes] = field(default_factory=dict)
    going_on: threading.Event = field(default_factory=threading.Event)
    """Set when a line was answered that had not been before, or nothing more comes."""

    def send(self, service: Service) -> bool:
        """Send all lines, and take answers meanwhile; whether it went to the end."""
        connection = http.client.HTTPConnection(urlsplit(service.url).netloc, timeout=60)
        connection.putrequest("POST", "/v1/ingest")
        for name, value in (
            ("Authorization", f"Bearer {service.key}"),
            ("Content-Type", "application/x-ndjson"),
            ("Transfer-Encoding", "chunked"),
            ("Idempotency-Key", KEY),
        ):
            connection.putheader(name, value)
        connection.endheaders()
        sender = threading.Thread(target=self.feed, args=(connection,), daemon=True)
        sender.start()
        last = 0
        with suppress(OSError, http.client.HTTPException):
            for answer in connection.getresponse():
                told = json.loads(answer)
                if "outcome" not in told:
                    break
                last = told["line"]
                if last not in self.answers:
                    self.going_on.set()
                if self.answers.setdefault(last, answer) != answer:
                    raise SystemExit(f"answered twice: {self.answers[last]!r}, {answer!r}")
        self.going_on.set()
        connection.close()
        sender.join()
        return last == self.articles

    def feed(self, connection: http.client.HTTPConnection) -> None:
        """Send the lines, a few at a time."""
        with suppress(OSError):
            for first in range(0, self.articles, 50):
                last = min(first + 50, self.articles)
                data = b"".join(line(number) for number in range(first, last))
                connection.send(b"%x\r\n%s\r\n" % (len(data), data))
            connection.send(b"0\r\n\r\n")


def kill(service: Service, victim: str) -> None:
    """Kill the service with its workers, or its PostgreSQL, without which it ends by itself."""
    here = psutil.Process(service.process.pid)
    postmaster = (service.data_dir / "postgres" / "cluster" / "postmaster.pid").read_text()
    server = psutil.Process(int(postmaster.split()[0]))
    everyone = [*here.children(recursive=True), here]
    ours = [each for each in everyone if each.pid != server.pid and each.ppid() != server.pid]
    for each in [server] if victim == "postgres" else ours:
        with suppress(psutil.NoSuchProcess):
            each.kill()
    service.process.wait(SECONDS_TO_END)
    psutil.wait_procs(everyone, timeout=SECONDS_TO_END)


@contextmanager
def surviving(folder: Path, victim: str) -> Iterator[dict[str, str]]:
    """The environment of a service whose PostgreSQL is not its own, unless that is the victim."""
    if victim == "postgres":
        yield {}
        return
    with embedded.borrow(folder) as server:
        environment = {"DATABASE_URL": server.url}
        onrecord(environment, "migrate")
        key = onrecord(environment, "keys", "create", "--name", KEY_NAME, "--scope", "ingest")
        (folder / KEY_FILE).write_text(key)
        yield environment


def onrecord(environment: dict[str, str], *words: str) -> str:
    """What a command of the service prints."""
    command = [sys.executable, "-m", "service", *words]
    run = subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, check=True, capture_output=True, text=True
    )
    return run.stdout


def disturbed(data_dir: Path, articles: int, moments: int, victim: str, seconds: float) -> Bulk:
    """Ingest with that many kills, each at random within so many seconds after new answers."""
    bulk, chance = Bulk(articles), random.Random(articles * moments)

    def strike(service: Service, after: float) -> None:
        bulk.going_on.wait()
        time.sleep(after)
        kill(service, victim)

    with surviving(data_dir, victim) as environment:
        for killed in range(1, moments + 1):
            with serving(data_dir, "--no-sample", **environment) as service:
                striking = threading.Thread(
                    target=strike, args=(service, chance.uniform(0, seconds)), daemon=True
                )
                bulk.going_on.clear()
                striking.start()
                bulk.send(service)
                striking.join()
            say(f"{victim} killed {killed}: {len(bulk.answers)} answered")
        with serving(data_dir, "--no-sample", **environment) as service:
            if not bulk.send(service):
                raise SystemExit("it has not come to its end")
    return bulk


def say(sentence: str) -> None:
    """Print it at once."""
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def undisturbed(folder: Path, articles: int) -> tuple[Contents, float]:
    """The rows of a run that nothing disturbs, and the seconds that it took."""
    with serving(folder, "--no-sample") as service:
        calm = Bulk(articles)
        begun = time.monotonic()
        if not calm.send(service):
            raise SystemExit("the undisturbed run has not come to its end")
        taken = time.monotonic() - begun
        say(f"undisturbed: {articles / taken:.0f} lines a second")
        with embedded.borrow(folder) as server:
            return contents(server.url, leaving_out=LEFT_OUT), taken


def compare(
    folder: Path, calm: tuple[Contents, float], articles: int, moments: int, victim: str
) -> None:
    """Hold a disturbed run against an undisturbed one. Raises SystemExit where they differ."""
    expected, taken = calm
    bulk = disturbed(folder, articles, moments, victim, 2 * taken / (moments + 1))
    with embedded.borrow(folder) as server:
        found = contents(server.url, leaving_out=LEFT_OUT)
    for name, kept in expected.items():
        if found[name] != kept:
            odd = [*(found[name] - kept), *(kept - found[name])]
            raise SystemExit(f"{name} differ: {len(odd)}, {odd[:4]}")
    outcomes = [json.loads(answer)["outcome"] for answer in bulk.answers.values()]
    if outcomes.count("CREATED") != expected["article"].total():
        raise SystemExit("not every article was answered CREATED")
    total = sum(rows.total() for rows in expected.values())
    say(f"{victim}: {moments} kills, {len(outcomes)} lines, {total} rows are the same")


def main(articles: int = 20_000, moments: int = 20, *victims: str) -> None:
    """Compare for each victim."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        calm = undisturbed(Path(name) / "calm", articles)
        for victim in victims or VICTIMS:
            compare(Path(name) / victim, calm, articles, moments, victim)


if __name__ == "__main__":
    count, kills, *victims = [*sys.argv[1:], *("20000", "20")[len(sys.argv) - 1 :]]
    main(int(count), int(kills), *victims)
