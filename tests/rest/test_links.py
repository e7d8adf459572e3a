"""The pages of a list, by the links of each to the others."""

from collections.abc import Iterator
from typing import Any

import pytest

from service.web.parameters import Place
from tests.rest.conftest import DOCUMENTS, READING, Client

LISTS = [
    name
    for name in READING
    if any(each.name == "after" for each in DOCUMENTS[name].parameters)
    and all(each.place is not Place.PATH for each in DOCUMENTS[name].parameters)
]


def pages(rest: Client, address: str, relation: str) -> Iterator[Any]:
    """The page at an address, and those that its links lead to."""
    reply = rest.get(address)
    while True:
        yield reply
        link = reply.links.get(relation)
        if link is None:
            return
        reply = rest.get(link["url"])


def nodes(reply: Any) -> list[Any]:
    """What a page lists."""
    told = reply.json()
    listed: list[Any] = told.get("nodes", told.get("edges"))
    return listed


@pytest.mark.parametrize("name", LISTS)
def test_the_links_lead_through_a_list_and_back(rest: Client, name: str) -> None:
    address = f"{DOCUMENTS[name].path}?first=7" + ("&query=harbour" if name == "search" else "")
    forward = list(pages(rest, address, "next"))
    listed = [node for page in forward for node in nodes(page)]
    whole = rest.get(address.replace("first=7", "first=100&totalCount=true")).json()
    assert listed[:100] == whole.get("nodes", whole.get("edges"))
    assert len(listed) == whole["totalCount"]
    backward = list(pages(rest, forward[-1].links["last"]["url"], "prev"))
    assert [node for page in reversed(backward) for node in nodes(page)] == listed


def test_links_keep_what_was_asked(rest: Client) -> None:
    asked = [("first", "2"), ("quoteType", "DIRECT"), ("quoteType", "INDIRECT"), ("text", "a b&c")]
    link = rest.get("/v1/claims", asked).links["first"]["url"]
    assert link == "/v1/claims?quoteType=DIRECT&quoteType=INDIRECT&text=a+b%26c&first=2"


def test_a_list_below_one_thing_has_links_too(rest: Client) -> None:
    article = rest.get("/v1/articles?first=1").json()["nodes"][0]["id"]
    assert rest.get(f"/v1/articles/{article}/claims?first=1").links.keys() >= {"first", "last"}


def test_what_is_no_list_has_none(rest: Client) -> None:
    actor = rest.get("/v1/actors?first=1").json()["nodes"][0]["id"]
    assert "link" not in rest.get(f"/v1/actors/{actor}").headers
