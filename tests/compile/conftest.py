"""One who asks the corpus."""

import asyncio
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import orjson
import pytest

from schema.build import graphql_schema
from schema.mutations import Writing
from service.answer import Answers, Asked
from service.compile.plan import Plan
from service.domain.faults import Fault, ScopeMissing, Several
from service.domain.vocabulary import Scope
from service.settings import Settings
from service.store.fetch import Reads
from service.store.pool import Pool, reads


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-cases", action="store_true", help="write the statements and responses anew"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--rewrite-cases", default=False) and os.environ.get("CI"):
        raise pytest.UsageError("Cases are rewritten and reviewed by hand, not under CI.")


class Reader:
    """Someone who may read and nothing else."""

    async def allow(self, scope: Scope) -> Writing:
        if scope is not Scope.READ:
            raise ScopeMissing
        return self

    async def ingest(self, articles: Any, dry_run: bool, idempotency_key: str | None) -> Any:
        raise ScopeMissing

    def foresee(self, deliveries: Any) -> None:
        raise ScopeMissing

    async def relate(self, given: Any) -> Any:
        raise ScopeMissing

    async def revoke_relation(self, relation: str, reason: str) -> Any:
        raise ScopeMissing

    async def judge(self, given: Any) -> Any:
        raise ScopeMissing

    async def revoke_judgement(self, judgement: str, reason: str) -> Any:
        raise ScopeMissing

    async def override_mention(self, given: Any) -> Any:
        raise ScopeMissing

    async def revoke_override(self, override: str, reason: str) -> Any:
        raise ScopeMissing

    async def review(self, prefix: str, ids: Any, status: str, reason: str | None) -> Any:
        raise ScopeMissing


class Asker:
    """Asks the service, on one connection that stays open."""

    def __init__(self, url: str, runner: asyncio.Runner) -> None:
        self.pool: Pool = reads(url, Settings(read_connections=1))
        self.answers = Answers(graphql_schema, Reads(self.pool))
        self.runner = runner

    def ask(
        self, text: str, variables: Mapping[str, Any] | None = None, operation: str | None = None
    ) -> bytes:
        """The bytes of the response's data."""
        asked = Asked(text, operation, variables or {})
        return self.runner.run(self.answers.answer(asked, Reader()))

    def fetch(self, plan: Plan, values: Mapping[str, Any]) -> bytes:
        """What a plan gives."""
        statement, parameters = plan.sent, plan.parameters(values)
        return self.runner.run(self.answers.reads.fetch(statement, parameters))

    def faults(
        self, text: str, variables: Mapping[str, Any] | None = None, operation: str | None = None
    ) -> Sequence[Fault]:
        """What is wrong with a request."""
        try:
            answer = self.ask(text, variables, operation)
        except Several as several:
            return several.faults
        except Fault as fault:
            return [fault]
        raise AssertionError(answer)

    def fault(
        self, text: str, variables: Mapping[str, Any] | None = None, operation: str | None = None
    ) -> Fault:
        """The one thing that is wrong with a request."""
        (fault,) = self.faults(text, variables, operation)
        return fault

    def __call__(self, text: str, variables: Mapping[str, Any] | None = None) -> Any:
        """The response's data."""
        return orjson.loads(self.ask(text, variables))


@contextmanager
def asking(url: str) -> Iterator[Asker]:
    """Someone who asks a database, until the end."""
    with asyncio.Runner() as runner:
        asker = Asker(url, runner)
        runner.run(asker.pool.open())
        yield asker
        runner.run(asker.pool.close())


@pytest.fixture(scope="session")
def asker(corpus_url: str) -> Iterator[Asker]:
    with asking(corpus_url) as asker:
        yield asker
