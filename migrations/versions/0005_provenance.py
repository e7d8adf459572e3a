"""Who delivered each source, claim and stance.

Revision: 0005
After: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

THINGS = ("source", "claim", "stance")


def upgrade() -> None:
    for thing in THINGS:
        table = f"{thing}_provenance"
        op.create_table(
            table,
            sa.Column(
                f"{thing}_id",
                sa.BigInteger,
                sa.ForeignKey(f"{thing}.{thing}_id", name=f"{table}_{thing}_id_is_known"),
                primary_key=True,
            ),
            sa.Column("producer", sa.Text, primary_key=True),
            sa.Column(
                "ingestion_id",
                sa.BigInteger,
                sa.ForeignKey("ingestion.ingestion_id", name=f"{table}_ingestion_id_is_known"),
                nullable=False,
            ),
            sa.Column(
                "withdrawn_id",
                sa.BigInteger,
                sa.ForeignKey("ingestion.ingestion_id", name=f"{table}_withdrawn_id_is_known"),
            ),
            sa.Column(
                "recorded_at",
                sa.DateTime(timezone=True),
                nullable=False,
                server_default=sa.func.now(),
            ),
        )
        op.create_index(f"{table}_by_ingestion", table, ["ingestion_id"])
        op.create_index(f"{table}_by_withdrawn", table, ["withdrawn_id"])


def downgrade() -> None:
    for thing in reversed(THINGS):
        op.drop_table(f"{thing}_provenance")
