"""The types against the catalogue: what they promise, the database enforces and finds quickly."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from graphql import (
    GraphQLField,
    GraphQLObjectType,
    get_named_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
)
from sqlalchemy import Table
from strawberry.utils.str_converters import to_snake_case

from schema import tables
from schema.build import graphql_schema
from schema.curation import DecisionFilter, JudgementFilter
from schema.fields import PAGING, Paging
from schema.filters import (
    ActorFilter,
    ArticleFilter,
    ClaimFilter,
    IssueFilter,
    OutletFilter,
    SourceFilter,
    StanceFilter,
)
from schema.meant import ActorBy, ArticleBy
from schema.orders import Order
from schema.propositions import PropositionFilter
from schema.queries import NODES
from schema.rows import Either, Lies, Rows, lies, many
from tests.schema.catalogue import Catalogue
from tests.schema.conditions import compared, given, parts, table

TABLES: Mapping[str, Table] = {
    **{node.__name__: lies(node).table for node in NODES},
    "ActorName": tables.actor_name,
    "ExternalId": tables.actor_external_id,
    "ActorRole": tables.actor_role,
    "Provenance": tables.claim_provenance,
}
FILTERS = {
    ArticleFilter: tables.article_version,
    SourceFilter: tables.source,
    ClaimFilter: tables.claim,
    ActorFilter: tables.actor,
    StanceFilter: tables.stance,
    OutletFilter: tables.outlet,
    IssueFilter: tables.issue,
    PropositionFilter: tables.proposition,
    JudgementFilter: tables.judgement,
    DecisionFilter: tables.decision,
}


@pytest.fixture(scope="session")
def catalogue(lasting_database_url: str) -> Catalogue:
    return Catalogue.read(lasting_database_url)


def fields_of(type_name: str) -> Mapping[str, GraphQLField]:
    type_ = graphql_schema.type_map[type_name]
    assert isinstance(type_, GraphQLObjectType)
    fields: Mapping[str, GraphQLField] = type_.fields
    return fields


def declared() -> Iterator[tuple[str, str, GraphQLField, Any]]:
    """The fields of the types that lie in tables, with what Strawberry knows of each."""
    for type_name in TABLES:
        for name, field in fields_of(type_name).items():
            yield type_name, name, field, field.extensions["strawberry-definition"]


COLUMNS = [
    pytest.param(TABLES[type_].name, to_snake_case(name), field, id=f"{type_}.{name}")
    for type_, name, field, made in declared()
    if made.base_resolver is None and name != "id"
]
RELATIONS = [
    pytest.param(TABLES[type_], field, made, id=f"{type_}.{name}")
    for type_, name, field, made in declared()
    if made.base_resolver is not None
]
CONNECTIONS = [
    pytest.param(type_, field, made.metadata[PAGING], id=f"{type_}.{name}")
    for type_ in ("Query", *TABLES)
    for name, field in fields_of(type_).items()
    for made in [field.extensions["strawberry-definition"]]
    if PAGING in made.metadata and name != "search"
]
PARTS = [
    pytest.param(FILTERS[kind], part, id=f"{kind.__name__}.{name}")
    for kind in FILTERS
    for name, part in parts(kind)
]


def unindexed(catalogue: Catalogue, statement: Any, start: Any = None) -> list[str]:
    """The tables in which no index leads to the rows that a statement looks for.

    Rows are reached from the row where one starts, from a value, or from each other.
    """
    columns: dict[Any, set[str]] = {}
    for each in compared(statement):
        for column in each.others(start):
            columns.setdefault(column.table, set()).add(column.name)
    return [
        row.element.name
        for row, names in columns.items()
        if not any(catalogue.leads(row.element.name, name) for name in names)
    ]


@pytest.mark.parametrize(("table_name", "column", "field"), COLUMNS)
def test_a_field_is_never_null_just_where_its_column_is_not(
    catalogue: Catalogue, table_name: str, column: str, field: GraphQLField
) -> None:
    assert is_non_null_type(field.type) is ((table_name, column) in catalogue.required)


def answered(origin: Table, made: Any) -> tuple[Any, list[Rows]]:
    """A row, and the rows to which a relation leads from there."""
    row = origin.alias()
    arguments = {
        argument.python_name: given() for argument in made.arguments if PAGING not in made.metadata
    }
    answer = made.base_resolver.wrapped_func(row, **arguments)
    rows = list(answer.alternatives.values()) if isinstance(answer, Either) else [answer]
    leads = [each for each in rows if isinstance(each, Rows)]
    return row, [each for each in leads if each.select.get_final_froms()]


@pytest.mark.parametrize(("origin", "field", "made"), RELATIONS)
def test_an_index_leads_to_the_rows_of_every_relation(
    catalogue: Catalogue, origin: Table, field: GraphQLField, made: Any
) -> None:
    row, alternatives = answered(origin, made)
    for rows in alternatives:
        assert unindexed(catalogue, rows.select, row) == []


@pytest.mark.parametrize(("origin", "field", "made"), RELATIONS)
def test_what_a_relation_is_never_without_is_held_by_a_foreign_key(
    catalogue: Catalogue, origin: Table, field: GraphQLField, made: Any
) -> None:
    one = is_non_null_type(field.type) and is_object_type(field.type.of_type)
    if not one or PAGING in made.metadata:
        return
    row, alternatives = answered(origin, made)
    compares = [each for rows in alternatives for each in compared(rows.select)]
    for each in filter(lambda each: each.of(row), compares):
        for column, other in zip(each.of(row), each.others(row), strict=True):
            assert (origin.name, column.name) in catalogue.required
            assert (origin.name, column.name, table(other)) in catalogue.foreign_keys


@pytest.mark.parametrize(("filtered", "part"), PARTS)
def test_an_index_leads_to_what_every_filter_looks_for(
    catalogue: Catalogue, filtered: Table, part: Any
) -> None:
    for condition in part.conditions(filtered.alias()):
        assert unindexed(catalogue, condition) == []


def node_of(field: GraphQLField) -> Lies:
    """Where the nodes of a connection lie."""
    connection: Any = get_named_type(field.type)
    node = get_named_type(connection.fields["nodes"].type)
    return lies(node.extensions["strawberry-definition"].origin)


def sorted_by(rows: Rows, order: Order, key: str) -> tuple[str, list[str]]:
    """The one table that rows are sorted by, and its columns."""
    seen = order.led(rows).row
    columns = [*order.keys(seen, None), seen.c[key]]
    (name,) = {table(column) for column in columns}
    return name, [column.name for column in columns]


def shared(origin: str, field: GraphQLField) -> list[str]:
    """The columns that all rows of a connection below a row have of that row."""
    made = field.extensions["strawberry-definition"]
    if origin == "Query":
        return []
    row, (rows, *_) = answered(TABLES[origin], made)
    return [
        column.name
        for each in compared(rows.select)
        if each.of(row)
        for column in each.others(row)
        if column.table is rows.row
    ]


@pytest.mark.parametrize(("origin", "field", "paging"), CONNECTIONS)
def test_every_order_is_that_of_an_index(
    catalogue: Catalogue, origin: str, field: GraphQLField, paging: Paging
) -> None:
    place = node_of(field)
    alike = shared(origin, field)
    offered = (
        [paging.order.by(name, paging.default.direction) for name in paging.order.columns]
        if paging.order.is_input()
        else [paging.default]
    )
    for order in offered:
        name, columns = sorted_by(many(place.table), order, place.key)
        # What is only ever reached from one row has an index that begins with that one.
        below = origin != "Query" and catalogue.leads_on(name, *columns)
        # What all of them share with that one sorts nothing, wherever it stands.
        rest = [column for column in columns if column not in alike]
        assert catalogue.leads(name, *columns) or below or catalogue.leads(name, *alike, *rest)


BUSY = ("Outlet", "Actor", "Issue")
"""The types of which one row can have a good part of all claims, articles or stances."""


@pytest.mark.parametrize(("origin", "field", "made"), RELATIONS)
def test_an_index_leads_to_the_first_page_below_what_can_have_very_many(
    catalogue: Catalogue, origin: Table, field: GraphQLField, made: Any
) -> None:
    if PAGING not in made.metadata or origin.name not in map(str.lower, BUSY):
        return
    row, (rows,) = answered(origin, made)
    place, order = node_of(field), made.metadata[PAGING].default
    name, columns = sorted_by(rows, order, place.key)
    links = [
        column.name
        for each in compared(rows.select)
        if each.of(row)
        for column in each.others(row)
        if table(column) == name
    ]
    assert catalogue.leads(name, *links, *columns)


def test_every_filter_of_the_schema_is_looked_at() -> None:
    used = {
        made.metadata[PAGING].filter.__name__
        for type_ in ("Query", *TABLES)
        for field in fields_of(type_).values()
        for made in [field.extensions["strawberry-definition"]]
        if PAGING in made.metadata and made.metadata[PAGING].filter
    }
    assert used == {kind.__name__ for kind in FILTERS}


@pytest.mark.parametrize("by", [*parts(ArticleBy), *parts(ActorBy)])
def test_an_index_leads_to_the_one_that_is_asked_for(
    catalogue: Catalogue, by: tuple[str, Any]
) -> None:
    root: Any = graphql_schema.query_type
    name = "article" if isinstance(by[1], ArticleBy) else "actor"
    resolve = root.fields[name].extensions["strawberry-definition"].base_resolver.wrapped_func
    assert unindexed(catalogue, resolve(None, by[1]).select) == []


def test_an_index_leads_to_the_rows_of_every_foreign_key(catalogue: Catalogue) -> None:
    assert [
        (of, column) for of, column, _ in catalogue.foreign_keys if not catalogue.leads(of, column)
    ] == []


def test_lists_are_never_null_and_hold_no_null_but_for_an_id_that_nothing_has() -> None:
    lists = {
        f"{type_}.{name}": str(field.type)
        for type_ in ("Query", *TABLES)
        for name, field in fields_of(type_).items()
        if is_list_type(getattr(field.type, "of_type", field.type))
    }
    assert {name for name, kind in lists.items() if not kind.endswith("!]!")} == {"Query.nodes"}
