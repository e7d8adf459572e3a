"""What a delivery changes in the sources, claims or stances that are stored of its version.

A row belongs to the earliest producer that still says it: its values change when that one
delivers others, and stay with a note when somebody else does. A delivery says all that its
producer has to say of the version, so what it no longer lists is withdrawn; a claim or stance
that nobody says any longer is RETRACTED, and returns with the status it is delivered with. Any
other status is a reviewer's: no delivery changes it, and one that says another is told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from psycopg import sql

from service.domain.vocabulary import ReviewStatus
from service.store.delivery import Delivery
from service.store.kinds import KINDS, Kind, Own
from service.store.parts import Part
from service.store.rows import Row


@dataclass(slots=True)
class Stored:
    """A stored part: its own values and links, its status, and who says it since which delivery."""

    id: int
    status: str | None
    producers: dict[str, int]
    values: Row
    links: dict[str, list[int]]

    @property
    def owner(self) -> str | None:
        """The earliest producer in force."""
        return min(self.producers, key=lambda name: self.producers[name], default=None)

    @property
    def returns(self) -> bool:
        """Whether it would take the status that it is delivered with."""
        return self.owner is None and self.status == ReviewStatus.RETRACTED


@dataclass(slots=True)
class Changes:
    """What is to be written of one kind: new rows, altered ones, and who says so."""

    new: dict[int, tuple[bytes, Part]] = field(default_factory=dict)
    altered: dict[int, Row] = field(default_factory=dict)
    relinked: dict[int, dict[str, list[int]]] = field(default_factory=dict)
    said: list[int] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    retracted: list[int] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.said or self.altered or self.relinked or self.withdrawn)


def _reading(kind: Kind) -> bytes:
    """The statement that reads a version's parts; columns as in ``Stored``, flat."""
    name = sql.Identifier(kind.name)
    links = [
        sql.SQL(
            ", (select json_agg({column} order by place) from {link} "
            "where {link}.{key} = {name}.{key})"
        ).format(
            column=sql.Identifier(column),
            link=sql.Identifier(link.name),
            key=sql.Identifier(kind.key),
            name=name,
        )
        for column, (link, _) in kind.links.items()
    ]
    return (
        sql.SQL(
            "select identity, {key}, {status}, "
            "(select json_object_agg(producer, ingestion_id) from {provenance} "
            "where {provenance}.{key} = {name}.{key} and withdrawn_id is null), {own}{links} "
            "from {name} where version_id = %s"
        )
        .format(
            key=sql.Identifier(kind.key),
            status=sql.Identifier("review_status") if kind.reviewed else sql.NULL,
            provenance=sql.Identifier(kind.provenance.name),
            name=name,
            own=sql.SQL(", ").join(map(sql.Identifier, kind.own)),
            links=sql.SQL("").join(links),
        )
        .as_bytes()
    )


READ = {kind.name: _reading(kind) for kind in KINDS}


async def stored(kind: Kind, delivery: Delivery, version_id: int) -> dict[bytes, Stored]:
    """What is stored of a version, by identity."""
    found = await delivery.connection.execute(READ[kind.name], (version_id,))
    return {bytes(mark): _read(kind, rest) for mark, *rest in await found.fetchall()}


def _read(kind: Kind, columns: Sequence[Any]) -> Stored:
    key, status, producers, *values = columns
    own = dict(zip(kind.own, values, strict=False))
    links = dict(zip(kind.links, values[len(own) :], strict=True))
    return Stored(key, status, producers or {}, own, {c: ids or [] for c, ids in links.items()})


def compare(
    kind: Kind,
    delivery: Delivery,
    parts: Mapping[bytes, Part],
    ids: Mapping[bytes, int],
    known: Mapping[bytes, Stored],
) -> Changes:
    """What has to be written so that the stored parts are as the delivery says."""
    changes = Changes()
    for mark, part in parts.items():
        before = known.get(mark)
        if before is None:
            changes.new[ids[mark]] = (mark, part)
        elif before.owner in (None, delivery.producer):
            _alter(kind, part, before, changes)
        else:
            _tell(kind, delivery, part, before)
        if before and part.status and not before.returns:
            place = (kind.plural, part.place, "reviewStatus")
            delivery.kept(place, str(part.status), before.status)
        if before is None or delivery.producer not in before.producers:
            changes.said.append(ids[mark])
    for mark, before in known.items():
        if mark not in parts and delivery.producer in before.producers:
            changes.withdrawn.append(before.id)
            if kind.reviewed and len(before.producers) == 1:
                changes.retracted.append(before.id)
    return changes


def _alter(kind: Kind, part: Part, before: Stored, changes: Changes) -> None:
    """Give the row what its own producer says now."""
    row = {column: part.row[column] for column in kind.own}
    status = str(part.row["review_status"]) if before.returns else before.status
    if row != before.values or status != before.status:
        if kind.reviewed:
            row["review_status"] = status
        changes.altered[before.id] = row | {kind.key: before.id}
    if part.links != before.links:
        changes.relinked[before.id] = part.links


def _tell(kind: Kind, delivery: Delivery, part: Part, before: Stored) -> None:
    """Note where another producer's values are kept in place of those given."""
    place = (kind.plural, part.place)
    for column, own in kind.own.items():
        given, kept = part.row[column], before.values[column]
        delivery.kept((*place, *own.wire), _told(own, given), _told(own, kept))
    for column, (_, own) in kind.links.items():
        given, kept = part.links[column], before.links[column]
        delivery.kept((*place, *own.wire), _told(own, given), _told(own, kept))


def _told(own: Own, value: Any) -> str | None:
    if isinstance(value, list):
        return ", ".join(f"{own.prefix}{each}" for each in value)
    if isinstance(value, datetime):
        return value.isoformat()
    return None if value is None else f"{own.prefix}{value}"
