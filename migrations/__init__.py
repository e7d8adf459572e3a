"""Bring a database to the present schema.

The versions are Alembic's, and lie in ``versions``: expand first, contract in a later release.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

HERE = Path(__file__).parent


def upgrade(url: str, to: str = "head") -> None:
    """Bring the database at the address to the newest version, or to the one named.

    Several processes may do so at once: the first one does the work, the others wait for it.
    """
    command.upgrade(_config(url), to)


def downgrade(url: str, to: str) -> None:
    """Take the database back to the version named; ``base`` is the empty database."""
    command.downgrade(_config(url), to)


def newest() -> str | None:
    """The newest version there is."""
    return ScriptDirectory.from_config(_config("")).get_current_head()


def _config(url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.attributes["url"] = url
    return config
