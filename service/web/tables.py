"""Nodes as lines of JSON (NDJSON) or as rows of a table (CSV, RFC 4180), many at once."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

import orjson

from service.compile.columns import Column

EMPTY = "\0"
"""Stands for the empty text until a batch is written; PostgreSQL has no text that holds it."""


@dataclass(frozen=True)
class Form:
    """A form that nodes are exported in."""

    name: str
    media_type: str
    content_type: str
    head: Callable[[Sequence[Column]], bytes]
    """What comes before the first node."""

    body: Callable[[Sequence[Column], Sequence[bytes]], bytes]
    """Some nodes."""


def lines(columns: Sequence[Column], nodes: Sequence[bytes]) -> bytes:
    """A line for each node: its JSON without the line breaks, which stand only between values."""
    return b"\0".join([*nodes, b""]).replace(b"\n", b"").replace(b"\0", b"\n")


def heading(columns: Sequence[Column]) -> bytes:
    """The names of the columns."""
    return written([[column.name for column in columns]])


def rows(columns: Sequence[Column], nodes: Sequence[bytes]) -> bytes:
    """A row for each node."""
    objects = orjson.loads(b"[" + b",".join(nodes) + b"]")
    return written([cells(columns, node) for node in objects])


def cells(columns: Sequence[Column], node: Mapping[str, Any]) -> list[str]:
    """The cells of a row."""
    found = []
    for column in columns:
        value: Any = node
        for key in column.path:
            value = value.get(key)
            if value is None:
                break
        found.append(cell(value))
    return found


def cell(value: Any) -> str:
    """A value as a cell: nothing for null, JSON for what is no text."""
    if isinstance(value, str):
        return value or EMPTY
    return "" if value is None else orjson.dumps(value).decode()


def written(table: Iterable[Sequence[str]]) -> bytes:
    """Rows of cells; the empty text is `""`, so that it is told from nothing."""
    text = StringIO()
    csv.writer(text).writerows(table)
    return text.getvalue().replace(EMPTY, '""').encode()


NDJSON = Form("ndjson", "application/x-ndjson", "application/x-ndjson", lambda columns: b"", lines)
CSV = Form("csv", "text/csv", "text/csv; charset=utf-8; header=present", heading, rows)
FORMS = (NDJSON, CSV)
