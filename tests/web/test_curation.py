"""Judgements, overrides and reviews, over HTTP."""

from typing import Any

import psycopg
import pytest

from service.domain.vocabulary import Scope
from tests.web.conftest import DELIVER, Ask, fault, made

JUDGE = """
mutation Judge($input: JudgeInput!) {
  judge(input: $input) {
    judgement { id left right verdict reason by revokedAt revokedBy }
    problems { path code message hint }
  }
}
"""
REVOKE = """
mutation Revoke($id: ID!, $reason: String!) {
  revokeJudgement(id: $id, reason: $reason) {
    judgement { id revokedBy revokedReason }
    problems { path code }
  }
}
"""
OVERRIDE = """
mutation Override($input: OverrideMentionInput!) {
  overrideMention(input: $input) {
    override { id mention role of to reason by revokedAt }
    problems { path code message hint }
  }
}
"""
REVOKE_OVERRIDE = """
mutation Revoke($id: ID!, $reason: String!) {
  revokeOverride(id: $id, reason: $reason) {
    override { id revokedBy revokedReason }
    problems { path code }
  }
}
"""
REVIEW = """
mutation Review($ids: [ID!]!, $status: ReviewStatus!, $reason: String) {
  reviewClaims(ids: $ids, status: $status, reason: $reason) { changed problems { path code hint } }
}
"""
ACTORS = """{
  actors(first: 100) {
    totalCount
    nodes { id name mergedIds names { text kind } countries externalIds { value } }
  }
}"""
SOURCES = "{ sources(first: 100) { nodes { id identification actor { id } represents { id } } } }"
CLAIMS = """{
  claims(first: 100, orderBy: { field: POSITION, direction: ASC }) {
    nodes { id reviewStatus about { id } proposition { id corroboration { articles } } }
  }
}"""
STANCES = """{
  stances(first: 100) { nodes { id actor { id } target { __typename ... on Actor { id } } } }
}"""
LOG = """
query Log($where: DecisionFilter) {
  decisions(where: $where) { nodes { id kind by about before after reason } }
}
"""
WHY = "They are one and the same."


@pytest.fixture
async def reviewer(database_url: str) -> str:
    """A key that may decide."""
    return await made(database_url, Scope.REVIEW)


@pytest.fixture
async def delivered(ask: Ask, key: str, aleppo: dict[str, Any]) -> dict[str, Any]:
    """The article, stored."""
    await ask(DELIVER, key, input=[aleppo])
    return aleppo


async def nodes(ask: Ask, query: str) -> list[dict[str, Any]]:
    (listed,) = (await ask(query)).json()["data"].values()
    found: list[dict[str, Any]] = listed["nodes"]
    return found


async def judge(ask: Ask, key: str, left: str, right: str, verdict: str = "SAME") -> Any:
    given = {"left": left, "right": right, "verdict": verdict, "reason": WHY}
    return (await ask(JUDGE, key, input=given)).json()["data"]["judge"]


async def override(ask: Ask, key: str, **given: Any) -> Any:
    reply = await ask(OVERRIDE, key, input={"reason": "Misread."} | given)
    return reply.json()["data"]["overrideMention"]


async def review(ask: Ask, key: str, ids: list[str], status: str, reason: str | None = None) -> Any:
    reply = await ask(REVIEW, key, ids=ids, status=status, reason=reason)
    return reply.json()["data"]["reviewClaims"]


async def log(ask: Ask, **where: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await ask(LOG, where=where)).json()["data"]["decisions"]["nodes"]
    return found


async def test_two_that_are_the_same_are_one_under_the_earlier_id(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    before = {actor["id"]: actor for actor in await nodes(ask, ACTORS)}
    told = await judge(ask, reviewer, "act_5", "act_2")
    assert (told["problems"], told["judgement"]["by"]) == ([], "review")
    after = {actor["id"]: actor for actor in await nodes(ask, ACTORS)}
    assert before.keys() - after.keys() == {"act_5"}
    assert after["act_2"]["mergedIds"] == ["act_5"]
    assert {"text": before["act_5"]["name"], "kind": "ALIAS"} in after["act_2"]["names"]
    assert set(before["act_5"]["countries"]) <= set(after["act_2"]["countries"])
    reply = await ask('{ node(id: "act_5") { id } actor(by: { id: "act_5" }) { id } }')
    assert reply.json()["data"] == {"node": {"id": "act_2"}, "actor": {"id": "act_2"}}


async def test_judging_the_same_again_changes_nothing(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    first = await judge(ask, reviewer, "act_5", "act_2")
    assert await judge(ask, reviewer, "act_2", "act_5") == first
    assert len(await log(ask)) == 1


async def test_a_judgement_that_is_revoked_stays_and_shows_nothing(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    before = await nodes(ask, ACTORS)
    judgement = (await judge(ask, reviewer, "act_5", "act_2"))["judgement"]["id"]
    reply = await ask(REVOKE, reviewer, id=judgement, reason=" An  error. ")
    told = reply.json()["data"]["revokeJudgement"]
    assert told["judgement"] == {
        "id": judgement,
        "revokedBy": "review",
        "revokedReason": "An error.",
    }
    assert await nodes(ask, ACTORS) == before
    for wanted, path, code in ((judgement, "/id", "REVOKED"), ("jdg_99", "/id", "UNKNOWN")):
        again = await ask(REVOKE, reviewer, id=wanted, reason="Twice.")
        (problem,) = again.json()["data"]["revokeJudgement"]["problems"]
        assert problem == {"path": path, "code": f"JUDGEMENT_{code}"}
    query = "query($w: JudgementFilter) { judgements(where: $w) { nodes { id } } }"
    for where, number in (
        ({"inForce": True}, 0),
        ({"inForce": False, "of": ["act_2"], "verdict": ["SAME"]}, 1),
        ({"of": ["act_3"]}, 0),
    ):
        found = (await ask(query, w=where)).json()["data"]["judgements"]["nodes"]
        assert len(found) == number


async def test_a_same_that_would_join_a_different_pair_names_it(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    await judge(ask, reviewer, "act_1", "act_4", "DIFFERENT")
    await judge(ask, reviewer, "act_1", "act_2")
    await judge(ask, reviewer, "act_3", "act_4")
    (problem,) = (await judge(ask, reviewer, "act_2", "act_3"))["problems"]
    assert (problem["path"], problem["code"]) == ("/verdict", "JOINS_DIFFERENT")
    assert "jdg_1 says that act_1 and act_4 are different" in problem["message"]


async def test_two_that_are_one_through_a_chain_cannot_be_different(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    await judge(ask, reviewer, "act_1", "act_2")
    await judge(ask, reviewer, "act_2", "act_3")
    (problem,) = (await judge(ask, reviewer, "act_1", "act_3", "DIFFERENT"))["problems"]
    assert problem["code"] == "JUDGED_ALIKE"
    assert "jdg_1, jdg_2" in problem["message"]


async def test_a_verdict_of_unsure_is_replaced_and_another_is_not(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    assert (await judge(ask, reviewer, "iss_1", "iss_2", "UNSURE"))["problems"] == []
    assert (await judge(ask, reviewer, "iss_1", "iss_2", "DIFFERENT"))["problems"] == []
    (problem,) = (await judge(ask, reviewer, "iss_2", "iss_1"))["problems"]
    assert (problem["code"], problem["hint"]) == ("JUDGEMENT_IN_FORCE", "Revoke jdg_2 first.")


@pytest.mark.parametrize(
    ("left", "right", "path", "code"),
    [
        ("act_1", "act_1", "/right", "JUDGED_WITH_ITSELF"),
        ("act_1", "iss_1", "/right", "JUDGED_OF_TWO_TYPES"),
        ("act_1", "act_999", "/right", "JUDGED_UNKNOWN"),
        ("prp_999", "prp_1", "/left", "JUDGED_UNKNOWN"),
    ],
)
async def test_what_cannot_be_judged_is_a_problem_with_its_place(
    ask: Ask, reviewer: str, delivered: Any, left: str, right: str, path: str, code: str
) -> None:
    (problem,) = (await judge(ask, reviewer, left, right))["problems"]
    assert (problem["path"], problem["code"]) == (path, code)


async def test_ids_of_what_is_never_judged_are_refused_at_the_field(
    ask: Ask, reviewer: str
) -> None:
    given = {"left": "art_1", "right": "act_1", "verdict": "SAME", "reason": WHY}
    refused = fault(await ask(JUDGE, reviewer, input=given))
    assert (refused["code"], refused["path"]) == ("WRONG_ID_TYPE", ["judge", "input", "left"])


async def test_whoever_delivers_may_not_judge(ask: Ask, key: str) -> None:
    given = {"left": "act_2", "right": "act_1", "verdict": "SAME", "reason": WHY}
    assert fault(await ask(JUDGE, key, input=given))["code"] == "SCOPE_MISSING"


async def test_what_is_delivered_again_after_a_judgement_is_unchanged(
    ask: Ask, key: str, reviewer: str, delivered: dict[str, Any]
) -> None:
    await judge(ask, reviewer, "act_5", "act_2")
    await judge(ask, reviewer, "iss_1", "iss_2")
    reply = await ask(DELIVER, key, input=[delivered])
    (result,) = reply.json()["data"]["ingestArticles"]["results"]
    assert result["outcome"] == "UNCHANGED"
    assert "stored-kept" not in [note["rule"] for note in result["notes"]]


async def test_what_is_delivered_after_a_judgement_is_shown_by_it(
    ask: Ask, key: str, reviewer: str, delivered: dict[str, Any]
) -> None:
    ids = {actor["name"]: actor["id"] for actor in await nodes(ask, ACTORS)}
    iran, israel = ids["Iran"], ids["Israel"]
    judgement = (await judge(ask, reviewer, iran, israel))["judgement"]["id"]
    await ask(DELIVER, key, input=[delivered | {"url": "https://other.example/1"}])
    found = (await ask(ACTORS)).json()["data"]["actors"]["nodes"]
    assert israel not in [actor["id"] for actor in found]
    count = "query($id: ID!) { stances(where: { actor: { ids: [$id] } }) { totalCount } }"
    together = (await ask(count, id=israel)).json()["data"]["stances"]["totalCount"]
    await ask(REVOKE, reviewer, id=judgement, reason="No.")
    apart = [
        (await ask(count, id=each)).json()["data"]["stances"]["totalCount"]
        for each in (iran, israel)
    ]
    assert together == sum(apart)
    assert apart[0] % 2 == apart[1] % 2 == 0


async def test_one_mention_refers_to_another_until_that_is_revoked(
    ask: Ask, key: str, reviewer: str, delivered: dict[str, Any]
) -> None:
    source = next(s for s in await nodes(ask, SOURCES) if s["identification"] == "NAMED")
    before = source["actor"] and source["actor"]["id"]
    to = "act_1" if before != "act_1" else "act_2"
    told = await override(ask, reviewer, mention=source["id"], role="ACTOR", to=to)
    assert (told["problems"], told["override"]["to"]) == ([], to)
    (shown,) = [s for s in await nodes(ask, SOURCES) if s["id"] == source["id"]]
    assert shown["actor"]["id"] == to
    reply = await ask(DELIVER, key, input=[delivered])
    assert reply.json()["data"]["ingestArticles"]["results"][0]["outcome"] == "UNCHANGED"
    assert await override(ask, reviewer, mention=source["id"], role="ACTOR", to=to) == told
    (problem,) = (await override(ask, reviewer, mention=source["id"], role="ACTOR"))["problems"]
    assert problem["code"] == "OVERRIDE_IN_FORCE"
    reply = await ask(REVOKE_OVERRIDE, reviewer, id=told["override"]["id"], reason="No.")
    assert reply.json()["data"]["revokeOverride"]["override"]["revokedBy"] == "review"
    assert source in await nodes(ask, SOURCES)
    kinds = [entry["kind"] for entry in await log(ask, about=[source["id"]])]
    assert kinds == ["OVERRIDE_REVOKED", "OVERRIDDEN"]


async def test_a_claim_is_about_somebody_else(ask: Ask, reviewer: str, delivered: Any) -> None:
    claim = next(c for c in await nodes(ask, CLAIMS) if len(c["about"]) > 1)
    first, second = (actor["id"] for actor in claim["about"][:2])
    given = {"mention": claim["id"], "role": "ABOUT", "of": first, "to": second}
    told = await override(ask, reviewer, **given)
    assert (told["problems"], told["override"]["of"]) == ([], first)
    (shown,) = [c for c in await nodes(ask, CLAIMS) if c["id"] == claim["id"]]
    assert shown["about"] == [{"id": actor["id"]} for actor in claim["about"][1:]]
    await ask(REVOKE_OVERRIDE, reviewer, id=told["override"]["id"], reason="No.")
    assert claim in await nodes(ask, CLAIMS)


async def test_a_claim_says_another_proposition_and_the_figures_are_right_at_once(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    one, other = (await nodes(ask, CLAIMS))[:2]
    to = other["proposition"]["id"]
    told = await override(ask, reviewer, mention=one["id"], role="PROPOSITION", to=to)
    assert told["problems"] == []
    shown = (await nodes(ask, CLAIMS))[0]
    assert shown["proposition"] == other["proposition"]
    reply = await ask("query($id: ID!) { node(id: $id) { id } }", id=one["proposition"]["id"])
    assert reply.json()["data"]["node"] is None


async def test_what_no_mention_can_refer_to_is_a_problem_with_its_place(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    unnamed = next(s["id"] for s in await nodes(ask, SOURCES) if s["identification"] == "UNNAMED")
    stance = (await nodes(ask, STANCES))[0]["id"]
    for given, path, code in (
        ({"mention": "src_999", "role": "ACTOR"}, "/mention", "MENTION_UNKNOWN"),
        ({"mention": unnamed, "role": "TARGET"}, "/role", "MENTION_HAS_NONE"),
        ({"mention": unnamed, "role": "ABOUT"}, "/of", "MENTION_HAS_NONE"),
        ({"mention": "clm_1", "role": "ABOUT", "of": "act_99"}, "/of", "MENTION_HAS_NONE"),
        ({"mention": unnamed, "role": "ACTOR", "to": "act_1"}, "/role", "OVERRIDE_UNFIT"),
        ({"mention": stance, "role": "ACTOR"}, "/to", "OVERRIDE_UNFIT"),
        ({"mention": stance, "role": "ACTOR", "to": "iss_1"}, "/to", "OVERRIDE_UNFIT"),
        ({"mention": stance, "role": "ACTOR", "to": "act_999"}, "/to", "OVERRIDE_UNFIT"),
    ):
        (problem,) = (await override(ask, reviewer, **given))["problems"]
        assert (problem["path"], problem["code"]) == (path, code)
    for wanted in ("ovr_999",):
        reply = await ask(REVOKE_OVERRIDE, reviewer, id=wanted, reason="No.")
        (problem,) = reply.json()["data"]["revokeOverride"]["problems"]
        assert problem == {"path": "/id", "code": "OVERRIDE_UNKNOWN"}


async def test_an_override_is_revoked_once(ask: Ask, reviewer: str, delivered: Any) -> None:
    source = (await nodes(ask, SOURCES))[0]
    given = {"mention": source["id"], "role": "REPRESENTS", "to": "act_2"}
    key = (await override(ask, reviewer, **given))["override"]["id"]
    await ask(REVOKE_OVERRIDE, reviewer, id=key, reason="No.")
    reply = await ask(REVOKE_OVERRIDE, reviewer, id=key, reason="No.")
    (problem,) = reply.json()["data"]["revokeOverride"]["problems"]
    assert problem == {"path": "/id", "code": "OVERRIDE_REVOKED"}


async def test_issues_that_are_the_same_are_found_by_the_label_of_either(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    one, other = (await nodes(ask, "{ issues(first: 2) { nodes { id label } } }"))[:2]
    told = await judge(ask, reviewer, one["id"], other["id"])
    assert told["problems"] == []
    first = min(one["id"], other["id"])
    query = """query($one: String!, $other: String!) {
      a: issues(where: { label: $one }) { nodes { id } }
      b: issues(where: { label: $other }) { nodes { id } }
      search(query: $other, types: [ISSUE]) { edges { highlight node { ... on Issue { id } } } }
    }"""
    found = (await ask(query, one=one["label"], other=other["label"])).json()["data"]
    assert found["a"] == found["b"] == {"nodes": [{"id": first}]}
    hits = [edge["node"]["id"] for edge in found["search"]["edges"]]
    assert hits.count(first) == 1
    assert all("<mark>" in edge["highlight"] for edge in found["search"]["edges"][:1])


async def test_propositions_that_are_the_same_have_the_relations_of_both(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    first, second, third = [c["proposition"]["id"] for c in await nodes(ask, CLAIMS)][:3]
    relate = """mutation($i: RelatePropositionsInput!) {
      relatePropositions(input: $i) { relation { id } problems { code } }
    }"""
    given = {"type": "DENIES", "reason": "They say so."}
    known, _ = [
        (await ask(relate, reviewer, i=given | {"from": second, "to": other})).json()["data"]
        for other in (third, first)
    ]
    judgement = (await judge(ask, reviewer, first, second))["judgement"]["id"]
    shown = """query($ids: [ID!]!) { nodes(ids: $ids) { ... on Proposition {
      id claims { totalCount } corroboration { contradictingOrigins }
      relations { nodes { from { id } to { id } } }
    } } }"""
    (one, two, other) = (await ask(shown, ids=[first, second, third])).json()["data"]["nodes"]
    assert one == two
    assert one["claims"]["totalCount"] == 2
    assert one["relations"]["nodes"] == [{"from": {"id": one["id"]}, "to": {"id": third}}]
    assert one["corroboration"] == other["corroboration"] == {"contradictingOrigins": 1}
    reply = await ask(relate, reviewer, i=given | {"from": first, "to": second})
    (problem,) = reply.json()["data"]["relatePropositions"]["problems"]
    assert problem["code"] == "RELATED_TO_ITSELF"
    reply = await ask(relate, reviewer, i=given | {"from": first, "to": third})
    assert reply.json()["data"] == known
    await ask(REVOKE, reviewer, id=judgement, reason="No.")
    (one, two, _) = (await ask(shown, ids=[first, second, third])).json()["data"]["nodes"]
    assert (one["id"], two["id"]) == (first, second)
    assert len(two["relations"]["nodes"]) == 2


async def test_what_a_reviewer_rejects_is_left_out_and_counts_no_longer(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    before = await nodes(ask, CLAIMS)
    claim = before[0]
    told = await review(ask, reviewer, [claim["id"], claim["id"]], "REJECTED", "Not said there.")
    assert told == {"changed": [claim["id"]], "problems": []}
    assert [each["id"] for each in await nodes(ask, CLAIMS)] == [c["id"] for c in before[1:]]
    query = "query($id: ID!) { node(id: $id) { id } }"
    reply = await ask(query, id=claim["proposition"]["id"])
    assert reply.json()["data"]["node"] is None
    assert (await review(ask, reviewer, [claim["id"]], "PENDING"))["changed"] == [claim["id"]]
    assert await nodes(ask, CLAIMS) == before
    (last, first) = await log(ask, about=[claim["id"]])
    assert (first["before"], first["after"], last["after"]) == ("PENDING", "REJECTED", "PENDING")


async def test_no_delivery_undoes_what_a_reviewer_has_decided(
    ask: Ask, key: str, reviewer: str, delivered: dict[str, Any]
) -> None:
    rejected, approved, retracted = (claim["id"] for claim in (await nodes(ask, CLAIMS))[:3])
    await review(ask, reviewer, [rejected], "REJECTED", "Not said there.")
    await review(ask, reviewer, [approved], "APPROVED")
    await review(ask, reviewer, [retracted], "RETRACTED", "The outlet took it back.")
    query = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { reviewStatus } } }"
    stand = []
    for payload in (delivered | {"claims": [], "stances": []}, delivered):
        await ask(DELIVER, key, input=[payload])
        found = await ask(query, ids=[rejected, approved, retracted])
        stand.append([node["reviewStatus"] for node in found.json()["data"]["nodes"]])
    assert stand[0] == ["REJECTED", "RETRACTED", "RETRACTED"]
    assert stand[1] == ["REJECTED", "APPROVED", "RETRACTED"]
    (taken_back, *_) = await log(ask, about=[approved], kind=["RETRACTED"])
    assert (taken_back["by"], taken_back["before"]) == ("ingest", "APPROVED")


async def test_a_review_with_an_unknown_id_changes_nothing(
    ask: Ask, reviewer: str, delivered: Any
) -> None:
    told = await review(ask, reviewer, ["clm_1", "clm_999"], "APPROVED")
    assert told["changed"] == []
    (problem,) = told["problems"]
    assert (problem["path"], problem["code"]) == ("/ids/1", "REVIEWED_UNKNOWN")
    assert await log(ask, kind=["REVIEWED"]) == []


@pytest.mark.parametrize("status", ["REJECTED", "RETRACTED"])
async def test_whoever_rejects_or_retracts_says_why(
    ask: Ask, reviewer: str, delivered: Any, status: str
) -> None:
    (problem,) = (await review(ask, reviewer, ["clm_1"], status))["problems"]
    assert (problem["path"], problem["code"]) == ("/reason", "REASON_MISSING")
    (problem,) = (await review(ask, reviewer, ["clm_1"], status, " "))["problems"]
    assert (problem["path"], problem["code"]) == ("/reason", "TEXT_EMPTY")


async def test_not_more_than_a_hundred_are_reviewed_at_once(ask: Ask, reviewer: str) -> None:
    refused = fault(await ask(REVIEW, reviewer, ids=["clm_1"] * 101, status="APPROVED"))
    assert (refused["code"], refused["path"]) == ("TOO_MANY_IDS", ["reviewClaims", "ids"])


async def test_stances_are_reviewed_like_claims(ask: Ask, reviewer: str, delivered: Any) -> None:
    stance = (await nodes(ask, STANCES))[0]["id"]
    mutation = """mutation($ids: [ID!]!) {
      reviewStances(ids: $ids, status: REJECTED, reason: "No stance.") { changed }
    }"""
    reply = await ask(mutation, reviewer, ids=[stance])
    assert reply.json()["data"]["reviewStances"]["changed"] == [stance]
    assert stance not in [each["id"] for each in await nodes(ask, STANCES)]


@pytest.mark.parametrize("change", ["update decision set reason = ''", "delete from decision"])
async def test_nobody_changes_what_was_decided(
    ask: Ask, reviewer: str, delivered: Any, database_url: str, change: str
) -> None:
    await judge(ask, reviewer, "act_5", "act_2")
    async with await psycopg.AsyncConnection.connect(database_url) as connection:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            await connection.execute(change.encode())
        await connection.rollback()
        await connection.execute("grant update, delete on decision to current_user")
        with pytest.raises(psycopg.errors.RestrictViolation):
            await connection.execute(change.encode())
