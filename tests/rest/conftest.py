"""The corpus behind an application, and one who asks it over HTTP, one request at a time."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from schema.build import graphql_schema
from service.app import application
from service.settings import Settings
from service.web.stored import Stored, stored_documents

DOCUMENTS = {each.name: each for each in stored_documents(graphql_schema)}
READING = [name for name, each in DOCUMENTS.items() if not each.writes]
WRITING = [name for name, each in DOCUMENTS.items() if each.writes]


@dataclass(frozen=True)
class Client:
    """Asks over HTTP, and waits for the answer."""

    runner: asyncio.Runner
    http: httpx.AsyncClient

    def get(self, address: str, query: Sequence[tuple[str, str]] = (), **headers: str) -> Any:
        """The reply to GET; without ``query`` that of the address is left as it is."""
        url = httpx.URL(address, params=list(query)) if query else httpx.URL(address)
        return self.runner.run(self.http.get(url, headers=headers))

    def post(self, address: str, message: object, **headers: str) -> Any:
        """The reply to POST of a JSON message."""
        return self.runner.run(self.http.post(address, json=message, headers=headers))

    def graphql(self, stored: Stored, variables: Mapping[str, Any]) -> Any:
        """The reply to a stored document that is sent to /graphql."""
        return self.post("/graphql", {"query": stored.text, "variables": variables})


@pytest.fixture(scope="session")
def rest(corpus_url: str) -> Iterator[Client]:
    """Asks an application over the corpus; nobody writes in it."""
    app = application(Settings(read_connections=1), corpus_url)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    with asyncio.Runner() as runner:
        lifespan = app.router.lifespan_context(app)
        runner.run(lifespan.__aenter__())
        http = httpx.AsyncClient(transport=transport, base_url="http://onrecord")
        yield Client(runner, http)
        runner.run(http.aclose())
        runner.run(lifespan.__aexit__(None, None, None))
