"""Whom claims are about, as it is shown: a list, whose actors may become one.

``claim_about`` holds the list that is shown, each actor once. Where it is another than was given,
``claim_about_given`` holds the given one, whole.
"""

from collections.abc import Iterable, Mapping, Sequence

from psycopg import sql

from service.store.pool import Connection

SHOWN = sql.SQL("""
with based as (
    select given.claim_id, given.place,
        case when instead.override_id is null then given.actor_id else instead.to_actor_id end
            as actor_id
    from claim_about_given given
    left join mention_override instead on instead.claim_id = given.claim_id
        and instead.role = 'ABOUT' and instead.of_actor_id = given.actor_id
        and instead.revoked_at is null
    where given.claim_id = any(%(claims)s)
), shown as (
    select claim_id, coalesce(merged_into_id, actor_id) as actor_id, min(place) as place
    from based join actor using (actor_id)
    group by 1, 2
)
""")
"""The list that is to be shown, from those that were given."""

KEEP = sql.SQL("""
insert into claim_about_given (claim_id, place, actor_id)
select claim_id, place, actor_id from claim_about
where claim_id = any(%(claims)s)
    and not exists (
        select from claim_about_given where claim_about_given.claim_id = claim_about.claim_id
    )
order by claim_id, place
""")

REMOVE = sql.SQL("""
{shown}
delete from claim_about
where claim_id = any(%(claims)s) and (claim_id, actor_id, place) not in (
    select claim_id, actor_id, place from shown
)
""").format(shown=SHOWN)

ADD = sql.SQL("""
{shown}
insert into claim_about (claim_id, actor_id, place)
select claim_id, actor_id, place from shown order by claim_id, actor_id
on conflict do nothing
""").format(shown=SHOWN)

FORGET = sql.SQL("""
delete from claim_about_given
where claim_id = any(%(claims)s) and claim_id not in (
    select claim_id
    from (select * from claim_about_given where claim_id = any(%(claims)s)) given
    full join (select * from claim_about where claim_id = any(%(claims)s)) shown
        using (claim_id, place, actor_id)
    where given.claim_id is null or shown.claim_id is null
)
""")
"""Lists that are shown as they were given are not kept twice."""

NAMING = """
select claim_id from claim_about where actor_id = any(%(actors)s)
union
select claim_id from claim_about_given where actor_id = any(%(actors)s)
union
select claim_id from mention_override
where to_actor_id = any(%(actors)s) and claim_id is not null and revoked_at is null
"""


def as_shown(given: Sequence[int], merged: Mapping[int, int]) -> Iterable[tuple[int, int]]:
    """The places and actors of a list as it is shown by the judgements alone."""
    places: dict[int, int] = {}
    for place, actor in enumerate(given):
        places.setdefault(merged.get(actor, actor), place)
    return ((place, actor) for actor, place in places.items())


async def restate(connection: Connection, claims: Sequence[int]) -> None:
    """Show anew whom these claims are about."""
    if claims:
        asked = {"claims": list(claims)}
        for statement in (KEEP, REMOVE, ADD, FORGET):
            await connection.execute(statement, asked)


async def follow(connection: Connection, moved: Sequence[int]) -> None:
    """Show anew whom claims are about that name one of these actors."""
    found = await connection.execute(NAMING, {"actors": list(moved)})
    await restate(connection, [key for (key,) in await found.fetchall()])
