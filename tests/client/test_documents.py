"""Every stored document over a running service: what both clients give is what REST answers."""

import inspect
from typing import Any

import httpx
import pytest

from openapi.client.python import snake
from openapi.client.written import written
from schema.build import graphql_schema
from service.client import AsyncClient, Client, asks
from service.client.ask import Ask, AskPage, adapter
from service.client.faults import NotFound
from tests.client.conftest import Found, arguments, awaited
from tests.rest.conftest import DOCUMENTS, READING
from tests.serving import Service

MISSING = ("override", "factCheck")
"""What there is none of in the sample."""


def dumped(ask: Ask[Any], answer: object) -> Any:
    """An answer as the service would have written it."""
    return adapter(ask.answer).dump_python(answer, mode="json", by_alias=True, exclude_unset=True)


def over_rest(service: Service, ask: Ask[Any]) -> Any:
    """What REST answers, without the client."""
    url = f"{service.url}{ask.path}"
    headers = {"content-type": "application/json"} if ask.content else {}
    reply = httpx.request(
        ask.method, url, params=list(ask.parameters), content=ask.content, headers=headers
    )
    value = reply.raise_for_status().json()
    for member in ask.within:
        value = value[member]
    return value


def test_the_modules_are_fresh() -> None:
    stale = [
        path.name
        for path, text in written(graphql_schema).items()
        if path.read_text(encoding="utf-8") != text
    ]
    assert stale == [], "python -m openapi.client writes them anew"


def test_every_stored_document_can_be_asked_for(client: Client) -> None:
    for name, stored in DOCUMENTS.items():
        build = getattr(asks, snake(name))
        assert inspect.signature(getattr(client, snake(name))) == inspect.signature(build)
        assert build.__doc__.split()[:3] == stored.sentences[0].split()[:3]


@pytest.mark.parametrize("name", [each for each in READING if each not in MISSING])
def test_an_answer_is_what_rest_answers(
    service: Service, client: Client, found: Found, name: str
) -> None:
    build = getattr(asks, snake(name))
    given = arguments(build, DOCUMENTS[name].path, found)
    ask: Ask[Any] = build(**given)
    expected = over_rest(service, ask)
    answer = getattr(client, snake(name))(**given)
    assert dumped(ask, answer) == expected
    assert awaited(service, lambda it: getattr(it, snake(name))(**given)) == answer


@pytest.mark.parametrize("name", READING)
def test_every_entry_of_a_list_comes_page_by_page(
    service: Service, client: Client, found: Found, name: str
) -> None:
    build = getattr(asks, snake(name))
    given = dict(arguments(build, DOCUMENTS[name].path, found))
    if name in MISSING or not isinstance(ask := build(**given), AskPage):
        return
    total = client.ask(ask).total_count
    pages = getattr(client, snake(name)).every(**(given | {"first": 7}))
    entries = list(pages)
    assert len(entries) == total
    assert [type(each) for each in entries] == [ask.entry] * len(entries)

    async def asynchronously(it: AsyncClient) -> list[Any]:
        return [each async for each in getattr(it, snake(name)).every(**given)]

    assert awaited(service, asynchronously) == entries


def test_what_there_is_not_is_not_found(service: Service, client: Client) -> None:
    with pytest.raises(NotFound) as told:
        client.override("ovr_1")
    assert (told.value.code, told.value.status) == ("NOT_FOUND", 404)
    with pytest.raises(NotFound):
        awaited(service, lambda it: it.claim("art_1"))
