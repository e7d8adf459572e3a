"""Sources and claims, and whom these are of and about."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB

from schema.tables.columns import key, metadata, now, search, searched, shown, to, word
from service.domain import vocabulary as words

source = Table(
    "source",
    metadata,
    key("source_id"),
    to("article_version.version_id"),
    Column("current", Boolean, nullable=False),
    Column("published_at", DateTime(timezone=True), nullable=False),
    Column("language", Text),
    search(),
    Column("identity", LargeBinary, nullable=False),
    Column("text", Text, nullable=False),
    *word("source", "kind", words.SourceKind),
    *word("source", "identification", words.Identification),
    *word("source", "affiliation", words.Affiliation, nullable=True),
    *word("source", "terms", words.AttributionTerms, nullable=True),
    *word("source", "channel", words.Channel, nullable=True),
    *shown("source", "actor.actor_id", nullable=True),
    *shown("source", "actor.actor_id", "represents_id", nullable=True),
    Column("given_none", ARRAY(Text)),
    to("source.source_id", name="relays_id", nullable=True),
    now("recorded_at"),
    UniqueConstraint("version_id", "identity", name="source_is_known_once"),
    CheckConstraint(
        "identification <> 'UNNAMED' or actor_id is null", name="source_unnamed_has_no_actor"
    ),
    CheckConstraint("relays_id <> source_id", name="source_does_not_relay_itself"),
    CheckConstraint("octet_length(identity) = 32", name="source_identity_is_sha256"),
    Index("source_by_published_at", "published_at", "source_id"),
    Index("source_by_kind", "kind", "published_at", "source_id"),
    Index("source_by_identification", "identification", "published_at", "source_id"),
    Index("source_by_affiliation", "affiliation", "published_at", "source_id"),
    Index("source_by_terms", "terms", "published_at", "source_id"),
    Index("source_by_channel", "channel", "published_at", "source_id"),
    Index("source_by_actor", "actor_id", "published_at", "source_id"),
    Index("source_by_represents", "represents_id", "published_at", "source_id"),
    Index("source_by_relays", "relays_id"),
    searched("source"),
)

claim = Table(
    "claim",
    metadata,
    key("claim_id"),
    to("article_version.version_id"),
    Column("current", Boolean, nullable=False),
    Column("published_at", DateTime(timezone=True), nullable=False),
    Column("language", Text),
    search(),
    Column("identity", LargeBinary, nullable=False),
    *shown("claim", "proposition.proposition_id", nullable=True),
    Column("text", Text, nullable=False),
    Column("spans", JSONB, nullable=False),
    Column("position", Integer, nullable=False),
    *word("claim", "quote_type", words.QuoteType),
    Column("cue", Text),
    *word("claim", "asserted_by", words.Asserter),
    *word("claim", "attitude", words.Attitude),
    *word("claim", "certainty", words.Certainty),
    *word("claim", "polarity", words.Polarity),
    *word("claim", "temporality", words.Temporality),
    Column("event_from", Date),
    Column("event_to", Date),
    Column("event_as_written", Text),
    Column("confidence", Integer),
    *word("claim", "review_status", words.ReviewStatus),
    *word("claim", "decided_status", words.ReviewStatus, nullable=True),
    now("recorded_at"),
    UniqueConstraint("version_id", "identity", name="claim_is_known_once"),
    CheckConstraint("octet_length(identity) = 32", name="claim_identity_is_sha256"),
    CheckConstraint("jsonb_array_length(spans) > 0", name="claim_has_evidence"),
    CheckConstraint("confidence between 0 and 100", name="claim_confidence_is_a_percentage"),
    CheckConstraint("event_from < event_to", name="claim_event_begins_before_it_ends"),
    CheckConstraint(
        "(event_from is null) = (event_to is null)", name="claim_event_has_both_ends_or_none"
    ),
    Index("claim_by_position", "version_id", "position", "claim_id"),
    Index("claim_by_position_everywhere", "position", "claim_id"),
    Index("claim_by_published_at", "published_at", "claim_id"),
    Index("claim_by_proposition", "proposition_id", "published_at", "claim_id"),
    Index("claim_by_recorded_at", "recorded_at", "claim_id"),
    Index("claim_by_quote_type", "quote_type", "published_at", "claim_id"),
    Index("claim_by_asserted_by", "asserted_by", "published_at", "claim_id"),
    Index("claim_by_attitude", "attitude", "published_at", "claim_id"),
    Index("claim_by_certainty", "certainty", "published_at", "claim_id"),
    Index("claim_by_polarity", "polarity", "published_at", "claim_id"),
    Index("claim_by_temporality", "temporality", "published_at", "claim_id"),
    Index("claim_by_review_status", "review_status", "recorded_at", "claim_id"),
    Index("claim_by_confidence", "confidence", "recorded_at", "claim_id"),
    Index("claim_by_event", "event_from", "event_to"),
    Index("claim_by_end_of_event", "event_to"),
    searched("claim"),
)

claim_source = Table(
    "claim_source",
    metadata,
    Column("claim_id", BigInteger, ForeignKey("claim.claim_id"), primary_key=True),
    Column("source_id", BigInteger, ForeignKey("source.source_id"), primary_key=True),
    Column("place", Integer, nullable=False),
    Index("claim_source_by_source", "source_id", "claim_id"),
)

claim_about = Table(
    "claim_about",
    metadata,
    Column("claim_id", BigInteger, ForeignKey("claim.claim_id"), primary_key=True),
    Column("actor_id", BigInteger, ForeignKey("actor.actor_id"), primary_key=True),
    Column("place", Integer, nullable=False),
    Index("claim_about_by_actor", "actor_id", "claim_id"),
)

claim_about_given = Table(
    "claim_about_given",
    metadata,
    Column("claim_id", BigInteger, ForeignKey("claim.claim_id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    to("actor.actor_id"),
    Index("claim_about_given_by_actor", "actor_id"),
    comment="What a claim was given as being about, whole, where claim_about shows others.",
)

# The next three are kept true by triggers: migrations/versions/0013_voices.py, 0019_mentions.py.

claim_voice = Table(
    "claim_voice",
    metadata,
    Column("claim_id", BigInteger, ForeignKey("claim.claim_id"), primary_key=True),
    Column("actor_id", BigInteger, ForeignKey("actor.actor_id"), primary_key=True),
    Column("published_at", DateTime(timezone=True), nullable=False),
    Column("visible", Boolean, nullable=False),
    Index("claim_voice_by_actor", "actor_id", "published_at", "claim_id"),
    comment="Of current claims: the actors that a source of theirs is or speaks for.",
)

actor_tally = Table(
    "actor_tally",
    metadata,
    Column("actor_id", BigInteger, ForeignKey("actor.actor_id"), primary_key=True),
    Column("claims", Integer, nullable=False),
    Index("actor_tally_by_claims", "claims", "actor_id"),
    comment="How many claims of claim_voice are visible, for every actor.",
)

article_mention = Table(
    "article_mention",
    metadata,
    Column("version_id", BigInteger, ForeignKey("article_version.version_id"), primary_key=True),
    Column("actor_id", BigInteger, ForeignKey("actor.actor_id"), primary_key=True),
    Index("article_mention_by_actor", "actor_id", "version_id"),
    comment="By a source, or by a claim or stance that is neither rejected nor retracted.",
)
