"""What is asked for: an address, what is sent there, and how its answer is read.

Nothing here knows how a request is sent, so that whoever waits for an answer and whoever does
not ask the same.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Generic, Self, TypeVar

import orjson
from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from service.client.faults import NotUnderstood
from service.client.pages import Paged

AnswerT = TypeVar("AnswerT")
PageT = TypeVar("PageT", bound=Paged[Any])
EntryT = TypeVar("EntryT")

SEGMENT = re.compile(r"[\w~-]+", re.ASCII)
WHERE = "where"
"""The filter of a list, which is sent as JSON, since that can say all of it."""


@dataclass(frozen=True)
class Ask(Generic[AnswerT]):
    """One thing to ask for."""

    path: str
    answer: Any
    """The type of what is answered."""

    query: Mapping[str, object] = field(default_factory=dict)
    body: object = None
    """What is sent with POST; None for GET."""

    writes: bool = False
    within: Sequence[str] = ()
    """The members that lead to the answer, through objects that hold nothing else."""

    @property
    def method(self) -> str:
        """The method of the request."""
        return "GET" if self.body is None else "POST"

    @property
    def parameters(self) -> Sequence[tuple[str, str]]:
        """The query parameters. Raises ValueError for a list that is empty."""
        return [
            pair
            for name, value in self.query.items()
            if value is not None
            for pair in spelled(name, plain(value))
        ]

    @property
    def content(self) -> bytes | None:
        """The body. Raises ValueError for what JSON cannot hold."""
        return None if self.body is None else encoded(self.body)

    def read(self, data: bytes) -> AnswerT:
        """The answer. Raises NotUnderstood."""
        try:
            value = orjson.loads(data)
            for member in self.within:
                value = value[member]
            answer: AnswerT = adapter(self.answer).validate_python(value)
        except (ValueError, TypeError, KeyError) as error:
            raise NotUnderstood(self.path, error) from error
        return answer


@dataclass(frozen=True)
class AskPage(Ask[PageT], Generic[PageT, EntryT]):
    """One page of a list to ask for."""

    def after(self, cursor: str) -> Self:
        """The page after a cursor."""
        size = self.query.get("first") or self.query.get("last")
        window = {"first": size, "after": cursor, "last": None, "before": None}
        return replace(self, query={**self.query, **window})

    def following(self, page: PageT) -> Self | None:
        """The page after one that was answered; None after the last."""
        cursor = page.page_info.end_cursor
        if not page.page_info.has_next_page or cursor is None or not page.entries:
            return None
        return self.after(cursor)

    @property
    def entry(self) -> Any:
        """The type of what is on the page."""
        generic = self.answer.__pydantic_generic_metadata__
        return generic["args"][0]

    def read_entry(self, data: bytes) -> EntryT:
        """One entry alone. Raises NotUnderstood."""
        try:
            entry: EntryT = adapter(self.entry).validate_json(data)
        except ValidationError as error:
            raise NotUnderstood(self.path, error) from error
        return entry


@cache
def adapter(type_: Any) -> TypeAdapter[Any]:
    """What reads values of a type."""
    return TypeAdapter(type_)


def segment(text: str) -> str:
    """An id as a part of a path. Raises ValueError for what leads elsewhere or nowhere."""
    if not SEGMENT.fullmatch(text):
        raise ValueError(f"{text[:60]!r} is no id; give one as it stands in an answer.")
    return text


def plain(value: object) -> Any:
    """A value of Python as JSON values, with the names of the service."""
    return to_jsonable_python(value, by_alias=True, exclude_none=True)


def encoded(value: object) -> bytes:
    """A value as JSON, whatever is in it. Raises ValueError for what is nested too deeply."""
    try:
        return orjson.dumps(value, default=plain)
    except orjson.JSONEncodeError:
        # It holds half a surrogate pair or a number beyond 64 bits, or is nested deeper than 254.
        pass
    try:
        return json.dumps(value, default=plain).encode()
    except RecursionError as error:
        raise ValueError("It is nested too deeply.") from error


def spelled(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """A value as query parameters: an object is as many as it has members, a list repeats."""
    if name == WHERE:
        yield name, json.dumps(value)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from spelled(f"{name}.{key}", each)
    elif isinstance(value, list):
        if not value:
            raise ValueError(f"{name} is empty; leave it out, or name one.")
        for each in value:
            yield from spelled(name, each)
    elif isinstance(value, bool):
        yield name, "true" if value else "false"
    else:
        yield name, str(value)
