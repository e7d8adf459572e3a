"""The ingestions of a version in the order of their time, by an index; and known doors only.

Nothing of this is in one transaction, and all of it can be done again where it was interrupted.
The new index begins as the one before it did, which has nothing left to do.

Revision: 0024
After: 0023
"""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

TABLE = "ingestion"
BEFORE = "ingestion_by_version"
NOW = "ingestion_by_version_in_turn"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute(f"ALTER TABLE {TABLE} VALIDATE CONSTRAINT ingestion_door_is_a_known_word")
        op.create_index(
            NOW,
            TABLE,
            ["version_id", "recorded_at", "ingestion_id"],
            postgresql_concurrently=True,
            if_not_exists=True,
        )
        op.drop_index(BEFORE, TABLE, postgresql_concurrently=True, if_exists=True)


def downgrade() -> None:
    op.create_index(BEFORE, TABLE, ["version_id"])
    op.drop_index(NOW, TABLE)
