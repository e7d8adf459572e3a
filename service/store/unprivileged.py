"""Run a program as a user who may do little.

PostgreSQL refuses to run as root. So root runs it as a user that is in no passwd file, and lends
it one capability where it needs one: to pass through folders that are closed to others, such as
/root. Nothing outside the data folder is made, opened up or given away.

An ordinary user runs it as himself.
"""

import os
import pwd
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO

FIRST_UID, LAST_UID = 61000, 61183
"""A range that neither Debian nor systemd gives to anyone."""

CAP_DAC_READ_SEARCH = 2
"""To read any file and pass through any folder; never to write."""


class NotPossible(Exception):
    """The program cannot be run as another user here."""


def is_root() -> bool:
    """Whether we are root."""
    return os.geteuid() == 0


def uid_of(name: str) -> int:
    """The uid of a user of this machine."""
    return pwd.getpwnam(name).pw_uid


def free_uid() -> int:
    """The first uid of the range that no user of this machine has."""
    for uid in range(FIRST_UID, LAST_UID + 1):
        try:
            pwd.getpwuid(uid)
        except KeyError:
            return uid
    raise NotPossible(f"All uids from {FIRST_UID} to {LAST_UID} are taken.")


def run_as(
    uid: int | None,
    program: Sequence[str | Path],
    *,
    reaching: Sequence[Path],
    output: IO[bytes] | int,
    given: IO[bytes] | int = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    """Start the program as ``uid``, or as the present user when that is None.

    ``reaching`` are the files and folders that it has to get at. It hears SIGINT when the thread
    that started it ends, however it ends; so start it from the main thread.
    """
    setpriv = shutil.which("setpriv")
    words = [setpriv, "--no-new-privs", "--pdeathsig", "INT"] if setpriv else []
    drop = uid is not None and not setpriv
    if uid is not None and setpriv:
        words += [f"--reuid={uid}", f"--regid={uid}", "--clear-groups", *_capabilities(reaching)]
    elif uid is not None and not all(_is_open(path) for path in reaching):
        raise NotPossible("Running as root needs `setpriv` of util-linux; install it.")
    return subprocess.Popen(
        [*words, *map(str, program)],
        stdin=given,
        stdout=output,
        stderr=subprocess.STDOUT,
        # Ours may hold secrets, and its PG... words would change what the program does.
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},
        cwd="/",
        # Ctrl-C in a terminal is for us: we stop the program when the last request is answered.
        start_new_session=True,
        user=uid if drop else None,
        group=uid if drop else None,
        extra_groups=[] if drop else None,
    )


def can_lend_reading() -> bool:
    """Whether we may give a program the capability to pass through closed folders."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return False
    fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    held = int(fields["CapEff"], 16) & int(fields["CapBnd"], 16)
    return bool(held >> CAP_DAC_READ_SEARCH & 1) and shutil.which("setpriv") is not None


def _capabilities(reaching: Sequence[Path]) -> list[str]:
    closed = [path for path in reaching if not _is_open(path)]
    if not closed:
        return ["--inh-caps=-all", "--bounding-set=-all"]
    if not can_lend_reading():
        raise NotPossible(
            f"{closed[0]} lies in a folder that is closed to other users, and this root lacks "
            "the capability to let PostgreSQL through. Choose a data folder and an installation "
            "in folders that are open, or run as an ordinary user."
        )
    one = "-all,+dac_read_search"
    return [
        f"--inh-caps={one}",
        f"--ambient-caps={one}",
        f"--bounding-set={one}",
        # Without it access(2), by which PostgreSQL looks for its programs, leaves them out.
        "--securebits=+no_setuid_fixup",
    ]


def _is_open(path: Path) -> bool:
    """Whether any user may pass through the folders above the path."""
    return all(folder.stat().st_mode & 0o001 for folder in path.resolve().parents)
