"""What is selected of a mutation's payload is read back by the same compiler."""

from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest

from schema.build import graphql_schema
from service.answer import Answers, Asked
from service.domain.faults import Fault, KeyMissing, ReadingOnly
from service.domain.vocabulary import Scope
from service.settings import Settings
from service.store.archive import Archive
from service.store.fetch import Reads
from service.store.pool import Pools, open_pools
from service.writer import Writer
from tests.ingest import payloads

DELIVER = """
mutation Deliver($input: [ArticleInput!]!, $dry: Boolean! = false, $claims: Int) {
  __typename
  first: ingestArticles(input: $input, dryRun: $dry) { __typename results { ...Told } }
}
fragment Told on IngestResult {
  index
  outcome
  counts { claims sources stances actors issues }
  problems { path code message hint }
  notes { path rule given kept }
  article { id headline claims(first: $claims) { totalCount nodes { text sources { text } } } }
}
"""


def article(**changes: Any) -> dict[str, Any]:
    return payloads.article(publishedAt="2024-05-05T18:00:00Z", **changes)


class Desk:
    """A caller who may deliver."""

    def __init__(self, pools: Pools) -> None:
        self.writer = Writer(Archive(pools.writes), "desk")

    async def allow(self, scope: Scope) -> Writer:
        return self.writer


class Nobody:
    async def allow(self, scope: Scope) -> Writer:
        raise KeyMissing


@pytest.fixture
async def pools(database_url: str) -> AsyncIterator[Pools]:
    async with open_pools(database_url, Settings()) as pools:
        yield pools


@pytest.fixture
def answers(pools: Pools) -> Answers:
    return Answers(graphql_schema, Reads(pools.reads))


async def deliver(answers: Answers, pools: Pools, text: str = DELIVER, **variables: Any) -> Any:
    return orjson.loads(await answers.answer(Asked(text, variables=variables), Desk(pools)))


async def test_an_article_is_delivered_and_read_back_in_one_request(
    answers: Answers, pools: Pools
) -> None:
    data = await deliver(answers, pools, input=[article()], claims=1)
    assert list(data) == ["__typename", "first"]
    (result,) = data["first"]["results"]
    assert (result["index"], result["outcome"], result["problems"]) == (0, "CREATED", [])
    assert result["counts"] == {
        "claims": 1,
        "sources": 2,
        "stances": 1,
        "actors": 2,
        "issues": 1,
    }
    assert result["article"]["claims"] == {
        "totalCount": 1,
        "nodes": [
            {
                "text": "Dockers will not load ships.",
                "sources": [{"text": "a senior union official"}],
            }
        ],
    }


async def test_each_article_has_its_own_result_in_order(answers: Answers, pools: Pools) -> None:
    given = [article(), article(url="no address"), article()]
    data = await deliver(answers, pools, input=given)
    results = data["first"]["results"]
    assert [result["outcome"] for result in results] == ["CREATED", "REJECTED", "UNCHANGED"]
    assert results[1]["article"] is None
    assert results[1]["problems"][0]["path"] == "/url"
    assert results[0]["article"] == results[2]["article"]


async def test_a_dry_run_says_what_would_happen_and_has_no_article(
    answers: Answers, pools: Pools
) -> None:
    data = await deliver(answers, pools, input=[article()], dry=True)
    (result,) = data["first"]["results"]
    assert (result["outcome"], result["article"]) == ("CREATED", None)
    assert orjson.loads(
        await answers.answer(Asked("{ articles { totalCount } }"), Desk(pools))
    ) == {"articles": {"totalCount": 0}}


async def test_mutations_run_one_after_another(answers: Answers, pools: Pools) -> None:
    text = """mutation Twice($input: [ArticleInput!]!) {
      one: ingestArticles(input: $input) { results { outcome } }
      two: ingestArticles(input: $input) { results { outcome } }
    }"""
    assert await deliver(answers, pools, text, input=[article()]) == {
        "one": {"results": [{"outcome": "CREATED"}]},
        "two": {"results": [{"outcome": "UNCHANGED"}]},
    }


async def test_a_mutation_that_is_skipped_changes_nothing(answers: Answers, pools: Pools) -> None:
    text = "mutation M($input: [ArticleInput!]!, $no: Boolean!) {"
    text += " ingestArticles(input: $input) @include(if: $no) { results { outcome } } }"
    assert await deliver(answers, pools, text, input=[article()], no=False) == {}


async def test_a_payload_that_could_not_be_read_back_is_refused_before_anything_is_written(
    answers: Answers, pools: Pools
) -> None:
    with pytest.raises(Fault) as raised:
        await deliver(answers, pools, input=[article()], claims=101)
    assert (raised.value.code, raised.value.path) == (
        "BAD_PAGE",
        ("first", "results", "article", "claims"),
    )
    asked = Asked("{ articles { totalCount } }")
    assert b'"totalCount":0' in await answers.answer(asked, Desk(pools))


async def test_one_plan_serves_deliveries_of_every_shape(answers: Answers, pools: Pools) -> None:
    for payload in (article(), article(sections=["a"]), article(claims=None)):
        await deliver(answers, pools, input=[payload], claims=1)
    assert len(answers.plans.known) == 1


async def test_a_mutation_is_not_answered_where_only_reading_is(
    answers: Answers, pools: Pools
) -> None:
    asked = Asked(DELIVER, variables={"input": []}, only_reads=True)
    with pytest.raises(ReadingOnly):
        await answers.answer(asked, Desk(pools))


async def test_whoever_may_not_write_is_refused_at_the_field(answers: Answers) -> None:
    with pytest.raises(KeyMissing) as raised:
        await answers.answer(Asked(DELIVER, variables={"input": []}), Nobody())
    assert raised.value.path == ("first",)
