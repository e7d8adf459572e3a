"""Stances found by actor and target together, and origins of versions without reading the versions.

Nothing of this is in a transaction, and all of it can be done again where it was interrupted.

Revision: 0015
After: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

TARGETS = ("target_actor", "target_issue", "target_proposition")
ORIGINS = "article_version_origin_by_version"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        for target in TARGETS:
            op.create_index(
                f"stance_by_actor_and_{target}",
                "stance",
                ["actor_id", f"{target}_id", "held_at", "stance_id"],
                postgresql_where=sa.text(f"{target}_id IS NOT NULL"),
                postgresql_concurrently=True,
                if_not_exists=True,
            )
        op.create_index(
            ORIGINS,
            "article_version",
            ["version_id"],
            postgresql_include=["article_id", "origin_id", "published_at"],
            postgresql_concurrently=True,
            if_not_exists=True,
        )


def downgrade() -> None:
    op.drop_index(ORIGINS, "article_version")
    for target in TARGETS:
        op.drop_index(f"stance_by_actor_and_{target}", "stance")
