"""Documents that have no address: what the service asks itself, to put an answer together.

They are in openapi/exchange and openapi/reconcile, and share the fragments of openapi/fragments.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import orjson

from service.answer import Answers, Asked, Caller
from service.web.stored import with_fragments


@cache
def document(name: str) -> str:
    """A document by its folder and its name, with the fragments that it uses."""
    file = files("openapi").joinpath(f"{name}.graphql")
    return with_fragments(file.read_text("utf-8"))


async def asked(answers: Answers, caller: Caller, name: str, variables: Mapping[str, Any]) -> Any:
    """The data that answers a document. Raises faults; see service/domain/faults.py."""
    request = Asked(document(name), variables=variables, only_reads=True)
    return orjson.loads(await answers.answer(request, caller))
