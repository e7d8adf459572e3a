"""The requests of both clients, and the replies that are no answers of stored documents."""

import uuid
from collections.abc import Iterable, Mapping
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
IDEMPOTENCY = "A key of idempotency"
TIMEOUT = httpx.Timeout(60, connect=5)
"""Seconds until a silent service is given up."""

ADDRESS_BYTES = 15_000
"""The longest path and query that is sent.

The service reads 16 kB of address and headers; this leaves enough of them for headers.
"""

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
    """What is sent with every request. Raises ValueError for what is no key."""
    return HEADERS | ({"authorization": f"Bearer {worded(key, 'A key')}"} if key else {})


def worded(text: str, what: str) -> str:
    """A text that a header can carry. Raises ValueError, which does not show it."""
    if text.isascii() and text.isprintable() and text == text.strip():
        return text
    raise ValueError(f"{what} is printable ASCII without a space around it; this one is not.")


def built(
    http: httpx.Client | httpx.AsyncClient,
    method: str,
    path: str,
    headers: Mapping[str, str],
    query: Iterable[tuple[str, str]] = (),
    content: bytes | None = None,
) -> httpx.Request:
    """A request that can be sent. Raises ValueError where there is none."""
    if http.is_closed:
        raise ValueError("This client is closed; make another one.")
    try:
        request = http.build_request(
            method, path, params=list(query), content=content, headers=dict(headers)
        )
    except UnicodeEncodeError as error:
        raise ValueError("This is no text: it holds half a surrogate pair.") from error
    except httpx.InvalidURL as error:
        # Beyond 65,536 characters httpx makes no address.
        raise ValueError(too_long("more than 64 kB")) from error
    if (size := len(request.url.raw_path)) > ADDRESS_BYTES:
        raise ValueError(too_long(f"{size:,} bytes"))
    return request


def too_long(size: str) -> str:
    """What is said of too much for an address."""
    return (
        f"This is too long to be asked in an address: it has {size}, and may have "
        f"{ADDRESS_BYTES:,}. Ask for less at once, or with `query`, which sends it in the body."
    )


def asking(
    http: httpx.Client | httpx.AsyncClient, ask: Ask[Any], accept: str = JSON
) -> httpx.Request:
    """The request for an answer of a stored document. Raises ValueError where there is none."""
    sent = {"accept": accept} | ({} if ask.content is None else {"content-type": JSON})
    return built(http, ask.method, ask.path, sent, ask.parameters, ask.content)


def delivering(
    http: httpx.Client | httpx.AsyncClient,
    article: Article,
    key: str | None,
    query: Mapping[str, str],
) -> httpx.Request:
    """The request that delivers one article, with a key of idempotency. Raises ValueError."""
    given = worded(key or str(uuid.uuid4()), IDEMPOTENCY)
    sent = {"content-type": JSON, "accept": JSON, "idempotency-key": given}
    return built(http, "POST", ARTICLES, sent, query.items(), encoded(article))


def ingesting(
    http: httpx.Client | httpx.AsyncClient, batch: Batch, query: Mapping[str, str]
) -> httpx.Request:
    """The request that delivers many articles, a line each. Raises ValueError."""
    given = worded(batch.key, IDEMPOTENCY)
    sent = {"content-type": NDJSON, "accept": NDJSON, "idempotency-key": given}
    return built(http, "POST", INGEST, sent, query.items(), batch.content)


def querying(
    http: httpx.Client | httpx.AsyncClient, text: str, variables: Mapping[str, Any]
) -> httpx.Request:
    """The request for an answer to a document of GraphQL. Raises ValueError."""
    body = encoded({"query": text, "variables": variables})
    sent = {"content-type": JSON, "accept": JSON}
    return built(http, "POST", GRAPHQL, sent, content=body)


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
