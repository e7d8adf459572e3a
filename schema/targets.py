"""What stances are taken toward: where each kind of target lies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

import sqlalchemy as sa

from schema import tables
from schema.rows import Condition, Either, Places, either, one


@dataclass(frozen=True)
class Target:
    """One kind of target: its type, its table and key, the column of a stance that names it."""

    type: str
    table: sa.Table
    key: str
    column: str
    sorted_by: str

    @property
    def word(self) -> sa.ColumnElement[str]:
        """The kind as a constant of SQL."""
        return sa.literal_column(f"'{self.type}'", sa.Text)


TARGETS: Sequence[Target] = (
    Target("Actor", tables.actor, "actor_id", "target_actor_id", "name_key"),
    Target("Issue", tables.issue, "issue_id", "target_issue_id", "label_key"),
    Target("Proposition", tables.proposition, "proposition_id", "target_proposition_id", "text"),
)

KINDS = {each.type: each for each in TARGETS}


def target_of(stance: Any) -> Any:
    """The target of a stance."""
    return either(
        **{each.type: one(each.table, **{each.key: stance.c[each.column]}) for each in TARGETS}
    )


def targeted(row: Any, over: Places | None = None) -> Any:
    """The target of a row that names it by kind and key; with ``over``, a list of them."""
    alternatives = {
        each.type: one(
            each.table,
            partial(_is_of, each, row),
            **{each.key: row.c.target_id},
        )
        for each in TARGETS
    }
    return Either(alternatives, over)


def _is_of(kind: Target, row: Any, target: Any) -> Condition:
    return cast("Condition", row.c.target_kind == kind.word)


def targets(stance: Any) -> Sequence[sa.ColumnElement[int]]:
    """The columns of a stance that name its target; all but one are null."""
    return [stance.c[each.column] for each in TARGETS]


def kind_and_key(stance: Any) -> Iterator[sa.ColumnElement[Any]]:
    """The target of a stance as two columns, so that targets of any kind are compared alike."""
    columns = targets(stance)
    kinds = (
        (column.is_not(None), each.word) for column, each in zip(columns, TARGETS, strict=True)
    )
    yield sa.case(*kinds).label("target_kind")
    yield sa.func.coalesce(*columns).label("target_id")


def names(row: Any) -> tuple[sa.FromClause, sa.ColumnElement[str]]:
    """A row that names its target by kind and key, joined to all kinds; and the target's name."""
    joined, sorted_by = row, []
    for each in TARGETS:
        known = each.table.alias()
        meant: Condition = sa.and_(
            row.c.target_kind == each.word, known.c[each.key] == row.c.target_id
        )
        joined = joined.outerjoin(known, meant)
        sorted_by.append(sa.collate(known.c[each.sorted_by], "C"))
    return joined, sa.func.coalesce(*sorted_by)
