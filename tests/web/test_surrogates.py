"""Half a surrogate pair, which JSON can spell and no text holds, is told wherever it arrives."""

from itertools import product
from typing import Any

import httpx
import orjson

from tests.web.conftest import DELIVER, fault

HALF = "\\ud800"
JSON = {"content-type": "application/json"}

QUESTIONS = [
    ("query($v: ID!) { node(id: $v) { id } }", "v"),
    ("query($v: URL) { articles(where: {url: $v}) { totalCount } }", "v"),
    ("query($v: String) { claims(first: 1, after: $v) { totalCount } }", "v"),
    ("query($v: ClaimFilter) { claims(where: $v) { totalCount } }", "v"),
    ("query($v: [QuoteType!]) { claims(where: {quoteType: $v}) { totalCount } }", "v"),
    ("query($v: DateRange) { articles(where: {publishedAt: $v}) { totalCount } }", "v"),
    ("query($v: Int) { claims(first: $v) { totalCount } }", "v"),
    ("query($v: String!) { __type(name: $v) { name } }", "v"),
    ("{ articles { totalCount } }", HALF),
]
EXPECTED: list[tuple[int, set[str]]] = [(200, set())] + [
    (400, {code}) for code in ("BAD_VARIABLE", "BAD_ARGUMENT", "BAD_ID", "BAD_CURSOR")
]
VALUES = [
    f'"{HALF}"',
    f'["{HALF}"]',
    f'{{"{HALF}": 1}}',
    f'{{"from": "{HALF}"}}',
    f'{{"text": {{"{HALF}": "{HALF}"}}}}',
]


async def send(client: httpx.AsyncClient, text: str, key: str | None = None) -> httpx.Response:
    headers = JSON | ({"authorization": f"Bearer {key}"} if key else {})
    return await client.post("/graphql", content=text, headers=headers)


async def test_half_a_surrogate_in_the_variables_of_a_question_is_no_failure_of_ours(
    client: httpx.AsyncClient,
) -> None:
    for (question, name), value in product(QUESTIONS, VALUES):
        variables = f'{{"{name}": {value}}}'
        text = f'{{"query": {orjson.dumps(question).decode()}, "variables": {variables}}}'
        reply = await send(client, text)
        codes = {error["extensions"]["code"] for error in reply.json().get("errors", [])}
        assert (reply.status_code, codes) in EXPECTED, (question, value)


async def test_half_a_surrogate_in_an_article_is_told_with_its_place(
    client: httpx.AsyncClient, key: str, aleppo: dict[str, Any]
) -> None:
    aleppo["headline"] = "HALF"
    aleppo["claims"][2]["text"] = "HALF"
    text = orjson.dumps({"query": DELIVER, "variables": {"input": [aleppo]}}).decode()
    reply = await send(client, text.replace('"HALF"', f'"{HALF}"'), key)
    (result,) = reply.json()["data"]["ingestArticles"]["results"]
    assert result["outcome"] == "REJECTED"
    told = {(problem["path"], problem["code"]) for problem in result["problems"]}
    assert ("/headline", "TEXT_HAS_SURROGATE") in told
    assert ("/claims/2/text", "TEXT_HAS_SURROGATE") in told


async def test_half_a_surrogate_does_not_spoil_the_other_articles(
    client: httpx.AsyncClient, key: str, aleppo: dict[str, Any]
) -> None:
    spoiled = aleppo | {"headline": "HALF"}
    text = orjson.dumps({"query": DELIVER, "variables": {"input": [spoiled, aleppo]}}).decode()
    reply = await send(client, text.replace('"HALF"', f'"{HALF}"'), key)
    results = reply.json()["data"]["ingestArticles"]["results"]
    assert [result["outcome"] for result in results] == ["REJECTED", "CREATED"]


async def test_half_a_surrogate_in_the_document_or_its_name_is_refused(
    client: httpx.AsyncClient,
) -> None:
    for text in (
        f'{{"query": "{{ __typename }} # {HALF}"}}',
        f'{{"query": "{{ __typename }}", "operationName": "{HALF}"}}',
    ):
        told = fault(reply := await send(client, text))
        assert (reply.status_code, told["code"], told["path"]) == (400, "BAD_REQUEST", ["query"])


async def test_broken_json_is_refused_with_a_hint(client: httpx.AsyncClient) -> None:
    for body in ("{", '{"query": }', "", f'{{"query": "{HALF}"', "[" * 2_000):
        told = fault(await send(client, body))
        assert told["code"] == "BAD_JSON"
        assert told["hint"]


async def test_numbers_beyond_all_measure_beside_half_a_surrogate_are_no_failure_of_ours(
    client: httpx.AsyncClient, key: str
) -> None:
    for number in ("9" * 400, "-1e999", "9" * 5_000):
        article = f'{{"url": "{HALF}", "headline": {number}, "claims": {number}}}'
        variables = f'{{"input": [{article}]}}'
        text = f'{{"query": {orjson.dumps(DELIVER).decode()}, "variables": {variables}}}'
        assert (await send(client, text, key)).status_code == 400
