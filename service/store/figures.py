"""The figures of propositions: what stands behind each, counted from its visible claims.

Set-based: two statements for any number of propositions. Folding is Python's, so that the texts
of sources are told apart as everywhere else; so those are read, and the rest stays in the
database. A proposition without a visible claim has the text and the date of the earliest claim
that was given to it, so that no decision leaves a trace when it is undone.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from psycopg import sql

from schema import tables
from service.domain.text import fold
from service.store.pool import Connection
from service.store.rows import as_json

KNOWN = ("text", "first_claim_id", "first_reported_at", *tables.FIGURES)
"""What settling knows of a proposition."""

PARTS = {
    "visible": sql.SQL("claim.current and claim.review_status in ('PENDING', 'APPROVED')"),
    "against": sql.SQL(
        "status = 'CONFIRMED' and type in ('CONTRADICTS', 'DENIES') and revoked_at is null"
    ),
}

SAID = """
select distinct proposition_id from claim
where version_id = any(%s) and proposition_id is not null
"""

SAID_BY = """
select distinct claim.proposition_id
from claim_source join claim using (claim_id)
where source_id = any(%s) and claim.proposition_id is not null
order by 1
"""

SHOWN = """
select distinct coalesce(merged_into_id, proposition_id) from proposition
where proposition_id = any(%s) order by 1
"""

BESIDE = sql.SQL("""
with member as (
    select proposition_id from proposition
    where proposition_id = any(%(asked)s) or merged_into_id = any(%(asked)s)
), opposed as (
    select to_id as proposition_id
    from proposition_relation join member on from_id = proposition_id where {against}
    union
    select from_id
    from proposition_relation join member on to_id = proposition_id where {against}
)
select unnest(%(asked)s::bigint[])
union
select coalesce(merged_into_id, proposition_id)
from proposition where proposition_id in (select proposition_id from opposed)
order by 1
""").format(**PARTS)
"""Propositions, and those that they contradict or are contradicted by.

Whatever is said of one that is merged into another is said of that one.
"""

VOICES = sql.SQL("""
select distinct claim.proposition_id, source.identification, source.actor_id,
    case source.identification when 'UNNAMED'
        then coalesce(version.origin_id, version.article_id) end,
    case when source.actor_id is null then source.text end
from claim
join article_version version on version.version_id = claim.version_id
join claim_source using (claim_id)
join source using (source_id)
where claim.proposition_id = any(%s) and {visible}
    and source.identification in ('NAMED', 'UNNAMED')
""").format(**PARTS)

COUNT = sql.SQL("""
with given as (
    select proposition_id, named_sources, unnamed_sources
    from json_populate_recordset(null::proposition, %(voices)s::json)
), shown as materialized (
    select claim.proposition_id, claim.claim_id, claim.text, claim.published_at,
        version.article_id, version.outlet_id,
        coalesce(version.origin_id, version.article_id) as origin_id
    from claim
    join article_version version on version.version_id = claim.version_id
    where claim.proposition_id = any(%(asked)s) and {visible}
), counted as (
    select proposition_id, count(distinct article_id) as articles,
        count(distinct outlet_id) as outlets, count(distinct origin_id) as origins
    from shown group by proposition_id
), first as (
    select distinct on (proposition_id) proposition_id, claim_id, text, published_at
    from shown order by proposition_id, published_at, claim_id
), own as (
    select given.proposition_id, earliest.*
    from given
    cross join lateral (
        select claim_id, text, published_at from (
            (
                select claim_id, text, published_at from claim
                where proposition_id = given.proposition_id and given_proposition_id is null
                order by published_at, claim_id limit 1
            )
            union all
            (
                select claim_id, text, published_at from claim
                where given_proposition_id = given.proposition_id
                -- Few; without this, all claims may be read in the order of their publication.
                offset 0
            )
        ) either
        order by published_at, claim_id limit 1
    ) earliest
    where given.proposition_id not in (select proposition_id from first)
), member as (
    select proposition_id, coalesce(merged_into_id, proposition_id) as shown_id
    from proposition
    where proposition_id = any(%(asked)s) or merged_into_id = any(%(asked)s)
), opposed as (
    select pair.proposition_id,
        count(distinct coalesce(version.origin_id, version.article_id)) as origins
    from (
        select shown_id as proposition_id, to_id as other_id
        from proposition_relation join member on member.proposition_id = from_id where {against}
        union all
        select shown_id, from_id
        from proposition_relation join member on member.proposition_id = to_id where {against}
    ) pair
    join proposition other on other.proposition_id = pair.other_id
    join claim on claim.proposition_id = coalesce(other.merged_into_id, other.proposition_id)
        and claim.proposition_id <> pair.proposition_id and {visible}
    join article_version version on version.version_id = claim.version_id
    group by pair.proposition_id
), new as (
    select given.proposition_id, coalesce(first.text, own.text, old.text) as text,
        coalesce(first.claim_id, own.claim_id, old.first_claim_id) as first_claim_id,
        coalesce(first.published_at, own.published_at, old.first_reported_at)
            as first_reported_at,
        coalesce(counted.articles, 0) as articles, coalesce(counted.outlets, 0) as outlets,
        coalesce(counted.origins, 0) as independent_origins, given.named_sources,
        given.unnamed_sources, coalesce(opposed.origins, 0) as contradicting_origins
    from given
    join proposition old using (proposition_id)
    left join counted using (proposition_id)
    left join first using (proposition_id)
    left join own using (proposition_id)
    left join opposed using (proposition_id)
)
update proposition old
set {set}
from new
where old.proposition_id = new.proposition_id and ({old}) is distinct from ({new})
""").format(
    **PARTS,
    set=sql.SQL(", ").join(
        sql.SQL("{} = {}").format(sql.Identifier(name), sql.Identifier("new", name))
        for name in KNOWN
    ),
    old=sql.SQL(", ").join(sql.Identifier("old", name) for name in KNOWN),
    new=sql.SQL(", ").join(sql.Identifier("new", name) for name in KNOWN),
)


async def touched(connection: Connection, versions: Sequence[int]) -> list[int]:
    """The propositions whose figures may change when these versions do, in order."""
    found = await connection.execute(SAID, (list(versions),))
    return await _beside(connection, [key for (key,) in await found.fetchall()])


async def count_with(connection: Connection, propositions: Iterable[int]) -> None:
    """Count these propositions whose claims have changed, and those that they contradict."""
    await count(connection, await _beside(connection, list(propositions)))


async def count_shown(connection: Connection, propositions: Sequence[int]) -> None:
    """Count those under which these propositions are shown."""
    found = await connection.execute(SHOWN, (list(propositions),))
    await count(connection, [key for (key,) in await found.fetchall()])


async def count_of(connection: Connection, sources: Sequence[int]) -> None:
    """Count the propositions that claims of these sources report."""
    found = await connection.execute(SAID_BY, (list(sources),))
    await count(connection, [key for (key,) in await found.fetchall()])


async def _beside(connection: Connection, propositions: Sequence[int]) -> list[int]:
    found = await connection.execute(BESIDE, {"asked": propositions})
    return [key for (key,) in await found.fetchall()]


async def count(connection: Connection, propositions: Sequence[int]) -> None:
    """Count the figures of these propositions anew, and write those that have changed."""
    if not propositions:
        return
    asked = list(propositions)
    named: dict[int, set[object]] = {key: set() for key in asked}
    unnamed: dict[int, set[object]] = {key: set() for key in asked}
    voices: Any = await (await connection.execute(VOICES, (asked,))).fetchall()
    for key, identification, actor, origin, text in voices:
        if identification == "NAMED":
            named[key].add(fold(text) if actor is None else actor)
        else:
            unnamed[key].add((origin, fold(text)))
    rows = as_json(
        {
            "proposition_id": key,
            "named_sources": len(named[key]),
            "unnamed_sources": len(unnamed[key]),
        }
        for key in asked
    )
    await connection.execute(COUNT, {"voices": rows, "asked": asked})
