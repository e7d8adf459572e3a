"""What is answered, as classes: one for each fragment. Written by `python -m openapi.client`
from the stored documents and the schema.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Tag

from service.client.model import OTHER, Answer, Moment, Other, one_of
from service.client.words import (
    ActorNameKind,
    ActorType,
    Affiliation,
    Asserter,
    Attitude,
    AttributionTerms,
    BlockKind,
    Certainty,
    ChangeAction,
    ChangeKind,
    Channel,
    DecisionKind,
    Door,
    FactCheckRating,
    Identification,
    IngestOutcome,
    MentionRole,
    OriginKind,
    Polarity,
    Position,
    QuoteType,
    RelationStatus,
    RelationType,
    ReviewStatus,
    SourceKind,
    StanceExpression,
    StanceMode,
    Temporality,
    Verdict,
)


class ActorName(Answer):
    """One name of an actor. Names suggest who is meant; they never merge."""

    text: str
    """The name as written."""

    kind: ActorNameKind
    """What sort of name it is."""

    language: str | None
    """The language it belongs to: BCP 47."""


class ExternalId(Answer):
    """An id that the actor has elsewhere."""

    scheme: str
    """Whose id it is: wikidata, lei, isni."""

    value: str
    """The id there: Q794."""


class ActorReference(Answer):
    """A person, state, organisation or group that acts. Known by an external id, or by its
    primary name and type.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    name: str
    """The primary name."""

    type: ActorType
    """What it is."""


class ActorRole(Answer):
    """An office that an actor holds or held."""

    title: str
    """The office: Foreign Minister."""

    from_: date | None
    """The first day; null where it is not known."""

    to: date | None
    """The day after the last; null where it is not known or not over."""

    organization: ActorReference | None
    """What the office belongs to."""


class Actor(Answer):
    """A person, state, organisation or group that acts. Known by an external id, or by its
    primary name and type.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    name: str
    """The primary name."""

    type: ActorType
    """What it is."""

    countries: list[str]
    """The countries it belongs to: ISO 3166-1 alpha-2."""

    names: list[ActorName]
    """All its names, the primary one first. Of what is judged to be the same actor all names
    are listed, the primary ones of the others as aliases.
    """

    external_ids: list[ExternalId]
    """Its ids elsewhere, by scheme."""

    roles: list[ActorRole]
    """Its offices; with `at`, those that it may have held on that day."""

    merged_ids: list[str]
    """The ids that were merged into this one by judgements in force; each still leads here."""


class EventTime(Answer):
    """When the event happened: the days [from, to) that the wording allows, and the wording."""

    from_: date
    """The first day on which it may have happened."""

    to: date
    """The day after the last on which it may have happened."""

    as_written: str | None
    """The words that say when: overnight, last week."""


class OutletReference(Answer):
    """Who publishes articles: a newspaper, a site, an agency."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    name: str
    """The name as the outlet calls itself."""


class ArticleReference(Answer):
    """A news article, in one version of its text."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    version: int
    """Which version of the article's text this is, from 1."""

    url: str
    """Canonical URL: scheme and host lower-cased, default port, fragment and tracking
    parameters removed. It is what an article is known by.
    """

    headline: str
    """The headline."""

    published_at: Moment
    """When the outlet published it."""

    outlet: OutletReference
    """Who published it."""


class PropositionReference(Answer):
    """What claims in several articles say. Claims whose text is the same but for case and final
    punctuation share one; near wordings are related to it, and never merged. One that no
    visible claim reports any longer is listed nowhere and is no `node`; a stance toward it
    still leads to it, and it keeps its last text.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    text: str
    """The text of the claim that was published first."""


class Span(Answer):
    """A piece of evidence in the article's body: body[start:end] equals exact, checked on the
    way in (W3C Web Annotation's TextQuoteSelector and TextPositionSelector).
    """

    start: int
    """Where it starts in the body, in Unicode code points from 0."""

    end: int
    """Where it ends in the body, in Unicode code points, exclusive."""

    exact: str
    """The words as they stand there."""

    prefix: str
    """The 32 code points before, or what there is of them."""

    suffix: str
    """The 32 code points after, or what there is of them."""


class SourceReference(Answer):
    """A source as one article presents it. The wording is kept; the actor behind it is
    optional. Two unnamed sources in two articles are two sources.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    text: str
    """The words by which the article refers to it."""

    kind: SourceKind
    """What sort of thing it is."""

    identification: Identification
    """Whether the article tells who it is."""

    actor: ActorReference | None
    """The actor this source is. Always null when identification is UNNAMED."""

    represents: ActorReference | None
    """The actor this source speaks for."""


class Claim(Answer):
    """One claim as one article reports it. Source, cue and content follow PARC3 and PolNeAR."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    text: str
    """The claim as a self-contained sentence."""

    quote_type: QuoteType
    """How the article renders it."""

    cue: str | None
    """The words that attribute it: said, vowed, according to."""

    asserted_by: Asserter
    """Who vouches for it."""

    attitude: Attitude
    """The source's attitude to it."""

    certainty: Certainty
    """How sure the source says it is."""

    polarity: Polarity
    """Whether it says that something is so or is not."""

    temporality: Temporality
    """Where the event lies in time."""

    confidence: int | None
    """How sure the extraction is, in percent: 0 to 100. Not how sure the source is."""

    review_status: ReviewStatus
    """Where it stands in review."""

    event_time: EventTime | None
    """When the event happened, where the article says so."""

    article: ArticleReference
    """The article that reports it, in the version that its spans point into."""

    proposition: PropositionReference | None
    """What it says, with whatever else says the same; null where nothing visible says so."""

    spans: list[Span]
    """Its evidence in the body; several where a quotation is broken by "he said"."""

    sources: list[SourceReference]
    """Who it is attributed to; several for "Ankara and Washington said"."""

    about: list[ActorReference]
    """The actors that it is about."""


class TargetActor(ActorReference):
    """A person, state, organisation or group that acts. Known by an external id, or by its
    primary name and type.
    """

    typename: Literal["Actor"]
    """Of which type it is."""


class IssueReference(Answer):
    """A question, policy or demand that actors take positions on."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    label: str
    """The issue in a few words. It is what the issue is known by."""


class TargetIssue(IssueReference):
    """A question, policy or demand that actors take positions on."""

    typename: Literal["Issue"]
    """Of which type it is."""


class TargetProposition(PropositionReference):
    """What claims in several articles say. Claims whose text is the same but for case and final
    punctuation share one; near wordings are related to it, and never merged. One that no
    visible claim reports any longer is listed nowhere and is no `node`; a stance toward it
    still leads to it, and it keeps its last text.
    """

    typename: Literal["Proposition"]
    """Of which type it is."""


Target = Annotated[
    Annotated[TargetActor, Tag("Actor")]
    | Annotated[TargetIssue, Tag("Issue")]
    | Annotated[TargetProposition, Tag("Proposition")]
    | Annotated[Other, Tag(OTHER)],
    Discriminator(one_of("Actor", "Issue", "Proposition")),
]
"""What a stance is taken toward. A proposition is told here even when no visible claim reports
it any longer, and nothing else lists it.
"""


class StanceClaim(Answer):
    """One claim as one article reports it. Source, cue and content follow PARC3 and PolNeAR."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    text: str
    """The claim as a self-contained sentence."""


class Stance(Answer):
    """One observed position of an actor toward a target. Never rewritten: a changed position is
    a new stance.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    position: Position
    """Where the actor stands."""

    intensity: int | None
    """-2 strongly opposes to 2 strongly supports."""

    mode: StanceMode
    """Whether it was said or shown by deeds."""

    expression: StanceExpression
    """Whether it stands in the words."""

    held_at: Moment
    """When the position was held, as far as the article tells."""

    confidence: int | None
    """How sure the extraction is, in percent: 0 to 100."""

    review_status: ReviewStatus
    """Where it stands in review."""

    actor: ActorReference
    """Whose position it is."""

    target: Target
    """What the position is toward."""

    article: ArticleReference
    """The article that shows it, in the version that its spans point into."""

    spans: list[Span]
    """Its evidence in the body."""

    claim: StanceClaim | None
    """The claim by which it is expressed, where it is expressed by one."""


class ArticleSummary(Answer):
    """A news article, in one version of its text."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    version: int
    """Which version of the article's text this is, from 1."""

    url: str
    """Canonical URL: scheme and host lower-cased, default port, fragment and tracking
    parameters removed. It is what an article is known by.
    """

    headline: str
    """The headline."""

    standfirst: str | None
    """The sentence or two between headline and text."""

    bylines: list[str]
    """Who wrote it, as the article says, one entry each."""

    sections: list[str]
    """The outlet's own sections that it stands in."""

    language: str
    """The language of the text: BCP 47; `und` where it cannot be told."""

    published_at: Moment
    """When the outlet published it."""

    modified_at: Moment | None
    """When the outlet says that it last changed it."""

    retrieved_at: Moment
    """When this text was first taken from the outlet."""

    origin_kind: OriginKind
    """How the text came about."""

    outlet: OutletReference
    """Who published it."""


class Block(Answer):
    """A piece of an article's body: a heading, a paragraph, a list item."""

    kind: BlockKind
    """What it is in the structure."""

    text: str
    """Its text: body[start:end]."""

    start: int
    """Where it starts in the body, in Unicode code points from 0."""

    end: int
    """Where it ends in the body, in Unicode code points, exclusive."""


class Outlet(Answer):
    """Who publishes articles: a newspaper, a site, an agency."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    name: str
    """The name as the outlet calls itself."""

    homepage: str | None
    """The address of its front page."""

    country: str | None
    """Where it is based: ISO 3166-1 alpha-2."""

    owner_group: str | None
    """The company or group that owns it."""


class Article(Answer):
    """A news article, in one version of its text."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    version: int
    """Which version of the article's text this is, from 1."""

    url: str
    """Canonical URL: scheme and host lower-cased, default port, fragment and tracking
    parameters removed. It is what an article is known by.
    """

    headline: str
    """The headline."""

    standfirst: str | None
    """The sentence or two between headline and text."""

    bylines: list[str]
    """Who wrote it, as the article says, one entry each."""

    sections: list[str]
    """The outlet's own sections that it stands in."""

    language: str
    """The language of the text: BCP 47; `und` where it cannot be told."""

    published_at: Moment
    """When the outlet published it."""

    modified_at: Moment | None
    """When the outlet says that it last changed it."""

    retrieved_at: Moment
    """When this text was first taken from the outlet."""

    body: str
    """The text as delivered, which spans point into. Never normalised; offsets are Unicode code
    points.
    """

    blocks: list[Block]
    """The body's structure, in order."""

    outlet: Outlet
    """Who published it."""

    origin_kind: OriginKind
    """How the text came about."""

    origin_score: float | None
    """How alike it is to its origin: the share of runs of five words that both have, 0 to 1.
    Where nothing stands between words (Chinese, Japanese, Thai) a whole run of characters is
    one word, so that only copies with few changes are known.
    """

    origin_method: str | None
    """How its origin was found; null where it has none."""

    origin: ArticleReference | None
    """The earliest published article that this one is a copy of; null where it is none."""


class MetadataChange(Answer):
    """One thing that two versions of an article say differently of it."""

    field: str
    """The field of Article: headline, bylines, publishedAt."""

    before: str | None
    """Its value in `before`: text as it is, a moment in UTC, a list as JSON, of an outlet its
    name; null where it has none.
    """

    after: str | None
    """Its value in `after`, written likewise."""


class ClaimConnection(Answer):
    """A page of a list (Relay's Cursor Connections), in an order that ends in the id."""

    nodes: list[Claim]
    """The entries of the page: `edges.node` for short."""


class StanceConnection(Answer):
    """A page of a list (Relay's Cursor Connections), in an order that ends in the id."""

    nodes: list[Stance]
    """The entries of the page: `edges.node` for short."""


class VersionChanges(Answer):
    """What is different in one version of an article from another. Compared are: outlet,
    headline, standfirst, bylines, sections, language, publishedAt, modifiedAt and
    originKind; the blocks of the text, by kind and text; the claims that are PENDING or
    APPROVED, by what they say (case and final punctuation aside) and the words of their
    sources; the stances that are, by actor, target, position, intensity, mode and
    expression. Where in the text something stands is not compared, so what has only moved is
    no change; nor are retrievedAt, evidence, and all else that is told of claims and
    stances. Of equal parts that one version has more of, the last are those that differ.
    """

    before: ArticleReference
    """The version that is compared with."""

    after: ArticleReference
    """The version that is looked at."""

    metadata: list[MetadataChange]
    """What the two say differently of the article, apart from its text."""

    blocks_removed: list[Block]
    """Pieces of the text that are gone, with their places in the body of `before`."""

    blocks_added: list[Block]
    """Pieces of the text that are new, with their places in the body of `after`."""

    claims_removed: ClaimConnection
    """Claims of `before` that have no equal in `after`."""

    claims_added: ClaimConnection
    """Claims of `after` that have no equal in `before`."""

    stances_removed: StanceConnection
    """Stances of `before` that have no equal in `after`."""

    stances_added: StanceConnection
    """Stances of `after` that have no equal in `before`."""


class Ingestion(Answer):
    """The record of one delivery of one article that changed something: an activity, in the
    W3C's PROV. One that changed nothing leaves no record.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    producer: str
    """Who delivered: the name of the API key, `command line` or `sample`."""

    recorded_at: Moment
    """When it was stored."""

    outcome: IngestOutcome
    """What became of the article by it."""

    door: Door | None
    """By which way it came; null where that was not recorded yet."""

    format: str | None
    """The media type that was read: application/json, text/html; null where that was not
    recorded yet.
    """

    method: str | None
    """How its claims, sources and stances were drawn from the article, as the producer says:
    `by hand`, `extractor 2.1`; null where it did not say.
    """


class Source(Answer):
    """A source as one article presents it. The wording is kept; the actor behind it is
    optional. Two unnamed sources in two articles are two sources.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    text: str
    """The words by which the article refers to it."""

    kind: SourceKind
    """What sort of thing it is."""

    identification: Identification
    """Whether the article tells who it is."""

    affiliation: Affiliation | None
    """What it belongs to."""

    terms: AttributionTerms | None
    """The terms on which it spoke."""

    channel: Channel | None
    """The way by which its words reached the outlet."""

    article: ArticleReference
    """The article that presents it, in the version that does."""

    actor: ActorReference | None
    """The actor this source is. Always null when identification is UNNAMED."""

    represents: ActorReference | None
    """The actor this source speaks for."""

    relays: SourceReference | None
    """The source this one relays: state television citing an army source."""


class IngestionReference(Answer):
    """The record of one delivery of one article that changed something: an activity, in the
    W3C's PROV. One that changed nothing leaves no record.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    recorded_at: Moment
    """When it was stored."""

    door: Door | None
    """By which way it came; null where that was not recorded yet."""

    format: str | None
    """The media type that was read: application/json, text/html; null where that was not
    recorded yet.
    """

    method: str | None
    """How its claims, sources and stances were drawn from the article, as the producer says:
    `by hand`, `extractor 2.1`; null where it did not say.
    """


class Provenance(Answer):
    """That a producer says a row, since which ingestion and until which. One claim that two
    producers deliver is one claim with two of these; in the W3C's PROV producers are agents.
    """

    producer: str
    """Who says it."""

    ingestion: IngestionReference
    """The ingestion since which the producer says it: the first one, or where it was taken back
    in between, the one that brought it again.
    """

    withdrawn: IngestionReference | None
    """The ingestion of this producer that no longer listed it; null while it is said. What
    nobody says any longer is RETRACTED for this reason, but for sources, which stay.
    """


class ClaimWithProvenance(Claim):
    """One claim as one article reports it. Source, cue and content follow PARC3 and PolNeAR."""

    provenance: list[Provenance]
    """Which producers say it, since which ingestion, and until which."""


class Decision(Answer):
    """An entry of the log of decisions, in which everything that was decided stands with who,
    when and why. Entries are never changed or removed; revoking is another entry.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    at: Moment
    """When it was decided."""

    by: str
    """Who has decided it: the name of an API key."""

    kind: DecisionKind
    """What sort of decision it is."""

    about: list[str]
    """The ids that it is about: the judgement, override or relation itself, where there is one,
    and what it concerns, as the ids were then.
    """

    before: str | None
    """What was so before: a verdict, a status, a type and status, or the id that a mention
    referred to; null where there was nothing.
    """

    after: str | None
    """What is so from then on; null where that is nothing, or what was delivered."""

    reason: str | None
    """Why, in the words of whoever has decided it."""


class Facet(Answer):
    """One value that entries of a connection have, and how many have it."""

    value: str
    """What they have in common: a word of the vocabulary, a section, a language, a day in UTC
    (YYYY-MM-DD), or the id of an outlet or actor.
    """

    label: str
    """The value for people to read: the name of the outlet or actor, or the value."""

    count: int
    """How many entries of the whole connection have it, under the same filter."""


class FactCheck(Answer):
    """What a fact-checker has published of a proposition, as schema.org's ClaimReview has it.
    The rating is the publisher's, not the service's.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    url: str
    """Where it was published."""

    publisher: str
    """Who published it."""

    publisher_url: str | None
    """The publisher's address."""

    title: str | None
    """Its title."""

    reviewed_at: Moment
    """When it was published."""

    textual_rating: str
    """The rating in the publisher's own words, kept as they are."""

    rating: FactCheckRating | None
    """The rating on one scale for all publishers; null where it has no place on it."""


class FactCheckWithProposition(FactCheck):
    """What a fact-checker has published of a proposition, as schema.org's ClaimReview has it.
    The rating is the publisher's, not the service's.
    """

    proposition: PropositionReference
    """What was checked."""


class IngestionWithArticle(Ingestion):
    """The record of one delivery of one article that changed something: an activity, in the
    W3C's PROV. One that changed nothing leaves no record.
    """

    article: ArticleReference
    """The article, in the version that was delivered."""


class Issue(Answer):
    """A question, policy or demand that actors take positions on."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    label: str
    """The issue in a few words. It is what the issue is known by."""

    description: str | None
    """The issue in a sentence or two."""

    parent: IssueReference | None
    """The wider issue that it is a part of."""

    merged_ids: list[str]
    """The ids that were merged into this one by judgements in force; each still leads here."""


class Judgement(Answer):
    """A reviewer's verdict on two actors, two issues or two propositions. Records that are the
    same are shown as one, under the id of the earliest; nothing stored is rewritten, so that
    revoking the verdict leaves no trace in what is shown.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    left: str
    """The one, by the id that was judged."""

    right: str
    """The other, by the id that was judged."""

    verdict: Verdict
    """Whether the two are the same."""

    reason: str
    """Why it was judged so."""

    by: str
    """Who has decided it: the name of an API key."""

    at: Moment
    """When it was judged."""

    revoked_at: Moment | None
    """When it was revoked; null while it is in force."""

    revoked_by: str | None
    """Who has revoked it: the name of an API key."""

    revoked_reason: str | None
    """Why it was revoked or replaced."""


class Problem(Answer):
    """Why an article was not stored, or a decision not kept."""

    path: str
    """Where, as a JSON Pointer (RFC 6901) into what was given."""

    code: str
    """What is wrong, in one word that stays the same: docs/errors.md."""

    message: str
    """What is wrong, in a sentence."""

    hint: str | None
    """How to mend it."""


class JudgePayload(Answer):
    """What became of a judgement."""

    judgement: Judgement | None
    """The judgement as it is stored now; null where there are problems."""

    problems: list[Problem]
    """Why it was not kept; empty where it was."""


class Override(Answer):
    """That one mention refers to another than it was delivered with. It holds for this one
    source, claim or stance until it is revoked, whatever is delivered.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    role: MentionRole
    """Which of its references is meant."""

    reason: str
    """Why it was decided so."""

    by: str
    """Who has decided it: the name of an API key."""

    at: Moment
    """When it was decided."""

    revoked_at: Moment | None
    """When it was revoked; null while it is in force."""

    revoked_by: str | None
    """Who has revoked it: the name of an API key."""

    revoked_reason: str | None
    """Why it was revoked."""

    mention: str
    """The id of the source, claim or stance."""

    of: str | None
    """Whom the claim was delivered as being about; null for any other role."""

    to: str | None
    """What it refers to in place of what was delivered; null where it refers to nothing."""


class OverridePayload(Answer):
    """What became of an override."""

    override: Override | None
    """The override as it is stored now; null where there are problems."""

    problems: list[Problem]
    """Why it was not kept; empty where it was."""


class Corroboration(Answer):
    """Counts that cannot be fooled by copies: articles with one wire text behind them are one
    origin. Of the proposition's claims in current versions that are PENDING or APPROVED.
    """

    articles: int
    """How many articles report it, copies included."""

    outlets: int
    """How many outlets report it, copies included."""

    independent_origins: int
    """How many texts report it that are no copies of one another: near-duplicates count once.
    """

    named_sources: int
    """How many different sources vouch for it by name."""

    unnamed_sources: int
    """How many unnamed sources vouch for it; in a text and its copies the same words are one.
    """

    contradicting_origins: int
    """How many independent texts report what contradicts or denies it, in confirmed relations.
    """


class PropositionFirstReport(Answer):
    """One claim as one article reports it. Source, cue and content follow PARC3 and PolNeAR."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    text: str
    """The claim as a self-contained sentence."""

    article: ArticleReference
    """The article that reports it, in the version that its spans point into."""


class Proposition(Answer):
    """What claims in several articles say. Claims whose text is the same but for case and final
    punctuation share one; near wordings are related to it, and never merged. One that no
    visible claim reports any longer is listed nowhere and is no `node`; a stance toward it
    still leads to it, and it keeps its last text.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    text: str
    """The text of the claim that was published first."""

    merged_ids: list[str]
    """The ids that were merged into this one by judgements in force; each still leads here."""

    corroboration: Corroboration
    """What stands behind it, and what stands against it."""

    first_report: PropositionFirstReport
    """The claim that was published first."""


class Relation(Answer):
    """What one proposition says to another: suggested by a method, or decided by a reviewer."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    type: RelationType
    """What the one says to the other."""

    status: RelationStatus
    """Whether somebody has decided that it holds."""

    score: float | None
    """How near the two wordings are, 0 to 1; of suggestions only."""

    method: str | None
    """What has found it; of suggestions only."""

    reason: str | None
    """Why it was decided so; null of suggestions."""

    made_by: str
    """Who has decided it: the name of an API key. `settling` suggests."""

    made_at: Moment
    """When it was suggested or decided."""

    revoked_at: Moment | None
    """When it was revoked or replaced; null while in force."""

    revoked_by: str | None
    """Who has revoked or replaced it: the name of an API key."""

    revoked_reason: str | None
    """Why it was revoked or replaced."""

    from_: PropositionReference
    """The proposition that says something to the other."""

    to: PropositionReference
    """The proposition that it is said to."""


class RelationPayload(Answer):
    """What became of a decision on a relation."""

    relation: Relation | None
    """The relation as it is stored now; null where there are problems."""

    problems: list[Problem]
    """Why the decision was not kept; empty where it was."""


class ActorCandidate(Answer):
    """An actor that a name may mean."""

    score: float
    """How well the name fits, 0 to 1, rounded to 4 digits. A primary name 1, another name 0.95;
    where accents or punctuation differ 0.92 and 0.9; a name spelled alike 0.58 to 0.85. With
    a title that this actor held 0.98 of that, with a title of somebody else 0.7 of it. An
    office alone 0.8, with its organisation 0.85. A name of the language that was given has
    0.002 more, one that belongs to the context 0.05; none more than 1.
    """

    reasons: list[str]
    """Why, in short sentences: "primary name", "alias", "spelled alike (0.63): Oda Renquist",
    "held the role Foreign Minister on 2025-03-10".
    """

    actor: Actor
    """The actor."""


class ActorResolution(Answer):
    """One name that was asked for, and whom it may mean."""

    name: str
    """The name as it was given."""

    candidates: list[ActorCandidate]
    """At most 10 candidates, best first; empty where nobody is called alike."""


class ExternalIdResolution(Answer):
    """One external id that was asked for, and whose it is."""

    scheme: str
    """Whose id it is: wikidata, lei, isni."""

    value: str
    """The id there: Q794."""

    actor: Actor | None
    """The actor that has this id; null where none has."""


class ReviewPayload(Answer):
    """What became of a review."""

    changed: list[str]
    """The ids of those that stand elsewhere than before, in the order given."""

    problems: list[Problem]
    """Why nothing was changed; an unknown id has one at its place, such as /ids/3."""


class SearchHitArticle(ArticleReference):
    """A news article, in one version of its text."""

    typename: Literal["Article"]
    """Of which type it is."""


class ClaimReference(Answer):
    """One claim as one article reports it. Source, cue and content follow PARC3 and PolNeAR."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    text: str
    """The claim as a self-contained sentence."""

    quote_type: QuoteType
    """How the article renders it."""

    article: ArticleReference
    """The article that reports it, in the version that its spans point into."""


class SearchHitClaim(ClaimReference):
    """One claim as one article reports it. Source, cue and content follow PARC3 and PolNeAR."""

    typename: Literal["Claim"]
    """Of which type it is."""


class SearchHitActor(ActorReference):
    """A person, state, organisation or group that acts. Known by an external id, or by its
    primary name and type.
    """

    typename: Literal["Actor"]
    """Of which type it is."""


class SearchHitIssue(IssueReference):
    """A question, policy or demand that actors take positions on."""

    typename: Literal["Issue"]
    """Of which type it is."""


SearchHit = Annotated[
    Annotated[SearchHitArticle, Tag("Article")]
    | Annotated[SearchHitClaim, Tag("Claim")]
    | Annotated[SearchHitActor, Tag("Actor")]
    | Annotated[SearchHitIssue, Tag("Issue")]
    | Annotated[Other, Tag(OTHER)],
    Discriminator(one_of("Article", "Claim", "Actor", "Issue")),
]
"""What a search finds."""


class SearchEdge(Answer):
    """One thing that a search found, and how well it answers."""

    score: float
    """How well it answers, 0 to 1, rounded to 4 digits. 0.6 to 1 where a name, label, headline
    or claim has all the words, the more, the less else it says, so that a short claim may
    come before a long headline; 0.4 to 0.6 where it takes a standfirst, a description or a
    claim's evidence as well, 0.2 to 0.4 where it takes a body, by how often and how close
    the words are. All of that for an actor, 0.95 of it for an issue, 0.9 for an article,
    0.85 for a claim. A name that is only spelled alike has 0.6 of its likeness. Of equal
    ones the latest comes first.
    """

    highlight: str
    """The sentence that says most of it, as HTML. `<mark>` stands round the words that matched,
    in any inflection; everything else is escaped. A name that is only spelled alike is
    marked as a whole.
    """

    node: SearchHit
    """What was found."""


class SourceWithProvenance(Source):
    """A source as one article presents it. The wording is kept; the actor behind it is
    optional. Two unnamed sources in two articles are two sources.
    """

    provenance: list[Provenance]
    """Which producers say that it is there, since which ingestion, and until which."""


class StanceCellActor(Answer):
    """A person, state, organisation or group that acts. Known by an external id, or by its
    primary name and type.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""


class StanceCellTarget(Answer):
    """What a stance is taken toward. A proposition is told here even when no visible claim
    reports it any longer, and nothing else lists it.
    """

    typename: str
    """Of which type it is."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""


class StanceCounts(Answer):
    """How many stances there are of each position."""

    supports: int
    """Those for it."""

    opposes: int
    """Those against it."""

    neutral: int
    """Those that take no side."""

    mixed: int
    """Those for a part of it and against another."""


class StanceCell(Answer):
    """Where one actor stands toward one target, from the stances that count. It is there only
    where they have the origins that were asked for.
    """

    actor: StanceCellActor
    """Whose positions they are."""

    target: StanceCellTarget
    """What the positions are toward."""

    counts: StanceCounts
    """How many of its stances have which position."""

    net: float
    """Supporting less opposing stances, by all that count: -1 to 1, rounded to four digits."""

    contested: bool
    """Whether some support and some oppose."""

    independent_origins: int
    """How many origins its stances have: articles with one text behind them are one."""

    last: Position
    """The position of the stance that was held last."""


class StanceMatrix(Answer):
    """Actors by targets. Rows and columns come by how many counted stances their cells have,
    most first, then by name; those without a cell are left out.
    """

    rows: list[ActorReference]
    """Those who take positions."""

    columns: list[Target]
    """What they take positions toward."""

    cells: list[StanceCell]
    """The cells, row by row, each by column; only those with enough origins."""


class StanceBucket(Answer):
    """The stances that count of one stretch of time."""

    start: Moment
    """When it begins, in UTC; it lasts until the next one does."""

    position: Position | None
    """The most frequent position; MIXED where several are, null where no stance counts."""

    net: float
    """Supporting less opposing stances, by all that count: -1 to 1, rounded to four digits."""

    counts: StanceCounts
    """How many of its stances have which position."""

    independent_origins: int
    """How many origins its stances have: articles with one text behind them are one."""


class TurningPoint(Answer):
    """A day whose most frequent position is another than that of the day before on which
    stances count.
    """

    at: Moment
    """When the stance that shows it was held."""

    from_: Position
    """The position of the day before."""

    to: Position
    """The new position; MIXED where several are the most frequent."""

    evidence: Stance
    """The day's first stance with the new position; where several share it, its first."""


class StanceTimeline(Answer):
    """One actor's stance toward one target through time, from the stances that count, in UTC."""

    actor: ActorReference
    """Whose positions they are."""

    target: Target
    """What the positions are toward."""

    buckets: list[StanceBucket]
    """Every bucket from the first to the last, those without stances too; at most 1,000. The
    first is that of `during.from`, or of the first stance that counts; the last is the last
    that begins before `during.to`, or that of the last stance that counts.
    """

    turning_points: list[TurningPoint]
    """The days on which its position is another than before, in order."""


class StanceWithProvenance(Stance):
    """One observed position of an actor toward a target. Never rewritten: a changed position is
    a new stance.
    """

    provenance: list[Provenance]
    """Which producers say it, since which ingestion, and until which."""


class DeliveredArticle(Answer):
    """A news article, in one version of its text."""

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""


class IngestCounts(Answer):
    """How many parts of each kind a delivered article has."""

    claims: int
    """Its claims."""

    sources: int
    """Its sources."""

    stances: int
    """Its stances."""

    actors: int
    """Its actors."""

    issues: int
    """Its issues."""


class Note(Answer):
    """What normalisation changed, and by which rule."""

    path: str
    """Where, as a JSON Pointer (RFC 6901) into the article given."""

    rule: str
    """The rule, in one word that stays the same."""

    given: str
    """The value as it was given."""

    kept: str
    """The value as it was kept."""


class IngestedActorActor(Answer):
    """A person, state, organisation or group that acts. Known by an external id, or by its
    primary name and type.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""


class ActorCandidateActor(Answer):
    """A person, state, organisation or group that acts. Known by an external id, or by its
    primary name and type.
    """

    id: str
    """Opaque: a prefix for the type and a key. The same for as long as it is stored."""

    name: str
    """The primary name."""


class IngestedActorCandidates(Answer):
    """An actor that a name may mean."""

    actor: ActorCandidateActor
    """The actor."""

    score: float
    """How well the name fits, 0 to 1, rounded to 4 digits. A primary name 1, another name 0.95;
    where accents or punctuation differ 0.92 and 0.9; a name spelled alike 0.58 to 0.85. With
    a title that this actor held 0.98 of that, with a title of somebody else 0.7 of it. An
    office alone 0.8, with its organisation 0.85. A name of the language that was given has
    0.002 more, one that belongs to the context 0.05; none more than 1.
    """

    reasons: list[str]
    """Why, in short sentences: "primary name", "alias", "spelled alike (0.63): Oda Renquist",
    "held the role Foreign Minister on 2025-03-10".
    """


class IngestedActor(Answer):
    """An actor of a delivered article, and whom it means. Of two that are one the first stands
    for both.
    """

    path: str
    """Where, as a JSON Pointer (RFC 6901) into `normalised`."""

    name: str
    """Its primary name, clean."""

    actor: IngestedActorActor | None
    """The stored actor that it is; null in a dry run where it would be new."""

    candidates: list[IngestedActorCandidates]
    """In a dry run, whom its name may mean on the day of publication, as `resolveActors` would
    say: at most 10, best first. They are looked for for 100 actors of an article, those that
    would be new first; not in a delivery that is stored. None is ever merged.
    """


class IngestChange(Answer):
    """What a delivery did to one thing, or in a dry run would do."""

    path: str | None
    """Where it is said, as a JSON Pointer (RFC 6901) into `normalised`; null for what the
    article does not mention any longer.
    """

    kind: ChangeKind
    """Which kind of thing it is."""

    action: ChangeAction
    """What was done."""

    id: str | None
    """Its id; null in a dry run for what would be new."""

    fields: list[str]
    """Which of its fields, as deliveries name them, have other values now; of what was CHANGED.
    """


class Delivered(Answer):
    """What became of one article."""

    outcome: IngestOutcome
    """What became of it."""

    article: DeliveredArticle | None
    """The article as it is stored now; null where it is not, as after a dry run."""

    counts: IngestCounts
    """How many parts it has; all 0 for one that was REJECTED."""

    problems: list[Problem]
    """Everything that is wrong with it; empty unless it is REJECTED."""

    more_problems: int
    """How many problems it has beyond the 100 that are listed."""

    notes: list[Note]
    """Everything that was changed on the way in."""

    normalised: Any | None = None
    """The article as it was understood, in the shape of ArticleInput, with evidence at its
    places in the body. Delivering it instead is the same, without a note for what was
    changed. What others have said of it before is not in it. Null where the article was
    REJECTED, and where an answer is given again under a key of idempotency.
    """

    actors: list[IngestedActor] | None = None
    """Its actors, and whom they mean; none where `normalised` is null."""

    changes: list[IngestChange] | None = None
    """What was created or changed, or in a dry run would be: the article first, then outlet,
    actors, issues, propositions, fact-checks, sources, claims and stances. None where
    `normalised` is null. Origins, figures and suggestions are settled afterwards, and not
    told here.
    """


class Page(Answer):
    """Where a page lies in its connection (Relay's Cursor Connections)."""

    has_next_page: bool
    """Whether more follows this page."""

    has_previous_page: bool
    """Whether more precedes this page."""

    start_cursor: str | None
    """The cursor of the first entry; null on an empty page."""

    end_cursor: str | None
    """The cursor of the last entry; null on an empty page."""
