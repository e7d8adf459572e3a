"""A database in which each test has actors, issues and articles of its own."""

from collections.abc import Iterator

import psycopg
import pytest

from tests.compile.conftest import Asker, asking
from tests.compile.held import Rows


@pytest.fixture(scope="module")
def rows(module_database_url: str) -> Iterator[Rows]:
    """Writes rows, each at once."""
    with psycopg.connect(module_database_url, autocommit=True) as connection:
        yield Rows(connection)


@pytest.fixture(scope="module")
def asker(module_database_url: str) -> Iterator[Asker]:
    with asking(module_database_url) as asker:
        yield asker
