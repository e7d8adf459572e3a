"""The same types answered the obvious, slow way: graphql-core's own executor over plain rows."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from graphql import (
    ExecutionResult,
    GraphQLResolveInfo,
    GraphQLSchema,
    build_schema,
    execute_sync,
    parse,
)
from graphql import print_schema as printed

from schema.build import graphql_schema
from tests.compile.oracle.connections import CONNECTIONS
from tests.compile.oracle.facets import FACETED
from tests.compile.oracle.fields import FIELDS
from tests.compile.oracle.positions import POSITIONS
from tests.compile.oracle.rows import World
from tests.compile.oracle.things import Thing

RESOLVERS = {**FIELDS, **FACETED, **POSITIONS}


@cache
def plain_schema() -> GraphQLSchema:
    """The schema without its resolvers, as a client knows it."""
    return build_schema(printed(graphql_schema))


def answer(world: World, text: str, variables: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The data of the response to a valid query."""
    result = execute(world, text, variables)
    if result.errors:
        raise result.errors[0].original_error or result.errors[0]
    assert result.data is not None
    return result.data


def refusals(
    world: World, text: str, variables: Mapping[str, Any] | None = None
) -> set[type[Exception]]:
    """The kinds of all the faults for which there is no response."""
    errors = execute(world, text, variables).errors or []
    return {type(error.original_error or error) for error in errors}


def execute(world: World, text: str, variables: Mapping[str, Any] | None) -> ExecutionResult:
    return execute_sync(
        plain_schema(),
        parse(text),
        variable_values=dict(variables or {}),
        context_value=world,
        field_resolver=resolve,
        type_resolver=lambda thing, info, type_: thing.type,
    )


def resolve(source: Any, info: GraphQLResolveInfo[World], **given: Any) -> Any:
    """One field: by its resolver, out of what a resolver made, or a column of the row."""
    at = info.parent_type.name, info.field_name
    row = source.row if isinstance(source, Thing) else source
    if at in CONNECTIONS:
        return CONNECTIONS[at].answer(info.context, row, given)
    if at in RESOLVERS:
        return RESOLVERS[at](info.context, row, given)
    name = info.field_name if isinstance(source, dict) else snake(info.field_name)
    return written(row[name])


def snake(name: str) -> str:
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in name)


def written(value: Any) -> Any:
    """A value as it is answered; moments in UTC, with no more decimals than they need."""
    if isinstance(value, datetime):
        text = value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
        return text.rstrip("0").rstrip(".") + "Z"
    return value.isoformat() if isinstance(value, date) else value
