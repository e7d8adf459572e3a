"""Offices found by their titles.

Nothing of this is in one transaction, and all of it can be done again where it was interrupted.

Revision: 0018
After: 0017
"""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("UPDATE actor_role SET folded = NULL WHERE folded IS NULL")
        op.create_index(
            "actor_role_by_folded",
            "actor_role",
            ["folded", "actor_id"],
            postgresql_concurrently=True,
            if_not_exists=True,
        )


def downgrade() -> None:
    op.drop_index("actor_role_by_folded", "actor_role")
