"""The database that a command works on."""

from collections.abc import Iterator
from contextlib import contextmanager

import migrations
from service.settings import Settings
from service.store import embedded


@contextmanager
def database(settings: Settings) -> Iterator[str]:
    """The address of the database, at the present schema: the one that is set, or our own.

    The embedded one is used where it runs already, and started for the time being where not.
    """
    if settings.database_url is not None:
        migrations.upgrade(settings.database_url)
        yield settings.database_url
        return
    with embedded.borrow(settings.data_dir) as server:
        migrations.upgrade(server.url)
        yield server.url
