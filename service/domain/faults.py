"""Every way in which the service says no.

    Fault
    ├── Refused        the request cannot be answered as it stands; mend it and ask again
    ├── Rejected       a part of a delivered article breaks a rule; its article is not stored
    ├── NotAllowed     the caller lacks a key, or the key lacks a scope
    ├── Unavailable    nothing is wrong with the request; ask again later
    └── Internal       not foreseen; the log has the story under the request id

The docstring of a class is its message, and says what to do. A fault knows neither HTTP nor
GraphQL nor the database driver: service/store turns constraint names into faults, and
service/web turns faults into statuses and bodies. docs/errors.md lists every one.
"""

import inspect
from collections.abc import Iterator, Sequence
from typing import ClassVar

Step = str | int
"""One step of a path: the name of a field or key, or an index."""


class Fault(Exception):
    """Something is wrong."""

    code: ClassVar[str]

    def __init__(
        self,
        path: Sequence[Step] = (),
        *,
        detail: str | None = None,
        hint: str | None = None,
        locations: Sequence[tuple[int, int]] = (),
    ) -> None:
        """A fault at ``path``.

        ``detail`` follows the class's message and names what exactly is wrong; ``hint`` says how
        to mend it; ``locations`` are (line, column) pairs in a document, both from 1.
        """
        self.path = tuple(path)
        self.detail = detail
        self.hint = hint
        self.locations = tuple(locations)
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The class's own sentence, and the detail where there is one."""
        sentence = " ".join((inspect.getdoc(type(self)) or "").split())
        return f"{sentence} {self.detail}" if self.detail else sentence

    @property
    def pointer(self) -> str:
        """The path as a JSON Pointer (RFC 6901); the empty string is the whole document."""
        return "".join("/" + str(s).replace("~", "~0").replace("/", "~1") for s in self.path)

    @classmethod
    def kinds(cls) -> Iterator[type["Fault"]]:
        """Every concrete fault below this one, in the order of their definition."""
        for kind in cls.__subclasses__():
            if "code" in kind.__dict__:
                yield kind
            yield from kind.kinds()


class Several(Exception):
    """Several faults of one request, to be mended together."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.message for fault in self.faults))


class Refused(Fault):
    """The request cannot be answered as it stands."""


class Rejected(Fault):
    """The article breaks a rule."""


class NotAllowed(Fault):
    """The caller may not do this."""


class Unavailable(Fault):
    """The service cannot answer now."""


class Internal(Fault):
    """Something unforeseen happened. Quote the request id when you report it."""

    code = "INTERNAL"


# ---- the request as a document of GraphQL


class DocumentTooLarge(Refused):
    """The document is too long; ask for less in one request."""

    code = "DOCUMENT_TOO_LARGE"


class TooManyTokens(Refused):
    """The document has too many tokens; ask for less in one request."""

    code = "TOO_MANY_TOKENS"


class SyntaxFault(Refused):
    """The document is not GraphQL."""

    code = "GRAPHQL_SYNTAX"


class ValidationFault(Refused):
    """The document asks for something that the schema does not have."""

    code = "GRAPHQL_VALIDATION"


class OperationUnknown(Refused):
    """Name the one operation of the document that is to be answered."""

    code = "OPERATION_UNKNOWN"


class VariableFault(Refused):
    """A variable does not have the value that its type asks for."""

    code = "BAD_VARIABLE"


class ReadingOnly(Refused):
    """This way of asking only reads; send mutations with POST."""

    code = "READING_ONLY"


class TooDeep(Refused):
    """The selection is nested too deeply; ask for the inner part in a request of its own."""

    code = "TOO_DEEP"


class TooManyAliases(Refused):
    """The operation uses too many aliases; ask in several requests."""

    code = "TOO_MANY_ALIASES"


class TooManyFields(Refused):
    """The operation selects too many fields; ask in several requests."""

    code = "TOO_MANY_FIELDS"


class TooCostly(Refused):
    """The operation could return too many nodes; ask for fewer with `first`, or for less depth."""

    code = "TOO_COSTLY"


# ---- its arguments


class BadId(Refused):
    """This is not an id that this service gives out."""

    code = "BAD_ID"


class WrongIdType(Refused):
    """This id is of another type than the one asked for here."""

    code = "WRONG_ID_TYPE"


class TooManyIds(Refused):
    """Too many ids at once; ask in several requests."""

    code = "TOO_MANY_IDS"


class BadCursor(Refused):
    """This cursor was not given out by a connection of this type in this order."""

    code = "BAD_CURSOR"


class BadPage(Refused):
    """A page is `first` with `after`, or `last` with `before`, of 0 to 100 entries."""

    code = "BAD_PAGE"


class TooManyArticles(Refused):
    """Too many articles at once; deliver them in several requests."""

    code = "TOO_MANY_ARTICLES"


class BadArgument(Refused):
    """The argument does not have a value that can be used."""

    code = "BAD_ARGUMENT"


# ---- the request as a message


class BadJson(Refused):
    """The body is not JSON in UTF-8."""

    code = "BAD_JSON"


class BadRequest(Refused):
    """The request is not of the form that this address takes."""

    code = "BAD_REQUEST"


class BodyTooLarge(Refused):
    """The body is larger than this address takes."""

    code = "BODY_TOO_LARGE"


class BodyTooSlow(Refused):
    """The body did not arrive in time."""

    code = "BODY_TOO_SLOW"


class MediaTypeUnknown(Refused):
    """The content type is none that this address takes."""

    code = "MEDIA_TYPE_UNKNOWN"


class NotAcceptable(Refused):
    """None of the accepted media types is one that this address gives."""

    code = "NOT_ACCEPTABLE"


class NotFound(Refused):
    """There is nothing at this address."""

    code = "NOT_FOUND"


class MethodNotAllowed(Refused):
    """This address does not take this method."""

    code = "METHOD_NOT_ALLOWED"


# ---- the caller


class KeyMissing(NotAllowed):
    """This needs an API key; send it as `Authorization: Bearer <key>`."""

    code = "KEY_MISSING"


class KeyUnknown(NotAllowed):
    """This API key is not known, or has been revoked."""

    code = "KEY_UNKNOWN"


class ScopeMissing(NotAllowed):
    """The API key does not have the scope that this needs."""

    code = "SCOPE_MISSING"


# ---- the moment


class DatabaseUnavailable(Unavailable):
    """The database cannot be reached; nothing was changed. Ask again in a moment."""

    code = "DATABASE_UNAVAILABLE"


class Busy(Unavailable):
    """Too many requests are waiting already. Ask again in a moment."""

    code = "BUSY"


class TookTooLong(Unavailable):
    """The answer took longer than the time that one request may have; ask for less."""

    code = "TOOK_TOO_LONG"


class StorageFull(Unavailable):
    """The database's disk is full; nothing was stored. Reading goes on."""

    code = "STORAGE_FULL"
