"""Actors with their names, external ids and roles; issues.

Revision: 0002
After: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "actor",
        sa.Column("actor_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("name_key", sa.Text(collation="C"), nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("named", sa.Boolean, nullable=False),
        sa.Column("countries", sa.ARRAY(sa.Text), nullable=False),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.CheckConstraint(
            "type in ('PERSON', 'GOVERNMENT', 'GOVERNMENT_BODY', 'MILITARY', 'ARMED_GROUP', "
            "'POLITICAL_PARTY', 'INTERNATIONAL_ORGANIZATION', 'NGO', 'COMPANY', 'MEDIA_OUTLET', "
            "'RELIGIOUS_BODY', 'POPULATION_GROUP', 'OTHER')",
            name="actor_type_is_a_known_word",
        ),
        comment="named: the delivery of this name and type alone means this actor.",
    )
    op.create_index(
        "actor_name_and_type_name_one",
        "actor",
        ["name_key", "type"],
        unique=True,
        postgresql_where="named",
    )
    op.create_index("actor_by_name", "actor", ["name_key", "actor_id"])
    op.create_index("actor_by_type", "actor", ["type", "name_key", "actor_id"])
    op.create_index("actor_by_countries", "actor", ["countries"], postgresql_using="gin")

    op.create_table(
        "actor_name",
        sa.Column(
            "actor_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="actor_name_actor_id_is_known"),
            nullable=False,
        ),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("text_key", sa.Text(collation="C"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("language", sa.Text),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint(
            "actor_id",
            "text",
            "language",
            name="actor_name_is_listed_once",
            postgresql_nulls_not_distinct=True,
        ),
        sa.CheckConstraint(
            "kind in ('PRIMARY', 'ALIAS', 'ACRONYM', 'METONYM')",
            name="actor_name_kind_is_a_known_word",
        ),
    )
    op.create_index(
        "actor_name_primary_is_one",
        "actor_name",
        ["actor_id"],
        unique=True,
        postgresql_where="kind = 'PRIMARY'",
    )
    op.create_index("actor_name_by_text", "actor_name", ["text_key", "actor_id"])

    op.create_table(
        "actor_external_id",
        sa.Column(
            "actor_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="actor_external_id_actor_id_is_known"),
            nullable=False,
        ),
        sa.Column("scheme", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint("scheme", "value", name="actor_external_id_means_one_actor"),
    )
    op.create_index(
        "actor_external_id_by_actor", "actor_external_id", ["actor_id", "scheme", "value"]
    )

    op.create_table(
        "actor_role",
        sa.Column(
            "actor_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="actor_role_actor_id_is_known"),
            nullable=False,
        ),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column(
            "organization_id",
            sa.BigInteger,
            sa.ForeignKey("actor.actor_id", name="actor_role_organization_id_is_known"),
        ),
        sa.Column("from", sa.Date),
        sa.Column("to", sa.Date),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint(
            "actor_id",
            "title",
            "organization_id",
            "from",
            "to",
            name="actor_role_is_listed_once",
            postgresql_nulls_not_distinct=True,
        ),
        sa.CheckConstraint('"from" < "to"', name="actor_role_begins_before_it_ends"),
    )
    op.create_index("actor_role_by_organization", "actor_role", ["organization_id"])

    op.create_table(
        "issue",
        sa.Column("issue_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("label_key", sa.Text(collation="C"), nullable=False),
        sa.Column("description", sa.Text),
        sa.Column(
            "parent_id",
            sa.BigInteger,
            sa.ForeignKey("issue.issue_id", name="issue_parent_id_is_known"),
        ),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint("label_key", name="issue_label_is_known_once"),
        sa.CheckConstraint("parent_id <> issue_id", name="issue_is_not_its_own_parent"),
    )
    op.create_index("issue_by_label", "issue", ["label_key", "issue_id"])
    op.create_index("issue_by_parent", "issue", ["parent_id"])


def downgrade() -> None:
    op.drop_table("issue")
    op.drop_table("actor_role")
    op.drop_table("actor_external_id")
    op.drop_table("actor_name")
    op.drop_table("actor")
