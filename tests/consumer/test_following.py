"""The consumer as a process of its own, while articles come, and while the service is away."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from service.client import Client
from service.client.inputs import (
    ActorInput,
    ArticleInput,
    ClaimInput,
    EvidenceInput,
    OutletInput,
    SourceInput,
)
from service.client.words import (
    ActorType,
    Asserter,
    Identification,
    OrderDirection,
    QuoteType,
    SourceKind,
)
from tests.consumer import following
from tests.serving import ROOT, Service, serving


@dataclass
class Follower:
    """A consumer that runs, and the lines that it prints."""

    process: subprocess.Popen[str]
    lines: queue.Queue[str] = field(default_factory=queue.Queue)

    def read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line.strip())

    def next(self) -> str:
        return self.lines.get(timeout=30)


@contextmanager
def followed(url: str, actor: str, file: Path) -> Iterator[Follower]:
    """Run the consumer, once it has begun."""
    command = [sys.executable, "-m", "tests.consumer.following", url, actor, str(file)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        follower = Follower(process)
        reading = threading.Thread(target=follower.read)
        reading.start()
        try:
            yield follower
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)
            reading.join(30)


def article(number: int, *, sourced: bool = True) -> ArticleInput:
    """An article in which a clerk, or nobody, says something of Norland."""
    body = f"Norland will close harbour {number}, a clerk said."
    source = SourceInput(
        key="clerk",
        text="a clerk",
        kind=SourceKind.PERSON,
        identification=Identification.UNNAMED,
    )
    claim = ClaimInput(
        text=f"Norland will close harbour {number}.",
        quote_type=QuoteType.INDIRECT,
        asserted_by=None if sourced else Asserter.OUTLET,
        sources=["clerk"] if sourced else None,
        about=["norland"],
        evidence=[EvidenceInput(quote=f"Norland will close harbour {number}")],
    )
    return ArticleInput.model_validate(
        {
            "url": f"https://courier.example/{number}",
            "outlet": OutletInput(name="The Courier"),
            "headline": f"Harbour {number} to close",
            "publishedAt": "2025-04-01T08:00:00Z",
            "body": body,
            "actors": [ActorInput(key="norland", name="Norland", type=ActorType.GOVERNMENT)],
            "sources": [source] if sourced else [],
            "claims": [claim],
        }
    )


def delivered(service: Service, *articles: ArticleInput) -> str:
    """Deliver articles; the id of Norland."""
    with Client(service.url, key=service.key) as client:
        assert {each.outcome for each in client.ingest(articles)} == {"CREATED"}
        return client.actors(first=1, direction=OrderDirection.ASC).nodes[0].id


@pytest.mark.slow
def test_new_claims_are_followed_whatever_happens(tmp_path: Path) -> None:
    data, state = tmp_path / "data", tmp_path / "state.json"
    with serving(data, "--no-sample") as service:
        norland = delivered(service, article(1))
        port = service.url.rpartition(":")[2]
        with followed(service.url, norland, state) as follower:
            until(state, 0)
            delivered(service, article(2), article(3, sourced=False))
            assert {follower.next(), follower.next()} == {
                "a clerk: Norland will close harbour 2.",
                "The Courier: Norland will close harbour 3.",
            }
            until(state, 2)
        delivered(service, article(4))
        with followed(service.url, norland, state) as follower:
            assert follower.next() == "a clerk: Norland will close harbour 4."
            service.stop(signal.SIGTERM)
            assert "SERVICE_UNAVAILABLE" in follower.next()
            with serving(data, "--no-sample", ONRECORD_PORT=port) as again:
                delivered(again, article(5))
                said = [follower.next()]
                while "harbour" not in said[-1]:
                    said.append(follower.next())
                assert said[-1] == "a clerk: Norland will close harbour 5."
                assert follower.lines.empty()


def until(file: Path, count: int) -> None:
    """Wait until the consumer has kept that it has told so many claims."""
    for _ in range(300):
        if file.exists() and len(json.loads(file.read_text())["seen"]) == count:
            return
        threading.Event().wait(0.1)
    pytest.fail("it has not kept them")


def test_it_is_an_example_that_fits_on_a_screen() -> None:
    source = Path(following.__file__).read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 75
    imports = [line.split()[1] for line in source.splitlines() if line.startswith("from service")]
    assert all(each.startswith("service.client") for each in imports)
