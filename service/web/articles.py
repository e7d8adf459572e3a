"""One article in any format: POST /v1/articles."""

import asyncio
from dataclasses import fields, replace
from io import BytesIO
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from service.domain.faults import BadJson, Rejected, TooManyArticles
from service.domain.vocabulary import Door, IngestOutcome, Scope
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import FORMATS, articles
from service.ingest.receipt import Receipt
from service.web.bodies import content_type, parameters, yes_or_no
from service.web.callers import Callers
from service.web.limits import Bodies
from service.web.replies import JSON, refused_with

LINES = ("application/x-ndjson", "application/jsonl")
TYPES = [name for each in FORMATS for name in each.media_types if name not in LINES]
HINT = f"Send {', '.join(TYPES)}; articles as lines of JSON go to /v1/ingest."
DRY_RUN = "dryRun"
ADDRESS = "/v1/articles"


def camel(name: str) -> str:
    """A name of ours as the wire has it."""
    first, *others = name.split("_")
    return first + "".join(map(str.capitalize, others))


BESIDE = {camel(each.name): each.name for each in fields(Beside) if each.name != "content_type"}
"""The query parameters that say something of the article, and what they are in Beside."""


class Articles:
    """The address /v1/articles."""

    def __init__(self, callers: Callers, bodies: Bodies) -> None:
        self.callers, self.bodies = callers, bodies

    async def create(self, request: Request) -> Response:
        """Take one article. Raises faults, which service/app.py turns into replies."""
        caller = self.callers.of(request)
        writer = replace(await caller.allow(Scope.INGEST), door=Door.REST)
        kind = content_type(request, TYPES, HINT)
        given = parameters(request, [*BESIDE, DRY_RUN])
        dry_run = yes_or_no(given, DRY_RUN)
        said = {BESIDE[name]: value for name, value in given.items() if name in BESIDE}
        beside = Beside(content_type=kind, **said)
        body = await self.bodies.read(request, caller)
        # A page may take a second to read, which nobody else has to wait for.
        try:
            payload = await asyncio.to_thread(the_one, body, beside)
        except Rejected as wrong:
            refused = Receipt(0, IngestOutcome.REJECTED, problems=(wrong,))
            return reply(refused, dry_run=dry_run)
        (receipt,) = await writer.deliver([payload], dry_run)
        return reply(receipt, dry_run=dry_run)


def the_one(data: bytes, beside: Beside) -> object:
    """The payload of the one article in a body. Raises what its reader finds, TooManyArticles."""
    items = list(articles(BytesIO(data), "-", beside))
    if not items:
        raise BadJson(detail="There is nothing in it.")
    if len(items) > 1:
        hint = "Send one at a time, or lines of JSON to /v1/ingest."
        raise TooManyArticles(detail=f"Given: {len(items)}.", hint=hint)
    (item,) = items
    if item.fault is not None:
        raise item.fault
    return item.payload


def reply(receipt: Receipt, *, dry_run: bool) -> Response:
    """The reply to one article: what became of it, or the problems that it has."""
    result = as_result(receipt, dry_run=dry_run)
    if receipt.outcome is IngestOutcome.REJECTED:
        return refused_with(result["problems"], moreProblems=result["moreProblems"])
    headers = (
        {} if result["article"] is None else {"Location": f"{ADDRESS}/{result['article']['id']}"}
    )
    created = receipt.outcome is IngestOutcome.CREATED and not dry_run
    return Response(orjson.dumps(result), 201 if created else 200, headers, media_type=JSON)


def as_result(receipt: Receipt, *, dry_run: bool) -> dict[str, Any]:
    """What became of one article, in the names of the schema's IngestResult.

    Of a dry run all of it; else what fits a line.
    """
    told = receipt.told()
    key = told["article_id"]
    result = {
        "outcome": told["outcome"],
        "article": None if key is None else {"id": f"art_{key}"},
        "counts": told["counts"],
        "problems": told["problems"],
        "moreProblems": told["more_problems"],
        "notes": told["notes"],
    }
    return {**result, **receipt.whole.told()} if dry_run and receipt.whole else result
