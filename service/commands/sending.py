"""Articles sent to a running service, and what it answers, told of what was given.

They go to POST /v1/ingest through the client, so many lines in one request, each request with a
key of idempotency of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from service.client import Client
from service.client.exchange import BYTES, LINES, Batch
from service.client.faults import Fault, Unavailable
from service.client.requests import beside
from service.commands.remote import encoded
from service.domain import faults
from service.domain.faults import BadJson, pointer, steps
from service.domain.vocabulary import IngestOutcome
from service.ingest.findings import Path
from service.ingest.formats.annotation import Adding
from service.ingest.formats.reading import Reading
from service.ingest.formats.restating import origin, restated
from service.ingest.prepare import prepare
from service.ingest.read import Item
from service.ingest.receipt import Receipt

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
    """A running service, and what is said beside articles that are sent to it."""

    client: Client
    dry_run: bool = False
    method: str | None = None

    def send(
        self, items: Iterable[Item], begun: str, done: int = 0
    ) -> Iterator[tuple[Item, Result]]:
        """Every article with what became of it, in order, but for the first that are ``done``.

        ``begun`` begins the keys of the requests. What is sent again is in the same request with
        the same key as before. Raises NotTaken and BrokenOff.
        """
        for number, batch in enumerate(batches(items)):
            if done < len(batch):
                yield from islice(self.batch(batch, f"{begun}-{number}"), done, None)
            done = max(0, done - len(batch))

    def batch(self, lines: Sequence[Line], key: str) -> Iterator[tuple[Item, Result]]:
        """The articles of one request; what is known to be bad here goes as a blank line."""
        place = 0
        for answer in self.answers(Batch([line.data for line in lines], key)):
            yield from known(lines[place : answer["line"] - 1])
            place = answer["line"]
            item = lines[place - 1].item
            yield item, retold(answer, item.payload)
        yield from known(lines[place:])

    def answers(self, batch: Batch) -> Iterator[dict[str, Any]]:
        """The answers to lines, as they come."""
        try:
            yield from self.client.lines(batch, beside(dry_run=self.dry_run, method=self.method))
        except Fault as fault:
            if isinstance(fault, Unavailable) or batch.answered:
                raise BrokenOff(str(fault)) from fault
            raise NotTaken(str(fault)) from fault


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


def known(lines: Sequence[Line]) -> Iterator[tuple[Item, Result]]:
    """What became of lines that have no answer, which is known here."""
    for line in lines:
        if line.known is not None:
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


def rejected(fault: faults.Fault) -> Result:
    """What becomes of an article that cannot be read."""
    return Receipt(0, IngestOutcome.REJECTED, problems=(fault,)).told()
