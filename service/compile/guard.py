"""What an operation may return at most, counted in nodes before anything is asked of the database.

A connection counts as its page, a list without pages as an assumed length, and what stands below
either counts once for each of its entries. A count over a whole connection counts as much as a
small page, for it reads more than it returns; so does a facet. Of facets, and of rankings, which
look at all that matches before any can be the first, there may be only a few in one operation,
whatever they are below.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from schema.given import Values
from service.compile.measure import Limits
from service.domain.faults import Fault, TooCostly, TookTooLong, TooManyFacets, TooManyRankings

ASSUMED_LENGTH = 3
COUNT = 10
MOST_NAMED = 5


class Reading(Enum):
    """A way of reading more rows than are returned, whatever page is asked for."""

    COUNT = "totalCount"
    FACET = "facets"
    DERIVED = "derived tables"
    RANKED = "rankings"
    COMPARED = "names compared"


NARROWER = "narrow the `where` of the connection, for example by a range of time, or ask without."
FEWER_RANKED = "give more words, narrow the `where` of the connection, or take another order."


def _once(values: Values) -> int:
    return 1


@dataclass
class Cost:
    """How many nodes a part of the plan may return, and what is below each of them."""

    times: Callable[[Values], int] = _once
    path: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    """The arguments that say how many there are."""
    reads: Reading | None = None
    advice: str | None = None
    """How to have fewer rows read, where no connection's `where` says which."""
    parts: list["Cost"] = field(default_factory=list)

    def once(self) -> "Cost":
        """One node below each of these."""
        return self.paged(_once, self.path)

    def derived(self, path: tuple[str, ...], advice: str) -> "Cost":
        """One node below each of these that is made of all the rows that a filter leaves."""
        return self.paged(_once, path).reading(Reading.DERIVED, advice)

    def reading(self, reads: Reading, advice: str | None = None) -> "Cost":
        """The same part, which reads more rows than it returns."""
        self.reads, self.advice = reads, advice
        return self

    def listed(self, path: tuple[str, ...]) -> "Cost":
        """A list without pages below each of these."""
        return self.paged(lambda values: ASSUMED_LENGTH, path)

    def counted(self, path: tuple[str, ...]) -> "Cost":
        """A count below each of these."""
        return self.paged(lambda values: COUNT, path).reading(Reading.COUNT)

    def grouped(self, path: tuple[str, ...]) -> "Cost":
        """A facet below each of these."""
        return self.paged(lambda values: COUNT, path).reading(Reading.FACET)

    def paged(
        self,
        times: Callable[[Values], int],
        path: tuple[str, ...],
        by: tuple[str, ...] = (),
    ) -> "Cost":
        """A page below each of these, of the size that the arguments ``by`` say."""
        part = Cost(times, path, by)
        self.parts.append(part)
        return part

    @cached_property
    def whole(self) -> Sequence["Cost"]:
        """The parts that read more rows than they return, in the order of the operation."""
        inside = [each for part in self.parts for each in part.whole]
        return [self, *inside] if self.reads else inside

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
            fault.path, fault.argument = self.path, self.by[:1]
            raise
        return times * (1 + sum(part.nodes(values) for part in self.parts))

    def dearest(self, values: Values) -> Iterator["Cost"]:
        """The parts, from the outside in, that cost most."""
        if self.parts:
            part = max(self.parts, key=lambda each: each.nodes(values))
            yield part
            yield from part.dearest(values)


def admit(cost: Cost, values: Values, limits: Limits) -> None:
    """Raise TooCostly, with the path of the dearest field, for what could return too much.

    Raises TooManyFacets and TooManyRankings at the first one that is one too many.
    """
    few: list[tuple[Reading, int, type[Fault]]] = [
        (Reading.FACET, limits.facets, TooManyFacets),
        (Reading.RANKED, limits.rankings, TooManyRankings),
    ]
    for reads, most, fault in few:
        parts = [part for part in cost.whole if part.reads is reads]
        if len(parts) > most:
            raise fault(
                parts[most].path,
                detail=f"It asks for {len(parts)}.",
                hint=f"At most {most} in one operation.",
            )
    nodes = cost.nodes(values) if cost.fixed is None else cost.fixed
    if nodes > limits.nodes:
        dearest = list(cost.dearest(values))
        paths = [part.path for part in dearest if part.path]
        named = dict.fromkeys(f"`{name}`" for part in dearest for name in part.by)
        fewer = " or ".join(named) or "`first`"
        raise TooCostly(
            paths[-1] if paths else (),
            detail=f"It could return {nodes} nodes.",
            hint=f"At most {limits.nodes}; a smaller {fewer} here or around it costs less.",
        )


def explain(fault: TookTooLong, cost: Cost) -> None:
    """Say what of an operation that took too long is to be narrowed, and where."""
    parts = cost.whole
    if not parts:
        fault.hint = "Narrow `where`, or ask for fewer entries."
        return
    fault.path = parts[0].path
    names = ", ".join(dict.fromkeys(f"`{'.'.join(part.path)}`" for part in parts[:MOST_NAMED]))
    advice = parts[0].advice or NARROWER
    fault.hint = f"Most is read for {names}: {advice}"
