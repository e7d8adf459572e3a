"""The command line."""

import asyncio
import os
import sys
from pathlib import Path
from typing import Annotated

import orjson
import psycopg
import sqlalchemy.exc
import typer

import migrations
from service import client
from service.commands import ingest as ingesting
from service.commands import query as querying
from service.commands.database import database
from service.commands.keys import cli as keys_cli
from service.commands.options import (
    ArticleUrl,
    ContentType,
    Country,
    DataDir,
    Headline,
    Homepage,
    Key,
    Language,
    Method,
    Outlet,
    PublishedAt,
    RetrievedAt,
    Timezone,
    Url,
    settings_with,
)
from service.commands.remote import ServiceLost
from service.commands.sample import load_sample
from service.commands.serve import serve as serve_until_stopped
from service.domain.faults import Fault
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import NAMES
from service.settings import BadSettings
from service.store.pool import open_pools
from service.store.programs import CannotStart

cli = typer.Typer(
    help="Who said it, on whose authority, who else says so, who disagrees, since when.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
INTERRUPTED = 130
"""The exit code of a program that Ctrl-C has ended."""

cli.add_typer(keys_cli, name="keys")


@cli.command()
def serve(
    host: Annotated[str | None, typer.Option(help="The address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="The port.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="How many processes.")] = None,
    data_dir: DataDir = None,
    sample: Annotated[bool, typer.Option(help="Load the sample into an empty database.")] = True,
) -> None:
    """Serve; on a PostgreSQL of its own in the data folder unless DATABASE_URL is set."""
    settings = settings_with(host=host, port=port, workers=workers, data_dir=data_dir)
    serve_until_stopped(settings, sample=sample)


@cli.command()
def ingest(
    names: Annotated[
        list[str], typer.Argument(metavar="FILES", help="Files; - is standard input.")
    ],
    url: Url = None,
    key: Key = None,
    dry_run: Annotated[bool, typer.Option(help="Say what would happen; write nothing.")] = False,
    data_dir: DataDir = None,
    format_: Annotated[
        str | None, typer.Option("--format", help=f"The format, if no name tells: {NAMES}.")
    ] = None,
    content_type: ContentType = None,
    article_url: ArticleUrl = None,
    outlet: Outlet = None,
    homepage: Homepage = None,
    country: Country = None,
    headline: Headline = None,
    published_at: PublishedAt = None,
    retrieved_at: RetrievedAt = None,
    language: Language = None,
    timezone: Timezone = None,
    method: Method = None,
    journal: Annotated[
        Path | None, typer.Option(help="Where it is noted how far a file has come.")
    ] = None,
    restart: Annotated[bool, typer.Option(help="Begin anew what was interrupted.")] = False,
) -> None:
    """Deliver articles. What was interrupted goes on where it was when the command is given again.

    The format of a file is known by its name. What a text or a page does not say of the article
    is said by options. Exits with 0 when all were taken, 1 when one was rejected, 3 when the
    service or the database was lost, 130 after Ctrl-C.
    """
    beside = Beside(
        content_type=content_type,
        article_url=article_url,
        outlet=outlet,
        homepage=homepage,
        country=country,
        headline=headline,
        published_at=published_at,
        retrieved_at=retrieved_at,
        language=language,
        timezone=timezone,
        method=method,
    )
    files = ingesting.Files(names, beside, format_, dry_run, journal, restart)
    missing = [name for name in names if name != "-" and not Path(name).exists()]
    if missing:
        raise typer.BadParameter(f"There is no file {', '.join(missing)}.")
    folders = [name for name in names if Path(name).is_dir()]
    if folders:
        raise typer.BadParameter(f"Name files; this is a folder: {', '.join(folders)}.")
    if article_url and len(names) > 1:
        raise typer.BadParameter("--article-url is of one article; give one file with it.")
    if journal and len(names) > 1:
        raise typer.BadParameter("--journal is of one file; give one with it.")
    if url:
        raise typer.Exit(ingesting.ingest_remotely(url, key, files))
    raise typer.Exit(ingesting.ingest_directly(settings_with(data_dir=data_dir), files))


@cli.command()
def query(
    file: Annotated[
        str,
        typer.Argument(help="A GraphQL document: a file, - for standard input, or a stored one."),
    ],
    url: Url = None,
    key: Key = None,
    variables: Annotated[str, typer.Option(help="The variables, as a JSON object.")] = "{}",
    data_dir: DataDir = None,
) -> None:
    """Ask a question and print the answer. Exits with 1 when it is errors."""
    text = querying.document(file)
    try:
        values = orjson.loads(variables)
    except orjson.JSONDecodeError as error:
        raise typer.BadParameter(f"--variables is not JSON: {error}") from error
    if not isinstance(values, dict):
        raise typer.BadParameter("--variables is no JSON object.")
    if url:
        answer = querying.query_remotely(url, key, text, values)
    else:
        answer = querying.query_directly(settings_with(data_dir=data_dir), text, values)
    typer.echo(orjson.dumps(answer, option=orjson.OPT_INDENT_2).decode())
    raise typer.Exit(1 if "errors" in answer else 0)


@cli.command()
def migrate(data_dir: DataDir = None) -> None:
    """Bring the database to the present schema."""
    with database(settings_with(data_dir=data_dir)):
        typer.echo(f"The database is at version {migrations.newest()}.")


@cli.command()
def sample(data_dir: DataDir = None) -> None:
    """Load the sample. Doing so again changes nothing."""
    settings = settings_with(data_dir=data_dir)

    async def load(url: str) -> int:
        async with open_pools(url, settings) as pools:
            return await load_sample(pools)

    with database(settings) as url:
        typer.echo(f"{asyncio.run(load(url))} new articles.")


def main() -> None:
    """Run a command; what goes wrong in a way that is foreseen is one sentence."""
    try:
        cli()
    except ServiceLost as lost:
        typer.echo(f"onrecord: {lost}", err=True)
        sys.exit(ingesting.INTERRUPTED)
    except (BadSettings, CannotStart) as error:
        sys.exit(f"onrecord: {error}")
    except Fault as fault:
        sys.exit(f"onrecord: {fault.message}" + (f" {fault.hint}" if fault.hint else ""))
    except (client.Fault, OSError) as error:
        sys.exit(f"onrecord: {error}")
    except (psycopg.OperationalError, sqlalchemy.exc.OperationalError) as error:
        reason = getattr(error, "orig", None) or error
        sys.exit(f"onrecord: The database cannot be reached. {str(reason).splitlines()[0]}")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    finally:
        end_output()


def end_output() -> None:
    """Write what is left to be written; where nobody reads it any longer, let it go."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
