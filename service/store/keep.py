"""One article in one transaction: stored whole or not at all.

READ COMMITTED, because after waiting for another delivery a new statement has to see what that
one has written. Locks are taken in one order by everybody: the article, the outlet, the actors,
the issues, the propositions and their fact-checks, the parts of the version.
"""

from collections.abc import Mapping, Sequence

from schema import tables
from service.domain.rejections import ArticleUnknown
from service.domain.vocabulary import IngestOutcome
from service.ingest.receipt import Counts, Kept
from service.store import (
    actors,
    articles,
    comparison,
    deeds,
    factchecks,
    issues,
    outlets,
    parts,
    propositions,
    tallies,
)
from service.store.articles import Version
from service.store.comparison import Changes, Stored
from service.store.delivery import Delivery, Refusal
from service.store.kinds import CLAIMS, KINDS, SOURCES, Kind
from service.store.known import Known, look
from service.store.parts import Places
from service.store.rows import Row, allocate
from service.store.writing import Entry, write


async def keep(delivery: Delivery, dry_run: bool) -> Kept:
    """Store the article, inside a transaction. Raises Refusal and Race."""
    version = await articles.find(delivery)
    adds = delivery.record.adds
    if adds and version.stored is None:
        raise Refusal([ArticleUnknown()])
    if version.version_id is None:
        deeds.begin(delivery, version, dry_run)
    known = await look(delivery)
    outlet_id = (
        (version.stored or {})["outlet_id"] if adds else await outlets.settle(delivery, known)
    )
    at = Places(await actors.settle(delivery, known), await issues.settle(delivery, known))
    if version.version_id is None:
        changes = await _enter(delivery, version, outlet_id, known, at)
        outcome = IngestOutcome.CREATED if version.article_is_new else IngestOutcome.UPDATED
    else:
        changes = await _revise(delivery, version, version.version_id, outlet_id, known, at)
        outcome = IngestOutcome.UPDATED if delivery.wrote else IngestOutcome.UNCHANGED
    return Kept(
        outcome,
        article_id=None if dry_run and version.article_is_new else version.article_id,
        version_id=None if dry_run and version.stored is None else version.version_id,
        notes=tuple(delivery.notes),
        counts=Counts.of(delivery.record),
        whole=deeds.whole(delivery, at, changes, dry_run),
    )


async def _enter(
    delivery: Delivery, version: Version, outlet_id: int, known: Known, at: Places
) -> Mapping[Kind, Changes]:
    """A text that is not known yet: it becomes the article's current version."""
    marks = parts.identities(delivery, at)
    new = {kind: list(dict.fromkeys(marks[kind.name])) for kind in KINDS}
    wanted = {tables.article_version: 1, tables.ingestion: 1}
    keys = await allocate(
        delivery.connection, wanted | {kind.table: len(new[kind]) for kind in KINDS}
    )
    ids = {kind: dict(zip(new[kind], keys[kind.name], strict=True)) for kind in KINDS}
    await _place(delivery, marks, ids, known, at, current=True)
    changes = _changes(delivery, marks, ids, {kind: {} for kind in KINDS}, at)
    if not version.article_is_new:
        await tallies.hold(delivery, version.article_id, at.actors)
        await articles.supersede(delivery, version.article_id)
    version.version_id = keys["article_version"][0]
    outcome = IngestOutcome.CREATED if version.article_is_new else IngestOutcome.UPDATED
    entry = Entry(
        version.version_id,
        _ingestion(delivery, keys["ingestion"][0], version.version_id, outcome),
        current=True,
        **articles.inherited(delivery.record, version),
        version=[articles.row(delivery.record, version, outlet_id)],
        sketch=articles.sketch(delivery.record, version.version_id),
    )
    await write(delivery, entry, changes)
    return changes


async def _revise(
    delivery: Delivery,
    version: Version,
    version_id: int,
    outlet_id: int,
    known: Known,
    at: Places,
) -> Mapping[Kind, Changes]:
    """A text that is known: what its producer says of it replaces what that one had said."""
    await articles.amend(delivery, version, outlet_id)
    marks = parts.identities(delivery, at)
    stored = {kind: await comparison.stored(kind, delivery, version_id) for kind in KINDS}
    new = {
        kind: [mark for mark in dict.fromkeys(marks[kind.name]) if mark not in stored[kind]]
        for kind in KINDS
    }
    ids = {kind: {mark: known.id for mark, known in stored[kind].items()} for kind in KINDS}
    if any(new.values()):
        wanted = {kind.table: len(new[kind]) for kind in KINDS}
        keys = await allocate(delivery.connection, wanted)
        for kind in KINDS:
            ids[kind] |= zip(new[kind], keys[kind.name], strict=True)
    await _place(delivery, marks, ids, known, at, current=version.current)
    changes = _changes(delivery, marks, ids, stored, at)
    if delivery.wrote or any(changes.values()):
        keys = await allocate(delivery.connection, {tables.ingestion: 1})
        outcome = IngestOutcome.UPDATED
        ingestion = _ingestion(delivery, keys["ingestion"][0], version_id, outcome)
        await tallies.hold(delivery, version.article_id, at.actors)
        inherited = articles.inherited(delivery.record, version)
        await write(delivery, Entry(version_id, ingestion, version.current, **inherited), changes)
    return changes


async def _place(
    delivery: Delivery,
    marks: Mapping[str, Sequence[bytes]],
    ids: Mapping[Kind, Mapping[bytes, int]],
    known: Known,
    at: Places,
    *,
    current: bool,
) -> None:
    """Where the parts are that others refer to."""
    at.sources = [ids[SOURCES][mark] for mark in marks["source"]]
    at.claims = [ids[CLAIMS][mark] for mark in marks["claim"]]
    at.propositions = await propositions.enter(delivery, known, at.claims, at.actors, current)
    await factchecks.enter(delivery, at.propositions)


def _changes(
    delivery: Delivery,
    marks: Mapping[str, Sequence[bytes]],
    ids: Mapping[Kind, Mapping[bytes, int]],
    stored: Mapping[Kind, Mapping[bytes, Stored]],
    at: Places,
) -> dict[Kind, Changes]:
    """What is to be written of each kind."""
    return {
        kind: comparison.compare(
            kind,
            delivery,
            parts.drawn(kind, delivery, marks[kind.name], at),
            ids[kind],
            stored[kind],
        )
        for kind in KINDS
    }


def _ingestion(
    delivery: Delivery, ingestion_id: int, version_id: int, outcome: IngestOutcome
) -> Row:
    return {
        "ingestion_id": ingestion_id,
        "version_id": version_id,
        "producer": delivery.producer,
        "outcome": outcome,
        "door": delivery.door,
        "format": delivery.record.format,
        "method": delivery.record.method,
    }
