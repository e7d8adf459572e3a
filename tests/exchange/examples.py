"""An article with every part in every form: unnamed and relayed sources, broken quotations."""

from copy import deepcopy
from typing import Any

BODY = (
    "Bridge at Alder shut\n\n"
    "“The bridge is shut,” Mayor Ada Venn said 🚧, “until further notice.” State television, "
    "citing an army source, said that troops guard it. It 🚧 may open on Monday, a senior official "
    "said. “The bridge is shut,” Venn repeated. Meridia denies that troops guard the bridge."
)


def _evidence(*quotes: str) -> list[dict[str, Any]]:
    return [{"quote": quote, "start": BODY.index(quote)} for quote in quotes]


ARTICLE: dict[str, Any] = {
    "url": "https://courier.example/bridge",
    "outlet": {
        "name": "The Alder Courier",
        "homepage": "https://courier.example/",
        "country": "NO",
        "ownerGroup": "Harbour Press",
    },
    "headline": "Bridge at Alder shut, <b>says</b> AT&amp;T",
    "standfirst": "Troops & lorries",
    "bylines": ["Bo Ærlig", "https://courier.example/staff"],
    "sections": ["Ports", "News"],
    "language": "en",
    "publishedAt": "2024-05-05T18:00:00.000001Z",
    "modifiedAt": "2024-05-05T19:00:00Z",
    "retrievedAt": "2024-05-05T20:00:00Z",
    "originKind": "WIRE",
    "method": "by hand",
    "body": BODY,
    "actors": [
        {
            "key": "venn",
            "name": "Ada Venn",
            "type": "PERSON",
            "aliases": ["Venn"],
            "countries": ["NO", "SE"],
            "externalIds": [
                {"scheme": "wikidata", "value": "Q900001"},
                {"scheme": "isni", "value": "0000"},
            ],
            "roles": [
                {"title": "Mayor", "organization": "alder", "from": "2020-01-01"},
                {"title": "Member", "to": "2019-01-01"},
            ],
        },
        {"key": "alder", "name": "City of Alder", "type": "GOVERNMENT_BODY"},
        {"key": "army", "name": "Army of Meridia", "type": "MILITARY"},
        {"key": "meridia", "name": "Meridia", "type": "GOVERNMENT"},
    ],
    "issues": [{"key": "bridge", "label": "The bridge", "description": "Whether it is shut."}],
    "sources": [
        {
            "key": "mayor",
            "text": "Mayor Ada Venn",
            "kind": "PERSON",
            "identification": "NAMED",
            "actor": "venn",
            "represents": "alder",
            "terms": "ON_RECORD",
        },
        {
            "key": "army",
            "text": "an army source",
            "kind": "PERSON",
            "identification": "UNNAMED",
            "represents": "army",
        },
        {
            "key": "television",
            "text": "State television",
            "kind": "MEDIA_OUTLET",
            "identification": "UNRESOLVED",
            "relays": "army",
        },
        {
            "key": "official",
            "text": "a senior official",
            "kind": "PERSON",
            "identification": "UNNAMED",
        },
    ],
    "claims": [
        {
            "key": "shut",
            "text": "The bridge is shut.",
            "evidence": _evidence("“The bridge is shut,”", "“until further notice.”"),
            "quoteType": "DIRECT",
            "cue": "said",
            "sources": ["mayor"],
            "about": ["alder", "meridia"],
            "confidence": 0,
            "eventTime": {"from": "2024-05-05", "to": "2024-05-06", "asWritten": "until"},
            "factChecks": [
                {
                    "url": "https://check.example/1",
                    "publisher": "Checkers",
                    "publisherUrl": "https://check.example/",
                    "title": "Is it <i>shut</i>?",
                    "reviewedAt": "2024-05-07T00:00:00Z",
                    "textualRating": "Spinach",
                    "rating": "MISLEADING",
                }
            ],
        },
        {
            "key": "guarded",
            "text": "Troops guard the bridge.",
            "evidence": _evidence("troops guard it"),
            "quoteType": "INDIRECT",
            "sources": ["television"],
            "reviewStatus": "APPROVED",
        },
        {
            "key": "opens",
            "text": "The bridge may open on Monday.",
            "evidence": _evidence("It 🚧 may open on Monday"),
            "quoteType": "INDIRECT",
            "sources": ["official"],
            "certainty": "POSSIBLE",
        },
    ],
    "stances": [
        {
            "actor": "venn",
            "target": {"issue": "bridge"},
            "position": "SUPPORTS",
            "intensity": 2,
            "mode": "DECLARED",
            "evidence": _evidence("“The bridge is shut,”"),
            "viaClaim": "shut",
        },
        {
            "actor": "meridia",
            "target": {"claim": "guarded"},
            "position": "OPPOSES",
            "mode": "DECLARED",
            "evidence": _evidence("Meridia denies that troops guard the bridge"),
            "heldAt": "2024-05-04T00:00:00Z",
            "confidence": 70,
        },
        {
            "actor": "meridia",
            "target": {"actor": "venn"},
            "position": "NEUTRAL",
            "intensity": 0,
            "mode": "ENACTED",
            "evidence": _evidence("Meridia denies"),
        },
    ],
}


def article(**changed: Any) -> dict[str, Any]:
    """The article with other values."""
    return deepcopy(ARTICLE) | changed


def saying(texts: list[str], around: str = "\n\n", **changed: Any) -> dict[str, Any]:
    """An article that is nothing but claims, each of them the words of the body."""
    body = around + around.join(texts)
    claims, start = [], 0
    for place, text in enumerate(texts):
        start += len(around)
        claims.append(
            {
                "text": f"Somebody says number {place}.",
                "quoteType": "DIRECT",
                "evidence": [{"quote": text, "start": start}],
                "sources": ["source"],
            }
        )
        start += len(text)
    source = {"key": "source", "text": "he", "kind": "PERSON", "identification": "UNRESOLVED"}
    parts = {"actors": [], "issues": [], "stances": [], "sources": [source], "claims": claims}
    return article(body=body, **parts, **changed)
