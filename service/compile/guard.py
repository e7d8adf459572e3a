"""What an operation may return at most, counted in nodes before anything is asked of the database.

A connection counts as its page, a list without pages as an assumed length, and what stands below
either counts once for each of its entries. A count over a whole connection counts as much as a
small page, for it reads more than it returns.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from schema.given import Values
from service.compile.measure import Limits
from service.domain.faults import Fault, TooCostly

ASSUMED_LENGTH = 3
COUNT = 10


def _once(values: Values) -> int:
    return 1


@dataclass
class Cost:
    """How many nodes a part of the plan may return, and what is below each of them."""

    times: Callable[[Values], int] = _once
    path: tuple[str, ...] = ()
    parts: list["Cost"] = field(default_factory=list)

    def once(self) -> "Cost":
        """One node below each of these."""
        return self.paged(_once, self.path)

    def listed(self, path: tuple[str, ...]) -> "Cost":
        """A list without pages below each of these."""
        return self.paged(lambda values: ASSUMED_LENGTH, path)

    def counted(self, path: tuple[str, ...]) -> "Cost":
        """A count below each of these."""
        return self.paged(lambda values: COUNT, path)

    def paged(self, times: Callable[[Values], int], path: tuple[str, ...]) -> "Cost":
        """A page below each of these."""
        part = Cost(times, path)
        self.parts.append(part)
        return part

    @cached_property
    def fixed(self) -> int | None:
        """How many nodes whatever the variables; None where they decide, or what is wrong."""
        try:
            return self.nodes({})
        except (KeyError, Fault):
            return None

    def nodes(self, values: Values) -> int:
        """How many nodes at the most. Raises BadPage for a page of an impossible size."""
        try:
            times = self.times(values)
        except Fault as fault:
            fault.path = self.path
            raise
        return times * (1 + sum(part.nodes(values) for part in self.parts))

    def dearest(self, values: Values) -> Iterator["Cost"]:
        """The parts, from the outside in, that cost most."""
        if self.parts:
            part = max(self.parts, key=lambda each: each.nodes(values))
            yield part
            yield from part.dearest(values)


def admit(cost: Cost, values: Values, limits: Limits) -> None:
    """Raise TooCostly, with the path of the dearest field, for what could return too much."""
    nodes = cost.nodes(values) if cost.fixed is None else cost.fixed
    if nodes > limits.nodes:
        paths = [part.path for part in cost.dearest(values) if part.path]
        raise TooCostly(
            paths[-1] if paths else (),
            detail=f"It could return {nodes} nodes.",
            hint=f"At most {limits.nodes}; a smaller `first` here or around it costs less.",
        )
