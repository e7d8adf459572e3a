"""The words of closed vocabularies. Written by `python -m openapi.client` from the stored
documents and the schema.
"""

from service.client.model import Word


class ActorNameKind(Word):
    """What sort of name it is."""

    PRIMARY = "PRIMARY"
    """The name it is listed under."""

    ALIAS = "ALIAS"
    """Another name or spelling."""

    ACRONYM = "ACRONYM"
    """A short form of initials: UN."""

    METONYM = "METONYM"
    """A place that stands for it: Ankara."""


class ActorOrderField(Word):
    """What actors are sorted by."""

    NAME = "NAME"
    """The primary name, without regard to case."""

    CLAIM_COUNT = "CLAIM_COUNT"
    """How many claims, as `claims` lists them unless it is filtered."""


class ActorType(Word):
    """What an actor is. A government is the state as it acts: Ankara said."""

    PERSON = "PERSON"
    """A person."""

    GOVERNMENT = "GOVERNMENT"
    """A state or its government, as it acts."""

    GOVERNMENT_BODY = "GOVERNMENT_BODY"
    """A ministry, an agency, a parliament, a court."""

    MILITARY = "MILITARY"
    """Regular armed forces or a part of them."""

    ARMED_GROUP = "ARMED_GROUP"
    """An armed group that is no state's regular force."""

    POLITICAL_PARTY = "POLITICAL_PARTY"
    """A party or a political movement."""

    INTERNATIONAL_ORGANIZATION = "INTERNATIONAL_ORGANIZATION"
    """An organisation of states and its agencies."""

    NGO = "NGO"
    """A non-governmental organisation."""

    COMPANY = "COMPANY"
    """A company."""

    MEDIA_OUTLET = "MEDIA_OUTLET"
    """An outlet or a news agency, as an actor."""

    RELIGIOUS_BODY = "RELIGIOUS_BODY"
    """A church or another religious body."""

    POPULATION_GROUP = "POPULATION_GROUP"
    """People with something in common: the Kurds, residents."""

    OTHER = "OTHER"
    """Something else that acts."""


class Affiliation(Word):
    """What a source belongs to (after Spangher and others 2023)."""

    GOVERNMENT = "GOVERNMENT"
    """A government or a part of one."""

    MILITARY = "MILITARY"
    """Regular armed forces."""

    ARMED_GROUP = "ARMED_GROUP"
    """An armed group that is no state's regular force."""

    POLITICAL_GROUP = "POLITICAL_GROUP"
    """A party, movement or campaign."""

    INTERNATIONAL_ORGANIZATION = "INTERNATIONAL_ORGANIZATION"
    """An organisation of states and its agencies."""

    CORPORATE = "CORPORATE"
    """A company or an association of companies."""

    NGO = "NGO"
    """A non-governmental organisation."""

    ACADEMIC = "ACADEMIC"
    """A university or a research institute."""

    MEDIA = "MEDIA"
    """An outlet or a news agency."""

    RELIGIOUS_GROUP = "RELIGIOUS_GROUP"
    """A church or another religious body."""

    UNION = "UNION"
    """A trade union or a professional body."""

    OTHER_GROUP = "OTHER_GROUP"
    """Another group."""

    INDIVIDUAL = "INDIVIDUAL"
    """Nobody but themselves: a witness, a resident."""


class ArticleFacet(Word):
    """What articles can be counted by."""

    OUTLET = "OUTLET"
    """The outlet that published it."""

    LANGUAGE = "LANGUAGE"
    """The language of its text."""

    SECTION = "SECTION"
    """Each section that it stands in."""

    DAY = "DAY"
    """The day of its publication, in UTC."""


class ArticleOrderField(Word):
    """What articles are sorted by."""

    PUBLISHED_AT = "PUBLISHED_AT"
    """When the article was published."""

    INGESTED_AT = "INGESTED_AT"
    """When this version of the article was first recorded."""

    RELEVANCE = "RELEVANCE"
    """How well it answers the `text` of `where`: best with DESC."""


class Asserter(Word):
    """Who vouches for a claim: the source it is attributed to, or the outlet in its own voice."""

    SOURCE = "SOURCE"
    """The claim is attributed; the outlet does not vouch for it."""

    OUTLET = "OUTLET"
    """The outlet states the claim in its own voice."""


class Attitude(Word):
    """The source's attitude to the content (after the Penn Discourse Treebank and PARC3)."""

    STATEMENT = "STATEMENT"
    """Said to be so."""

    BELIEF = "BELIEF"
    """Held, thought or expected to be so."""

    INTENTION = "INTENTION"
    """A plan, promise, threat or wish."""

    DECREE = "DECREE"
    """Ordered, ruled or demanded."""

    OBSERVATION = "OBSERVATION"
    """Seen, heard or measured by the source."""

    EVIDENCE = "EVIDENCE"
    """Shown by a document, a record or data."""


class AttributionTerms(Word):
    """The terms on which the source spoke."""

    ON_RECORD = "ON_RECORD"
    """To be quoted by name."""

    BACKGROUND = "BACKGROUND"
    """To be quoted by description, not by name."""

    DEEP_BACKGROUND = "DEEP_BACKGROUND"
    """To be used without any attribution."""


class BlockKind(Word):
    """What a piece of the body is in its structure."""

    HEADING = "HEADING"
    """A title or a heading between paragraphs."""

    PARAGRAPH = "PARAGRAPH"
    """A paragraph of running text."""

    QUOTATION = "QUOTATION"
    """A paragraph that is a pull quotation, set apart with its credit."""

    QUOTATION_CREDIT = "QUOTATION_CREDIT"
    """The line under a quotation that says whose it is."""

    LIST_ITEM = "LIST_ITEM"
    """One item of a bulleted or numbered list."""


class Certainty(Word):
    """How sure the source says it is (FactBank's scale). Not the extraction's confidence."""

    CERTAIN = "CERTAIN"
    """Said without reservation."""

    PROBABLE = "PROBABLE"
    """Said to be likely."""

    POSSIBLE = "POSSIBLE"
    """Said to be possible."""

    UNCOMMITTED = "UNCOMMITTED"
    """The source does not commit itself."""


class ChangeAction(Word):
    """What a delivery does to one thing."""

    CREATED = "CREATED"
    """It was not known."""

    CHANGED = "CHANGED"
    """It was known, and is given other values, or values that it lacked."""

    SAID = "SAID"
    """It was known from another producer, or taken back; this one says it now, too."""

    WITHDRAWN = "WITHDRAWN"
    """This producer says it no longer; it stays, for it is a source or others say it."""

    RETRACTED = "RETRACTED"
    """Nobody says it any longer."""


class ChangeKind(Word):
    """Which kind of thing a delivery changes."""

    VERSION = "VERSION"
    """The article, in the version that has the delivered text."""

    OUTLET = "OUTLET"
    """Its outlet."""

    ACTOR = "ACTOR"
    """An actor that it mentions."""

    ISSUE = "ISSUE"
    """An issue that positions are taken on."""

    PROPOSITION = "PROPOSITION"
    """What one of its claims says."""

    FACT_CHECK = "FACT_CHECK"
    """What a fact-checker has published of one of its claims."""

    SOURCE = "SOURCE"
    """One of its sources."""

    CLAIM = "CLAIM"
    """One of its claims."""

    STANCE = "STANCE"
    """One of its stances."""


class Channel(Word):
    """The way by which the words reached the outlet (after Spangher and others 2023)."""

    TO_JOURNALIST = "TO_JOURNALIST"
    """Said to a journalist."""

    PUBLIC_SPEECH = "PUBLIC_SPEECH"
    """Said in public: a speech, a press conference."""

    WRITTEN_COMMUNICATION = "WRITTEN_COMMUNICATION"
    """A letter, a message or a post."""

    PUBLISHED_WORK = "PUBLISHED_WORK"
    """A book, a report or a paper."""

    STATEMENT = "STATEMENT"
    """A statement given out."""

    LAWSUIT = "LAWSUIT"
    """A filing or a hearing in court."""

    VOTE_OR_POLL = "VOTE_OR_POLL"
    """A vote or a poll."""

    OTHER_OUTLET = "OTHER_OUTLET"
    """Taken over from another outlet."""


class ClaimFacet(Word):
    """What claims can be counted by."""

    OUTLET = "OUTLET"
    """The outlet that published its article."""

    QUOTE_TYPE = "QUOTE_TYPE"
    """How the article renders it."""

    IDENTIFICATION = "IDENTIFICATION"
    """How its sources are identified, each way once."""

    AFFILIATION = "AFFILIATION"
    """What its sources belong to, each once."""

    ATTITUDE = "ATTITUDE"
    """The source's attitude to it."""

    DAY = "DAY"
    """The day of its article's publication, in UTC."""


class ClaimOrderField(Word):
    """What claims are sorted by."""

    PUBLISHED_AT = "PUBLISHED_AT"
    """When the claim's article was published."""

    INGESTED_AT = "INGESTED_AT"
    """When the claim was first recorded."""

    POSITION = "POSITION"
    """Where the claim's evidence begins in the body."""

    RELEVANCE = "RELEVANCE"
    """How well it answers the `text` of `where`: best with DESC."""


class DecisionKind(Word):
    """What sort of decision an entry of the log tells of."""

    JUDGED = "JUDGED"
    """It was judged whether two records are of the same."""

    JUDGEMENT_REVOKED = "JUDGEMENT_REVOKED"
    """Such a judgement was revoked or replaced."""

    OVERRIDDEN = "OVERRIDDEN"
    """One mention was made to refer to another than was given."""

    OVERRIDE_REVOKED = "OVERRIDE_REVOKED"
    """A mention refers again to what it was given with."""

    REVIEWED = "REVIEWED"
    """A reviewer has decided where a claim or a stance stands."""

    RETRACTED = "RETRACTED"
    """A delivery took back what no other producer says."""

    RELATED = "RELATED"
    """It was decided what one proposition says to another."""

    RELATION_REVOKED = "RELATION_REVOKED"
    """Such a relation was revoked or replaced."""


class Door(Word):
    """By which way articles come in. All of them lead through the same reading and cleaning."""

    GRAPHQL = "GRAPHQL"
    """The mutation ingestArticles, whoever sent it."""

    REST = "REST"
    """One of the routes of the REST interface."""

    COMMAND_LINE = "COMMAND_LINE"
    """The command `onrecord ingest`, straight to the database."""

    SAMPLE = "SAMPLE"
    """The sample that comes with the service."""


class FactCheckRating(Word):
    """What a fact-checker found of a proposition, on one scale for all fact-checkers."""

    TRUE = "TRUE"
    """Found to be so."""

    MOSTLY_TRUE = "MOSTLY_TRUE"
    """Found to be so but for details."""

    MIXED = "MIXED"
    """Found to be so in part."""

    MISLEADING = "MISLEADING"
    """Found to give a false impression: altered, or without its context."""

    MOSTLY_FALSE = "MOSTLY_FALSE"
    """Found not to be so but for details."""

    FALSE = "FALSE"
    """Found not to be so."""

    UNPROVEN = "UNPROVEN"
    """Found to have nothing that would show it."""


class Identification(Word):
    """Whether the article tells who the source is. Unnamed is not unknown."""

    NAMED = "NAMED"
    """The article names the source."""

    UNNAMED = "UNNAMED"
    """The article withholds the name: a senior official."""

    UNRESOLVED = "UNRESOLVED"
    """The wording refers to somebody, and it is not settled to whom: he."""


class IngestOutcome(Word):
    """What became of one delivered article."""

    CREATED = "CREATED"
    """It was not known, and is stored now."""

    UPDATED = "UPDATED"
    """It was known, and something in it has changed."""

    UNCHANGED = "UNCHANGED"
    """Everything in it was known; nothing was written."""

    REJECTED = "REJECTED"
    """It has problems, and nothing of it was stored."""


class MentionRole(Word):
    """In which place a source, a claim or a stance refers to something."""

    ACTOR = "ACTOR"
    """Who a source is, or whose position a stance is."""

    REPRESENTS = "REPRESENTS"
    """Whom a source speaks for."""

    TARGET = "TARGET"
    """What a stance is toward."""

    PROPOSITION = "PROPOSITION"
    """What a claim says."""

    ABOUT = "ABOUT"
    """One of those whom a claim is about."""


class OrderDirection(Word):
    """Which end of an order comes first."""

    ASC = "ASC"
    """The smallest, earliest or alphabetically first."""

    DESC = "DESC"
    """The largest, latest or alphabetically last."""


class OriginKind(Word):
    """How the article's text came about."""

    ORIGINAL = "ORIGINAL"
    """Reported and written by the outlet itself."""

    WIRE = "WIRE"
    """Text of a news agency, carried by the outlet."""

    REPRINT = "REPRINT"
    """Text of another outlet, carried with little or no change."""

    AGGREGATED = "AGGREGATED"
    """Put together from the reports of others."""


class Polarity(Word):
    """Whether the claim says that something is so, or that it is not (FactBank)."""

    POSITIVE = "POSITIVE"
    """It is so."""

    NEGATIVE = "NEGATIVE"
    """It is not so."""


class Position(Word):
    """Where an actor stands toward a target."""

    SUPPORTS = "SUPPORTS"
    """For it."""

    OPPOSES = "OPPOSES"
    """Against it."""

    NEUTRAL = "NEUTRAL"
    """Says that it takes no side."""

    MIXED = "MIXED"
    """For a part of it and against another."""


class PropositionOrderField(Word):
    """What propositions are sorted by."""

    FIRST_REPORTED = "FIRST_REPORTED"
    """When the claim that was published first was published."""

    ARTICLES = "ARTICLES"
    """How many articles report it, copies included."""

    INDEPENDENT_ORIGINS = "INDEPENDENT_ORIGINS"
    """How many independent origins it rests on."""


class QuoteType(Word):
    """How the article renders what was said (Pareti and others 2013; Leech and Short)."""

    DIRECT = "DIRECT"
    """The source's own words, inside quotation marks."""

    INDIRECT = "INDIRECT"
    """What the source said, in the article's words."""

    MIXED = "MIXED"
    """The article's words with some of the source's inside quotation marks."""

    FREE_INDIRECT = "FREE_INDIRECT"
    """The source's words or thoughts without marks or cue."""

    REPORTED = "REPORTED"
    """That something was said or done in speech, without its content."""


class RelationDecision(Word):
    """What a reviewer decides of a relation."""

    CONFIRMED = "CONFIRMED"
    """It holds."""

    REJECTED = "REJECTED"
    """It does not hold."""


class RelationStatus(Word):
    """Whether somebody has decided that the relation holds."""

    SUGGESTED = "SUGGESTED"
    """Found by a method, with a score; nobody has decided."""

    CONFIRMED = "CONFIRMED"
    """A reviewer has decided that it holds."""

    REJECTED = "REJECTED"
    """A reviewer has decided that it does not hold."""


class RelationType(Word):
    """What one proposition says to another; from the one to the other."""

    SUPPORTS = "SUPPORTS"
    """If it is so, the other is more likely to be so."""

    CONTRADICTS = "CONTRADICTS"
    """Both cannot be so. It holds in both directions."""

    DENIES = "DENIES"
    """It says of the other that it is not so."""

    UPDATES = "UPDATES"
    """It replaces the other with what has become known or has happened since."""

    QUALIFIES = "QUALIFIES"
    """It adds a condition or a limit to the other."""


class ReviewStatus(Word):
    """Where a row stands in review."""

    PENDING = "PENDING"
    """Delivered, and not reviewed by a person yet."""

    APPROVED = "APPROVED"
    """A reviewer has confirmed that the article says this."""

    REJECTED = "REJECTED"
    """A reviewer found that the article does not say this."""

    RETRACTED = "RETRACTED"
    """No producer that delivered it says it any longer."""


class SearchType(Word):
    """What can be searched for."""

    ARTICLE = "ARTICLE"
    """Articles in their current version: headline, standfirst and body."""

    CLAIM = "CLAIM"
    """Claims of current versions: what they say, and their evidence."""

    ACTOR = "ACTOR"
    """Actors, by any of their names; also by names that are spelled alike."""

    ISSUE = "ISSUE"
    """Issues: label and description."""


class SourceFacet(Word):
    """What sources can be counted by."""

    KIND = "KIND"
    """What sort of thing it is."""

    IDENTIFICATION = "IDENTIFICATION"
    """Whether the article tells who it is."""

    AFFILIATION = "AFFILIATION"
    """What it belongs to."""

    OUTLET = "OUTLET"
    """The outlet that published its article."""


class SourceKind(Word):
    """What sort of thing a source is (after Spangher and others 2023)."""

    PERSON = "PERSON"
    """One person."""

    GROUP = "GROUP"
    """Several people without a common organisation."""

    ORGANIZATION = "ORGANIZATION"
    """An organisation, speaking as such."""

    DOCUMENT = "DOCUMENT"
    """A document, report, letter or court paper."""

    DATABASE = "DATABASE"
    """A database, register or data set."""

    VOTE_OR_POLL = "VOTE_OR_POLL"
    """The outcome of a vote or of a poll."""

    MEDIA_OUTLET = "MEDIA_OUTLET"
    """Another outlet or a news agency."""

    SOCIAL_MEDIA_POST = "SOCIAL_MEDIA_POST"
    """A post on a social network."""


class SourceOrderField(Word):
    """What sources are sorted by."""

    PUBLISHED_AT = "PUBLISHED_AT"
    """When the source's article was published."""


class StanceDedupe(Word):
    """Which stances of one actor toward one target with one position count only once. Of those
    that are the same, the one of the article that was published first counts.
    """

    NONE = "NONE"
    """Each counts, copies of a text too."""

    PER_ARTICLE = "PER_ARTICLE"
    """Those in one article count once."""

    PER_ORIGIN = "PER_ORIGIN"
    """Those in articles of one origin, copies of one text, count once."""

    PER_ORIGIN_DAY = "PER_ORIGIN_DAY"
    """Those in articles of one origin that were held on one day, in UTC, count once."""


class StanceExpression(Word):
    """Whether the position stands in the words or is read from them."""

    EXPLICIT = "EXPLICIT"
    """The words state it."""

    INFERRED = "INFERRED"
    """It follows from what is said."""


class StanceFacet(Word):
    """What stances can be counted by."""

    POSITION = "POSITION"
    """Where the actor stands."""

    MODE = "MODE"
    """Whether it was said or shown by deeds."""

    ACTOR = "ACTOR"
    """Whose position it is."""

    DAY = "DAY"
    """The day on which the position was held, in UTC."""


class StanceMode(Word):
    """Whether the position was spoken or shown by what was done."""

    DECLARED = "DECLARED"
    """In words."""

    ENACTED = "ENACTED"
    """By deeds: troops sent, a vote cast."""


class StanceOrderField(Word):
    """What stances are sorted by."""

    HELD_AT = "HELD_AT"
    """When the position was held."""

    INGESTED_AT = "INGESTED_AT"
    """When the stance was first recorded."""


class Temporality(Word):
    """Where the claimed event lies in time, seen from the article."""

    HISTORICAL = "HISTORICAL"
    """It has happened."""

    PRESENT = "PRESENT"
    """It is happening, or holds now."""

    FUTURE = "FUTURE"
    """It will happen."""

    HYPOTHETICAL = "HYPOTHETICAL"
    """It would or could happen, under a condition."""


class TimeBucket(Word):
    """How time is divided, in UTC."""

    DAY = "DAY"
    """From midnight to midnight."""

    WEEK = "WEEK"
    """From Monday to Sunday (ISO 8601)."""

    MONTH = "MONTH"
    """A month of the calendar."""

    QUARTER = "QUARTER"
    """Three months, from January, April, July and October."""

    YEAR = "YEAR"
    """A year of the calendar."""


class Verdict(Word):
    """Whether two records are of one and the same."""

    SAME = "SAME"
    """Both are of the same, and are shown as one from now on."""

    DIFFERENT = "DIFFERENT"
    """They are not; nobody joins them while this is in force."""

    UNSURE = "UNSURE"
    """Nobody can tell so far; nothing follows from it."""
