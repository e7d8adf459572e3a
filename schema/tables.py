"""Where everything lies: the tables, their invariants and their indexes.

Tables are singular, columns are the fields' names in snake case, keys are ``<thing>_id``.
Constraints are named as the claims they make, so that a violation reads as a sentence, and
every filter and order that the schema offers has an index that starts with what it looks for.
"""

from typing import Any

from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Date,
    DateTime,
    Double,
    FetchedValue,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from service.domain import vocabulary as words

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_is_known",
        "ix": "%(table_name)s_by_%(column_0_N_name)s",
    }
)

AT_ONCE = {"fastupdate": "off"}
"""Of an index that is read soon after it is written: it has no list of what is not sorted in."""

Columns = Column[Any]
SORTED = Text(collation="C")
"""Text that is ordered by code points, so that the order is the same on every server."""


def key(name: str) -> Columns:
    """The row's own number, given by the database."""
    return Column(name, BigInteger, Identity(always=True), primary_key=True)


def to(target: str, *, nullable: bool = False, name: str | None = None, **kind: Any) -> Columns:
    """A reference to the row ``table.column``."""
    return Column(
        name or target.split(".")[1], BigInteger, ForeignKey(target, **kind), nullable=nullable
    )


def word(
    table: str, name: str, vocabulary: type[words.Word], *, nullable: bool = False
) -> list[Any]:
    """A column that holds one word of a vocabulary, and the check that it does."""
    known = ", ".join(f"'{member.value}'" for member in vocabulary)
    return [
        Column(name, Text, nullable=nullable),
        CheckConstraint(f"{name} in ({known})", name=f"{table}_{name}_is_a_known_word"),
    ]


def now(name: str) -> Columns:
    """When the row was recorded, by the clock of the transaction."""
    return Column(name, DateTime(timezone=True), nullable=False, server_default=func.now())


def merged(table: str) -> list[Any]:
    """Which row stands for this one by the judgements in force, and for which others this one does.

    ``merged_into_id`` points straight to the canonical row, the earliest of them, and is null for
    that one; ``merged_ids`` are its others, sorted, and null where there are none.
    """
    key = f"{table}_id"
    return [
        to(f"{table}.{key}", name="merged_into_id", nullable=True),
        Column("merged_ids", ARRAY(BigInteger)),
        CheckConstraint(f"merged_into_id < {key}", name=f"{table}_is_merged_into_an_earlier_one"),
        CheckConstraint(
            "num_nonnulls(merged_into_id, merged_ids) < 2",
            name=f"{table}_that_is_merged_stands_for_nobody",
        ),
        Index(
            f"{table}_by_merged_into",
            "merged_into_id",
            postgresql_where="merged_into_id is not null",
        ),
    ]


def shown(table: str, target: str, name: str | None = None, *, nullable: bool = False) -> list[Any]:
    """A reference as it is shown, and beside it the one that was given, where it is another.

    What is shown follows from what was given, the judgements and the overrides in force.
    """
    name = name or target.split(".")[1]
    given = f"given_{name}"
    return [
        to(target, name=name, nullable=nullable),
        to(target, name=given, nullable=True),
        CheckConstraint(f"{given} <> {name}", name=f"{table}_{given}_is_not_shown"),
        Index(
            f"{table}_by_{given.removesuffix('_id')}",
            given,
            postgresql_where=f"{given} is not null",
        ),
    ]


def revocable() -> list[Columns]:
    """Who has decided, when and why, and who has revoked it, when and why."""
    return [
        Column("reason", Text, nullable=False),
        Column("by", Text, nullable=False),
        now("at"),
        Column("revoked_by", Text),
        Column("revoked_at", DateTime(timezone=True)),
        Column("revoked_reason", Text),
    ]


def search() -> Columns:
    """The row's texts as lexemes, which the database keeps; see migrations/versions/0010."""
    return Column("search", TSVECTOR, server_default=FetchedValue())


def searched(table: str) -> Index:
    """The index over the lexemes."""
    return Index(f"{table}_by_search", "search", postgresql_using="gin")


# ---- who may do what, and who delivered what

api_key = Table(
    "api_key",
    metadata,
    key("api_key_id"),
    Column("name", Text, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("scopes", ARRAY(Text), nullable=False),
    now("created_at"),
    Column("expires_at", DateTime(timezone=True)),
    Column("revoked_at", DateTime(timezone=True)),
    UniqueConstraint("hash", name="api_key_is_known_once"),
    CheckConstraint("octet_length(hash) = 32", name="api_key_hash_is_sha256"),
    CheckConstraint("scopes <@ '{read,ingest,review,admin}'", name="api_key_scopes_are_known"),
    Index("api_key_name_is_used_once", "name", unique=True, postgresql_where="revoked_at is null"),
)

idempotency_key = Table(
    "idempotency_key",
    metadata,
    key("idempotency_key_id"),
    Column("producer", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
    now("used_at"),
    Column("expired", Boolean, nullable=False, server_default=text("false")),
    CheckConstraint("octet_length(fingerprint) = 32", name="idempotency_key_fingerprint_is_sha256"),
    Index(
        "idempotency_key_is_known_once",
        "producer",
        "key",
        unique=True,
        postgresql_where="not expired",
    ),
    Index("idempotency_key_by_used_at", "used_at"),
    comment="A key of a producer, and what was sent with it.",
)

idempotency_result = Table(
    "idempotency_result",
    metadata,
    Column(
        "idempotency_key_id",
        BigInteger,
        ForeignKey("idempotency_key.idempotency_key_id"),
        primary_key=True,
    ),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("digest", LargeBinary, nullable=False),
    Column("answer", JSON, nullable=False),
    CheckConstraint("octet_length(digest) = 32", name="idempotency_result_digest_is_sha256"),
    comment="What was answered to the article at a place of the delivery.",
)

# ---- outlets, articles and their versions

outlet = Table(
    "outlet",
    metadata,
    key("outlet_id"),
    Column("name", Text, nullable=False),
    Column("name_key", SORTED, nullable=False),
    Column("homepage", Text),
    Column("country", Text),
    Column("owner_group", Text),
    now("recorded_at"),
    UniqueConstraint("name_key", name="outlet_name_is_known_once"),
    Index("outlet_by_name", "name_key", "outlet_id"),
    Index("outlet_by_country", "country"),
)

article = Table(
    "article",
    metadata,
    key("article_id"),
    Column("url", Text, nullable=False),
    now("recorded_at"),
    UniqueConstraint("url", name="article_url_is_known_once"),
    CheckConstraint("length(url) <= 2048", name="article_url_fits_its_index"),
)

article_version = Table(
    "article_version",
    metadata,
    key("version_id"),
    to("article.article_id"),
    Column("version", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("url", Text, nullable=False),
    to("outlet.outlet_id"),
    Column("headline", Text, nullable=False),
    Column("standfirst", Text),
    Column("bylines", ARRAY(Text), nullable=False),
    Column("sections", ARRAY(Text), nullable=False),
    Column("language", Text, nullable=False),
    Column("published_at", DateTime(timezone=True), nullable=False),
    Column("modified_at", DateTime(timezone=True)),
    Column("retrieved_at", DateTime(timezone=True), nullable=False),
    Column("body", Text, nullable=False),
    Column("body_hash", LargeBinary, nullable=False),
    Column("blocks", JSONB, nullable=False),
    *word("article_version", "origin_kind", words.OriginKind),
    Column("origin_kind_given", Boolean),
    to("article.article_id", name="origin_id", nullable=True),
    Column("origin_score", Double),
    Column("origin_method", Text),
    search(),
    now("recorded_at"),
    UniqueConstraint("article_id", "body_hash", name="article_version_text_is_known_once"),
    UniqueConstraint("article_id", "version", name="article_version_number_is_used_once"),
    CheckConstraint("version > 0", name="article_version_counts_from_one"),
    CheckConstraint("octet_length(body_hash) = 32", name="article_version_body_hash_is_sha256"),
    CheckConstraint("origin_id <> article_id", name="article_version_is_not_its_own_origin"),
    CheckConstraint(
        "num_nulls(origin_id, origin_score, origin_method) in (0, 3)",
        name="article_version_origin_says_how_it_was_found",
    ),
    Index("article_version_current_is_one", "article_id", unique=True, postgresql_where="current"),
    Index("article_version_by_url", "url", postgresql_where="current"),
    Index("article_version_by_published_at", "published_at", "article_id"),
    Index("article_version_by_recorded_at", "recorded_at", "article_id"),
    Index("article_version_by_outlet", "outlet_id", "published_at", "article_id"),
    Index("article_version_by_language", "language", "published_at", "article_id"),
    Index("article_version_by_origin_kind", "origin_kind", "published_at", "article_id"),
    Index("article_version_by_origin", "origin_id"),
    Index(
        "article_version_origin_by_version",
        "version_id",
        postgresql_include=["article_id", "origin_id", "published_at"],
    ),
    Index("article_version_by_sections", "sections", postgresql_using="gin"),
    searched("article_version"),
)

ingestion = Table(
    "ingestion",
    metadata,
    key("ingestion_id"),
    to("article_version.version_id"),
    Column("producer", Text, nullable=False),
    *word("ingestion", "outcome", words.IngestOutcome),
    *word("ingestion", "door", words.Door, nullable=True),
    Column("format", Text),
    Column("method", Text),
    now("recorded_at"),
    Index("ingestion_by_version_in_turn", "version_id", "recorded_at", "ingestion_id"),
    Index("ingestion_by_producer", "producer", "ingestion_id"),
)

sketch = Table(
    "sketch",
    metadata,
    Column("version_id", BigInteger, ForeignKey("article_version.version_id"), primary_key=True),
    Column("bands", ARRAY(Integer), nullable=False),
    Index("sketch_by_bands", "bands", postgresql_using="gin", postgresql_with=AT_ONCE),
    comment="Of a current version: two that share a band may be near-duplicates.",
)

unsettled = Table(
    "unsettled",
    metadata,
    key("unsettled_id"),
    to("article_version.version_id"),
    now("recorded_at"),
    Index("unsettled_by_version", "version_id"),
    comment="Versions that were written, and whose origins and figures are to be settled.",
)

# ---- actors and issues

actor = Table(
    "actor",
    metadata,
    key("actor_id"),
    Column("name", Text, nullable=False),
    Column("name_key", SORTED, nullable=False),
    *word("actor", "type", words.ActorType),
    Column("named", Boolean, nullable=False),
    Column("countries", ARRAY(Text), nullable=False),
    Column("given_countries", ARRAY(Text)),
    *merged("actor"),
    now("recorded_at"),
    Index(
        "actor_name_and_type_name_one",
        "name_key",
        "type",
        unique=True,
        postgresql_where="named",
    ),
    Index("actor_by_name", "name_key", "actor_id"),
    Index("actor_by_type", "type", "name_key", "actor_id"),
    Index("actor_by_countries", "countries", postgresql_using="gin"),
    comment="named: the delivery of this name and type alone means this actor.",
)

actor_name = Table(
    "actor_name",
    metadata,
    to("actor.actor_id"),
    Column("text", Text, nullable=False),
    Column("text_key", SORTED, nullable=False),
    *word("actor_name", "kind", words.ActorNameKind),
    Column("language", Text),
    Column("folded", Text, server_default=FetchedValue()),
    search(),
    now("recorded_at"),
    UniqueConstraint(
        "actor_id",
        "text",
        "language",
        name="actor_name_is_listed_once",
        postgresql_nulls_not_distinct=True,
    ),
    Index(
        "actor_name_primary_is_one", "actor_id", unique=True, postgresql_where="kind = 'PRIMARY'"
    ),
    Index("actor_name_by_text", "text_key", "actor_id"),
    searched("actor_name"),
    Index(
        "actor_name_by_folded",
        "folded",
        postgresql_using="gin",
        postgresql_ops={"folded": "gin_trgm_ops"},
    ),
)

actor_external_id = Table(
    "actor_external_id",
    metadata,
    to("actor.actor_id"),
    Column("scheme", Text, nullable=False),
    Column("value", Text, nullable=False),
    now("recorded_at"),
    UniqueConstraint("scheme", "value", name="actor_external_id_means_one_actor"),
    Index("actor_external_id_by_actor", "actor_id", "scheme", "value"),
)

actor_role = Table(
    "actor_role",
    metadata,
    to("actor.actor_id"),
    Column("title", Text, nullable=False),
    to("actor.actor_id", name="organization_id", nullable=True),
    Column("from", Date),
    Column("to", Date),
    Column("folded", Text, server_default=FetchedValue()),
    now("recorded_at"),
    UniqueConstraint(
        "actor_id",
        "title",
        "organization_id",
        "from",
        "to",
        name="actor_role_is_listed_once",
        postgresql_nulls_not_distinct=True,
    ),
    CheckConstraint('"from" < "to"', name="actor_role_begins_before_it_ends"),
    Index("actor_role_by_organization", "organization_id"),
    Index("actor_role_by_folded", "folded", "actor_id"),
)

issue = Table(
    "issue",
    metadata,
    key("issue_id"),
    Column("label", Text, nullable=False),
    Column("label_key", SORTED, nullable=False),
    Column("description", Text),
    Column("language", Text),
    Column("named_at", DateTime(timezone=True)),
    search(),
    to("issue.issue_id", name="parent_id", nullable=True),
    *merged("issue"),
    now("recorded_at"),
    UniqueConstraint("label_key", name="issue_label_is_known_once"),
    CheckConstraint("parent_id <> issue_id", name="issue_is_not_its_own_parent"),
    Index("issue_by_label", "label_key", "issue_id"),
    Index("issue_by_parent", "parent_id"),
    searched("issue"),
)

# ---- sources, claims and stances

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

FIGURES = (
    "articles",
    "outlets",
    "independent_origins",
    "named_sources",
    "unnamed_sources",
    "contradicting_origins",
)
"""What is counted of the claims that say a proposition, and of those that contradict it."""

proposition = Table(
    "proposition",
    metadata,
    key("proposition_id"),
    Column("text_hash", LargeBinary, nullable=False),
    Column("text", Text, nullable=False),
    # A new proposition is written before its first claim, and checked when both are there.
    Column(
        "first_claim_id",
        BigInteger,
        ForeignKey("claim.claim_id", deferrable=True, initially="DEFERRED", use_alter=True),
        nullable=False,
    ),
    Column("first_reported_at", DateTime(timezone=True), nullable=False),
    *(Column(name, Integer, nullable=False, server_default="0") for name in FIGURES),
    Column(
        "contested",
        Boolean,
        Computed("contradicting_origins > 0", persisted=True),
        nullable=False,
    ),
    Column("bands", ARRAY(Integer), nullable=False),
    *merged("proposition"),
    now("recorded_at"),
    UniqueConstraint("text_hash", name="proposition_text_is_known_once"),
    CheckConstraint("octet_length(text_hash) = 32", name="proposition_text_hash_is_sha256"),
    Index("proposition_by_first_claim", "first_claim_id"),
    *(
        Index(
            f"proposition_by_{name}",
            *columns,
            "proposition_id",
            postgresql_where="articles > 0",
        )
        for name, columns in {
            "first_reported_at": ["first_reported_at"],
            "articles": ["articles"],
            "independent_origins": ["independent_origins"],
            "contested": ["contested", "first_reported_at"],
        }.items()
    ),
    Index(
        "proposition_by_bands",
        "bands",
        postgresql_using="gin",
        postgresql_where="articles > 0",
        postgresql_with=AT_ONCE,
    ),
    comment="Figures are of its visible current claims; without articles it is not shown.",
)

proposition_relation = Table(
    "proposition_relation",
    metadata,
    key("relation_id"),
    to("proposition.proposition_id", name="from_id"),
    to("proposition.proposition_id", name="to_id"),
    *word("proposition_relation", "type", words.RelationType),
    *word("proposition_relation", "status", words.RelationStatus),
    Column("score", Double),
    Column("method", Text),
    Column("reason", Text),
    Column("made_by", Text, nullable=False),
    now("made_at"),
    Column("revoked_by", Text),
    Column("revoked_at", DateTime(timezone=True)),
    Column("revoked_reason", Text),
    CheckConstraint("from_id <> to_id", name="proposition_is_not_related_to_itself"),
    CheckConstraint("score between 0 and 1", name="proposition_relation_score_is_a_share"),
    CheckConstraint(
        "case status when 'SUGGESTED' then num_nulls(score, method) = 0 "
        "else reason is not null end",
        name="proposition_relation_says_how_or_why",
    ),
    CheckConstraint(
        "num_nulls(revoked_by, revoked_at, revoked_reason) in (0, 3)",
        name="proposition_relation_is_revoked_with_a_reason",
    ),
    Index(
        "proposition_relation_in_force_is_one_of_a_type",
        text("least(from_id, to_id)"),
        text("greatest(from_id, to_id)"),
        "type",
        unique=True,
        postgresql_where="revoked_at is null",
    ),
    Index("proposition_relation_by_from", "from_id", "made_at", "relation_id"),
    Index("proposition_relation_by_to", "to_id", "made_at", "relation_id"),
)

fact_check = Table(
    "fact_check",
    metadata,
    key("fact_check_id"),
    to("proposition.proposition_id"),
    Column("url", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("publisher_url", Text),
    Column("title", Text),
    Column("reviewed_at", DateTime(timezone=True), nullable=False),
    Column("textual_rating", Text, nullable=False),
    *word("fact_check", "rating", words.FactCheckRating, nullable=True),
    Column("producer", Text, nullable=False),
    now("recorded_at"),
    UniqueConstraint("proposition_id", "url", name="fact_check_is_known_once"),
    Index("fact_check_by_proposition", "proposition_id", "reviewed_at", "fact_check_id"),
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

stance = Table(
    "stance",
    metadata,
    key("stance_id"),
    to("article_version.version_id"),
    Column("current", Boolean, nullable=False),
    Column("identity", LargeBinary, nullable=False),
    *shown("stance", "actor.actor_id"),
    *shown("stance", "actor.actor_id", "target_actor_id", nullable=True),
    *shown("stance", "issue.issue_id", "target_issue_id", nullable=True),
    *shown("stance", "proposition.proposition_id", "target_proposition_id", nullable=True),
    *word("stance", "position", words.Position),
    Column("intensity", Integer),
    *word("stance", "mode", words.StanceMode),
    *word("stance", "expression", words.StanceExpression),
    Column("held_at", DateTime(timezone=True), nullable=False),
    Column("spans", JSONB, nullable=False),
    to("claim.claim_id", nullable=True),
    Column("confidence", Integer),
    *word("stance", "review_status", words.ReviewStatus),
    *word("stance", "decided_status", words.ReviewStatus, nullable=True),
    now("recorded_at"),
    UniqueConstraint("version_id", "identity", name="stance_is_known_once"),
    CheckConstraint("octet_length(identity) = 32", name="stance_identity_is_sha256"),
    CheckConstraint(
        "num_nonnulls(target_actor_id, target_issue_id, target_proposition_id) = 1",
        name="stance_has_one_target",
    ),
    CheckConstraint("jsonb_array_length(spans) > 0", name="stance_has_evidence"),
    CheckConstraint("confidence between 0 and 100", name="stance_confidence_is_a_percentage"),
    CheckConstraint("intensity between -2 and 2", name="stance_intensity_is_on_the_scale"),
    Index("stance_by_held_at", "held_at", "stance_id"),
    Index("stance_by_recorded_at", "recorded_at", "stance_id"),
    Index("stance_by_actor", "actor_id", "held_at", "stance_id"),
    Index("stance_by_target_actor", "target_actor_id", "held_at", "stance_id"),
    Index("stance_by_target_issue", "target_issue_id", "held_at", "stance_id"),
    Index("stance_by_target_proposition", "target_proposition_id", "held_at", "stance_id"),
    *(
        Index(
            f"stance_by_actor_and_{target}",
            "actor_id",
            f"{target}_id",
            "held_at",
            "stance_id",
            postgresql_where=f"{target}_id is not null",
        )
        for target in ("target_actor", "target_issue", "target_proposition")
    ),
    Index("stance_by_version", "version_id", "held_at", "stance_id"),
    Index("stance_by_claim", "claim_id", "held_at", "stance_id"),
    Index("stance_by_position", "position", "held_at", "stance_id"),
    Index("stance_by_mode", "mode", "held_at", "stance_id"),
    Index("stance_by_expression", "expression", "held_at", "stance_id"),
    Index("stance_by_review_status", "review_status", "recorded_at", "stance_id"),
    Index("stance_by_confidence", "confidence", "recorded_at", "stance_id"),
)


def provenance(of: str) -> Table:
    """Who says that the row is so, since which delivery, and until which."""
    return Table(
        f"{of}_provenance",
        metadata,
        Column(f"{of}_id", BigInteger, ForeignKey(f"{of}.{of}_id"), primary_key=True),
        Column("producer", Text, primary_key=True),
        to("ingestion.ingestion_id"),
        to("ingestion.ingestion_id", name="withdrawn_id", nullable=True),
        now("recorded_at"),
        Index(f"{of}_provenance_by_ingestion", "ingestion_id"),
        Index(f"{of}_provenance_by_withdrawn", "withdrawn_id"),
    )


source_provenance = provenance("source")
claim_provenance = provenance("claim")
stance_provenance = provenance("stance")

# ---- what reviewers decide

judgement = Table(
    "judgement",
    metadata,
    key("judgement_id"),
    # Ids, as they are given out: of two actors, two issues or two propositions.
    Column("left", SORTED, nullable=False),
    Column("right", SORTED, nullable=False),
    *word("judgement", "verdict", words.Verdict),
    *revocable(),
    CheckConstraint('"left" <> "right"', name="judgement_is_of_two"),
    CheckConstraint(
        '"left" ~ \'^(act|iss|prp)_\' and left("left", 4) = left("right", 4)',
        name="judgement_is_of_one_type",
    ),
    CheckConstraint(
        "num_nulls(revoked_by, revoked_at, revoked_reason) in (0, 3)",
        name="judgement_is_revoked_with_a_reason",
    ),
    Index(
        "judgement_in_force_is_one",
        text('least("left", "right")'),
        text('greatest("left", "right")'),
        unique=True,
        postgresql_where="revoked_at is null",
    ),
    Index("judgement_by_at", "at", "judgement_id"),
    Index("judgement_by_left", "left", "at", "judgement_id"),
    Index("judgement_by_right", "right", "at", "judgement_id"),
    Index("judgement_by_verdict", "verdict", "at", "judgement_id"),
    Index("judgement_by_revoked_at", "revoked_at", "at", "judgement_id"),
)

mention_override = Table(
    "mention_override",
    metadata,
    key("override_id"),
    to("source.source_id", nullable=True),
    to("claim.claim_id", nullable=True),
    to("stance.stance_id", nullable=True),
    *word("mention_override", "role", words.MentionRole),
    to("actor.actor_id", name="of_actor_id", nullable=True),
    to("actor.actor_id", name="to_actor_id", nullable=True),
    to("issue.issue_id", name="to_issue_id", nullable=True),
    to("proposition.proposition_id", name="to_proposition_id", nullable=True),
    *revocable(),
    CheckConstraint(
        "case role when 'REPRESENTS' then source_id is not null "
        "when 'ACTOR' then claim_id is null when 'TARGET' then stance_id is not null "
        "else claim_id is not null end and num_nonnulls(source_id, claim_id, stance_id) = 1",
        name="mention_override_is_of_one_mention",
    ),
    CheckConstraint(
        "(role = 'ABOUT') = (of_actor_id is not null)",
        name="mention_override_of_about_says_of_whom",
    ),
    CheckConstraint(
        "num_nonnulls(to_actor_id, to_issue_id, to_proposition_id) < 2",
        name="mention_override_leads_to_one",
    ),
    CheckConstraint(
        "num_nulls(revoked_by, revoked_at, revoked_reason) in (0, 3)",
        name="mention_override_is_revoked_with_a_reason",
    ),
    *(
        Index(
            f"mention_override_in_force_of_{of}_is_one",
            *columns,
            unique=True,
            postgresql_where=f"revoked_at is null and {of}_id is not null",
            postgresql_nulls_not_distinct=of == "claim" or None,
        )
        for of, columns in {
            "source": ["source_id", "role"],
            "claim": ["claim_id", "role", "of_actor_id"],
            "stance": ["stance_id", "role"],
        }.items()
    ),
    *(
        Index(
            f"mention_override_by_{name}",
            f"{name}_id",
            postgresql_where=f"{name}_id is not null",
        )
        for name in ("of_actor", "to_actor", "to_issue", "to_proposition")
    ),
)

decision = Table(
    "decision",
    metadata,
    key("decision_id"),
    now("at"),
    Column("by", Text, nullable=False),
    *word("decision", "kind", words.DecisionKind),
    Column("about", ARRAY(Text), nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("reason", Text),
    CheckConstraint("cardinality(about) > 0", name="decision_is_about_something"),
    Index("decision_by_at", "at", "decision_id"),
    Index("decision_by_maker", "by", "at", "decision_id"),
    Index("decision_by_kind", "kind", "at", "decision_id"),
    Index("decision_by_about", "about", postgresql_using="gin"),
    comment="One row for each decision, its revocation included; nobody changes or removes one.",
)
