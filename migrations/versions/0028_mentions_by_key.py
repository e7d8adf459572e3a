"""Mentions that claims add look the claims up by key, whatever a table was like when planned.

A plan made while the table of claims was empty read all claims of a review status, and was kept
while they became many: a fifth of a delivery's time after a thousand articles.

Revision: 0028
After: 0027
"""

from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

# OFFSET 0 keeps the condition on the review status out of the look-up.
BY_KEY = """
CROSS JOIN LATERAL (
    SELECT version_id, review_status FROM claim WHERE claim.claim_id = added.claim_id OFFSET 0
) claim
"""
BY_JOIN = "JOIN claim ON claim.claim_id = added.claim_id"
TELL = """
CREATE OR REPLACE FUNCTION claim_about_insert_tells_mentions() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM article_version
    WHERE version_id IN (
        SELECT DISTINCT claim.version_id FROM added {claims}
    ) AND xmin <> pg_current_xact_id()::xid
    ORDER BY version_id FOR NO KEY UPDATE;
    INSERT INTO article_mention (version_id, actor_id)
    SELECT DISTINCT claim.version_id, added.actor_id FROM added {claims}
    WHERE claim.review_status IN ('PENDING', 'APPROVED')
    ORDER BY version_id, actor_id
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$
"""


def upgrade() -> None:
    op.execute(TELL.format(claims=BY_KEY))


def downgrade() -> None:
    op.execute(TELL.format(claims=BY_JOIN))
