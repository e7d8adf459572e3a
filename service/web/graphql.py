"""GraphQL over HTTP: POST with JSON, GET for reading, and GraphiQL for browsers."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from service.answer import Answers, Asked
from service.domain.faults import BadJson, BadRequest, MediaTypeUnknown
from service.domain.text import encodes
from service.ingest.read import parsed
from service.web.callers import Caller, Callers
from service.web.limits import Bodies
from service.web.pages import Pages
from service.web.replies import HTML, accepted

FORM = 'A body is {"query": "...", "variables": {...}, "operationName": "..."}.'


class GraphQL:
    """The address /graphql."""

    def __init__(self, answers: Answers, callers: Callers, bodies: Bodies, pages: Pages) -> None:
        self.answers, self.callers, self.bodies, self.pages = answers, callers, bodies, pages

    async def respond(self, request: Request) -> Response:
        """Answer one request. Raises faults, which service/app.py turns into replies."""
        media_type = accepted(request)
        caller = self.callers.of(request)
        if request.method == "POST":
            asked = read_asked(await self.posted(request, caller))
        elif media_type == HTML:
            return self.pages.graphiql()
        else:
            asked = read_address(request)
        data = await self.answers.answer(asked, caller)
        return Response(b'{"data":' + data + b"}", media_type=media_type)

    async def posted(self, request: Request, caller: Caller) -> Any:
        """The JSON of the body. Raises MediaTypeUnknown, BadJson and what Bodies.read raises."""
        # A browser sends other types across origins without asking first.
        media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media_type not in ("application/json", "application/graphql-response+json"):
            raise MediaTypeUnknown(hint="Send application/json.")
        return parse(await self.bodies.read(request, caller))


def parse(body: bytes) -> Any:
    """The value of a JSON text (RFC 8259). Raises BadJson."""
    try:
        return parsed(body)
    except BadJson as fault:
        fault.hint = fault.hint or FORM
        raise


def read_asked(message: Any) -> Asked:
    """A request from the JSON of a body or of query parameters. Raises BadRequest."""
    if isinstance(message, list):
        raise BadRequest(hint="One operation a request; an operation may have several root fields.")
    if not isinstance(message, dict):
        raise BadRequest(hint=FORM)
    text, name, variables = (message.get(key) for key in ("query", "operationName", "variables"))
    if not isinstance(text, str):
        raise BadRequest(("query",), detail="`query` is missing, or no text.", hint=FORM)
    if name is not None and not isinstance(name, str):
        raise BadRequest(("operationName",), detail="`operationName` is no text.", hint=FORM)
    if not (encodes(text) and encodes(name or "")):
        raise BadRequest(
            ("query",),
            detail="`query` or `operationName` holds a lone surrogate.",
            hint="Send whole characters; a character beyond U+FFFF is a pair of surrogates.",
        )
    if variables is not None and not isinstance(variables, dict):
        raise BadRequest(("variables",), detail="`variables` is no object.", hint=FORM)
    return Asked(text, name or None, variables or {})


def read_address(request: Request) -> Asked:
    """A request from the parameters of an address; it can only read. Raises BadRequest."""
    parameters: dict[str, Any] = dict(request.query_params)
    if "variables" in parameters:
        parameters["variables"] = parse(parameters["variables"].encode())
    asked = read_asked(parameters)
    return Asked(asked.text, asked.operation_name, asked.variables, only_reads=True)
