"""Asking a running service."""

from collections.abc import Mapping
from typing import Any

import httpx
import orjson


def graphql_address(url: str) -> str:
    """The GraphQL address of the service at an address."""
    return url if url.rstrip("/").endswith("/graphql") else f"{url.rstrip('/')}/graphql"


def ask(
    client: httpx.Client, url: str, key: str | None, text: str, variables: Mapping[str, Any]
) -> dict[str, Any]:
    """The answer of the service: `data`, or `errors`. Raises httpx.HTTPError."""
    headers = {"content-type": "application/json"}
    if key:
        headers["authorization"] = f"Bearer {key}"
    body = orjson.dumps({"query": text, "variables": variables})
    reply = client.post(graphql_address(url), content=body, headers=headers)
    try:
        answer = orjson.loads(reply.content)
    except orjson.JSONDecodeError:
        answer = None
    if not isinstance(answer, dict) or not answer.keys() & {"data", "errors"}:
        raise httpx.DecodingError(
            f"{url} answers, but not as On Record does: {reply.status_code}.", request=reply.request
        )
    return answer
