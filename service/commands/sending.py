"""Articles sent to a running service, and what it answers, told of what was given.

They go to POST /v1/ingest, so many lines in one request, each request with a key of idempotency
of its own. All of a request is sent before an answer is read, so it is no more than the service
reads when nobody reads what it answers; else each would wait for the other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

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
"""The most lines of one request."""

BYTES = 1_000_000
"""The most bytes of one request that has several lines; so many the service reads ahead."""

Result = Mapping[str, Any]
"""What became of an article, in the shape of the schema's IngestResult."""


class Line(NamedTuple):
    """An article as it is sent, and what became of it where that is known here."""

    item: Item
    data: bytes
    known: Result | None = None


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

    def send(
        self, items: Iterable[Item], begun: str, done: int = 0
    ) -> Iterator[tuple[Item, Result]]:
        """Every article with what became of it, in order, but for the first that are ``done``.

        ``begun`` begins the keys of the requests. What is sent again is in the same request with
        the same key as before. Raises NotTaken, BrokenOff and httpx.HTTPError.
        """
        for number, batch in enumerate(batches(items)):
            if done < len(batch):
                yield from islice(self.batch(batch, f"{begun}-{number}"), done, None)
            done = max(0, done - len(batch))

    def batch(self, lines: Sequence[Line], key: str) -> Iterator[tuple[Item, Result]]:
        """The articles of one request; what is known to be bad here goes as a blank line."""
        place = 0
        if any(line.known is None for line in lines):
            for answer in self.answers((line.data for line in lines), key):
                yield from known(lines[place : answer["line"] - 1], self.url)
                place = answer["line"]
                item = lines[place - 1].item
                yield item, retold(answer, item.payload)
        yield from known(lines[place:], self.url)

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


def batches(items: Iterable[Item]) -> Iterator[list[Line]]:
    """The lines of the articles by requests: the same ones, whenever they are made of the same."""
    batch: list[Line] = []
    size = 0
    for line in map(line_of, items):
        if batch and (len(batch) == LINES or size + len(line.data) > BYTES):
            yield batch
            batch, size = [], 0
        batch.append(line)
        size += len(line.data)
    if batch:
        yield batch


def line_of(item: Item) -> Line:
    """An article as a line; a blank one, and what became of it, where that is known here."""
    payload = item.payload
    if item.fault:
        return Line(item, b"\n", rejected(item.fault))
    if isinstance(payload, Reading) and payload.problems:
        return Line(item, b"\n", prepare(payload).refusal(0).told())
    try:
        return Line(item, encoded(sent(payload)) + b"\n")
    except BadJson as wrong:
        return Line(item, b"\n", rejected(wrong))


def known(lines: Sequence[Line], url: str) -> Iterator[tuple[Item, Result]]:
    """What became of lines that have no answer, which is known here. Raises BrokenOff."""
    for line in lines:
        if line.known is None:
            raise BrokenOff(f"{url} has not answered everything")
        yield line.item, line.known


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
