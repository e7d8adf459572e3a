"""Propositions and the relations between them, what near-duplicates are found by, and an outbox.

Revision: 0008
After: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

FIGURES = (
    "articles",
    "outlets",
    "independent_origins",
    "named_sources",
    "unnamed_sources",
    "contradicting_origins",
)
SHOWN = sa.text("articles > 0")
ORDERS = {
    "first_reported_at": ["first_reported_at", "proposition_id"],
    "articles": ["articles", "proposition_id"],
    "independent_origins": ["independent_origins", "proposition_id"],
    "contested": ["contested", "first_reported_at", "proposition_id"],
}
REFERENCES = {"claim": "proposition_id", "stance": "target_proposition_id"}
ONE_TARGET = "stance_has_one_target"


def upgrade() -> None:
    found()
    propositions()
    relations()
    op.add_column("article_version", sa.Column("origin_kind_given", sa.Boolean))
    # The next migration looks at the rows there are, without a lock that holds others up.
    for table, column in REFERENCES.items():
        op.add_column(table, sa.Column(column, sa.BigInteger))
        op.create_foreign_key(
            f"{table}_{column}_is_known",
            table,
            "proposition",
            [column],
            ["proposition_id"],
            postgresql_not_valid=True,
        )
    # A wider check takes its place at once, in the same transaction.
    op.execute(
        f"-- squawk-ignore ban-drop-constraint\nALTER TABLE stance DROP CONSTRAINT {ONE_TARGET}"
    )
    targets = sa.text("num_nonnulls(target_actor_id, target_issue_id, target_proposition_id) = 1")
    op.create_check_constraint(ONE_TARGET, "stance", targets, postgresql_not_valid=True)


def found() -> None:
    op.create_table(
        "sketch",
        sa.Column(
            "version_id",
            sa.BigInteger,
            sa.ForeignKey("article_version.version_id", name="sketch_version_id_is_known"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("bands", sa.ARRAY(sa.Integer), nullable=False),
        comment="Of a current version: two that share a band may be near-duplicates.",
    )
    op.create_index("sketch_by_bands", "sketch", ["bands"], postgresql_using="gin")
    op.create_table(
        "unsettled",
        sa.Column("unsettled_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column(
            "version_id",
            sa.BigInteger,
            sa.ForeignKey("article_version.version_id", name="unsettled_version_id_is_known"),
            nullable=False,
        ),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        comment="Versions that were written, and whose origins and figures are to be settled.",
    )
    op.create_index("unsettled_by_version", "unsettled", ["version_id"])


def propositions() -> None:
    op.create_table(
        "proposition",
        sa.Column("proposition_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("text_hash", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column(
            "first_claim_id",
            sa.BigInteger,
            sa.ForeignKey(
                "claim.claim_id",
                name="proposition_first_claim_id_is_known",
                deferrable=True,
                initially="DEFERRED",
            ),
            nullable=False,
        ),
        sa.Column("first_reported_at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False, server_default="0") for name in FIGURES),
        sa.Column(
            "contested",
            sa.Boolean,
            sa.Computed("contradicting_origins > 0", persisted=True),
            nullable=False,
        ),
        sa.Column("bands", sa.ARRAY(sa.Integer), nullable=False),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint("text_hash", name="proposition_text_is_known_once"),
        sa.CheckConstraint("octet_length(text_hash) = 32", name="proposition_text_hash_is_sha256"),
        comment="Figures are of its visible current claims; without articles it is not shown.",
    )
    op.create_index("proposition_by_first_claim", "proposition", ["first_claim_id"])
    for name, columns in ORDERS.items():
        op.create_index(f"proposition_by_{name}", "proposition", columns, postgresql_where=SHOWN)
    op.create_index(
        "proposition_by_bands",
        "proposition",
        ["bands"],
        postgresql_using="gin",
        postgresql_where=SHOWN,
    )


def relations() -> None:
    table = "proposition_relation"
    op.create_table(
        table,
        sa.Column("relation_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        *(
            sa.Column(
                name,
                sa.BigInteger,
                sa.ForeignKey("proposition.proposition_id", name=f"{table}_{name}_is_known"),
                nullable=False,
            )
            for name in ("from_id", "to_id")
        ),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("score", sa.Double),
        sa.Column("method", sa.Text),
        sa.Column("reason", sa.Text),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column(
            "made_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.Column("revoked_by", sa.Text),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.Column("revoked_reason", sa.Text),
        sa.CheckConstraint(
            "type in ('SUPPORTS', 'CONTRADICTS', 'DENIES', 'UPDATES', 'QUALIFIES')",
            name=f"{table}_type_is_a_known_word",
        ),
        sa.CheckConstraint(
            "status in ('SUGGESTED', 'CONFIRMED', 'REJECTED')",
            name=f"{table}_status_is_a_known_word",
        ),
        sa.CheckConstraint("from_id <> to_id", name="proposition_is_not_related_to_itself"),
        sa.CheckConstraint("score between 0 and 1", name=f"{table}_score_is_a_share"),
        sa.CheckConstraint(
            "case status when 'SUGGESTED' then num_nulls(score, method) = 0 "
            "else reason is not null end",
            name=f"{table}_says_how_or_why",
        ),
        sa.CheckConstraint(
            "num_nulls(revoked_by, revoked_at, revoked_reason) in (0, 3)",
            name=f"{table}_is_revoked_with_a_reason",
        ),
    )
    op.create_index(
        f"{table}_in_force_is_one_of_a_type",
        table,
        [sa.text("least(from_id, to_id)"), sa.text("greatest(from_id, to_id)"), "type"],
        unique=True,
        postgresql_where=sa.text("revoked_at is null"),
    )
    op.create_index(f"{table}_by_from", table, ["from_id", "made_at", "relation_id"])
    op.create_index(f"{table}_by_to", table, ["to_id", "made_at", "relation_id"])


def downgrade() -> None:
    op.drop_constraint(ONE_TARGET, "stance")
    for table, column in REFERENCES.items():
        op.drop_constraint(f"{table}_{column}_is_known", table)
        op.drop_column(table, column)
    targets = sa.text("num_nonnulls(target_actor_id, target_issue_id) = 1")
    op.create_check_constraint(ONE_TARGET, "stance", targets, postgresql_not_valid=True)
    op.drop_column("article_version", "origin_kind_given")
    for table in ("proposition_relation", "proposition", "unsettled", "sketch"):
        op.drop_table(table)
