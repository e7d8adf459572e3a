"""The stance matrix: who stands where on what, as cells that open into their stances."""

from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects.postgresql import aggregate_order_by

from schema import tables
from schema.counting import (
    StanceCounts,
    StanceDedupe,
    all_of,
    counted,
    counts_of,
    figures,
    is_contested,
    net_of,
)
from schema.fields import relation
from schema.given import Given, Whole, bound
from schema.references import Actor, Stance
from schema.rows import Bound, Places, Row, Rows, described, many, one, standing_on
from schema.stances import StanceTarget
from schema.targets import names, targeted
from schema.words import Position
from service.domain.faults import BadArgument

LARGEST_SIDE = 100
MOST_OPENED = 20
BY_SIDES = ("rows", "columns")
NARROWER = "narrow its `where` by `heldAt`, `actor` or `target`."

First = Annotated[
    int | None, strawberry.argument(description=f"How many at the most: 0 to {MOST_OPENED}.")
]


def within(least: int, most: int | None, number: int) -> int:
    """The number, unless it is out of bounds. Raises BadArgument."""
    if number < least or (most is not None and number > most):
        raise BadArgument(
            detail=f"Given: {number}.",
            hint=f"{least} or more." if most is None else f"{least} to {most}.",
        )
    return number


@dataclass(frozen=True)
class Matrix:
    """What a matrix stands on: its cells, and how many rows and columns it may have.

    Columns of ``cells``: its figures, actor_id, target_kind, target_id, last, latest (the keys of
    its latest stances), and at which row_place and column_place it stands.
    """

    cells: sa.CTE
    rows: Given
    columns: Given

    def side(self, place: str, *key: str) -> Any:
        """The places of one side that have a cell, each with what stands there."""
        cells = self.cells.alias()
        return sa.select(cells.c[place], *(cells.c[name] for name in key)).distinct().subquery()


def matrix(
    stances: Rows, dedupe: StanceDedupe | None, least_origins: Any, rows: Any, columns: Any
) -> Any:
    """The matrix of the stances, as large as ``rows`` and ``columns`` let it be."""
    rows = rows.then(partial(within, 0, LARGEST_SIDE))
    columns = columns.then(partial(within, 0, LARGEST_SIDE))
    least = least_origins.then(partial(within, 1, None))
    cell = _cells(counted(stances, dedupe), least)
    across, down = _rows(cell, rows), _columns(cell, columns)
    same_target = sa.and_(
        down.c.target_kind == cell.c.target_kind, down.c.target_id == cell.c.target_id
    )
    placed = (
        sa.select(*cell.c, across.c.row_place, down.c.column_place)
        .select_from(cell)
        .join(across, across.c.actor_id == cell.c.actor_id)
        .join(down, same_target)
        .cte()
    )
    return standing_on(Matrix(placed, rows, columns), NARROWER).checked(rows, columns, least)


def _cells(stances: sa.CTE, least_origins: Given) -> sa.CTE:
    """A cell for each actor and target whose stances have enough origins."""
    pair = (stances.c.actor_id, stances.c.target_kind, stances.c.target_id)
    latest = (stances.c.held_at.desc(), stances.c.stance_id.desc())
    first: sa.ColumnElement[int] = sa.literal_column("1")
    keys = sa.func.array_agg(
        aggregate_order_by(stances.c.stance_id, *latest), type_=sa.ARRAY(sa.BigInteger)
    )
    positions = sa.func.array_agg(
        aggregate_order_by(stances.c.position, *latest), type_=sa.ARRAY(sa.Text)
    )
    # What a cell cannot open into is not carried along.
    beyond = sa.cast(sa.func.count(), sa.Integer) - sa.literal_column(str(MOST_OPENED))
    older = sa.func.greatest(beyond, sa.literal_column("0"))
    enough = sa.func.count(stances.c.origin_id.distinct()) >= bound(least_origins, Whole())
    return (
        sa.select(
            *pair,
            *figures(stances),
            positions[first].label("last"),
            sa.func.trim_array(keys, older, type_=keys.type).label("latest"),
        )
        .group_by(*pair)
        .having(enough)
        .cte()
    )


def _rows(cell: sa.CTE, size: Given) -> sa.CTE:
    """The actors with most counted stances in cells, each with its place."""
    actor = tables.actor.alias()
    order = (sa.func.sum(all_of(cell)).desc(), actor.c.name_key, cell.c.actor_id)
    return (
        sa.select(cell.c.actor_id, sa.func.row_number().over(order_by=order).label("row_place"))
        .join_from(cell, actor, actor.c.actor_id == cell.c.actor_id)
        .group_by(cell.c.actor_id, actor.c.name_key)
        .order_by("row_place")
        .limit(bound(size, Whole()))
        .cte()
    )


def _columns(cell: sa.CTE, size: Given) -> sa.CTE:
    """The targets with most counted stances in cells, each with its place."""
    joined, name = names(cell)
    target = (cell.c.target_kind, cell.c.target_id)
    order = (sa.func.sum(all_of(cell)).desc(), name, *target)
    return (
        sa.select(*target, sa.func.row_number().over(order_by=order).label("column_place"))
        .select_from(joined)
        .group_by(*target, name)
        .order_by("column_place")
        .limit(bound(size, Whole()))
        .cte()
    )


def latest_of(cell: Any, first: Any) -> Any:
    """The first so many of a cell's latest stances."""
    latest = (
        sa.func.unnest(cell.c.latest)
        .table_valued("stance_id", with_ordinality="place")
        .render_derived()
    )
    stances = many(tables.stance)
    return (
        stances.joined(latest, latest.c.stance_id == stances.row.c.stance_id)
        .ordered(latest.c.place)
        .limited(first.then(partial(within, 0, MOST_OPENED)))
    )


@strawberry.type(
    description=(
        "Where one actor stands toward one target, from the stances that count. It is there only "
        "where they have the origins that were asked for."
    )
)
class StanceCell:
    independent_origins: int = described(
        "How many origins its stances have: articles with one text behind them are one."
    )
    last: Position = described("The position of the stance that was held last.")

    @relation
    def actor(cell: Row) -> Actor:
        """Whose positions they are."""
        return one(tables.actor, actor_id=cell.c.actor_id)

    @relation
    def target(cell: Row) -> StanceTarget:
        """What the positions are toward."""
        return targeted(cell)

    @relation
    def counts(cell: Row) -> StanceCounts:
        """How many of its stances have which position."""
        return counts_of(cell)

    @relation
    def net(cell: Row) -> float:
        """Supporting less opposing stances, by all that count: -1 to 1, rounded to four digits."""
        return net_of(cell)

    @relation
    def contested(cell: Row) -> bool:
        """Whether some support and some oppose."""
        return is_contested(cell)

    @relation
    def stances(cell: Row, first: First = 3) -> list[Stance]:
        """The stances that it counts, the latest first."""
        return latest_of(cell, first)


@strawberry.type(
    description=(
        "Actors by targets. Rows and columns come by how many counted stances their cells have, "
        "most first, then by name; those without a cell are left out."
    )
)
class StanceMatrix:
    @relation
    def rows(matrix: Row) -> list[Actor]:
        """Those who take positions."""
        side = matrix.side("row_place", "actor_id")
        actors = many(tables.actor)
        return (
            actors.joined(side, side.c.actor_id == actors.row.c.actor_id)
            .ordered(side.c.row_place)
            .limited(matrix.rows, "rows")
        )

    @relation
    def columns(matrix: Row) -> list[StanceTarget]:
        """What they take positions toward."""
        side = matrix.side("column_place", "target_kind", "target_id")
        places = Rows(side, sa.select(), (side.c.column_place,))
        return targeted(side, over=Places(places, Bound(matrix.columns, ("columns",))))

    @relation
    def cells(matrix: Row) -> list[StanceCell]:
        """The cells, row by row, each by column; only those with enough origins."""
        size = matrix.rows.beside(matrix.columns).then(lambda sides: sides[0] * sides[1])
        return (
            many(matrix.cells)
            .sorted(lambda cell: (cell.c.row_place, cell.c.column_place))
            .limited(size, *BY_SIDES)
        )
