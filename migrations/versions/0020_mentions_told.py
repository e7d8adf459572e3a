"""The mentions of the versions that were there before anybody kept them.

Nothing of this is in a transaction, and all of it can be done again where it was interrupted: what
is told already is told again without a change.

Revision: 0020
After: 0019
"""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

VERSIONS = """
DO $$
DECLARE
    size constant bigint := 1000;
    first bigint;
BEGIN
    FOR first IN SELECT generate_series(1, max(version_id), size) FROM article_version LOOP
        PERFORM tell_mentions(ARRAY(
            SELECT version_id FROM article_version
            WHERE version_id >= first AND version_id < first + size
        ));
        COMMIT;
    END LOOP;
END $$
"""


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute(VERSIONS)


def downgrade() -> None:
    """What was told goes with the table that it stands in."""
