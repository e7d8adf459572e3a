"""Which parts of a delivery are one and the same."""


class Groups:
    """Disjoint groups of the places 0 to n - 1; at first each is alone (union-find)."""

    def __init__(self, size: int) -> None:
        """``size`` places, each a group of its own."""
        self._first = list(range(size))

    def join(self, one: int, other: int) -> None:
        """The groups of both become one, known by its lowest place."""
        low, high = sorted((self._find(one), self._find(other)))
        self._first[high] = low

    @property
    def members(self) -> list[list[int]]:
        """The groups in the order of their first members."""
        groups: dict[int, list[int]] = {}
        for i in range(len(self._first)):
            groups.setdefault(self._find(i), []).append(i)
        return list(groups.values())

    @property
    def places(self) -> list[int]:
        """For each member the place of its group among the groups."""
        order: dict[int, int] = {}
        return [order.setdefault(self._find(i), len(order)) for i in range(len(self._first))]

    def _find(self, i: int) -> int:
        while self._first[i] != i:
            self._first[i] = self._first[self._first[i]]
            i = self._first[i]
        return i
