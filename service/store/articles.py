"""The article and the version of it that a delivery speaks of."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from psycopg import sql

from service.domain.faults import Step
from service.domain.rejections import ArticleHasText
from service.domain.rules import Rule
from service.domain.vocabulary import ChangeAction, ChangeKind, OriginKind
from service.ingest.notes import Note
from service.ingest.record import ArticleRecord
from service.store import curation
from service.store.delivery import Delivery, Refusal
from service.store.rows import Row, as_bytea

LOCK = """
with together as materialized (
    select pg_advisory_xact_lock_shared(%(lock)s)
), known as (
    select article_id from article where url = %(url)s and exists (select from together)
    for no key update
), new as (
    insert into article (url) select %(url)s where not exists (select from known)
    on conflict do nothing
    returning article_id
)
select article_id, false from known union all select article_id, true from new
"""
"""Before anything is looked for, the lock is shared that keeps judgements out."""

METADATA: dict[str, tuple[Step, ...]] = {
    "outlet_id": ("outlet",),
    "headline": ("headline",),
    "standfirst": ("standfirst",),
    "bylines": ("bylines",),
    "sections": ("sections",),
    "language": ("language",),
    "published_at": ("publishedAt",),
    "modified_at": ("modifiedAt",),
    "origin_kind": ("originKind",),
    "origin_kind_given": (),
    "retrieved_at": ("retrievedAt",),
}
"""The columns that a later delivery of the same text may change, and their places in it.

They belong to the producer whose delivery made the version.
"""

NEAREST = (
    sql.SQL(
        "select version_id, version, current, (select producer from ingestion "
        "where ingestion.version_id = article_version.version_id order by ingestion_id limit 1), "
        "body_hash = %(hash)s, case when not current then (select newest.version "
        "from article_version newest where newest.article_id = %(article)s and newest.current) "
        "end, {columns} "
        "from article_version where article_id = %(article)s "
        "order by body_hash = %(hash)s desc, version desc limit 1"
    )
    .format(columns=sql.SQL(", ").join(map(sql.Identifier, METADATA)))
    .as_bytes()
)
"""The version with this text, or else the newest, the producer who made it, and what is newer."""

SUPERSEDE = """
with version as (
    update article_version set current = false where article_id = %s and current
    returning version_id
), sources as (
    update source set current = false from version
    where source.version_id = version.version_id and source.current
), claims as (
    update claim set current = false from version
    where claim.version_id = version.version_id and claim.current
), forgotten as (
    delete from sketch using version where sketch.version_id = version.version_id
), remembered as (
    insert into unsettled (version_id) select version_id from version
)
update stance set current = false from version
where stance.version_id = version.version_id and stance.current
"""

AMEND = (
    sql.SQL("update article_version set {columns} where version_id = %(version_id)s")
    .format(
        columns=sql.SQL(", ").join(
            sql.SQL("{} = {}").format(sql.Identifier(name), sql.Placeholder(name))
            for name in METADATA
        )
    )
    .as_bytes()
)

INHERITED = ("published_at", "language")
"""The columns that sources and claims have of their version."""

INHERIT = """
with sources as (
    update source set published_at = %(published_at)s, language = %(language)s
    where version_id = %(version_id)s
)
update claim set published_at = %(published_at)s, language = %(language)s
where version_id = %(version_id)s
"""


@dataclass(slots=True)
class Version:
    """Where the delivered text stands among the versions of its article.

    ``version_id`` is None while the text is not stored; ``number`` is its own or its future one.
    ``metadata_is_ours`` where this delivery may change what is ``stored``.
    """

    article_id: int
    article_is_new: bool
    version_id: int | None = None
    number: int = 1
    current: bool = True
    stored: Row | None = None
    metadata_is_ours: bool = True


async def find(delivery: Delivery) -> Version:
    """The version that is delivered, with the article's row held until the transaction ends.

    All deliveries of one article wait for each other here, so what is read of it stays true. A
    text that a newer one has followed is noted.
    """
    record, connection = delivery.record, delivery.connection
    row = None
    asked = {"url": record.url, "lock": curation.LOCK}
    while row is None:  # nobody has it, then somebody else was faster: look again
        row = await (await connection.execute(LOCK, asked)).fetchone()
    article_id, is_new = row
    if is_new:
        return Version(article_id, article_is_new=True)
    # A statement of its own: only now can it see what the one waited for has written.
    wanted = {"article": article_id, "hash": record.body_hash}
    nearest = await (await connection.execute(NEAREST, wanted)).fetchone()
    if nearest is None:
        return Version(article_id, article_is_new=False)
    version_id, number, current, producer, same, newest, *values = nearest
    if not same:
        if record.excerpt:
            raise Refusal([ArticleHasText(("body",))])
        return Version(article_id, article_is_new=False, number=number + 1)
    if not current:
        rule = str(Rule.VERSION_NOT_CURRENT)
        delivery.notes.append(Note(("body",), rule, f"version {number}", f"version {newest}"))
    stored = dict(zip(METADATA, values, strict=True))
    ours = current and producer == delivery.producer and not record.adds
    return Version(article_id, False, version_id, number, current, stored, ours)


CHANGED = ChangeKind.VERSION, ChangeAction.CHANGED, ()


async def supersede(delivery: Delivery, article_id: int) -> None:
    """What was current of the article is no longer."""
    await delivery.connection.execute(SUPERSEDE, (article_id,))


async def amend(delivery: Delivery, version: Version, outlet_id: int) -> None:
    """Keep what a known text is delivered with, if it comes from the one who made the version.

    Of the current version the last word of that producer counts, and the earliest retrieval. When
    another producer delivers it, or it is an older version, nothing is touched, and each
    difference is noted.
    """
    stored = version.stored or {}
    given = metadata(delivery.record, outlet_id)
    if given["retrieved_at"] is None or given["retrieved_at"] > stored["retrieved_at"]:
        given["retrieved_at"] = stored["retrieved_at"]
    if delivery.record.origin_kind is None and not (
        version.metadata_is_ours and stored["origin_kind_given"]
    ):
        given |= {name: stored[name] for name in ("origin_kind", "origin_kind_given")}
    if given == stored:
        return
    if not version.metadata_is_ours:
        for name, path in METADATA.items():
            delivery.kept(path, _told(given[name]), _told(stored[name]))
        return
    fields = (str(*path) for name, path in METADATA.items() if path and given[name] != stored[name])
    delivery.did(*CHANGED, f"art_{version.article_id}", *fields)
    key = {"version_id": version.version_id}
    await delivery.connection.execute(AMEND, given | key)
    if any(given[name] != stored[name] for name in INHERITED):
        passed = {name: given[name] for name in INHERITED}
        await delivery.connection.execute(INHERIT, passed | key)
    delivery.wrote = True


def inherited(record: ArticleRecord, version: Version) -> Row:
    """What sources and claims have of the version, as it is stored once it has been amended."""
    if version.metadata_is_ours or version.stored is None:
        return {name: getattr(record, name) for name in INHERITED}
    return {name: version.stored[name] for name in INHERITED}


def row(record: ArticleRecord, version: Version, outlet_id: int) -> Row:
    """A version that is not stored yet, as a row."""
    values = metadata(record, outlet_id) | {
        "version_id": version.version_id,
        "article_id": version.article_id,
        "version": version.number,
        "current": True,
        "url": record.url,
        "body": record.body,
        "body_hash": as_bytea(record.body_hash),
        "blocks": record.blocks,
    }
    return values | {"retrieved_at": record.retrieved_at or datetime.now(UTC)}


def sketch(record: ArticleRecord, version_id: int) -> list[Row]:
    """What near-duplicates of the text are found by; nothing where it has no words."""
    return [{"version_id": version_id, "bands": record.bands}] if record.bands else []


def metadata(record: ArticleRecord, outlet_id: int) -> dict[str, Any]:
    """The columns of METADATA as the record has them."""
    return {
        "outlet_id": outlet_id,
        "headline": record.headline,
        "standfirst": record.standfirst,
        "bylines": list(record.bylines),
        "sections": list(record.sections),
        "language": record.language,
        "published_at": record.published_at,
        "modified_at": record.modified_at,
        "origin_kind": str(record.origin_kind or OriginKind.ORIGINAL),
        "origin_kind_given": record.origin_kind is not None,
        "retrieved_at": record.retrieved_at,
    }


def _told(value: object) -> str | None:
    match value:
        case None | str():
            return value
        case bool():
            return None
        case list():
            return ", ".join(value)
        case datetime():
            return value.isoformat()
        case _:
            return f"out_{value}"
