"""What query parameters and bodies say, and what is wrong with those that cannot be understood."""

from typing import Any

import pytest

from service.web.stored import Stored
from tests.rest.conftest import DOCUMENTS, Client


def told(reply: Any) -> tuple[int, str, str]:
    """The status of a refusal, its code and its path."""
    problem = reply.json()
    return reply.status_code, problem["code"], problem.get("path", "")


@pytest.mark.parametrize(
    ("address", "code", "path"),
    [
        ("claims?abuot=act_1", "BAD_ARGUMENT", "/abuot"),
        ("claims?first=1&first=2", "BAD_ARGUMENT", "/first"),
        ("claims?first=many", "BAD_VARIABLE", "/first"),
        ("claims?first=1.5", "BAD_VARIABLE", "/first"),
        ("claims?first=99999999999999999999", "BAD_VARIABLE", "/first"),
        ("claims?first=101", "BAD_PAGE", "/first"),
        ("claims?last=101", "BAD_PAGE", "/last"),
        ("claims?last=1&first=1", "BAD_PAGE", "/last"),
        ("claims?after=x", "BAD_CURSOR", "/after"),
        ("claims?quoteType=DIRECT&quoteType=LOUD", "BAD_VARIABLE", "/quoteType/1"),
        ("claims?totalCount=yes", "BAD_VARIABLE", "/totalCount"),
        ("claims?source.relayed=perhaps", "BAD_VARIABLE", "/source.relayed"),
        ("claims?publishedAt.from=tomorrow", "BAD_ARGUMENT", "/publishedAt.from"),
        ("claims?about=x", "BAD_ID", "/about"),
        ("claims?about=art_1", "WRONG_ID_TYPE", "/about"),
        ("claims?text=%22", "BAD_QUERY", "/text"),
        ("claims?orderBy=RELEVANCE", "NOTHING_TO_RANK", "/orderBy"),
        ("claims?where=x", "BAD_ARGUMENT", "/where"),
        ("claims?where=[]", "BAD_ARGUMENT", "/where"),
        ('claims?where={"or":[{"quoteType":["LOUD"]}]}', "BAD_VARIABLE", "/where/or/0/quoteType/0"),
        ('claims?where={"or":[{"about":["x"]}]}', "BAD_ID", "/where/or/0/about"),
        ('claims?where={"text":"a"}&text=b', "BAD_ARGUMENT", "/text"),
        ('claims?where={"article":null}&article.text=b', "BAD_ARGUMENT", "/article.text"),
        ("stance-timeline?bucket=DAY&actor.id=act_1", "BAD_VARIABLE", "/target"),
        ("stance-timeline?bucket=DAY&actor.id=x&target.issue=iss_1", "BAD_ID", "/actor.id"),
        ("stance-matrix?rows=101", "BAD_ARGUMENT", "/rows"),
        ("articles/art_1?format=pdf&format=json", "BAD_ARGUMENT", "/format"),
        ("articles/one", "BAD_ID", "/id"),
        ("articles/one/claims", "BAD_ID", "/id"),
        ("claims/one/stances", "BAD_ID", "/id"),
        ("claims/clm_1/stances?first=101", "BAD_PAGE", "/first"),
        ('claims?where={"text":"a","text":"b"}', "BAD_ARGUMENT", "/where"),
        ("claims?text=%FFport", "BAD_REQUEST", ""),
    ],
)
def test_what_cannot_be_understood_is_told_by_its_parameter(
    rest: Client, address: str, code: str, path: str
) -> None:
    assert told(rest.get(f"/v1/{address}")) == (400, code, path)


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        (
            "stance-timeline?actor.id=act_1&target.issue=iss_1",
            "One of DAY, WEEK, MONTH, QUARTER, YEAR.",
        ),
        ("claims?polarity=LOUD", "One of POSITIVE, NEGATIVE."),
        ("claims?first=many", "first is declared as Int."),
        ('claims?where={"about":[{}]}', "where is declared as ClaimFilter."),
    ],
)
def test_what_to_give_instead_is_hinted_at(rest: Client, address: str, hint: str) -> None:
    assert rest.get(f"/v1/{address}").json()["hint"] == hint


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


@pytest.mark.parametrize("stored", DOCUMENTS.values(), ids=lambda stored: stored.name)
def test_an_id_of_another_type_leads_to_nothing(rest: Client, stored: Stored) -> None:
    if "{id}" not in stored.path or stored.writes:
        return
    other = "act_1" if "/actors/" not in stored.path else "art_1"
    assert told(rest.get(stored.path.replace("{id}", other)))[:2] == (404, "NOT_FOUND")
