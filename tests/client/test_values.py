"""Values that a client takes and gives: hostile ones, and those of a newer service."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from service.client import Client, Other, answers, asks, inputs, words
from service.client.faults import NotUnderstood, Refused
from service.client.model import spelled, wire
from service.client.requests import ADDRESS_BYTES
from tests.client.answering import EMPTY, Answering, fine

REFERENCE = {"id": "act_1", "name": "Norland", "type": "GOVERNMENT"}


def test_a_client_needs_nothing_else_of_ours() -> None:
    program = (
        "import sys, service.client\n"
        "print(*[name for name in sys.modules if name.partition('.')[0] in"
        " ('service', 'schema', 'migrations', 'openapi', 'graphql', 'sqlalchemy', 'psycopg')])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    names = [each for each in run.stdout.split() if not each.startswith("service.client")]
    assert names == ["service"]


def test_a_word_of_a_newer_service_is_a_word() -> None:
    reference = answers.ActorReference.model_validate(REFERENCE | {"type": "HIVE_MIND"})
    assert reference.type == "HIVE_MIND"
    assert isinstance(reference.type, words.ActorType)
    assert not reference.type.known
    assert words.ActorType.PERSON.known
    assert reference.model_dump(mode="json", by_alias=True)["type"] == "HIVE_MIND"
    assert reference.type in {words.ActorType("HIVE_MIND"), "HIVE_MIND"}
    assert "HIVE_MIND" not in list(words.ActorType)
    assert inputs.ActorFilter(type=[reference.type]).told() == {"type": ["HIVE_MIND"]}
    with pytest.raises(ValidationError):
        answers.ActorReference.model_validate(REFERENCE | {"type": 1})


def test_a_field_of_a_newer_service_is_left_out() -> None:
    told = Answering([fine(EMPTY | {"mood": "fine"})]).client().claims()
    assert told == Answering([fine()]).client().claims()
    newer = answers.ActorReference.model_validate(REFERENCE | {"mood": "fine"})
    assert newer == answers.ActorReference.model_validate(REFERENCE)


def test_a_thing_of_an_unknown_type_is_an_other() -> None:
    matrix = {"rows": [], "columns": [{"__typename": "Treaty", "id": "trt_1"}], "cells": []}
    (target,) = Answering([fine(matrix)]).client().stance_matrix().columns
    assert isinstance(target, Other)
    assert target.typename == "Treaty"
    assert target.model_dump(by_alias=True) == {"__typename": "Treaty", "id": "trt_1"}


def test_a_known_thing_of_a_union_is_of_its_class() -> None:
    column = REFERENCE | {"__typename": "Actor"}
    told = Answering([fine({"rows": [], "columns": [column], "cells": []})]).client()
    (target,) = told.stance_matrix().columns
    assert isinstance(target, answers.ActorReference)
    assert isinstance(target, answers.TargetActor)
    with pytest.raises(NotUnderstood):
        Answering(
            [fine({"rows": [], "columns": [REFERENCE], "cells": []})]
        ).client().stance_matrix()


@pytest.mark.parametrize(
    "text", ["", "..", "art_1/claims", "a b", "%2e", "art_1?x", "ä", "x" * 9 + "\n"]
)
def test_what_is_no_id_leads_nowhere_else(client: Client, text: str) -> None:
    with pytest.raises(ValueError, match="is no id"):
        client.article(text)


@given(text=st.text(max_size=300))
def test_any_text_arrives_as_it_is(text: str) -> None:
    answering = Answering([fine()])
    answering.client().claims(where=inputs.ClaimFilter(text=text), after=text)
    sent = dict(parse_qsl(answering.requests[0].url.query.decode(), keep_blank_values=True))
    assert json.loads(sent["where"]) == {"text": text}
    assert sent["after"] == text


@pytest.mark.parametrize("text", ["a&b=c#d", "'; drop table claim; --", "x" * 256])
def test_hostile_words_are_looked_for(client: Client, text: str) -> None:
    where = inputs.ClaimFilter(or_=[inputs.ClaimFilter(text=text), inputs.ClaimFilter(ids=[])])
    assert client.claims(where=where).nodes == []


@pytest.mark.parametrize("text", ["", "\x00", "-", "\u202e", "x" * 10_000])
def test_words_that_cannot_be_looked_for_are_refused(client: Client, text: str) -> None:
    with pytest.raises(Refused) as caught:
        client.claims(where=inputs.ClaimFilter(text=text))
    assert caught.value.status
    assert 400 <= caught.value.status < 500


@pytest.mark.parametrize("count", [ADDRESS_BYTES, 70_000])
def test_what_no_address_can_hold_is_told_before_it_is_sent(count: int) -> None:
    answering = Answering([fine()])
    with pytest.raises(ValueError, match=r"too long.*and may have 15,000.*with `query`"):
        answering.client().search("x" * count)
    with pytest.raises(ValueError, match="too long"):
        next(answering.client().claims.export(after="x" * count))
    assert answering.requests == []


def test_the_service_reads_the_longest_address_that_is_sent(client: Client) -> None:
    spent = len("/v1/search?query=")
    with pytest.raises(Refused, match="BAD_QUERY"):
        client.search("x" * (ADDRESS_BYTES - spent))
    with pytest.raises(ValueError, match="15,001 bytes"):
        client.search("x" * (ADDRESS_BYTES - spent + 1))


def test_what_is_too_long_for_an_address_is_asked_in_a_body(client: Client) -> None:
    text = "query ($where: ClaimFilter) { claims(where: $where) { totalCount } }"
    ids = [f"clm_{number}" for number in range(1, 1001)]
    where = inputs.ClaimFilter(ids=ids)
    with pytest.raises(ValueError, match="too long"):
        client.claims(where=where)
    assert client.query(text, {"where": where})["claims"]["totalCount"]


def test_half_a_surrogate_pair_is_no_text(client: Client) -> None:
    with pytest.raises(Refused):
        client.claims(where=inputs.ClaimFilter(text="\ud800"))
    for asking in (client.claims.every(after="\ud800"), client.ingest([{}], method="\ud800")):
        with pytest.raises(ValueError, match="half a surrogate pair"):
            next(asking)


def test_a_filter_says_all_that_it_says() -> None:
    answering = Answering([fine()])
    nested = inputs.ClaimFilter(
        ids=[],
        or_=[inputs.ClaimFilter(about=["act_1"]), inputs.ClaimFilter(text="x", about=None)],
        not_=inputs.ClaimFilter(quote_type=[words.QuoteType.DIRECT]),
        published_at=inputs.DateRange(
            from_=datetime(2025, 1, 1, tzinfo=timezone(timedelta(hours=2)))
        ),
    )
    answering.client().claims(where=nested, first=0, total_count=False)
    sent = dict(parse_qsl(answering.requests[0].url.query.decode()))
    assert json.loads(sent.pop("where")) == {
        "ids": [],
        "or": [{"about": ["act_1"]}, {"text": "x"}],
        "not": {"quoteType": ["DIRECT"]},
        "publishedAt": {"from": "2025-01-01T00:00:00+02:00"},
    }
    assert sent == {"first": "0", "totalCount": "false"}


def test_objects_and_lists_are_spelled_as_parameters() -> None:
    ask = asks.stance_timeline(
        inputs.ActorBy(external_id=inputs.ExternalIdInput(scheme="wikidata", value="Q1")),
        inputs.TargetBy(issue="iss_1"),
        words.TimeBucket.MONTH,
    )
    assert ask.parameters == [
        ("actor.externalId.scheme", "wikidata"),
        ("actor.externalId.value", "Q1"),
        ("target.issue", "iss_1"),
        ("bucket", "MONTH"),
    ]
    found = asks.search("x", types=[words.SearchType.CLAIM, words.SearchType.ACTOR])
    assert found.parameters[1:] == [("types", "CLAIM"), ("types", "ACTOR")]
    with pytest.raises(ValueError, match="types is empty"):
        _ = asks.search("x", types=[]).parameters


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC), "2025-01-02T03:04:05Z"),
        (datetime(2025, 1, 2, 3, 4, 5, 120_000, tzinfo=UTC), "2025-01-02T03:04:05.12Z"),
        (
            datetime(2025, 1, 2, 3, 4, 5, 7, tzinfo=timezone(timedelta(hours=-3))),
            "2025-01-02T03:04:05.000007-03:00",
        ),
    ],
)
def test_moments_are_written_as_the_service_writes_them(moment: datetime, text: str) -> None:
    assert spelled(moment) == text


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValidationError, match="timezone"):
        inputs.DateRange(from_=datetime.fromisoformat("2025-01-01"))


def test_what_is_missing_is_named_as_python_has_it() -> None:
    with pytest.raises(ValidationError, match=r"\npublished_at\n.*Field required") as caught:
        inputs.ArticleInput.model_validate({"headline": "x"})
    assert "publishedAt" not in str(caught.value)


def test_what_no_filter_has_is_refused() -> None:
    with pytest.raises(ValidationError, match="extra"):
        inputs.ClaimFilter.model_validate({"texts": "x"})


def test_answers_do_not_change() -> None:
    reference, field = answers.ActorReference.model_validate(REFERENCE), "name"
    with pytest.raises(ValidationError, match="frozen"):
        setattr(reference, field, "Other")


@pytest.mark.parametrize(
    ("name", "wired"),
    [("from_", "from"), ("quote_type", "quoteType"), ("id", "id"), ("typename", "__typename")],
)
def test_names_are_those_of_the_service_on_the_wire(name: str, wired: str) -> None:
    assert wire(name) == wired


def test_dates_are_dates(client: Client) -> None:
    claims = client.claims.every(where=inputs.ClaimFilter(), first=100)
    times = [each.event_time for each in claims if each.event_time]
    assert times
    assert all(type(each.from_) is date for each in times)
