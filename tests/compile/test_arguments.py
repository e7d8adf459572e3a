"""Arguments that are not taken, each with its code, its path and a hint."""

import base64
import json
from typing import Any

import pytest

from tests.compile.conftest import Asker


def cursor(*parts: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode()


def told(asker: Asker, document: str, /, **variables: Any) -> tuple[str, tuple[Any, ...]]:
    fault = asker.fault(document, variables)
    assert fault.hint
    return fault.code, fault.path


@pytest.mark.parametrize(
    "given", ["", "art", "art_", "art_0", "art_01", "art_1 ", "ART_1", "xyz_1", "art_-1", "5"]
)
def test_what_is_no_id_is_refused(asker: Asker, given: str) -> None:
    assert told(asker, "query Q($id: ID!) { it: node(id: $id) { id } }", id=given) == (
        "BAD_ID",
        ("it",),
    )


@pytest.mark.parametrize("given", ["art_9223372036854775808", "art_1\0", "art_\ud800", "art_１"])
def test_an_id_that_no_key_can_have_is_refused(asker: Asker, given: str) -> None:
    text = "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert told(asker, text, ids=["art_1", given]) == ("BAD_ID", ("nodes",))


def test_an_id_of_another_type_is_refused_with_the_prefix_that_it_should_have(
    asker: Asker,
) -> None:
    fault = asker.fault('{ claims(where: {about: ["act_1", "iss_1"]}) { nodes { id } } }')
    assert (fault.code, fault.path) == ("WRONG_ID_TYPE", ("claims",))
    assert "Given: iss_1." in fault.message
    assert fault.hint == "An id that begins with act_ goes here. Argument: where.about."


def test_a_fault_inside_a_list_of_filters_names_the_place_in_the_list(asker: Asker) -> None:
    fault = asker.fault('{ articles(where: {or: [{}, {outlet: "art_1"}]}) { totalCount } }')
    assert fault.hint == "An id that begins with out_ goes here. Argument: where.or.1.outlet."


def test_a_hundred_and_one_ids_are_too_many(asker: Asker) -> None:
    text = "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert told(asker, text, ids=["act_1"] * 101) == ("TOO_MANY_IDS", ("nodes",))
    assert len(asker(text, {"ids": ["act_1"] * 100})["nodes"]) == 100


@pytest.mark.parametrize("size", [-1, 101, 2_147_483_647])
@pytest.mark.parametrize("end", ["first", "last"])
def test_a_page_has_from_none_to_a_hundred_entries(asker: Asker, end: str, size: int) -> None:
    literal = f"{{ outlets {{ nodes {{ all: articles({end}: {size}) {{ nodes {{ id }} }} }} }} }}"
    variable = f"query Q($n: Int) {{ claims({end}: $n) {{ pageInfo {{ endCursor }} }} }}"
    assert told(asker, literal) == ("BAD_PAGE", ("outlets", "nodes", "all"))
    assert told(asker, variable, n=size) == ("BAD_PAGE", ("claims",))


def test_a_page_has_one_end(asker: Asker) -> None:
    fault = asker.fault("{ claims(first: 2, last: 2) { nodes { id } } }")
    assert (fault.code, fault.path) == ("BAD_PAGE", ("claims",))
    assert fault.hint == "Give `first` or `last`, not both."


CURSORS = {
    "garbage": "no cursor",
    "empty": "",
    "not in the alphabet": "é",
    "half a surrogate": "\ud800",
    "no list": base64.urlsafe_b64encode(b'{"a": 1}').decode(),
    "not json": base64.urlsafe_b64encode(b"\xff").decode(),
    "nested": base64.urlsafe_b64encode(b"[" * 5_000).decode(),
    "other type": cursor("sta HELD_AT DESC", 0, 1),
    "other order": cursor("clm PUBLISHED_AT ASC", 0, 1),
    "too few": cursor("clm PUBLISHED_AT DESC", 0),
    "too many": cursor("clm PUBLISHED_AT DESC", 0, 1, 2),
    "text for a moment": cursor("clm PUBLISHED_AT DESC", "2024", 1),
    "text for a key": cursor("clm PUBLISHED_AT DESC", 0, "1"),
    "true for a key": cursor("clm PUBLISHED_AT DESC", 0, True),
    "null": cursor("clm PUBLISHED_AT DESC", None, 1),
    "a fraction": cursor("clm PUBLISHED_AT DESC", 0.5, 1),
    "a moment that never comes": cursor("clm PUBLISHED_AT DESC", 2**63 - 1, 1),
    "a key that is too large": cursor("clm PUBLISHED_AT DESC", 0, 2**63),
}


@pytest.mark.parametrize("given", CURSORS.values(), ids=CURSORS)
@pytest.mark.parametrize("side", ["after", "before"])
def test_a_cursor_from_elsewhere_is_refused(asker: Asker, side: str, given: str) -> None:
    text = f"query Q($at: String) {{ claims({side}: $at) {{ pageInfo {{ hasNextPage }} }} }}"
    fault = asker.fault(text, {"at": given})
    assert (fault.code, fault.path) == ("BAD_CURSOR", ("claims",))
    assert fault.hint == (
        f"Take it from a connection in the order PUBLISHED_AT DESC. Argument: {side}."
    )


@pytest.mark.parametrize("name", ["\0", 7, ["a"]])
def test_a_cursor_by_name_holds_text_that_can_be_stored(asker: Asker, name: object) -> None:
    text = "query Q($at: String) { actors(after: $at) { nodes { id } } }"
    assert told(asker, text, at=cursor("act NAME ASC", name, 1)) == ("BAD_CURSOR", ("actors",))


@pytest.mark.parametrize("given", ["a\0b", "\ud800"])
@pytest.mark.parametrize(
    "field",
    [
        "actor(by: {name: $text}) { id }",
        "articles(where: {language: [$text]}) { totalCount }",
        "outlets(where: {name: $text}) { totalCount }",
        "actors(where: {nameBegins: $text}) { totalCount }",
        'resolveExternalIds(ids: [{scheme: "isni", value: $text}]) { value }',
        'actor(by: {externalId: {scheme: "isni", value: $text}}) { id }',
    ],
)
def test_text_that_cannot_be_stored_is_refused(asker: Asker, field: str, given: str) -> None:
    code, path = told(asker, f"query Q($text: String!) {{ {field} }}", text=given)
    assert (code, path) == ("BAD_ARGUMENT", (field.partition("(")[0],))


MOMENTS = [
    *("", "yesterday", "2024-05-05", "2024-05-05T18:00:00", "0001-01-01T00:00:00+14:00"),
    *("2024-W18-7T18:00:00Z", "20240505T180000Z", "2024-05-05T18:00Z", "9999-12-31T23:59:60Z"),
]


@pytest.mark.parametrize("given", MOMENTS)
def test_what_is_no_moment_is_refused(asker: Asker, given: str) -> None:
    text = "query Q($at: DateTime) { stances(where: {heldAt: {from: $at}}) { totalCount } }"
    assert told(asker, text, at=given) == ("BAD_ARGUMENT", ("stances",))


@pytest.mark.parametrize("given", [2024, True, ["2024-05-05T00:00:00Z"], {}])
def test_a_moment_is_text(asker: Asker, given: object) -> None:
    text = "query Q($at: DateTime) { stances(where: {heldAt: {from: $at}}) { totalCount } }"
    assert told(asker, text, at=given) == ("BAD_VARIABLE", ("variables", "at"))


@pytest.mark.parametrize(
    "given", ["2024", "2024-W18-7", "2024-02-30", "2024-5-1", "20240501", "0000-01-01"]
)
def test_what_is_no_day_is_refused(asker: Asker, given: str) -> None:
    text = "query Q($at: Date) { actors { nodes { roles(at: $at) { title } } } }"
    assert told(asker, text, at=given) == ("BAD_ARGUMENT", ("actors", "nodes", "roles"))


DAY, NO_DAY, INSTANT = (
    "A calendar date (ISO 8601): 2024-12-02.",
    "The calendar has no such day; a month has 28 to 31 of them, a year 12 months.",
    "A day is written 2025-05-05, and with time and zone 2025-05-05T00:00:00Z.",
)
ROLES = "actors { nodes { roles(at: $at) { title } } }"
HELD = "stances(where: {heldAt: {from: $at}}) { totalCount }"
AT, FROM = " Argument: at.", " Argument: where.heldAt.from."


@pytest.mark.parametrize(
    ("type_", "field", "given", "hint"),
    [
        ("Date", ROLES, "18.03.2025", DAY + AT),
        ("Date", ROLES, "2025-02-30", NO_DAY + AT),
        ("Date", ROLES, "2025-03-18T09:30:00Z", "Give 2025-03-18." + AT),
        ("DateTime", HELD, "18.03.2025", INSTANT + FROM),
        ("DateTime", HELD, "2025-02-30T00:00:00Z", NO_DAY + FROM),
    ],
)
def test_a_hint_shows_the_form_that_the_argument_has(
    asker: Asker, type_: str, field: str, given: str, hint: str
) -> None:
    fault = asker.fault(f"query Q($at: {type_}) {{ {field} }}", {"at": given})
    assert fault.hint == hint


@pytest.mark.parametrize("size", ["3", 1.5, 10**4_000, True, [1, 2]])
def test_a_variable_of_the_wrong_type_is_refused_with_its_declaration(
    asker: Asker, size: object
) -> None:
    fault = asker.fault("query Q($n: Int) { claims(first: $n) { totalCount } }", {"n": size})
    assert (fault.code, fault.path[:2]) == ("BAD_VARIABLE", ("variables", "n"))
    assert (fault.hint, fault.locations) == ("$n is declared as Int.", ((1, 9),))


def test_all_wrong_variables_are_told_at_once_each_with_its_path(asker: Asker) -> None:
    text = "query Q($n: Int!, $w: ClaimFilter) { claims(first: $n, where: $w) { totalCount } }"
    faults = asker.faults(text, {"w": {"confidence": {"min": "x"}, "polarity": ["NONE"]}})
    assert [fault.path for fault in faults] == [
        ("variables", "n"),
        ("variables", "w", "polarity", 0),
        ("variables", "w", "confidence", "min"),
    ]


def test_a_whole_number_beyond_four_bytes_is_refused(asker: Asker) -> None:
    assert told(asker, "{ claims(first: 99999999999) { totalCount } }") == (
        "GRAPHQL_VALIDATION",
        ("claims",),
    )


ONE_OF = ["{}", '{id: "art_1", url: "https://a.example"}', "{id: null}"]


@pytest.mark.parametrize("given", ONE_OF)
def test_an_input_that_takes_one_part_takes_neither_two_nor_none(asker: Asker, given: str) -> None:
    code, path = told(asker, f"{{ it: article(by: {given}) {{ id }} }}")
    assert (code, path) == ("GRAPHQL_VALIDATION", ("it",))


@pytest.mark.parametrize("given", [{}, {"issue": [], "issueLabel": "x"}, {"issueLabel": None}])
def test_a_variable_for_one_part_is_held_to_it_too(asker: Asker, given: dict[str, Any]) -> None:
    text = "query Q($to: StanceTargetFilter!) { stances(where: {target: $to}) { totalCount } }"
    code, path = told(asker, text, to=given)
    assert (code, path[:2]) == ("BAD_VARIABLE", ("variables", "to"))


NOT = "query Q($where: ClaimFilter) { claims(where: $where) { totalCount } }"


def nested(levels: int) -> dict[str, Any]:
    where: dict[str, Any] = {}
    for _ in range(levels):
        where = {"not": where}
    return where


def test_a_filter_may_be_nested_as_no_human_would_and_no_deeper(asker: Asker) -> None:
    assert asker(NOT, {"where": nested(99)})["claims"]["totalCount"] == 0
    for levels in (101, 900):
        assert told(asker, NOT, where=nested(levels)) == ("TOO_MANY_INPUTS", ("variables", "where"))


def test_filters_may_have_two_hundred_parts_in_one_operation(asker: Asker) -> None:
    assert asker(NOT, {"where": {"or": [{}] * 199}})["claims"]["totalCount"] == 83
    assert told(asker, NOT, where={"or": [{}] * 200}) == ("TOO_MANY_INPUTS", ("claims",))


def test_variables_have_ten_thousand_values_at_most(asker: Asker) -> None:
    def where(count: int) -> dict[str, Any]:
        return {"ids": ["clm_1"] * count}

    assert asker(NOT, {"where": where(9_998)}) == {"claims": {"totalCount": 1}}
    assert told(asker, NOT, where=where(9_999)) == ("TOO_MANY_INPUTS", ("variables", "where"))
