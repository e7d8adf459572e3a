"""Values of a request that are known only when it is answered, and how each becomes a parameter.

A resolver runs when a query is planned. What it is handed for a string, a number, an id or a list
of such is a `Given`: it says where the value will be read, and turns into a bound parameter of the
type that the resolver asks for. Booleans and single words of a vocabulary are handed over as they
are, for they are part of the query's shape.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from service.domain import moment
from service.domain.faults import BadArgument, BadId, Rejected, WrongIdType
from service.domain.rules import Cleaned
from service.domain.text import encodes

T = TypeVar("T")

Values = Mapping[str, Any]
"""The coerced variables of one request, by name."""

LARGEST_KEY = 2**63 - 1
EARLIEST = datetime.min.replace(tzinfo=UTC) + timedelta(days=1)


@dataclass(frozen=True)
class Given:
    """A value that ``read`` finds in the variables; ``path`` is the argument it was given as."""

    read: Callable[[Values], Any]
    path: tuple[str, ...]
    bind: Callable[["Given", sa.types.TypeEngine[Any]], sa.BindParameter[Any]]

    def as_(self, kind: sa.types.TypeEngine[Any]) -> sa.BindParameter[Any]:
        """The value as a bound parameter; what does not fit ``kind`` is a fault when answered."""
        return self.bind(self, kind)

    def then(self, step: Callable[[Any], Any]) -> "Given":
        """The value after ``step``, which may raise a fault; null stays null."""
        read = self.read

        def stepped(values: Values) -> Any:
            value = read(values)
            return None if value is None else step(value)

        return replace(self, read=stepped)

    def beside(self, other: "Given") -> "Given":
        """Both values, as a pair; its path is as much as those of the two have in common."""
        read, others = self.read, other.read
        steps = zip(self.path, other.path, strict=False)
        path = tuple(step for step, _ in takewhile(lambda pair: pair[0] == pair[1], steps))
        return replace(self, read=lambda values: (read(values), others(values)), path=path)


def bound(value: Any, kind: sa.types.TypeEngine[Any]) -> sa.BindParameter[Any]:
    """What a resolver was handed, as a bound parameter.

    Its annotation says what a client gives; when a query is planned it is a `Given` of that.
    """
    parameter: sa.BindParameter[Any] = value.as_(kind)
    return parameter


def checked(value: Any, step: Callable[[Any], Any]) -> Any:
    """What a resolver was handed, after ``step``, which may raise a fault."""
    return value.then(step)


def beside(value: Any, other: Any) -> Any:
    """Two values that a resolver was handed, as a pair at the path that they have in common."""
    return value.beside(other)


# ---- ids


def write_id(prefix: str, key: sa.ColumnElement[int]) -> sa.ColumnElement[str]:
    """The id that stands for a row's key."""
    return sa.literal_column(f"'{prefix}_'", sa.Text).op("||")(key)


PREFIXES = frozenset(
    {
        *("act", "art", "clm", "dec", "fck", "ing", "iss"),
        *("jdg", "out", "ovr", "prp", "rel", "src", "sta"),
    }
)
"""The prefixes of the ids that are given out, one for each type that is a Node."""

ID = re.compile(r"([a-z]{3})_([1-9][0-9]{0,18})", re.ASCII)


def read_id(text: str) -> tuple[str, int]:
    """The prefix and the key of an id. Raises BadId."""
    match = ID.fullmatch(text)
    if not match or match[1] not in PREFIXES or (number := int(match[2])) > LARGEST_KEY:
        raise BadId(detail=f"Given: {text[:80]!r}.", hint="An id looks like clm_42.")
    return match[1], number


class Prefix(TypeDecorator[str]):
    """The prefix of an id of any type. Raises BadId."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else read_id(value)[0]


class AnyKey(TypeDecorator[str]):
    """The key of an id of any type. Raises BadId."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(read_id(value)[1])


class AnyId(TypeDecorator[str]):
    """An id of any type, as text. Raises BadId."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else "_".join(map(str, read_id(value)))


class KeyIf(AnyKey):
    """The key of an id that may be of any type; null when it is of another type than this."""

    cache_ok = True

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self.prefix = prefix

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        key = super().process_bind_param(value, dialect)
        return key if key is not None and value.startswith(self.prefix) else None


class Key(KeyIf):
    """An id of one type as the key of its row. Raises BadId and WrongIdType."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        key = super().process_bind_param(value, dialect)
        if key is None and value is not None:
            raise WrongIdType(
                detail=f"Given: {value}.", hint=f"An id that begins with {self.prefix}_ goes here."
            )
        return key


# ---- plain values, each sent as text that PostgreSQL casts


def taken(cleaner: Callable[[str], Cleaned[T]], given: str, hint: str) -> T:
    """What ingestion would keep of a value. Raises BadArgument where it would refuse."""
    try:
        return cleaner(given)[0]
    except Rejected as fault:
        detail = f"Given: {given[:80]!r}. {fault.message}"
        # What advises whoever delivers an article does not fit whoever asks.
        exact = None if fault.hint == fault.advice else fault.hint
        raise BadArgument(detail=detail, hint=exact or hint) from None


def instant(value: str) -> datetime:
    """A moment in UTC, from RFC 3339 with a zone. Raises BadArgument."""
    hint = "A date and time with its zone (RFC 3339): 2024-12-02T09:30:00Z."
    return taken(moment.instant, value, hint)


class Moment(TypeDecorator[str]):
    """An RFC 3339 date and time with its zone. Raises BadArgument."""

    impl: Any = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        at: datetime = value if isinstance(value, datetime) else instant(value)
        return at.isoformat()


class DayOf(Moment):
    """The calendar date, in UTC, on which a moment falls."""

    impl = sa.Date
    cache_ok = True
    shift = timedelta(0)

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        text = super().process_bind_param(value, dialect)
        if text is None:
            return None
        return (max(datetime.fromisoformat(text), EARLIEST) - self.shift).date().isoformat()


class DayBefore(DayOf):
    """The last calendar date, in UTC, that begins before a moment."""

    cache_ok = True
    shift = timedelta(microseconds=1)


class Day(TypeDecorator[str]):
    """An ISO 8601 calendar date. Raises BadArgument."""

    impl = sa.Date
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        hint = "A calendar date (ISO 8601): 2024-12-02."
        return taken(lambda given: (moment.day(given), ()), value, hint).isoformat()


class Whole(TypeDecorator[str]):
    """A whole number."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(value)


class Words(TypeDecorator[str]):
    """Text as it was given. Raises BadArgument for what the database cannot hold."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        text = str(value)
        if "\0" in text or not encodes(text):
            raise BadArgument(
                detail="It holds a NUL or a lone surrogate.", hint="No stored text holds one."
            )
        return text
