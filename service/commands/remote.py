"""Asking a running service."""

import json
from collections.abc import Mapping
from typing import Any

import httpx
import orjson
import typer

from service.domain.faults import BadJson


class ServiceLost(OSError):
    """The service cannot be reached, or has gone away."""


def address(text: str) -> str:
    """The address of a service. Raises BadParameter."""
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL:
        url = httpx.URL("")
    if url.scheme not in ("http", "https") or not url.host:
        raise typer.BadParameter(f"{text} is no address; give one like http://127.0.0.1:8000.")
    return text


def graphql_address(url: str) -> str:
    """The GraphQL address of the service at an address."""
    return url if url.rstrip("/").endswith("/graphql") else f"{url.rstrip('/')}/graphql"


def encoded(message: object) -> bytes:
    """A message as JSON, whatever its values are: the service tells what is wrong with them.

    Raises BadJson for one that is nested too deeply.
    """
    try:
        return orjson.dumps(message)
    except orjson.JSONEncodeError:
        # It holds half a surrogate pair or a number beyond 64 bits, or is nested deeper than 254.
        pass
    try:
        return json.dumps(message).encode()
    except RecursionError as error:
        raise BadJson(detail="It is nested too deeply.") from error


def lost(url: str, reason: Exception) -> str:
    """What is told where a service cannot be reached or goes away, in one sentence."""
    return (
        f"SERVICE_UNAVAILABLE: {url} cannot be reached or has gone away ({reason}); "
        "see that it runs, then give the same command again."
    )


def ask(
    client: httpx.Client, url: str, key: str | None, text: str, variables: Mapping[str, Any]
) -> dict[str, Any]:
    """The answer of the service: `data`, or `errors`.

    Raises ServiceLost, BadJson and httpx.DecodingError.
    """
    headers = {"content-type": "application/json"}
    if key:
        headers["authorization"] = f"Bearer {key}"
    body = encoded({"query": text, "variables": variables})
    try:
        reply = client.post(graphql_address(url), content=body, headers=headers)
    except httpx.TransportError as error:
        raise ServiceLost(lost(url, error)) from error
    try:
        answer = orjson.loads(reply.content)
    except orjson.JSONDecodeError:
        answer = None
    if not isinstance(answer, dict) or not answer.keys() & {"data", "errors"}:
        raise httpx.DecodingError(
            f"{url} answers, but not as On Record does: {reply.status_code}.", request=reply.request
        )
    return answer
