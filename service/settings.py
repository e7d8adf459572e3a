"""What can be set from outside: one frozen value, read once from the environment.

Each setting is an environment variable: its name in capitals after ``ONRECORD_``, but for
``DATABASE_URL``, whose name others have chosen. An empty one counts as not set. Every bad one
is named at once.
"""

import difflib
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")

PREFIX = "ONRECORD_"

ELSEWHERE = frozenset({"ONRECORD_KEY", "ONRECORD_URL"})
"""Variables that belong to the command line: they are for one who asks, not for the service."""


class BadSettings(Exception):
    """Some environment variables have values that cannot be used."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problems))


class _Unfit(Exception):
    """The text is not such a value; the message says what would be."""


@dataclass(frozen=True)
class Described:
    """A setting as the documentation lists it."""

    name: str
    variable: str
    default: str
    description: str


def whole(least: int, most: int) -> Callable[[str], int]:
    """Read a whole number between two bounds."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and len(text) < 16 and least <= int(text) <= most:
            return int(text)
        raise _Unfit(f"a whole number from {least} to {most}")

    return read


def seconds(most: int) -> Callable[[str], float]:
    """Read a time in seconds, more than nothing."""

    def read(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if 0 < number <= most:
            return number
        raise _Unfit(f"a number of seconds, more than 0 and at most {most}")

    return read


def yes_or_no(text: str) -> bool:
    """Read a yes or a no."""
    known = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    if text.lower() in known:
        return known[text.lower()]
    raise _Unfit("true or false")


def folder(text: str) -> Path:
    """Read the path of a folder, which need not be there yet."""
    path = Path(text).expanduser()
    if text and "\0" not in text and (path.is_dir() or not path.exists()):
        return path
    raise _Unfit("the path of a folder")


def host(text: str) -> str:
    """Read an address to listen on."""
    if text and not any(c.isspace() or c == "/" for c in text):
        return text
    raise _Unfit("the name or the address of a network interface")


def database(text: str) -> str:
    """Read the address of a PostgreSQL database."""
    try:
        scheme = urlsplit(text).scheme
    except ValueError:
        scheme = ""
    if scheme in ("postgresql", "postgres"):
        return text
    raise _Unfit("an address of the form postgresql://user@host/database")


def origin(text: str) -> str:
    """Read the address under which others reach the service."""
    try:
        parts = urlsplit(text)
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        known = False
    odd = any(c.isspace() or c in "?#@{}" or not c.isprintable() for c in text)
    if known and not odd:
        return text.rstrip("/")
    raise _Unfit("an address of the form https://record.example")


def setting(default: T, read: Callable[[str], Any], description: str, *, secret: bool = False) -> T:
    """A setting, how its text is read, and what it does."""
    told = {"read": read, "description": description, "secret": secret}
    return field(default=default, repr=not secret, metadata=told)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Everything that can be set from outside."""

    database_url: str | None = setting(
        None,
        database,
        "The database; without it, a PostgreSQL of its own runs in the data folder.",
        secret=True,
    )
    data_dir: Path = setting(
        Path("data"), folder, "The data folder: the embedded PostgreSQL and the development key."
    )
    host: str = setting("127.0.0.1", host, "The address to listen on.")
    port: int = setting(8000, whole(1, 65535), "The port to listen on.")
    public_url: str | None = setting(
        None,
        origin,
        "The address under which clients reach the service, for what has to name it in full "
        "(the reconciliation service); without it, each client is told the host that it asked.",
    )
    workers: int = setting(1, whole(1, 256), "How many processes answer requests.")
    reading_open: bool = setting(
        True, yes_or_no, "Whether reading needs no API key. Writing always needs one."
    )

    read_connections: int = setting(8, whole(1, 500), "Connections for reading, in each process.")
    write_connections: int = setting(4, whole(1, 500), "Connections for writing, in each process.")
    connection_wait: float = setting(
        1.0, seconds(60), "How long a request waits for a connection, in seconds."
    )
    waiting_per_connection: int = setting(
        4,
        whole(1, 1000),
        "How many requests may wait for each connection; the next one is refused at once.",
    )
    read_timeout: float = setting(
        5.0,
        seconds(3600),
        "How long one statement that reads may take, in seconds; what is put together of several "
        "may take four times as long.",
    )
    ingest_timeout: float = setting(
        15.0, seconds(3600), "How long one statement of an ingestion may take, in seconds."
    )
    lock_timeout: float = setting(
        2.0, seconds(3600), "How long a statement that writes waits for a lock, in seconds."
    )
    idle_in_transaction_timeout: float = setting(
        10.0, seconds(3600), "How long a transaction may lie idle, in seconds."
    )
    pgbouncer: bool = setting(
        False,
        yes_or_no,
        "Whether the database is reached through PgBouncer in transaction mode. No statement is "
        "prepared then and no session parameter sent: set statement_timeout, jit and the like on "
        "the database's role.",
    )

    document_characters: int = setting(
        16_384, whole(256, 1_048_576), "The longest GraphQL document, in characters."
    )
    document_tokens: int = setting(
        1_000, whole(10, 100_000), "The most tokens of a GraphQL document."
    )
    document_depth: int = setting(12, whole(2, 100), "The deepest nesting of a GraphQL document.")
    document_aliases: int = setting(
        30, whole(0, 10_000), "The most aliases of a GraphQL operation."
    )
    document_root_fields: int = setting(
        20, whole(1, 1_000), "The most root fields of a GraphQL operation."
    )
    document_directives: int = setting(
        20, whole(0, 10_000), "The most directives of a GraphQL operation."
    )
    answer_nodes: int = setting(
        10_000, whole(1, 10_000_000), "The most nodes that one answer could hold."
    )
    answer_facets: int = setting(
        10,
        whole(0, 1_000),
        "The most facets of a GraphQL operation; each reads a whole connection.",
    )
    answer_rankings: int = setting(
        5,
        whole(0, 1_000),
        "The most rankings of a GraphQL operation (`search`, and the order RELEVANCE); each looks "
        "at all that matches.",
    )
    body_bytes: int = setting(
        2 * 1024 * 1024,
        whole(1024, 1024**3),
        "The largest body of a request without an API key, in bytes.",
    )
    keyed_body_bytes: int = setting(
        12 * 1024 * 1024,
        whole(1024, 1024**3),
        "The largest body of a request that carries an API key, in bytes.",
    )
    answers_kept: float = setting(
        86_400.0,
        seconds(31_536_000),
        "How long the answers to a delivery with an idempotency key are kept, in seconds.",
    )
    stream_articles: int = setting(
        4,
        whole(1, 500),
        "How many articles of one stream of ingestion are written at once; not more than there "
        "are connections for writing.",
    )
    stream_patience: float = setting(
        10.0,
        seconds(3600),
        "How long a stream of ingestion tries to reach a database that is gone, in seconds.",
    )
    stream_idle: float = setting(
        30.0,
        seconds(3600),
        "How long the sender of a stream of ingestion may neither send nor read, in seconds.",
    )
    export_connections: int = setting(
        2,
        whole(0, 500),
        "How many exports may run at once, in each process, each on a connection of its own; the "
        "next one is refused at once. With 0 there are none.",
    )
    export_open: bool = setting(
        True, yes_or_no, "Whether exporting needs no API key, where reading needs none."
    )
    export_timeout: float = setting(
        30.0,
        seconds(3600),
        "How long an export may take to its first rows, and from some rows to the next, in "
        "seconds.",
    )
    export_idle: float = setting(
        30.0, seconds(3600), "How long the receiver of an export may read nothing, in seconds."
    )
    export_rate: int = setting(
        65_536,
        whole(0, 1024**3),
        "The least that the receiver of an export reads, in bytes per second of the time that it "
        "was waited for, once that is more than `ONRECORD_EXPORT_IDLE`.",
    )
    export_longest: float = setting(
        3600.0,
        seconds(86_400),
        "How long a whole export may take, in seconds. As long, PostgreSQL keeps the rows that "
        "were deleted meanwhile.",
    )
    header_timeout: float = setting(
        5.0, seconds(600), "How long the headers of a request may take to arrive, in seconds."
    )
    body_timeout: float = setting(
        30.0, seconds(3600), "How long the body of a request may take to arrive, in seconds."
    )
    stop_timeout: float = setting(
        20.0, seconds(600), "How long requests may finish when the service stops, in seconds."
    )

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> Self:
        """The settings that the environment gives; the rest keep their defaults."""
        given: dict[str, Any] = {}
        problems: list[str] = []
        known = {variable(each.name): each for each in fields(cls)}
        for name, text in environment.items():
            if name in known and text:
                each = known[name]
                try:
                    given[each.name] = each.metadata["read"](text)
                except _Unfit as wanted:
                    shown = "its value" if each.metadata["secret"] else repr(text)
                    problems.append(f"{name}: {shown} is not {wanted}.")
            elif name.startswith(PREFIX) and name not in known and name not in ELSEWHERE:
                problems.append(f"{name}: there is no such setting.{_nearest(name, known)}")
        if problems:
            raise BadSettings(sorted(problems))
        return cls(**given)

    @classmethod
    def described(cls) -> Iterator[Described]:
        """Every setting, for the documentation."""
        for each in fields(cls):
            default = "" if each.default in (None, MISSING) else str(each.default)
            yield Described(each.name, variable(each.name), default, each.metadata["description"])


def variable(name: str) -> str:
    """The environment variable of a setting."""
    return "DATABASE_URL" if name == "database_url" else PREFIX + name.upper()


def _nearest(name: str, known: Mapping[str, object]) -> str:
    beginnings = {each.removeprefix(PREFIX): each for each in known}
    near = difflib.get_close_matches(name.removeprefix(PREFIX), beginnings, n=1)
    return f" Did you mean {beginnings[near[0]]}?" if near else ""
