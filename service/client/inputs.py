"""Filters and all else that is given, as classes. Written by `python -m openapi.client` from
the stored documents and the schema.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from service.client.model import Given, Moment
from service.client.words import (
    ActorType,
    Affiliation,
    Asserter,
    Attitude,
    AttributionTerms,
    Certainty,
    Channel,
    DecisionKind,
    FactCheckRating,
    Identification,
    MentionRole,
    OriginKind,
    Polarity,
    Position,
    QuoteType,
    RelationDecision,
    RelationType,
    ReviewStatus,
    SourceKind,
    StanceExpression,
    StanceMode,
    Temporality,
    Verdict,
)


class ActorBy(Given):
    """Which actor: give one of these."""

    id: str | None = None
    """By its id."""

    name: str | None = None
    """By a name, without regard to case: the actor that has it as its primary name, else one
    that has it as another; of several the one recorded first.
    """

    external_id: ExternalIdInput | None = None
    """By its id elsewhere."""


class ActorFilter(Given):
    """Which actors."""

    ids: Sequence[str] | None = None
    """With one of these ids."""

    name: str | None = None
    """With this name among theirs, without regard to case."""

    name_begins: str | None = None
    """One of whose names, or a word of one, begins like this; without regard to case, accents
    and punctuation.
    """

    type: Sequence[ActorType] | None = None
    """Of one of these types."""

    country: Sequence[str] | None = None
    """Of one of these countries (ISO 3166-1 alpha-2)."""

    external_id: ExternalIdInput | None = None
    """With this id elsewhere."""

    and_: Sequence[ActorFilter] | None = None
    """All of these hold."""

    or_: Sequence[ActorFilter] | None = None
    """At least one of these holds."""

    not_: ActorFilter | None = None
    """This does not hold."""


class ActorInput(Given):
    """Somebody who acts or is spoken of: a person, a government, an armed group. An actor is
    known by an external id, or by its name and type. Aliases never join two actors.
    """

    key: str
    """A name of your own choosing; other parts of this article use it."""

    name: str
    """The name it is listed under, without titles: Abbas Araghchi."""

    type: ActorType
    """What it is."""

    aliases: Sequence[str] | None = None
    """Other names it goes by. Two to six capitals are kept as an acronym."""

    countries: Sequence[str] | None = None
    """The countries it belongs to: ISO 3166-1 alpha-2; alpha-3 and English names are
    understood.
    """

    external_ids: Sequence[ExternalIdInput] | None = None
    """Its ids elsewhere."""

    roles: Sequence[ActorRoleInput] | None = None
    """The offices it holds or held."""


class ActorNameInput(Given):
    """A name as it stands in a text."""

    text: str
    """The name as written, with a title or without; at most 300 code points."""

    language: str | None = None
    """The language it is written in (BCP 47): names of it come before equal ones."""

    context: str | None = None
    """What stands around it: raises candidates whose office or its organisation stands there
    too. At most 5,000 code points.
    """


class ActorRoleInput(Given):
    """An office or function of an actor, for the days [from, to)."""

    title: str
    """The title of the office: Foreign Minister."""

    organization: str | None = None
    """The key of another actor of this article, the one it is held in."""

    from_: date | None = None
    """The first day, YYYY-MM-DD; null when it is not known."""

    to: date | None = None
    """The day after the last, YYYY-MM-DD; null while it goes on."""


class ArticleFilter(Given):
    """Which articles."""

    ids: Sequence[str] | None = None
    """With one of these ids."""

    url: str | None = None
    """At this address, in any spelling of it."""

    outlet: Sequence[str] | None = None
    """Published by one of these outlets."""

    outlet_country: Sequence[str] | None = None
    """Whose outlet is in one of these (ISO 3166-1)."""

    language: Sequence[str] | None = None
    """In one of these languages (BCP 47)."""

    section: Sequence[str] | None = None
    """In one of these sections, as the outlet calls them."""

    published_at: DateRange | None = None
    """Published in this range."""

    text: str | None = None
    """Whose headline, standfirst or body says this. All words have to be there, in any
    inflection and with or without accents; "words in quotes" one after another, -word not at
    all, or between alternatives. A possessive ('s) is not asked for outside quotes. Where
    nothing stands between words (Chinese, Japanese, Thai) only whole runs of characters are
    found.
    """

    origin_kind: Sequence[OriginKind] | None = None
    """Whose text came about in such a way."""

    mentions: Sequence[str] | None = None
    """That mention one of these actors: as a source or whom one speaks for, as what a claim is
    about, or as who takes a stance or is its target.
    """

    and_: Sequence[ArticleFilter] | None = None
    """All of these hold."""

    or_: Sequence[ArticleFilter] | None = None
    """At least one of these holds."""

    not_: ArticleFilter | None = None
    """This does not hold."""


class ArticleInput(Given):
    """One news article with its claims, the sources of these, and the stances it shows. It is
    stored whole or not at all. Delivering it again changes nothing. The keys that its parts
    use for each other are yours, and mean nothing outside this article.
    """

    url: str
    """Where it was published, http or https. Tracking parameters and the fragment are removed;
    the article is known by what is left.
    """

    outlet: OutletInput
    """Who published it."""

    headline: str
    """Its headline."""

    published_at: Moment
    """When it was published, RFC 3339 with a zone: 2024-12-02T09:30:00Z."""

    body: str
    """The text, at most 10 MB in UTF-8. Stored as delivered: evidence points into it by Unicode
    code points.
    """

    standfirst: str | None = None
    """The lines under the headline that sum it up."""

    bylines: Sequence[str] | None = None
    """Its authors as credited, one each."""

    sections: Sequence[str] | None = None
    """The outlet's sections it stands in."""

    language: str | None = None
    """BCP 47: en, pt-BR. Detected, with a note, when nothing is said."""

    modified_at: Moment | None = None
    """When the outlet last changed it, RFC 3339 with a zone."""

    retrieved_at: Moment | None = None
    """When it was fetched, RFC 3339 with a zone; now when nothing is said."""

    excerpt: bool | None = None
    """Whether the body is only what somebody else quotes of the article. An excerpt never takes
    the place of another text.
    """

    origin_kind: OriginKind | None = None
    """How the text came about. When nothing is said: WIRE for a copy whose bylines name the
    outlet it is from, REPRINT for another copy, else ORIGINAL.
    """

    method: str | None = None
    """How you drew the claims, sources and stances from it, for whoever looks later: by hand,
    extractor 2.1.
    """

    actors: Sequence[ActorInput] | None = None
    """Those who act or are spoken of, at most 2,000."""

    issues: Sequence[IssueInput] | None = None
    """What positions are taken on, at most 500."""

    sources: Sequence[SourceInput] | None = None
    """Those that claims are attributed to, at most 2,000."""

    claims: Sequence[ClaimInput] | None = None
    """What is claimed, at most 2,000."""

    stances: Sequence[StanceInput] | None = None
    """The positions that it shows actors to have, at most 2,000."""


class ClaimFilter(Given):
    """Which claims."""

    ids: Sequence[str] | None = None
    """With one of these ids."""

    text: str | None = None
    """That say this, in their own words or their evidence. All words have to be there, in any
    inflection and with or without accents; "words in quotes" one after another, -word not at
    all, or between alternatives. A possessive ('s) is not asked for outside quotes. Where
    nothing stands between words (Chinese, Japanese, Thai) only whole runs of characters are
    found.
    """

    article: ArticleFilter | None = None
    """Whose article matches."""

    source: SourceFilter | None = None
    """That are attributed to a source that matches."""

    about: Sequence[str] | None = None
    """That are about one of these actors."""

    proposition: Sequence[str] | None = None
    """That say one of these propositions."""

    quote_type: Sequence[QuoteType] | None = None
    """Rendered in one of these ways."""

    asserted_by: Sequence[Asserter] | None = None
    """Vouched for by one of these."""

    attitude: Sequence[Attitude] | None = None
    """Held with one of these attitudes."""

    certainty: Sequence[Certainty] | None = None
    """Said with one of these certainties."""

    polarity: Sequence[Polarity] | None = None
    """Of one of these polarities."""

    temporality: Sequence[Temporality] | None = None
    """Whose event lies there in time."""

    event_time: DateRange | None = None
    """Whose event may have happened in this range."""

    published_at: DateRange | None = None
    """Whose article was published in this range."""

    confidence: IntRange | None = None
    """Extracted with this confidence, in percent."""

    review_status: Sequence[ReviewStatus] | None = None
    """In review; without it, those PENDING or APPROVED."""

    and_: Sequence[ClaimFilter] | None = None
    """All of these hold."""

    or_: Sequence[ClaimFilter] | None = None
    """At least one of these holds."""

    not_: ClaimFilter | None = None
    """This does not hold."""


class ClaimInput(Given):
    """One claim as the article reports it, with the words that show it."""

    text: str
    """The claim as a sentence that can stand alone."""

    evidence: Sequence[EvidenceInput]
    """The words of the body that show it: one or more pieces that do not overlap."""

    quote_type: QuoteType
    """How the article renders it."""

    key: str | None = None
    """A name of your own choosing; stances of this article use it."""

    cue: str | None = None
    """The words that attribute it (PARC3): said, vowed, according to."""

    sources: Sequence[str] | None = None
    """The keys of the sources it is attributed to. At least one, when assertedBy is SOURCE."""

    asserted_by: Asserter | None = None
    """Who vouches for it. When nothing is said: SOURCE if it has sources, else OUTLET, with a
    note, since a forgotten source would look the same.
    """

    attitude: Attitude | None = None
    """The source's attitude to it; STATEMENT when nothing is said."""

    certainty: Certainty | None = None
    """How sure the source says it is; CERTAIN when nothing is said, as FactBank reads a report
    without a hedge.
    """

    polarity: Polarity | None = None
    """Whether it says that something is or is not so; POSITIVE by default."""

    temporality: Temporality | None = None
    """Where the event lies in time. When nothing is said: FUTURE if eventTime begins after the
    day of publication, else HISTORICAL, as most reports are.
    """

    event_time: EventTimeInput | None = None
    """When the event happened."""

    about: Sequence[str] | None = None
    """The keys of the actors it speaks of."""

    fact_checks: Sequence[FactCheckInput] | None = None
    """What fact-checkers have published of it, at most 64."""

    confidence: int | None = None
    """How sure the extraction is, in percent: 0 to 100. Not how sure the source is."""

    review_status: ReviewStatus | None = None
    """Where it stands in review, by its producer's word; PENDING when nothing is said. It is
    recorded with the delivery, not in the log of decisions, and changes nothing that a
    reviewer has decided.
    """


class DateRange(Given):
    """A half-open range of time: [from, to)."""

    from_: Moment | None = None
    """Not before this."""

    to: Moment | None = None
    """Before this."""


class DecisionFilter(Given):
    """Which entries of the log."""

    ids: Sequence[str] | None = None
    """With one of these ids."""

    about: Sequence[str] | None = None
    """About one of these: anything that can be judged, reviewed or overridden, or the judgement
    itself. Only entries with that very id are found.
    """

    by: Sequence[str] | None = None
    """Decided by one of these: names of API keys."""

    kind: Sequence[DecisionKind] | None = None
    """Of one of these kinds."""

    at: DateRange | None = None
    """Decided in this range."""


class EventTimeInput(Given):
    """When the event happened: the days [from, to) that the wording allows, and the wording."""

    from_: date
    """The first day that is possible, YYYY-MM-DD."""

    to: date
    """The day after the last that is possible, YYYY-MM-DD."""

    as_written: str | None = None
    """The words of the article: overnight."""


class EvidenceInput(Given):
    """A quotation of the body. The quote stands in the body exactly once; or start, or prefix
    and suffix, say which occurrence is meant. Differences of quotation marks, dashes, white
    space, ligatures and insertions in brackets, ``[Syria’s]``, are bridged with a note. A
    quote with ``[...]`` has a span for each of its pieces. Offsets are Unicode code points.
    """

    quote: str
    """The words of the body, copied."""

    start: int | None = None
    """Where the quote starts in the body, from 0."""

    prefix: str | None = None
    """The text of the body just before the quote."""

    suffix: str | None = None
    """The text of the body just after the quote."""


class ExternalIdInput(Given):
    """An id that the actor has elsewhere. Two actors with one external id are one actor."""

    scheme: str
    """Whose id it is, in lower case: wikidata, lei, isni."""

    value: str
    """The id itself: Q794."""


class FactCheckInput(Given):
    """What a fact-checker has published of the claim, as in schema.org's ClaimReview."""

    url: str
    """Where it was published, http or https."""

    publisher: str
    """Who published it."""

    reviewed_at: Moment
    """When it was published, RFC 3339 with a zone."""

    textual_rating: str
    """The rating in the publisher's own words: Pants on fire."""

    publisher_url: str | None = None
    """The publisher's address, http or https."""

    title: str | None = None
    """Its title."""

    rating: FactCheckRating | None = None
    """The rating on one scale for all; read from the words when nothing is said."""


class IntRange(Given):
    """A range of whole numbers, both ends included."""

    min: int | None = None
    """This or more."""

    max: int | None = None
    """This or less."""


class IssueFilter(Given):
    """Which issues."""

    ids: Sequence[str] | None = None
    """With one of these ids."""

    label: str | None = None
    """With this label, without regard to case."""

    parent: Sequence[str] | None = None
    """Directly below one of these."""


class IssueInput(Given):
    """A question, policy or demand that actors take positions on."""

    key: str
    """A name of your own choosing; stances of this article use it."""

    label: str
    """The issue in a few words. Issues are known by their label."""

    description: str | None = None
    """What it is about, in a sentence or two."""


class JudgeInput(Given):
    """SAME joins two records under one canonical id; DIFFERENT forbids it, through any chain;
    UNSURE says that somebody has looked, and is replaced by the next verdict. Between two at
    most one verdict is in force; judging the same again changes nothing.
    """

    left: str
    """The one: the id of an actor, an issue or a proposition."""

    right: str
    """The other, of the same type."""

    verdict: Verdict
    """Whether the two are the same."""

    reason: str
    """Why it is decided so, for whoever looks later."""


class JudgementFilter(Given):
    """Which judgements."""

    ids: Sequence[str] | None = None
    """With one of these ids."""

    of: Sequence[str] | None = None
    """Of one of these, by the ids that were judged."""

    verdict: Sequence[Verdict] | None = None
    """With one of these verdicts."""

    in_force: bool | None = None
    """Whether nobody has revoked them."""


class OutletFilter(Given):
    """Which outlets."""

    ids: Sequence[str] | None = None
    """With one of these ids."""

    name: str | None = None
    """With this name, without regard to case."""

    country: Sequence[str] | None = None
    """In one of these countries (ISO 3166-1 alpha-2)."""


class OutletInput(Given):
    """The outlet that published the article. Outlets are known by their name."""

    name: str
    """The outlet's name as it calls itself: Example News."""

    homepage: str | None = None
    """The address of its front page, http or https."""

    country: str | None = None
    """Where it is based: ISO 3166-1 alpha-2; alpha-3 and English names too."""

    owner_group: str | None = None
    """The company or group that owns it."""


class OverrideMentionInput(Given):
    """One mention, and what it refers to from now on. What was delivered is kept, and shown
    again once the override is revoked.
    """

    mention: str
    """The id of the source, claim or stance."""

    role: MentionRole
    """Which of its references is meant."""

    reason: str
    """Why it is decided so, for whoever looks later."""

    of: str | None = None
    """With ABOUT: which of the actors that the claim is about is replaced."""

    to: str | None = None
    """What it refers to: an actor, an issue or a proposition, as what it was delivered with.
    Null for nobody at all, which only sources and ABOUT can have.
    """


class PropositionFilter(Given):
    """Which propositions."""

    ids: Sequence[str] | None = None
    """With one of these ids."""

    text: str | None = None
    """Whose text says this. All words have to be there, in any inflection and with or without
    accents; "words in quotes" one after another, -word not at all, or between alternatives.
    A possessive ('s) is not asked for outside quotes. Where nothing stands between words
    (Chinese, Japanese, Thai) only whole runs of characters are found.
    """

    articles: IntRange | None = None
    """Reported by so many articles, copies included."""

    independent_origins: IntRange | None = None
    """Resting on so many independent origins."""

    contested: bool | None = None
    """Whether a confirmed relation has it contradict or deny another, or be denied by it; only
    relations count whose other side is reported by visible claims in current versions.
    """

    and_: Sequence[PropositionFilter] | None = None
    """All of these hold."""

    or_: Sequence[PropositionFilter] | None = None
    """At least one of these holds."""

    not_: PropositionFilter | None = None
    """This does not hold."""


class RelatePropositionsInput(Given):
    """What one proposition says to another. It replaces what was suggested for the two, and
    stays until it is revoked; deciding the same again changes nothing. Between two
    propositions at most one decision of each type is in force, from either to the other.
    """

    from_: str
    """The proposition that says something to the other."""

    to: str
    """The proposition that it is said to."""

    type: RelationType
    """What the one says to the other."""

    reason: str
    """Why it is decided so, for whoever looks later."""

    status: RelationDecision | None = None
    """Whether it holds."""


class SourceFilter(Given):
    """Which sources."""

    ids: Sequence[str] | None = None
    """With one of these ids."""

    text: str | None = None
    """That the article refers to in such words. All words have to be there, in any inflection
    and with or without accents; "words in quotes" one after another, -word not at all, or
    between alternatives. A possessive ('s) is not asked for outside quotes. Where nothing
    stands between words (Chinese, Japanese, Thai) only whole runs of characters are found.
    """

    kind: Sequence[SourceKind] | None = None
    """Of one of these kinds."""

    identification: Sequence[Identification] | None = None
    """Identified in one of these ways."""

    affiliation: Sequence[Affiliation] | None = None
    """Belonging to one of these."""

    terms: Sequence[AttributionTerms] | None = None
    """That spoke on one of these terms."""

    channel: Sequence[Channel] | None = None
    """Whose words came by one of these ways."""

    actor: Sequence[str] | None = None
    """That is one of these actors."""

    represents: Sequence[str] | None = None
    """That speaks for one of these actors."""

    relayed: bool | None = None
    """Whether another source relays it."""

    and_: Sequence[SourceFilter] | None = None
    """All of these hold."""

    or_: Sequence[SourceFilter] | None = None
    """At least one of these holds."""

    not_: SourceFilter | None = None
    """This does not hold."""


class SourceInput(Given):
    """A source as the article presents it. The wording is kept; the actor is optional."""

    key: str
    """A name of your own choosing; claims of this article use it."""

    text: str
    """The source as written: a senior Syrian army source."""

    kind: SourceKind
    """What sort of thing it is."""

    identification: Identification
    """Whether the article names it. Unnamed is not unknown."""

    affiliation: Affiliation | None = None
    """What it belongs to."""

    terms: AttributionTerms | None = None
    """The terms on which it spoke."""

    channel: Channel | None = None
    """How its words reached the outlet."""

    actor: str | None = None
    """The key of the actor that it is. Never for a source that is UNNAMED."""

    represents: str | None = None
    """The key of the actor that it speaks for."""

    relays: str | None = None
    """The key of the source whose words it passes on: television, of an army."""


class StanceFilter(Given):
    """Which stances."""

    ids: Sequence[str] | None = None
    """With one of these ids."""

    actor: ActorFilter | None = None
    """Whose actor matches."""

    target: StanceTargetFilter | None = None
    """Toward such a target."""

    position: Sequence[Position] | None = None
    """Of one of these positions."""

    mode: Sequence[StanceMode] | None = None
    """Shown in one of these ways."""

    expression: Sequence[StanceExpression] | None = None
    """Expressed in one of these ways."""

    held_at: DateRange | None = None
    """Held in this range."""

    article: ArticleFilter | None = None
    """Whose article matches."""

    confidence: IntRange | None = None
    """Extracted with this confidence, in percent."""

    review_status: Sequence[ReviewStatus] | None = None
    """In review; without it, those PENDING or APPROVED."""

    and_: Sequence[StanceFilter] | None = None
    """All of these hold."""

    or_: Sequence[StanceFilter] | None = None
    """At least one of these holds."""

    not_: StanceFilter | None = None
    """This does not hold."""


class StanceInput(Given):
    """One observed position of an actor toward a target. Stance is not sentiment."""

    actor: str
    """The key of the actor whose position it is."""

    target: StanceTargetInput
    """What the position is about."""

    position: Position
    """Where the actor stands toward the target."""

    mode: StanceMode
    """Whether it was spoken or shown by what was done."""

    evidence: Sequence[EvidenceInput]
    """The words of the body that show it: one or more pieces that do not overlap."""

    intensity: int | None = None
    """From -2, strongly opposes, to 2, strongly supports; never against the position."""

    expression: StanceExpression | None = None
    """Whether it stands in the words; EXPLICIT when nothing is said."""

    via_claim: str | None = None
    """The key of the claim of this article that expresses it."""

    held_at: Moment | None = None
    """When it was held, RFC 3339 with a zone; the time of publication when nothing is said."""

    confidence: int | None = None
    """How sure the extraction is, in percent: 0 to 100. Not how sure the source is."""

    review_status: ReviewStatus | None = None
    """Where it stands in review, by its producer's word; PENDING when nothing is said. It is
    recorded with the delivery, not in the log of decisions, and changes nothing that a
    reviewer has decided.
    """


class StanceTargetFilter(Given):
    """Which target: give one of these."""

    actor: ActorFilter | None = None
    """An actor that matches."""

    issue: Sequence[str] | None = None
    """One of these issues."""

    issue_label: str | None = None
    """The issue with this label, without regard to case."""

    proposition: Sequence[str] | None = None
    """One of these propositions."""


class StanceTargetInput(Given):
    """What a stance is about: exactly one of these."""

    actor: str | None = None
    """The key of an actor of this article."""

    issue: str | None = None
    """The key of an issue of this article."""

    claim: str | None = None
    """The key of a claim of this article; the stance is toward what it says, as in a denial."""


class TargetBy(Given):
    """Which target of stances: give one of these."""

    actor: ActorBy | None = None
    """An actor."""

    issue: str | None = None
    """An issue, by its id."""

    issue_label: str | None = None
    """An issue, by its label, without regard to case."""

    proposition: str | None = None
    """A proposition."""
