"""Judgements, overrides of single mentions, and a log of all decisions.

What rows refer to becomes what is shown; where judgements or an override show another than was
given, the given one stands beside it. The next migration makes it true of the rows there are.

Revision: 0026
After: 0025
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

MERGED = ("actor", "issue", "proposition")
SHOWN = (
    ("source", "actor_id", "actor"),
    ("source", "represents_id", "actor"),
    ("claim", "proposition_id", "proposition"),
    ("stance", "actor_id", "actor"),
    ("stance", "target_actor_id", "actor"),
    ("stance", "target_issue_id", "issue"),
    ("stance", "target_proposition_id", "proposition"),
)
REVIEWED = ("claim", "stance")
STATUSES = "decided_status in ('PENDING', 'APPROVED', 'REJECTED', 'RETRACTED')"
REVOKED = "num_nulls(revoked_by, revoked_at, revoked_reason) in (0, 3)"
KINDS = (
    "'JUDGED', 'JUDGEMENT_REVOKED', 'OVERRIDDEN', 'OVERRIDE_REVOKED', 'REVIEWED', 'RETRACTED', "
    "'RELATED', 'RELATION_REVOKED'"
)

STANCES = """
CREATE OR REPLACE FUNCTION stance_update_tells_mentions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_mentions(ARRAY(
        SELECT DISTINCT after.version_id FROM after JOIN before USING (stance_id)
        WHERE ({columns}) IS DISTINCT FROM ({before})
    ));
    RETURN NULL;
END $$
"""

KEEP = """
CREATE FUNCTION decision_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what has been decided is never changed or removed'
        USING ERRCODE = 'restrict_violation';
END $$
"""
KEPT = """
CREATE TRIGGER decision_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
FOR EACH STATEMENT EXECUTE FUNCTION decision_stays()
"""
DENIED = "REVOKE UPDATE, DELETE, TRUNCATE ON decision FROM CURRENT_USER"
"""Of the role that the service has, which owns the table."""


def upgrade() -> None:
    judgements()
    overrides()
    decisions()
    op.create_table(
        "claim_about_given",
        reference("claim_about_given", "claim_id", "claim", primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        reference("claim_about_given", "actor_id", "actor", nullable=False),
        comment="What a claim was given as being about, whole, where claim_about shows others.",
    )
    op.create_index("claim_about_given_by_actor", "claim_about_given", ["actor_id"])
    for table in MERGED:
        op.add_column(table, sa.Column("merged_into_id", sa.BigInteger))
        op.add_column(table, sa.Column("merged_ids", sa.ARRAY(sa.BigInteger)))
        refer(table, "merged_into_id", table)
        check(table, f"{table}_is_merged_into_an_earlier_one", f"merged_into_id < {table}_id")
        check(
            table,
            f"{table}_that_is_merged_stands_for_nobody",
            "num_nonnulls(merged_into_id, merged_ids) < 2",
        )
    op.add_column("actor", sa.Column("given_countries", sa.ARRAY(sa.Text)))
    for table, column, target in SHOWN:
        given = f"given_{column}"
        op.add_column(table, sa.Column(given, sa.BigInteger))
        refer(table, given, target)
        check(table, f"{table}_{given}_is_not_shown", f"{given} <> {column}")
    op.add_column("source", sa.Column("given_none", sa.ARRAY(sa.Text)))
    for table in REVIEWED:
        op.add_column(table, sa.Column("decided_status", sa.Text))
        check(table, f"{table}_decided_status_is_a_known_word", STATUSES)
    tell_mentions_after("review_status", "actor_id", "target_actor_id")


def tell_mentions_after(*columns: str) -> None:
    """Have the mentions of a version told anew when these columns of its stances change."""
    after, before = (", ".join(f"{row}.{name}" for name in columns) for row in ("after", "before"))
    op.execute(STANCES.format(columns=after, before=before))


def reference(table: str, name: str, target: str, **kind: object) -> sa.Column[int]:
    known = sa.ForeignKey(f"{target}.{target}_id", name=f"{table}_{name}_is_known")
    if kind.get("primary_key"):
        return sa.Column(name, sa.BigInteger, known, primary_key=True, autoincrement=False)
    return sa.Column(name, sa.BigInteger, known, nullable=bool(kind.get("nullable", True)))


def refer(table: str, column: str, target: str) -> None:
    op.create_foreign_key(
        f"{table}_{column}_is_known",
        table,
        target,
        [column],
        [f"{target}_id"],
        postgresql_not_valid=True,
    )


def check(table: str, name: str, holds: str) -> None:
    op.create_check_constraint(name, table, sa.text(holds), postgresql_not_valid=True)


def revocable() -> list[sa.Column[object]]:
    return [
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.Column("revoked_by", sa.Text),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.Column("revoked_reason", sa.Text),
    ]


def judgements() -> None:
    op.create_table(
        "judgement",
        sa.Column("judgement_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("left", sa.Text(collation="C"), nullable=False),
        sa.Column("right", sa.Text(collation="C"), nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        *revocable(),
        sa.CheckConstraint(
            "verdict in ('SAME', 'DIFFERENT', 'UNSURE')", name="judgement_verdict_is_a_known_word"
        ),
        sa.CheckConstraint('"left" <> "right"', name="judgement_is_of_two"),
        sa.CheckConstraint(
            '"left" ~ \'^(act|iss|prp)_\' and left("left", 4) = left("right", 4)',
            name="judgement_is_of_one_type",
        ),
        sa.CheckConstraint(REVOKED, name="judgement_is_revoked_with_a_reason"),
    )
    op.create_index(
        "judgement_in_force_is_one",
        "judgement",
        [sa.text('least("left", "right")'), sa.text('greatest("left", "right")')],
        unique=True,
        postgresql_where=sa.text("revoked_at is null"),
    )
    op.create_index("judgement_by_at", "judgement", ["at", "judgement_id"])
    for column in ("left", "right", "verdict", "revoked_at"):
        op.create_index(f"judgement_by_{column}", "judgement", [column, "at", "judgement_id"])


def overrides() -> None:
    table = "mention_override"
    op.create_table(
        table,
        sa.Column("override_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        *(reference(table, f"{name}_id", name) for name in ("source", "claim", "stance")),
        sa.Column("role", sa.Text, nullable=False),
        reference(table, "of_actor_id", "actor"),
        *(reference(table, f"to_{name}_id", name) for name in MERGED),
        *revocable(),
        sa.CheckConstraint(
            "role in ('ACTOR', 'REPRESENTS', 'TARGET', 'PROPOSITION', 'ABOUT')",
            name="mention_override_role_is_a_known_word",
        ),
        sa.CheckConstraint(
            "case role when 'REPRESENTS' then source_id is not null "
            "when 'ACTOR' then claim_id is null when 'TARGET' then stance_id is not null "
            "else claim_id is not null end and num_nonnulls(source_id, claim_id, stance_id) = 1",
            name="mention_override_is_of_one_mention",
        ),
        sa.CheckConstraint(
            "(role = 'ABOUT') = (of_actor_id is not null)",
            name="mention_override_of_about_says_of_whom",
        ),
        sa.CheckConstraint(
            "num_nonnulls(to_actor_id, to_issue_id, to_proposition_id) < 2",
            name="mention_override_leads_to_one",
        ),
        sa.CheckConstraint(REVOKED, name="mention_override_is_revoked_with_a_reason"),
    )
    keys = {"source": [], "claim": ["of_actor_id"], "stance": []}
    for of, more in keys.items():
        op.create_index(
            f"mention_override_in_force_of_{of}_is_one",
            table,
            [f"{of}_id", "role", *more],
            unique=True,
            postgresql_where=sa.text(f"revoked_at is null and {of}_id is not null"),
            postgresql_nulls_not_distinct=of == "claim" or None,
        )
    for name in ("of_actor", "to_actor", "to_issue", "to_proposition"):
        op.create_index(
            f"mention_override_by_{name}",
            table,
            [f"{name}_id"],
            postgresql_where=sa.text(f"{name}_id is not null"),
        )


def decisions() -> None:
    op.create_table(
        "decision",
        sa.Column("decision_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("about", sa.ARRAY(sa.Text), nullable=False),
        *(sa.Column(name, sa.Text) for name in ("before", "after", "reason")),
        sa.CheckConstraint(f"kind in ({KINDS})", name="decision_kind_is_a_known_word"),
        sa.CheckConstraint("cardinality(about) > 0", name="decision_is_about_something"),
        comment="One row for each decision, its revocation included; nobody changes or removes "
        "one.",
    )
    op.create_index("decision_by_at", "decision", ["at", "decision_id"])
    op.create_index("decision_by_maker", "decision", ["by", "at", "decision_id"])
    op.create_index("decision_by_kind", "decision", ["kind", "at", "decision_id"])
    op.create_index("decision_by_about", "decision", ["about"], postgresql_using="gin")
    op.execute(KEEP)
    op.execute(KEPT)
    op.execute(DENIED)


def downgrade() -> None:
    tell_mentions_after("review_status")
    for table in reversed(REVIEWED):
        op.drop_constraint(f"{table}_decided_status_is_a_known_word", table)
        op.drop_column(table, "decided_status")
    op.drop_column("source", "given_none")
    for table, column, _ in reversed(SHOWN):
        op.drop_column(table, f"given_{column}")
    op.drop_column("actor", "given_countries")
    for table in reversed(MERGED):
        op.drop_column(table, "merged_ids")
        op.drop_column(table, "merged_into_id")
    for table in ("claim_about_given", "decision", "mention_override", "judgement"):
        op.drop_table(table)
    op.execute("DROP FUNCTION decision_stays()")
