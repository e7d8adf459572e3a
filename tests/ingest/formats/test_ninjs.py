"""IPTC's ninjs, in its two ways of writing names, becomes an article."""

import io
import json
from typing import Any

import pytest

from service.domain.rejections import NotInFormat
from service.ingest.formats import ninjs
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import articles
from service.ingest.formats.reading import Reading
from service.ingest.prepare import prepare
from tests.ingest.formats.examples import EXAMPLES
from tests.ingest.payloads import NOW

ITEM = json.loads((EXAMPLES / "ninjs" / "text-2.ninjs").read_text())


def one(said: Beside | None = None, **changes: Any) -> Reading:
    value = {key: each for key, each in (ITEM | changes).items() if each is not None}
    (reading,) = ninjs.read(value, said or Beside())
    return reading


def problems(reading: Reading) -> list[tuple[str, str]]:
    return [(problem.pointer, problem.code) for problem in prepare(reading, NOW).problems]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"type": "picture"}, "/type"),
        ({"pubstatus": "canceled"}, "/pubstatus"),
        ({"pubStatus": "withheld", "pubstatus": None}, "/pubStatus"),
    ],
)
def test_what_is_no_text_or_not_to_be_used_is_refused(changes: dict[str, Any], path: str) -> None:
    with pytest.raises(NotInFormat) as refused:
        one(**changes)
    assert refused.value.pointer == path


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"uri": "urn:newsml:x:1"}, ("/uri", "FIELD_MISSING")),
        ({"headlines": None}, ("/headlines", "FIELD_MISSING")),
        ({"headlines": [{"value": 5}, 5]}, ("/headlines", "FIELD_MISSING")),
        ({"bodies": None}, ("/bodies", "FIELD_MISSING")),
        ({"bodies": [{"contenttype": "application/nitf+xml", "value": "<nitf/>"}]},
         ("/bodies", "FIELD_MISSING")),
        ({"copyrightholder": None}, ("/copyrightholder", "FIELD_MISSING")),
        ({"firstcreated": None, "versioncreated": None}, ("/versioncreated", "FIELD_MISSING")),
        ({"firstcreated": "soon"}, ("/firstcreated", "DATE_NOT_RFC3339")),
        ({"firstcreated": None, "versioncreated": "soon"}, ("/versioncreated", "DATE_NOT_RFC3339")),
        ({"language": "english"}, ("/language", "LANGUAGE_UNKNOWN")),
    ],
)  # fmt: skip
def test_a_problem_has_its_place_in_the_object(
    changes: dict[str, Any], problem: tuple[str, str]
) -> None:
    assert problems(one(**changes)) == [problem]


def test_what_is_said_beside_it_goes_first() -> None:
    said = Beside(outlet="Norhaven Post", country="NO", article_url="https://post.example/1")
    reading = one(said)
    assert reading.payload["outlet"] == {"name": "Norhaven Post", "country": "NO"}
    assert reading.payload["url"] == "https://post.example/1"
    assert [note.rule for note in reading.notes].count("said-otherwise") == 2


def test_plain_text_that_is_markup_is_written_as_text() -> None:
    assert one(bodies=[{"value": "<p>A</p><p>B"}]).payload["body"] == "A\n\nB"


@pytest.mark.parametrize("data", [ITEM, {**ITEM, "standard": None}])
def test_it_is_recognised_among_json(data: dict[str, Any]) -> None:
    (item,) = articles(io.BytesIO(json.dumps(data).encode()), "feed.json", Beside())
    assert isinstance(item.payload, Reading)


def test_in_a_feed_each_line_is_what_it_says_it_is() -> None:
    linked = {"@context": "https://schema.org", "@type": "NewsArticle"}
    lines = b"\n".join(json.dumps(each).encode() for each in (ITEM, {"url": "x"}, linked, 5))
    items = list(articles(io.BytesIO(lines + b"\n{"), "feed.ndjson", Beside()))
    assert [type(item.payload).__name__ for item in items] == [
        *("Reading", "dict", "Reading", "int", "NoneType")
    ]
    assert [item.line for item in items] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("value", [5, [], None, "text"])
def test_what_is_no_object_is_refused(value: object) -> None:
    with pytest.raises(NotInFormat):
        ninjs.read(value, Beside())
