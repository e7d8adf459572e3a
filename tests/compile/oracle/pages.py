"""Orders, cursors and pages of connections, after Relay's Cursor Connections."""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.compile.oracle.rows import Row

DEFAULT_PAGE = 20
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
COLUMNS = {
    "PUBLISHED_AT": "published_at",
    "INGESTED_AT": "recorded_at",
    "POSITION": "position",
    "VERSION": "version",
    "HELD_AT": "held_at",
    "NAME": "name_key",
    "CLAIM_COUNT": "claim_count",
    "LABEL": "label_key",
    "MADE_AT": "made_at",
    "REVIEWED_AT": "reviewed_at",
    "AT": "at",
    "FIRST_REPORTED": "first_reported_at",
    "ARTICLES": "articles",
    "INDEPENDENT_ORIGINS": "independent_origins",
}


@dataclass(frozen=True)
class Order:
    """By which field the rows of a type are sorted, and which end comes first."""

    field: str
    direction: str

    @classmethod
    def of(cls, default: str, given: Mapping[str, str] | None) -> "Order":
        """The order asked for; ``default`` reads like PUBLISHED_AT DESC."""
        return cls(given["field"], given["direction"]) if given else cls(*default.split())

    def keys(self, row: Row, key: str) -> tuple[Any, ...]:
        """By what a row is sorted: a column, then its id."""
        return row[COLUMNS[self.field]], row[key]

    def sorted(self, rows: Sequence[Row], key: str) -> list[Row]:
        falling = self.direction == "DESC"
        return sorted(rows, key=lambda row: self.keys(row, key), reverse=falling)


def cursor(prefix: str, order: Order, keys: Sequence[Any]) -> str:
    """The cursor that stands at these keys."""
    text = json.dumps(
        [f"{prefix} {order.field} {order.direction}", *map(_plain, keys)], ensure_ascii=False
    )
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _plain(key: Any) -> Any:
    return (key - EPOCH) // timedelta(microseconds=1) if isinstance(key, datetime) else key


def _keys(text: str) -> tuple[Any, ...]:
    field, *keys = json.loads(base64.urlsafe_b64decode(text + "=="))
    if COLUMNS[field.split()[1]].endswith("at"):
        keys[0] = EPOCH + timedelta(microseconds=keys[0])
    return tuple(keys)


@dataclass(frozen=True)
class Page:
    """Some of the rows of a connection, and whether there are more on either side."""

    rows: Sequence[Row]
    more_after: bool
    more_before: bool


def page(rows: Sequence[Row], key: str, order: Order, window: Mapping[str, Any]) -> Page:
    """The page that a window cuts from rows that are in order."""
    falling = order.direction == "DESC"
    after, before = window.get("after"), window.get("before")

    def beyond(row: Row, text: str, ahead: bool) -> bool:
        keys, mark = order.keys(row, key), _keys(text)
        return keys < mark if falling == ahead else keys > mark

    inside = [
        row
        for row in rows
        if (after is None or beyond(row, after, True))
        and (before is None or beyond(row, before, False))
    ]
    follows = before is not None and any(not beyond(row, before, False) for row in rows)
    precedes = after is not None and any(not beyond(row, after, True) for row in rows)
    last = window.get("last")
    if last is not None:
        kept = inside[max(0, len(inside) - last) :]
        return Page(kept, follows, len(inside) > last or precedes)
    first = DEFAULT_PAGE if window.get("first") is None else window["first"]
    return Page(inside[:first], len(inside) > first or follows, precedes)
