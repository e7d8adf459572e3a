"""Fact-checks that a delivery tells of, beside the propositions they are about.

A fact-check is what its publisher has published, and is known by proposition and address. The one
who delivered it may correct it; a delivery that leaves it out takes nothing back.
"""

from collections.abc import Sequence

from service.domain.vocabulary import ChangeAction, ChangeKind
from service.store.delivery import Delivery
from service.store.rows import Row, as_json, as_moment

ENTER = """
insert into fact_check (
    proposition_id, url, publisher, publisher_url, title, reviewed_at, textual_rating, rating,
    producer
)
select proposition_id, url, publisher, publisher_url, title, reviewed_at, textual_rating, rating,
    producer
from json_populate_recordset(null::fact_check, %s::json)
on conflict on constraint fact_check_is_known_once do update
set publisher = excluded.publisher, publisher_url = excluded.publisher_url,
    title = excluded.title, reviewed_at = excluded.reviewed_at,
    textual_rating = excluded.textual_rating, rating = excluded.rating
where fact_check.producer = excluded.producer and (
    fact_check.publisher, fact_check.publisher_url, fact_check.title, fact_check.reviewed_at,
    fact_check.textual_rating, fact_check.rating
) is distinct from (
    excluded.publisher, excluded.publisher_url, excluded.title, excluded.reviewed_at,
    excluded.textual_rating, excluded.rating
)
returning fact_check.proposition_id, fact_check.url, fact_check_id, xmax = 0
"""

OTHERS = """
select given.place, given.textual_rating, stored.textual_rating
from json_to_recordset(%s::json)
    as given (place int, proposition_id bigint, url text, textual_rating text)
join fact_check stored using (proposition_id, url)
where stored.textual_rating <> given.textual_rating
"""


async def enter(delivery: Delivery, propositions: Sequence[int]) -> None:
    """Write the fact-checks, in the order of what they are known by; of equals the first.

    Where another producer's is stored with another rating, that is kept and noted.
    """
    rows: dict[tuple[int, str], Row] = {}
    for place, claim in enumerate(delivery.record.claims):
        for check in claim.fact_checks:
            known_by = propositions[claim.proposition], check.url
            rows.setdefault(
                known_by,
                {
                    "place": place,
                    "proposition_id": known_by[0],
                    "url": check.url,
                    "publisher": check.publisher,
                    "publisher_url": check.publisher_url,
                    "title": check.title,
                    "reviewed_at": as_moment(check.reviewed_at),
                    "textual_rating": check.textual_rating,
                    "rating": check.rating,
                    "producer": delivery.producer,
                },
            )
    if not rows:
        return
    given = as_json(rows[known_by] for known_by in sorted(rows))
    written = await delivery.connection.execute(ENTER, (given,))
    delivery.wrote = delivery.wrote or written.rowcount > 0
    for proposition_id, url, key, is_new in await written.fetchall():
        action = ChangeAction.CREATED if is_new else ChangeAction.CHANGED
        path = ("claims", rows[proposition_id, url]["place"], "factChecks")
        delivery.did(ChangeKind.FACT_CHECK, action, path, f"fck_{key}")
    if written.rowcount < len(rows):
        others = await delivery.connection.execute(OTHERS, (given,))
        for place, told, kept in await others.fetchall():
            delivery.kept(("claims", place, "factChecks"), told, kept)
