"""An article of an invented country, as a producer would deliver it."""

from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

from service.ingest.prepare import Prepared, prepare

NOW = datetime(2031, 5, 6, 12, tzinfo=UTC)

BODY = (
    "Strike halts Port Alder\n\n"
    "“We will not load a single ship,” a senior union official said on Monday. "
    "State television, citing an army source, said that troops would unload the grain.\n\n"
    "The government of Meridia opposes the strike, Prime Minister Ada Venn said. "
    "“The strike must end,” Venn said. She said it twice: “The strike must end.”"
)

ARTICLE: dict[str, Any] = {
    "url": "https://courier.example/alder/strike",
    "outlet": {"name": "The Alder Courier"},
    "headline": "Strike halts Port Alder",
    "language": "en",
    "publishedAt": "2031-05-05T18:00:00Z",
    "body": BODY,
    "actors": [
        {"key": "meridia", "name": "Meridia", "type": "GOVERNMENT"},
        {
            "key": "venn",
            "name": "Ada Venn",
            "type": "PERSON",
            "roles": [{"title": "Prime Minister", "organization": "meridia"}],
        },
    ],
    "issues": [{"key": "strike", "label": "The strike at Port Alder"}],
    "sources": [
        {
            "key": "official",
            "text": "a senior union official",
            "kind": "PERSON",
            "identification": "UNNAMED",
        },
        {
            "key": "venn",
            "text": "Prime Minister Ada Venn",
            "kind": "PERSON",
            "identification": "NAMED",
            "actor": "venn",
        },
    ],
    "claims": [
        {
            "key": "ships",
            "text": "Dockers will not load ships.",
            "quoteType": "DIRECT",
            "sources": ["official"],
            "evidence": [{"quote": "We will not load a single ship"}],
        }
    ],
    "stances": [
        {
            "actor": "meridia",
            "target": {"issue": "strike"},
            "position": "OPPOSES",
            "mode": "DECLARED",
            "evidence": [{"quote": "opposes the strike"}],
        }
    ],
}


def article(**changes: Any) -> dict[str, Any]:
    """The article with other values at its top."""
    return deepcopy(ARTICLE) | changes


def part(kind: str, **changes: Any) -> dict[str, Any]:
    """The article with other values in the first part of a kind."""
    payload = deepcopy(ARTICLE)
    payload[kind][0].update(changes)
    return payload


def prepared(payload: object) -> Prepared:
    return prepare(payload, NOW)


def problems(payload: object) -> list[tuple[str, str]]:
    """The pointer and code of each problem."""
    return [(problem.pointer, problem.code) for problem in prepared(payload).problems]


def notes(payload: object) -> list[tuple[str, str]]:
    """The pointer and rule of each note of an article without problems."""
    result = prepared(payload)
    assert not result.problems
    return [(note.pointer, note.rule) for note in result.notes]
