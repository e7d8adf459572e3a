"""What several commands are told on the command line."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from service.settings import Settings

Url = Annotated[str | None, typer.Option(help="A running service; else the database itself.")]
Key = Annotated[
    str | None, typer.Option(envvar="ONRECORD_KEY", help="The API key for the service.")
]
DataDir = Annotated[
    Path | None, typer.Option(help="The data folder; `data` unless it is set otherwise.")
]


def settings_with(**given: Any) -> Settings:
    """The settings of the environment, with what the command line says instead."""
    said = {name: value for name, value in given.items() if value is not None}
    return replace(Settings.read(os.environ), **said)
