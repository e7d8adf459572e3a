"""Reconciliation over HTTP: /v1/reconcile, with suggestions and previews below it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from service.answer import Answers
from service.domain.faults import BadArgument, BadRequest, NotFound
from service.domain.vocabulary import Scope
from service.ingest.formats.decoding import media_type
from service.web.bodies import content_type, fields_of
from service.web.callers import Caller, Callers
from service.web.documents import asked
from service.web.limits import Bodies
from service.web.reconciling import extending, matching, preview, suggesting
from service.web.reconciling.batch import portions, read_batch
from service.web.reconciling.manifest import PATH, address, manifest
from service.web.reconciling.messages import FORMS, read_object, read_wrapped
from service.web.reconciling.vocabulary import suggested_properties, suggested_types
from service.web.replies import JSON

FORM_TYPE = "application/x-www-form-urlencoded"
MOST_FIELDS = 50
NO_SCRIPTS = "Ask with CORS: an answer that runs as a script in another page could be anything."
Suggest = Callable[[str], list[Mapping[str, Any]]]


@dataclass(frozen=True)
class Reconciliation:
    """The addresses of the Reconciliation Service API, version 0.2, for actors."""

    answers: Answers
    callers: Callers
    bodies: Bodies
    public_url: str | None

    def routes(self) -> Sequence[Route]:
        """Its routes."""
        return [
            Route(PATH, self.respond, methods=["GET", "POST"]),
            Route(f"{PATH}/suggest/entity", self.suggest_entities),
            Route(f"{PATH}/suggest/type", self.suggesting(suggested_types)),
            Route(f"{PATH}/suggest/property", self.suggesting(suggested_properties)),
            Route(f"{PATH}/properties", self.propose),
            Route(f"{PATH}/preview", self.preview),
        ]

    async def respond(self, request: Request) -> Response:
        """The manifest, the results of a batch, or columns for a table. Raises faults."""
        caller = self.callers.of(request)
        given = parameters(request)
        if request.method == "POST":
            field, message = await self.posted(request, caller)
        elif any(field in given for field in FORMS):
            field, message = read_fields(given)
        else:
            refuse_single(given)
            return self.manifest(request)
        if field == "extend":
            extension = extending.read_extension(message)
            found = await self.asked(caller, "extend", extending.variables(extension))
            return reply(extending.extended(extension, found))
        await caller.allow(Scope.READ)
        results: dict[str, Any] = {}
        for part in portions(read_batch(message)):
            found = await self.asked(caller, "batch", matching.variables([*part.values()]))
            results.update(matching.results(part, found))
        return reply(results)

    async def posted(self, request: Request, caller: Caller) -> tuple[str, Mapping[str, Any]]:
        """The field and the object of a body. Raises faults."""
        kind = media_type(content_type(request, [FORM_TYPE, JSON]))
        body = await self.bodies.read(request, caller)
        return read_wrapped(body) if kind == JSON else read_fields(form_fields(body, "form"))

    async def asked(self, caller: Caller, name: str, variables: Mapping[str, Any]) -> Any:
        """The data that answers a document. Raises faults."""
        return await asked(self.answers, caller, f"reconcile/{name}", variables)

    def manifest(self, request: Request) -> Response:
        """What the service is. Raises BadRequest where it cannot say where it is."""
        at = address(request, self.public_url)
        told = manifest(at, reading_open=self.callers.reading_open)
        return reply(told, {"Cache-Control": "no-cache", "Vary": "Host"})

    async def suggest_entities(self, request: Request) -> Response:
        """Actors that somebody who types may mean."""
        caller, given = self.callers.of(request), parameters(request)
        skip = suggesting.read_cursor(given.get("cursor") or "0")
        sought = suggesting.variables(prefix_of(given), skip)
        await caller.allow(Scope.READ)
        if sought is None:
            return reply({"result": []})
        found = await self.asked(caller, "suggest", sought)
        return reply({"result": suggesting.suggestions(found, skip)})

    def suggesting(self, suggest: Suggest) -> Callable[[Request], Any]:
        """An endpoint that suggests what is the same for everyone."""

        async def respond(request: Request) -> Response:
            given = parameters(request)
            skip = suggesting.read_cursor(given.get("cursor") or "0")
            await self.callers.of(request).allow(Scope.READ)
            return reply({"result": suggest(prefix_of(given))[skip:]})

        return respond

    async def propose(self, request: Request) -> Response:
        """The properties that columns can be made of."""
        await self.callers.of(request).allow(Scope.READ)
        return reply(extending.proposed(parameters(request)))

    async def preview(self, request: Request) -> Response:
        """The page about one actor. Raises BAD_REQUEST, BAD_ID and NOT_FOUND."""
        given = parameters(request)
        if "id" not in given:
            raise BadRequest(("id",), detail="`id` is missing.", hint="?id=act_1")
        found = await self.asked(self.callers.of(request), "preview", {"id": given["id"]})
        if found["actor"] is None:
            raise NotFound(detail="There is no such actor.", hint="Take ids from candidates.")
        return HTMLResponse(preview.page(found["actor"]), headers=preview.HEADERS)


def parameters(request: Request) -> Mapping[str, str]:
    """The query parameters; clients send many that mean nothing here. Raises faults."""
    given = form_fields(request.scope["query_string"], "address")
    if "callback" in given:
        raise BadArgument(("callback",), detail="JSONP is not given.", hint=NO_SCRIPTS)
    return given


def form_fields(form: bytes, of: str) -> Mapping[str, str]:
    """The fields of a form, or of an address; none with a message twice. Raises BadRequest."""
    if form.count(b"&") >= MOST_FIELDS:
        raise BadRequest(detail="It has too many fields.", hint=FORMS["queries"])
    pairs = fields_of(form, of)
    for name in FORMS:
        if [each for each, _ in pairs].count(name) > 1:
            raise BadRequest((name,), detail="It is given twice.", hint="Give one of it.")
    return dict(pairs)


def read_fields(given: Mapping[str, str]) -> tuple[str, Mapping[str, Any]]:
    """The one field with a message, and its object. Raises faults."""
    refuse_single(given)
    named = [field for field in FORMS if field in given]
    if len(named) != 1:
        detail = "Both it and `extend` are given." if named else "It is missing."
        raise BadRequest(("queries",), detail=detail, hint=FORMS["queries"])
    (field,) = named
    return field, read_object(field, given[field].encode())


def refuse_single(given: Mapping[str, str]) -> None:
    """Raise BadRequest for a query that is not in a batch, as version 0.1 had it."""
    if "query" in given:
        detail = "A single query is one of a batch."
        raise BadRequest(("query",), detail=detail, hint=FORMS["queries"])


def prefix_of(given: Mapping[str, str]) -> str:
    """What somebody has begun to type. Raises BadRequest."""
    if "prefix" not in given:
        raise BadRequest(("prefix",), detail="`prefix` is missing.", hint="?prefix=mar")
    return given["prefix"]


def reply(told: Any, headers: Mapping[str, str] | None = None) -> Response:
    """An answer of the protocol."""
    return Response(orjson.dumps(told), headers=headers, media_type=JSON)
