"""Links lead from a place that the answer has."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any

import orjson

DESCRIPTION = orjson.loads(files("openapi").joinpath("openapi.json").read_bytes())
ANSWER = "$response.body#/"


def meant(part: Any) -> Any:
    """What stands at a reference, or the part itself."""
    while "$ref" in part:
        part = DESCRIPTION["components"][part["$ref"].split("/")[2]][part["$ref"].split("/")[3]]
    return part


def links() -> Iterator[tuple[str, Any, Sequence[str]]]:
    """Each link: where it is, the schema of its answer, and the steps into that."""
    for path, operations in DESCRIPTION["paths"].items():
        for method, operation in operations.items():
            for status, reference in operation["responses"].items():
                response = meant(reference)
                for name, link in response.get("links", {}).items():
                    steps = link["parameters"]["id"].removeprefix(ANSWER).split("/")
                    schema = response["content"]["application/json"]["schema"]
                    yield f"{method} {path} {status} {name}", schema, steps


def leads(schema: Mapping[str, Any], steps: Sequence[str]) -> bool:
    """Whether an answer of a schema can have something there."""
    schema = meant(schema)
    choices = [each for word in ("anyOf", "oneOf", "allOf") for each in schema.get(word, ())]
    if choices:
        return any(leads(each, steps) for each in choices)
    if not steps:
        return True
    step, *rest = steps
    if step.isdecimal():
        return "items" in schema and leads(schema["items"], rest)
    return step in schema.get("properties", {}) and leads(schema["properties"][step], rest)


def test_every_link_leads_from_a_place_of_the_answer() -> None:
    found = {where: leads(schema, steps) for where, schema, steps in links()}
    assert len(found) > 100
    assert [where for where, known in found.items() if not known] == []
