"""When the article was published that has named an issue first, and whose language it has.

Revision: 0029
After: 0028
"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("issue", sa.Column("named_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("issue", "named_at")
