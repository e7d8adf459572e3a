"""Reviewers' decisions over REST."""

from typing import Any

import httpx
import orjson
import pytest

from service.domain.vocabulary import Scope
from tests.web.conftest import made


@pytest.fixture
async def reviewer(
    database_url: str, client: httpx.AsyncClient, aleppo: dict[str, Any]
) -> dict[str, str]:
    """The header of one who may deliver and review; an article is there."""
    key = await made(database_url, Scope.INGEST, Scope.REVIEW)
    headers = {"authorization": f"Bearer {key}"}
    await client.post("/v1/articles", json=aleppo, headers=headers)
    return headers


async def ids(client: httpx.AsyncClient, kind: str) -> list[str]:
    return [node["id"] for node in (await client.get(f"/v1/{kind}")).json()["nodes"]]


async def test_a_judgement_is_made_read_and_revoked(
    client: httpx.AsyncClient, reviewer: dict[str, str]
) -> None:
    left, right, *_ = await ids(client, "actors")
    judged = {"left": left, "right": right, "verdict": "SAME", "reason": "One and the same."}
    made = await client.post("/v1/judgements", json=judged, headers=reviewer)
    judgement = made.json()["judgement"]
    assert (made.status_code, judgement["verdict"], judgement["by"]) == (
        200,
        "SAME",
        "ingest+review",
    )
    address = f"/v1/judgements/{judgement['id']}"
    assert (await client.get(address)).json() == judgement
    assert right not in await ids(client, "actors") or left not in await ids(client, "actors")
    undone = await client.post(f"{address}/revocation", json={"reason": "No."}, headers=reviewer)
    assert undone.json()["judgement"]["revokedReason"] == "No."
    assert {left, right} <= set(await ids(client, "actors"))


async def test_a_refused_decision_is_problem_details(
    client: httpx.AsyncClient, reviewer: dict[str, str]
) -> None:
    left, *_ = await ids(client, "actors")
    judged = {"left": left, "right": left, "verdict": "SAME", "reason": "It is."}
    reply = await client.post("/v1/judgements", json=judged, headers=reviewer)
    assert reply.status_code == 400
    assert reply.headers["content-type"] == "application/problem+json"
    problem = reply.json()
    assert problem["errors"][0]["code"] == problem["code"]
    assert (await client.get("/v1/judgements")).json()["nodes"] == []


async def test_claims_are_reviewed(client: httpx.AsyncClient, reviewer: dict[str, str]) -> None:
    first, *others = await ids(client, "claims")
    review = {"ids": [first], "status": "REJECTED", "reason": "It says nothing of the kind."}
    reply = await client.post("/v1/reviews/claims", json=review, headers=reviewer)
    assert reply.json() == {"changed": [first], "problems": []}
    assert await ids(client, "claims") == others
    decision = (await client.get("/v1/decisions")).json()["nodes"][0]
    assert (decision["kind"], decision["about"]) == ("REVIEWED", [first])


@pytest.mark.parametrize(
    ("content", "kind", "status", "code", "path"),
    [
        (b"", "application/json", 400, "BAD_JSON", None),
        (b"[]", "application/json", 400, "BAD_ARGUMENT", None),
        (b"{", "application/json", 400, "BAD_JSON", None),
        (b"\xff", "application/json", 400, "BAD_JSON", None),
        (b'{"left": "act_1", "left": "act_2"}', "application/json", 400, "BAD_JSON", None),
        (b"[" * 1020 + b"]" * 1020, "application/json", 400, "BAD_JSON", None),
        (b"{}", "text/plain", 415, "MEDIA_TYPE_UNKNOWN", None),
        (b'{"left": "act_1"}', "application/json", 400, "BAD_VARIABLE", None),
        (b'{"left": ["act_1"]}', "application/json", 400, "BAD_VARIABLE", "/left"),
    ],
)
async def test_a_body_that_is_no_decision_is_refused_with_its_path(
    client: httpx.AsyncClient,
    reviewer: dict[str, str],
    content: bytes,
    kind: str,
    status: int,
    code: str,
    path: str | None,
) -> None:
    headers = reviewer | {"content-type": kind}
    reply = await client.post("/v1/judgements", content=content, headers=headers)
    problem = reply.json()
    told = problem.get("errors", [problem])
    assert (reply.status_code, problem["code"]) == (status, code)
    assert path is None or path in [each.get("path") for each in told]


async def test_who_has_no_key_decides_nothing(client: httpx.AsyncClient) -> None:
    body = orjson.dumps({"ids": ["clm_1"], "status": "REJECTED"})
    headers = {"content-type": "application/json"}
    reply = await client.post("/v1/reviews/claims", content=body, headers=headers)
    assert (reply.status_code, reply.json()["code"]) == (401, "KEY_MISSING")
