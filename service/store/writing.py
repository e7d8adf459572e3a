"""Everything that a delivery changes in one version, written in as few statements as can be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from psycopg import sql

from schema import tables
from service.domain.vocabulary import ReviewStatus
from service.store.comparison import Changes
from service.store.delivery import Delivery
from service.store.kinds import KINDS, Kind
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
        ).as_bytes()
        for kind in KINDS
    }


WITHDRAW = _each(
    sql.SQL("update {provenance} set withdrawn_id = %s where producer = %s and {key} = any(%s)")
)
RETRACT = _each(sql.SQL("update {table} set review_status = %s where {key} = any(%s)"))
ALTER = {
    kind.name: updating(kind.table, [*kind.own, *(["review_status"] if kind.reviewed else [])])
    for kind in KINDS
}
UNLINK = {
    link.name: sql.SQL("delete from {} where {} = any(%s)")
    .format(sql.Identifier(link.name), sql.Identifier(kind.key))
    .as_bytes()
    for kind in KINDS
    for link, _ in kind.links.values()
}


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
    rows: dict[str, list[Row]] = {name: [] for name in STATEMENTS}
    rows["article_version"] = entry.version
    rows["sketch"] = entry.sketch
    rows["unsettled"] = [{"version_id": entry.version_id}]
    rows["ingestion"] = [entry.ingestion]
    for kind, change in changes.items():
        rows[kind.name].extend(_new(kind, change, entry))
        _link(kind, change, rows)
        said = {"producer": delivery.producer, "ingestion_id": entry.ingestion["ingestion_id"]}
        rows[kind.provenance.name].extend({kind.key: key} | said for key in change.said)
    await connection.execute(ENTER, {name: as_json(each) for name, each in rows.items()})
    for kind, change in changes.items():
        await _mend(delivery, kind, change, entry)
    delivery.wrote = True


def _new(kind: Kind, change: Changes, entry: Entry) -> Iterable[Row]:
    common = {
        "version_id": entry.version_id,
        "current": entry.current,
        "published_at": entry.published_at,
        "language": entry.language,
    }
    for key, (mark, part) in change.new.items():
        yield common | part.row | {kind.key: key, "identity": as_bytea(mark)}


def _link(kind: Kind, change: Changes, rows: dict[str, list[Row]]) -> None:
    for column, (link, _) in kind.links.items():
        wanted = {key: part.links[column] for key, (_, part) in change.new.items()}
        wanted |= {key: links[column] for key, links in change.relinked.items()}
        rows[link.name].extend(
            {kind.key: key, column: other, "place": place}
            for key, others in wanted.items()
            for place, other in enumerate(others)
        )


async def _mend(delivery: Delivery, kind: Kind, change: Changes, entry: Entry) -> None:
    connection = delivery.connection
    if change.altered:
        await connection.execute(ALTER[kind.name], (as_json(change.altered.values()),))
    if change.withdrawn:
        since = entry.ingestion["ingestion_id"]
        gone = (since, delivery.producer, change.withdrawn)
        await connection.execute(WITHDRAW[kind.name], gone)
    if change.retracted:
        gone_for_all = (str(ReviewStatus.RETRACTED), change.retracted)
        await connection.execute(RETRACT[kind.name], gone_for_all)
