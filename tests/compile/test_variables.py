"""Variables: null where a default allows it, and what is part of a question about the schema."""

import pytest
from graphql import parse

from schema.build import graphql_schema
from service.compile.document import picked
from service.compile.operation import TEXTS, Operation
from tests.compile.conftest import Asker

NULLS = {
    "an id": ('ID = "art_1"', "node(id: $v) { id }"),
    "a list": ("[ID!] = []", "nodes(ids: $v) { id }"),
    "an entry of a list": ('ID = "art_1"', "nodes(ids: [$v]) { id }"),
    "an entry of a list of filters": (
        "ClaimFilter = {}",
        "claims(where: {and: [$v]}) { totalCount }",
    ),
    "an input": ('ActorBy = {name: "Venn"}', "actor(by: $v) { id }"),
    "a part of an input": (
        "OrderDirection",
        "claims(orderBy: {field: POSITION, direction: $v}) { totalCount }",
    ),
    "a condition": ("Boolean = true", "claims @include(if: $v) { totalCount }"),
}


@pytest.mark.parametrize(("type_", "field"), NULLS.values(), ids=NULLS)
def test_null_for_a_variable_with_a_default_is_refused_where_null_may_not_stand(
    asker: Asker, type_: str, field: str
) -> None:
    fault = asker.fault(f"query Q($v: {type_}) {{ {field} }}", {"v": None})
    assert (fault.code, fault.path) == ("BAD_VARIABLE", ("variables", "v"))
    assert "$v is null" in fault.message
    assert fault.hint == "Leave it out, so that its default is taken, or give a value."


@pytest.mark.parametrize(("type_", "field"), NULLS.values(), ids=NULLS)
def test_a_variable_that_is_left_out_has_its_default(asker: Asker, type_: str, field: str) -> None:
    assert asker(f"query Q($v: {type_}) {{ {field} }}") is not None


def test_a_question_about_the_schema_stands_beside_variables_of_every_type(asker: Asker) -> None:
    text = """
      query Q($ids: [ID!]!, $where: ClaimFilter, $type: String!, $bare: Boolean!) {
        __type(name: $type) { ...Named }
        ...Data
      }
      fragment Named on __Type { name kind @skip(if: $bare) }
      fragment Data on Query { nodes(ids: $ids) { id } claims(where: $where) { totalCount } }
    """
    variables = {"ids": ["act_1"], "where": {"ids": ["clm_1"]}, "type": "Claim", "bare": True}
    assert asker(text, variables) == {
        "__type": {"name": "Claim"},
        "nodes": [{"id": "act_1"}],
        "claims": {"totalCount": 1},
    }


def test_the_first_moment_there_is_bounds_an_event_time(asker: Asker) -> None:
    first = "0001-01-01T00:00:00Z"
    text = "query Q($at: DateTime) { claims(where: {eventTime: {to: $at}}) { totalCount } }"
    assert asker(text, {"at": first}) == {"claims": {"totalCount": 0}}


def declaring(variables: str) -> Operation:
    """An operation with these variables."""
    document = parse(f"query Q({variables}) {{ __typename }}")
    return Operation(graphql_schema, picked(document, None), {}, 0)


@pytest.mark.parametrize("type_", sorted(TEXTS))
def test_what_is_not_coerced_is_what_coercing_gives(type_: str) -> None:
    operation = declaring(f"$v: {type_}!, $w: {type_}")
    texts = {"v": "art_1 ş", "w": ""}
    assert operation.are_texts(texts)
    assert operation.coerce(texts).coerced == texts


@pytest.mark.parametrize(
    ("type_", "variables"),
    [
        ("String!", {"v": 1}),
        ("String", {"v": None}),
        ("String", {}),
        ('String = "x"', {}),
        ("String!", {"v": "x", "w": "y"}),
        ("[String!]!", {"v": "x"}),
        ("Int!", {"v": "1"}),
        ("QuoteType", {"v": "DIRECT"}),
    ],
)
def test_all_else_is_coerced(type_: str, variables: dict[str, object]) -> None:
    assert not declaring(f"$v: {type_}").are_texts(variables)
