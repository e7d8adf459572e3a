"""Serve one of the contestants as `onrecord serve` would: the same server, the same settings.

DATABASE_URL=... ONRECORD_PORT=8001 python -m bench.serving bare
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from service.commands.server import APPLICATION, listen
from service.settings import Settings, variable

CONTESTANTS = {
    "ours": APPLICATION,
    "loaders": "bench.rivals.loaders:application",
    "bare": "bench.rivals.bare:application",
}
HOST = "127.0.0.1"
STARTED_WITHIN = 30.0


@contextmanager
def running(name: str, database_url: str, port: int) -> Iterator[str]:
    """A contestant in a process of its own, stopped at the end; its address."""
    environment = {
        variable("database_url"): database_url,
        variable("port"): str(port),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.serving", name], env=os.environ | environment
    )
    address = f"http://{HOST}:{port}/graphql"
    try:
        wait_for(address, process)
        yield address
        # The last requests of a turn are still on their way when it ends.
        time.sleep(1)
    finally:
        process.terminate()
        process.wait()


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until the server answers anything at all."""
    deadline = time.monotonic() + STARTED_WITHIN
    while process.poll() is None and time.monotonic() < deadline:
        try:
            httpx.get(address)
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"The server at {address} did not start.")


if __name__ == "__main__":
    listen(Settings.read(os.environ), CONTESTANTS[sys.argv[1]])
