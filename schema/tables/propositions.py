"""What claims say, what that says to each other, and what fact-checkers have published of it."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from schema.tables.columns import AT_ONCE, key, merged, metadata, now, to, word
from service.domain import vocabulary as words

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
