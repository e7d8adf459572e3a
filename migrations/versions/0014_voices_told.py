"""The voices and tallies of the claims and actors that were there before anybody kept them.

Nothing of this is in a transaction, and all of it can be done again where it was interrupted: what
is told already is told again without a change. Each batch holds its claims while it tells them.

Revision: 0014
After: 0013
"""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ACTORS = """
INSERT INTO actor_tally (actor_id, claims)
SELECT actor_id, 0 FROM actor ORDER BY actor_id
ON CONFLICT DO NOTHING
"""

CLAIMS = """
DO $$
DECLARE
    size constant bigint := 10000;
    first bigint;
    told bigint[];
BEGIN
    FOR first IN SELECT generate_series(1, max(claim_id), size) FROM claim LOOP
        told := ARRAY(
            SELECT claim_id FROM claim WHERE claim_id >= first AND claim_id < first + size
            ORDER BY claim_id FOR NO KEY UPDATE
        );
        PERFORM tell_voices(told);
        COMMIT;
    END LOOP;
END $$
"""


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute(ACTORS)
        op.execute(CLAIMS)


def downgrade() -> None:
    """What was told goes with the tables that it stands in."""
