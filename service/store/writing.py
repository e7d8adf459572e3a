"""Everything that a delivery changes in one version, written in as few statements as can be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from psycopg import sql

from schema import tables
from service.domain.vocabulary import ReviewStatus
from service.store import about, mentions
from service.store.comparison import Changes
from service.store.delivery import Delivery
from service.store.kinds import KINDS, Kind
from service.store.mentions import MENTIONS
from service.store.rows import Row, as_bytea, as_json, at_once, inserting, updating

SAID = sql.SQL(
    " on conflict ({key}, producer) do update "
    "set ingestion_id = excluded.ingestion_id, withdrawn_id = null, recorded_at = now()"
)
"""Who says it again says it since this delivery, and is in force again."""

UNSETTLED = sql.SQL(
    "insert into unsettled (version_id) select version_id "
    "from json_populate_recordset(null::unsettled, %(unsettled)s::json)"
)

STATEMENTS: dict[str, sql.Composable] = {
    table.name: inserting(table)
    for table in (
        tables.article_version,
        tables.sketch,
        tables.ingestion,
        tables.source,
        tables.claim,
        tables.claim_source,
        tables.claim_about,
        tables.claim_about_given,
        tables.stance,
    )
}
STATEMENTS |= {
    kind.provenance.name: inserting(kind.provenance, SAID.format(key=sql.Identifier(kind.key)))
    for kind in KINDS
}
STATEMENTS["unsettled"] = UNSETTLED
ENTER = at_once(*STATEMENTS.values())


def _each(statement: sql.SQL) -> dict[str, bytes]:
    """The statement for each kind."""
    return {
        kind.name: statement.format(
            table=sql.Identifier(kind.name),
            key=sql.Identifier(kind.key),
            provenance=sql.Identifier(kind.provenance.name),
            prefix=sql.Literal(kind.prefix),
        ).as_bytes()
        for kind in KINDS
    }


WITHDRAW = _each(
    sql.SQL("update {provenance} set withdrawn_id = %s where producer = %s and {key} = any(%s)")
)
RETRACT = _each(
    sql.SQL("""
    with before as (
        select {key}, review_status from {table}
        where {key} = any(%(keys)s) and review_status <> %(status)s
    ), retracted as (
        update {table} set review_status = %(status)s where {key} = any(%(keys)s)
    )
    insert into decision (by, kind, about, before, after, reason)
    select %(by)s, 'RETRACTED', array[{prefix} || {key}], review_status, %(status)s, %(reason)s
    from before order by {key}
    """)
)
GIVEN = {
    kind: [f"given_{m.column}" for m in MENTIONS if m.table == kind.name and m.column in kind.own]
    for kind in KINDS
}
ALTER = {
    kind.name: updating(
        kind.table,
        [*kind.own, *GIVEN[kind], *(["review_status"] if kind.reviewed else ["given_none"])],
    )
    for kind in KINDS
}
UNLINK = {
    link.name: sql.SQL("delete from {} where {} = any(%s)")
    .format(sql.Identifier(link.name), sql.Identifier(kind.key))
    .as_bytes()
    for kind in KINDS
    for link, _ in kind.links.values()
}
FORGET = "delete from claim_about_given where claim_id = any(%s)"


@dataclass(slots=True)
class Entry:
    """The delivery's own row, the version's where it is new, and what the parts have of it."""

    version_id: int
    ingestion: Row
    current: bool
    published_at: datetime
    language: str
    version: list[Row] = field(default_factory=list)
    sketch: list[Row] = field(default_factory=list)


async def write(delivery: Delivery, entry: Entry, changes: Mapping[Kind, Changes]) -> None:
    """Write it all."""
    connection = delivery.connection
    for kind, change in changes.items():
        if change.relinked:
            for link, _ in kind.links.values():
                await connection.execute(UNLINK[link.name], (list(change.relinked),))
            await connection.execute(FORGET, (list(change.relinked),))
    rows: dict[str, list[Row]] = {name: [] for name in STATEMENTS}
    rows["article_version"] = entry.version
    rows["sketch"] = entry.sketch
    rows["unsettled"] = [{"version_id": entry.version_id}]
    rows["ingestion"] = [entry.ingestion]
    for kind, change in changes.items():
        rows[kind.name].extend(_new(delivery, kind, change, entry))
        _link(delivery, kind, change, rows)
        said = {"producer": delivery.producer, "ingestion_id": entry.ingestion["ingestion_id"]}
        rows[kind.provenance.name].extend({kind.key: key} | said for key in change.said)
    await connection.execute(ENTER, {name: as_json(each) for name, each in rows.items()})
    for kind, change in changes.items():
        await _mend(delivery, kind, change, entry)
    delivery.wrote = True


def _new(delivery: Delivery, kind: Kind, change: Changes, entry: Entry) -> Iterable[Row]:
    common = {
        "version_id": entry.version_id,
        "current": entry.current,
        "published_at": entry.published_at,
        "language": entry.language,
    }
    for key, (mark, part) in change.new.items():
        row = mentions.as_shown(kind.name, part.row, delivery.merged)
        yield common | row | {kind.key: key, "identity": as_bytea(mark)}


def _link(delivery: Delivery, kind: Kind, change: Changes, rows: dict[str, list[Row]]) -> None:
    for column, (link, _) in kind.links.items():
        wanted = {key: part.links[column] for key, (_, part) in change.new.items()}
        wanted |= {key: links[column] for key, links in change.relinked.items()}
        for key, others in wanted.items():
            if link is tables.claim_about and not delivery.merged["actor"].keys().isdisjoint(
                others
            ):
                rows["claim_about_given"].extend(_linked(kind, key, column, enumerate(others)))
                shown = about.as_shown(others, delivery.merged["actor"])
                rows[link.name].extend(_linked(kind, key, column, shown))
            else:
                rows[link.name].extend(_linked(kind, key, column, enumerate(others)))


def _linked(kind: Kind, key: int, column: str, places: Iterable[tuple[int, int]]) -> Iterable[Row]:
    return ({kind.key: key, column: other, "place": place} for place, other in places)


async def _mend(delivery: Delivery, kind: Kind, change: Changes, entry: Entry) -> None:
    connection = delivery.connection
    if change.altered:
        altered = [
            mentions.as_shown(kind.name, row, delivery.merged) for row in change.altered.values()
        ]
        await connection.execute(ALTER[kind.name], (as_json(altered),))
        if GIVEN[kind]:
            await mentions.restate(connection, kind.name, list(change.altered))
    if change.relinked and kind.links:
        await about.restate(connection, list(change.relinked))
    if change.withdrawn:
        since = entry.ingestion["ingestion_id"]
        gone = (since, delivery.producer, change.withdrawn)
        await connection.execute(WITHDRAW[kind.name], gone)
    if change.retracted:
        reason = f"Its last producer no longer delivers it (ing_{entry.ingestion['ingestion_id']})."
        gone_for_all = {
            "keys": change.retracted,
            "status": str(ReviewStatus.RETRACTED),
            "by": delivery.producer,
            "reason": reason,
        }
        await connection.execute(RETRACT[kind.name], gone_for_all)
