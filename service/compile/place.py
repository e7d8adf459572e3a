"""Where in an operation a field is planned."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from schema.rows import Rows
from service.compile.guard import Cost
from service.compile.plan import Path


@dataclass(frozen=True)
class Place:
    """Where in the operation a field is planned: its row, the rows around it, and its path."""

    row: Any
    around: tuple[sa.FromClause, ...]
    path: Path
    cost: Cost

    def at(self, key: str) -> "Place":
        """The place of a field of this object."""
        return replace(self, path=(*self.path, key))

    def of(self, row: Any) -> "Place":
        """The place of another row among the same rows."""
        return replace(self, row=row)

    def inside(self, rows: Rows, cost: Cost) -> "Place":
        """The place of the rows that a field leads to."""
        return replace(
            self,
            row=rows.row,
            around=(*self.around, *_froms(rows.select)),
            cost=cost,
        )


def _froms(select: sa.Select[Any]) -> Iterator[sa.FromClause]:
    """What a select reads from; get_final_froms compiles the select to find that out."""
    return (each for each in select.get_children() if isinstance(each, sa.FromClause))
