"""Deliveries that are wrong: each says what, where and how to mend it, and nothing is stored."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.web.conftest import DELIVER, Ask, fault

Spoil = Callable[[dict[str, Any]], None]


def quote_that_is_nowhere(article: dict[str, Any]) -> None:
    article["claims"][0]["evidence"] = [{"quote": "Nobody has crossed anything"}]


def quote_that_stands_twice(article: dict[str, Any]) -> None:
    article["claims"][0]["evidence"] = [{"quote": "the Kurdish commander"}]


def source_that_does_not_exist(article: dict[str, Any]) -> None:
    article["claims"][0]["sources"] = ["nobody"]


def unnamed_source_with_an_actor(article: dict[str, Any]) -> None:
    article["sources"][1]["actor"] = "assad"


def source_that_relays_itself(article: dict[str, Any]) -> None:
    article["sources"][0]["relays"] = "sources"


def stance_with_two_targets(article: dict[str, Any]) -> None:
    article["stances"][0]["target"] = {"actor": "assad", "issue": "de-escalation"}


def date_in_the_year_3024(article: dict[str, Any]) -> None:
    article["publishedAt"] = "3024-12-02T09:30:00Z"


def nul_in_the_body(article: dict[str, Any]) -> None:
    article["body"] += "\0"


def nul_in_the_headline(article: dict[str, Any]) -> None:
    article["headline"] += "\0"


PROBLEMS = [
    (quote_that_is_nowhere, "/claims/0/evidence/0", "QUOTE_NOT_FOUND"),
    (quote_that_stands_twice, "/claims/0/evidence/0", "QUOTE_AMBIGUOUS"),
    (source_that_does_not_exist, "/claims/0/sources/0", "KEY_NOT_FOUND"),
    (unnamed_source_with_an_actor, "/sources/1/actor", "UNNAMED_WITH_ACTOR"),
    (source_that_relays_itself, "/sources/0/relays", "SOURCE_RELAYS_ITSELF"),
    (stance_with_two_targets, "/stances/0/target", "TARGET_NOT_ONE"),
    (date_in_the_year_3024, "/publishedAt", "DATE_OUT_OF_RANGE"),
    (nul_in_the_body, "/body", "TEXT_HAS_NUL"),
    (nul_in_the_headline, "/headline", "TEXT_HAS_NUL"),
]


@pytest.mark.parametrize(
    ("spoil", "path", "code"), PROBLEMS, ids=[spoil.__name__ for spoil, _, _ in PROBLEMS]
)
async def test_a_bad_article_is_rejected_with_its_problem(
    ask: Ask, key: str, aleppo: dict[str, Any], spoil: Spoil, path: str, code: str
) -> None:
    spoil(aleppo)
    reply = await ask(DELIVER, key, input=[aleppo])
    (result,) = reply.json()["data"]["ingestArticles"]["results"]
    assert (result["outcome"], result["article"]) == ("REJECTED", None)
    (problem,) = [each for each in result["problems"] if each["code"] == code]
    assert problem["path"].startswith(path)
    assert problem["message"]
    assert problem["hint"]
    await nothing_is_stored(ask)


async def test_every_problem_is_told_at_once(ask: Ask, key: str, aleppo: dict[str, Any]) -> None:
    for spoil, _, _ in PROBLEMS[:7]:
        if spoil is not quote_that_stands_twice:
            spoil(aleppo)
    reply = await ask(DELIVER, key, input=[aleppo])
    (result,) = reply.json()["data"]["ingestArticles"]["results"]
    assert {problem["code"] for problem in result["problems"]} == {
        "QUOTE_NOT_FOUND",
        "KEY_NOT_FOUND",
        "UNNAMED_WITH_ACTOR",
        "SOURCE_RELAYS_ITSELF",
        "TARGET_NOT_ONE",
        "DATE_OUT_OF_RANGE",
    }
    await nothing_is_stored(ask)


async def test_an_unknown_field_is_refused_by_its_name(
    ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    reply = await ask(DELIVER, key, input=[aleppo | {"headlin": "x"}])
    assert reply.status_code == 400
    refused = fault(reply)
    assert (refused["code"], refused["path"]) == ("BAD_VARIABLE", ["variables", "input", 0])
    assert "headlin" in refused["message"]
    await nothing_is_stored(ask)


async def test_ten_thousand_articles_are_too_many_for_one_mutation(
    ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    article = {name: aleppo[name] for name in ("url", "outlet", "headline", "publishedAt")}
    reply = await ask(DELIVER, key, input=[article | {"body": "x"}] * 10_000)
    refused = fault(reply)
    assert refused["code"] == "TOO_MANY_ARTICLES"
    assert refused["path"] == ["ingestArticles", "input"]
    assert "100" in refused["hint"]
    await nothing_is_stored(ask)


async def test_a_body_of_20_megabytes_is_refused(
    ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    reply = await ask(DELIVER, key, input=[aleppo | {"body": "x" * 20_000_000}])
    assert reply.status_code == 413
    assert fault(reply)["code"] == "BODY_TOO_LARGE"
    await nothing_is_stored(ask)


async def test_a_body_over_10_megabytes_is_a_problem_of_its_article(
    ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    parts = {"claims": [], "stances": [], "body": "x" * 10_000_001}
    reply = await ask(DELIVER, key, input=[aleppo | parts])
    (result,) = reply.json()["data"]["ingestArticles"]["results"]
    assert [problem["path"] for problem in result["problems"]] == ["/body"]
    await nothing_is_stored(ask)


@pytest.mark.parametrize(
    "body",
    [
        b'{"query": "{ __typename }", "variables": ' + b"[" * 10_000 + b"]" * 10_000 + b"}",
        b'{"query": "\xff"}',
        b'{"query": NaN}',
        b"{",
        b"",
    ],
    ids=["nested 10,000 deep", "not UTF-8", "NaN", "broken", "nothing"],
)
async def test_what_is_not_json_is_refused(
    client: httpx.AsyncClient, ask: Ask, key: str, body: bytes
) -> None:
    headers = {"content-type": "application/json", "authorization": f"Bearer {key}"}
    reply = await client.post("/graphql", content=body, headers=headers)
    assert (reply.status_code, fault(reply)["code"]) == (400, "BAD_JSON")
    assert fault(reply)["hint"]
    await nothing_is_stored(ask)


async def nothing_is_stored(ask: Ask) -> None:
    reply = await ask(
        "{ articles { totalCount } claims { totalCount } sources { totalCount } "
        "stances { totalCount } actors { totalCount } outlets { totalCount } "
        "issues { totalCount } }"
    )
    assert {each["totalCount"] for each in reply.json()["data"].values()} == {0}
