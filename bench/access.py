"""How each filter, each order and each question is read: no large table from end to end.

    DATABASE_URL=... python -m bench.access --times

Every filter and every order of every connection at the root is asked alone for its first page:
with each word of a vocabulary, with a value that most rows have, with one that few have. Every
question is asked without its counts and facets. EXPLAIN tells how PostgreSQL reads what the
compiler makes of it, with these values and with any. Exits with 1 where it reads a large table
sequentially. With ``--times`` each statement is run as well, and the slowest are listed.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, cast

import orjson
import psycopg
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLObjectType,
    get_named_type,
    get_nullable_type,
    is_list_type,
)
from psycopg import RawCursor

from bench.asking import VARIABLES, Asked, Finder, question, without_counts
from bench.sampling import SELDOM, sampled
from schema.build import graphql_schema
from service.commands.database import database
from service.compile.document import Documents
from service.compile.plan import Plan
from service.compile.planner import make_plan
from service.settings import Settings

LARGE = 20_000
"""How many rows make a table large."""

LISTED = 25
SECONDS = 30
LOGIC = ("and", "or", "not")


@dataclass(frozen=True)
class Reading:
    """How one request is read: the large tables read from end to end, and how long it takes."""

    name: str
    from_end_to_end: tuple[str, ...]
    milliseconds: float


def requests(connection: psycopg.Connection) -> Iterator[tuple[str, Asked]]:
    """All that is asked, each with its name."""
    query = cast("GraphQLObjectType", graphql_schema.query_type)
    connections = {
        name: field
        for name, field in query.fields.items()
        if get_named_type(field.type).name.endswith("Connection")
    }
    for name, field in connections.items():
        yield from orders(name, field)
        yield from filters(name, field, connection)
    for number, variables in VARIABLES.items():
        text = without_counts(question(number))
        if text is not None:
            yield f"question {number}", (text, variables(Finder(connection, Random(1))))


def orders(name: str, field: GraphQLField) -> Iterator[tuple[str, Asked]]:
    """Each order of a connection, in both directions."""
    if "orderBy" not in field.args:
        return
    order = cast("GraphQLInputObjectType", get_named_type(field.args["orderBy"].type))
    words = cast("GraphQLEnumType", get_named_type(order.fields["field"].type))
    for word in words.values:
        # Relevance has a meaning only together with a filter by text.
        where = f'where: {{text: "{SELDOM}"}}, ' if word == "RELEVANCE" else ""
        for direction in ("ASC", "DESC"):
            asked = f"{where}orderBy: {{field: {word}, direction: {direction}}}"
            text = f"{{ {name}({asked}) {{ nodes {{ id }} }} }}"
            yield f"{name} by {word} {direction}", (text, {})


def filters(
    name: str, field: GraphQLField, connection: psycopg.Connection
) -> Iterator[tuple[str, Asked]]:
    """Each filter of a connection, with several values."""
    if "where" not in field.args:
        return
    kind = cast("GraphQLInputObjectType", get_named_type(field.args["where"].type))
    text = f"query Q($where: {kind.name}) {{ {name}(where: $where) {{ nodes {{ id }} }} }}"
    for where in alone(kind, connection):
        yield f"{name} where {spelled(where)}", (text, {"where": where})


def alone(kind: GraphQLInputObjectType, connection: psycopg.Connection) -> Iterator[dict[str, Any]]:
    """Filters with one condition each, through relations too."""
    for name, field in kind.fields.items():
        inner = get_named_type(field.type)
        listed = is_list_type(get_nullable_type(field.type))
        if name in LOGIC:
            continue
        found = list(sampled(connection, kind.name, name))
        if found:
            values: list[Any] = found
        elif isinstance(inner, GraphQLEnumType):
            values = list(inner.values)
        elif isinstance(inner, GraphQLInputObjectType):
            values = list(alone(inner, connection))
        else:
            raise SystemExit(f"bench/sampling.py has no value for {kind.name}.{name}.")
        yield from ({name: [value] if listed else value} for value in values)


def spelled(where: Mapping[str, Any]) -> str:
    """A filter in a line."""
    return ", ".join(
        f"{name} {spelled(value)}" if isinstance(value, dict) else f"{name} {value}"[:70]
        for name, value in where.items()
    )


def read(
    connection: psycopg.Connection, large: frozenset[str], name: str, asked: Asked, *, times: bool
) -> Reading:
    """How PostgreSQL reads a request."""
    text, variables = asked
    operation = Documents(graphql_schema).read(text)
    values = operation.coerce(variables).coerced
    plan = make_plan(operation, values)
    told = explained(connection, plan, values, times=times)
    whole = {
        node["Relation Name"]
        for tree in (told["Plan"], general(connection, plan))
        for node in nodes(tree)
        if node["Node Type"] == "Seq Scan" and node["Relation Name"] in large
    }
    return Reading(name, tuple(sorted(whole)), told.get("Execution Time", 0.0))


def explained(
    connection: psycopg.Connection, plan: Plan, values: Mapping[str, Any], *, times: bool
) -> Any:
    """How PostgreSQL reads a statement with these parameters."""
    explain = f"EXPLAIN (FORMAT JSON{', ANALYZE, TIMING OFF' * times}) {plan.statement}".encode()
    row = RawCursor(connection).execute(explain, plan.parameters(values)).fetchone()
    return row[0][0] if row else {}


def general(connection: psycopg.Connection, plan: Plan) -> Any:
    """How it would read the statement with any parameters, as it may after some executions."""
    explain = f"EXPLAIN (GENERIC_PLAN, FORMAT JSON) {plan.statement}".encode()
    # By the simple protocol: the extended one wants values for the parameters.
    value = connection.pgconn.exec_(explain).get_value(0, 0)
    return orjson.loads(value or b"")[0]["Plan"]


def nodes(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """All nodes of a plan."""
    yield plan
    for part in plan.get("Plans", ()):
        yield from nodes(part)


def large_tables(connection: psycopg.Connection) -> frozenset[str]:
    """The tables with so many rows that nobody should wait for all of them."""
    found = connection.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples >= %s "
        "AND relnamespace = 'public'::regnamespace",
        (LARGE,),
    )
    return frozenset(name for (name,) in found)


def check(url: str, only: str, *, times: bool) -> int:
    """Read everything, and say what is read from end to end; how many requests do so."""
    options = f"-c statement_timeout={SECONDS}s -c jit=off -c default_transaction_read_only=on"
    with psycopg.connect(url, autocommit=True, options=options) as connection:
        large = large_tables(connection)
        print(f"Large tables: {', '.join(sorted(large)) or 'none'}.")
        readings = [
            read(connection, large, name, asked, times=times)
            for name, asked in requests(connection)
            if only in name
        ]
    if times:
        for reading in sorted(readings, key=lambda each: -each.milliseconds)[:LISTED]:
            print(f"{reading.milliseconds:10.1f} ms  {reading.name}")
    wrong = [reading for reading in readings if reading.from_end_to_end]
    for reading in wrong:
        print(f"reads all of {', '.join(reading.from_end_to_end)}: {reading.name}")
    print(f"{len(readings)} requests, {len(wrong)} of them read a large table from end to end.")
    return len(wrong)


def main() -> None:
    """Read the command line and check."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--only", default="", help="only what has this in its name")
    arguments.add_argument("--times", action="store_true", help="run each statement as well")
    arguments.add_argument("--data-dir", type=Path, help="an embedded PostgreSQL's data folder")
    given = arguments.parse_args()
    settings = Settings.read(os.environ)
    if given.data_dir:
        settings = replace(settings, data_dir=given.data_dir)
    with database(settings) as url:
        sys.exit(1 if check(url, given.only, times=given.times) else 0)


if __name__ == "__main__":
    main()
