"""Decisions that come with the sample are made once, whatever has become of them since."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from service.domain.vocabulary import RelationStatus, RelationType
from service.settings import Settings
from service.store import pool, relating
from service.store.archive import Archive
from service.store.relating import Decision
from tests.store.spreading import Article, copy, settled

Rows = Callable[..., list[tuple[Any, ...]]]

DENIES = Decision(2, 1, RelationType.DENIES, RelationStatus.CONFIRMED, "Read.", "desk")
RELATIONS = (
    "select from_id, to_id, type, revoked_at is null from proposition_relation"
    " where status = 'CONFIRMED' order by relation_id"
)


async def test_a_decision_is_made_once_and_not_again_after_it_was_revoked(
    archive: Archive, article: Article, rows: Rows, database_url: str
) -> None:
    await settled(archive, copy(article, 1))
    writes = pool.writes(database_url, Settings())
    await writes.open()
    made = [await relating.relate_once(writes, given) for given in ([DENIES, DENIES], [DENIES])]
    ((key,),) = rows("select relation_id from proposition_relation where status = 'CONFIRMED'")
    await archive.curator.revoke_relation(key, "No.", "desk")
    made.append(await relating.relate_once(writes, [DENIES]))
    made.append(await relating.relate_once(writes, [replace(DENIES, by="other")]))
    await writes.close()
    assert made == [1, 0, 0, 1]
    assert rows(RELATIONS) == [(2, 1, "DENIES", False), (2, 1, "DENIES", True)]
