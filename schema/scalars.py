"""The scalars. But for JSON each travels as text: what it must be like is judged where it is used.

A delivery's dates are judged in service/ingest, article by article; a filter's when it becomes a
parameter (schema/given.py). Output is formatted by the database.
"""

from typing import NewType

import strawberry
from graphql import GraphQLError
from strawberry.types.scalar import ScalarDefinition

DateTime = NewType("DateTime", str)
Date = NewType("Date", str)
URL = NewType("URL", str)
JSON = NewType("JSON", object)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise GraphQLError(f"Expected text, found {value!r:.80}.")
    return value


def _scalar(name: str, description: str, specified_by: str) -> ScalarDefinition:
    return strawberry.scalar(
        name=name,
        description=description,
        specified_by_url=specified_by,
        parse_value=_text,
        serialize=str,
    )


SCALARS: dict[object, ScalarDefinition] = {
    DateTime: _scalar(
        "DateTime",
        "A date and time with its zone (RFC 3339). Answers are in UTC: 2024-12-02T09:30:00Z.",
        "https://www.rfc-editor.org/rfc/rfc3339",
    ),
    Date: _scalar(
        "Date",
        "A calendar date (ISO 8601): 2024-12-02.",
        "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
    ),
    JSON: strawberry.scalar(
        name="JSON",
        description="Any JSON value (RFC 8259), as it is; here objects in the shape of an input.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc8259",
    ),
    URL: _scalar(
        "URL", "An absolute http or https URL (RFC 3986).", "https://www.rfc-editor.org/rfc/rfc3986"
    ),
}
