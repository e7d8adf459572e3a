"""Whose voice each claim is, how many claims each actor has, and what keeps both true.

The tables are followed up by triggers, so that they are true whoever writes: this service, the one
of the release before it, or somebody who loads rows by COPY. The next migration tells of the rows
that are there already.

Revision: 0013
After: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

# What is read of claim_voice here is what it held before this very statement changed it.
TELL = """
CREATE FUNCTION tell_voices(told bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    WITH wanted AS (
        SELECT DISTINCT claim.claim_id, voice.actor_id, claim.published_at,
            claim.review_status IN ('PENDING', 'APPROVED') AS visible
        FROM claim
        JOIN claim_source ON claim_source.claim_id = claim.claim_id
        JOIN source ON source.source_id = claim_source.source_id
        CROSS JOIN LATERAL (VALUES (source.actor_id), (source.represents_id)) voice (actor_id)
        WHERE claim.claim_id = ANY(told) AND claim.current AND voice.actor_id IS NOT NULL
    ), gone AS (
        DELETE FROM claim_voice
        WHERE claim_id = ANY(told) AND NOT EXISTS (
            SELECT FROM wanted
            WHERE wanted.claim_id = claim_voice.claim_id
                AND wanted.actor_id = claim_voice.actor_id
        )
    ), kept AS (
        INSERT INTO claim_voice (claim_id, actor_id, published_at, visible)
        SELECT claim_id, actor_id, published_at, visible FROM wanted ORDER BY claim_id, actor_id
        ON CONFLICT (claim_id, actor_id) DO UPDATE
        SET published_at = excluded.published_at, visible = excluded.visible
        WHERE (claim_voice.published_at, claim_voice.visible)
            IS DISTINCT FROM (excluded.published_at, excluded.visible)
    )
    -- In the order of the actors, so that no two transactions wait for each other.
    INSERT INTO actor_tally (actor_id, claims)
    SELECT actor_id, sum(change) FROM (
        SELECT actor_id, 1 FROM wanted WHERE visible
        UNION ALL
        SELECT actor_id, -1 FROM claim_voice WHERE claim_id = ANY(told) AND visible
    ) changed (actor_id, change)
    GROUP BY actor_id HAVING sum(change) <> 0 ORDER BY actor_id
    ON CONFLICT (actor_id) DO UPDATE SET claims = actor_tally.claims + excluded.claims;
END $$
"""

# Whoever changes a source or its links holds the claims first: what is told of a claim is then
# read after everything that others have changed of it.
TRIGGERS = {
    ("actor", "INSERT", "NEW TABLE AS added"): """
        INSERT INTO actor_tally (actor_id, claims)
        SELECT actor_id, 0 FROM added ORDER BY actor_id
        ON CONFLICT DO NOTHING;
    """,
    ("claim_source", "INSERT", "NEW TABLE AS added"): """
        PERFORM tell_voices(ARRAY(SELECT DISTINCT claim_id FROM added));
    """,
    ("claim_source", "DELETE", "OLD TABLE AS removed"): """
        PERFORM FROM claim WHERE claim_id IN (SELECT claim_id FROM removed)
        ORDER BY claim_id FOR NO KEY UPDATE;
        PERFORM tell_voices(ARRAY(SELECT DISTINCT claim_id FROM removed));
    """,
    ("claim", "UPDATE", "OLD TABLE AS before NEW TABLE AS after"): """
        PERFORM tell_voices(changed.claims)
        FROM (
            SELECT array_agg(after.claim_id) FROM after JOIN before USING (claim_id)
            WHERE (after.current, after.published_at, after.review_status)
                IS DISTINCT FROM (before.current, before.published_at, before.review_status)
        ) changed (claims)
        WHERE changed.claims IS NOT NULL;
    """,
    ("source", "UPDATE", "OLD TABLE AS before NEW TABLE AS after"): """
        PERFORM FROM claim WHERE claim_id IN (
            SELECT claim_source.claim_id
            FROM after JOIN before USING (source_id) JOIN claim_source USING (source_id)
            WHERE (after.actor_id, after.represents_id)
                IS DISTINCT FROM (before.actor_id, before.represents_id)
        )
        ORDER BY claim_id FOR NO KEY UPDATE;
        PERFORM tell_voices(changed.claims)
        FROM (
            SELECT array_agg(DISTINCT claim_source.claim_id)
            FROM after JOIN before USING (source_id) JOIN claim_source USING (source_id)
            WHERE (after.actor_id, after.represents_id)
                IS DISTINCT FROM (before.actor_id, before.represents_id)
        ) changed (claims)
        WHERE changed.claims IS NOT NULL;
    """,
}


def upgrade() -> None:
    op.create_table(
        "claim_voice",
        sa.Column(
            "claim_id",
            sa.BigInteger,
            sa.ForeignKey("claim.claim_id", name="claim_voice_claim_id_is_known"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column(
            "actor_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="claim_voice_actor_id_is_known"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("visible", sa.Boolean, nullable=False),
        comment="Of current claims: the actors that a source of theirs is or speaks for.",
    )
    op.create_index("claim_voice_by_actor", "claim_voice", ["actor_id", "published_at", "claim_id"])
    op.create_table(
        "actor_tally",
        sa.Column(
            "actor_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="actor_tally_actor_id_is_known"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("claims", sa.Integer, nullable=False),
        comment="How many claims of claim_voice are visible, for every actor.",
    )
    op.create_index("actor_tally_by_claims", "actor_tally", ["claims", "actor_id"])
    op.execute(TELL)
    for (table, event, rows), body in TRIGGERS.items():
        name = f"{table}_{event.lower()}_tells_voices"
        op.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {body} RETURN NULL; END $$"
        )
        op.execute(
            f"CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {rows} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
        )


def downgrade() -> None:
    for table, event, _ in TRIGGERS:
        name = f"{table}_{event.lower()}_tells_voices"
        op.execute(f"DROP TRIGGER {name} ON {table}")
        op.execute(f"DROP FUNCTION {name}()")
    op.execute("DROP FUNCTION tell_voices(bigint[])")
    op.drop_table("actor_tally")
    op.drop_table("claim_voice")
