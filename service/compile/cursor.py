"""Cursors: where a row stands in its connection, as one opaque text.

A cursor holds the type and the order of its connection, and the sort keys of the row; it is the
base64 (RFC 4648, section 5) of a JSON array of these. PostgreSQL writes it, Python reads it.
"""

import base64
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import sqlalchemy as sa

from schema.given import LARGEST_KEY, Moment, Whole, Words
from service.domain.faults import BadCursor

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
URL_SAFE: tuple[sa.ColumnElement[str], sa.ColumnElement[str]] = (
    sa.literal_column("E'+/=\\n'"),
    sa.literal_column("'-_'"),
)


def kind(key: sa.ColumnElement[Any]) -> Any:
    """The type that a sort key in a cursor has as a parameter."""
    if isinstance(key.type, sa.DateTime):
        return Moment()
    return Words() if isinstance(key.type, sa.Text) else Whole()


def write_cursor(signature: str, keys: Sequence[sa.ColumnElement[Any]]) -> sa.ColumnElement[str]:
    """A cursor: its connection's type and order, then the sort keys, as base64 of JSON."""
    parts = [sa.literal_column(f"'{signature}'", sa.Text), *(_written(key) for key in keys)]
    text = sa.cast(sa.func.json_build_array(*parts), sa.Text)
    encoded = sa.func.encode(
        sa.func.convert_to(text, sa.literal_column("'UTF8'")), sa.literal_column("'base64'")
    )
    return sa.func.translate(encoded, *URL_SAFE, type_=sa.Text)


def read_cursor(signature: str, kinds: Sequence[Any], text: str) -> list[Any]:
    """The sort keys in a cursor. Raises BadCursor for one that was made elsewhere."""
    hint = f"Take it from a connection in the order {signature.split(' ', 1)[1]}."
    try:
        parts = orjson.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if not isinstance(parts, list) or parts[:1] != [signature] or len(parts) != 1 + len(kinds):
            raise BadCursor(detail=f"Given: {text[:80]!r}.", hint=hint)
        return [_read(part, kind) for part, kind in zip(parts[1:], kinds, strict=True)]
    except (ValueError, TypeError, OverflowError) as error:
        raise BadCursor(detail=f"Given: {text[:80]!r}.", hint=hint) from error


def _written(key: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    if isinstance(key.type, sa.DateTime):
        microseconds = sa.extract("epoch", key) * sa.literal_column("1000000")
        return sa.cast(microseconds, sa.BigInteger)
    return key


def _read(part: Any, kind: Any) -> Any:
    if isinstance(kind, Words):
        if not isinstance(part, str) or "\0" in part:
            raise TypeError(part)
        return part
    if not isinstance(part, int) or isinstance(part, bool) or abs(part) > LARGEST_KEY:
        raise TypeError(part)
    return EPOCH + timedelta(microseconds=part) if isinstance(kind, Moment) else part
