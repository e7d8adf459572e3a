"""Propositions found from claims and stances by an index, and their constraints true of all rows.

Nothing of this is in a transaction, and all of it can be done again where it was interrupted.

Revision: 0009
After: 0008
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

CONSTRAINTS = {
    "claim_proposition_id_is_known": "claim",
    "stance_target_proposition_id_is_known": "stance",
    "stance_has_one_target": "stance",
}
INDEXES = {
    "claim_by_proposition": ("claim", ["proposition_id", "published_at", "claim_id"]),
    "stance_by_target_proposition": ("stance", ["target_proposition_id", "held_at", "stance_id"]),
}


def upgrade() -> None:
    with op.get_context().autocommit_block():
        for name, table in CONSTRAINTS.items():
            op.execute(f"ALTER TABLE {table} VALIDATE CONSTRAINT {name}")
        for name, (table, columns) in INDEXES.items():
            op.create_index(name, table, columns, postgresql_concurrently=True, if_not_exists=True)


def downgrade() -> None:
    for name, (table, _) in INDEXES.items():
        op.drop_index(name, table)
