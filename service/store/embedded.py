"""A PostgreSQL of our own, in the data folder.

    own     start it and keep it; refuses when another process has done so already
    borrow  use the one that runs on the data folder, or start one for the time being

The data folder holds:

    postgres/        the cluster, its socket and its logs; closed to every other user
    postgres.pass    the passwords, as libpq reads them
    postgres.json    how to reach the server, while it runs
    postgres.log     what the server said when it last started
    postgres.owner   locked by the process that started the server
    postgres.users   locked by everyone who borrows it

Nothing outside the data folder is touched. The server stops when the process that started it
lets go of it or ends, in whatever way.
"""

import fcntl
import json
import os
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

from service.store.cluster import START_SECONDS, Cluster
from service.store.founding import DATABASE, OWNER, SUPERUSER
from service.store.programs import CannotStart


class InUse(CannotStart):
    """Another process has started the PostgreSQL of this data folder."""


@dataclass(frozen=True)
class Server:
    """A running server: how the service reaches it, and how its superuser does.

    Neither address holds a password: each names the file that does.
    """

    url: str
    superuser_url: str


@contextmanager
def own(data_dir: Path, settings: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Start the server of the data folder, and stop it at the end.

    Call it from the main thread: the server ends with the thread that started it. ``settings``
    are settings of PostgreSQL beside ours.
    """
    folder = _made(data_dir)
    with _owner_lock(folder), _running(folder, settings or {}) as server:
        yield server


@contextmanager
def borrow(data_dir: Path, settings: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Use the server of the data folder; start one when none runs, and stop it at the end.

    The borrower who started it stops it when the last of the others has done.
    """
    folder = _made(data_dir)
    with _lock(folder / "postgres.users", fcntl.LOCK_SH) as users, ExitStack() as ours:
        server = _join(folder, ours)
        if server is None:
            server = ours.enter_context(_running(folder, settings or {}))
            ours.callback(fcntl.flock, users, fcntl.LOCK_EX)
        yield server


def exists(data_dir: Path) -> bool:
    """Whether there is a PostgreSQL in the data folder, running or not."""
    return (data_dir / "postgres").exists()


def _join(folder: Path, ours: ExitStack) -> Server | None:
    """The server that runs; or None, and ``ours`` then holds the right to start one."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            ours.enter_context(_owner_lock(folder))
        except InUse:
            server = _read(folder)
            if server is not None:
                return server
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return None


@contextmanager
def _running(folder: Path, settings: Mapping[str, str]) -> Iterator[Server]:
    """Start the server, write down how to reach it, and stop it at the end."""
    reach = folder / "postgres.json"
    reach.unlink(missing_ok=True)
    cluster = Cluster.at(folder / "postgres", _passwords(folder / "postgres.pass"))
    with cluster.run(settings) as (host, port):
        server = _reached(host, port, folder / "postgres.pass")
        _write(reach, json.dumps(asdict(server)))
        try:
            yield server
        finally:
            reach.unlink(missing_ok=True)


def _reached(host: str, port: int, passfile: Path) -> Server:
    """The server that listens there."""
    where = {"host": host, "port": str(port), "passfile": str(passfile)}
    query = urlencode(where, quote_via=quote, safe="")
    return Server(
        url=f"postgresql://{OWNER}@/{DATABASE}?{query}",
        superuser_url=f"postgresql://{SUPERUSER}@/{DATABASE}?{query}",
    )


def _read(folder: Path) -> Server | None:
    """The server that runs on the folder, once it has been written down."""
    try:
        return Server(**json.loads((folder / "postgres.json").read_bytes()))
    except FileNotFoundError:
        return None
    except PermissionError as error:
        raise InUse(f"The PostgreSQL of {folder} was started by another user.") from error


def _passwords(path: Path) -> dict[str, str]:
    """The passwords of the roles; drawn by lot the first time."""
    if not path.exists():
        drawn = {role: secrets.token_hex(32) for role in (SUPERUSER, OWNER)}
        _write(path, "".join(f"*:*:*:{role}:{word}\n" for role, word in drawn.items()))
    lines = path.read_text(encoding="ascii").split()
    return {role: word for *_, role, word in (line.split(":") for line in lines)}


def _write(path: Path, text: str) -> None:
    """Write a file that only its owner may read; readers see all of it or nothing."""
    part = path.with_name(path.name + ".new")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    part.rename(path)


def _made(data_dir: Path) -> Path:
    """The data folder, made when it is not there."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotStart(f"The data folder cannot be made: {error}") from error
    return data_dir.resolve()


@contextmanager
def _owner_lock(folder: Path) -> Iterator[None]:
    """Be the one process that may start the server of the folder."""
    try:
        with _lock(folder / "postgres.owner", fcntl.LOCK_EX | fcntl.LOCK_NB):
            yield
    except BlockingIOError as error:
        raise InUse(
            f"The data folder {folder} is in use by another process. Stop that one, or choose "
            "another folder with --data-dir."
        ) from error


@contextmanager
def _lock(path: Path, kind: int) -> Iterator[int]:
    """Hold a lock on the file; the system lets go of it when the process ends in any way."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise CannotStart(f"The data folder cannot be used: {error}") from error
    try:
        fcntl.flock(descriptor, kind)
        yield descriptor
    finally:
        os.close(descriptor)
