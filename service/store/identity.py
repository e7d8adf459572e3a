"""What makes two sources, claims or stances of one version the same one.

An identity is the SHA-256 of a JSON array, and unique within its version. Changing what goes
into it makes every redelivered row a new one: that needs a migration.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256

import orjson

from service.domain.span import Span
from service.ingest.record import ClaimRecord, SourceRecord, StanceRecord


def of_source(source: SourceRecord) -> bytes:
    """Text, kind, identification, and the place among equals: an article has more than one "he"."""
    return _digest(source.text, source.kind, source.identification, source.place)


def of_claim(claim: ClaimRecord, sources: Iterable[bytes]) -> bytes:
    """The words that show it, its folded text, and the set of its sources' identities."""
    return _digest(_places(claim.spans), claim.text_key, sorted({s.hex() for s in sources}))


def of_stance(
    stance: StanceRecord, actor_id: int, target: tuple[str, int | str], published_at: datetime
) -> bytes:
    """Who stands where toward what, how strongly, shown how, when, and by which words.

    Stances are append-only, so all that is said of the position belongs to it, its intensity
    included: whoever changes it has observed another stance. Only how sure the extraction is and
    which claim expresses it do not. A stance held when its article was published is the same
    one, whenever that turns out to have been.
    """
    return _digest(
        actor_id,
        target,
        stance.position,
        stance.intensity,
        stance.mode,
        stance.expression,
        None if stance.held_at == published_at else stance.held_at.astimezone(UTC).isoformat(),
        _places(stance.spans),
    )


def _places(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def _digest(*parts: object) -> bytes:
    return sha256(orjson.dumps(parts)).digest()
