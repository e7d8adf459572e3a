"""By which door an article came, in which format, and how its parts were drawn from it.

Of ingestions before this nobody knows: the columns are null there.

Revision: 0023
After: 0022
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

TABLE = "ingestion"
COLUMNS = ("door", "format", "method")
DOOR = "ingestion_door_is_a_known_word"


def upgrade() -> None:
    for name in COLUMNS:
        op.add_column(TABLE, sa.Column(name, sa.Text))
    op.create_check_constraint(
        DOOR,
        TABLE,
        sa.text("door in ('GRAPHQL', 'REST', 'COMMAND_LINE', 'SAMPLE')"),
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    op.drop_constraint(DOOR, TABLE)
    for name in reversed(COLUMNS):
        op.drop_column(TABLE, name)
