"""The decorators that make a plan-time resolver a field of a Strawberry type."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField
from strawberry.types.unset import UNSET

from schema.filter import Filter
from schema.orders import Order, OrderDirection

T = TypeVar("T")

LARGEST_PAGE = 100
DEFAULT_PAGE = 20


@strawberry.type(description="Where a page lies in its connection (Relay's Cursor Connections).")
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether more follows this page.")
    has_previous_page: bool = strawberry.field(description="Whether more precedes this page.")
    start_cursor: str | None = strawberry.field(
        description="The cursor of the first entry; null on an empty page."
    )
    end_cursor: str | None = strawberry.field(
        description="The cursor of the last entry; null on an empty page."
    )


@strawberry.type(description="One entry of a connection: a node, and the cursor that stands at it.")
class Edge(Generic[T]):
    cursor: str = strawberry.field(
        description="Give it as `after` or `before` to go on from here. Opaque; for one order only."
    )
    node: T = strawberry.field(description="The entry itself.")


PAGE = "A page of a list (Relay's Cursor Connections), in an order that ends in the id."


@strawberry.type(description=PAGE)
class Connection(Generic[T]):
    edges: list[Edge[T]] = strawberry.field(description="The entries of the page with cursors.")
    nodes: list[T] = strawberry.field(
        description="The entries of the page: `edges.node` for short."
    )
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
    total_count: int = strawberry.field(
        description="How many entries the whole connection has, under the same filter."
    )


@dataclass(frozen=True)
class Paging:
    """What a connection adds to the rows its resolver names."""

    filter: type[Filter] | None
    order: type[Order]
    default: Order


PAGING = "paging"
"""The key of a connection's Paging in the metadata of its field."""


def relation(resolver: Callable[..., Any]) -> Any:
    """A field that leads to other rows, or is computed; its docstring is its description.

    An underscore at the end of its name is there for Python alone.
    """
    plain = resolver.__name__.removesuffix("_")
    name = None if plain == resolver.__name__ else plain
    return strawberry.field(resolver=resolver, description=inspect.getdoc(resolver), name=name)


def connection(
    filter: type[Filter] | None, order: type[Order], default: Order | None = None
) -> Callable[[Callable[..., Any]], Any]:
    """A field that leads to a page of rows: adds the window, the filter and the order.

    ``default`` is the order when the request names none: what ``order`` names first, latest first.
    """
    first = next(iter(order.columns))
    paging = Paging(filter, order, default or order.by(first, OrderDirection.DESC))

    def decorate(resolver: Callable[..., Any]) -> Any:
        made: StrawberryField = strawberry.field(
            resolver=resolver,
            description=inspect.getdoc(resolver),
            metadata={PAGING: paging},
        )
        made.arguments = [*made.arguments, *window(paging)]
        return made

    return decorate


def window(paging: Paging) -> list[StrawberryArgument]:
    """The arguments that every connection takes."""
    arguments = []
    if paging.filter:
        arguments.append(_argument("where", paging.filter, "Only the entries that match."))
    if paging.order.is_input():
        sentence = f"Which come first; without it, {paging.default.sentence()}."
        arguments.append(_argument("order_by", paging.order, sentence))
    sizes = f"0 to {LARGEST_PAGE}"
    return [
        *arguments,
        _argument("first", int, f"How many from the start: {sizes}, {DEFAULT_PAGE} unless given."),
        _argument("after", str, "Only entries after this cursor."),
        _argument("last", int, f"How many from the end: {sizes}. Not together with `first`."),
        _argument("before", str, "Only entries before this cursor."),
    ]


def _argument(name: str, kind: Any, description: str) -> StrawberryArgument:
    return StrawberryArgument(
        python_name=name,
        graphql_name=None,
        type_annotation=StrawberryAnnotation(
            Annotated[kind | None, strawberry.argument(description=description)]
        ),
        default=UNSET,
    )
