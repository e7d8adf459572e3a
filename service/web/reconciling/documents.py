"""The documents that answer reconciliation: openapi/reconcile/*.graphql."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import orjson

from service.answer import Answers, Asked
from service.web.callers import Caller

FOLDER = files("openapi") / "reconcile"


@cache
def document(name: str) -> str:
    """The text of a document, with the fragment that all of them use."""
    parts = (FOLDER / f"{each}.graphql" for each in (name, "described"))
    return "\n".join(part.read_text(encoding="utf-8") for part in parts)


async def asked(answers: Answers, caller: Caller, name: str, variables: Mapping[str, Any]) -> Any:
    """The data that answers a document. Raises faults; see service/domain/faults.py."""
    request = Asked(document(name), variables=variables, only_reads=True)
    return orjson.loads(await answers.answer(request, caller))
