"""JSON in which no object says a key twice: of two values one would be lost without a word."""

import json
from typing import Any

from service.domain.faults import BadJson
from service.ingest.read import parsed


def parsed_once(data: bytes) -> Any:
    """The value of a JSON text (RFC 8259). Raises BadJson, also for a key that stands twice."""
    value = parsed(data)
    refuse_twice(data)
    return value


def refuse_twice(data: bytes) -> None:
    """Raise BadJson for a JSON text with an object that says a key twice."""
    try:
        # Numbers are of no interest, and one of very many digits would not be read.
        json.loads(data, object_pairs_hook=_once, parse_int=str, parse_float=str)
    except RecursionError as error:
        raise BadJson(detail="It is nested too deeply.") from error


def _once(pairs: list[tuple[str, Any]]) -> None:
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            detail = f"{key[:60]!r} stands twice in one object."
            raise BadJson(detail=detail, hint="Give every part a name of its own.")
        seen.add(key)
