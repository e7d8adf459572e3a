"""Replies that a test gives a client, one after another, and what it was asked for them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import httpx
import orjson

from service.client import Client, Patience

Reply = httpx.Response | httpx.TransportError
HASTY = Patience(attempts=3, first=0.001, longest=0.05)
EMPTY = {
    "pageInfo": dict.fromkeys(("hasNextPage", "hasPreviousPage"), False)
    | dict.fromkeys(("startCursor", "endCursor")),
    "nodes": [],
}
"""A page with nothing on it."""


@dataclass
class Answering:
    """What answers instead of a service: each time with the next reply, in the end with the last.

    It is a client's ``transport``, whether it waits or not.
    """

    replies: Sequence[Reply]
    requests: list[httpx.Request] = field(default_factory=list)

    @property
    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self.answer)

    def answer(self, request: httpx.Request) -> httpx.Response:
        reply = self.replies[min(len(self.requests), len(self.replies) - 1)]
        self.requests.append(request)
        if isinstance(reply, httpx.TransportError):
            raise reply
        return httpx.Response(reply.status_code, headers=reply.headers, content=reply.content)

    def client(self, patience: Patience = HASTY) -> Client:
        return Client("http://onrecord", patience=patience, transport=self.transport)


def problem(status: int, code: str, **members: object) -> httpx.Response:
    """Problem details as the service gives them."""
    told = {"title": "So it is.", "status": status, "code": code, **members}
    headers = {"content-type": "application/problem+json"}
    wait = {"retry-after": "0"} if status == 503 else {}
    return httpx.Response(status, headers=headers | wait, content=orjson.dumps(told))


def fine(value: object = EMPTY) -> httpx.Response:
    """An answer."""
    return httpx.Response(200, json=value)


def lines(*told: object) -> httpx.Response:
    """Answers to lines."""
    return httpx.Response(200, content=b"\n".join(map(orjson.dumps, told)))
