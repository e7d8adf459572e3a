"""The tables that the migrations make are those of schema/tables, to the last constraint."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import NullPool, create_engine

from schema.tables import metadata

ROOT = Path(__file__).parent.parent

CATALOGUE = {
    "columns": """
        select attrelid::regclass::text, attname, format_type(atttypid, atttypmod), attnotnull,
            attidentity, attcollation::regcollation::text, pg_get_expr(adbin, adrelid)
        from pg_attribute
        join pg_class on pg_class.oid = attrelid
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0
    """,
    "constraints": """
        select conrelid::regclass::text, conname, pg_get_constraintdef(oid)
        from pg_constraint where connamespace = 'public'::regnamespace
    """,
    "indexes": "select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'",
    "comments": "select objoid::regclass::text, description from pg_description"
    " where classoid = 'pg_class'::regclass"
    " and objoid in (select oid from pg_class where relnamespace = 'public'::regnamespace)",
}


def catalogue(url: str, query: str) -> set[tuple[object, ...]]:
    with psycopg.connect(url) as connection:
        found = connection.execute(query.encode()).fetchall()
    return {row for row in found if not str(row[0]).startswith("alembic_version")}


@pytest.mark.parametrize("kind", CATALOGUE)
def test_the_migrations_make_what_the_tables_say(
    database_url: str, bare_database_url: str, kind: str
) -> None:
    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: psycopg.connect(bare_database_url),
        poolclass=NullPool,
    )
    metadata.create_all(engine)
    migrated = catalogue(database_url, CATALOGUE[kind])
    assert migrated
    assert migrated == catalogue(bare_database_url, CATALOGUE[kind])


def test_squawk_has_nothing_against_the_migrations(tmp_path: Path) -> None:
    script = tmp_path / "migrations.sql"
    with script.open("w") as out:
        subprocess.run(
            [sys.executable, "-m", "alembic", "upgrade", "head", "--sql"],
            cwd=ROOT,
            check=True,
            stdout=out,
            stderr=subprocess.DEVNULL,
        )
    squawk = shutil.which("squawk", path=f"{Path(sys.executable).parent}{os.pathsep}{os.defpath}")
    assert squawk, "squawk comes with the package squawk-cli"
    judged = subprocess.run(
        [squawk, "--config", ROOT / ".squawk.toml", script], check=False, capture_output=True
    )
    assert judged.returncode == 0, judged.stdout.decode()
