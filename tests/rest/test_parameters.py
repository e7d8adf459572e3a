"""What query parameters and bodies say, and what is wrong with those that cannot be understood."""

from typing import Any

import pytest

from tests.rest.conftest import DOCUMENTS, Client


def told(reply: Any) -> tuple[int, str, str]:
    """The status of a refusal, its code and its path."""
    problem = reply.json()
    return reply.status_code, problem["code"], problem.get("path", "")


@pytest.mark.parametrize(
    ("address", "code", "path"),
    [
        ("/v1/claims?abuot=act_1", "BAD_ARGUMENT", "/abuot"),
        ("/v1/claims?first=1&first=2", "BAD_ARGUMENT", "/first"),
        ("/v1/claims?first=many", "BAD_VARIABLE", "/first"),
        ("/v1/claims?first=1.5", "BAD_VARIABLE", "/first"),
        ("/v1/claims?first=99999999999999999999", "BAD_VARIABLE", "/first"),
        ("/v1/claims?first=101", "BAD_PAGE", "/claims"),
        ("/v1/claims?after=x", "BAD_CURSOR", "/claims"),
        ("/v1/claims?quoteType=DIRECT&quoteType=LOUD", "BAD_VARIABLE", "/quoteType/1"),
        ("/v1/claims?totalCount=yes", "BAD_VARIABLE", "/totalCount"),
        ("/v1/claims?source.relayed=perhaps", "BAD_VARIABLE", "/source.relayed"),
        ("/v1/claims?publishedAt.from=tomorrow", "BAD_ARGUMENT", "/claims"),
        ("/v1/claims?where=x", "BAD_ARGUMENT", "/where"),
        ("/v1/claims?where=[]", "BAD_ARGUMENT", "/where"),
        (
            '/v1/claims?where={"or":[{"quoteType":["LOUD"]}]}',
            "BAD_VARIABLE",
            "/where/or/0/quoteType/0",
        ),
        ('/v1/claims?where={"text":"a"}&text=b', "BAD_ARGUMENT", "/text"),
        ('/v1/claims?where={"article":null}&article.text=b', "BAD_ARGUMENT", "/article.text"),
        ("/v1/stance-timeline?bucket=DAY&actor.id=act_1", "BAD_VARIABLE", "/target"),
        ("/v1/articles/art_1?format=pdf&format=json", "BAD_ARGUMENT", "/format"),
        ("/v1/articles/one", "BAD_ID", "/article"),
    ],
)
def test_what_cannot_be_understood_is_told_by_its_parameter(
    rest: Client, address: str, code: str, path: str
) -> None:
    assert told(rest.get(address)) == (400, code, path)


def test_a_parameter_that_is_nearly_right_is_hinted_at(rest: Client) -> None:
    assert rest.get("/v1/claims?quotetype=DIRECT").json()["hint"] == "Did you mean quoteType?"


def test_where_and_other_parameters_hold_together(rest: Client) -> None:
    both = rest.get('/v1/claims?where={"source":{"kind":["PERSON"]}}&source.identification=NAMED')
    where = '{"source":{"kind":["PERSON"],"identification":["NAMED"]}}'
    assert both.content == rest.get("/v1/claims", [("where", where)]).content


@pytest.mark.parametrize(
    ("message", "code", "path"),
    [
        ([], "BAD_ARGUMENT", ""),
        ({"name": []}, "BAD_ARGUMENT", "/name"),
        ({}, "BAD_VARIABLE", "/names"),
        ({"names": [{"text": 1}]}, "BAD_VARIABLE", "/names/0/text"),
    ],
)
def test_what_is_wrong_with_a_body_is_told_by_its_member(
    rest: Client, message: object, code: str, path: str
) -> None:
    assert told(rest.post("/v1/resolve-actors", message)) == (400, code, path)


def test_every_variable_has_a_meaning() -> None:
    for stored in DOCUMENTS.values():
        for parameter in stored.parameters:
            assert parameter.description or parameter.name in ("input",), parameter.name


def test_an_unacceptable_form_is_refused(rest: Client) -> None:
    assert told(rest.get("/v1/claims", accept="image/png"))[:2] == (406, "NOT_ACCEPTABLE")


def test_a_refused_method_hears_of_all_that_an_address_takes(rest: Client) -> None:
    refused = rest.runner.run(rest.http.delete("/v1/articles"))
    assert refused.status_code == 405
    assert set(refused.headers["allow"].split(", ")) == {"GET", "HEAD", "POST"}
    assert rest.runner.run(rest.http.head("/v1/articles")).status_code == 200
