"""Overrides, judgements and reviews: what is undone leaves no trace in figures, or in wordings."""

from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from service.domain.vocabulary import MentionRole, ReviewStatus, Verdict
from service.store.archive import Archive
from service.store.judging import Judged
from service.store.merging import Thing
from service.store.overriding import Override
from service.store.reviewing import Review
from tests.store.spreading import Article, copy, settled

Rows = Callable[..., list[tuple[Any, ...]]]
Undo = Callable[[], Any]

PROPOSITIONS = (
    "select text, first_claim_id, first_reported_at, articles from proposition"
    " order by proposition_id"
)


async def same(archive: Archive) -> Undo:
    """Judge the two propositions to be one."""
    judged = Judged(Thing("prp", 1), Thing("prp", 2), Verdict.SAME, "So it is.", "test")
    key = await archive.curator.judge(judged)
    return lambda: archive.curator.revoke_judgement(key, "No.", "test")


async def moved(archive: Archive) -> Undo:
    """Let the claim of the second proposition report the first."""
    wanted = Override("clm", 2, MentionRole.PROPOSITION, None, Thing("prp", 1), "So.", "test")
    key = await archive.curator.override(wanted)
    return lambda: archive.curator.revoke_override(key, "No.", "test")


@pytest.mark.parametrize("decide", [same, moved])
async def test_what_is_undone_leaves_a_proposition_that_nobody_reports_with_its_own_text(
    archive: Archive, article: Article, rows: Rows, decide: Callable[[Archive], Any]
) -> None:
    await settled(archive, copy(article, 1))
    rejected = Review("claim", [1], ReviewStatus.REJECTED, "Misheard.", "test")
    await archive.curator.review(rejected)
    before = rows(PROPOSITIONS)
    undo = await decide(archive)
    assert rows(PROPOSITIONS)[0][:2] == before[1][:2]
    await undo()
    assert rows(PROPOSITIONS) == before


async def test_a_proposition_that_nobody_reports_is_worded_by_the_earliest_claim_of_its_own(
    archive: Archive, article: Article, payload: dict[str, Any], rows: Rows
) -> None:
    later = copy(article, 2)
    payload["claims"][0]["text"] = "the port is CLOSED."
    await settled(archive, later, copy(article, 1))
    claims = [key for (key,) in rows("select claim_id from claim where proposition_id = 1")]
    rejected = Review("claim", claims, ReviewStatus.REJECTED, "Misheard.", "test")
    await archive.curator.review(rejected)
    undo = await moved(archive)
    await undo()
    earliest = rows("select text, claim_id from claim where text = 'the port is CLOSED.'")
    assert [row[:2] for row in rows(PROPOSITIONS)][:1] == earliest


LOGGED = """
create table touched (touch int generated always as identity, actor_id bigint);
create function log_tally() returns trigger language plpgsql as
    $$ begin insert into touched (actor_id) values (new.actor_id); return null; end $$;
create trigger logs after insert or update on actor_tally for each row execute function log_tally()
"""


@pytest.mark.parametrize("role", [MentionRole.ACTOR, MentionRole.REPRESENTS])
async def test_an_override_touches_each_tally_once_in_the_order_of_actors(
    archive: Archive,
    article: Article,
    payload: dict[str, Any],
    database_url: str,
    role: MentionRole,
) -> None:
    payload["sources"][0]["represents"] = "norland"
    payload["actors"] += [{"key": "third", "name": "Cid", "type": "PERSON"}]
    payload["claims"][1]["about"] = ["third"]
    await settled(archive, copy(article, 1))
    with psycopg.connect(database_url, autocommit=True) as other:
        other.execute(LOGGED)
        wanted = Override("src", 1, role, None, Thing("act", 3), "Misread.", "test")
        key = await archive.curator.override(wanted)
        changed = [1 if role is MentionRole.ACTOR else 2, 3]
        for undo in (lambda: archive.curator.revoke_override(key, "No.", "test"), None):
            found = other.execute("delete from touched returning touch, actor_id").fetchall()
            assert [actor for _, actor in sorted(found)] == changed
            if undo:
                await undo()
