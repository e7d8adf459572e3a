"""The description as it is committed, and an application to compare it with."""

import os
from typing import Any

import orjson
import pytest
from starlette.applications import Starlette

from service.app import application
from service.settings import Settings
from service.web.description import committed


@pytest.fixture(scope="session")
def described() -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(committed())
    return found


@pytest.fixture(scope="session")
def app() -> Starlette:
    """The application; nobody starts it, so it connects to nothing."""
    return application(Settings(), "postgresql://")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-examples", action="store_true", help="write the answers of examples anew"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--rewrite-examples", default=False) and os.environ.get("CI"):
        raise pytest.UsageError("Examples are rewritten and reviewed by hand, not under CI.")
