"""Stances, and who says that a source, a claim or a stance is so."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
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

from schema.tables.columns import key, metadata, now, shown, to, word
from service.domain import vocabulary as words

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
