"""What was sent becomes JSON, and JSON a draft, or a problem; never an exception."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.faults import BadJson
from service.ingest import read
from tests.ingest.payloads import ARTICLE, article, part, prepared, problems

ONE = json.dumps(ARTICLE).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"\xff\xfe{\0}\0",
        b"{",
        b"[NaN]",
        b"[1e400]",
        b"[" * 10_000,
        b'"\\ud800' + b"[" * 10_000,
        b"{}{}",
        b"[" + b"9" * 5_000 + b"]",
    ],
)
def test_what_is_not_json_in_utf8_is_refused(data: bytes) -> None:
    with pytest.raises(BadJson) as refused:
        read.parsed(data)
    assert refused.value.detail


def test_a_byte_order_mark_is_passed_over() -> None:
    assert read.parsed(b"\xef\xbb\xbf{}") == {}


def test_half_a_surrogate_pair_is_told_with_its_place() -> None:
    payload = read.parsed(ONE.replace(b"Strike halts", b"\\ud800", 1))
    assert problems(payload) == [("/headline", "TEXT_HAS_SURROGATE")]


@pytest.mark.parametrize("payload", [None, 5, "article", [], True, 1.5])
def test_an_article_is_an_object(payload: object) -> None:
    assert problems(payload) == [("", "WRONG_TYPE")]


@pytest.mark.parametrize(
    ("payload", "problem"),
    [
        (article(headlin="x"), ("/headlin", "FIELD_UNKNOWN")),
        (article(headline=None), ("/headline", "FIELD_MISSING")),
        (article(headline=5), ("/headline", "WRONG_TYPE")),
        (article(headline=["x"]), ("/headline", "WRONG_TYPE")),
        (article(outlet=[]), ("/outlet", "WRONG_TYPE")),
        (article(sections="News"), ("/sections", "WRONG_TYPE")),
        (article(sections=[None]), ("/sections/0", "WRONG_TYPE")),
        (article(originKind="wire"), ("/originKind", "NOT_IN_VOCABULARY")),
        (part("claims", confidence=True), ("/claims/0/confidence", "WRONG_TYPE")),
        (part("claims", confidence="90"), ("/claims/0/confidence", "WRONG_TYPE")),
        (part("claims", confidence=9.5), ("/claims/0/confidence", "WRONG_TYPE")),
        (part("claims", quote_type="DIRECT"), ("/claims/0/quote_type", "FIELD_UNKNOWN")),
        (part("sources", key=5), ("/sources/0/key", "WRONG_TYPE")),
        (article(**{"a/b~c": 1}), ("/a~1b~0c", "FIELD_UNKNOWN")),
        (article(**{"a\ud800": 1}), ("/a\\ud800", "TEXT_HAS_SURROGATE")),
    ],
)
def test_a_wrong_shape_is_told_with_its_place(payload: Any, problem: tuple[str, str]) -> None:
    assert problems(payload) == [problem]


def test_a_field_that_is_missing_is_named() -> None:
    payload = {name: value for name, value in article().items() if name != "publishedAt"}
    assert problems(payload) == [("/publishedAt", "FIELD_MISSING")]


@pytest.mark.parametrize(
    ("payload", "hint"),
    [
        (article(publishedat="x"), "Did you mean publishedAt?"),
        (article(published_at="x"), "Did you mean publishedAt?"),
        (article(originKind="wire"), "Did you mean WIRE?"),
        (part("claims", quoteType="free indirect"), "Did you mean FREE_INDIRECT?"),
    ],
)
def test_a_misspelt_word_leads_to_the_right_one(payload: Any, hint: str) -> None:
    assert [problem.hint for problem in prepared(payload).problems] == [hint]


def test_all_problems_are_told_at_once_whatever_their_sort() -> None:
    payload = article(headlin="x", publishedAt="3024-01-01T00:00:00Z")
    payload["claims"][0] |= {"quoteType": "VERBATIM", "evidence": [{"quote": "No such words"}]}
    payload["stances"][0]["actor"] = "nobody"
    assert set(problems(payload)) == {
        ("/headlin", "FIELD_UNKNOWN"),
        ("/publishedAt", "DATE_OUT_OF_RANGE"),
        ("/claims/0/quoteType", "NOT_IN_VOCABULARY"),
        ("/claims/0/evidence/0/quote", "QUOTE_NOT_FOUND"),
        ("/stances/0/actor", "KEY_NOT_FOUND"),
    }


def test_what_follows_from_a_missing_part_is_not_told() -> None:
    assert problems(article(body=5)) == [("/body", "WRONG_TYPE")]
    assert problems(article(actors="Meridia")) == [("/actors", "WRONG_TYPE")]


def test_the_payload_itself_stays_as_it_was() -> None:
    payload = article(headlin="x", sections=[5])
    before = json.dumps(payload)
    prepared(payload)
    assert json.dumps(payload) == before


@pytest.mark.parametrize(
    ("file", "lines"),
    [
        (b"", []),
        (b"\n \n", []),
        (b"{}", [1]),
        (b"\xef\xbb\xbf{}\r\n{}\r\n", [1, 2]),
        (b"{}\n\n{}", [1, 3]),
        (b"[{},{}]", [1, 1]),
        (b'{\n"a": 1\n}', [1]),
        (b"[\n{}\n]", [1]),
        (b"[\n{},\n{}\n]", [1, 1]),
    ],
)
def test_a_file_is_one_article_a_list_or_a_line_for_each(file: bytes, lines: list[int]) -> None:
    items = list(read.articles(io.BytesIO(file)))
    assert [item.line for item in items] == lines
    assert all(isinstance(item.payload, dict) for item in items)


@pytest.mark.parametrize("bad", [b"nonsense", b'{"a": ', b"\xff", b'"' + b"x" * 13_000_000 + b'"'])
def test_a_bad_line_spoils_only_itself(bad: bytes) -> None:
    for file in (b"{}\n" + bad + b"\n{}\n", bad + b"\n{}\n{}\n"):
        items = list(read.articles(io.BytesIO(file)))
        assert [item.line for item in items] == [1, 2, 3]
        assert [item.fault is None for item in items].count(False) == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=20,
)


def paths(value: object) -> list[tuple[str | int, ...]]:
    found: list[tuple[str | int, ...]] = [()]
    steps: Any = ()
    if isinstance(value, dict):
        steps = value.items()
    elif isinstance(value, list):
        steps = enumerate(value)
    for step, inner in steps:
        found += [(step, *path) for path in paths(inner)]
    return found


@given(st.sampled_from(paths(ARTICLE)[1:]), JSON)
def test_anything_in_place_of_anything_gives_problems_or_a_record(
    path: tuple[str | int, ...], value: object
) -> None:
    payload: Any = article()
    parent = payload
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = value
    result = prepared(payload)
    assert (result.record is None) == bool(result.problems)
    for problem in result.problems:
        json.dumps([problem.pointer, problem.message, problem.hint]).encode()


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: t.encode(errors="ignore")))
def test_any_bytes_give_items_and_never_an_exception(data: bytes) -> None:
    for item in read.articles(io.BytesIO(data)):
        assert item.fault is not None or prepared(item.payload).problems
