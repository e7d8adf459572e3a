"""Clients of a running service with the sample, and what there is to be asked for in it."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from service.client import AsyncClient, Client, inputs, words
from service.client.model import Word
from tests.serving import Service, copied, serving

Found = Mapping[str, str]
"""An id of each type, by the part of a path that stands before it."""


@pytest.fixture(scope="session")
def service(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """One of our own, for what is decided here would be seen by others."""
    with serving(copied(sample_folder, tmp_path_factory.mktemp("asked") / "data")) as service:
        yield service


@pytest.fixture(scope="session")
def client(service: Service) -> Iterator[Client]:
    with Client(service.url, key=service.key) as client:
        yield client


@pytest.fixture(scope="session")
def found(client: Client) -> Found:
    """Ids of the sample, and of what is decided here."""
    propositions = client.propositions(first=2).nodes
    stance = client.stances(first=1).nodes[0]
    left, right = client.actors(first=2).nodes
    judged = client.judge(
        inputs.JudgeInput(left=left.id, right=right.id, verdict=words.Verdict.DIFFERENT, reason="x")
    )
    related = client.relate_propositions(
        inputs.RelatePropositionsInput(
            from_=propositions[0].id,
            to=propositions[1].id,
            type=words.RelationType.UPDATES,
            reason="Said later.",
        )
    )
    article = client.articles(first=1).nodes[0]
    assert judged.judgement
    assert related.relation
    return {
        "articles": article.id,
        "claims": client.claims(first=1).nodes[0].id,
        "sources": client.sources(first=1).nodes[0].id,
        "actors": stance.actor.id,
        "stances": stance.id,
        "propositions": propositions[0].id,
        "fact-checks": "fck_1",
        "issues": client.issues(first=1).nodes[0].id,
        "outlets": article.outlet.id,
        "ingestions": client.article_ingestions(article.id).nodes[0].id,
        "judgements": judged.judgement.id,
        "relations": related.relation.id,
        "decisions": client.decisions(first=1).nodes[0].id,
    }


def arguments(build: Callable[..., Any], path: str, found: Found) -> Mapping[str, Any]:
    """Arguments for all that a document needs, and a few that it takes."""
    known: Mapping[str, Any] = {
        "ids": [inputs.ExternalIdInput(scheme="wikidata", value="Q1")],
        "id": found.get(path.split("/")[2]),
        "query": "Talvia",
        "names": [inputs.ActorNameInput(text="Norland")],
        "actor": inputs.ActorBy(id=found["actors"]),
        "target": inputs.TargetBy(actor=inputs.ActorBy(id=found["actors"])),
        "total_count": True,
        "first": 5,
    }
    given = {}
    for name, each in inspect.signature(build).parameters.items():
        if name in known:
            given[name] = known[name]
        elif each.default is each.empty:
            assert issubclass(each.annotation, Word), f"What is {name}?"
            given[name] = next(iter(each.annotation))
    return given


def awaited(service: Service, asking: Callable[[AsyncClient], Awaitable[Any]]) -> Any:
    """What an asynchronous client is answered."""

    async def ask() -> Any:
        async with AsyncClient(service.url, key=service.key) as client:
            return await asking(client)

    return asyncio.run(ask())
