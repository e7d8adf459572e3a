"""Documents that are not answered, each with its code, its path, its place and a hint."""

import pytest

from service.compile.measure import Limits
from tests.compile.conftest import Asker

NESTED = {
    "inline fragments": "{" + "...{" * 300 + "__typename" + "}" * 301,
    "fields": "{" + "a{" * 300 + "a" + "}" * 301,
    "lists": "{ nodes(ids: " + "[" * 450 + "]" * 450 + ") { id } }",
    "inputs": "{ claims(where: " + "{not:" * 230 + "{}" + "}" * 230 + ") { totalCount } }",
    "types": "query Q($v: " + "[" * 450 + "ID" + "]" * 450 + ") { __typename }",
}


def test_what_is_not_graphql_is_refused_with_its_line_and_column(asker: Asker) -> None:
    fault = asker.fault("{\n  claims(\n}")
    assert (fault.code, fault.path, fault.locations) == ("GRAPHQL_SYNTAX", (), ((3, 1),))
    assert "Expected Name, found '}'" in fault.message
    assert fault.hint == (
        "The place is where reading stopped; what is wrong stands there or just before."
    )


def test_an_unknown_field_is_refused_with_its_path_and_the_field_that_was_meant(
    asker: Asker,
) -> None:
    fault = asker.fault("{ mine: claims {\n nodes { txet } } }")
    assert (fault.code, fault.path) == ("GRAPHQL_VALIDATION", ("mine", "nodes", "txet"))
    assert fault.locations == ((2, 10),)
    assert "Did you mean 'text'?" in fault.message


def test_an_unknown_field_of_a_filter_is_refused(asker: Asker) -> None:
    fault = asker.fault('{ claims(where: {textt: "x"}) { totalCount } }')
    assert (fault.code, fault.path) == ("GRAPHQL_VALIDATION", ("claims",))


def test_all_unknown_fields_are_told_at_once(asker: Asker) -> None:
    faults = asker.faults("{ claims { nodes { a } } b }")
    assert [fault.path for fault in faults] == [("claims", "nodes", "a"), ("b",)]


def test_no_more_than_ten_mistakes_are_told(asker: Asker) -> None:
    assert len(asker.faults("{" + " ".join(f"f{i}" for i in range(19)) + "}")) <= 11


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED)
def test_a_document_nested_too_deeply_to_be_read_is_refused(asker: Asker, text: str) -> None:
    assert asker.fault(text).code in ("GRAPHQL_SYNTAX", "TOO_DEEP")


def test_a_selection_may_be_as_deep_as_the_limit_and_no_deeper(asker: Asker) -> None:
    levels = Limits().depth
    deep = "parent { " * (levels - 3) + "id" + " }" * (levels - 3)
    assert asker(f"{{ issues {{ nodes {{ {deep} }} }} }}")
    fault = asker.fault(f"{{ issues {{ nodes {{ parent {{ {deep} }} }} }} }}")
    assert (fault.code, fault.path[:3]) == ("TOO_DEEP", ("issues", "nodes", "parent"))
    assert len(fault.path) == levels + 1
    assert fault.hint == "At most 12 levels."


def test_an_answer_of_too_many_nodes_is_refused_and_names_the_dearest_field(asker: Asker) -> None:
    page = "first: 100"
    fault = asker.fault(
        f"{{ outlets {{ nodes {{ id }} }} articles({page}) {{ nodes {{ headline"
        f" mine: claims({page}) {{ nodes {{ stances({page}) {{ nodes {{ id }} }} }} }} }} }} }}"
    )
    assert (fault.code, fault.path) == (
        "TOO_COSTLY",
        ("articles", "nodes", "mine", "nodes", "stances"),
    )
    assert fault.hint == ("At most 10000; a smaller `first` here or around it costs less.")


def test_each_id_counts_as_a_node_of_its_own(asker: Asker) -> None:
    ids = [f"art_{number}" for number in range(1, 101)]
    text = """query Q($ids: [ID!]!) { nodes(ids: $ids) { ... on Article {
        claims(first: 100) { nodes { id } } } } }"""
    assert asker.fault(text, {"ids": ids}).code == "TOO_COSTLY"
    assert len(asker(text, {"ids": ids[:20]})["nodes"]) == 20


def test_thirty_aliases_are_answered_and_one_more_is_not(asker: Asker) -> None:
    def text(count: int) -> str:
        return "{ claims { " + " ".join(f"a{i}: totalCount" for i in range(count)) + " } }"

    assert len(asker(text(30))["claims"]) == 30
    fault = asker.fault(text(31))
    assert (fault.code, fault.path) == ("TOO_MANY_ALIASES", ("claims", "a30"))
    assert fault.hint == "At most 30."


def test_a_wrong_cursor_is_refused_also_where_only_the_count_is_asked_for(asker: Asker) -> None:
    fault = asker.fault('{ claims(after: "zzz") { totalCount } }')
    assert (fault.code, fault.path) == ("BAD_CURSOR", ("claims",))


def test_five_thousand_aliases_are_refused_before_they_are_read(asker: Asker) -> None:
    text = "{" + " ".join(f"a{i}: __typename" for i in range(5_000)) + "}"
    fault = asker.fault(text)
    assert (fault.code, fault.hint) == ("DOCUMENT_TOO_LARGE", "At most 16384.")


def test_too_many_tokens_are_refused_with_the_place_of_the_first(asker: Asker) -> None:
    fault = asker.fault("{" + " a" * 1_200 + "}")
    assert (fault.code, fault.hint) == ("TOO_MANY_TOKENS", "At most 1000 tokens.")
    assert fault.locations == ((1, 2_001),)


def test_a_long_comment_makes_a_document_too_large(asker: Asker) -> None:
    assert asker.fault("{ __typename } #" + "x" * 1_000_000).code == "DOCUMENT_TOO_LARGE"


def test_a_field_repeated_eight_hundred_times_is_refused(asker: Asker) -> None:
    fault = asker.fault("{ claims {" + " totalCount" * 800 + "} }")
    assert (fault.code, fault.path) == ("TOO_MANY_FIELDS", ("claims", "totalCount"))
    assert fault.hint == "At most 20 times; once is enough."


def test_too_many_fields_at_the_root_are_refused(asker: Asker) -> None:
    fields = " ".join(f"a{i}: issues {{ totalCount }}" for i in range(21))
    assert asker.fault("{" + fields + "}").code == "TOO_MANY_FIELDS"


def test_too_many_directives_are_refused(asker: Asker) -> None:
    fields = " ".join(f"a{i}: __typename @skip(if: true)" for i in range(21))
    fault = asker.fault("{ claims {" + fields + "} }")
    assert (fault.code, fault.path) == ("TOO_MANY_FIELDS", ("claims",))


def test_fragments_that_contain_themselves_are_refused(asker: Asker) -> None:
    text = "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A __typename }"
    assert {fault.code for fault in asker.faults(text)} == {"GRAPHQL_VALIDATION"}


def test_an_unknown_operation_is_refused_with_the_names_of_those_there_are(asker: Asker) -> None:
    text = "query A { __typename } query B { __typename }"
    for name in (None, "C"):
        fault = asker.fault(text, operation=name)
        assert (fault.code, fault.hint) == ("OPERATION_UNKNOWN", "Give operationName: A, B.")
    assert asker.ask(text, operation="B") == b'{"__typename":"Query"}'


def test_two_operations_without_a_name_are_refused(asker: Asker) -> None:
    faults = asker.faults("{ __typename } { __typename }")
    assert {fault.code for fault in faults} == {"GRAPHQL_VALIDATION"}


def test_a_subscription_is_refused(asker: Asker) -> None:
    assert asker.fault("subscription { changes }").code == "GRAPHQL_VALIDATION"


def test_the_schema_is_asked_for_twice_and_no_more(asker: Asker) -> None:
    def text(times: int) -> str:
        return "{" + " ".join(f"a{i}: __schema {{ description }}" for i in range(times)) + "}"

    assert asker(text(2)) == {"a0": {"description": None}, "a1": {"description": None}}
    fault = asker.fault(text(3))
    assert (fault.code, fault.path) == ("TOO_MANY_FIELDS", ("a2",))


def test_too_many_lists_and_objects_are_refused_before_they_are_planned(asker: Asker) -> None:
    inner = "outlet { id } claims { nodes { sources { actor { id } } about { id } spans { end } } }"
    fields = " ".join(f"a{i}: articles(first: 1) {{ nodes {{ {inner} }} }}" for i in range(20))
    fault = asker.fault("{" + fields + "}")
    assert fault.code == "TOO_MANY_FIELDS"
    assert len(fault.path) > 1
    assert fault.hint == "At most 150, one for each type that a field can have."


def test_no_more_than_ten_misfits_are_told(asker: Asker) -> None:
    text = "query Q($where: ClaimFilter) { claims(where: $where) { totalCount } }"
    faults = asker.faults(text, {"where": {"quoteType": ["DIRECTT"] * 5_000}})
    assert len(faults) == 10
    assert faults[9].path == ("variables", "where", "quoteType", 9)
