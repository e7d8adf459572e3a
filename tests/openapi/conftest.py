"""The description as it is committed, and an application to compare it with."""

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
