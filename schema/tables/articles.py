"""Outlets, articles and their versions, and who delivered them."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB

from schema.tables.columns import AT_ONCE, SORTED, key, metadata, now, search, searched, to, word
from service.domain import vocabulary as words

outlet = Table(
    "outlet",
    metadata,
    key("outlet_id"),
    Column("name", Text, nullable=False),
    Column("name_key", SORTED, nullable=False),
    Column("homepage", Text),
    Column("country", Text),
    Column("owner_group", Text),
    now("recorded_at"),
    UniqueConstraint("name_key", name="outlet_name_is_known_once"),
    Index("outlet_by_name", "name_key", "outlet_id"),
    Index("outlet_by_country", "country"),
)

article = Table(
    "article",
    metadata,
    key("article_id"),
    Column("url", Text, nullable=False),
    now("recorded_at"),
    UniqueConstraint("url", name="article_url_is_known_once"),
    CheckConstraint("length(url) <= 2048", name="article_url_fits_its_index"),
)

article_version = Table(
    "article_version",
    metadata,
    key("version_id"),
    to("article.article_id"),
    Column("version", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("url", Text, nullable=False),
    to("outlet.outlet_id"),
    Column("headline", Text, nullable=False),
    Column("standfirst", Text),
    Column("bylines", ARRAY(Text), nullable=False),
    Column("sections", ARRAY(Text), nullable=False),
    Column("language", Text, nullable=False),
    Column("published_at", DateTime(timezone=True), nullable=False),
    Column("modified_at", DateTime(timezone=True)),
    Column("retrieved_at", DateTime(timezone=True), nullable=False),
    Column("body", Text, nullable=False),
    Column("body_hash", LargeBinary, nullable=False),
    Column("blocks", JSONB, nullable=False),
    *word("article_version", "origin_kind", words.OriginKind),
    Column("origin_kind_given", Boolean),
    to("article.article_id", name="origin_id", nullable=True),
    Column("origin_score", Double),
    Column("origin_method", Text),
    search(),
    now("recorded_at"),
    UniqueConstraint("article_id", "body_hash", name="article_version_text_is_known_once"),
    UniqueConstraint("article_id", "version", name="article_version_number_is_used_once"),
    CheckConstraint("version > 0", name="article_version_counts_from_one"),
    CheckConstraint("octet_length(body_hash) = 32", name="article_version_body_hash_is_sha256"),
    CheckConstraint("origin_id <> article_id", name="article_version_is_not_its_own_origin"),
    CheckConstraint(
        "num_nulls(origin_id, origin_score, origin_method) in (0, 3)",
        name="article_version_origin_says_how_it_was_found",
    ),
    Index("article_version_current_is_one", "article_id", unique=True, postgresql_where="current"),
    Index("article_version_by_url", "url", postgresql_where="current"),
    Index("article_version_by_published_at", "published_at", "article_id"),
    Index("article_version_by_recorded_at", "recorded_at", "article_id"),
    Index("article_version_by_outlet", "outlet_id", "published_at", "article_id"),
    Index("article_version_by_language", "language", "published_at", "article_id"),
    Index("article_version_by_origin_kind", "origin_kind", "published_at", "article_id"),
    Index("article_version_by_origin", "origin_id"),
    Index(
        "article_version_origin_by_version",
        "version_id",
        postgresql_include=["article_id", "origin_id", "published_at"],
    ),
    Index("article_version_by_sections", "sections", postgresql_using="gin"),
    searched("article_version"),
)

ingestion = Table(
    "ingestion",
    metadata,
    key("ingestion_id"),
    to("article_version.version_id"),
    Column("producer", Text, nullable=False),
    *word("ingestion", "outcome", words.IngestOutcome),
    *word("ingestion", "door", words.Door, nullable=True),
    Column("format", Text),
    Column("method", Text),
    now("recorded_at"),
    Index("ingestion_by_version_in_turn", "version_id", "recorded_at", "ingestion_id"),
    Index("ingestion_by_producer", "producer", "ingestion_id"),
)

sketch = Table(
    "sketch",
    metadata,
    Column("version_id", BigInteger, ForeignKey("article_version.version_id"), primary_key=True),
    Column("bands", ARRAY(Integer), nullable=False),
    Index("sketch_by_bands", "bands", postgresql_using="gin", postgresql_with=AT_ONCE),
    comment="Of a current version: two that share a band may be near-duplicates.",
)

unsettled = Table(
    "unsettled",
    metadata,
    key("unsettled_id"),
    to("article_version.version_id"),
    now("recorded_at"),
    Index("unsettled_by_version", "version_id"),
    comment="Versions that were written, and whose origins and figures are to be settled.",
)
