"""Random queries, answered by one statement and by plain Python over the rows."""

import json

import pytest
from hypothesis import HealthCheck, Phase, event, given, reject, settings
from hypothesis import strategies as st

from service.domain.faults import (
    Refused,
    TooCostly,
    TooDeep,
    TooManyAliases,
    TooManyFields,
    TooManyTokens,
)
from tests.compile.conftest import Asker
from tests.compile.oracle.answer import answer, refusals
from tests.compile.oracle.rows import World
from tests.compile.queries import queries
from tests.compile.values import Values

# Many examples reach what others reach too; counting their lines would take a third more time.
pytestmark = pytest.mark.no_cover

TOO_LARGE = (TooCostly, TooDeep, TooManyAliases, TooManyFields, TooManyTokens)


PARTS = 5
"""In how many tests the random queries are asked, so that several processes can share them."""
QUERIES = 1_000


@pytest.mark.parametrize("part", range(PARTS))
@settings(
    max_examples=QUERIES // PARTS,
    deadline=None,
    phases=[Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_the_compiled_answer_is_the_plain_answer(
    data: st.DataObject, world: World, asker: Asker, part: int
) -> None:
    query = data.draw(queries(world, Values(world)))
    refused = None
    try:
        compiled = asker.ask(query.text, query.variables)
    except TOO_LARGE:
        event("too large")
        reject()
    except Refused as fault:
        event(fault.code)
        refused = type(fault)
    if refused is not None:
        assert refused in refusals(world, query.text, query.variables)
        return
    plain = answer(world, query.text, query.variables)
    assert json.dumps(json.loads(compiled)) == json.dumps(plain)
