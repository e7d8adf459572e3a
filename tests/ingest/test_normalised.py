"""An article as it is kept, written down as it could have been delivered."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from service.domain.vocabulary import ActorType, FactCheckRating
from service.ingest.normalised import normalised
from service.ingest.prepare import prepare
from service.ingest.read import parsed
from tests.ingest import payloads

ROOT = Path(__file__).parent.parent.parent
FILES = [*sorted((ROOT / "service/sample/articles").glob("*.json"))]
FILES.append(ROOT / "tests/data/aleppo-article.json")


def twice(payload: Any) -> Any:
    """What is normalised of an article, after it is the same when it is normalised again."""
    first = prepare(payload)
    assert first.record is not None, first.problems
    kept = normalised(first.record)
    sent = orjson.loads(orjson.dumps(kept))
    again = prepare(sent)
    assert again.record == first.record
    assert [note.rule for note in again.notes] == []
    assert orjson.loads(orjson.dumps(normalised(again.record))) == sent
    return kept


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_what_is_normalised_is_the_same_article_and_leaves_nothing_to_note(file: Path) -> None:
    payload: Any = parsed(file.read_bytes())
    assert twice(payload)["body"] == payload["body"]


def test_every_part_is_written_down() -> None:
    given = payloads.article(
        publishedAt="2024-05-05T18:00:00+02:00",
        modifiedAt="2024-05-05T19:00:00.5Z",
        retrievedAt="2024-05-06T00:00:00Z",
        method="by hand",
        excerpt=True,
    )
    given["actors"][0] |= {
        "aliases": ["Another Name", "AN"],
        "externalIds": [{"scheme": "wikidata", "value": "Q1"}],
        "roles": [
            {"title": "Head", "organization": given["actors"][1]["key"], "from": "2020-01-01"},
            {"title": "Member", "to": "2021-01-01"},
        ],
    }
    given["claims"][0] |= {
        "key": "said",
        "eventTime": {"from": "2024-05-01", "to": "2024-05-02", "asWritten": "on Wednesday"},
        "factChecks": [
            {
                "url": "https://checkers.example/1",
                "publisher": "Checkers",
                "reviewedAt": "2024-05-07T00:00:00Z",
                "textualRating": "False",
            }
        ],
    }
    given["stances"][0] |= {"target": {"claim": "said"}, "viaClaim": "said", "intensity": None}
    kept = twice(given)
    assert (kept["method"], kept["excerpt"]) == ("by hand", True)
    assert kept["publishedAt"] == "2024-05-05T16:00:00Z"
    assert kept["actors"][0]["roles"][0] == {
        "title": "Head",
        "organization": "actor1",
        "from": "2020-01-01",
    }
    assert kept["stances"][0]["target"] == {"claim": "claim0"}
    assert kept["claims"][0]["factChecks"][0]["rating"] is FactCheckRating.FALSE
    assert kept["actors"][0]["type"] in list(ActorType)


def test_evidence_stands_at_its_place() -> None:
    kept = twice(payloads.article(publishedAt="2024-05-05T18:00:00Z"))
    (piece,) = kept["claims"][0]["evidence"]
    start = piece["start"]
    assert kept["body"][start : start + len(piece["quote"])] == piece["quote"]
