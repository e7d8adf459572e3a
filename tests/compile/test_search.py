"""Search and relevance: ranked, paged, marked, and bounded."""

import contextlib
import html
import re
from typing import Any

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema import orders
from service.domain.faults import BadArgument, BadQuery
from tests.compile.conftest import Asker

SEARCH = """
query Search(
  $query: String!, $types: [SearchType!], $first: Int, $after: String, $last: Int, $before: String
) {
  search(
    query: $query, types: $types, first: $first, after: $after, last: $last, before: $before
  ) {
    totalCount
    edges { cursor score highlight node { __typename ... on Node { id } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
"""
RANKED = """
query Ranked($text: String!, $direction: OrderDirection!, $first: Int, $after: String, $last: Int,
    $before: String) {
  claims(
    where: {text: $text}, orderBy: {field: RELEVANCE, direction: $direction}
    first: $first, after: $after, last: $last, before: $before
  ) {
    totalCount
    edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage }
  }
}
"""
TEXTS = st.text(max_size=60)
PIECES = st.lists(
    st.sampled_from(
        [
            "strike",
            '"',
            "-",
            "or",
            "the",
            "quay's",
            "(",
            ":*",
            "&",
            "|",
            "!",
            "<->",
            "\\",
            "'",
            "%",
            "İstanbul",
            "ılık",
            "الرصيف",
            "é",
            "é",
            "ﷺ",
            "🚢",
            "$1",
            ";--",
            "en:",
            "a" * 80,
        ]
    ),
    min_size=1,
    max_size=12,
)


def walked(asker: Asker, document: str, name: str, backward: bool, **given: Any) -> list[str]:
    """The cursors of a connection, page by page from one of its ends."""
    size, at, cursor = ("last", "before", 0) if backward else ("first", "after", -1)
    more = "hasPreviousPage" if backward else "hasNextPage"
    found: list[str] = []
    window: dict[str, Any] = {size: 3}
    while True:
        page = asker(document, given | window)[name]
        cursors = [edge["cursor"] for edge in page["edges"]]
        found = cursors + found if backward else found + cursors
        if not page["pageInfo"][more]:
            assert len(set(found)) == page["totalCount"]
            return found
        window[at] = cursors[cursor]


def test_a_search_walked_from_either_end_is_the_same(asker: Asker) -> None:
    forth = walked(asker, SEARCH, "search", backward=False, query="strike")
    assert len(forth) > 10
    assert walked(asker, SEARCH, "search", backward=True, query="strike") == forth


@pytest.mark.parametrize("direction", ["DESC", "ASC"])
def test_claims_by_relevance_walked_from_either_end_are_the_same(
    asker: Asker, direction: str
) -> None:
    given = {"text": "quay line", "direction": direction}
    forth = walked(asker, RANKED, "claims", backward=False, **given)
    assert len(forth) > 10
    assert walked(asker, RANKED, "claims", backward=True, **given) == forth


def test_the_best_comes_first_and_scores_at_most_one(asker: Asker) -> None:
    edges = asker(SEARCH, {"query": "Alder", "first": 50})["search"]["edges"]
    scores = [edge["score"] for edge in edges]
    assert scores == sorted(scores, reverse=True)
    assert 0 < scores[-1] < scores[0] <= 1
    assert edges[0]["node"]["__typename"] == "Actor"


@pytest.mark.parametrize(("type_", "name"), [("ARTICLE", "Article"), ("ISSUE", "Issue")])
def test_only_the_types_asked_for_are_found(asker: Asker, type_: str, name: str) -> None:
    found = asker(SEARCH, {"query": "strike", "types": [type_], "first": 100})["search"]
    assert {edge["node"]["__typename"] for edge in found["edges"]} == {name}
    assert len(found["edges"]) == found["totalCount"]


def test_nothing_is_found_among_no_types(asker: Asker) -> None:
    assert asker(SEARCH, {"query": "strike", "types": []})["search"]["totalCount"] == 0


def test_two_searches_are_one_statement(asker: Asker) -> None:
    text = '{ a: search(query: "strike") { totalCount nodes { __typename } } '
    text += 'b: search(query: "none of them") { totalCount nodes { __typename } } }'
    found = asker(text)
    assert found["a"]["nodes"]
    assert found["b"] == {"totalCount": 0, "nodes": []}


def test_a_rejected_claim_is_not_found(asker: Asker) -> None:
    text = "{ claims(where: {reviewStatus: [REJECTED, RETRACTED]}, first: 100) { nodes { id } } }"
    rejected = {node["id"] for node in asker(text)["claims"]["nodes"]}
    found = asker(SEARCH, {"query": "quay", "types": ["CLAIM"], "first": 100})["search"]["edges"]
    assert rejected
    assert not rejected & {edge["node"]["id"] for edge in found}


def test_relevance_needs_a_text(asker: Asker) -> None:
    order = "orderBy: {field: RELEVANCE}"
    for where in ("", "where: {}, ", 'where: {and: [{text: "quay"}]}, '):
        fault = asker.fault(f"{{ x: claims({where}{order}) {{ totalCount }} }}")
        assert (fault.code, fault.path) == ("NOTHING_TO_RANK", ("x",))
        assert fault.hint


@pytest.mark.parametrize(
    "asked",
    [
        'x: search(query: "strike") { totalCount }',
        'x: search(query: "strike") { nodes { __typename } }',
        'x: claims(where: {text: "quay"}, orderBy: {field: RELEVANCE}) { nodes { id } }',
    ],
)
def test_what_too_many_rows_say_is_not_ranked(
    asker: Asker, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    monkeypatch.setattr(orders, "MOST_RANKED", 4)
    fault = asker.fault(f"query Few {{ {asked} }}")
    assert (fault.code, fault.path) == ("TOO_BROAD", ("x",))
    assert "More than 4 match." in fault.message
    assert fault.hint
    assert "-words" in fault.hint


def test_relevance_below_a_row_is_bounded_by_what_the_row_has(
    asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orders, "MOST_RANKED", 15)
    asked = 'claims(where: {text: "quay"}, orderBy: {field: RELEVANCE}) { nodes { id } }'
    assert asker(f"query Below {{ articles {{ nodes {{ {asked} }} }} }}")
    fault = asker.fault(f"query Above {{ {asked} }}")
    assert fault.code == "TOO_BROAD"


@pytest.mark.parametrize("query", ["", "the", "-strike", "a" * 300, "b " * 40])
@pytest.mark.parametrize(
    "field", ["search(query: $q) { totalCount }", "claims(where: {text: $q}) { totalCount }"]
)
def test_what_cannot_be_looked_for_is_a_fault(asker: Asker, field: str, query: str) -> None:
    fault = asker.fault(f"query Q($q: String!) {{ {field} }}", {"q": query})
    assert (fault.code, fault.path) == ("BAD_QUERY", (field.partition("(")[0],))


@given(pieces=PIECES, glue=st.sampled_from(["", " "]))
def test_no_query_is_a_failure_of_ours(asker: Asker, pieces: list[str], glue: str) -> None:
    with contextlib.suppress(BadQuery):
        asker.ask(SEARCH, {"query": glue.join(pieces)})


@given(TEXTS)
def test_no_text_is_a_failure_of_ours(asker: Asker, text: str) -> None:
    with contextlib.suppress(BadQuery, BadArgument):
        found = asker(SEARCH, {"query": text})["search"]
        assert found["totalCount"] >= len(found["edges"])


# ---- highlights


@pytest.fixture(scope="module")
def connection(corpus_url: str) -> Any:
    with psycopg.connect(corpus_url, autocommit=True) as connection:
        yield connection


MARKED = """
select text_marked(%s, %s::text[], text_telling(
    '[[{"kind": "WORD", "words": ["strike"]}, {"kind": "WORD", "words": ["ostfjord"]}]]'
))
"""


def marked(connection: Any, *texts: str, language: str = "en") -> str:
    (told,) = connection.execute(MARKED, (language, list(texts))).fetchone()
    return str(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The strikes go on.", "The <mark>strikes</mark> go on."),
        ("Strike, “strike”!", "<mark>Strike</mark>, “<mark>strike</mark>”!"),
        ("In Østfjord’s port", "In <mark>Østfjord</mark>’s port"),
        ("<b>strike</b> & 'x'", "&lt;b&gt;<mark>strike</mark>&lt;/b&gt; &amp; &#39;x&#39;"),
        ("</mark><mark>strike", "&lt;/mark&gt;&lt;mark&gt;<mark>strike</mark>"),
        ("One. Two strike. Three.", "Two <mark>strike</mark>."),
        ("Nothing", "Nothing"),
        ("", ""),
    ],
)
def test_what_matched_is_marked_and_all_else_escaped(connection: Any, text: str, told: str) -> None:
    assert marked(connection, text) == told


def test_of_a_very_long_sentence_the_part_that_tells_is_shown(connection: Any) -> None:
    told = marked(connection, "word " * 500 + "strike " + "word " * 500)
    assert "<mark>strike</mark>" in told
    assert told.startswith("… ")
    assert told.endswith(" …")
    assert len(told) < 1_000


@given(
    st.lists(
        st.one_of(
            st.sampled_from(["strike", "<mark>", "</mark>", "&amp;", "<", "&", "\x01", ". ", "\n"]),
            st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=5),
        ),
        max_size=20,
    )
)
def test_no_text_forges_a_mark(connection: Any, pieces: list[str]) -> None:
    text = "".join(pieces)
    told = marked(connection, text)
    bare = re.sub("<mark>([^<>]*)</mark>", r"\1", told)
    assert not re.search("[<>\"']", bare)
    assert html.unescape(bare).removesuffix(" …").removeprefix("… ").replace("\x01", "") in (
        text.replace("\x01", "")
    )


@pytest.mark.parametrize("unit", ["ab{} ", "ﷺ{} ", "{}🚢 ", "\u0301{}", "é{}-", "<{}>"])
def test_no_text_is_too_large_to_be_searched(connection: Any, unit: str) -> None:
    text = "".join(unit.format(number) for number in range(400_000))
    found = connection.execute("select length(text_vector('en', %s)) > 0", (text,)).fetchone()
    assert found == (True,)
