"""Sources, claims and stances of a delivery as rows of their tables."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from service.domain.span import Span
from service.domain.vocabulary import ReviewStatus
from service.ingest.notes import Note
from service.ingest.record import ArticleRecord, ClaimRecord, SourceRecord, StanceRecord
from service.store import identity
from service.store.delivery import Delivery
from service.store.kinds import Kind
from service.store.rows import Row


@dataclass(slots=True)
class Places:
    """The id of each part, by its place in the record."""

    actors: Sequence[int]
    issues: Sequence[int]
    sources: Sequence[int] = ()
    claims: Sequence[int] = ()
    propositions: Sequence[int] = ()


@dataclass(slots=True)
class Part:
    """One delivered source, claim or stance, and its place in the record.

    ``status`` is where the delivery says that it stands in review; the row has PENDING where it
    says nothing.
    """

    place: int
    row: Row
    links: dict[str, list[int]]
    status: ReviewStatus | None


def identities(delivery: Delivery, at: Places) -> dict[str, list[bytes]]:
    """What makes each part the one it is, by the kind's name and in the record's order."""
    record = delivery.record
    sources = [identity.of_source(source) for source in record.sources]
    claims = [identity.of_claim(c, [sources[s] for s in c.sources]) for c in record.claims]
    stances = [
        identity.of_stance(s, at.actors[s.actor], _target(s, record, at), record.published_at)
        for s in record.stances
    ]
    return {"source": sources, "claim": claims, "stance": stances}


def drawn(kind: Kind, delivery: Delivery, marks: Sequence[bytes], at: Places) -> dict[bytes, Part]:
    """The parts of one kind by identity. Of several that are one the first is kept."""
    records = getattr(delivery.record, kind.plural)
    parts: dict[bytes, Part] = {}
    for place, (mark, record) in enumerate(zip(marks, records, strict=True)):
        if mark not in parts:
            status = record.review_status if kind.reviewed else None
            parts[mark] = Part(place, *DRAW[kind.name](record, at), status)
        elif kind.joined:
            first = f"/{kind.plural}/{parts[mark].place}"
            path = (kind.plural, place)
            delivery.notes.append(Note(path, str(kind.joined), f"/{kind.plural}/{place}", first))
    return parts


def _source(source: SourceRecord, at: Places) -> tuple[Row, dict[str, list[int]]]:
    row = {
        "text": source.text,
        "kind": source.kind,
        "identification": source.identification,
        "affiliation": source.affiliation,
        "terms": source.terms,
        "channel": source.channel,
        "actor_id": _at(at.actors, source.actor),
        "represents_id": _at(at.actors, source.represents),
        "relays_id": _at(at.sources, source.relays),
    }
    return row, {}


def _claim(claim: ClaimRecord, at: Places) -> tuple[Row, dict[str, list[int]]]:
    event = claim.event_time
    row = {
        "proposition_id": at.propositions[claim.proposition],
        "text": claim.text,
        "spans": _spans(claim.spans),
        "position": claim.spans[0].start if claim.spans else 0,
        "quote_type": claim.quote_type,
        "cue": claim.cue,
        "asserted_by": claim.asserted_by,
        "attitude": claim.attitude,
        "certainty": claim.certainty,
        "polarity": claim.polarity,
        "temporality": claim.temporality,
        "event_from": event and event.from_,
        "event_to": event and event.to,
        "event_as_written": event and event.as_written,
        "confidence": claim.confidence,
        "review_status": claim.review_status or ReviewStatus.PENDING,
    }
    return row, {
        "source_id": list(dict.fromkeys(at.sources[place] for place in claim.sources)),
        "actor_id": list(dict.fromkeys(at.actors[place] for place in claim.about)),
    }


def _stance(stance: StanceRecord, at: Places) -> tuple[Row, dict[str, list[int]]]:
    row = {
        "actor_id": at.actors[stance.actor],
        "target_actor_id": _at(at.actors, stance.target_actor),
        "target_issue_id": _at(at.issues, stance.target_issue),
        "target_proposition_id": _at(at.propositions, stance.target_proposition),
        "position": stance.position,
        "intensity": stance.intensity,
        "mode": stance.mode,
        "expression": stance.expression,
        "held_at": stance.held_at,
        "spans": _spans(stance.spans),
        "claim_id": _at(at.claims, stance.claim),
        "confidence": stance.confidence,
        "review_status": stance.review_status or ReviewStatus.PENDING,
    }
    return row, {}


DRAW: dict[str, Callable[..., tuple[Row, dict[str, list[int]]]]] = {
    "source": _source,
    "claim": _claim,
    "stance": _stance,
}


def _target(stance: StanceRecord, record: ArticleRecord, at: Places) -> tuple[str, int | str]:
    """What a stance is toward. A proposition goes by its hash, for it may have no id yet."""
    if stance.target_actor is not None:
        return "actor", at.actors[stance.target_actor]
    if stance.target_issue is not None:
        return "issue", at.issues[stance.target_issue]
    if stance.target_proposition is not None:
        return "proposition", record.propositions[stance.target_proposition].text_hash.hex()
    return "nothing", 0


def _spans(spans: Iterable[Span]) -> list[dict[str, Any]]:
    return [
        {
            "start": span.start,
            "end": span.end,
            "exact": span.exact,
            "prefix": span.prefix,
            "suffix": span.suffix,
        }
        for span in spans
    ]


def _at(ids: Sequence[int], place: int | None) -> int | None:
    return None if place is None else ids[place]
