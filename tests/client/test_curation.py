"""Decisions of reviewers through the client."""

import pytest

from service.client import Client, inputs, words
from service.client.faults import Fault
from tests.client.conftest import Found, awaited
from tests.serving import Service


def test_decisions_are_made_and_revoked(service: Service, client: Client, found: Found) -> None:
    status = words.ReviewStatus.REJECTED
    assert client.review_claims([found["claims"]], status, reason="Misread.").changed
    undone = awaited(
        service,
        lambda it: it.review_claims([found["claims"]], words.ReviewStatus.PENDING, reason="No."),
    )
    assert undone.changed
    assert client.review_stances([found["stances"]], words.ReviewStatus.APPROVED).changed
    assert client.revoke_relation(found["relations"], "Too soon.").relation
    revoked = client.revoke_judgement(found["judgements"], "Too soon.")
    assert revoked.judgement
    assert revoked.judgement.revoked_reason == "Too soon."


def test_a_decision_that_cannot_be_made_is_refused(client: Client, found: Found) -> None:
    with pytest.raises(Fault, match="JUDGED_WITH_ITSELF"):
        client.judge(
            inputs.JudgeInput(
                left=found["actors"],
                right=found["actors"],
                verdict=words.Verdict.SAME,
                reason="x",
            )
        )
    with pytest.raises(Fault, match="OVERRIDE_UNKNOWN"):
        client.revoke_override("ovr_999", "x")
    with pytest.raises(Fault, match="MENTION"):
        client.override_mention(
            inputs.OverrideMentionInput(
                mention="src_999999",
                role=words.MentionRole.ACTOR,
                to=found["actors"],
                reason="x",
            )
        )
