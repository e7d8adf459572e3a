"""Pages of lists."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from service.client.answers import Page
from service.client.model import Answer

EntryT = TypeVar("EntryT")


class Paged(Answer, Generic[EntryT]):
    """A page of a list, and what is before and after it."""

    page_info: Page
    total_count: int | None = None
    """How many match, where that was asked for."""

    @property
    @abstractmethod
    def entries(self) -> Sequence[EntryT]:
        """What is on the page."""


class Connection(Paged[EntryT], Generic[EntryT]):
    """A page of things."""

    nodes: list[EntryT]

    @property
    def entries(self) -> Sequence[EntryT]:
        """The things."""
        return self.nodes


class Edges(Paged[EntryT], Generic[EntryT]):
    """A page of things, with what is said of each in this list."""

    edges: list[EntryT]

    @property
    def entries(self) -> Sequence[EntryT]:
        """The things with what is said of them."""
        return self.edges
