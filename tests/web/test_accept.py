"""Which media type an Accept header is answered with (RFC 9110, 12.5.1)."""

from time import process_time

import httpx
import pytest

from service.web.negotiation import negotiated
from service.web.replies import GRAPHQL, HTML, JSON, READ, WRITTEN
from tests.web.conftest import DELIVER, fault

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("*/*", JSON),
        ("application/*", JSON),
        ("Application/JSON; charset=utf-8", JSON),
        (GRAPHQL, GRAPHQL),
        (f"{GRAPHQL}, {JSON};q=0.9", GRAPHQL),
        (f"{GRAPHQL};q=0.5, {JSON};q=0.9", JSON),
        (f"{GRAPHQL}, {JSON}", GRAPHQL),
        (f"{JSON}, {GRAPHQL}", JSON),
        (f"{JSON};q=0, */*", GRAPHQL),
        (f"image/png, {JSON};q=0.001", JSON),
        (BROWSER, JSON),
        ("image/png", None),
        ("text/html", None),
        ("*/*;q=0", None),
        (f"{JSON};q=much", None),
        (",;,=", None),
    ],
)
def test_the_type_that_is_liked_best_is_given(accept: str, chosen: str | None) -> None:
    assert negotiated(accept, WRITTEN) == chosen


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [(BROWSER, HTML), ("*/*", JSON), (f"{JSON}, text/html", JSON), ("text/*", HTML)],
)
def test_a_browser_reads_html(accept: str, chosen: str) -> None:
    assert negotiated(accept, READ) == chosen


PROFILED = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"'


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("application/ld+json", "application/ld+json"),
        (PROFILED, PROFILED),
        (PROFILED.replace('"', "").replace(";", " ; "), PROFILED),
        (f"{PROFILED};q=0.5, application/ld+json;q=0.4", PROFILED),
        ('application/ld+json;profile="https://elsewhere.example/a,b"', None),
        ('application/ld+json;profile="a,b", application/json', JSON),
    ],
)
def test_a_profile_names_one_form_of_a_type(accept: str, chosen: str | None) -> None:
    assert negotiated(accept, (JSON, "application/ld+json", PROFILED)) == chosen


@pytest.mark.parametrize("part", ['\\"', '"', "\\", ",", ';profile="', '",', "a/b;", " "])
def test_no_header_takes_long_to_read(part: str) -> None:
    begun = process_time()
    negotiated('"' + part * (15_000 // len(part)), (JSON, PROFILED))
    assert process_time() - begun < 0.1


async def test_what_cannot_be_given_is_not_even_begun(client: httpx.AsyncClient, key: str) -> None:
    headers = {"accept": "image/png", "authorization": f"Bearer {key}"}
    message = {"query": DELIVER, "variables": {"input": []}}
    reply = await client.post("/graphql", json=message, headers=headers)
    assert (reply.status_code, fault(reply)["code"]) == (406, "NOT_ACCEPTABLE")
    assert reply.headers["content-type"] == JSON


async def test_several_accept_headers_are_one(client: httpx.AsyncClient) -> None:
    headers = [("accept", "image/png"), ("accept", GRAPHQL)]
    question = {"query": "{ __typename }"}
    reply = await client.get("/graphql", params=question, headers=headers)
    assert (reply.status_code, reply.headers["content-type"]) == (200, GRAPHQL)


async def test_without_an_accept_header_json_is_given(client: httpx.AsyncClient) -> None:
    del client.headers["accept"]
    reply = await client.post("/graphql", json={"query": "{ __typename }"})
    assert (reply.status_code, reply.headers["content-type"]) == (200, JSON)
