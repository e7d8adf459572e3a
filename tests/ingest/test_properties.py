"""Whatever is delivered: what was kept is kept again, and notes lead from given to kept."""

from typing import Any

from hypothesis import given, settings

from service.domain.moment import written
from service.domain.rules import TOLD_ONLY
from service.ingest.record import ArticleRecord
from tests.ingest.hostile import payloads
from tests.ingest.payloads import prepared

TEXTS = ("url", "headline", "standfirst", "language")


def redelivered(record: ArticleRecord) -> dict[str, Any]:
    """An article as it was kept, as a delivery."""
    quotes = [[{"quote": s.exact, "start": s.start} for s in c.spans] for c in record.claims]
    return {
        "url": record.url,
        "outlet": {
            "name": record.outlet.name,
            "homepage": record.outlet.homepage,
            "country": record.outlet.country,
            "ownerGroup": record.outlet.owner_group,
        },
        "headline": record.headline,
        "standfirst": record.standfirst,
        "bylines": list(record.bylines),
        "sections": list(record.sections),
        "language": record.language,
        "publishedAt": written(record.published_at),
        "modifiedAt": record.modified_at and written(record.modified_at),
        "body": record.body,
        "excerpt": record.excerpt,
        "actors": [
            {
                "key": str(i),
                "name": actor.name,
                "type": actor.type.value,
                "aliases": [known.text for known in actor.names if known.text != actor.name],
                "countries": list(actor.countries),
                "externalIds": [{"scheme": s, "value": v} for s, v in actor.external_ids],
            }
            for i, actor in enumerate(record.actors)
        ],
        "issues": [
            {"key": str(i), "label": issue.label, "description": issue.description}
            for i, issue in enumerate(record.issues)
        ],
        "sources": [
            {
                "key": str(i),
                "text": source.text,
                "kind": source.kind.value,
                "identification": source.identification.value,
            }
            for i, source in enumerate(record.sources)
        ],
        "claims": [
            {
                "text": claim.text,
                "quoteType": claim.quote_type.value,
                "cue": claim.cue,
                "sources": [str(source) for source in claim.sources],
                "assertedBy": claim.asserted_by.value,
                "evidence": evidence,
            }
            for claim, evidence in zip(record.claims, quotes, strict=True)
        ],
    }


@given(payloads())
@settings(max_examples=300)
def test_what_was_kept_is_kept_again_without_a_change(payload: dict[str, Any]) -> None:
    first = prepared(payload)
    if first.record is None:
        assert first.problems
        return
    again = prepared(redelivered(first.record))
    assert again.record is not None, again.problems
    assert [note for note in again.notes if note.rule not in TOLD_ONLY] == []
    for name in ("url", "outlet", "headline", "bylines", "sections", "language", "body", "blocks"):
        assert getattr(again.record, name) == getattr(first.record, name)
    assert [c.spans for c in again.record.claims] == [c.spans for c in first.record.claims]
    assert [a.names for a in again.record.actors] == [a.names for a in first.record.actors]


@given(payloads())
@settings(max_examples=300)
def test_notes_lead_from_what_was_given_to_what_is_kept(payload: dict[str, Any]) -> None:
    result = prepared(payload)
    if result.record is None:
        return
    for name in TEXTS:
        steps = [n for n in result.notes if n.path == (name,) and n.rule not in TOLD_ONLY]
        given_, kept = payload.get(name) or "", getattr(result.record, name) or ""
        values = [given_, *(note.kept for note in steps)]
        assert [note.given for note in steps if note.rule != "language-detected"] == [
            value
            for value, note in zip(values, steps, strict=False)
            if note.rule != "language-detected"
        ]
        assert values[-1] == kept
    assert result.record.body == payload["body"]
