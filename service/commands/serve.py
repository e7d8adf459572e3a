"""`onrecord serve`: the database, its schema, the sample, and the server processes."""

import asyncio
import ipaddress
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import typer
from psycopg.pq import PGconn, Ping

import migrations
from service.commands.sample import load_sample
from service.commands.server import listen
from service.settings import Settings, variable
from service.store import embedded, keys
from service.store.archive import Archive
from service.store.pool import open_pools
from service.store.programs import CannotStart

KEY_FILE = "dev.key"
KEY_NAME = "development"
READY_WITHIN = 60.0
SECONDS_BETWEEN_PINGS = 1.0
MOST_SILENCES = 5


class CannotListen(CannotStart):
    """The address is taken, or is none of this machine's."""


class DatabaseEnded(CannotStart):
    """The embedded PostgreSQL has ended by itself, or was killed."""


def serve(settings: Settings, *, sample: bool) -> None:
    """Serve until told to stop, and then stop everything that was started."""
    refuse_taken(settings.host, settings.port)
    with running_database(settings) as url:
        migrations.upgrade(url)
        asyncio.run(prepare(url, settings, sample=sample))
        os.environ |= {
            variable("database_url"): url,
            variable("data_dir"): str(settings.data_dir),
            variable("host"): settings.host,
            variable("port"): str(settings.port),
        }
        address = address_of(settings.host, settings.port)
        threading.Thread(target=announce, args=(address,), daemon=True).start()
        ended = threading.Event()
        if settings.database_url is None:
            threading.Thread(target=end_with_database, args=(url, ended), daemon=True).start()
        listen(settings)
    if ended.is_set():
        raise DatabaseEnded("PostgreSQL has ended, and the service with it. Start again.")


def end_with_database(url: str, ended: threading.Event) -> None:
    """Stop the service when its PostgreSQL has been gone for longer than it needs to recover."""
    silent = 0
    while silent < MOST_SILENCES:
        time.sleep(SECONDS_BETWEEN_PINGS)
        answer = PGconn.ping(url.encode())
        silent = silent + 1 if answer == Ping.NO_RESPONSE else 0
    ended.set()
    os.kill(os.getpid(), signal.SIGTERM)


def refuse_taken(host: str, port: int) -> None:
    """Raises CannotListen. The server itself would share the port with another one of its kind."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
            probe.listen()
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no name of a host"
        raise CannotListen(
            f"it cannot listen at {host}, port {port}: {reason}; choose others with --host, --port."
        ) from error


def address_of(host: str, port: int) -> str:
    """Where a client on this machine reaches what listens on a host, or on every one it has."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return f"http://{host}:{port}"
    if address.version == 4:
        return f"http://{'127.0.0.1' if address.is_unspecified else host}:{port}"
    return f"http://[{'::1' if address.is_unspecified else host}]:{port}"


@contextmanager
def running_database(settings: Settings) -> Iterator[str]:
    """The address of the database; the embedded one is ours until we stop."""
    if settings.database_url is not None:
        yield settings.database_url
        return
    with embedded.own(settings.data_dir) as owned:
        yield owned.url


async def prepare(url: str, settings: Settings, *, sample: bool) -> None:
    """Load the sample into an empty database, and make a key for development beside ours.

    What was delivered and is not settled is.
    """
    async with open_pools(url, settings) as pools:
        if sample:
            loaded = await load_sample(pools, only_into_empty=True)
            if loaded:
                typer.echo(f"Loaded the sample: {loaded} articles.")
        # What a process left that ended between a delivery and its settling.
        await Archive(pools.writes).settle()
        path = settings.data_dir / KEY_FILE
        if settings.database_url is None and not path.exists():
            async with pools.writes.connection() as connection:
                # Its file is gone: nobody has that key any longer.
                await keys.revoke(connection, KEY_NAME)
                key = await keys.create(connection, KEY_NAME, ["ingest", "review"])
            write_secret(path, key)


def write_secret(path: Path, text: str) -> None:
    """A file that only its owner can read."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text + "\n")


def announce(address: str) -> None:
    """Say where the service is as soon as it is there."""
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline:
        try:
            ready = httpx.get(f"{address}/readyz", timeout=2).is_success
        except httpx.InvalidURL:
            return
        except httpx.TransportError:
            ready = False
        if ready:
            typer.echo(f"On Record is ready. GraphiQL: {address}/graphql, REST: {address}/docs")
            return
        time.sleep(0.1)
    typer.echo(f"On Record has not become ready in {READY_WITHIN:.0f} s.", err=True)
