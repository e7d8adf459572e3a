"""The numbers of claims by actor, held before a delivery changes them more than once.

A delivery of a new article changes them in one statement, in the order of the actors. One that
takes claims back and brings others changes them twice, so it holds first all that it may change,
in the same order: then no two deliveries wait for each other.
"""

from collections.abc import Sequence

from service.store.delivery import Delivery

HOLD = """
select from actor_tally
where actor_id = any(%(actors)s::bigint[] || array(
    select claim_voice.actor_id
    from article_version
    join claim on claim.version_id = article_version.version_id
    join claim_voice on claim_voice.claim_id = claim.claim_id
    where article_version.article_id = %(article)s
))
order by actor_id for no key update
"""


async def hold(delivery: Delivery, article_id: int, actors: Sequence[int]) -> None:
    """Let nobody else change the tallies of these actors, or of those whose claims it reports.

    Claims are told of the actor that is shown, so it is that one's tally which changes.
    """
    merged = delivery.merged["actor"]
    asked = {"article": article_id, "actors": [merged.get(key, key) for key in actors]}
    await delivery.connection.execute(HOLD, asked)
