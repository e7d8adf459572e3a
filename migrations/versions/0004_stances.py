"""Stances.

Revision: 0004
After: 0003
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stance",
        sa.Column("stance_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column(
            "version_id",
            sa.BigInteger,
            sa.ForeignKey("article_version.version_id", name="stance_version_id_is_known"),
            nullable=False,
        ),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("identity", sa.LargeBinary, nullable=False),
        sa.Column(
            "actor_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="stance_actor_id_is_known"),
            nullable=False,
        ),
        sa.Column(
            "target_actor_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="stance_target_actor_id_is_known"),
        ),
        sa.Column(
            "target_issue_id",
            sa.BigInteger,
            sa.ForeignKey("issue.issue_id", name="stance_target_issue_id_is_known"),
        ),
        sa.Column("position", sa.Text, nullable=False),
        sa.Column("intensity", sa.Integer),
        sa.Column("mode", sa.Text, nullable=False),
        sa.Column("expression", sa.Text, nullable=False),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("spans", JSONB, nullable=False),
        sa.Column(
            "claim_id",
            sa.BigInteger,
            sa.ForeignKey("claim.claim_id", name="stance_claim_id_is_known"),
        ),
        sa.Column("confidence", sa.Integer),
        sa.Column("review_status", sa.Text, nullable=False),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint("version_id", "identity", name="stance_is_known_once"),
        sa.CheckConstraint(
            "position in ('SUPPORTS', 'OPPOSES', 'NEUTRAL', 'MIXED')",
            name="stance_position_is_a_known_word",
        ),
        sa.CheckConstraint("mode in ('DECLARED', 'ENACTED')", name="stance_mode_is_a_known_word"),
        sa.CheckConstraint(
            "expression in ('EXPLICIT', 'INFERRED')",
            name="stance_expression_is_a_known_word",
        ),
        sa.CheckConstraint(
            "review_status in ('PENDING', 'APPROVED', 'REJECTED', 'RETRACTED')",
            name="stance_review_status_is_a_known_word",
        ),
        sa.CheckConstraint("octet_length(identity) = 32", name="stance_identity_is_sha256"),
        sa.CheckConstraint(
            "num_nonnulls(target_actor_id, target_issue_id) = 1",
            name="stance_has_one_target",
        ),
        sa.CheckConstraint("jsonb_array_length(spans) > 0", name="stance_has_evidence"),
        sa.CheckConstraint(
            "confidence between 0 and 100",
            name="stance_confidence_is_a_percentage",
        ),
        sa.CheckConstraint("intensity between -2 and 2", name="stance_intensity_is_on_the_scale"),
    )
    op.create_index("stance_by_held_at", "stance", ["held_at", "stance_id"])
    op.create_index("stance_by_recorded_at", "stance", ["recorded_at", "stance_id"])
    op.create_index("stance_by_actor", "stance", ["actor_id", "held_at", "stance_id"])
    op.create_index("stance_by_target_actor", "stance", ["target_actor_id", "held_at", "stance_id"])
    op.create_index("stance_by_target_issue", "stance", ["target_issue_id", "held_at", "stance_id"])
    op.create_index("stance_by_version", "stance", ["version_id", "held_at", "stance_id"])
    op.create_index("stance_by_claim", "stance", ["claim_id", "held_at", "stance_id"])
    op.create_index("stance_by_position", "stance", ["position", "held_at", "stance_id"])
    op.create_index("stance_by_mode", "stance", ["mode", "held_at", "stance_id"])
    op.create_index("stance_by_expression", "stance", ["expression", "held_at", "stance_id"])
    op.create_index(
        "stance_by_review_status", "stance", ["review_status", "recorded_at", "stance_id"]
    )
    op.create_index("stance_by_confidence", "stance", ["confidence", "recorded_at", "stance_id"])


def downgrade() -> None:
    op.drop_table("stance")
