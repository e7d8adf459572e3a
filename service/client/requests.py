"""The requests of both clients, and the replies that are no answers of stored documents."""

import uuid
from collections.abc import Mapping
from typing import Any

import httpx

from service.client.answers import Delivered
from service.client.ask import Ask, encoded
from service.client.exchange import INGEST, Batch
from service.client.faults import NotUnderstood, fault_in, message_of
from service.client.inputs import ArticleInput

ARTICLES, GRAPHQL = "/v1/articles", "/graphql"
JSON = "application/json"
NDJSON = "application/x-ndjson"
HEADERS = {"user-agent": "onrecord-client"}
TIMEOUT = httpx.Timeout(60, connect=5)
"""Seconds until a silent service is given up."""

Article = ArticleInput | Mapping[str, Any]
"""An article to be delivered: typed, or as JSON values."""


class Ingested(Delivered):
    """What became of one of many articles; ``line`` is its place among them, from 1."""

    line: int


def address(url: str) -> str:
    """The address of a service, which ends with no slash. Raises ValueError."""
    try:
        known = httpx.URL(url)
    except httpx.InvalidURL:
        known = httpx.URL("")
    if known.scheme not in ("http", "https") or not known.host:
        raise ValueError(f"{url} is no address; give one like http://127.0.0.1:8000.")
    return url.rstrip("/").removesuffix("/graphql")


def headers(key: str | None) -> dict[str, str]:
    """What is sent with every request."""
    return HEADERS | ({"authorization": f"Bearer {key}"} if key else {})


def asking(
    http: httpx.Client | httpx.AsyncClient, ask: Ask[Any], accept: str = JSON
) -> httpx.Request:
    """The request for an answer of a stored document. Raises ValueError for one too long."""
    sent = {"accept": accept} | ({} if ask.content is None else {"content-type": JSON})
    try:
        return http.build_request(
            ask.method, ask.path, params=list(ask.parameters), content=ask.content, headers=sent
        )
    except httpx.InvalidURL as error:
        raise ValueError(f"This cannot be asked for: {error}.") from error


def delivering(
    http: httpx.Client | httpx.AsyncClient,
    article: Article,
    key: str | None,
    query: Mapping[str, str],
) -> httpx.Request:
    """The request that delivers one article, with a key of idempotency."""
    given = key or str(uuid.uuid4())
    sent = {"content-type": JSON, "accept": JSON, "idempotency-key": given}
    return http.build_request(
        "POST", ARTICLES, params=query, content=encoded(article), headers=sent
    )


def ingesting(
    http: httpx.Client | httpx.AsyncClient, batch: Batch, query: Mapping[str, str]
) -> httpx.Request:
    """The request that delivers many articles, a line each."""
    sent = {"content-type": NDJSON, "accept": NDJSON, "idempotency-key": batch.key}
    return http.build_request("POST", INGEST, params=query, content=batch.content, headers=sent)


def querying(
    http: httpx.Client | httpx.AsyncClient, text: str, variables: Mapping[str, Any]
) -> httpx.Request:
    """The request for an answer to a document of GraphQL."""
    body = encoded({"query": text, "variables": variables})
    sent = {"content-type": JSON, "accept": JSON}
    return http.build_request("POST", GRAPHQL, content=body, headers=sent)


def beside(*, dry_run: bool, method: str | None) -> dict[str, str]:
    """What is said beside articles, as query parameters."""
    said = {"dryRun": "true"} if dry_run else {}
    return said | ({} if method is None else {"method": method})


def line(article: Article) -> bytes:
    """An article as a line."""
    return encoded(article) + b"\n"


def delivered(reply: httpx.Response) -> Delivered:
    """What became of an article. Raises NotUnderstood."""
    try:
        return Delivered.model_validate(message_of(reply))
    except ValueError as error:
        raise NotUnderstood(ARTICLES, error) from error


def ingested(told: Mapping[str, Any], before: int) -> Ingested:
    """What became of one of many articles, of which so many were in requests ``before``.

    Raises NotUnderstood.
    """
    try:
        return Ingested.model_validate({**told, "line": told["line"] + before})
    except ValueError as error:
        raise NotUnderstood(INGEST, error) from error


def data(reply: httpx.Response) -> dict[str, Any]:
    """The data of a response of GraphQL. Raises the fault that its errors tell."""
    message = message_of(reply) or {}
    answer = message.get("data")
    if message.get("errors"):
        raise fault_in(message, reply.status_code)
    if not isinstance(answer, dict):
        raise NotUnderstood(GRAPHQL, "no data", reply.status_code)
    return answer
