"""What REST answers is what GraphQL answers: the same bytes, of the same statement."""

from collections.abc import Iterator

import orjson
import psycopg
import pytest
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from service.store import embedded
from service.web.links import PAGE
from service.web.rest import NOTHING
from service.web.stored import Stored
from tests.compile.oracle.rows import World
from tests.compile.values import Values
from tests.rest.asking import Request, requests
from tests.rest.conftest import DOCUMENTS, READING, Client
from tests.statements import Counter

# Many examples reach what others reach too; counting their lines would take a third more time.
pytestmark = pytest.mark.no_cover

PARAMETER_SETS = 20


@pytest.fixture(scope="session")
def counter(corpus_url: str, server: embedded.Server) -> Iterator[Counter]:
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        yield Counter(connection, corpus_url)


@pytest.mark.parametrize("name", READING)
@settings(
    max_examples=PARAMETER_SETS,
    deadline=None,
    phases=[Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_a_route_answers_with_the_root_fields_bytes(
    data: st.DataObject, world: World, rest: Client, counter: Counter, name: str
) -> None:
    stored = DOCUMENTS[name]
    request = data.draw(requests(stored, world, Values(world)))
    root = agreed(rest, counter, stored, request)
    for page in other_pages(request, root) if data.draw(st.integers(0, 3)) == 0 else ():
        event("another page")
        assert agreed(rest, counter, stored, page) is not None


def agreed(rest: Client, counter: Counter, stored: Stored, request: Request) -> bytes | None:
    """The root field, as both answer it by one call of the same statement; None where neither can.

    What leads to nothing is null for GraphQL and not found for REST, and so is what an id of
    another type leads to, which GraphQL refuses.
    """
    before = counter.calls()
    if request.body is None:
        over_rest = rest.get(request.path, request.query)
    else:
        over_rest = rest.post(request.path, request.body)
    asked = counter.since(before)
    between = counter.calls()
    over_graphql = rest.graphql(stored, request.variables)
    told = over_graphql.json()
    if "errors" in told:
        (error, *_) = told["errors"]
        code = error["extensions"]["code"]
        event(code)
        elsewhere = code == "WRONG_ID_TYPE" and error["path"][-1] == stored.key
        expected = (404, "NOT_FOUND") if elsewhere else (over_graphql.status_code, code)
        assert (over_rest.status_code, over_rest.json()["code"]) == expected
        return None
    assert list(asked.values()) == [1]
    assert asked == counter.since(between)
    root = stored.response(over_graphql.content.removeprefix(b'{"data":')[:-1])
    assert orjson.loads(root) == next(iter(told["data"].values()))
    if root in NOTHING:
        event("nothing")
        assert over_rest.status_code == 404
        return None
    event("answered")
    assert over_rest.status_code == 200
    assert over_rest.content == root
    return root


def other_pages(request: Request, root: bytes | None) -> Iterator[Request]:
    """The page after the one that was answered, and those before its end."""
    page = PAGE.match(root or b"")
    info = orjson.loads(page[1]) if page else {"endCursor": None}
    if info["endCursor"] is not None:
        yield request.at(first=1, after=info["endCursor"])
        yield request.at(last=2, before=info["endCursor"])
