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
    kept = urlencode([each for each in given.multi_items() if each[0] not in WINDOW])
    start = f"{request.url.path}?{kept}{'&' if kept else ''}"
    # A size that was answered and a cursor are made of characters that an address may have.
    yield "first", f"{start}first={size}"
    if page["hasPreviousPage"] and page["startCursor"]:
        yield "prev", f"{start}last={size}&before={page['startCursor']}"
    if page["hasNextPage"] and page["endCursor"]:
        yield "next", f"{start}first={size}&after={page['endCursor']}"
    yield "last", f"{start}last={size}"
