"""One PostgreSQL cluster in a folder of its own: started and stopped."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from service.store import unprivileged
from service.store.founding import found
from service.store.programs import CannotStart, run, version

LONGEST_SOCKET = 107
START_SECONDS = 120.0
STOP_SECONDS = 15.0
LINGERING_SECONDS = 10.0

SETTINGS: Mapping[str, str] = {
    "cluster_name": "onrecord",
    "max_connections": "60",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "8MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "shared_preload_libraries": "pg_stat_statements",
    # One file for each day of the week, so that the logs never fill the disk.
    "logging_collector": "on",
    "log_filename": "%a.log",
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
}


@dataclass(frozen=True)
class Cluster:
    """A cluster that has been made; ``uid`` is who runs it, or None for the present user."""

    home: Path
    uid: int | None

    @classmethod
    def at(cls, home: Path, passwords: Mapping[str, str]) -> Self:
        """The cluster at ``home``; it is made, with these passwords, when it is not there."""
        if not home.exists():
            found(home, passwords)
        owner = home.stat().st_uid
        if not unprivileged.is_root() and owner != os.geteuid():
            raise CannotStart(f"{home} belongs to another user; start as that user, or as root.")
        made_by = (home / "cluster" / "PG_VERSION").read_text(encoding="ascii").strip()
        ours = version()
        if made_by != ours:
            raise CannotStart(
                f"{home} was made by PostgreSQL {made_by} and this is {ours}. Dump it with "
                f"pg_dump of {made_by}, and restore it into a new data folder."
            )
        return cls(home, owner if unprivileged.is_root() else None)

    @property
    def data(self) -> Path:
        return self.home / "cluster"

    @property
    def log(self) -> Path:
        """What the server says while it starts; root writes it, so it lies outside ``home``."""
        return self.home.with_suffix(".log")

    @contextmanager
    def run(self, settings: Mapping[str, str]) -> Iterator[tuple[str, int]]:
        """Run the server; the host (or the folder of its socket) and the port it listens on."""
        self._end_leftover()
        host, port = self._place()
        is_socket = host.startswith("/")
        listening = {
            "port": str(port),
            "listen_addresses": "" if is_socket else host,
            "unix_socket_directories": f'"{host}"' if is_socket else "",
            "log_directory": str(self.home / "log"),
        }
        words = [
            f"--{name}={value}" for name, value in {**SETTINGS, **listening, **settings}.items()
        ]
        with ExitStack() as started:
            self._start(words, started)
            yield host, port

    def _place(self) -> tuple[str, int]:
        """The folder of the socket; or the loopback, when no socket can have that path."""
        folder = self.home / "socket"
        path = folder / ".s.PGSQL.5432"
        # libpq takes a comma for the end of one host and the beginning of the next.
        if len(os.fsencode(path)) <= LONGEST_SOCKET and not set(str(folder)) & set(',"'):
            return str(folder), 5432
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return "127.0.0.1", probe.getsockname()[1]

    def _start(self, words: list[str], started: ExitStack) -> None:
        """Start the server and wait until it takes connections; ``started`` will stop it."""
        give_up = time.monotonic() + LINGERING_SECONDS
        while True:
            self.log.touch(mode=0o600)
            with self.log.open("wb") as log:
                process = run(
                    self.uid, "postgres", "-D", self.data, *words, reaching=self.home, output=log
                )
            started.callback(_stop, process)
            if self._is_ready(process):
                return
            said = self._said()
            # After a kill -9 its last children may need a moment to notice and end.
            if "shared memory block" in said and time.monotonic() < give_up:
                time.sleep(0.1)
                continue
            raise CannotStart(f"PostgreSQL did not start:\n{said}")

    def _is_ready(self, process: subprocess.Popen[bytes]) -> bool:
        """Wait until the server says in its pid file that it is ready; False when it ended."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and process.poll() is None:
            lines = self._pid_file()
            if lines[0:1] == [str(process.pid)] and lines[7:8] == ["ready"]:
                return True
            time.sleep(0.01)
        return False

    def _said(self) -> str:
        """The last that the server said, there and in the newest of its logs."""
        logs = sorted((self.home / "log").iterdir(), key=lambda log: log.stat().st_mtime)
        return "".join(
            log.read_text(encoding="utf-8", errors="replace")[-2000:]
            for log in (self.log, *logs[-1:])
        )

    def _pid_file(self) -> list[str]:
        try:
            text = (self.data / "postmaster.pid").read_text(encoding="utf-8")
        except FileNotFoundError:
            return []
        return [line.strip() for line in text.splitlines()]

    def _end_leftover(self) -> None:
        """End a server that outlived whoever started it.

        The caller holds the lock of the data folder, so that nobody uses it any more. Numbers of
        processes that now belong to some other program, as happens in containers, are removed:
        PostgreSQL would take that program for itself.
        """
        lines = self._pid_file()
        if not lines or not lines[0].isdigit():
            return
        pid = int(lines[0])
        if self._is_run_by(pid):
            for sign in (signal.SIGINT, signal.SIGQUIT):
                self._end(pid, sign)
        elif Path(f"/proc/{pid}").exists():
            (self.data / "postmaster.pid").unlink(missing_ok=True)
        (self.home / "socket" / ".s.PGSQL.5432.lock").unlink(missing_ok=True)

    def _end(self, pid: int, sign: signal.Signals) -> None:
        """Send a signal to a server that is no child of ours, and wait until it has ended."""
        deadline = time.monotonic() + STOP_SECONDS
        while self._is_run_by(pid) and time.monotonic() < deadline:
            with suppress(ProcessLookupError):
                os.kill(pid, sign)
            time.sleep(0.1)

    def _is_run_by(self, pid: int) -> bool:
        """Whether that process is a server of this cluster."""
        try:
            words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except OSError:
            return False
        return os.fsencode(self.data) in words


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Stop a server, in good order or else at once; one that has ended is left as it is."""
    for sign in (signal.SIGINT, signal.SIGQUIT):
        process.send_signal(sign)
        with suppress(subprocess.TimeoutExpired):
            process.wait(STOP_SECONDS)
            return
    process.kill()
    process.wait()
