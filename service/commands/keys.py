"""`onrecord keys`: make API keys, list them, revoke them."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, TypeVar

import typer

from service.commands.database import database
from service.commands.options import DataDir, settings_with
from service.domain.faults import KeyNameUnknown
from service.domain.vocabulary import Scope
from service.settings import Settings
from service.store import keys
from service.store.pool import Connection, open_pools

T = TypeVar("T")

cli = typer.Typer(help="API keys.", no_args_is_help=True)


@cli.command()
def create(
    name: Annotated[str, typer.Option(help="Whose key it is; deliveries carry this name.")],
    scope: Annotated[list[Scope], typer.Option(help="What it may do; may be repeated.")],
    days: Annotated[int | None, typer.Option(min=1, help="How long it is good for.")] = None,
    data_dir: DataDir = None,
) -> None:
    """Make an API key and print it; it cannot be shown again."""
    expires = datetime.now(UTC) + timedelta(days=days) if days else None
    settings = settings_with(data_dir=data_dir)
    typer.echo(connected(settings, lambda lent: keys.create(lent, name, scope, expires)))


@cli.command("list")
def list_keys(data_dir: DataDir = None) -> None:
    """List the keys: name, scopes, and since when each is good, until when, or no longer."""
    for key in connected(settings_with(data_dir=data_dir), keys.listed):
        typer.echo(f"{key.name}: {', '.join(sorted(key.scopes))}; {state(key)}")


@cli.command()
def revoke(
    name: Annotated[str, typer.Argument(help="Whose key it is.")], data_dir: DataDir = None
) -> None:
    """Make the key of this name useless."""
    settings = settings_with(data_dir=data_dir)
    if not connected(settings, lambda lent: keys.revoke(lent, name)):
        raise KeyNameUnknown(detail=f"Given: {name}.")
    typer.echo(f"The key {name} is revoked.")


def state(key: keys.Listed) -> str:
    """What has become of a key."""
    made = f"made {key.created_at:%Y-%m-%d}"
    if key.revoked_at:
        return f"{made}, revoked {key.revoked_at:%Y-%m-%d}"
    if not key.expires_at:
        return made
    tense = "expired" if key.expires_at <= datetime.now(UTC) else "expires"
    return f"{made}, {tense} {key.expires_at:%Y-%m-%d}"


def connected(settings: Settings, work: Callable[[Connection], Awaitable[T]]) -> T:
    """What comes of work on one connection."""

    async def done(url: str) -> T:
        async with open_pools(url, settings) as pools, pools.writes.connection() as connection:
            return await work(connection)

    with database(settings) as url:
        return asyncio.run(done(url))
