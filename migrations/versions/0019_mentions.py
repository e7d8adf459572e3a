"""Which actors each version of an article mentions, and what keeps that true.

As with voices, triggers follow whoever writes, and the next migration tells of the versions that
are there already.

Revision: 0019
After: 0018
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

# The versions are held first: what is told of one is then read after everything that others
# have changed of it.
TELL = """
CREATE FUNCTION tell_mentions(told bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(cardinality(told), 0) = 0 THEN
        RETURN;
    END IF;
    PERFORM FROM article_version WHERE version_id = ANY(told)
    ORDER BY version_id FOR NO KEY UPDATE;
    WITH wanted AS (
        SELECT source.version_id, named.actor_id
        FROM source
        CROSS JOIN LATERAL (VALUES (source.actor_id), (source.represents_id)) named (actor_id)
        WHERE source.version_id = ANY(told) AND named.actor_id IS NOT NULL
        UNION
        SELECT claim.version_id, claim_about.actor_id
        FROM claim JOIN claim_about ON claim_about.claim_id = claim.claim_id
        WHERE claim.version_id = ANY(told) AND claim.review_status IN ('PENDING', 'APPROVED')
        UNION
        SELECT stance.version_id, named.actor_id
        FROM stance
        CROSS JOIN LATERAL (VALUES (stance.actor_id), (stance.target_actor_id)) named (actor_id)
        WHERE stance.version_id = ANY(told) AND named.actor_id IS NOT NULL
            AND stance.review_status IN ('PENDING', 'APPROVED')
    ), gone AS (
        DELETE FROM article_mention
        WHERE version_id = ANY(told) AND NOT EXISTS (
            SELECT FROM wanted
            WHERE wanted.version_id = article_mention.version_id
                AND wanted.actor_id = article_mention.actor_id
        )
    )
    INSERT INTO article_mention (version_id, actor_id)
    SELECT version_id, actor_id FROM wanted ORDER BY version_id, actor_id
    ON CONFLICT DO NOTHING;
END $$
"""

ADDED, REMOVED = "NEW TABLE AS added", "OLD TABLE AS removed"
CHANGED = "OLD TABLE AS before NEW TABLE AS after"
OF_CLAIMS = "SELECT DISTINCT version_id FROM claim WHERE claim_id IN (SELECT claim_id FROM {})"
REVIEWED = """
    SELECT DISTINCT after.version_id FROM after JOIN before USING ({}_id)
    WHERE after.review_status IS DISTINCT FROM before.review_status
"""
VERSIONS = {
    ("source", "INSERT", ADDED): "SELECT DISTINCT version_id FROM added",
    ("source", "UPDATE", CHANGED): """
    SELECT DISTINCT after.version_id FROM after JOIN before USING (source_id)
    WHERE (after.actor_id, after.represents_id)
        IS DISTINCT FROM (before.actor_id, before.represents_id)
    """,
    ("claim_about", "INSERT", ADDED): OF_CLAIMS.format("added"),
    ("claim_about", "DELETE", REMOVED): OF_CLAIMS.format("removed"),
    ("claim", "UPDATE", CHANGED): REVIEWED.format("claim"),
    ("stance", "INSERT", ADDED): "SELECT DISTINCT version_id FROM added",
    ("stance", "UPDATE", CHANGED): REVIEWED.format("stance"),
}
"""Of which versions to tell after an event, by what it adds, removes or changes."""


def upgrade() -> None:
    op.create_table(
        "article_mention",
        sa.Column(
            "version_id",
            sa.BigInteger,
            sa.ForeignKey("article_version.version_id", name="article_mention_version_id_is_known"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column(
            "actor_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="article_mention_actor_id_is_known"),
            primary_key=True,
            autoincrement=False,
        ),
        comment="By a source, or by a claim or stance that is neither rejected nor retracted.",
    )
    op.create_index("article_mention_by_actor", "article_mention", ["actor_id", "version_id"])
    op.execute(TELL)
    for (table, event, rows), versions in VERSIONS.items():
        name = f"{table}_{event.lower()}_tells_mentions"
        op.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN PERFORM tell_mentions(ARRAY({versions})); RETURN NULL; END $$"
        )
        op.execute(
            f"CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {rows} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
        )


def downgrade() -> None:
    for table, event, _ in VERSIONS:
        name = f"{table}_{event.lower()}_tells_mentions"
        op.execute(f"DROP TRIGGER {name} ON {table}")
        op.execute(f"DROP FUNCTION {name}()")
    op.execute("DROP FUNCTION tell_mentions(bigint[])")
    op.drop_table("article_mention")
