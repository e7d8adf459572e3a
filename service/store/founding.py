"""Make a PostgreSQL cluster: its files, the service's role and database, the extensions."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from service.store import unprivileged
from service.store.programs import finish, run

DATABASE = "onrecord"
OWNER = "onrecord"
SUPERUSER = "postgres"
EXTENSIONS = ("pg_stat_statements", "pg_trgm", "unaccent")


def found(home: Path, passwords: Mapping[str, str]) -> None:
    """Make a cluster beside ``home`` and move it there when it is whole."""
    root = unprivileged.is_root()
    # What makes a cluster wants a uid that the passwd file knows, unlike the server. This one has
    # the folder for a second; its other processes cannot reach into it when reading can be lent.
    maker = unprivileged.uid_of("nobody") if root else None
    staging = home.with_suffix(".new")
    if staging.exists():
        shutil.rmtree(staging)
    staging.mkdir(mode=0o711 if root and not unprivileged.can_lend_reading() else 0o700)
    data = staging / "cluster"
    data.mkdir(mode=0o700)
    password = staging / "password"
    password.touch(mode=0o600)
    password.write_text(passwords[SUPERUSER], encoding="ascii")
    if maker is not None:
        os.chown(data, maker, -1)
        os.chown(password, maker, -1)
    finish(
        run(
            maker,
            *("initdb", "--pgdata", data, "--username", SUPERUSER),
            *("--auth", "scram-sha-256", "--pwfile", password),
            # The same on every machine, whatever locales it has.
            *("--encoding", "UTF8", "--locale-provider", "builtin"),
            *("--builtin-locale", "C.UTF-8", "--locale", "C"),
            *("--data-checksums", "--no-instructions"),
            reaching=data,
        )
    )
    password.unlink()
    _tell(maker, data, "postgres", _roles(passwords))
    _tell(maker, data, DATABASE, [f"CREATE EXTENSION {name}" for name in EXTENSIONS])
    for folder in ("socket", "log"):
        (staging / folder).mkdir(mode=0o700)
    if root:
        _give(staging, unprivileged.free_uid())
    staging.chmod(0o700)
    staging.rename(home)


def _roles(passwords: Mapping[str, str]) -> list[str]:
    """The statements that make the service's role and database; the password is hexadecimal."""
    return [
        f"CREATE ROLE {OWNER} LOGIN PASSWORD '{passwords[OWNER]}'",
        f"GRANT pg_read_all_stats TO {OWNER}",
        f"CREATE DATABASE {DATABASE} OWNER {OWNER}",
    ]


def _tell(uid: int | None, data: Path, database: str, statements: list[str]) -> None:
    """Run statements, one a line, without a server: PostgreSQL's single-user mode."""
    with _written("".join(f"{statement};\n" for statement in statements)) as given:
        finish(
            run(
                uid,
                *("postgres", "--single", "-D", data),
                *("-c", "exit_on_error=on", database),
                reaching=data,
                given=given,
            )
        )


@contextmanager
def _written(text: str) -> Iterator[int]:
    """The reading end of a pipe that holds the text, so that it never lies in a file."""
    reading, writing = os.pipe()
    try:
        os.write(writing, text.encode())
        os.close(writing)
        yield reading
    finally:
        os.close(reading)


def _give(folder: Path, uid: int) -> None:
    """Give a folder and all in it to a user and to his group of the same number."""
    for where, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            os.chown(Path(where) / name, uid, uid, follow_symlinks=False)
    os.chown(folder, uid, uid)
