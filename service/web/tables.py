"""Nodes as lines of JSON (NDJSON) or as rows of a table (CSV, RFC 4180), many at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from service.compile.columns import Column

EMPTY = "\0"
"""Stands for the empty text until a batch is written; PostgreSQL has no text that holds it."""


SPECIAL = ('"', ",", "\r", "\n")


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
    return written([[column.name] for column in columns])


def rows(columns: Sequence[Column], nodes: Sequence[bytes]) -> bytes:
    """A row for each node."""
    objects = orjson.loads(b"[" + b",".join(nodes) + b"]")
    return written([cells(column, objects) for column in columns])


def cells(column: Column, objects: Sequence[Mapping[str, Any]]) -> Sequence[str]:
    """The cells of a column."""
    values: Sequence[Any] = objects
    for key in column.path:
        values = [value and value.get(key) for value in values]
    # Most are texts, which nothing is called for.
    return [value if value and value.__class__ is str else cell(value) for value in values]


def cell(value: Any) -> str:
    """A value as a cell: nothing for null, JSON for what is no text."""
    if isinstance(value, str):
        return value or EMPTY
    return "" if value is None else orjson.dumps(value).decode()


def written(table: Sequence[Sequence[str]]) -> bytes:
    """Columns of cells as rows; the empty text is `""`, so that it is told from nothing.

    A table of one column has nothing that could be told so, for a line without anything is no row.
    """
    if len(table) == 1:
        table = [[each or EMPTY for each in table[0]]]
    lines = map(",".join, zip(*map(quoted, table), strict=True))
    return "".join(f"{line}\r\n" for line in lines).replace(EMPTY, '""').encode()


def quoted(column: Sequence[str]) -> Sequence[str]:
    """The cells of a column, between quotation marks where they hold what parts cells or rows.

    The csv module does so cell by cell, which takes twice as long.
    """
    together = EMPTY.join(column)
    special = [each for each in SPECIAL if each in together]
    if not special:
        return column
    return [
        '"' + each.replace('"', '""') + '"' if any(map(each.__contains__, special)) else each
        for each in column
    ]


NDJSON = Form("ndjson", "application/x-ndjson", "application/x-ndjson", lambda columns: b"", lines)
CSV = Form("csv", "text/csv", "text/csv; charset=utf-8; header=present", heading, rows)
FORMS = (NDJSON, CSV)
