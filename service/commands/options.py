"""What several commands are told on the command line."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from service.commands.remote import address, key
from service.settings import Settings


def service_at(context: typer.Context, text: str | None) -> str | None:
    """The address of the service to ask; None for the database. Raises BadParameter.

    A data folder that the command line names stands above an address of the environment.
    """
    source = context.get_parameter_source("url")
    beside = source is not None and source.name == "ENVIRONMENT" and context.params.get("data_dir")
    return address(text) if text and not beside else None


Url = Annotated[
    str | None,
    typer.Option(
        envvar="ONRECORD_URL",
        callback=service_at,
        help="A running service; else, or when it is empty, the database itself.",
    ),
]
Key = Annotated[
    str | None,
    typer.Option(
        envvar="ONRECORD_KEY",
        callback=lambda text: text and key(text),
        help="The API key for the service.",
    ),
]
DataDir = Annotated[
    Path | None, typer.Option(help="The data folder; `data` unless it is set otherwise.")
]

ArticleUrl = Annotated[str | None, typer.Option(help="Where the article was published.")]
Outlet = Annotated[str | None, typer.Option(help="The name of the outlet that published it.")]
Homepage = Annotated[str | None, typer.Option(help="The address of the outlet's front page.")]
Country = Annotated[str | None, typer.Option(help="Where the outlet is based, as ISO 3166-1.")]
Headline = Annotated[str | None, typer.Option(help="The headline of the article.")]
PublishedAt = Annotated[
    str | None, typer.Option(help="When it was published: 2024-12-02T09:30:00Z.")
]
RetrievedAt = Annotated[str | None, typer.Option(help="When it was fetched; else now.")]
Language = Annotated[str | None, typer.Option(help="The language it is in, as BCP 47.")]
Timezone = Annotated[
    str | None, typer.Option(help="The zone of times without one: Europe/Istanbul.")
]
Method = Annotated[
    str | None,
    typer.Option(help="How claims, sources and stances were drawn: by hand, extractor 2.1."),
]
ContentType = Annotated[
    str | None, typer.Option(help="The media type the file came with, and its charset.")
]


def settings_with(**given: Any) -> Settings:
    """The settings of the environment, with what the command line says instead."""
    said = {name: value for name, value in given.items() if value is not None}
    return replace(Settings.read(os.environ), **said)
