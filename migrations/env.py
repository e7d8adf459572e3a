"""How Alembic reaches the database; run by Alembic for every command.

The address comes from ``migrations.upgrade``, or from DATABASE_URL when the ``alembic`` command
is run by hand. With ``--sql`` nothing is reached and the statements are printed.
"""

import os
import time
from typing import Any

import psycopg
from alembic import context
from psycopg import sql
from sqlalchemy import StaticPool, create_engine

from schema.tables import metadata

LOCK = 0x6F6E7265636F7264
"""Held while migrating, so that services which start together do not migrate together."""

LOCK_TIMEOUT = "3s"
"""A statement that cannot have its lock gives up, and does not hold up those who answer."""

SECONDS_BETWEEN_TRIES = 0.1

HALF_MADE = """
SELECT relname FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
WHERE NOT indisvalid AND relname = ANY(%s) AND pg_table_is_visible(indrelid)
"""
"""What CREATE INDEX CONCURRENTLY leaves when it is interrupted."""

LIKENESS: dict[str, Any] = {
    "target_metadata": metadata,
    "compare_type": True,
    "compare_server_default": True,
    # CREATE INDEX CONCURRENTLY ends the transaction that it stands in; the others have their own.
    "transaction_per_migration": True,
}


def connect() -> psycopg.Connection:
    """Connect as libpq reads the address, whatever form it has."""
    url = context.config.attributes.get("url") or os.environ["DATABASE_URL"]
    return psycopg.connect(url, application_name="onrecord migrate", connect_timeout=10)


def migrate() -> None:
    """Run the migrations on the database."""
    with connect() as driver:
        driver.autocommit = True
        take(driver)
        driver.execute(f"SET lock_timeout = '{LOCK_TIMEOUT}'")
        clear(driver)
        driver.autocommit = False
        engine = create_engine(
            "postgresql+psycopg://", creator=lambda: driver, poolclass=StaticPool
        )
        with engine.connect() as connection:
            context.configure(connection=connection, **LIKENESS)
            with context.begin_transaction():
                context.run_migrations()


def take(driver: psycopg.Connection) -> None:
    """Wait for the lock, in no transaction meanwhile.

    CREATE INDEX CONCURRENTLY waits for every transaction that is under way, so one that waited
    for the lock and one that makes an index would wait for each other.
    """
    while driver.execute("SELECT pg_try_advisory_lock(%s)", (LOCK,)).fetchone() != (True,):
        time.sleep(SECONDS_BETWEEN_TRIES)


def clear(driver: psycopg.Connection) -> None:
    """Drop what an interrupted migration has left half made; it is made when that runs again."""
    names = [index.name for table in metadata.tables.values() for index in table.indexes]
    for (name,) in driver.execute(HALF_MADE, (names,)).fetchall():
        driver.execute(sql.SQL("DROP INDEX CONCURRENTLY {}").format(sql.Identifier(name)))


def print_statements() -> None:
    """Print the statements of the migrations."""
    context.configure(dialect_name="postgresql", literal_binds=True, **LIKENESS)
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    print_statements()
else:
    migrate()
