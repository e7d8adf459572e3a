"""Faults to statuses and bodies: GraphQL errors at /graphql, problem details everywhere else."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from service.domain import faults
from service.domain.faults import Fault, Several
from service.web.negotiation import accept_of, negotiated

STATUSES: Mapping[type[Fault], int] = {
    faults.Refused: 400,
    faults.Rejected: 422,
    faults.NotAllowed: 401,
    faults.ScopeMissing: 403,
    faults.ExportsOff: 403,
    faults.NotFound: 404,
    faults.MethodNotAllowed: 405,
    faults.NotAcceptable: 406,
    faults.BodyTooSlow: 408,
    faults.BodyTooLarge: 413,
    faults.MediaTypeUnknown: 415,
    faults.ContentEncoded: 415,
    faults.IdempotencyKeyReused: 422,
    faults.Internal: 500,
    faults.Unavailable: 503,
    faults.TookTooLong: 504,
    faults.StorageFull: 507,
}
"""The HTTP status of each fault; a fault that is not here has that of the kind above it."""

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
HTML = "text/html"
WRITTEN = (JSON, GRAPHQL)
READ = (*WRITTEN, HTML)
"""What /graphql answers in; a browser that reads gets a page."""
PROBLEM = "application/problem+json"


def status(fault: Fault) -> int:
    """The HTTP status of a fault."""
    return next(STATUSES[kind] for kind in type(fault).__mro__ if kind in STATUSES)


def refusal(
    request: Request, error: Fault | Several, headers: Mapping[str, str] | None = None
) -> Response:
    """The reply that says what is wrong, in the form of the address that was asked."""
    several = error.faults if isinstance(error, Several) else (error,)
    first = several[0]
    headers = dict(headers or {})
    if isinstance(first, faults.Unavailable):
        headers["Retry-After"] = "1"
    if isinstance(first, faults.NotAllowed) and status(first) == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if request.url.path == "/graphql":
        body: Mapping[str, Any] = {"errors": [graphql_error(each) for each in several]}
        media_type = negotiated(accept_of(request), WRITTEN) or JSON
    else:
        body = problem_details(several)
        media_type = PROBLEM
    return Response(orjson.dumps(_sendable(body)), status(first), headers, media_type=media_type)


def graphql_error(fault: Fault) -> dict[str, Any]:
    """A fault as an error of a GraphQL response."""
    error: dict[str, Any] = {"message": fault.message}
    if fault.locations:
        error["locations"] = [{"line": line, "column": column} for line, column in fault.locations]
    if fault.path:
        error["path"] = list(fault.path)
    error["extensions"] = {"code": fault.code, **({"hint": fault.hint} if fault.hint else {})}
    return error


def problem_details(several: Sequence[Fault]) -> dict[str, Any]:
    """Faults as problem details (RFC 9457): the first one, and below `errors` all where several."""
    first, *others = several
    told = _problem(first)
    if others:
        told["errors"] = [_problem(fault) for fault in several]
    return told


def _problem(fault: Fault) -> dict[str, Any]:
    members = {
        "type": f"urn:onrecord:fault:{fault.code}",
        "title": fault.sentence,
        "status": status(fault),
        "detail": fault.detail,
        "code": fault.code,
        "hint": fault.hint,
        "path": fault.pointer or None,
    }
    return {name: value for name, value in members.items() if value is not None}


def refused_with(problems: Sequence[Mapping[str, Any]], **beside: Any) -> Response:
    """The reply to what is refused for problems that it was told: the first, and all of them."""
    told = [problem_of(each) for each in problems]
    body = told[0] | {"errors": told} | beside
    return Response(orjson.dumps(body), told[0]["status"], media_type=PROBLEM)


def problem_of(told: Mapping[str, Any]) -> dict[str, Any]:
    """A problem of a delivery, as it was told, as problem details."""
    kind = next(kind for kind in Fault.kinds() if kind.code == told["code"])
    sentence = kind().sentence
    members = {
        "type": f"urn:onrecord:fault:{kind.code}",
        "title": sentence,
        "status": status(kind()),
        "detail": told["message"].removeprefix(sentence).strip() or None,
        "code": kind.code,
        "hint": told["hint"],
        "path": told["path"] or None,
    }
    return {name: value for name, value in members.items() if value is not None}


def accepted(request: Request) -> str:
    """The media type that a client at /graphql likes best; HTML only for reading.

    Raises NotAcceptable.
    """
    chosen = negotiated(accept_of(request), READ if request.method != "POST" else WRITTEN)
    if chosen is None:
        raise faults.NotAcceptable(hint=f"There is {', '.join(WRITTEN)}.")
    return chosen


def _sendable(value: Any) -> Any:
    """The value with lone surrogates, which no UTF-8 has, spelled out."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {key: _sendable(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_sendable(each) for each in value]
    return value
