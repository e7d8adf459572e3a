"""Links to the other pages of a list, as headers (RFC 8288)."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import orjson
from starlette.requests import Request

from schema.fields import DEFAULT_PAGE

PAGE = re.compile(rb'\{(?:"\w+":\{)?"pageInfo":(\{[^{}]*\})')
"""Where a list says what is before and after it: at its very beginning. No cursor has a brace."""

WINDOW = ("first", "after", "last", "before")


def link_header(request: Request, body: bytes) -> str | None:
    """The value of the Link header of a list; None for what is none.

    Links are relative to the address that was asked, whatever the service is called outside.
    """
    page = PAGE.match(body)
    if page is None:
        return None
    links = _links(request, orjson.loads(page.group(1)))
    return ", ".join(f'<{address}>; rel="{relation}"' for relation, address in links)


def _links(request: Request, page: dict[str, Any]) -> Iterator[tuple[str, str]]:
    given = request.query_params
    size = given.get("first") or given.get("last") or str(DEFAULT_PAGE)
    kept = [(name, value) for name, value in given.multi_items() if name not in WINDOW]

    def to(*window: tuple[str, str]) -> str:
        return f"{request.url.path}?{urlencode([*kept, *window])}"

    yield "first", to(("first", size))
    if page["hasPreviousPage"] and page["startCursor"]:
        yield "prev", to(("last", size), ("before", page["startCursor"]))
    if page["hasNextPage"] and page["endCursor"]:
        yield "next", to(("first", size), ("after", page["endCursor"]))
    yield "last", to(("last", size))
