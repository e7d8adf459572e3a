"""Every example of the description is what the service with the sample says."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson
import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from openapi.examples import examples, refusals
from openapi.illustrations import described_as
from service.web.description import committed
from tests.openapi.asking import Asker, answer, asker, steady

DESCRIBED: Mapping[str, Any] = orjson.loads(committed())
OPERATIONS = {
    operation["operationId"]: (method.upper(), path)
    for path, item in DESCRIBED["paths"].items()
    for method, operation in item.items()
}
WRITES = (
    *("createArticle", "ingest", "judge", "revokeJudgement", "overrideMention", "revokeOverride"),
    *("relatePropositions", "revokeRelation", "reviewClaims", "reviewStances"),
)
"""What changes something, in an order in which each finds what it changes."""

AFTERWARDS = ("factCheck", "judgements", "judgement", "override", "decisions", "decision")
"""What tells of such changes."""

ORDER = [
    *(name for name in OPERATIONS if name not in (*WRITES, *AFTERWARDS)),
    *WRITES,
    *AFTERWARDS,
]
UNSHOWN = {"description", "metrics"}
"""The answers that are too long, or never the same."""

FOLDER = Path(__file__).parents[2] / "openapi" / "examples"
NAME = "urn:description"
REGISTRY = Registry().with_resource(NAME, DRAFT202012.create_resource(DESCRIBED))


@pytest.fixture(scope="module")
def asked(module_database_url: str) -> Iterator[Asker]:
    with asker(module_database_url) as asking:
        yield asking


@pytest.fixture(scope="module")
def answers(asked: Asker) -> Mapping[str, Any]:
    """The answers to all examples, asked in an order in which they make sense."""
    return {
        name: answer(asked.ask(*OPERATIONS[name], examples()[name]["request"])) for name in ORDER
    }


def rewrite(name: str, example: Mapping[str, Any]) -> None:
    """Write an example down."""
    text = json.dumps(example, ensure_ascii=False, indent=1)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def valid(place: list[str], value: Any) -> None:
    """The value fits the schema at a place of the description."""
    pointer = "/".join(part.replace("~", "~0").replace("/", "~1") for part in place)
    Draft202012Validator({"$ref": f"{NAME}#/{pointer}"}, registry=REGISTRY).validate(value)


@pytest.mark.parametrize("name", ORDER)
def test_an_example_is_answered_as_it_is_shown(
    name: str, answers: Mapping[str, Any], request: pytest.FixtureRequest
) -> None:
    told, example = answers[name], examples()[name]
    if request.config.getoption("--rewrite-examples", default=False):
        shown = {} if name in UNSHOWN else {"response": told}
        rewrite(name, {"request": example["request"], **shown})
        return
    assert told["status"] in (200, 201)
    if name not in UNSHOWN:
        assert told == example["response"]


@pytest.mark.parametrize("name", ORDER)
def test_an_answer_fits_its_schema(name: str, answers: Mapping[str, Any]) -> None:
    told = answers[name]
    method, path = OPERATIONS[name]
    place = ["paths", path, method.lower(), "responses", str(told["status"]), "content"]
    content = DESCRIBED["paths"][path][method.lower()]["responses"][str(told["status"])]["content"]
    valid([*place, described_as(told["mediaType"], content), "schema"], told["body"])


@pytest.mark.parametrize("name", [name for name in ORDER if "body" in examples()[name]["request"]])
def test_a_body_fits_its_schema(name: str) -> None:
    request = examples()[name]["request"]
    method, path = OPERATIONS[name]
    place = ["paths", path, method.lower(), "requestBody", "content"]
    valid([*place, request.get("mediaType", "application/json"), "schema"], request["body"])


@pytest.mark.parametrize("name", ORDER)
def test_every_required_parameter_has_an_example_and_every_example_is_of_a_parameter(
    name: str,
) -> None:
    method, path = OPERATIONS[name]
    request = examples()[name]["request"]
    every = [whole(each) for each in DESCRIBED["paths"][path][method.lower()].get("parameters", [])]
    for place in ("path", "query"):
        given = request.get(place, {}).keys()
        names = {each["name"] for each in every if each["in"] == place}
        needed = {each["name"] for each in every if each["in"] == place and each.get("required")}
        assert needed <= given <= names


def whole(parameter: Mapping[str, Any]) -> Mapping[str, Any]:
    """A parameter, which may be a reference to one."""
    if "$ref" not in parameter:
        return parameter
    found: Mapping[str, Any] = DESCRIBED["components"]["parameters"][
        parameter["$ref"].rpartition("/")[2]
    ]
    return found


def test_the_examples_of_refusals_are_what_is_said(
    asked: Asker, request: pytest.FixtureRequest
) -> None:
    told = {code: refused(asked, code, each["request"]) for code, each in refusals().items()}
    if request.config.getoption("--rewrite-examples", default=False):
        rewrite(
            "refusals",
            {
                code: {"request": each["request"], "problem": told[code]}
                for code, each in refusals().items()
            },
        )
        return
    assert told == {code: each["problem"] for code, each in refusals().items()}
    for problem in told.values():
        valid(["components", "schemas", "ProblemDetails"], problem)


def refused(asked: Asker, code: str, request: Mapping[str, Any]) -> Any:
    """The problem details that a request is refused with, which have this code."""
    key = asked.http.headers.pop("authorization") if code.startswith("KEY") else None
    reply = asked.ask(request["method"], request["address"], request)
    if key is not None:
        asked.http.headers["authorization"] = key
    problem = steady(reply.json())
    assert (problem["code"], problem["status"]) == (code, reply.status_code)
    return problem
