"""Payloads of any sort: an article in which some values have become others, odd or hostile."""

from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from tests.ingest.payloads import ARTICLE, BODY

TEXTS = st.text(max_size=30) | st.sampled_from(
    [
        *("", " ", "\0", "a\0b", "\ud800", "a\u202eb", "\u200b", "x" * 400, "x" * 20_000),
        *("'; drop table claim; --", "<script>", "CafÃ©", "e\u0301", "``so''", "𒐫" * 90, "İ"),
        *("Dr Ada Venn", "Venn, Ada", "meridia", "official", "ships", "UK", "XX", "EN_us", "en"),
        *("2031-05-05T24:00:00Z", "2031-05-05", "9999-12-31T23:59:59Z", "SUPPORTS", "PERSON"),
        *(
            "https://courier.example/other?utm_source=a#b",
            "http://[",
            "ftp://x",
            "https://a.example",
        ),
        *("the strike", "We will not [ever] load", "The strike must end", "Strike [...] Alder"),
        *(BODY, BODY.replace("“", '"'), BODY[:60], "[" * 50),
    ]
)
VALUES = (
    TEXTS
    | st.none()
    | st.booleans()
    | st.integers(-3, 130)
    | st.sampled_from([10**30, -(2**63), 1.5, float("nan"), [], {}, [[]], {"key": "a"}, [None]])
    | st.lists(TEXTS, max_size=3)
)


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value in it."""
    if not isinstance(node, dict | list):
        return [path]
    inner = node.items() if isinstance(node, dict) else enumerate(node)
    return [path, *(at for step, each in inner for at in places(each, (*path, step)))]


PLACES = [path for path in places(ARTICLE) if path]
EXTRA = [
    *[
        (name,)
        for name in ("standfirst", "bylines", "sections", "modifiedAt", "excerpt", "unknown")
    ],
    *[("outlet", name) for name in ("homepage", "country", "ownerGroup")],
    *[("actors", 1, name) for name in ("aliases", "countries", "externalIds", "type")],
    *[("claims", 0, name) for name in ("eventTime", "about", "confidence", "cue", "reviewStatus")],
    *[("stances", 0, name) for name in ("viaClaim", "heldAt", "intensity")],
    *[("sources", 1, name) for name in ("relays", "represents", "affiliation")],
    *[("claims", 0, "evidence", 0, name) for name in ("start", "prefix", "suffix")],
]
CHANGES = st.lists(st.tuples(st.sampled_from([*PLACES, *EXTRA]), VALUES), max_size=4)


@st.composite
def payloads(draw: st.DrawFn) -> dict[str, Any]:
    """An article of which up to four values are others."""
    payload: Any = deepcopy(ARTICLE)
    for path, value in draw(CHANGES):
        node = payload
        for step in path[:-1]:
            fits = isinstance(node, dict | list) and (
                step in node if isinstance(node, dict) else step < len(node)
            )
            node = node[step] if fits else None
        if isinstance(node, dict) or (isinstance(node, list) and path[-1] < len(node)):
            node[path[-1]] = deepcopy(value)
    return dict(payload)
