"""All nodes of a connection as one stream: POST /v1/export, and the lists of stored documents.

The rows come from one snapshot, some at a time; while the client reads some, the next are read
from the database. The reply ends as HTTP has it only where every node was sent: a reply that
breaks off, whatever the reason, is cut. See docs/export.md.
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from service.answer import Answers, Asked
from service.compile import guard
from service.compile.export import Filled
from service.compile.exportable import is_exportable
from service.domain import vocabulary
from service.domain.faults import (
    BadArgument,
    BadRequest,
    ExportsOff,
    Fault,
    NotAcceptable,
    NotFound,
    TookTooLong,
)
from service.store.exports import Exports, Reading, Snapshot
from service.store.session import Declined
from service.web.attended import until_gone
from service.web.bodies import parameters, unknown
from service.web.callers import Caller, Callers
from service.web.graphql import GraphQL, read_asked
from service.web.negotiation import accept_of, negotiated
from service.web.rest import FORMAT, Asking, Representation
from service.web.stored import Stored
from service.web.tables import FORMS, Form

log = logging.getLogger("onrecord")

PIECE = 262_144
"""Bytes that are sent at once; a client that takes so many in its time still reads."""

MEMBERS = ("query", "operationName", "variables")
"""What the body of a request in GraphQL has."""

OLD = ("0.9", "1", "1.0")
"""Versions of HTTP in which a body that breaks off looks like one that ends."""


class NotRead(Exception):
    """The client does not read what it is sent."""


@dataclass(frozen=True)
class Patience:
    """How long a client may read nothing, and how long a whole export may take, in seconds."""

    idle: float
    longest: float
    rate: int
    """The least bytes per second that a client reads after the first ``idle`` seconds."""

    def judge(self, sent: int, waited: float) -> None:
        """Raise NotRead for a client that took so many bytes in the seconds it was waited for."""
        if waited > self.idle and sent < self.rate * waited:
            raise NotRead(f"its client has read {sent} bytes in {waited:.0f} seconds")


@dataclass(frozen=True)
class Exporting:
    """Answers with exports; the address /v1/export."""

    answers: Answers
    exports: Exports
    callers: Callers
    graphql: GraphQL
    patience: Patience
    is_open: bool
    """Whether one may export without a key, where one may read without."""

    async def respond(self, request: Request) -> Response:
        """Export what a query asks for. Raises faults, which service/app.py turns into replies."""
        form = form_of(request)
        caller = self.callers.of(request)
        asked = read_asked(known(await self.graphql.posted(request, caller)))
        return await self.stream(request, asked, caller, form)

    def forms(self, documents: Sequence[Stored]) -> Mapping[str, Sequence[Representation]]:
        """The forms in which stored documents are exported, by the names of those that can be."""
        return {
            stored.name: [self.form(each) for each in FORMS]
            for stored in documents
            if is_exportable(stored.operation)
        }

    def form(self, form: Form) -> Representation:
        """One form of what stored documents answer."""

        async def respond(asking: Asking) -> Response:
            asked = Asked(asking.stored.text, variables=asking.variables)
            return await self.stream(asking.request, asked, asking.caller, form, alone=False)

        return Representation(form.name, form.media_type, respond)

    async def stream(
        self, request: Request, asked: Asked, caller: Caller, form: Form, *, alone: bool = True
    ) -> Response:
        """The reply to one who asks for an export. Raises faults."""
        if request.scope["http_version"] in OLD:
            raise BadRequest(
                detail="It came with HTTP/1.0, where an export that breaks off looks whole.",
                hint="Ask with HTTP/1.1; a proxy between may have to be told so.",
            )
        if not self.exports.most:
            raise ExportsOff
        if not self.is_open:
            await caller.allow_by_key(vocabulary.Scope.READ)
        filled = await self.answers.export(asked, caller, alone=alone)
        return Stream(self.exports, filled, form, self.patience)


class Stream(Response):
    """The reply that is an export."""

    def __init__(self, exports: Exports, filled: Filled, form: Form, patience: Patience) -> None:
        disposition = f'attachment; filename="{filled.export.name}.{form.name}"'
        super().__init__(
            headers={
                "content-type": form.content_type,
                "content-disposition": disposition,
                "cache-control": "no-store",
            },
        )
        del self.headers["content-length"]
        self.exports, self.filled, self.form, self.patience = exports, filled, form, patience
        self.begun = False
        self.sent, self.waited = 0, 0.0
        """Bytes of the body, and the seconds that they took to be taken."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Export until the end, or until the client is gone.

        Raises faults, and ClientDisconnect, before the first row.
        """
        work = asyncio.create_task(self.work(send, with_body=scope["method"] != "HEAD"))
        watching = asyncio.create_task(until_gone(receive))
        try:
            await asyncio.wait({work, watching}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            watching.cancel()
            work.cancel()
            (ended, _) = await asyncio.gather(work, watching, return_exceptions=True)
        if isinstance(ended, Exception):
            self.broken_off(ended)
        elif not self.begun:
            raise ClientDisconnect

    def broken_off(self, error: Exception) -> None:
        """Leave the reply without its end, or raise why there is none."""
        if not self.begun:
            raise error
        if isinstance(error, Fault | NotRead):
            log.warning("an export broke off: %s", error)
        else:
            log.error("an export broke off", exc_info=error)

    async def work(self, send: Send, *, with_body: bool) -> None:
        """Send everything, or only what comes before the body; which is told by the first rows."""
        try:
            async with asyncio.timeout(self.patience.longest), self.exports.snapshot() as snapshot:
                reading, nodes = await self.first(snapshot)
                await self.start(send)
                if with_body:
                    await self.send_all(reading, nodes, send)
        except TimeoutError:
            hint = f"The limit is {self.patience.longest:g} seconds."
            raise TookTooLong(hint=hint) from None
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def first(self, snapshot: Snapshot) -> tuple[Reading, Sequence[bytes]]:
        """Read the first nodes. Raises faults."""
        try:
            reading = await self.reading(snapshot)
            return reading, await reading.rows()
        except TookTooLong as fault:
            guard.explain(fault, self.filled.export.nodes.cost)
            raise

    async def reading(self, snapshot: Snapshot) -> Reading:
        """Begin to read the nodes. Raises NotFound where the object that leads to them is null."""
        *before, parameters = self.filled.parameters
        export = self.filled.export
        if export.parent is not None:
            try:
                there = await snapshot.value(export.parent.sent, before[0])
            except Declined as declined:
                raise export.parent.refusal(declined.number) from None
            if there != b"t":
                raise NotFound(export.way.path[:-1], detail="Nothing is known by this.")
        return await snapshot.read(export.nodes.sent, parameters, self.filled.at_once)

    async def send_all(self, reading: Reading, nodes: Sequence[bytes], send: Send) -> None:
        """Send the nodes; the next are read meanwhile."""
        columns = self.filled.export.columns
        await self.put(send, self.form.head(columns))
        while nodes:
            following = asyncio.create_task(reading.rows())
            try:
                # So that PostgreSQL has been asked before these are written.
                await asyncio.sleep(0)
                await self.put(send, self.form.body(columns, nodes))
                nodes = await following
            finally:
                following.cancel()
                await asyncio.gather(following, return_exceptions=True)

    async def start(self, send: Send) -> None:
        """Begin the reply; from now on no fault can be told."""
        self.begun = True
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})

    async def put(self, send: Send, data: bytes) -> None:
        """Send some of the body. Raises NotRead for a client that is too slow."""
        try:
            for at in range(0, len(data), PIECE):
                piece = data[at : at + PIECE]
                begun = perf_counter()
                async with asyncio.timeout(self.patience.idle):
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
                self.sent += len(piece)
                self.waited += perf_counter() - begun
                self.patience.judge(self.sent, self.waited)
        except TimeoutError:
            raise NotRead("its client reads nothing") from None


def known(message: Any) -> Any:
    """The JSON of a body. Raises BadArgument for a member that is not of a request in GraphQL."""
    for name in message if isinstance(message, dict) else ():
        if name not in MEMBERS:
            raise unknown(name, MEMBERS)
    return message


def form_of(request: Request) -> Form:
    """The form that is named, or else what a client likes best: lines of JSON unless it says.

    Raises NotAcceptable and BadArgument.
    """
    named = parameters(request, [FORMAT]).get(FORMAT)
    if named is not None:
        forms = {form.name: form for form in FORMS}
        if named not in forms:
            hint = f"Give one of {', '.join(forms)}."
            raise BadArgument((FORMAT,), detail=f"Given: {named[:40]!r}.", hint=hint)
        return forms[named]
    offered = tuple(form.media_type for form in FORMS)
    accepted = negotiated(accept_of(request), offered)
    if accepted is None:
        raise NotAcceptable(hint=f"There is {', '.join(offered)}.")
    return FORMS[offered.index(accepted)]
