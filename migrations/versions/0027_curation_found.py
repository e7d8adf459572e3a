"""What is merged or shown in place of another is found by indexes, and all of it is checked.

Nothing of this is in a transaction, and all of it can be done again where it was interrupted.

Revision: 0027
After: 0026
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

MERGED = ("actor", "issue", "proposition")
SHOWN = (
    ("source", "actor_id"),
    ("source", "represents_id"),
    ("claim", "proposition_id"),
    ("stance", "actor_id"),
    ("stance", "target_actor_id"),
    ("stance", "target_issue_id"),
    ("stance", "target_proposition_id"),
)
CONSTRAINTS = (
    *(
        (table, name)
        for table in MERGED
        for name in (
            f"{table}_merged_into_id_is_known",
            f"{table}_is_merged_into_an_earlier_one",
            f"{table}_that_is_merged_stands_for_nobody",
        )
    ),
    *(
        (table, f"{table}_given_{column}_{what}")
        for table, column in SHOWN
        for what in ("is_known", "is_not_shown")
    ),
    *((table, f"{table}_decided_status_is_a_known_word") for table in ("claim", "stance")),
)
INDEXES = (
    *((table, f"{table}_by_merged_into", "merged_into_id") for table in MERGED),
    *(
        (table, f"{table}_by_given_{column.removesuffix('_id')}", f"given_{column}")
        for table, column in SHOWN
    ),
)


def upgrade() -> None:
    with op.get_context().autocommit_block():
        for table, name in CONSTRAINTS:
            op.execute(f"ALTER TABLE {table} VALIDATE CONSTRAINT {name}")
        for table, name, column in INDEXES:
            op.create_index(
                name,
                table,
                [column],
                postgresql_where=sa.text(f"{column} is not null"),
                postgresql_concurrently=True,
                if_not_exists=True,
            )


def downgrade() -> None:
    for table, name, _ in INDEXES:
        op.drop_index(name, table)
