"""Relations that are suggested between propositions whose wordings are near to each other.

Candidates come from an index on the bands of the wordings, and are compared one by one. A pair
that has or had a relation is left alone: what was revoked is not suggested again.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from service.domain.proposition import METHOD, NEAR, nearness, suggested
from service.domain.vocabulary import RelationStatus
from service.store import keys
from service.store.pool import Connection
from service.store.rows import as_json

MOST_LOOKED_AT = 200
MOST_COMPARED = 20
MOST_SUGGESTED = 5

CANDIDATES = """
select asked.proposition_id, asked.text, asked.first_reported_at,
    near.proposition_id, near.text, near.first_reported_at
from claim
join proposition asked
    on asked.proposition_id = claim.proposition_id and asked.first_claim_id = claim.claim_id
cross join lateral (
    select alike.* from (
        select other.proposition_id, other.text, other.first_reported_at, other.bands,
            other.merged_ids
        from proposition other
        where other.bands && asked.bands and other.articles > 0
        limit %(looked_at)s
    ) alike
    where alike.proposition_id <> asked.proposition_id and not exists (
        select from proposition_relation
        where from_id = any(asked.proposition_id || asked.merged_ids)
            and to_id = any(alike.proposition_id || alike.merged_ids)
    ) and not exists (
        select from proposition_relation
        where from_id = any(alike.proposition_id || alike.merged_ids)
            and to_id = any(asked.proposition_id || asked.merged_ids)
    )
    order by (select count(*) from unnest(alike.bands) band where band = any(asked.bands)) desc,
        alike.proposition_id
    limit %(compared)s
) near
where claim.version_id = any(%(versions)s) and asked.articles > 0
"""
"""For what these versions are the first to report."""

SUGGEST = """
insert into proposition_relation (from_id, to_id, type, status, score, method, made_by)
select from_id, to_id, type, status, score, method, made_by
from json_populate_recordset(null::proposition_relation, %s::json)
on conflict do nothing
"""


class Wording(NamedTuple):
    """A proposition, as far as it matters for what is suggested."""

    reported_at: datetime
    proposition_id: int
    text: str


async def make(connection: Connection, versions: Sequence[int]) -> None:
    """Suggest what the propositions that these versions report first say to near ones."""
    asked = {
        "versions": list(versions),
        "looked_at": MOST_LOOKED_AT,
        "compared": MOST_COMPARED,
    }
    found = await (await connection.execute(CANDIDATES, asked)).fetchall()
    near: defaultdict[int, list[tuple[float, Wording, Wording]]] = defaultdict(list)
    for key, text, at, other_key, other_text, other_at in found:
        score = nearness(text, other_text)
        if score >= NEAR:
            pair = sorted((Wording(at, key, text), Wording(other_at, other_key, other_text)))
            near[key].append((score, pair[0], pair[1]))
    # The later one speaks of the earlier; a pair that both have found is one.
    pairs = {
        (later.proposition_id, earlier.proposition_id): (score, earlier, later)
        for each in near.values()
        for score, earlier, later in sorted(each, reverse=True)[:MOST_SUGGESTED]
    }
    rows = as_json(
        {
            "from_id": from_id,
            "to_id": to_id,
            "type": suggested(later.text, earlier.text),
            "status": RelationStatus.SUGGESTED,
            "score": round(score, 4),
            "method": METHOD,
            "made_by": keys.SETTLING,
        }
        for (from_id, to_id), (score, earlier, later) in sorted(pairs.items())
    )
    await connection.execute(SUGGEST, (rows,))
