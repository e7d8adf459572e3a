"""Examples: for each operation a request, and what the service with the sample says to it.

`pytest tests/openapi/test_examples.py --rewrite-examples` asks anew and writes down the answers.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

REFUSALS = "refusals"


@cache
def examples() -> Mapping[str, Mapping[str, Any]]:
    """The examples by the names of their operations."""
    return {name: told for name, told in _files().items() if name != REFUSALS}


@cache
def refusals() -> Mapping[str, Mapping[str, Any]]:
    """Requests that are refused, with the problem details that say so, by their codes."""
    found: Mapping[str, Mapping[str, Any]] = _files()[REFUSALS]
    return found


@cache
def _files() -> Mapping[str, Any]:
    return {
        each.name.removesuffix(".json"): json.loads(each.read_text("utf-8"))
        for each in sorted(files("openapi").joinpath("examples").iterdir(), key=str)
        if each.name.endswith(".json")
    }
