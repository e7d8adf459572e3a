"""What is added to a version adds its mentions, without looking at all of the version again.

A delivery adds sources, claims and stances in one statement; telling its version anew for each
of the three took a quarter of the time of the whole delivery.

Revision: 0022
After: 0021
"""

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

NAMED = """
SELECT added.version_id, named.actor_id FROM added
CROSS JOIN LATERAL (VALUES (added.actor_id), (added.{})) named (actor_id)
WHERE named.actor_id IS NOT NULL
"""
ADDED = {
    "source": NAMED.format("represents_id"),
    "claim_about": """
SELECT claim.version_id, added.actor_id
FROM added JOIN claim ON claim.claim_id = added.claim_id
WHERE claim.review_status IN ('PENDING', 'APPROVED')
""",
    "stance": NAMED.format("target_actor_id")
    + "AND added.review_status IN ('PENDING', 'APPROVED')",
}
"""The mentions that come with the rows added to a table."""

OF_CLAIMS = "SELECT DISTINCT version_id FROM claim WHERE claim_id IN (SELECT claim_id FROM added)"
VERSIONS = {
    table: OF_CLAIMS if table == "claim_about" else "SELECT DISTINCT version_id FROM added"
    for table in ADDED
}
"""The versions that rows are added to."""

# Whoever tells a version anew holds it meanwhile. So what is added to it waits here, but not for
# this very transaction.
ADD = """
    PERFORM FROM article_version
    WHERE version_id IN ({versions}) AND xmin <> pg_current_xact_id()::xid
    ORDER BY version_id FOR NO KEY UPDATE;
    INSERT INTO article_mention (version_id, actor_id)
    SELECT DISTINCT version_id, actor_id FROM ({added}) mention
    ORDER BY version_id, actor_id
    ON CONFLICT DO NOTHING;
"""


def upgrade() -> None:
    for table, added in ADDED.items():
        replace(table, ADD.format(versions=VERSIONS[table], added=added))


def downgrade() -> None:
    for table, versions in VERSIONS.items():
        replace(table, f"PERFORM tell_mentions(ARRAY({versions}));")


def replace(table: str, body: str) -> None:
    op.execute(
        f"CREATE OR REPLACE FUNCTION {table}_insert_tells_mentions() RETURNS trigger "
        f"LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$"
    )
