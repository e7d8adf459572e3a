"""Sources, claims, and what binds them.

Revision: 0003
After: 0002
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "source",
        sa.Column("source_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column(
            "version_id",
            sa.BigInteger,
            sa.ForeignKey("article_version.version_id", name="source_version_id_is_known"),
            nullable=False,
        ),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("identity", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("identification", sa.Text, nullable=False),
        sa.Column("affiliation", sa.Text),
        sa.Column("terms", sa.Text),
        sa.Column("channel", sa.Text),
        sa.Column(
            "actor_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="source_actor_id_is_known"),
        ),
        sa.Column(
            "represents_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="source_represents_id_is_known"),
        ),
        sa.Column(
            "relays_id",
            sa.BigInteger,
            sa.ForeignKey("source.source_id", name="source_relays_id_is_known"),
        ),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint("version_id", "identity", name="source_is_known_once"),
        sa.CheckConstraint(
            "kind in ('PERSON', 'GROUP', 'ORGANIZATION', 'DOCUMENT', 'DATABASE', 'VOTE_OR_POLL', "
            "'MEDIA_OUTLET', 'SOCIAL_MEDIA_POST')",
            name="source_kind_is_a_known_word",
        ),
        sa.CheckConstraint(
            "identification in ('NAMED', 'UNNAMED', 'UNRESOLVED')",
            name="source_identification_is_a_known_word",
        ),
        sa.CheckConstraint(
            "affiliation in ('GOVERNMENT', 'MILITARY', 'ARMED_GROUP', 'POLITICAL_GROUP', "
            "'INTERNATIONAL_ORGANIZATION', 'CORPORATE', 'NGO', 'ACADEMIC', 'MEDIA', "
            "'RELIGIOUS_GROUP', 'UNION', 'OTHER_GROUP', 'INDIVIDUAL')",
            name="source_affiliation_is_a_known_word",
        ),
        sa.CheckConstraint(
            "terms in ('ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND')",
            name="source_terms_is_a_known_word",
        ),
        sa.CheckConstraint(
            "channel in ('TO_JOURNALIST', 'PUBLIC_SPEECH', 'WRITTEN_COMMUNICATION', "
            "'PUBLISHED_WORK', 'STATEMENT', 'LAWSUIT', 'VOTE_OR_POLL', 'OTHER_OUTLET')",
            name="source_channel_is_a_known_word",
        ),
        sa.CheckConstraint(
            "identification <> 'UNNAMED' or actor_id is null",
            name="source_unnamed_has_no_actor",
        ),
        sa.CheckConstraint("relays_id <> source_id", name="source_does_not_relay_itself"),
        sa.CheckConstraint("octet_length(identity) = 32", name="source_identity_is_sha256"),
    )
    op.create_index("source_by_published_at", "source", ["published_at", "source_id"])
    op.create_index("source_by_kind", "source", ["kind", "published_at", "source_id"])
    op.create_index(
        "source_by_identification", "source", ["identification", "published_at", "source_id"]
    )
    op.create_index("source_by_affiliation", "source", ["affiliation", "published_at", "source_id"])
    op.create_index("source_by_terms", "source", ["terms", "published_at", "source_id"])
    op.create_index("source_by_channel", "source", ["channel", "published_at", "source_id"])
    op.create_index("source_by_actor", "source", ["actor_id", "published_at", "source_id"])
    op.create_index(
        "source_by_represents", "source", ["represents_id", "published_at", "source_id"]
    )
    op.create_index("source_by_relays", "source", ["relays_id"])

    op.create_table(
        "claim",
        sa.Column("claim_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column(
            "version_id",
            sa.BigInteger,
            sa.ForeignKey("article_version.version_id", name="claim_version_id_is_known"),
            nullable=False,
        ),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("identity", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("spans", JSONB, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("quote_type", sa.Text, nullable=False),
        sa.Column("cue", sa.Text),
        sa.Column("asserted_by", sa.Text, nullable=False),
        sa.Column("attitude", sa.Text, nullable=False),
        sa.Column("certainty", sa.Text, nullable=False),
        sa.Column("polarity", sa.Text, nullable=False),
        sa.Column("temporality", sa.Text, nullable=False),
        sa.Column("event_from", sa.Date),
        sa.Column("event_to", sa.Date),
        sa.Column("event_as_written", sa.Text),
        sa.Column("confidence", sa.Integer),
        sa.Column("review_status", sa.Text, nullable=False),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint("version_id", "identity", name="claim_is_known_once"),
        sa.CheckConstraint(
            "quote_type in ('DIRECT', 'INDIRECT', 'MIXED', 'FREE_INDIRECT', 'REPORTED')",
            name="claim_quote_type_is_a_known_word",
        ),
        sa.CheckConstraint(
            "asserted_by in ('SOURCE', 'OUTLET')",
            name="claim_asserted_by_is_a_known_word",
        ),
        sa.CheckConstraint(
            "attitude in ('STATEMENT', 'BELIEF', 'INTENTION', 'DECREE', 'OBSERVATION', 'EVIDENCE')",
            name="claim_attitude_is_a_known_word",
        ),
        sa.CheckConstraint(
            "certainty in ('CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNCOMMITTED')",
            name="claim_certainty_is_a_known_word",
        ),
        sa.CheckConstraint(
            "polarity in ('POSITIVE', 'NEGATIVE')",
            name="claim_polarity_is_a_known_word",
        ),
        sa.CheckConstraint(
            "temporality in ('HISTORICAL', 'PRESENT', 'FUTURE', 'HYPOTHETICAL')",
            name="claim_temporality_is_a_known_word",
        ),
        sa.CheckConstraint(
            "review_status in ('PENDING', 'APPROVED', 'REJECTED', 'RETRACTED')",
            name="claim_review_status_is_a_known_word",
        ),
        sa.CheckConstraint("octet_length(identity) = 32", name="claim_identity_is_sha256"),
        sa.CheckConstraint("jsonb_array_length(spans) > 0", name="claim_has_evidence"),
        sa.CheckConstraint(
            "confidence between 0 and 100",
            name="claim_confidence_is_a_percentage",
        ),
        sa.CheckConstraint("event_from < event_to", name="claim_event_begins_before_it_ends"),
        sa.CheckConstraint(
            "(event_from is null) = (event_to is null)",
            name="claim_event_has_both_ends_or_none",
        ),
    )
    op.create_index("claim_by_position", "claim", ["version_id", "position", "claim_id"])
    op.create_index("claim_by_position_everywhere", "claim", ["position", "claim_id"])
    op.create_index("claim_by_published_at", "claim", ["published_at", "claim_id"])
    op.create_index("claim_by_recorded_at", "claim", ["recorded_at", "claim_id"])
    op.create_index("claim_by_quote_type", "claim", ["quote_type", "published_at", "claim_id"])
    op.create_index("claim_by_asserted_by", "claim", ["asserted_by", "published_at", "claim_id"])
    op.create_index("claim_by_attitude", "claim", ["attitude", "published_at", "claim_id"])
    op.create_index("claim_by_certainty", "claim", ["certainty", "published_at", "claim_id"])
    op.create_index("claim_by_polarity", "claim", ["polarity", "published_at", "claim_id"])
    op.create_index("claim_by_temporality", "claim", ["temporality", "published_at", "claim_id"])
    op.create_index("claim_by_review_status", "claim", ["review_status", "recorded_at", "claim_id"])
    op.create_index("claim_by_confidence", "claim", ["confidence", "recorded_at", "claim_id"])
    op.create_index("claim_by_event", "claim", ["event_from", "event_to"])
    op.create_index("claim_by_end_of_event", "claim", ["event_to"])

    op.create_table(
        "claim_source",
        sa.Column(
            "claim_id",
            sa.BigInteger,
            sa.ForeignKey("claim.claim_id", name="claim_source_claim_id_is_known"),
            primary_key=True,
        ),
        sa.Column(
            "source_id",
            sa.BigInteger,
            sa.ForeignKey("source.source_id", name="claim_source_source_id_is_known"),
            primary_key=True,
        ),
        sa.Column("place", sa.Integer, nullable=False),
    )
    op.create_index("claim_source_by_source", "claim_source", ["source_id", "claim_id"])

    op.create_table(
        "claim_about",
        sa.Column(
            "claim_id",
            sa.BigInteger,
            sa.ForeignKey("claim.claim_id", name="claim_about_claim_id_is_known"),
            primary_key=True,
        ),
        sa.Column(
            "actor_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="claim_about_actor_id_is_known"),
            primary_key=True,
        ),
        sa.Column("place", sa.Integer, nullable=False),
    )
    op.create_index("claim_about_by_actor", "claim_about", ["actor_id", "claim_id"])


def downgrade() -> None:
    op.drop_table("claim_about")
    op.drop_table("claim_source")
    op.drop_table("claim")
    op.drop_table("source")
