"""What every mutation is made of: who may call it, and the record that it answers with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import strawberry

from service.domain.vocabulary import Scope

Told = Mapping[str, Any]
"""A payload as plain values; lists are rows of it."""


class Later(NamedTuple):
    """A part of a record that is made only where a field of this name is selected."""

    field: str
    make: Callable[[], Any]


@dataclass(frozen=True)
class Writes:
    """What a mutation needs of its caller, and the columns of the record that it answers with."""

    scope: Scope
    columns: Mapping[str, type]


WRITES = "writes"
"""The key of a mutation's Writes in the metadata of its field."""


def needed(description: str, name: str | None = None) -> Any:
    """A part of an input that has to be given."""
    return strawberry.field(description=description, name=name)


def recorded(**columns: Any) -> Any:
    """The record of what a mutation did."""
    return columns


def writes(scope: Scope, **columns: type) -> Callable[[Callable[..., Any]], Any]:
    """A field that changes something: its resolver runs when the request is answered."""

    def decorate(resolver: Callable[..., Any]) -> Any:
        described_by = " ".join((resolver.__doc__ or "").split())
        metadata = {WRITES: Writes(scope, columns)}
        return strawberry.field(resolver=resolver, description=described_by, metadata=metadata)

    return decorate
