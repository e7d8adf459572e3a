"""Actors with their names, ids and offices, and issues."""

from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    FetchedValue,
    Index,
    Table,
    Text,
    UniqueConstraint,
)

from schema.tables.columns import SORTED, key, merged, metadata, now, search, searched, to, word
from service.domain import vocabulary as words

actor = Table(
    "actor",
    metadata,
    key("actor_id"),
    Column("name", Text, nullable=False),
    Column("name_key", SORTED, nullable=False),
    *word("actor", "type", words.ActorType),
    Column("named", Boolean, nullable=False),
    Column("countries", ARRAY(Text), nullable=False),
    Column("given_countries", ARRAY(Text)),
    *merged("actor"),
    now("recorded_at"),
    Index(
        "actor_name_and_type_name_one",
        "name_key",
        "type",
        unique=True,
        postgresql_where="named",
    ),
    Index("actor_by_name", "name_key", "actor_id"),
    Index("actor_by_type", "type", "name_key", "actor_id"),
    Index("actor_by_countries", "countries", postgresql_using="gin"),
    comment="named: the delivery of this name and type alone means this actor.",
)

actor_name = Table(
    "actor_name",
    metadata,
    to("actor.actor_id"),
    Column("text", Text, nullable=False),
    Column("text_key", SORTED, nullable=False),
    *word("actor_name", "kind", words.ActorNameKind),
    Column("language", Text),
    Column("folded", Text, server_default=FetchedValue()),
    search(),
    now("recorded_at"),
    UniqueConstraint(
        "actor_id",
        "text",
        "language",
        name="actor_name_is_listed_once",
        postgresql_nulls_not_distinct=True,
    ),
    Index(
        "actor_name_primary_is_one", "actor_id", unique=True, postgresql_where="kind = 'PRIMARY'"
    ),
    Index("actor_name_by_text", "text_key", "actor_id"),
    searched("actor_name"),
    Index(
        "actor_name_by_folded",
        "folded",
        postgresql_using="gin",
        postgresql_ops={"folded": "gin_trgm_ops"},
    ),
)

actor_external_id = Table(
    "actor_external_id",
    metadata,
    to("actor.actor_id"),
    Column("scheme", Text, nullable=False),
    Column("value", Text, nullable=False),
    now("recorded_at"),
    UniqueConstraint("scheme", "value", name="actor_external_id_means_one_actor"),
    Index("actor_external_id_by_actor", "actor_id", "scheme", "value"),
)

actor_role = Table(
    "actor_role",
    metadata,
    to("actor.actor_id"),
    Column("title", Text, nullable=False),
    to("actor.actor_id", name="organization_id", nullable=True),
    Column("from", Date),
    Column("to", Date),
    Column("folded", Text, server_default=FetchedValue()),
    now("recorded_at"),
    UniqueConstraint(
        "actor_id",
        "title",
        "organization_id",
        "from",
        "to",
        name="actor_role_is_listed_once",
        postgresql_nulls_not_distinct=True,
    ),
    CheckConstraint('"from" < "to"', name="actor_role_begins_before_it_ends"),
    Index("actor_role_by_organization", "organization_id"),
    Index("actor_role_by_folded", "folded", "actor_id"),
)

issue = Table(
    "issue",
    metadata,
    key("issue_id"),
    Column("label", Text, nullable=False),
    Column("label_key", SORTED, nullable=False),
    Column("description", Text),
    Column("language", Text),
    Column("named_at", DateTime(timezone=True)),
    search(),
    to("issue.issue_id", name="parent_id", nullable=True),
    *merged("issue"),
    now("recorded_at"),
    UniqueConstraint("label_key", name="issue_label_is_known_once"),
    CheckConstraint("parent_id <> issue_id", name="issue_is_not_its_own_parent"),
    Index("issue_by_label", "label_key", "issue_id"),
    Index("issue_by_parent", "parent_id"),
    searched("issue"),
)
