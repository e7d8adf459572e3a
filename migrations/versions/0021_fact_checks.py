"""Fact-checks of propositions.

Revision: 0021
After: 0020
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

RATINGS = "'TRUE', 'MOSTLY_TRUE', 'MIXED', 'MISLEADING', 'MOSTLY_FALSE', 'FALSE', 'UNPROVEN'"


def upgrade() -> None:
    op.create_table(
        "fact_check",
        sa.Column("fact_check_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column(
            "proposition_id",
            sa.BigInteger,
            sa.ForeignKey("proposition.proposition_id", name="fact_check_proposition_id_is_known"),
            nullable=False,
        ),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("url", "publisher")),
        *(sa.Column(name, sa.Text) for name in ("publisher_url", "title")),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("textual_rating", sa.Text, nullable=False),
        sa.Column("rating", sa.Text),
        sa.Column("producer", sa.Text, nullable=False),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.CheckConstraint(f"rating in ({RATINGS})", name="fact_check_rating_is_a_known_word"),
        sa.UniqueConstraint("proposition_id", "url", name="fact_check_is_known_once"),
    )
    op.create_index(
        "fact_check_by_proposition",
        "fact_check",
        ["proposition_id", "reviewed_at", "fact_check_id"],
    )


def downgrade() -> None:
    op.drop_table("fact_check")
