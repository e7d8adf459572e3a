"""Every way in which asking can go wrong.

    Fault
    ├── Refused            the request cannot be answered as it stands
    │   ├── NotFound       there is nothing with this id
    │   └── Rejected       a delivered article breaks rules; `problems` has all of them
    ├── NotAllowed         the key is missing, unknown, or lacks a scope
    ├── Unavailable        nothing is wrong with the request; ask again later
    │   └── Lost           the service cannot be reached, or has gone away
    ├── Internal           the service failed; its log has the story
    └── NotUnderstood      what answers is not On Record, or one that says other things

A fault carries what the service says of it: `code`, one of docs/errors.md; `status` of HTTP;
`path`, the part of the request at fault as a JSON Pointer (RFC 6901); `hint`, how to mend it;
and `problems`, all that is wrong where it is several things.

What cannot be sent at all is none of these but a ValueError, before anything is sent.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import orjson

from service.client.answers import Problem


class Fault(Exception):
    """Something is wrong."""

    def __init__(
        self,
        message: str,
        code: str,
        *,
        status: int | None = None,
        path: str = "",
        hint: str | None = None,
        problems: Sequence[Problem] = (),
        retry_after: float | None = None,
        told: Mapping[str, Any] | None = None,
    ) -> None:
        """A fault; ``retry_after`` is in seconds, ``told`` the body, where the service says so."""
        self.told = told
        self.message, self.code, self.status = message, code, status
        self.path, self.hint, self.retry_after = path, hint, retry_after
        itself = Problem(path=path, code=code, message=message, hint=hint)
        self.problems = tuple(problems) or (itself,)
        super().__init__(message)

    def __str__(self) -> str:
        """Its code, its message, where it lies and what to do about it."""
        place = f" at {self.path}" if self.path else ""
        others = f" And {len(self.problems) - 1} more." if len(self.problems) > 1 else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.code}{place}: {self.message}{hint}{others}"

    @property
    def passing(self) -> bool:
        """Whether the same request may be answered in a moment."""
        return False


class Refused(Fault):
    """The request cannot be answered as it stands; correct it and ask again."""


class NotFound(Refused):
    """There is nothing with this id."""


class Rejected(Refused):
    """A delivered article breaks rules and is not stored."""


class NotAllowed(Fault):
    """This needs an API key with the right scope."""


class Unavailable(Fault):
    """Nothing is wrong with the request; ask again later."""

    @property
    def passing(self) -> bool:
        """Whether it is a matter of a moment: not what took too long, nor a full disk."""
        return self.code not in ("TOOK_TOO_LONG", "STORAGE_FULL")


class Lost(Unavailable):
    """The service cannot be reached, or has gone away."""

    def __init__(self, url: str, reason: Exception) -> None:
        """A service that was lost, and how httpx tells it."""
        told = str(reason) or type(reason).__name__
        message = f"{url} cannot be reached or has gone away ({told})."
        super().__init__(message, "SERVICE_UNAVAILABLE", hint="See that it runs, then ask again.")
        unsent = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
        self.unsent = isinstance(reason, unsent)
        """Whether the request has never arrived."""


class Internal(Fault):
    """The service failed in a way that was not foreseen."""


class NotUnderstood(Fault):
    """What answers is not On Record, or one that this client does not understand."""

    def __init__(self, place: str, reason: object, status: int | None = None) -> None:
        """What cannot be read of an answer."""
        told = " ".join(str(reason).split())[:300]
        message = f"{place} answers, but not as On Record does: {told}."
        super().__init__(message, "NOT_UNDERSTOOD", status=status)


KINDS: Mapping[int, type[Fault]] = {
    401: NotAllowed,
    403: NotAllowed,
    404: NotFound,
    422: Rejected,
    429: Unavailable,
    502: Unavailable,
    503: Unavailable,
    504: Unavailable,
    507: Unavailable,
}
"""What a status means; another 4xx is Refused, and another 5xx Internal."""

TOO_LONG = (414, 431)
"""What is said of a long address by what reads no further: a server or a proxy."""


def kind_of(status: int) -> type[Fault]:
    """The kind of fault that a status means."""
    return KINDS.get(status, Internal if status >= 500 else Refused)


def fault_of(reply: httpx.Response) -> Fault:
    """What a reply says is wrong; its body has been read."""
    told = message_of(reply)
    if told is None or not problems_in(told)[0].code:
        return another(reply)
    return fault_in(told, reply.status_code, retry_after(reply))


def fault_in(told: Mapping[str, Any], status: int, wait: float | None = None) -> Fault:
    """What problem details (RFC 9457) say, or the errors of a GraphQL response."""
    problems = problems_in(told)
    first = problems[0]
    return kind_of(status)(
        first.message,
        first.code,
        status=status,
        path=first.path,
        hint=first.hint,
        problems=problems,
        retry_after=wait,
        told=told,
    )


def problems_in(told: Mapping[str, Any]) -> Sequence[Problem]:
    """All that is told to be wrong."""
    several = told.get("errors")
    listed = several if isinstance(several, list) and several else [told]
    return [problem(each) for each in listed if isinstance(each, dict)] or [problem(told)]


def problem(told: Mapping[str, Any]) -> Problem:
    """One of the problems that problem details or the errors of GraphQL tell."""
    known = {**told, **(told.get("extensions") or {})}
    path = known.get("path") or ""
    return Problem(
        path=path if isinstance(path, str) else "".join(_steps(path)),
        code=str(known.get("code", "")),
        message=known.get("message") or " ".join(_sentences(known)),
        hint=known.get("hint"),
    )


def _sentences(known: Mapping[str, Any]) -> Iterator[str]:
    for name in ("title", "detail"):
        if known.get(name):
            yield str(known[name])


def _steps(path: Sequence[object]) -> Iterator[str]:
    for step in path:
        yield "/" + str(step).replace("~", "~0").replace("/", "~1")


def another(reply: httpx.Response) -> Fault:
    """What is told of a reply that On Record has not written: that of a proxy, perhaps."""
    place, status = str(reply.request.url.copy_with(query=None)), reply.status_code
    if status >= 500 or status == 429:
        message = f"{place} answers with {status} {reply.reason_phrase}."
        return kind_of(status)(message, "HTTP", status=status, retry_after=retry_after(reply))
    if status in TOO_LONG:
        message = f"{place} answers with {status} {reply.reason_phrase}."
        hint = "Ask for less at once, or with `query`, which sends it in the body."
        return Refused(message, "HTTP", status=status, hint=hint)
    told = f"{status} {reply.reason_phrase}"
    if target := reply.headers.get("location"):
        told += f", see {target}"
    return NotUnderstood(place, told, status)


def message_of(reply: httpx.Response) -> dict[str, Any] | None:
    """The JSON object that a reply is; None for anything else."""
    try:
        told = orjson.loads(reply.content)
    except orjson.JSONDecodeError:
        return None
    return told if isinstance(told, dict) else None


def retry_after(reply: httpx.Response) -> float | None:
    """The seconds that Retry-After says (RFC 9110), as a number or as a date."""
    text = reply.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, (at.astimezone(UTC) - datetime.now(UTC)).total_seconds())
