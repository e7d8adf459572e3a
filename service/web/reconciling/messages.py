"""What clients send as JSON: batches of queries, and what tables shall be extended by."""

from collections.abc import Mapping
from typing import Any

from service.compile.measure import measure_variables
from service.domain.faults import BadRequest, BodyTooLarge
from service.ingest.read import parsed
from service.web.once import refuse_twice

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
    refuse_twice(data)
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
