"""Articles sent to a running service, and what it answers, told of what was given."""

from collections.abc import Mapping, Sequence
from typing import Any

import httpx

from service.commands.remote import ask
from service.domain.faults import Fault, FormatUnknown, pointer, steps
from service.domain.vocabulary import IngestOutcome
from service.ingest.formats.annotation import Adding
from service.ingest.formats.reading import Reading
from service.ingest.prepare import prepare
from service.ingest.receipt import Receipt

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
      ... @include(if: $dryRun) {
        changes { path kind action id fields }
        actors { path name actor { id } candidates { actor { id name } score reasons } }
        normalised
      }
    }
  }
}
"""

Result = Mapping[str, Any]
"""What became of an article, in the shape of the schema's IngestResult."""


def send(
    client: httpx.Client, url: str, key: str | None, payload: object, *, dry_run: bool
) -> Result:
    """What became of one article; one in another format is read here, and sent as a draft."""
    if isinstance(payload, Adding):
        detail = "Annotations are held against the stored text, where the database is."
        return unreadable(FormatUnknown(detail=detail, hint="Deliver them without --url."))
    if not isinstance(payload, Reading):
        return delivered(client, url, key, {"article": payload, "dryRun": dry_run})
    if payload.problems:
        prepared = prepare(payload)
        problems, more = prepared.problems, prepared.more_problems
        return Receipt(0, IngestOutcome.REJECTED, problems=problems, more_problems=more).told()
    result = delivered(client, url, key, {"article": payload.payload, "dryRun": dry_run})
    return retold(result, payload)


def retold(result: Result, read: Reading) -> Result:
    """A result on the article that a reader made, told of what the reader was given."""
    problems = []
    for problem in result["problems"]:
        path, line = read.where(steps(problem["path"]))
        message = " ".join(filter(None, (problem["message"], line)))
        problems.append({**problem, "path": pointer(path), "message": message})
    moved = [
        {**note, "path": pointer(read.where(steps(note["path"]))[0])} for note in result["notes"]
    ]
    notes = Receipt(0, IngestOutcome.CREATED, notes=read.notes).told()["notes"]
    return {**result, "problems": problems, "notes": [*notes, *moved]}


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
