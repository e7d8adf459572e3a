"""What an operation may cost is known before it is asked of the database."""

import pytest

from schema.build import graphql_schema
from schema.given import Values
from service.compile.document import Documents
from service.compile.guard import admit
from service.compile.measure import Limits
from service.compile.plan import Plan
from service.compile.planner import make_plan
from service.domain.faults import BadPage, TooCostly

PAGE = """
query ($first: Int) { articles(first: $first) { nodes { claims(first: 9) { nodes { id } } } } }
"""


def planned(text: str, values: Values) -> Plan:
    limits = Limits()
    return make_plan(Documents(graphql_schema, limits).read(text), values)


def test_a_page_of_pages_costs_the_product_of_their_sizes() -> None:
    text = "{ articles(first: 7) { nodes { claims(first: 9) { nodes { id } } } } }"
    assert planned(text, {}).cost.fixed == 1 + 7 * (1 + 9)


def test_what_a_variable_decides_is_counted_for_each_request() -> None:
    cost = planned(PAGE, {"first": 1}).cost
    assert cost.fixed is None
    admit(cost, {"first": 1}, Limits(nodes=100))
    with pytest.raises(TooCostly):
        admit(cost, {"first": 100}, Limits(nodes=100))


def test_a_page_of_an_impossible_size_is_refused_with_its_path() -> None:
    plan = planned("{ articles(first: 101) { nodes { id } } }", {})
    with pytest.raises(BadPage) as refused:
        admit(plan.cost, {}, Limits())
    assert refused.value.path == ("articles",)
