"""Faults to statuses and bodies: GraphQL errors at /graphql, problem details everywhere else."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from service.domain import faults
from service.domain.faults import Fault, Several

STATUSES: Mapping[type[Fault], int] = {
    faults.Refused: 400,
    faults.Rejected: 422,
    faults.NotAllowed: 401,
    faults.ScopeMissing: 403,
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
QUALITY = re.compile(r"[01](?:\.[0-9]{0,3})?", re.ASCII)
"""How much a media type is liked, from 0 to 1."""
NOT_LIKED = (0.0, 0)
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
        media_type = negotiated(accept_of(request)) or JSON
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
    chosen = negotiated(accept_of(request), html=request.method != "POST")
    if chosen is None:
        raise faults.NotAcceptable
    return chosen


def accept_of(request: Request) -> str:
    """What a client accepts; without a word about it, anything."""
    return ",".join(request.headers.getlist("accept")).strip() or "*/*"


@lru_cache(128)
def negotiated(accept: str, *, html: bool = False) -> str | None:
    """The best media type for an Accept header, if any (RFC 9110, 12.5.1).

    Among those that are liked equally the one that is named first is the best, and any of a kind
    means plain JSON.
    """
    ranges = _ranges(accept)
    best = NOT_LIKED
    chosen = None
    for offered in (JSON, GRAPHQL, HTML)[: 3 if html else 2]:
        kind = offered.partition("/")[0]
        # For one type the most specific range decides.
        wanted = next((name for name in (offered, f"{kind}/*", "*/*") if name in ranges), None)
        rank = ranges[wanted] if wanted else NOT_LIKED
        if rank[0] > 0 and (chosen is None or rank > best):
            best, chosen = rank, offered
    return chosen


def _ranges(accept: str) -> dict[str, tuple[float, int]]:
    """How much each range is liked, and how early it is named."""
    ranges: dict[str, tuple[float, int]] = {}
    for place, part in enumerate(accept.lower().split(",")):
        name, *parameters = (each.strip() for each in part.split(";"))
        quality = next((each[2:] for each in parameters if each.startswith("q=")), "1")
        liked = float(quality) if QUALITY.fullmatch(quality) else 0.0
        ranges.setdefault(name, (liked, -place))
    return ranges


def _sendable(value: Any) -> Any:
    """The value with lone surrogates, which no UTF-8 has, spelled out."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {key: _sendable(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_sendable(each) for each in value]
    return value
