"""Producers that deliver to a database of their own, and questions about what became of it."""

from typing import Any

import orjson

from schema.build import graphql_schema
from service.answer import Answers, Asked
from service.domain.vocabulary import Scope
from service.store.archive import Archive
from service.store.fetch import Reads
from service.store.pool import Pools
from service.writer import Writer

DELIVER = """
mutation Deliver($input: [ArticleInput!]!) {
  ingestArticles(input: $input) {
    results { outcome problems { path code } article { id version } }
  }
}
"""


class Producer:
    """A caller who may do everything, by name."""

    def __init__(self, pools: Pools, name: str = "desk") -> None:
        self.writer = Writer(Archive(pools.writes), name)
        self.answers = Answers(graphql_schema, Reads(pools.reads))

    async def allow(self, scope: Scope) -> Writer:
        return self.writer

    async def ask(self, text: str, **variables: Any) -> Any:
        """The data of an answer."""
        return orjson.loads(await self.answers.answer(Asked(text, variables=variables), self))

    async def deliver(self, payload: Any) -> Any:
        """What became of one article."""
        data = await self.ask(DELIVER, input=[payload])
        (result,) = data["ingestArticles"]["results"]
        assert not result["problems"], result
        return result
