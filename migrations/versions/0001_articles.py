"""Keys, outlets, articles with their versions, and deliveries.

Revision: 0001
After: nothing
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "api_key",
        sa.Column("api_key_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("scopes", sa.ARRAY(sa.Text), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True)),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.UniqueConstraint("hash", name="api_key_is_known_once"),
        sa.CheckConstraint("octet_length(hash) = 32", name="api_key_hash_is_sha256"),
        sa.CheckConstraint(
            "scopes <@ '{read,ingest,review,admin}'",
            name="api_key_scopes_are_known",
        ),
    )
    op.create_index(
        "api_key_name_is_used_once",
        "api_key",
        ["name"],
        unique=True,
        postgresql_where="revoked_at is null",
    )

    op.create_table(
        "outlet",
        sa.Column("outlet_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("name_key", sa.Text(collation="C"), nullable=False),
        sa.Column("homepage", sa.Text),
        sa.Column("country", sa.Text),
        sa.Column("owner_group", sa.Text),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint("name_key", name="outlet_name_is_known_once"),
    )
    op.create_index("outlet_by_name", "outlet", ["name_key", "outlet_id"])
    op.create_index("outlet_by_country", "outlet", ["country"])

    op.create_table(
        "article",
        sa.Column("article_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint("url", name="article_url_is_known_once"),
        sa.CheckConstraint("length(url) <= 2048", name="article_url_fits_its_index"),
    )

    op.create_table(
        "article_version",
        sa.Column("version_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column(
            "article_id",
            sa.BigInteger,
            sa.ForeignKey("article.article_id", name="article_version_article_id_is_known"),
            nullable=False,
        ),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column(
            "outlet_id",
            sa.BigInteger,
            sa.ForeignKey("outlet.outlet_id", name="article_version_outlet_id_is_known"),
            nullable=False,
        ),
        sa.Column("headline", sa.Text, nullable=False),
        sa.Column("standfirst", sa.Text),
        sa.Column("bylines", sa.ARRAY(sa.Text), nullable=False),
        sa.Column("sections", sa.ARRAY(sa.Text), nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("modified_at", sa.DateTime(timezone=True)),
        sa.Column("retrieved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("body_hash", sa.LargeBinary, nullable=False),
        sa.Column("blocks", JSONB, nullable=False),
        sa.Column("origin_kind", sa.Text, nullable=False),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint("article_id", "body_hash", name="article_version_text_is_known_once"),
        sa.UniqueConstraint("article_id", "version", name="article_version_number_is_used_once"),
        sa.CheckConstraint(
            "origin_kind in ('ORIGINAL', 'WIRE', 'REPRINT', 'AGGREGATED')",
            name="article_version_origin_kind_is_a_known_word",
        ),
        sa.CheckConstraint("version > 0", name="article_version_counts_from_one"),
        sa.CheckConstraint(
            "octet_length(body_hash) = 32",
            name="article_version_body_hash_is_sha256",
        ),
    )
    op.create_index(
        "article_version_current_is_one",
        "article_version",
        ["article_id"],
        unique=True,
        postgresql_where="current",
    )
    op.create_index(
        "article_version_by_url", "article_version", ["url"], postgresql_where="current"
    )
    op.create_index(
        "article_version_by_published_at", "article_version", ["published_at", "article_id"]
    )
    op.create_index(
        "article_version_by_recorded_at", "article_version", ["recorded_at", "article_id"]
    )
    op.create_index(
        "article_version_by_outlet", "article_version", ["outlet_id", "published_at", "article_id"]
    )
    op.create_index(
        "article_version_by_language", "article_version", ["language", "published_at", "article_id"]
    )
    op.create_index(
        "article_version_by_origin_kind",
        "article_version",
        ["origin_kind", "published_at", "article_id"],
    )
    op.create_index(
        "article_version_by_sections", "article_version", ["sections"], postgresql_using="gin"
    )

    op.create_table(
        "ingestion",
        sa.Column("ingestion_id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column(
            "version_id",
            sa.BigInteger,
            sa.ForeignKey("article_version.version_id", name="ingestion_version_id_is_known"),
            nullable=False,
        ),
        sa.Column("producer", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.CheckConstraint(
            "outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED')",
            name="ingestion_outcome_is_a_known_word",
        ),
    )
    op.create_index("ingestion_by_version", "ingestion", ["version_id"])
    op.create_index("ingestion_by_producer", "ingestion", ["producer", "ingestion_id"])


def downgrade() -> None:
    op.drop_table("ingestion")
    op.drop_table("article_version")
    op.drop_table("article")
    op.drop_table("outlet")
    op.drop_table("api_key")
