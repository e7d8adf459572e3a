"""A short walk of schemathesis through the description; scripts/schemathesis takes a long one."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import Service, copied, serving

ROOT = Path(__file__).parents[2]
SHORT = """
[generation]
max-examples = 3
deterministic = true
no-shrink = true

[cache]
enabled = false
"""


@pytest.fixture(scope="module")
def own_service(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service that nobody else asks, since much is changed."""
    with serving(copied(sample_folder, tmp_path_factory.mktemp("asked") / "data")) as service:
        yield service


@pytest.fixture
def briefly(tmp_path: Path) -> Path:
    """The configuration of a short walk, which is always the same."""
    config = tmp_path / "schemathesis.toml"
    config.write_text((ROOT / "schemathesis.toml").read_text(encoding="utf-8") + SHORT)
    return config


def walk(service: Service, config: Path, *words: str) -> None:
    """Run schemathesis against a service. Fails with what it printed where it finds anything."""
    command = [sys.executable, "-m", "schemathesis.cli", "--no-color", f"--config-file={config}"]
    ended = subprocess.run(
        [*command, "run", f"{service.url}/openapi.json", *words],
        check=False,
        cwd=ROOT,
        env=os.environ | {"ONRECORD_KEY": service.key, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
    )
    assert ended.returncode == 0, ended.stdout
    assert " passed" in ended.stdout


@pytest.mark.slow
def test_what_the_examples_ask_is_answered_as_described(
    own_service: Service, briefly: Path
) -> None:
    walk(own_service, briefly, "--phases=examples")


@pytest.mark.slow
def test_what_is_wrong_with_a_request_is_told_as_described(
    own_service: Service, briefly: Path
) -> None:
    walk(own_service, briefly, "--phases=coverage", "--include-tag=Operation")


@pytest.mark.slow
def test_decisions_and_deliveries_lead_to_each_other_as_described(
    own_service: Service, briefly: Path
) -> None:
    tags = ("--include-tag=Curation", "--include-tag=Delivery")
    walk(own_service, briefly, "--phases=fuzzing,stateful", *tags)
