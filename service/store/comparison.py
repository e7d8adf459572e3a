"""What a delivery changes in the sources, claims or stances that are stored of its version.

A row belongs to the earliest producer that still says it: its values change when that one
delivers others, and stay with a note when somebody else does. A delivery says all that its
producer has to say of the version, so what it no longer lists is withdrawn; a claim or stance
that nobody says any longer is RETRACTED, and returns with the status that a reviewer decided on,
or else with the one it is delivered with. What a reviewer has rejected or retracted stays so. Any
other status is a reviewer's, too: no delivery changes it, and one that says another is told.

All of it is compared as it was given, whatever is shown in its place.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from psycopg import sql

from schema import tables
from service.domain.vocabulary import ReviewStatus
from service.store.delivery import Delivery
from service.store.kinds import KINDS, Kind, Own
from service.store.mentions import MENTIONS
from service.store.parts import Part
from service.store.rows import Row


@dataclass(slots=True)
class Stored:
    """A stored part: its own values and links as given, its status, and who says it since when.

    ``decided`` is the status that a reviewer decided on last, ``producers`` have the delivery since
    which each says it.
    """

    id: int
    status: str | None
    decided: str | None
    producers: dict[str, int]
    values: Row
    links: dict[str, list[int]]

    @property
    def owner(self) -> str | None:
        """The earliest producer in force."""
        return min(self.producers, key=lambda name: self.producers[name], default=None)

    @property
    def returns(self) -> bool:
        """Whether it is retracted only because nobody says it any longer."""
        retracted = ReviewStatus.RETRACTED
        return self.owner is None and self.status == retracted and self.decided != retracted

    @property
    def goes(self) -> bool:
        """Whether it is retracted once nobody says it; not if a reviewer has put it aside."""
        return self.decided not in (ReviewStatus.REJECTED, ReviewStatus.RETRACTED)


@dataclass(slots=True)
class Changes:
    """What is to be written of one kind: new rows, altered ones, and who says so.

    For whoever is told of it: of what has changed the ``fields``, the delivered ``parts``, and the
    ``ids`` of all.
    """

    new: dict[int, tuple[bytes, Part]] = field(default_factory=dict)
    altered: dict[int, Row] = field(default_factory=dict)
    relinked: dict[int, dict[str, list[int]]] = field(default_factory=dict)
    said: list[int] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    retracted: list[int] = field(default_factory=list)
    fields: dict[int, list[str]] = field(default_factory=dict)
    parts: Mapping[bytes, Part] = field(default_factory=dict)
    ids: Mapping[bytes, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.said or self.altered or self.relinked or self.withdrawn)


def _reading(kind: Kind) -> bytes:
    """The statement that reads a version's parts; columns as in ``Stored``, flat."""
    name = sql.Identifier(kind.name)
    given = {each.column: each.given for each in MENTIONS if each.table == kind.name}
    links = []
    for column, (link, _) in kind.links.items():
        listed = [
            sql.SQL(
                "(select json_agg({column} order by place) from {link} "
                "where {link}.{key} = {name}.{key})"
            ).format(
                column=sql.Identifier(column),
                link=sql.Identifier(held.name),
                key=sql.Identifier(kind.key),
                name=name,
            )
            for held in ([tables.claim_about_given, link] if link is tables.claim_about else [link])
        ]
        links.append(sql.SQL(", coalesce({})").format(sql.SQL(", ").join(listed)))
    return (
        sql.SQL(
            "select identity, {key}, {status}, {decided}, "
            "(select json_object_agg(producer, ingestion_id) from {provenance} "
            "where {provenance}.{key} = {name}.{key} and withdrawn_id is null), {own}{links} "
            "from {name} where version_id = %s"
        )
        .format(
            key=sql.Identifier(kind.key),
            status=sql.Identifier("review_status") if kind.reviewed else sql.NULL,
            decided=sql.Identifier("decided_status") if kind.reviewed else sql.NULL,
            provenance=sql.Identifier(kind.provenance.name),
            name=name,
            own=sql.SQL(", ").join(
                given.get(column, sql.Identifier(column)) for column in kind.own
            ),
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
    key, status, decided, producers, *values = columns
    own = dict(zip(kind.own, values, strict=False))
    links = dict(zip(kind.links, values[len(own) :], strict=True))
    listed = {column: ids or [] for column, ids in links.items()}
    return Stored(key, status, decided, producers or {}, own, listed)


def compare(
    kind: Kind,
    delivery: Delivery,
    parts: Mapping[bytes, Part],
    ids: Mapping[bytes, int],
    known: Mapping[bytes, Stored],
) -> Changes:
    """What has to be written so that the stored parts are as the delivery says."""
    changes = Changes(parts=parts, ids=ids)
    for mark, part in parts.items():
        before = known.get(mark)
        if before is None:
            changes.new[ids[mark]] = (mark, part)
        elif before.owner in (None, delivery.producer):
            _alter(kind, part, before, changes)
        else:
            _tell(kind, delivery, part, before)
        if before and part.status and not (before.returns and before.decided is None):
            place = (kind.plural, part.place, "reviewStatus")
            stands = before.decided if before.returns else before.status
            delivery.kept(place, str(part.status), stands)
        if before is None or delivery.producer not in before.producers:
            changes.said.append(ids[mark])
    for mark, before in known.items():
        taken_back = mark not in parts and not delivery.record.adds
        if taken_back and delivery.producer in before.producers:
            changes.withdrawn.append(before.id)
            if kind.reviewed and len(before.producers) == 1 and before.goes:
                changes.retracted.append(before.id)
    return changes


def _alter(kind: Kind, part: Part, before: Stored, changes: Changes) -> None:
    """Give the row what its own producer says now."""
    row = {column: part.row[column] for column in kind.own}
    status = before.decided or str(part.row["review_status"]) if before.returns else before.status
    if row != before.values or status != before.status:
        if kind.reviewed:
            row["review_status"] = status
        changes.altered[before.id] = row | {kind.key: before.id}
    if part.links != before.links:
        changes.relinked[before.id] = part.links
    if before.id in changes.altered or before.id in changes.relinked:
        changes.fields[before.id] = list(_different(kind, part, before, status))


def _different(kind: Kind, part: Part, before: Stored, status: str | None) -> Iterator[str]:
    """The fields of a part in which what its producer says now differs from what is stored."""
    own = (each.wire for name, each in kind.own.items() if part.row[name] != before.values[name])
    yield from dict.fromkeys(wire[0] for wire in own)
    for name, (_, link) in kind.links.items():
        if part.links[name] != before.links[name]:
            yield link.wire[0]
    if status != before.status:
        yield "reviewStatus"


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
