"""An article as it is kept, written down in the shape in which articles are delivered.

Delivering it gives the same record and needs no rule: what is left to note is only what is noted
of a text without changing it. Parts have keys that say which they are, from 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from service.domain.moment import written
from service.domain.span import Span
from service.domain.vocabulary import ActorNameKind
from service.ingest.record import (
    ActorRecord,
    ArticleRecord,
    ClaimRecord,
    FactCheckRecord,
    SourceRecord,
    StanceRecord,
)

Values = dict[str, Any]


def normalised(record: ArticleRecord) -> Values:
    """The record in the shape of schema/inputs.py, without what it does not say."""
    outlet = record.outlet
    claims_of = {claim.proposition: i for i, claim in reversed(list(enumerate(record.claims)))}
    return _said(
        url=record.url,
        outlet=_said(
            name=outlet.name,
            homepage=outlet.homepage,
            country=outlet.country,
            ownerGroup=outlet.owner_group,
        ),
        headline=record.headline,
        standfirst=record.standfirst,
        bylines=list(record.bylines),
        sections=list(record.sections),
        language=record.language,
        publishedAt=written(record.published_at),
        modifiedAt=record.modified_at and written(record.modified_at),
        retrievedAt=record.retrieved_at and written(record.retrieved_at),
        body=record.body,
        excerpt=record.excerpt or None,
        originKind=record.origin_kind,
        method=record.method,
        actors=[_actor(place, actor) for place, actor in enumerate(record.actors)],
        issues=[
            _said(key=f"issue{place}", label=issue.label, description=issue.description)
            for place, issue in enumerate(record.issues)
        ],
        sources=[_source(place, source) for place, source in enumerate(record.sources)],
        claims=[_claim(place, claim) for place, claim in enumerate(record.claims)],
        stances=[_stance(stance, claims_of) for stance in record.stances],
    )


def _said(**values: Any) -> Values:
    """What is neither null nor empty."""
    return {name: value for name, value in values.items() if value not in (None, [])}


def _key(kind: str, place: int | None) -> str | None:
    return None if place is None else f"{kind}{place}"


def _keys(kind: str, places: Sequence[int]) -> list[str]:
    return [f"{kind}{place}" for place in places]


def _actor(place: int, actor: ActorRecord) -> Values:
    return _said(
        key=f"actor{place}",
        name=actor.name,
        type=actor.type,
        aliases=[n.text for n in actor.names if n.kind is not ActorNameKind.PRIMARY],
        countries=list(actor.countries),
        externalIds=[{"scheme": scheme, "value": value} for scheme, value in actor.external_ids],
        roles=[
            _said(
                title=role.title,
                organization=_key("actor", role.organization),
                **{"from": role.from_ and role.from_.isoformat()},
                to=role.to and role.to.isoformat(),
            )
            for role in actor.roles
        ],
    )


def _source(place: int, source: SourceRecord) -> Values:
    return _said(
        key=f"source{place}",
        text=source.text,
        kind=source.kind,
        identification=source.identification,
        affiliation=source.affiliation,
        terms=source.terms,
        channel=source.channel,
        actor=_key("actor", source.actor),
        represents=_key("actor", source.represents),
        relays=_key("source", source.relays),
    )


def _claim(place: int, claim: ClaimRecord) -> Values:
    event = claim.event_time
    return _said(
        key=f"claim{place}",
        text=claim.text,
        evidence=_evidence(claim.spans),
        quoteType=claim.quote_type,
        cue=claim.cue,
        sources=_keys("source", claim.sources),
        assertedBy=claim.asserted_by,
        attitude=claim.attitude,
        certainty=claim.certainty,
        polarity=claim.polarity,
        temporality=claim.temporality,
        eventTime=event
        and _said(
            **{"from": event.from_.isoformat()},
            to=event.to.isoformat(),
            asWritten=event.as_written,
        ),
        about=_keys("actor", claim.about),
        factChecks=[_fact_check(check) for check in claim.fact_checks],
        confidence=claim.confidence,
        reviewStatus=claim.review_status,
    )


def _fact_check(check: FactCheckRecord) -> Values:
    return _said(
        url=check.url,
        publisher=check.publisher,
        publisherUrl=check.publisher_url,
        title=check.title,
        reviewedAt=written(check.reviewed_at),
        textualRating=check.textual_rating,
        rating=check.rating,
    )


def _stance(stance: StanceRecord, claims_of: Mapping[int, int]) -> Values:
    """A stance; one toward what a claim says is toward the first claim that says it."""
    proposition = stance.target_proposition
    return _said(
        actor=_key("actor", stance.actor),
        target=_said(
            actor=_key("actor", stance.target_actor),
            issue=_key("issue", stance.target_issue),
            claim=None if proposition is None else _key("claim", claims_of[proposition]),
        ),
        position=stance.position,
        intensity=stance.intensity,
        mode=stance.mode,
        expression=stance.expression,
        evidence=_evidence(stance.spans),
        viaClaim=_key("claim", stance.claim),
        heldAt=written(stance.held_at),
        confidence=stance.confidence,
        reviewStatus=stance.review_status,
    )


def _evidence(spans: Iterable[Span]) -> list[Values]:
    return [{"quote": span.exact, "start": span.start} for span in spans]
