"""The database that a command works on."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

import migrations
from service.settings import Settings
from service.store import embedded


@contextmanager
def database(settings: Settings, *, make: bool = True) -> Iterator[str]:
    """The address of the database, at the present schema: the one that is set, or our own.

    The embedded one is used where it runs already, and started for the time being where not.
    Where there is none, one is made, and that is told; nothing is for what only looks (``make``).
    Raises BadParameter then.
    """
    if settings.database_url is not None:
        migrations.upgrade(settings.database_url)
        yield settings.database_url
        return
    folder = settings.data_dir.absolute()
    if not embedded.exists(folder):
        if not make:
            raise typer.BadParameter(
                f"There is no data folder at {folder}, and this makes none; name one with "
                "--data-dir, a database with DATABASE_URL, or a running service with --url."
            )
        typer.echo(f"There is no data folder here: one is made at {folder}.", err=True)
    with embedded.borrow(settings.data_dir) as server:
        migrations.upgrade(server.url)
        yield server.url
