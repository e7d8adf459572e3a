"""A small page about one actor, which clients show in a frame.

It loads nothing, runs nothing, and says nothing that is not escaped.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from html import escape
from typing import Any

from service.domain.vocabulary import ActorType
from service.web.reconciling.offices import offices
from service.web.reconciling.vocabulary import label

MOST_LISTED = 6

STYLE = """
body { font: 14px/1.4 system-ui, sans-serif; margin: 12px; color: #1b1b1b; background: #fff }
h1 { font-size: 17px; margin: 0 0 2px }
p, dl { margin: 0 0 6px }
dt { float: left; clear: left; width: 90px; color: #5a5a5a }
dd { margin: 0 0 2px 96px; overflow-wrap: anywhere }
"""
DIGEST = b64encode(sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    # Others may show the page in a frame: that is what it is for.
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{DIGEST}'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors *; sandbox"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def page(actor: Mapping[str, Any]) -> str:
    """The page about an actor, as openapi/reconcile/preview.graphql tells of it."""
    name = escape(actor["name"])
    rows = "".join(
        f"<dt>{escape(term)}</dt><dd>{listed(values)}</dd>"
        for term, values in told(actor)
        if values
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{name}</title><style>{STYLE}</style></head>"
        f'<body><h1 dir="auto">{name}</h1><p>{escape(label(ActorType[actor["type"]]))}</p>'
        f"<dl>{rows}</dl></body></html>"
    )


def told(actor: Mapping[str, Any]) -> Iterator[tuple[str, Sequence[str]]]:
    """What the page says, as terms with values."""
    yield "Countries", actor["countries"]
    yield "Offices", offices(actor)
    others = [name["text"] for name in actor["names"] if name["kind"] != "PRIMARY"]
    yield "Also called", list(dict.fromkeys(others))
    yield "Ids", [f"{each['scheme']}: {each['value']}" for each in actor["externalIds"]]
    yield (
        "On record",
        [f"{actor['claims']['totalCount']} claims, {actor['stances']['totalCount']} stances"],
    )
    yield "Id here", [actor["id"]]


def listed(values: Sequence[str]) -> str:
    """The first few values as HTML, each in the direction of its own script."""
    shown = ", ".join(f"<bdi>{escape(value)}</bdi>" for value in values[:MOST_LISTED])
    more = len(values) - MOST_LISTED
    return f"{shown} and {more} more" if more > 0 else shown
