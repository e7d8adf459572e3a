"""The texts that there are already made searchable, and indexes over them.

Nothing of this is in one transaction, and all of it can be done again where it was interrupted.

Revision: 0012
After: 0011
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

AT_ONCE = 2_000
KEYS = {
    "article_version": "version_id",
    "source": "source_id",
    "claim": "claim_id",
    "actor_name": "actor_id",
    "issue": "issue_id",
}
FIRST_SAID = """
UPDATE issue SET language = (
    SELECT language FROM article_version
    WHERE version_id = (SELECT min(version_id) FROM stance WHERE target_issue_id = issue_id)
)
WHERE language IS NULL
"""
FILL = """
DO $$
DECLARE
    at bigint := (SELECT min({key}) FROM {table} WHERE search IS NULL);
    last bigint := (SELECT max({key}) FROM {table});
BEGIN
    WHILE at <= last LOOP
        -- The trigger does it whenever the column is written, whatever is written.
        UPDATE {table} SET search = NULL
        WHERE {key} >= at AND {key} < at + {at_once} AND search IS NULL;
        at := at + {at_once};
        COMMIT;
    END LOOP;
END
$$
"""
INDEXES = [
    *((f"{table}_by_search", table, "search", {}) for table in KEYS),
    ("actor_name_by_folded", "actor_name", "folded", {"folded": "gin_trgm_ops"}),
]


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute(FIRST_SAID)
        for table, key in KEYS.items():
            op.execute(FILL.format(table=table, key=key, at_once=AT_ONCE))
        for name, table, column, operators in INDEXES:
            op.create_index(
                name,
                table,
                [column],
                postgresql_using="gin",
                postgresql_ops=operators,
                postgresql_concurrently=True,
                if_not_exists=True,
            )


def downgrade() -> None:
    for name, table, _, _ in INDEXES:
        op.drop_index(name, table)
