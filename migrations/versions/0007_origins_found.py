"""Origins found by an index, and their constraints true of all rows.

Nothing of this is in a transaction, and all of it can be done again where it was interrupted.

Revision: 0007
After: 0006
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLE = "article_version"
CONSTRAINTS = (
    "article_version_origin_id_is_known",
    "article_version_is_not_its_own_origin",
    "article_version_origin_says_how_it_was_found",
)


def upgrade() -> None:
    with op.get_context().autocommit_block():
        for name in CONSTRAINTS:
            op.execute(f"ALTER TABLE {TABLE} VALIDATE CONSTRAINT {name}")
        op.create_index(
            "article_version_by_origin",
            TABLE,
            ["origin_id"],
            postgresql_concurrently=True,
            if_not_exists=True,
        )


def downgrade() -> None:
    op.drop_index("article_version_by_origin", TABLE)
