"""Facets: how many rows of a connection have each value of what they are grouped by."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from graphql import FieldNode, GraphQLObjectType, get_named_type

from schema.facets import Grouping
from schema.given import Whole
from schema.rows import Made, Rows
from service.compile import json
from service.compile.arguments import Arguments
from service.compile.selection import below
from service.compile.window import sized

if TYPE_CHECKING:
    from service.compile.place import Place
    from service.compile.planner import Planner

KEY, COUNT = "@key", "@n"


def plan_facets(
    planner: "Planner",
    rows: Rows,
    type_: GraphQLObjectType,
    nodes: Sequence[FieldNode],
    place: "Place",
) -> sa.ColumnElement[Any]:
    """The JSON of one facet of a connection; ``rows`` are all that its filter leaves."""
    declared = type_.fields[nodes[0].name.value]
    bind = partial(planner.bind, place.path)
    count = partial(planner.count_input, place.path)
    taken = Arguments(planner.values, bind, count).of(nodes[0], declared.args)
    size = sized(taken.pop("first"), bind)
    resolve = declared.extensions["strawberry-definition"].base_resolver.wrapped_func
    grouping: Grouping = resolve(rows.row, **taken)
    place.cost.grouped(place.path)
    groups = counted(planner, rows, grouping, place).subquery(planner.names.next())
    key, number = groups.c[KEY], groups.c[COUNT]
    value = grouping.value(key)
    turn = value.collate("C") if isinstance(value.type, sa.Text) else value
    told = {"value": value, "label": grouping.label(key), "count": number}
    select = sa.select().select_from(groups).order_by(number.desc(), turn)
    facet: Any = get_named_type(declared.type)
    columns = planner.columns_of(facet, below(nodes), place.of(Made(told)))
    return json.many(planner.names, columns, select.limit(size.as_(Whole())))


def counted(planner: "Planner", rows: Rows, grouping: Grouping, place: "Place") -> sa.Select[Any]:
    """How many of the rows have each value, as columns KEY and COUNT; rows without one left out."""
    select = rows.select.correlate(*place.around).where(
        *grouping.on, grouping.key.is_not(sa.null())
    )
    for link in grouping.links:
        select = select.select_from(link)
    key = grouping.key.label(KEY)
    if grouping.each is None:
        return select.with_only_columns(key, sa.func.count().label(COUNT)).group_by(grouping.key)
    pairs = select.with_only_columns(key, grouping.each.label("@each")).distinct()
    once = pairs.subquery(planner.names.next())
    return sa.select(once.c[KEY], sa.func.count().label(COUNT)).group_by(once.c[KEY])
