"""The examples of docs/rest.md are what the service says."""

import re
import shlex

import orjson

from tests.reference import DOCS
from tests.rest.conftest import Client

PAGE = (DOCS / "rest.md").read_text(encoding="utf-8")
ASKED = re.findall(r"^(?:\$ )?curl '(http[^']+)'$", PAGE, re.MULTILINE)
ROWS = re.findall(r"^\| [^|]+ \| `([^`|]+)`[^|]*\|$", PAGE, re.MULTILINE)


def test_every_way_to_give_a_parameter_is_understood(rest: Client) -> None:
    assert len(ROWS) == 7
    for row in ROWS:
        pairs = [row] if row.startswith("where=") else row.split("&")
        given = [(name, text) for name, _, text in (pair.partition("=") for pair in pairs)]
        assert rest.get("/v1/claims", given).status_code == 200, row


def test_the_first_example_is_answered_with_links(rest: Client) -> None:
    reply = rest.get(ASKED[0])
    assert reply.json().keys() == {"pageInfo", "nodes"}
    assert reply.links.keys() >= {"first", "last"}


def test_the_refusal_is_told_as_it_is_shown(rest: Client) -> None:
    shown = re.search(r"^\{\"type\".*?\}$", PAGE, re.MULTILINE | re.DOTALL)
    assert shown
    assert rest.get(ASKED[1]).json() == orjson.loads(shown[0])


def test_the_decision_that_is_shown_can_be_understood(rest: Client) -> None:
    command = re.search(r"curl (\S+/v1/judgements.*?)```", PAGE, re.DOTALL)
    assert command
    words = shlex.split(command[1].replace("\\\n", " "))
    reply = rest.post(words[0], orjson.loads(words[-1]))
    assert (reply.status_code, reply.json()["code"]) == (401, "KEY_MISSING")
