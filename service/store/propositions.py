"""Which stored propositions the claims of a delivery report.

A new one gets the figures that it has by this delivery alone. Settling counts them anew, and
for most finds that nothing has to be written again.
"""

from collections.abc import Mapping, Sequence

from service.domain.text import fold
from service.domain.vocabulary import ChangeAction, ChangeKind, Identification, ReviewStatus
from service.store.delivery import Delivery
from service.store.known import Known, look
from service.store.rows import Row, as_bytea, as_json

ENTER = """
insert into proposition (
    text_hash, text, first_claim_id, first_reported_at, articles, outlets, independent_origins,
    named_sources, unnamed_sources, bands
)
select text_hash, text, first_claim_id, first_reported_at, articles, outlets, independent_origins,
    named_sources, unnamed_sources, bands
from json_populate_recordset(null::proposition, %s::json)
on conflict do nothing
returning encode(text_hash, 'hex'), proposition_id
"""

VISIBLE = (None, ReviewStatus.PENDING, ReviewStatus.APPROVED)


async def enter(
    delivery: Delivery, known: Known, claims: Sequence[int], actors: Sequence[int], current: bool
) -> list[int]:
    """The id of each proposition, in their order. New ones are written, in the order of hashes.

    ``claims`` and ``actors`` are the ids of those of the record; ``current`` says whether its
    version is.
    """
    propositions = delivery.record.propositions
    marks = [each.text_hash.hex() for each in propositions]
    stored = dict(known.propositions)
    new = sorted((mark, place) for place, mark in enumerate(marks) if mark not in stored)
    if new:
        rows = as_json(_row(delivery, place, claims, actors, current) for _, place in new)
        entered = await (await delivery.connection.execute(ENTER, (rows,))).fetchall()
        stored |= dict(entered)
        _tell(delivery, dict(entered), marks)
        if len(entered) < len(new):
            stored |= (await look(delivery)).propositions
    return [stored[mark] for mark in marks]


def _tell(delivery: Delivery, entered: Mapping[str, int], marks: Sequence[str]) -> None:
    """Remember which propositions are new, each at the first claim that says it."""
    first = {claim.proposition: i for i, claim in reversed(list(enumerate(delivery.record.claims)))}
    for place, mark in enumerate(marks):
        if mark in entered:
            at = ("claims", first[place])
            named = f"prp_{entered[mark]}"
            delivery.did(ChangeKind.PROPOSITION, ChangeAction.CREATED, at, named)


def _row(
    delivery: Delivery, place: int, claims: Sequence[int], actors: Sequence[int], current: bool
) -> Row:
    record = delivery.record
    proposition = record.propositions[place]
    saying = [i for i, claim in enumerate(record.claims) if claim.proposition == place]
    shown = [record.claims[i] for i in saying if record.claims[i].review_status in VISIBLE]
    sources = [record.sources[i] for claim in shown for i in claim.sources] if current else []
    named = {
        fold(source.text) if source.actor is None else actors[source.actor]
        for source in sources
        if source.identification is Identification.NAMED
    }
    unnamed = {
        fold(source.text) for source in sources if source.identification is Identification.UNNAMED
    }
    carried = int(current and bool(shown))
    return {
        "text_hash": as_bytea(proposition.text_hash),
        "text": proposition.text,
        "first_claim_id": claims[saying[0]],
        "first_reported_at": record.published_at,
        "articles": carried,
        "outlets": carried,
        "independent_origins": carried,
        "named_sources": len(named),
        "unnamed_sources": len(unnamed),
        "bands": proposition.bands,
    }
