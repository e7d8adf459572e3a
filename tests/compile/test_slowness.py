"""What takes too long, or ranks too often, is told with the limit and with how to narrow it."""

import psycopg
import pytest

from schema.build import graphql_schema
from service.answer import Answers, Asked
from service.compile.measure import Limits
from service.domain.faults import TookTooLong, TooManyRankings
from service.settings import Settings
from service.store.fetch import Reads
from service.store.pool import reads
from tests.compile.conftest import Asker, Reader

MOST = Limits().rankings
SEARCH = 'search(query: "grain") { totalCount nodes { __typename } }'
RELEVANT = 'claims(where: {text: "grain"}, orderBy: {field: RELEVANCE}) { nodes { id } }'
FACETS = "claims { facets(by: OUTLET) { count } all: totalCount }"
NAMES = 'resolveActors(names: [{text: "Meridia"}]) { candidates { score } }'
ISSUE = 'actor: {name: "Meridia"}, target: {issueLabel: "grain"}, bucket: DAY'


def often(field: str, number: int) -> str:
    """A query with that many of one field: r0, r1 and so on."""
    return f"{{ {' '.join(f'r{place}: {field}' for place in range(number))} }}"


SLOW = [
    (SEARCH, ("search",), "Most is read for `search`, `search.totalCount`: give more words, "),
    (SEARCH, ("search",), "or ask for fewer `types`."),
    (RELEVANT, ("claims",), "narrow the `where` of the connection, or take another order."),
    (
        FACETS,
        ("claims", "facets"),
        "Most is read for `claims.facets`, `claims.all`: narrow the `where` of the connection, for "
        "example by a range of time, or ask without.",
    ),
    ("stanceMatrix { cells { net } }", ("stanceMatrix",), "`heldAt`, `actor` or `target`"),
    (f"stanceTimeline({ISSUE}) {{ buckets {{ net }} }}", ("stanceTimeline",), "give `during`"),
    (NAMES, ("resolveActors",), "Most is read for `resolveActors`: ask for fewer names at once; "),
    ("claims { nodes { id } }", (), "Narrow `where`, or ask for fewer entries."),
]


@pytest.mark.parametrize(("text", "path", "hint"), SLOW)
async def test_what_takes_too_long_is_told_with_the_limit_and_what_to_narrow(
    database_url: str, text: str, path: tuple[str, ...], hint: str
) -> None:
    pool = reads(database_url, Settings(read_timeout=0.2))
    await pool.open()
    answers = Answers(graphql_schema, Reads(pool))
    with psycopg.connect(database_url) as locking:
        locking.execute("lock table claim, stance, actor_name in access exclusive mode")
        with pytest.raises(TookTooLong) as raised:
            await answers.answer(Asked(f"{{ {text} }}"), Reader())
    await pool.close()
    assert raised.value.path == path
    assert hint in str(raised.value.hint)
    assert raised.value.detail == "The limit is 0.2 seconds (ONRECORD_READ_TIMEOUT)."


@pytest.mark.parametrize("ranking", [SEARCH, RELEVANT])
def test_an_operation_ranks_as_often_as_the_limit_and_no_more(asker: Asker, ranking: str) -> None:
    assert len(asker(often(ranking, MOST))) == MOST
    fault = asker.fault(often(ranking, MOST + 1))
    assert (fault.code, fault.path) == (TooManyRankings.code, (f"r{MOST}",))
    assert fault.message.endswith("It asks for 6.")
    assert fault.hint == "At most 5 in one operation."


def test_a_list_in_another_order_does_not_count_as_ranked(asker: Asker) -> None:
    listed = 'claims(where: {text: "grain"}) { nodes { id } }'
    assert len(asker(often(listed, MOST + 1))) == MOST + 1
