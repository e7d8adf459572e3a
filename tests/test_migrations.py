"""The migrations, from an empty database to the present schema and back."""

import subprocess
import sys
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy import NullPool, create_engine

import migrations
from schema.tables import metadata
from service.store import embedded


def ask(url: str, statement: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url) as connection:
        return connection.execute(statement.encode()).fetchall()


def tables(url: str) -> set[str]:
    rows = ask(url, "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 2200")
    return {name for (name,) in rows}


def test_the_migrations_make_the_tables_that_the_schema_describes(database_url: str) -> None:
    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: psycopg.connect(database_url), poolclass=NullPool
    )
    with engine.connect() as connection:
        told = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=told)
        assert compare_metadata(context, metadata) == []


def test_the_newest_version_is_where_an_upgrade_ends(database_url: str) -> None:
    assert ask(database_url, "SELECT version_num FROM alembic_version") == [(migrations.newest(),)]


def test_a_second_upgrade_changes_nothing(database_url: str) -> None:
    before = tables(database_url)
    migrations.upgrade(database_url)
    assert tables(database_url) == before


def test_every_migration_can_be_taken_back(bare_database_url: str) -> None:
    migrations.upgrade(bare_database_url)
    migrations.downgrade(bare_database_url, "base")
    assert tables(bare_database_url) == {"alembic_version"}
    migrations.upgrade(bare_database_url)
    assert tables(bare_database_url) == set(metadata.tables) | {"alembic_version"}


def test_an_index_that_was_left_half_made_is_made_anew(
    server: embedded.Server, bare_database_url: str
) -> None:
    migrations.upgrade(bare_database_url, "0017")
    with psycopg.connect(bare_database_url) as connection:
        connection.execute("CREATE INDEX actor_role_by_folded ON actor_role (folded, actor_id)")
    name = conninfo_to_dict(bare_database_url)["dbname"]
    with psycopg.connect(make_conninfo(server.superuser_url, dbname=name)) as connection:
        connection.execute(
            "UPDATE pg_index SET indisvalid = false "
            "WHERE indexrelid = 'actor_role_by_folded'::regclass"
        )
    migrations.upgrade(bare_database_url)
    invalid = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid"
    assert ask(bare_database_url, invalid) == []
    assert ask(bare_database_url, "SELECT 'actor_role_by_folded'::regclass::text")


def test_services_that_start_together_migrate_once(bare_database_url: str) -> None:
    program = "import migrations, sys; migrations.upgrade(sys.argv[1])"
    together = [
        subprocess.Popen([sys.executable, "-c", program, bare_database_url]) for _ in range(3)
    ]
    assert [each.wait() for each in together] == [0, 0, 0]
    assert tables(bare_database_url) == set(metadata.tables) | {"alembic_version"}


def test_a_database_that_is_not_there_is_told(server: Any) -> None:
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        migrations.upgrade(server.url.replace("/onrecord?", "/nowhere?"))
