"""What every filter is made of: parts that may be left out, and `and`, `or` and `not`."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
import strawberry
from strawberry import UNSET

from schema.conditions import said, standing
from schema.rows import Condition
from schema.scalars import DateTime


def one_of(sentence: str, *, name: str | None = None) -> Any:
    """A part of a filter, which may be left out."""
    return strawberry.field(description=sentence, name=name, default=UNSET)


class Filter(ABC):
    """Conditions over one row; all of them have to hold."""

    @abstractmethod
    def conditions(self, row: Any) -> Iterator[Condition]:
        """The conditions of the filter's own fields."""

    def holds(self, row: Any) -> Iterator[Condition]:
        """All that the filter says, with `and`, `or` and `not`.

        What is unknown for a row does not hold, and its `not` does. An empty `or` holds for no
        row, an empty `and` for all.
        """
        yield from self.conditions(row)
        if said(both := getattr(self, "and_", None)):
            yield from (each.whole(row) for each in both)
        if said(either := getattr(self, "or_", None)):
            yield sa.or_(sa.false(), *(each.whole(row) for each in either))
        if said(negated := getattr(self, "not_", None)):
            yield negated.whole(row).is_not(sa.true())

    def whole(self, row: Any) -> Condition:
        """The filter as one condition."""
        return sa.and_(sa.true(), *self.holds(row)).self_group()

    @classmethod
    def unasked(cls, where: Any, row: Any) -> Iterator[Condition]:
        """What holds for a list unless the filter says otherwise."""
        yield from ()

    @classmethod
    def listed(cls, where: Any, row: Any) -> Iterator[Condition]:
        """What holds for the rows of a list under a filter, which may be absent."""
        yield from cls.unasked(where, row)
        if said(where):
            yield from where.holds(row)


class Reviewed(Filter):
    """A filter over rows that reviewers reject and producers retract."""

    def asks_for_status(self) -> bool:
        """Whether it says anything about the review status, at any depth."""
        parts = [*(getattr(self, "and_", None) or ()), *(getattr(self, "or_", None) or ())]
        if negated := getattr(self, "not_", None):
            parts.append(negated)
        return said(getattr(self, "review_status", None)) or any(
            part.asks_for_status() for part in parts
        )

    @classmethod
    def unasked(cls, where: Any, row: Any) -> Iterator[Condition]:
        if not (said(where) and where.asks_for_status()):
            yield standing(row)


@strawberry.input(description="A half-open range of time: [from, to).")
class DateRange:
    from_: DateTime | None = one_of("Not before this.", name="from")
    to: DateTime | None = one_of("Before this.")


@strawberry.input(description="A range of whole numbers, both ends included.")
class IntRange:
    min: int | None = one_of("This or more.")
    max: int | None = one_of("This or less.")
