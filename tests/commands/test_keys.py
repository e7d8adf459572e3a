"""`onrecord keys`: what the one who runs the service can do with keys."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from service import __main__ as command_line
from service.domain.faults import KeyNameTaken, KeyNameUnknown, KeyNameUnusable
from service.store import keys

Run = Callable[..., Result]


@pytest.fixture
def run(database_url: str, tmp_path: Path) -> Run:
    def invoke(*words: str) -> Result:
        environment = {"DATABASE_URL": database_url, "ONRECORD_DATA_DIR": str(tmp_path)}
        return CliRunner(env=environment).invoke(command_line.cli, ["keys", *words])

    return invoke


def test_keys_are_listed_with_what_has_become_of_them(run: Run) -> None:
    run("create", "--name", "desk", "--scope", "review", "--scope", "ingest")
    run("create", "--name", "guest", "--scope", "read", "--days", "30")
    assert run("revoke", "desk").output == "The key desk is revoked.\n"
    lines = run("list").output.splitlines()
    day = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
    assert re.fullmatch(f"desk: ingest, review; made {day}, revoked {day}", lines[0])
    assert re.fullmatch(f"guest: read; made {day}, expires {day}", lines[1])
    assert "onr_" not in run("list").output


def test_the_name_of_a_revoked_key_is_free_again(run: Run) -> None:
    words = ("create", "--name", "desk", "--scope", "ingest")
    assert run(*words).exit_code == 0
    assert isinstance(run(*words).exception, KeyNameTaken)
    run("revoke", "desk")
    assert run(*words).output.startswith(keys.PREFIX)


def test_only_a_key_in_use_is_revoked(run: Run) -> None:
    assert isinstance(run("revoke", "nobody").exception, KeyNameUnknown)


def test_a_key_does_not_take_the_name_of_the_command_line(run: Run) -> None:
    refused = run("create", "--name", "command line", "--scope", "ingest")
    assert isinstance(refused.exception, KeyNameUnusable)
