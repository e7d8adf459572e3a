"""What was answered to deliveries that came with a key of idempotency.

Revision: 0025
After: 0024
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "idempotency_key",
        sa.Column("idempotency_key_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("producer", "key")),
        sa.Column("fingerprint", sa.LargeBinary, nullable=False),
        sa.Column(
            "used_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.Column("expired", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.CheckConstraint(
            "octet_length(fingerprint) = 32", name="idempotency_key_fingerprint_is_sha256"
        ),
        comment="A key of a producer, and what was sent with it.",
    )
    op.create_index(
        "idempotency_key_is_known_once",
        "idempotency_key",
        ["producer", "key"],
        unique=True,
        postgresql_where="not expired",
    )
    op.create_index("idempotency_key_by_used_at", "idempotency_key", ["used_at"])
    op.create_table(
        "idempotency_result",
        sa.Column(
            "idempotency_key_id",
            sa.BigInteger,
            sa.ForeignKey(
                "idempotency_key.idempotency_key_id",
                name="idempotency_result_idempotency_key_id_is_known",
            ),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("answer", sa.JSON, nullable=False),
        sa.CheckConstraint("octet_length(digest) = 32", name="idempotency_result_digest_is_sha256"),
        comment="What was answered to the article at a place of the delivery.",
    )


def downgrade() -> None:
    op.drop_table("idempotency_result")
    op.drop_table("idempotency_key")
