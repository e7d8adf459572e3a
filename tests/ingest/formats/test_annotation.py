"""Web annotations are held against the body that is stored, all or nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.faults import Fault
from service.ingest.formats import annotation
from tests.ingest.payloads import ARTICLE, BODY, prepared

URL = "https://courier.example/alder/strike"
QUOTE = {"type": "TextQuoteSelector", "exact": "We will not load a single ship"}
START = BODY.index(QUOTE["exact"])
POSITION = {"type": "TextPositionSelector", "start": START, "end": START + len(QUOTE["exact"])}


def one(selector: object, **changes: Any) -> dict[str, Any]:
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": "describing",
        "creator": {"type": "Person", "name": "Ada Reader"},
        "body": {"type": "TextualBody", "value": "Dockers will not load ships."},
        "target": {"source": URL, "selector": selector},
    } | changes


def problems(value: object, body: str = BODY) -> list[tuple[str, str]]:
    _, found = annotation.verified(annotation.read(value), body)
    return [(problem.pointer, problem.code) for problem in found.problems]


@pytest.mark.parametrize("selector", [QUOTE, POSITION, [QUOTE, POSITION], [POSITION, QUOTE]])
def test_selectors_lead_to_the_words_of_the_body(selector: object) -> None:
    (read,) = annotation.read(one(selector))
    parts, found = annotation.verified([read], BODY)
    assert not found.problems
    assert read.url == URL
    assert parts["claims"][0]["evidence"] == [{"quote": QUOTE["exact"], "start": START}]


def test_what_is_made_is_as_a_delivery_has_it() -> None:
    voiced = one(QUOTE, motivation="oa:assessing")
    parts, _ = annotation.verified(annotation.read([one(POSITION), voiced]), BODY)
    result = prepared(ARTICLE | parts | {"stances": []})
    assert result.record is not None, result.problems
    assert [source.text for source in result.record.sources] == ["Ada Reader"]
    assert [len(claim.sources) for claim in result.record.claims] == [0, 1]


@pytest.mark.parametrize(
    ("selector", "code"),
    [
        (QUOTE | {"exact": "No such words"}, "QUOTE_NOT_FOUND"),
        (QUOTE | {"exact": "strike must end"}, "QUOTE_AMBIGUOUS"),
        (POSITION | {"end": 100_000}, "QUOTE_NOT_AT_START"),
        ([QUOTE, POSITION | {"start": START + 1}], "QUOTE_NOT_AT_START"),
        ([QUOTE, POSITION | {"end": START + 5}], "QUOTE_NOT_AT_START"),
    ],
)
def test_a_selector_that_does_not_hold_is_told_with_its_place(selector: Any, code: str) -> None:
    suffix = "/0" if isinstance(selector, list) else ""
    assert problems(one(selector)) == [(f"/target/selector{suffix}", code)]


def test_words_before_and_after_choose_among_several() -> None:
    selector = QUOTE | {"exact": "strike must end", "prefix": "said it twice: “The "}
    assert problems(one(selector)) == []


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"type": "Note"}, ""),
        ({"body": None}, "/body"),
        ({"motivation": "bookmarking"}, "/motivation"),
        ({"target": URL}, "/target"),
        ({"target": {"source": URL}}, "/target/selector"),
        ({"target": {"source": URL, "selector": {"type": "XPathSelector"}}}, "/target/selector"),
        ({"target": {"source": URL, "selector": POSITION | {"start": True}}}, "/target/selector"),
        ({"target": {"source": URL, "selector": QUOTE | {"exact": 5}}}, "/target/selector"),
        ({"target": {"source": URL, "selector": QUOTE | {"refinedBy": {"a": 1}}}},
         "/target/selector/refinedBy"),
    ],
)  # fmt: skip
def test_what_makes_no_claim_is_refused_with_its_place(changes: dict[str, Any], path: str) -> None:
    with pytest.raises(Fault) as refused:
        annotation.read(one(QUOTE, **changes))
    assert refused.value.pointer == path


@pytest.mark.parametrize(
    ("creator", "source"),
    [
        ({"type": "Organization", "name": "Desk"}, ("ORGANIZATION", "NAMED")),
        ({"name": "Desk"}, ("GROUP", "UNRESOLVED")),
        ("Desk", ("GROUP", "UNRESOLVED")),
        (None, None),
    ],
)
def test_who_speaks_in_an_own_voice_is_the_source(creator: object, source: object) -> None:
    (read,) = annotation.read(one(QUOTE, motivation="commenting", creator=creator))
    made = read.source and (read.source["kind"], read.source["identification"])
    assert made == source


@given(st.integers(-5, len(BODY) + 5), st.integers(-5, len(BODY) + 5))
def test_a_position_is_its_slice_or_refused(start: int, end: int) -> None:
    selector = {"type": "TextPositionSelector", "start": start, "end": end}
    try:
        (read,) = annotation.read(one(selector, body=None, bodyValue="A claim."))
    except Fault:
        assert not 0 <= start < end
        return
    parts, found = annotation.verified([read], BODY)
    evidence = parts["claims"][0]["evidence"]
    if found.problems:
        assert end > len(BODY)
    else:
        assert evidence == [{"quote": BODY[start:end], "start": start}]
