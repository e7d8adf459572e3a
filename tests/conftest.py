"""A real PostgreSQL for the tests: one server for the whole run, a fresh database for each test.

server              the server that all processes of the run share
database_url        a database of the present schema for one test, to write in as it likes
lasting_database_url a database for a whole run
corpus_url          the corpus of tests/compile in it, for tests that only read; world has its rows
module_database_url a database of the present schema for the tests of one file
bare_database_url   an empty database for one test
sample_folder       a data folder with the sample, to be copied; starting there is quick
service             `onrecord serve` as a process of its own, for tests that only need some service
traced              for a test that starts programs: their lines are counted, too
"""

import asyncio
import fcntl
import gc
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import psycopg
import pytest
from psycopg import sql

import migrations
from service.store import embedded, pool
from service.store.founding import EXTENSIONS, OWNER
from tests.compile import corpus
from tests.compile.oracle.rows import World
from tests.serving import Service, copied, serving

# How long one example takes says more about the machine's other work than about the code.
hypothesis.settings.register_profile("steady", deadline=None)
hypothesis.settings.load_profile("steady")

TEMPLATE = "template_of_tests"
LOCK = 7_365_742

# What is lost when the machine loses its power does not matter here; time does.
HASTY = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "autovacuum": "off",
    # Statements are counted where tests ask for it: thousands of databases would drown them.
    "pg_stat_statements.track": "none",
}


# To look through all that thousands of tests share for garbage takes a second each time.
gc.set_threshold(20_000, 20, 50)


@dataclass(frozen=True)
class Admin:
    """Makes databases as the service's own role has them, and drops them at the end."""

    server: embedded.Server
    connection: psycopg.Connection

    @contextmanager
    def database(
        self, template: str, *, keep: bool = False, counted: bool = False
    ) -> Iterator[tuple[str, str]]:
        """A new database: its name, and how to reach it.

        The statements that are sent to one that is ``counted`` are counted by the server.
        """
        name = f"test_{secrets.token_hex(8)}"
        create = "CREATE DATABASE {} TEMPLATE {} OWNER {} STRATEGY FILE_COPY"
        self.connection.execute(_statement(create, name, template, OWNER))
        if template == "template0":
            with psycopg.connect(self.server.superuser_url, dbname=name) as inside:
                for extension in EXTENSIONS:
                    inside.execute(_statement("CREATE EXTENSION {}", extension))
        if counted:
            count = "ALTER DATABASE {} SET pg_stat_statements.track = top"
            self.connection.execute(_statement(count, name))
        try:
            yield name, self.server.url.replace("/onrecord?", f"/{name}?", 1)
        finally:
            if not keep:
                self.connection.execute(_statement("DROP DATABASE {} WITH (FORCE)", name))


@pytest.fixture(scope="session", autouse=True)
def few_connections() -> Iterator[None]:
    """One connection of each pool is enough to begin with; most tests need no other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "CONNECTIONS_READY", 1)
        yield


@pytest.fixture(scope="session", autouse=True)
def tracing() -> Iterator[Mapping[str, str]]:
    """What makes programs count the lines they run; they start and answer half as fast with it."""
    names = ("COVERAGE_PROCESS_CONFIG", "COVERAGE_CORE")
    kept = {name: os.environ.pop(name) for name in names if name in os.environ}
    yield kept
    os.environ.update(kept)


@pytest.fixture
def traced(tracing: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Count the lines that programs of this test run."""
    for name, value in tracing.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="session")
def server(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[embedded.Server]:
    with embedded.borrow(_common(tmp_path_factory) / "server", HASTY) as server:
        yield server


@pytest.fixture(scope="session")
def admin(server: embedded.Server) -> Iterator[Admin]:
    """A connection that makes databases and drops them."""
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        yield Admin(server, connection)


@pytest.fixture(scope="session")
def template(admin: Admin) -> str:
    """A database of the present schema that nobody uses; made by the first who wants it."""
    execute = admin.connection.execute
    execute("SELECT pg_advisory_lock(%s)", (LOCK,))
    try:
        if not execute("SELECT FROM pg_database WHERE datname = %s", (TEMPLATE,)).rowcount:
            with admin.database("template0", keep=True) as (name, url):
                migrations.upgrade(url)
            execute(_statement("ALTER DATABASE {} RENAME TO {}", name, TEMPLATE))
    finally:
        execute("SELECT pg_advisory_unlock(%s)", (LOCK,))
    return TEMPLATE


@pytest.fixture
def database_url(admin: Admin, template: str) -> Iterator[str]:
    with admin.database(template) as (_, url):
        yield url


@pytest.fixture(scope="session")
def lasting_database_url(admin: Admin, template: str) -> Iterator[str]:
    with admin.database(template, counted=True) as (_, url):
        yield url


@pytest.fixture(scope="session")
def corpus_url(lasting_database_url: str) -> str:
    """A database with the corpus; nobody writes in it."""
    asyncio.run(corpus.fill(lasting_database_url))
    return lasting_database_url


@pytest.fixture(scope="session")
def world(corpus_url: str) -> World:
    return World.load(corpus_url)


@pytest.fixture(scope="module")
def module_database_url(admin: Admin, template: str) -> Iterator[str]:
    with admin.database(template, counted=True) as (_, url):
        yield url


@pytest.fixture
def bare_database_url(admin: Admin) -> Iterator[str]:
    with admin.database("template0") as (_, url):
        yield url


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that a service has left, with the sample; made by the first who wants it."""
    folder = _common(tmp_path_factory) / "sample"
    with (folder.parent / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            making = folder.with_name("making")
            with serving(making):
                pass
            making.rename(folder)
    return folder


@pytest.fixture(scope="session")
def service(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with serving(copied(sample_folder, tmp_path_factory.mktemp("service") / "data")) as service:
        yield service


def _common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that all processes of the run share."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


def _statement(text: str, *names: str) -> sql.Composed:
    return sql.SQL(text).format(*map(sql.Identifier, names))
