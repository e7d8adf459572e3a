"""What stands in the cells of somebody's table: data, which may be anything."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from service.domain.faults import Rejected
from service.domain.rules import Cleaned

T = TypeVar("T")


def usable(cleaner: Callable[[str], Cleaned[T]], values: Sequence[str]) -> Iterator[T]:
    """What would be kept of the values; those that nothing can be are left out."""
    for value in values:
        cleaned = kept(cleaner, value)
        if cleaned is not None:
            yield cleaned


def kept(cleaner: Callable[[str], Cleaned[T]], given: str) -> T | None:
    """What ingestion would keep of a text; null where it would refuse, so that nobody has it."""
    try:
        return cleaner(given)[0]
    except Rejected:
        return None
