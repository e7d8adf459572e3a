"""Bands sorted into their indexes at once, since settling looks for them after every delivery.

A list of what is not sorted in yet would be read from end to end by every look.

Revision: 0016
After: 0015
"""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

INDEXES = ("sketch_by_bands", "proposition_by_bands")


def upgrade() -> None:
    for name in INDEXES:
        op.execute(f"ALTER INDEX {name} SET (fastupdate = off)")
        op.execute(f"SELECT gin_clean_pending_list('{name}')")


def downgrade() -> None:
    for name in INDEXES:
        op.execute(f"ALTER INDEX {name} RESET (fastupdate)")
