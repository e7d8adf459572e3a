"""Becoming a user who may do little."""

import os
import pwd
import subprocess
from pathlib import Path

import pytest

from service.store import unprivileged
from service.store.unprivileged import FIRST_UID, NotPossible, run_as

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")

OPEN = Path("/usr/bin/env")


def said(uid: int | None, *program: str, reaching: Path = OPEN) -> str:
    process = run_as(uid, program, reaching=[reaching], output=subprocess.PIPE)
    out, _ = process.communicate()
    assert process.returncode == 0
    return out.decode()


@pytest.fixture
def without_setpriv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)


def test_an_ordinary_user_runs_it_as_himself() -> None:
    assert said(None, "/usr/bin/id", "-u") == f"{os.geteuid()}\n"


def test_it_does_not_inherit_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "word")
    assert "word" not in said(None, "/usr/bin/env")


@as_root
def test_root_runs_it_as_another_user_without_groups_or_capabilities() -> None:
    assert said(FIRST_UID, "/usr/bin/id") == f"uid={FIRST_UID} gid={FIRST_UID} groups={FIRST_UID}\n"
    assert "CapBnd:\t0000000000000000\n" in said(FIRST_UID, "/bin/cat", "/proc/self/status")


@as_root
def test_it_reads_through_a_closed_folder_but_does_not_write(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    (tmp_path / "file").write_text("kept")
    inside = tmp_path / "file"
    assert said(FIRST_UID, "/bin/cat", str(inside), reaching=inside) == "kept"
    program = ["/bin/rm", str(inside)]
    process = run_as(FIRST_UID, program, reaching=[inside], output=subprocess.DEVNULL)
    assert process.wait() != 0
    assert inside.exists()


@as_root
@pytest.mark.usefixtures("without_setpriv")
def test_without_setpriv_root_still_runs_it_where_all_folders_are_open() -> None:
    assert said(FIRST_UID, "/usr/bin/id", "-u") == f"{FIRST_UID}\n"


@pytest.mark.usefixtures("without_setpriv")
def test_without_setpriv_a_closed_folder_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    with pytest.raises(NotPossible, match="setpriv"):
        run_as(FIRST_UID, ["/bin/true"], reaching=[tmp_path / "in"], output=subprocess.DEVNULL)


def test_where_the_system_does_not_tell_capabilities_none_is_lent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(path: Path, encoding: str) -> str:
        raise FileNotFoundError(path)

    monkeypatch.setattr(Path, "read_text", refuse)
    assert unprivileged.can_lend_reading() is False


def test_when_every_uid_is_taken_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pwd, "getpwuid", lambda uid: uid)
    with pytest.raises(NotPossible, match="are taken"):
        unprivileged.free_uid()
