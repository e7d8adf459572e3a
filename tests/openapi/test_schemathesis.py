"""A short walk of schemathesis through the description; scripts/schemathesis takes a long one."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import Service, serving

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def own_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service that nobody else asks, since much is changed."""
    with serving(tmp_path_factory.mktemp("asked")) as service:
        yield service


def run(service: Service, *words: str) -> None:
    """Run schemathesis against a service. Fails with what it printed where it finds anything."""
    command = [sys.executable, "-m", "schemathesis.cli", "run", f"{service.url}/openapi.json"]
    ended = subprocess.run(
        [*command, "--no-color", *words],
        check=False,
        cwd=ROOT,
        env=os.environ | {"ONRECORD_KEY": service.key, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
    )
    assert ended.returncode == 0, ended.stdout
    assert "No issues found" in ended.stdout or "warning" in ended.stdout


@pytest.mark.slow
def test_every_example_and_what_goes_wrong_with_small_addresses(own_service: Service) -> None:
    run(own_service, "--phases=examples")
    run(own_service, "--phases=coverage", "--include-tag=Operation")


@pytest.mark.slow
def test_decisions_that_lead_to_each_other(own_service: Service) -> None:
    words = ("--phases=fuzzing,stateful", "--include-tag=Curation", "--max-examples=3")
    run(own_service, *words, "--generation-deterministic", "--no-shrink")
