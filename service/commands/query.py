"""`onrecord query`: ask one question, of a running service or straight of the database."""

import asyncio
import difflib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
import typer

from schema.build import graphql_schema
from service import compose
from service.answer import Asked
from service.client import Client, faults
from service.client.faults import Lost
from service.commands.database import database
from service.commands.remote import ServiceLost
from service.domain.faults import BadJson, Fault, Several
from service.domain.vocabulary import Scope
from service.settings import Settings
from service.store import keys
from service.store.archive import Archive
from service.store.pool import open_pools
from service.web.replies import graphql_error
from service.web.stored import stored_documents
from service.writer import Writer


class Owner:
    """Whoever may open the database may do everything."""

    def __init__(self, archive: Archive) -> None:
        self.writer = Writer(archive, keys.COMMAND_LINE)

    async def allow(self, scope: Scope) -> Writer:
        """What writes for them."""
        return self.writer


def query_directly(settings: Settings, text: str, variables: Mapping[str, Any]) -> dict[str, Any]:
    """The answer of the database: `data`, or `errors`. Raises BadParameter where there is none."""

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

    with database(settings, make=False) as url:
        return asyncio.run(answer(url))


def query_remotely(
    url: str, key: str | None, text: str, variables: Mapping[str, Any]
) -> dict[str, Any]:
    """The answer of a running service: `data`, or `errors`.

    Raises ServiceLost, BadJson and what else a client raises where there is no answer.
    """
    with Client(url, key=key) as client:
        try:
            return {"data": client.query(text, variables)}
        except Lost as fault:
            raise ServiceLost(str(fault)) from fault
        except faults.Fault as fault:
            if fault.told is None:
                raise
            return dict(fault.told)
        except ValueError as error:
            raise BadJson(detail=str(error)) from error


def document(name: str) -> str:
    """The text of a file, of standard input (`-`), or of the stored document of this name.

    Raises BadParameter.
    """
    if name != "-" and not Path(name).is_file():
        known = {each.name: each.text for each in stored_documents(graphql_schema)}
        if name in known:
            return known[name]
        like = difflib.get_close_matches(name, known, n=1)
        hint = f" Did you mean {like[0]}?" if like else ""
        raise typer.BadParameter(f"There is no file {name}, and no stored document.{hint}")
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise typer.BadParameter(f"{name} is not text in UTF-8.") from error
