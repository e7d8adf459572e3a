"""What clients send as JSON: batches of queries, and what tables shall be extended by."""

import json
from collections.abc import Mapping
from typing import Any

from service.compile.measure import measure_variables
from service.domain.faults import BadRequest, BodyTooLarge
from service.ingest.read import parsed

MOST_PARTS = 20_000
DEPTH = 8
FORMS: Mapping[str, str] = {
    "queries": 'Send queries={"q0": {"query": "a name"}, "q1": ...}.',
    "extend": 'Send extend={"ids": ["act_7"], "properties": [{"id": "country"}]}.',
}
"""The forms of what is sent, by the field that it is sent in."""


def read_object(field: str, data: bytes) -> dict[str, Any]:
    """The object that is sent in a field. Raises BadJson, BadRequest and TooManyInputs."""
    given = parsed(data)
    if not isinstance(given, dict):
        raise BadRequest((field,), detail="It is no object.", hint=FORMS[field])
    measure_variables({field: given}, MOST_PARTS, DEPTH)
    refuse_twice(field, data)
    return given


def read_wrapped(data: bytes) -> tuple[str, dict[str, Any]]:
    """The field and the object of a message in JSON: {"queries": {...}}. Raises as above."""
    message = read_object("queries", data)
    named = [field for field in FORMS if field in message]
    if len(named) != 1 or not isinstance(message[named[0]], dict):
        raise BadRequest(("queries",), detail="It is missing, or no object.", hint=FORMS["queries"])
    (field,) = named
    return field, message[field]


def refuse_more(field: str, number: int, most: int) -> None:
    """Raise BodyTooLarge for more than so many at once, as the protocol has it."""
    if number > most:
        hint = f"At most {most} at once."
        raise BodyTooLarge((field,), detail=f"It has {number:,}.", hint=hint)


def refuse_twice(field: str, data: bytes) -> None:
    """Raise BadRequest where an object has a key twice: one of the two would be lost."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        known: dict[str, Any] = {}
        for key, value in pairs:
            if key in known:
                detail = f"{key[:60]!r} stands twice in one object."
                raise BadRequest((field,), detail=detail, hint="Give every part a name of its own.")
            known[key] = value
        return known

    # Numbers are of no interest, and one of very many digits would not be read.
    json.loads(data, object_pairs_hook=once, parse_int=str, parse_float=str)
