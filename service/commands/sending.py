"""Articles sent to a running service, and what it answers, told of what was given.

They go to POST /v1/ingest, so many lines in one request, each request with a key of idempotency
of its own. Answers to so many lines fit what the service holds back, so none waits for the other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import httpx
import orjson

from service.commands.remote import encoded
from service.domain.faults import BadJson, Fault, pointer, steps
from service.domain.vocabulary import IngestOutcome
from service.ingest.findings import Path
from service.ingest.formats.annotation import Adding
from service.ingest.formats.reading import Reading
from service.ingest.formats.restating import origin, restated
from service.ingest.prepare import prepare
from service.ingest.read import Item
from service.ingest.receipt import Receipt

LINES = 200
"""The lines of one request."""

Result = Mapping[str, Any]
"""What became of an article, in the shape of the schema's IngestResult."""


class NotTaken(Exception):
    """The service does not take the delivery at all; the message says why."""


class BrokenOff(OSError):
    """The service has not answered all that it was sent."""


@dataclass(frozen=True)
class Service:
    """A running service, and what is sent with each request."""

    client: httpx.Client
    url: str
    key: str | None
    dry_run: bool = False
    method: str | None = None

    def send(self, items: Iterator[Item], begun: str, number: int) -> Iterator[tuple[Item, Result]]:
        """Every article with what became of it, in order.

        ``begun`` begins the keys of the requests, of which the first has this ``number``. Raises
        NotTaken, BrokenOff and httpx.HTTPError.
        """
        while batch := list(islice(items, LINES)):
            yield from self.batch(batch, f"{begun}-{number}")
            number += 1

    def batch(self, items: Sequence[Item], key: str) -> Iterator[tuple[Item, Result]]:
        """The articles of one request; what is known to be bad here goes as a blank line."""
        known: dict[int, Result] = {}
        lines = [self.line(place, item, known) for place, item in enumerate(items)]
        place = 0
        if any(line.strip() for line in lines):
            for answer in self.answers(iter(lines), key):
                for local in range(place, answer["line"] - 1):
                    yield items[local], known[local]
                place = answer["line"]
                yield items[place - 1], retold(answer, items[place - 1].payload)
        for local in range(place, len(items)):
            if local not in known:
                raise BrokenOff(f"{self.url} has not answered everything")
            yield items[local], known[local]

    def line(self, place: int, item: Item, known: dict[int, Result]) -> bytes:
        """An article as a line; a blank one, and what became of it, where that is known here."""
        payload = item.payload
        if item.fault:
            known[place] = rejected(item.fault)
        elif isinstance(payload, Reading) and payload.problems:
            ready = prepare(payload)
            known[place] = ready.refusal(0).told()
        else:
            try:
                return encoded(sent(payload)) + b"\n"
            except BadJson as wrong:
                known[place] = rejected(wrong)
        return b"\n"

    def answers(self, lines: Iterator[bytes], key: str) -> Iterator[dict[str, Any]]:
        """The answers to lines, as they come."""
        headers = {"content-type": "application/x-ndjson", "idempotency-key": key}
        if self.key:
            headers["authorization"] = f"Bearer {self.key}"
        address = f"{self.url.rstrip('/').removesuffix('/graphql')}/v1/ingest"
        query = {"dryRun": "true"} if self.dry_run else {}
        if self.method is not None:
            query["method"] = self.method
        with self.client.stream(
            "POST", address, content=lines, headers=headers, params=query
        ) as reply:
            if reply.status_code != httpx.codes.OK:
                raise NotTaken(refusal(reply.read(), reply.status_code))
            for answer in reply.iter_lines():
                told: dict[str, Any] = orjson.loads(answer)
                if "outcome" not in told:
                    raise BrokenOff(f"{told['code']}: {told['title']}")
                yield told


def sent(payload: object) -> object:
    """What is sent of an article, or of what is added to one."""
    if isinstance(payload, Adding):
        return restated(payload)
    return payload.payload if isinstance(payload, Reading) else payload


def retold(result: Result, read: object) -> Result:
    """A result, told of what a reader was given where the article came from one."""
    if not isinstance(read, Reading | Adding):
        return result
    problems = []
    for problem in result["problems"]:
        path, line = where(read, problem)
        message = " ".join(filter(None, (problem["message"], line)))
        problems.append({**problem, "path": pointer(path), "message": message})
    moved = [{**note, "path": pointer(where(read, note)[0])} for note in result["notes"]]
    before = read.notes if isinstance(read, Reading) else ()
    notes = Receipt(0, IngestOutcome.CREATED, notes=before).told()["notes"]
    return {**result, "problems": problems, "notes": [*notes, *moved]}


def where(read: Reading | Adding, told: Mapping[str, Any]) -> tuple[Path, str | None]:
    """What a problem or note of what was sent means in what was given; and its line, if any."""
    path = steps(told["path"])
    return (origin(read, path), None) if isinstance(read, Adding) else read.where(path)


def rejected(fault: Fault) -> Result:
    """What becomes of an article that cannot be read."""
    return Receipt(0, IngestOutcome.REJECTED, problems=(fault,)).told()


def refusal(body: bytes, status: int) -> str:
    """Why a service does not take a delivery, in a sentence."""
    try:
        told = orjson.loads(body)
        return " ".join(filter(None, (told["code"], told["title"], told.get("hint"))))
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return f"it answers, but not as On Record does: {status}."
