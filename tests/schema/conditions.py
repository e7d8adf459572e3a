"""What resolvers and filters compare, found in the conditions they make."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeGuard

import sqlalchemy as sa
from pydantic import BaseModel
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import BinaryExpression

from schema.filter import Filter
from schema.given import Given

LOGIC = ("and_", "or_", "not_")


@dataclass(frozen=True)
class Compared:
    """Columns that are compared with each other or, if it is but one, with a value."""

    columns: tuple[sa.ColumnClause[Any], ...]

    def of(self, row: Any) -> tuple[sa.ColumnClause[Any], ...]:
        """Those of one row."""
        return tuple(column for column in self.columns if column.table is row)

    def others(self, row: Any) -> tuple[sa.ColumnClause[Any], ...]:
        """Those of other rows."""
        return tuple(column for column in self.columns if column.table is not row)


def table(column: sa.ColumnClause[Any]) -> str:
    """The table behind the alias that a column stands in."""
    alias: Any = column.table
    return str(alias.element.name)


def given() -> Given:
    """A value that nobody has given yet."""
    return Given(lambda values: None, (), lambda value, kind: sa.bindparam(None, type_=kind))


def compared(statement: Any) -> Iterator[Compared]:
    """Everything that is compared in a statement, also in statements inside; not the constants."""
    for part in visitors.iterate(statement):
        if not isinstance(part, BinaryExpression) or not operators.is_comparison(part.operator):
            continue
        sides = [
            each
            for each in (part.left, part.right)
            if _is_column(each) and isinstance(each.table, sa.Alias)
        ]
        if len(sides) == 2 or (sides and not _is_constant(part)):
            yield Compared(tuple(sides))


def _is_column(part: Any) -> TypeGuard[sa.ColumnClause[Any]]:
    """Whether it is a column of something, and no text of SQL."""
    return isinstance(part, sa.ColumnClause) and part.table is not None


def _is_constant(part: BinaryExpression[Any]) -> bool:
    return not any(
        (isinstance(each, sa.BindParameter) and each.value is None)
        or isinstance(each, sa.Select)
        or _is_column(each)
        for each in visitors.iterate(part.right)
    )


def filling(kind: type[Any], name: str) -> Any:
    """A value for one field of an input."""
    definition: Any = kind.__strawberry_definition__
    field = next(each for each in definition.fields if each.python_name == name)
    inner: Any = field.type
    while hasattr(inner, "of_type"):
        if type(inner).__name__ == "StrawberryList":
            return given()
        inner = inner.of_type
    if inner is bool:
        return True
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        values: dict[str, Any] = {part: given() for part in inner.model_fields}
        return inner.model_construct(None, **values)
    return inner if is_dataclass(inner) else given()


def parts(kind: Any) -> Iterator[tuple[str, Any]]:
    """An input once for each thing it can say, with nothing but that.

    A filter inside says nothing, for it is looked at by itself.
    """
    for field in fields(kind):
        if field.name in LOGIC:
            continue
        inside = filling(kind, field.name)
        if not isinstance(inside, type):
            yield field.name, kind(**{field.name: inside})
        elif issubclass(inside, Filter):
            yield field.name, kind(**{field.name: inside()})
        else:
            for name, value in parts(inside):
                yield f"{field.name}.{name}", kind(**{field.name: value})
