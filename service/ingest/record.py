"""What the store keeps of one delivered article, clean and judged.

References between the parts of an article are places in the record's tuples, from 0; the keys
that the producer chose end with the delivery. Text is cleaned, the body is as delivered. Fields
named ``*_key`` hold the folded text (:func:`service.domain.text.fold`) by which equals are known.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from service.domain.body import Block
from service.domain.sketch import Bands
from service.domain.span import Span
from service.domain.vocabulary import (
    ActorNameKind,
    ActorType,
    Affiliation,
    Asserter,
    Attitude,
    AttributionTerms,
    Certainty,
    Channel,
    FactCheckRating,
    Identification,
    OriginKind,
    Polarity,
    Position,
    QuoteType,
    ReviewStatus,
    SourceKind,
    StanceExpression,
    StanceMode,
    Temporality,
)


@dataclass(frozen=True, slots=True)
class OutletRecord:
    """Who published the article; ``country`` is ISO 3166-1 alpha-2."""

    name: str
    name_key: str
    homepage: str | None = None
    country: str | None = None
    owner_group: str | None = None


@dataclass(frozen=True, slots=True)
class NameRecord:
    """One name of an actor; ``language`` is BCP 47."""

    text: str
    text_key: str
    kind: ActorNameKind
    language: str | None = None


@dataclass(frozen=True, slots=True)
class RoleRecord:
    """An office that an actor held in [from_, to); ``organization`` is a place in ``actors``."""

    title: str
    organization: int | None = None
    from_: date | None = None
    to: date | None = None


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """An actor as this delivery describes it.

    ``names`` starts with the PRIMARY one, and no two of them have one ``text_key``.
    ``external_ids`` are (scheme, value); ``countries`` are ISO 3166-1 alpha-2.
    """

    name: str
    name_key: str
    type: ActorType
    names: tuple[NameRecord, ...]
    countries: tuple[str, ...] = ()
    external_ids: tuple[tuple[str, str], ...] = ()
    roles: tuple[RoleRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class IssueRecord:
    """A question, policy or demand that actors take positions on."""

    label: str
    label_key: str
    description: str | None = None


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source as written.

    ``actor`` and ``represents`` are places in ``actors``, ``relays`` is one in ``sources``;
    ``place`` counts the sources before it with the same text, kind and identification.
    """

    text: str
    kind: SourceKind
    identification: Identification
    affiliation: Affiliation | None = None
    terms: AttributionTerms | None = None
    channel: Channel | None = None
    actor: int | None = None
    represents: int | None = None
    relays: int | None = None
    place: int = 0


@dataclass(frozen=True, slots=True)
class EventTime:
    """When a claimed event happened: the days [from_, to) that the wording allows."""

    from_: date
    to: date
    as_written: str | None = None


@dataclass(frozen=True, slots=True)
class PropositionRecord:
    """What claims with one normal text say; ``text`` is that of the first of them.

    ``text_hash`` is what it is known by, 32 bytes; near ones are found by ``bands``.
    """

    text_hash: bytes
    text: str
    bands: Bands


@dataclass(frozen=True, slots=True)
class FactCheckRecord:
    """What a fact-checker has published of a claim; ``textual_rating`` is word for word."""

    url: str
    publisher: str
    publisher_url: str | None
    title: str | None
    reviewed_at: datetime
    textual_rating: str
    rating: FactCheckRating | None


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim; ``sources`` and ``about`` are places in ``sources`` and ``actors``.

    ``proposition`` is a place in ``propositions``. ``spans`` are in order of the body and
    disjoint; ``confidence`` is 0 to 100.
    """

    text: str
    text_key: str
    proposition: int
    spans: tuple[Span, ...]
    quote_type: QuoteType
    cue: str | None
    sources: tuple[int, ...]
    asserted_by: Asserter
    attitude: Attitude
    certainty: Certainty
    polarity: Polarity
    temporality: Temporality
    event_time: EventTime | None
    about: tuple[int, ...]
    confidence: int | None
    review_status: ReviewStatus | None
    fact_checks: tuple[FactCheckRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class StanceRecord:
    """A position of an actor; exactly one of the three targets is given.

    ``actor`` and ``target_actor`` are places in ``actors``, ``target_issue`` one in ``issues``,
    ``target_proposition`` one in ``propositions``, ``claim`` one in ``claims``; ``intensity`` is
    -2 to 2, ``confidence`` 0 to 100.
    """

    actor: int
    target_actor: int | None
    target_issue: int | None
    target_proposition: int | None
    position: Position
    intensity: int | None
    mode: StanceMode
    expression: StanceExpression
    held_at: datetime
    spans: tuple[Span, ...]
    claim: int | None
    confidence: int | None
    review_status: ReviewStatus | None


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article, whole.

    Times are aware and in UTC. ``retrieved_at`` None means the moment of storing.
    ``body_hash`` is the SHA-256 of the body in UTF-8, 32 bytes; near-duplicates are found by
    ``bands``. ``origin_kind`` is None where the delivery says nothing of it. ``format`` is the
    media type that was read, ``method`` how the producer says that the parts were drawn from it.
    One that ``adds`` speaks of a text that is stored, and takes back nothing that was said of it.
    """

    url: str
    outlet: OutletRecord
    headline: str
    standfirst: str | None
    bylines: tuple[str, ...]
    sections: tuple[str, ...]
    language: str
    published_at: datetime
    modified_at: datetime | None
    retrieved_at: datetime | None
    body: str = field(repr=False)
    body_hash: bytes = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    bands: Bands = field(repr=False)
    origin_kind: OriginKind | None
    actors: tuple[ActorRecord, ...]
    issues: tuple[IssueRecord, ...]
    sources: tuple[SourceRecord, ...]
    propositions: tuple[PropositionRecord, ...]
    claims: tuple[ClaimRecord, ...]
    stances: tuple[StanceRecord, ...]
    excerpt: bool = False
    adds: bool = False
    format: str = "application/json"
    method: str | None = None
