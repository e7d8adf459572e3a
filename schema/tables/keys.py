"""Who may do what, and what was answered under keys of idempotency."""

from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from schema.tables.columns import key, metadata, now

api_key = Table(
    "api_key",
    metadata,
    key("api_key_id"),
    Column("name", Text, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("scopes", ARRAY(Text), nullable=False),
    now("created_at"),
    Column("expires_at", DateTime(timezone=True)),
    Column("revoked_at", DateTime(timezone=True)),
    UniqueConstraint("hash", name="api_key_is_known_once"),
    CheckConstraint("octet_length(hash) = 32", name="api_key_hash_is_sha256"),
    CheckConstraint("scopes <@ '{read,ingest,review,admin}'", name="api_key_scopes_are_known"),
    Index("api_key_name_is_used_once", "name", unique=True, postgresql_where="revoked_at is null"),
)

idempotency_key = Table(
    "idempotency_key",
    metadata,
    key("idempotency_key_id"),
    Column("producer", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
    now("used_at"),
    Column("expired", Boolean, nullable=False, server_default=text("false")),
    CheckConstraint("octet_length(fingerprint) = 32", name="idempotency_key_fingerprint_is_sha256"),
    Index(
        "idempotency_key_is_known_once",
        "producer",
        "key",
        unique=True,
        postgresql_where="not expired",
    ),
    Index("idempotency_key_by_used_at", "used_at"),
    comment="A key of a producer, and what was sent with it.",
)

idempotency_result = Table(
    "idempotency_result",
    metadata,
    Column(
        "idempotency_key_id",
        BigInteger,
        ForeignKey("idempotency_key.idempotency_key_id"),
        primary_key=True,
    ),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("digest", LargeBinary, nullable=False),
    Column("answer", JSON, nullable=False),
    CheckConstraint("octet_length(digest) = 32", name="idempotency_result_digest_is_sha256"),
    comment="What was answered to the article at a place of the delivery.",
)
