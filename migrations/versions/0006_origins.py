"""What an article is a copy of, how alike the two are, and by what that was found.

Revision: 0006
After: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLE = "article_version"
ORIGIN = "article_version_origin_id_is_known"
CHECKS = {
    "article_version_is_not_its_own_origin": "origin_id <> article_id",
    "article_version_origin_says_how_it_was_found": (
        "num_nulls(origin_id, origin_score, origin_method) in (0, 3)"
    ),
}


def upgrade() -> None:
    op.add_column(TABLE, sa.Column("origin_id", sa.BigInteger))
    op.add_column(TABLE, sa.Column("origin_score", sa.Double))
    op.add_column(TABLE, sa.Column("origin_method", sa.Text))
    # The next migration looks at the rows there are, without a lock that holds others up.
    op.create_foreign_key(
        ORIGIN, TABLE, "article", ["origin_id"], ["article_id"], postgresql_not_valid=True
    )
    for name, check in CHECKS.items():
        op.create_check_constraint(name, TABLE, sa.text(check), postgresql_not_valid=True)


def downgrade() -> None:
    for name in (*CHECKS, ORIGIN):
        op.drop_constraint(name, TABLE)
    for name in ("origin_method", "origin_score", "origin_id"):
        op.drop_column(TABLE, name)
