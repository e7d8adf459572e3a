"""The PostgreSQL that the service brings along, started for real."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from service.store import embedded, unprivileged
from service.store.cluster import Cluster
from service.store.founding import found
from service.store.programs import CannotStart
from tests.serving import copied

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")

ONE_PROCESS = """
import sys, time
from pathlib import Path
from service.store import embedded
with getattr(embedded, sys.argv[1])(Path(sys.argv[2]), {"fsync": "off"}) as server:
    print(server.url, flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which a server has run once."""
    folder = tmp_path_factory.mktemp("made") / "data"
    with own(folder) as server:
        ask(server, "CREATE TABLE kept AS SELECT 42 AS n")
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A data folder of the test's own, already made: starting there is quick."""
    return copied(made, tmp_path / "data")


@pytest.fixture
def start(request: pytest.FixtureRequest) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start a process of its own that owns or borrows the server of a folder."""
    started: list[subprocess.Popen[str]] = []

    def start(verb: str, folder: Path, *, wait: bool = True) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", ONE_PROCESS, verb, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=request.config.rootpath,
        )
        started.append(process)
        if wait:
            first_line(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        for end in (process.stdin, process.stdout):
            if end is not None:
                end.close()


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith("postgresql://")
    return line


def own(folder: Path) -> Any:
    return embedded.own(folder, {"fsync": "off"})


def ask(server: embedded.Server, statement: str) -> Any:
    with psycopg.connect(server.url) as connection:
        cursor = connection.execute(statement.encode())
        row = cursor.fetchone() if cursor.description else None
        return row[0] if row else None


def postmaster(folder: Path) -> int:
    return int((folder / "postgres/cluster/postmaster.pid").read_text().split()[0])


def is_running(pid: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def within(seconds: float, condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return False


def test_it_is_made_and_started_at_the_first_use(tmp_path: Path) -> None:
    with own(tmp_path / "not" / "yet" / "there") as server:
        assert ask(server, "SHOW server_version_num") >= "180000"


def test_it_has_the_extensions_and_is_the_same_on_every_machine(server: embedded.Server) -> None:
    names = ask(server, "SELECT array_agg(extname::text) FROM pg_extension")
    assert {"pg_stat_statements", "pg_trgm", "unaccent"} <= set(names)
    assert ask(server, "SHOW server_encoding") == "UTF8"
    assert ask(server, "SHOW timezone") == "UTC"
    assert ask(server, "SHOW data_checksums") == "on"
    assert ask(server, "SELECT 'é' < 'f' COLLATE \"default\"") is False
    assert ask(server, "SELECT upper('é')") == "É"


def test_the_service_is_no_superuser_but_sees_the_figures(server: embedded.Server) -> None:
    assert ask(server, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False
    assert ask(server, "SELECT count(*) FROM pg_stat_statements WHERE queryid IS NULL") == 0


def test_data_survive_and_a_second_start_is_quick(folder: Path) -> None:
    began = time.monotonic()
    with own(folder) as server:
        assert time.monotonic() - began < 5
        assert ask(server, "SELECT n FROM kept") == 42


def test_it_is_stopped_at_the_end_and_leaves_no_trace_of_running(folder: Path) -> None:
    with own(folder):
        pid = postmaster(folder)
        assert is_running(pid)
    assert not is_running(pid)
    assert not (folder / "postgres.json").exists()


def test_it_is_stopped_when_what_uses_it_fails(folder: Path) -> None:
    with pytest.raises(KeyError), own(folder):
        pid = postmaster(folder)
        raise KeyError
    assert not is_running(pid)


def test_no_address_holds_a_password(folder: Path) -> None:
    with own(folder) as server:
        word = (folder / "postgres.pass").read_text().split(":")[-1].strip()
        command = Path(f"/proc/{postmaster(folder)}/cmdline").read_text()
        assert word not in server.url + server.superuser_url + command
        assert word not in (folder / "postgres.json").read_text()


def test_a_wrong_password_is_refused(folder: Path) -> None:
    with own(folder) as server:
        stranger = server.superuser_url.split("&passfile")[0]
        with pytest.raises(psycopg.OperationalError, match=r"password|fe_sendauth"):
            psycopg.connect(stranger, password="guessed", passfile="/dev/null")


def test_only_its_owner_may_read_what_is_secret(folder: Path) -> None:
    with own(folder):
        for name in ("postgres", "postgres/socket", "postgres/log", "postgres/cluster"):
            assert (folder / name).stat().st_mode & 0o077 == 0
        for name in ("postgres.pass", "postgres.json", "postgres.log"):
            assert (folder / name).stat().st_mode & 0o077 == 0


def test_a_second_owner_is_refused_in_a_clear_sentence(folder: Path) -> None:
    with own(folder), pytest.raises(embedded.InUse, match="is in use by another process"):
        own(folder).__enter__()


def test_a_borrower_uses_the_server_that_runs(folder: Path) -> None:
    with own(folder) as server, embedded.borrow(folder) as borrowed:
        assert borrowed == server
        assert ask(borrowed, "SELECT n FROM kept") == 42


def test_a_borrower_starts_a_server_where_none_runs(folder: Path) -> None:
    with embedded.borrow(folder, {"fsync": "off"}) as server:
        assert ask(server, "SELECT n FROM kept") == 42
        pid = postmaster(folder)
    assert not is_running(pid)


def test_the_first_borrower_stops_the_server_only_after_the_last(
    folder: Path, start: Callable[..., subprocess.Popen[str]]
) -> None:
    first = start("borrow", folder)
    with embedded.borrow(folder) as server:
        assert first.stdin is not None
        first.stdin.close()
        time.sleep(0.3)
        assert first.poll() is None
        assert ask(server, "SELECT n FROM kept") == 42
    assert first.wait(10) == 0
    assert not (folder / "postgres.json").exists()


def test_borrowers_that_come_at_once_share_one_server(
    tmp_path: Path, start: Callable[..., subprocess.Popen[str]]
) -> None:
    together = [start("borrow", tmp_path / "data", wait=False) for _ in range(3)]
    assert len({first_line(process) for process in together}) == 1
    for process in together:
        assert process.stdin is not None
        process.stdin.close()
    assert [process.wait(20) for process in together] == [0, 0, 0]


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
def test_it_ends_with_the_process_that_started_it(
    folder: Path, start: Callable[..., subprocess.Popen[str]], sign: signal.Signals
) -> None:
    process = start("own", folder)
    pid = postmaster(folder)
    process.send_signal(sign)
    process.wait(10)
    assert within(10, lambda: not is_running(pid))
    with own(folder) as server:
        assert ask(server, "SELECT n FROM kept") == 42


def test_after_the_server_was_killed_the_next_start_recovers(
    folder: Path, start: Callable[..., subprocess.Popen[str]]
) -> None:
    process = start("own", folder)
    server = embedded.Server(**json.loads((folder / "postgres.json").read_text()))
    ask(server, "UPDATE kept SET n = 43")
    os.kill(postmaster(folder), signal.SIGKILL)
    process.kill()
    process.wait()
    with own(folder) as server:
        assert ask(server, "SELECT n FROM kept") == 43


def test_a_server_that_outlived_its_owner_is_ended_first(folder: Path) -> None:
    with Cluster.at(folder / "postgres", {}).run({"fsync": "off"}):
        leftover = postmaster(folder)
        with own(folder) as server:
            assert postmaster(folder) != leftover
            assert not is_running(leftover)
            assert ask(server, "SELECT n FROM kept") == 42


def test_a_pid_file_with_the_number_of_another_program_is_no_hindrance(folder: Path) -> None:
    stale = folder / "postgres/cluster/postmaster.pid"
    sleeper = subprocess.Popen(["/bin/sleep", "60"])
    stale.write_text(f"{sleeper.pid}\n{stale.parent}\n1\n5432\n\n\n\nready\n")
    shutil.chown(stale, stale.parent.stat().st_uid, stale.parent.stat().st_gid)
    with own(folder) as server:
        assert ask(server, "SELECT n FROM kept") == 42
    assert sleeper.poll() is None
    sleeper.kill()
    sleeper.wait()


def test_a_making_that_was_broken_off_is_begun_again(tmp_path: Path) -> None:
    (tmp_path / "postgres.new" / "cluster").mkdir(parents=True)
    (tmp_path / "postgres.new" / "cluster" / "half").touch()
    with own(tmp_path) as server:
        assert ask(server, "SELECT 1") == 1
    assert not (tmp_path / "postgres.new").exists()


@pytest.mark.parametrize("name", ["d" * 100, "a,b", "with space % & ' é", 'quo"te'])
def test_any_path_will_do(made: Path, tmp_path: Path, name: str) -> None:
    with own(copied(made, tmp_path / name)) as server:
        assert ask(server, "SELECT n FROM kept") == 42


def test_where_no_socket_can_be_it_listens_on_the_loopback_alone(
    made: Path, tmp_path: Path
) -> None:
    with own(copied(made, tmp_path / ("d" * 100))) as server:
        assert ask(server, "SHOW listen_addresses") == "127.0.0.1"
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(server.superuser_url, password="guessed", passfile="/dev/null")


def test_a_cluster_of_another_version_is_refused(folder: Path) -> None:
    (folder / "postgres/cluster/PG_VERSION").write_text("17\n")
    with pytest.raises(CannotStart, match="made by PostgreSQL 17"):
        own(folder).__enter__()


def test_a_server_that_does_not_start_says_why(folder: Path) -> None:
    with pytest.raises(CannotStart, match="no_such_setting"):
        embedded.own(folder, {"no_such_setting": "1"}).__enter__()


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotStart, match="cannot be made"):
        own(tmp_path / "file" / "data").__enter__()


def test_without_the_package_it_says_what_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(CannotStart, match="set DATABASE_URL"):
        own(folder).__enter__()


@as_root
def test_as_root_it_runs_under_a_uid_that_nobody_has(folder: Path) -> None:
    with own(folder):
        status = Path(f"/proc/{postmaster(folder)}/status").read_text()
        uid = (folder / "postgres").stat().st_uid
        assert uid >= unprivileged.FIRST_UID
        assert f"Uid:\t{uid}\t{uid}\t{uid}\t{uid}\n" in status
        assert f"Gid:\t{uid}\t{uid}\t{uid}\t{uid}\n" in status
        assert "Groups:\t \n" in status
        assert "NoNewPrivs:\t1\n" in status


@as_root
@pytest.mark.parametrize(("mode", "capabilities"), [(0o700, 4), (0o755, 0)])
def test_as_root_it_may_pass_closed_folders_only_where_there_are_some(
    made: Path, open_folder: Path, mode: int, capabilities: int
) -> None:
    open_folder.chmod(mode)
    with own(copied(made, open_folder / "data")):
        status = Path(f"/proc/{postmaster(open_folder / 'data')}/status").read_text()
        assert f"CapEff:\t{capabilities:016x}\n" in status
        assert f"CapBnd:\t{capabilities:016x}\n" in status
    assert open_folder.stat().st_mode & 0o777 == mode


@as_root
def test_as_root_no_other_user_gets_in(made: Path, open_folder: Path) -> None:
    data = copied(made, open_folder / "data")
    with own(data) as server:
        for path in ("postgres", "postgres/socket/.s.PGSQL.5432", "postgres.pass", "postgres.json"):
            seen = as_nobody("test", "-r", str(data / path))
            assert seen.returncode != 0
        script = "import sys, psycopg; psycopg.connect(sys.argv[1])"
        tried = as_nobody("/usr/bin/env", sys.executable, "-c", script, server.superuser_url)
        assert tried.returncode != 0


def test_a_cluster_of_another_user_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 4_000_000)
    with pytest.raises(CannotStart, match="belongs to another user"):
        own(folder).__enter__()


@as_root
def test_without_the_means_to_pass_closed_folders_root_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unprivileged, "can_lend_reading", lambda: False)
    with pytest.raises(CannotStart, match="closed to other users"):
        found(tmp_path / "postgres", {"postgres": "0", "onrecord": "0"})


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users may pass through."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def as_nobody(*program: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        program, check=False, capture_output=True, user="nobody", group=65534, extra_groups=[]
    )
