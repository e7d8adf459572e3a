"""The kinds of columns that tables are made of, and the names of their constraints."""

from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    FetchedValue,
    ForeignKey,
    Identity,
    Index,
    MetaData,
    Text,
    func,
)
from sqlalchemy.dialects.postgresql import TSVECTOR

from service.domain import vocabulary as words

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_is_known",
        "ix": "%(table_name)s_by_%(column_0_N_name)s",
    }
)

AT_ONCE = {"fastupdate": "off"}
"""Of an index that is read soon after it is written: it has no list of what is not sorted in."""

Columns = Column[Any]
SORTED = Text(collation="C")
"""Text that is ordered by code points, so that the order is the same on every server."""


def key(name: str) -> Columns:
    """The row's own number, given by the database."""
    return Column(name, BigInteger, Identity(always=True), primary_key=True)


def to(target: str, *, nullable: bool = False, name: str | None = None, **kind: Any) -> Columns:
    """A reference to the row ``table.column``."""
    return Column(
        name or target.split(".")[1], BigInteger, ForeignKey(target, **kind), nullable=nullable
    )


def word(
    table: str, name: str, vocabulary: type[words.Word], *, nullable: bool = False
) -> list[Any]:
    """A column that holds one word of a vocabulary, and the check that it does."""
    known = ", ".join(f"'{member.value}'" for member in vocabulary)
    return [
        Column(name, Text, nullable=nullable),
        CheckConstraint(f"{name} in ({known})", name=f"{table}_{name}_is_a_known_word"),
    ]


def now(name: str) -> Columns:
    """When the row was recorded, by the clock of the transaction."""
    return Column(name, DateTime(timezone=True), nullable=False, server_default=func.now())


def merged(table: str) -> list[Any]:
    """Which row stands for this one by the judgements in force, and for which others this one does.

    ``merged_into_id`` points straight to the canonical row, the earliest of them, and is null for
    that one; ``merged_ids`` are its others, sorted, and null where there are none.
    """
    key = f"{table}_id"
    return [
        to(f"{table}.{key}", name="merged_into_id", nullable=True),
        Column("merged_ids", ARRAY(BigInteger)),
        CheckConstraint(f"merged_into_id < {key}", name=f"{table}_is_merged_into_an_earlier_one"),
        CheckConstraint(
            "num_nonnulls(merged_into_id, merged_ids) < 2",
            name=f"{table}_that_is_merged_stands_for_nobody",
        ),
        Index(
            f"{table}_by_merged_into",
            "merged_into_id",
            postgresql_where="merged_into_id is not null",
        ),
    ]


def shown(table: str, target: str, name: str | None = None, *, nullable: bool = False) -> list[Any]:
    """A reference as it is shown, and beside it the one that was given, where it is another.

    What is shown follows from what was given, the judgements and the overrides in force.
    """
    name = name or target.split(".")[1]
    given = f"given_{name}"
    return [
        to(target, name=name, nullable=nullable),
        to(target, name=given, nullable=True),
        CheckConstraint(f"{given} <> {name}", name=f"{table}_{given}_is_not_shown"),
        Index(
            f"{table}_by_{given.removesuffix('_id')}",
            given,
            postgresql_where=f"{given} is not null",
        ),
    ]


def revocable() -> list[Columns]:
    """Who has decided, when and why, and who has revoked it, when and why."""
    return [
        Column("reason", Text, nullable=False),
        Column("by", Text, nullable=False),
        now("at"),
        Column("revoked_by", Text),
        Column("revoked_at", DateTime(timezone=True)),
        Column("revoked_reason", Text),
    ]


def search() -> Columns:
    """The row's texts as lexemes, which the database keeps; see migrations/versions/0010."""
    return Column("search", TSVECTOR, server_default=FetchedValue())


def searched(table: str) -> Index:
    """The index over the lexemes."""
    return Index(f"{table}_by_search", "search", postgresql_using="gin")
