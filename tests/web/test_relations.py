"""Decisions on what propositions say to each other, over HTTP."""

from typing import Any

import psycopg
import pytest

from service.domain.vocabulary import Scope
from tests.web.conftest import DELIVER, Ask, fault, made

SIX, SEVEN = "Six drivers died near Selmar on Monday.", "Seven drivers died near Selmar on Monday."
OTHER = "The port is closed."

RELATE = """
mutation Relate($input: RelatePropositionsInput!) {
  relatePropositions(input: $input) {
    relation { id type status reason score method madeBy revokedAt from { text } to { text } }
    problems { path code message hint }
  }
}
"""
REVOKE = """
mutation Revoke($id: ID!, $reason: String!) {
  revokeRelation(id: $id, reason: $reason) {
    relation { id status revokedBy revokedReason }
    problems { path code }
  }
}
"""
LISTED = """{
  propositions(orderBy: { field: FIRST_REPORTED, direction: ASC }) {
    nodes {
      id
      text
      corroboration { contradictingOrigins }
      relations { nodes { id type status from { text } to { text } } }
    }
  }
  contested: propositions(where: { contested: true }) { totalCount }
}"""


@pytest.fixture
async def reviewer(database_url: str) -> str:
    """A key that may decide."""
    return await made(database_url, Scope.REVIEW)


@pytest.fixture
async def ids(ask: Ask, key: str, aleppo: dict[str, Any]) -> dict[str, str]:
    """The ids of three propositions, by their text."""
    claim = aleppo["claims"][0]
    claims = [claim | {"key": f"k{i}", "text": each} for i, each in enumerate((SIX, SEVEN, OTHER))]
    await ask(DELIVER, key, input=[aleppo | {"claims": claims, "stances": []}])
    nodes, _ = await listed(ask)
    return {text: node["id"] for text, node in nodes.items()}


async def listed(ask: Ask) -> Any:
    """The propositions by their text, and how many of them are contested."""
    data = (await ask(LISTED)).json()["data"]
    nodes = {node["text"]: node for node in data["propositions"]["nodes"]}
    return nodes, data["contested"]["totalCount"]


async def count(ask: Ask, proposition: str) -> int:
    """How many relations a proposition has."""
    query = "query($id: ID!) { node(id: $id) { ... on Proposition { relations { totalCount } } } }"
    data = (await ask(query, id=proposition)).json()["data"]
    return int(data["node"]["relations"]["totalCount"])


async def relate(ask: Ask, key: str, ids: dict[str, str], **changed: Any) -> Any:
    given = {"from": ids[OTHER], "to": ids[SIX], "type": "DENIES", "reason": "They say so."}
    reply = await ask(RELATE, key, input=given | changed)
    return reply.json()["data"]["relatePropositions"]


async def test_a_near_wording_with_another_number_is_suggested_to_contradict(
    ask: Ask, ids: dict[str, str]
) -> None:
    nodes, contested = await listed(ask)
    (six,) = nodes[SIX]["relations"]["nodes"]
    (seven,) = nodes[SEVEN]["relations"]["nodes"]
    assert nodes[OTHER]["relations"]["nodes"] == []
    assert (six["type"], six["status"]) == ("CONTRADICTS", "SUGGESTED")
    assert (six["from"]["text"], six["to"]["text"]) == (SIX, SEVEN)
    assert (seven["id"], seven["from"]["text"]) == (six["id"], SEVEN)
    assert contested == 0


async def test_a_decision_is_kept_and_the_figures_are_right_at_once(
    ask: Ask, reviewer: str, ids: dict[str, str]
) -> None:
    told = await relate(ask, reviewer, ids)
    relation = told["relation"]
    assert told["problems"] == []
    assert (relation["status"], relation["madeBy"]) == ("CONFIRMED", "review")
    assert (relation["score"], relation["reason"]) == (None, "They say so.")
    nodes, contested = await listed(ask)
    against = {t: n["corroboration"]["contradictingOrigins"] for t, n in nodes.items()}
    assert (against, contested) == ({OTHER: 1, SIX: 1, SEVEN: 0}, 2)


@pytest.mark.parametrize(("status", "contested"), [("CONFIRMED", 2), ("REJECTED", 0)])
async def test_a_decision_replaces_what_was_suggested(
    ask: Ask, reviewer: str, ids: dict[str, str], status: str, contested: int
) -> None:
    given = {"from": ids[SIX], "to": ids[SEVEN], "type": "CONTRADICTS", "status": status}
    told = await relate(ask, reviewer, ids, **given)
    nodes, counted = await listed(ask)
    (kept,) = nodes[SIX]["relations"]["nodes"]
    assert (kept["id"], kept["status"]) == (told["relation"]["id"], status)
    assert counted == contested


async def test_deciding_the_same_again_changes_nothing(
    ask: Ask, reviewer: str, ids: dict[str, str]
) -> None:
    first = await relate(ask, reviewer, ids)
    assert await relate(ask, reviewer, ids, reason="Another one.") == first
    either = {"type": "CONTRADICTS", "from": ids[OTHER], "to": ids[SIX]}
    one = await relate(ask, reviewer, ids, **either)
    turned = {"type": "CONTRADICTS", "from": ids[SIX], "to": ids[OTHER]}
    assert await relate(ask, reviewer, ids, **turned) == one


async def test_a_decision_that_is_revoked_stays_and_no_longer_counts(
    ask: Ask, reviewer: str, ids: dict[str, str]
) -> None:
    relation = (await relate(ask, reviewer, ids))["relation"]["id"]
    reply = await ask(REVOKE, reviewer, id=relation, reason=" An  error. ")
    told = reply.json()["data"]["revokeRelation"]
    assert told["relation"]["revokedBy"] == "review"
    assert told["relation"]["revokedReason"] == "An error."
    assert (await listed(ask))[1] == 0
    again = await ask(REVOKE, reviewer, id=relation, reason="Twice.")
    assert again.json()["data"]["revokeRelation"] == {
        "relation": None,
        "problems": [{"path": "/id", "code": "RELATION_REVOKED"}],
    }
    assert (await relate(ask, reviewer, ids))["relation"]["id"] != relation


async def test_what_cannot_be_decided_is_a_problem_with_its_place(
    ask: Ask, reviewer: str, ids: dict[str, str]
) -> None:
    await relate(ask, reviewer, ids)
    for changed, path, code in (
        ({"to": ids[OTHER]}, "/to", "RELATED_TO_ITSELF"),
        ({"from": "prp_999"}, "/from", "PROPOSITION_UNKNOWN"),
        ({"status": "REJECTED"}, "/type", "RELATION_IN_FORCE"),
        ({"from": ids[SIX], "to": ids[OTHER]}, "/type", "RELATION_IN_FORCE"),
        ({"reason": "  "}, "/reason", "TEXT_EMPTY"),
    ):
        told = await relate(ask, reviewer, ids, **changed)
        (problem,) = told["problems"]
        assert problem["hint"]
        assert (told["relation"], problem["path"], problem["code"]) == (None, path, code)


async def test_a_decision_without_a_reason_is_told_that_it_needs_one(
    ask: Ask, reviewer: str, ids: dict[str, str]
) -> None:
    relation = (await relate(ask, reviewer, ids))["relation"]["id"]
    (problem,) = (await relate(ask, reviewer, ids, reason=""))["problems"]
    assert str(problem["hint"]).startswith("A reason is required")
    reply = await ask(REVOKE.replace("code }", "code hint }"), reviewer, id=relation, reason="")
    (revoking,) = reply.json()["data"]["revokeRelation"]["problems"]
    assert (revoking["path"], revoking["hint"]) == ("/reason", problem["hint"])


async def test_a_relation_that_is_not_known_cannot_be_revoked(ask: Ask, reviewer: str) -> None:
    reply = await ask(REVOKE, reviewer, id="rel_999", reason="An error.")
    (problem,) = reply.json()["data"]["revokeRelation"]["problems"]
    assert problem == {"path": "/id", "code": "RELATION_UNKNOWN"}


async def test_ids_of_other_types_are_refused_at_the_field(
    ask: Ask, reviewer: str, ids: dict[str, str]
) -> None:
    given = {"from": "clm_1", "to": ids[SIX], "type": "DENIES", "reason": "None."}
    refused = fault(await ask(RELATE, reviewer, input=given))
    assert (refused["code"], refused["path"]) == (
        "WRONG_ID_TYPE",
        ["relatePropositions", "input", "from"],
    )
    refused = fault(await ask(REVOKE, reviewer, id="x", reason="None."))
    assert (refused["code"], refused["path"]) == ("BAD_ID", ["revokeRelation", "id"])


async def test_whoever_delivers_may_not_decide(ask: Ask, key: str, ids: dict[str, str]) -> None:
    given = {"from": ids[SIX], "to": ids[OTHER], "type": "DENIES", "reason": "None."}
    assert fault(await ask(RELATE, key, input=given))["code"] == "SCOPE_MISSING"


async def test_a_stance_is_toward_what_a_claim_says(
    ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    claim = aleppo["claims"][0]
    stance = aleppo["stances"][0] | {"target": {"claim": claim["key"]}}
    await ask(DELIVER, key, input=[aleppo | {"stances": [stance]}])
    reply = await ask("{ stances { nodes { target { ... on Proposition { text } } } } }")
    (found,) = reply.json()["data"]["stances"]["nodes"]
    assert found["target"]["text"] == claim["text"]


async def test_a_relation_to_what_nothing_visible_reports_is_not_listed(
    ask: Ask, key: str, reviewer: str, ids: dict[str, str], aleppo: dict[str, Any]
) -> None:
    await relate(ask, reviewer, ids, **{"from": ids[SIX], "to": ids[OTHER]})
    await relate(ask, reviewer, ids, **{"from": ids[OTHER], "to": ids[SIX], "type": "CONTRADICTS"})
    before = await count(ask, ids[SIX])
    claims = [aleppo["claims"][0] | {"key": SIX, "text": SIX}]
    await ask(DELIVER, key, input=[aleppo | {"claims": claims, "stances": []}])
    nodes, contested = await listed(ask)
    assert (before, await count(ask, ids[SIX])) == (3, 0)
    assert (nodes[SIX]["relations"]["nodes"], contested) == ([], 0)


async def test_a_stance_leads_to_what_nothing_visible_reports_any_longer(
    ask: Ask, key: str, ids: dict[str, str], aleppo: dict[str, Any], database_url: str
) -> None:
    stance = aleppo["stances"][0] | {"target": {"claim": aleppo["claims"][0]["key"]}}
    await ask(DELIVER, key, input=[aleppo | {"stances": [stance]}])
    async with await psycopg.AsyncConnection.connect(database_url) as connection:
        await connection.execute("update proposition set articles = 0")
    query = "{ stances { nodes { target { ... on Proposition { id text } } } } }"
    (found,) = (await ask(query)).json()["data"]["stances"]["nodes"]
    node = await ask("query($id: ID!) { node(id: $id) { id } }", id=found["target"]["id"])
    assert (found["target"]["text"], node.json()["data"]["node"]) == (
        aleppo["claims"][0]["text"],
        None,
    )


async def test_a_proposition_that_nothing_visible_reports_is_not_shown(
    ask: Ask, key: str, ids: dict[str, str], aleppo: dict[str, Any]
) -> None:
    await ask(DELIVER, key, input=[aleppo | {"claims": [], "stances": []}])
    assert await listed(ask) == ({}, 0)
    query = "query($id: ID!) { node(id: $id) { id } claims(where: {reviewStatus: [RETRACTED]})"
    query += " { nodes { proposition { id } } } }"
    data = (await ask(query, id=ids[SIX])).json()["data"]
    assert data["node"] is None
    assert data["claims"]["nodes"] == [{"proposition": None}] * 3
