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


def whole() -> dict[str, Any]:
    """The article with a value in every field that it can have."""
    payload: dict[str, Any] = deepcopy(ARTICLE)
    payload |= {
        "standfirst": "Dockers stay away.",
        "bylines": ["Ode Brandt"],
        "sections": ["World"],
        "modifiedAt": "2031-05-05T19:00:00Z",
        "retrievedAt": "2031-05-06T01:00:00Z",
        "method": "by hand",
    }
    payload["outlet"] |= {
        "homepage": "https://courier.example/",
        "country": "TR",
        "ownerGroup": "Alder Press",
    }
    payload["actors"][1] |= {
        "aliases": ["A. Venn"],
        "countries": ["TR"],
        "externalIds": [{"scheme": "wikidata", "value": "Q1"}],
    }
    payload["actors"][1]["roles"][0] |= {"from": "2030-01-01", "to": "2032-01-01"}
    payload["issues"][0]["description"] = "Whether it goes on."
    payload["claims"][0] |= {
        "cue": "said",
        "about": ["meridia"],
        "eventTime": {"from": "2031-05-05", "to": "2031-05-06", "asWritten": "on Monday"},
        "factChecks": [deepcopy(CHECK)],
        "confidence": 90,
    }
    payload["stances"][0] |= {"heldAt": "2031-05-05T10:00:00Z", "viaClaim": "ships"}
    payload["claims"] += [{**deepcopy(payload["claims"][0]), "key": "two", "text": "Ships wait."}]
    return payload


CHECK = {
    "url": "https://check.example/1",
    "publisher": "Check",
    "publisherUrl": "https://check.example/",
    "title": "What dockers load",
    "reviewedAt": "2031-05-05T10:00:00Z",
    "textualRating": "Mostly false",
}
BASES = [ARTICLE, whole()]
PLACES = [path for path in places(whole()) if path]
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
WORDS = st.lists(
    st.sampled_from(
        [
            "Dr",
            "Ada",
            "Venn,",
            "Prime Minister",
            "``Alder''",
            "éte",
            "a\u202eb",
            "CafÃ©",
            " ",
            "PhD",
            "\u200b",
            "<<oui>>",
            "İ",
            "𒐫",
            "and",
            "Reuters®",
            "|",
            "\xa0\xa0",
            "O´Brien",
            "Merkel,",
        ]
    ),
    min_size=1,
    max_size=5,
).map(" ".join) | st.text(
    st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30
)
QUOTES = st.sampled_from(
    [
        '"We will not load',
        "We will  not\nload",
        "We will [ever] not load",
        "Strike [...] Port Alder",
        "senior union\xa0official",
        "the strike, Prime",
        "troops would unload the grain.",
    ]
)
MOMENTS = st.sampled_from(
    ["2031-05-04T24:00:00Z", "2031-05-05T20:00:00.1234567+02:00", "2030-12-31T23:59:60Z"]
)
ADDRESSES = st.sampled_from(
    [
        "HTTPS://Courier.example:443/a/../b?utm_source=x&c=d#e",
        "https://ü.example/ä b",
        "http://a.example",
    ]
)
SOUND = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from(
                [
                    *[(name,) for name in ("headline", "standfirst")],
                    *[("outlet", "name"), ("outlet", "ownerGroup"), ("actors", 1, "name")],
                    *[("claims", 0, "text"), ("claims", 0, "cue"), ("sources", 0, "text")],
                    *[("issues", 0, "label"), ("issues", 0, "description"), ("method",)],
                    *[("actors", 1, "roles", 0, "title"), ("claims", 1, "text")],
                    *[("claims", 0, "eventTime", "asWritten"), ("sources", 1, "text")],
                    *[("claims", 0, "factChecks", 0, n) for n in ("publisher", "title")],
                    ("claims", 0, "factChecks", 0, "textualRating"),
                ]
            ),
            WORDS,
        ),
        st.tuples(
            st.sampled_from([("bylines",), ("sections",), ("actors", 1, "aliases")]),
            st.lists(WORDS, max_size=3),
        ),
        st.tuples(
            st.sampled_from(
                [
                    *[
                        ("publishedAt",),
                        ("modifiedAt",),
                        ("retrievedAt",),
                        ("stances", 0, "heldAt"),
                    ],
                    ("claims", 0, "factChecks", 0, "reviewedAt"),
                ]
            ),
            MOMENTS,
        ),
        st.tuples(
            st.sampled_from(
                [
                    *[("url",), ("outlet", "homepage")],
                    *[("claims", 0, "factChecks", 0, n) for n in ("url", "publisherUrl")],
                ]
            ),
            ADDRESSES,
        ),
        st.tuples(
            st.just(("claims", 0, "eventTime", "to")), st.sampled_from(["2031-05-05", "2031-06-01"])
        ),
        st.tuples(st.just(("claims", 1, "text")), st.just("Dockers will not  load ships.")),
        st.tuples(st.just(("actors", 1, "type")), st.sampled_from(["GOVERNMENT", "PERSON"])),
        st.tuples(
            st.just(("actors", 1, "roles")),
            st.just([{"title": "Head"}, {"title": "Head "}, {"title": "Member"}]),
        ),
        st.tuples(
            st.just(("stances",)), st.just([deepcopy(ARTICLE["stances"][0]) for _ in range(2)])
        ),
        st.tuples(st.just(("claims", 0, "evidence", 0, "quote")), QUOTES),
        st.tuples(
            st.just(("actors", 0, "countries")),
            st.lists(st.sampled_from(["UK", "syr", "The Gambia", "TR", "tr"])),
        ),
        st.tuples(st.just(("language",)), st.sampled_from(["EN_us", "eng", "de", None, " "])),
        st.tuples(st.just(("body",)), WORDS.map(lambda words: f"{words}\n\n{BODY}")),
    ),
    max_size=6,
)
"""Changes after which an article can be kept, most often."""

ODD = st.lists(st.tuples(st.sampled_from([*PLACES, *EXTRA]), VALUES), max_size=3)
CHANGES = SOUND | SOUND | st.tuples(SOUND, ODD).map(lambda both: [*both[0], *both[1]])


@st.composite
def payloads(draw: st.DrawFn) -> dict[str, Any]:
    """An article of which up to four values are others."""
    payload: Any = deepcopy(draw(st.sampled_from(BASES)))
    for path, value in draw(CHANGES):
        node = payload
        for step in path[:-1]:
            node = node[step] if holds(node, step) else None
        if isinstance(node, dict) or holds(node, path[-1]):
            node[path[-1]] = deepcopy(value)
    return dict(payload)


def holds(node: Any, step: Any) -> bool:
    """Whether there is something at a step: what was changed before may have another shape."""
    if isinstance(node, list):
        return isinstance(step, int) and step < len(node)
    return isinstance(node, dict) and step in node
