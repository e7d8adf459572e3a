"""`onrecord query`: ask one question, of a running service or straight of the database."""

import asyncio
from collections.abc import Mapping
from typing import Any

import httpx
import orjson

from service import compose
from service.answer import Asked
from service.commands.database import database
from service.commands.remote import ask
from service.domain.faults import Fault, Several
from service.domain.vocabulary import Scope
from service.settings import Settings
from service.store import keys
from service.store.archive import Archive
from service.store.pool import open_pools
from service.web.replies import graphql_error
from service.writer import Writer


class Owner:
    """Whoever may open the database may do everything."""

    def __init__(self, archive: Archive) -> None:
        self.writer = Writer(archive, keys.COMMAND_LINE)

    async def allow(self, scope: Scope) -> Writer:
        """What writes for them."""
        return self.writer


def query_directly(settings: Settings, text: str, variables: Mapping[str, Any]) -> dict[str, Any]:
    """The answer of the database: `data`, or `errors`."""

    async def answer(url: str) -> dict[str, Any]:
        async with open_pools(url, settings) as pools:
            answers = compose.answers(settings, pools)
            asked = Asked(text, variables=variables)
            try:
                data = await answers.answer(asked, Owner(Archive(pools.writes)))
            except Several as error:
                return {"errors": [graphql_error(fault) for fault in error.faults]}
            except Fault as fault:
                return {"errors": [graphql_error(fault)]}
            return {"data": orjson.loads(data)}

    with database(settings) as url:
        return asyncio.run(answer(url))


def query_remotely(
    url: str, key: str | None, text: str, variables: Mapping[str, Any]
) -> dict[str, Any]:
    """The answer of a running service: `data`, or `errors`. Raises httpx.HTTPError."""
    with httpx.Client(timeout=60) as client:
        return ask(client, url, key, text, variables)
