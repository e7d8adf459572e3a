"""A running service: the command `onrecord serve` as a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parent.parent
PATIENCE = 90


@dataclass(frozen=True)
class Service:
    """A service that runs, and the folder of its data."""

    url: str
    data_dir: Path
    process: subprocess.Popen[str]

    @property
    def key(self) -> str:
        """The development key."""
        return (self.data_dir / "dev.key").read_text().strip()

    def ask(self, query: str) -> dict[str, object]:
        """The data of the answer to a question."""
        reply = httpx.post(f"{self.url}/graphql", json={"query": query}, timeout=30)
        data: dict[str, object] = reply.raise_for_status().json()["data"]
        return data

    def stop(self, how: signal.Signals) -> tuple[int, str]:
        """Stop it; its exit code and what it printed."""
        self.process.send_signal(how)
        said, _ = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said


@contextmanager
def serving(data_dir: Path, *words: str, **environment: str) -> Iterator[Service]:
    """Run `onrecord serve` until the end, ready to answer.

    It listens on a free port, unless the environment says which.
    """
    port = environment.get("ONRECORD_PORT") or free_port()
    command = [sys.executable, "-m", "service", "serve", "--port", str(port), *words]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | {"ONRECORD_DATA_DIR": str(data_dir)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        service = Service(f"http://127.0.0.1:{port}", data_dir, process)
        try:
            until_ready(service)
            yield service
        finally:
            if process.poll() is None:
                service.stop(signal.SIGTERM)


def copied(made: Path, folder: Path) -> Path:
    """A data folder like another one that nobody uses, with the same owners: a quick start."""
    subprocess.run(["/bin/cp", "-a", str(made), str(folder)], check=True)
    return folder


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def until_ready(service: Service) -> None:
    """Wait until the service is ready; fail with what it said when it ends before."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if service.process.poll() is not None:
            pytest.fail(f"the service ended: {service.process.communicate()[0]}")
        try:
            if httpx.get(f"{service.url}/readyz", timeout=2).is_success:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    pytest.fail("the service has not become ready")
