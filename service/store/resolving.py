"""Whom the actors of a delivery may be among those that are stored: candidates, never a merger.

The database finds them as it does for `resolveActors`; see schema/resolution.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.domain import query
from service.ingest.receipt import Kept
from service.ingest.record import ArticleRecord
from service.ingest.whole import Candidate
from service.store.pool import Connection

MOST_ACTORS = 100
"""So many actors of an article are looked for; each is compared with all that are like it."""

CANDIDATES = """
select given.place, found.actor_id, actor.name, found.score, found.reasons
from unnest(%(places)s::int[], %(names)s::text[], %(keys)s::text[], %(letters)s::text[])
    given (place, name, key, letters)
cross join lateral (
    select actor_id, score, reasons from (
        select distinct on (actor_id) actor_id, score, reasons from (
            select * from actor_candidates(
                given.name, given.key, %(language)s::text, null, %(day)s::date
            )
            union all
            select * from actor_candidates(
                given.letters, null, %(language)s::text, null, %(day)s::date
            )
        ) either (actor_id, score, reasons)
        order by actor_id, score desc, reasons
    ) once
    order by score desc, actor_id
    limit 10
) found
join actor using (actor_id)
order by given.place, found.score desc, found.actor_id
"""


async def candidates(
    connection: Connection, record: ArticleRecord, known: Sequence[int | None]
) -> Mapping[int, Sequence[Candidate]]:
    """At most 10 for each actor, best first, by its place; on the day of the publication.

    Only of the first 100 actors, those before others that are not known.
    """
    new_first = sorted(range(len(known)), key=lambda place: known[place] is not None)
    places = new_first[:MOST_ACTORS]
    actors = [record.actors[place] for place in places]
    asked = {
        "places": places,
        "names": [actor.name for actor in actors],
        "keys": [actor.name_key for actor in actors],
        "letters": [query.initials(actor.name) for actor in actors],
        "language": record.language,
        "day": record.published_at.date(),
    }
    found: dict[int, list[Candidate]] = {}
    for place, *candidate in await (await connection.execute(CANDIDATES, asked)).fetchall():
        found.setdefault(place, []).append(Candidate(*candidate))
    return found


async def told_of(connection: Connection, kept: Kept) -> Kept:
    """What a dry run tells of an article, with those among whom its actors may be already."""
    whole = kept.whole
    if whole is None:
        return kept
    found = await candidates(connection, whole.record, whole.actors)
    return replace(kept, whole=replace(whole, candidates=found))
