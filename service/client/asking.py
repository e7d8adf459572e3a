"""Stored documents to be called: one at a time, page by page, entry by entry.

A stored document is a function of service/client/asks.py that says what to ask for. Here it
becomes what asks: called with the same arguments, it gives the answer.
"""

from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Callable, Generator
from functools import update_wrapper
from typing import Any, Generic, ParamSpec, TypeVar

from service.client.ask import Ask, AskPage
from service.client.pages import Paged

P = ParamSpec("P")
AnswerT = TypeVar("AnswerT")
PageT = TypeVar("PageT", bound=Paged[Any])
EntryT = TypeVar("EntryT")


class Asking(ABC):
    """Whoever asks, and waits for the answer."""

    @abstractmethod
    def ask(self, ask: Ask[AnswerT]) -> AnswerT:
        """The answer."""

    @abstractmethod
    def every(self, ask: AskPage[PageT, EntryT]) -> Generator[EntryT, None, None]:
        """Every entry of a list, page by page."""

    @abstractmethod
    def export(self, ask: AskPage[PageT, EntryT]) -> Generator[EntryT, None, None]:
        """Every entry of a list, from one snapshot."""


class AsyncAsking(ABC):
    """Whoever asks, and does something else until the answer is there."""

    @abstractmethod
    async def ask(self, ask: Ask[AnswerT]) -> AnswerT:
        """The answer."""

    @abstractmethod
    def every(self, ask: AskPage[PageT, EntryT]) -> AsyncGenerator[EntryT, None]:
        """Every entry of a list, page by page."""

    @abstractmethod
    def export(self, ask: AskPage[PageT, EntryT]) -> AsyncGenerator[EntryT, None]:
        """Every entry of a list, from one snapshot."""


class One(Generic[P, AnswerT]):
    """A stored document."""

    def __init__(self, asking: Asking, build: Callable[P, Ask[AnswerT]]) -> None:
        self._asking, self._build = asking, build
        update_wrapper(self, build)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> AnswerT:
        """The answer. Raises Fault."""
        return self._asking.ask(self._build(*args, **kwargs))


class Pages(Generic[P, PageT, EntryT]):
    """A stored document that answers with pages of a list."""

    def __init__(self, asking: Asking, build: Callable[P, AskPage[PageT, EntryT]]) -> None:
        self._asking, self._build = asking, build
        update_wrapper(self, build)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> PageT:
        """One page. Raises Fault."""
        return self._asking.ask(self._build(*args, **kwargs))

    def every(self, *args: P.args, **kwargs: P.kwargs) -> Generator[EntryT, None, None]:
        """Every entry from this page on, page by page. Raises Fault."""
        return self._asking.every(self._build(*args, **kwargs))

    def export(self, *args: P.args, **kwargs: P.kwargs) -> Generator[EntryT, None, None]:
        """Every entry from one snapshot; it has no pages. Raises Fault."""
        return self._asking.export(self._build(*args, **kwargs))


class AsyncOne(Generic[P, AnswerT]):
    """A stored document."""

    def __init__(self, asking: AsyncAsking, build: Callable[P, Ask[AnswerT]]) -> None:
        self._asking, self._build = asking, build
        update_wrapper(self, build)

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> AnswerT:
        """The answer. Raises Fault."""
        return await self._asking.ask(self._build(*args, **kwargs))


class AsyncPages(Generic[P, PageT, EntryT]):
    """A stored document that answers with pages of a list."""

    def __init__(self, asking: AsyncAsking, build: Callable[P, AskPage[PageT, EntryT]]) -> None:
        self._asking, self._build = asking, build
        update_wrapper(self, build)

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> PageT:
        """One page. Raises Fault."""
        return await self._asking.ask(self._build(*args, **kwargs))

    def every(self, *args: P.args, **kwargs: P.kwargs) -> AsyncGenerator[EntryT, None]:
        """Every entry from this page on, page by page. Raises Fault."""
        return self._asking.every(self._build(*args, **kwargs))

    def export(self, *args: P.args, **kwargs: P.kwargs) -> AsyncGenerator[EntryT, None]:
        """Every entry from one snapshot; it has no pages. Raises Fault."""
        return self._asking.export(self._build(*args, **kwargs))
