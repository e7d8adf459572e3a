"""What arrives of a fault: status, headers and body, at /graphql and everywhere else."""

from typing import Any

import orjson
import pytest
from starlette.requests import Request
from starlette.responses import Response

from service.domain import faults, rejections
from service.domain.faults import Fault, Several
from service.web.replies import GRAPHQL, JSON, PROBLEM, STATUSES, refusal, status
from tests.reference import concrete

PATH = ("claims", 3, "evidence")
PLACE = (2, 5)

STATUS_OF_ONE_OF_EACH_KIND = [
    (faults.TooDeep, 400),
    (faults.NotFound, 404),
    (faults.MethodNotAllowed, 405),
    (faults.NotAcceptable, 406),
    (faults.BodyTooSlow, 408),
    (faults.BodyTooLarge, 413),
    (faults.MediaTypeUnknown, 415),
    (rejections.QuoteNotFound, 422),
    (faults.KeyMissing, 401),
    (faults.ExportsOff, 403),
    (faults.KeyUnknown, 401),
    (faults.ScopeMissing, 403),
    (faults.DatabaseUnavailable, 503),
    (faults.TookTooLong, 504),
    (faults.StorageFull, 507),
    (faults.Internal, 500),
]
each_kind = pytest.mark.parametrize(
    ("kind", "expected"),
    STATUS_OF_ONE_OF_EACH_KIND,
    ids=[kind.__name__ for kind, _ in STATUS_OF_ONE_OF_EACH_KIND],
)


def asked(path: str, accept: str = "*/*") -> Request:
    headers = [(b"host", b"onrecord"), (b"accept", accept.encode())]
    scope = {"type": "http", "method": "POST", "path": path, "query_string": b""}
    return Request({**scope, "scheme": "http", "headers": headers, "server": ("onrecord", 80)})


def body(reply: Response) -> Any:
    return orjson.loads(reply.body)


def made(kind: type[Fault]) -> Fault:
    return kind(PATH, detail="Given: 7.", hint="At most 6.", locations=[PLACE])


@each_kind
def test_at_graphql_a_fault_is_an_error(kind: type[Fault], expected: int) -> None:
    reply = refusal(asked("/graphql"), made(kind))
    assert (reply.status_code, reply.headers["content-type"]) == (expected, JSON)
    assert body(reply) == {
        "errors": [
            {
                "message": f"{kind().message} Given: 7.",
                "locations": [{"line": 2, "column": 5}],
                "path": ["claims", 3, "evidence"],
                "extensions": {"code": kind.code, "hint": "At most 6."},
            }
        ]
    }


@each_kind
def test_elsewhere_a_fault_is_problem_details(kind: type[Fault], expected: int) -> None:
    reply = refusal(asked("/v1/claims"), made(kind))
    assert (reply.status_code, reply.headers["content-type"]) == (expected, PROBLEM)
    told = body(reply)
    assert told["title"] == kind().message
    assert told["type"] == f"urn:onrecord:fault:{kind.code}"
    assert (told["status"], told["code"]) == (expected, kind.code)
    assert (told["path"], told["hint"]) == ("/claims/3/evidence", "At most 6.")


@each_kind
@pytest.mark.parametrize("path", ["/graphql", "/v1/claims"])
def test_the_headers_say_when_to_ask_again_and_with_what(
    kind: type[Fault], expected: int, path: str
) -> None:
    headers = refusal(asked(path), kind()).headers
    assert headers.get("retry-after") == ("1" if expected in (503, 504, 507) else None)
    assert headers.get("www-authenticate") == ("Bearer" if expected == 401 else None)


def test_the_media_type_of_graphql_over_http_is_given_when_it_is_accepted() -> None:
    reply = refusal(asked("/graphql", f"{GRAPHQL}, {JSON};q=0.9"), faults.TooDeep())
    assert reply.headers["content-type"] == GRAPHQL


def test_what_a_fault_does_not_have_is_left_out() -> None:
    fault = faults.TooDeep()
    (error,) = body(refusal(asked("/graphql"), fault))["errors"]
    assert error == {"message": fault.message, "extensions": {"code": "TOO_DEEP"}}
    told = body(refusal(asked("/v1/claims"), fault))
    assert not told.keys() & {"path", "hint"}


def test_several_faults_are_several_errors_under_the_status_of_the_first() -> None:
    several = Several([faults.ScopeMissing(("one",)), faults.BadId(("two",))])
    reply = refusal(asked("/graphql"), several)
    assert reply.status_code == 403
    assert [error["path"] for error in body(reply)["errors"]] == [["one"], ["two"]]


def test_half_a_surrogate_pair_is_spelled_out() -> None:
    fault = faults.BadId(("\ud800",), detail="Given: \udfff.", hint="\ud800")
    for path in ("/graphql", "/v1/claims"):
        text = refusal(asked(path), fault).body
        assert rb"\\udfff" in text
        assert rb"\\ud800" in text


@pytest.mark.parametrize("kind", concrete(Fault), ids=lambda kind: kind.__name__)
def test_every_fault_has_a_status_that_refuses(kind: type[Fault]) -> None:
    assert 400 <= status(kind()) < 600


def test_every_kind_of_fault_has_a_status_of_its_own() -> None:
    assert set(Fault.__subclasses__()) <= STATUSES.keys()


def test_every_status_is_tried_here() -> None:
    assert {expected for _, expected in STATUS_OF_ONE_OF_EACH_KIND} == set(STATUSES.values())
