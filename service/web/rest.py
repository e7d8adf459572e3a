"""REST: each address is a stored document, and its response is that document's root field."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from service.answer import Answers, Asked
from service.domain.faults import BadArgument, Fault, NotAcceptable, NotFound, Several
from service.web.addresses import Endpoint
from service.web.blame import told_of
from service.web.bodies import content_type, query_of
from service.web.callers import Caller, Callers
from service.web.limits import Bodies
from service.web.links import link_header
from service.web.negotiation import accept_of, negotiated
from service.web.once import parsed_once
from service.web.parameters import Place
from service.web.replies import JSON, refused_with
from service.web.stored import Stored
from service.web.variables import variables_from, variables_in

FORMAT = "format"
"""The query parameter that names a form, for those who cannot send an Accept header."""

NOTHING = (b"null", b"{}")
"""What a root field says where an id leads to nothing, or to something of another type."""


@dataclass(frozen=True)
class Asking:
    """One request for what a stored document answers."""

    stored: Stored
    variables: Mapping[str, Any]
    caller: Caller
    request: Request


@dataclass(frozen=True)
class Representation:
    """Another form of what a stored document answers."""

    name: str
    """What the query parameter ``format`` calls it."""

    media_type: str
    respond: Callable[[Asking], Awaitable[Response]]


@dataclass(frozen=True)
class Rest:
    """The addresses of the stored documents."""

    documents: Sequence[Stored]
    answers: Answers
    callers: Callers
    bodies: Bodies
    forms: Mapping[str, Sequence[Representation]] = field(default_factory=dict)
    """The other forms of an answer, by the names of the documents that have any."""

    def endpoints(self) -> Iterator[tuple[str, str, Endpoint]]:
        """The methods and paths of all of them, and what answers."""
        for each in self.documents:
            yield each.method, each.path, self.answering(each)

    def answering(self, stored: Stored) -> Endpoint:
        """What answers a stored document. It raises faults, which app.py turns into replies."""

        async def respond(request: Request) -> Response:
            caller = self.callers.of(request)
            chosen = self.form(stored, request)
            try:
                variables = await self.variables(stored, request, caller)
                asking = Asking(stored, variables, caller, request)
                reply = await (chosen.respond(asking) if chosen else self.answer(asking))
            except Fault as fault:
                raise told_of(fault, stored) from None
            except Several as several:
                raise Several([told_of(fault, stored) for fault in several.faults]) from None
            if stored.name in self.forms:
                reply.headers["Vary"] = "Accept"
            return reply

        return respond

    def form(self, stored: Stored, request: Request) -> Representation | None:
        """The form that is asked for; None for plain JSON. Raises NotAcceptable, BadArgument."""
        others = self.forms.get(stored.name, ())
        named = request.query_params.getlist(FORMAT) if others else []
        if named:
            forms = {"json": None} | {each.name: each for each in others}
            if named[0] not in forms or len(named) > 1:
                wrong = "It is given twice." if len(named) > 1 else f"Given: {named[0][:40]!r}."
                hint = f"Give one of {', '.join(forms)}."
                raise BadArgument((FORMAT,), detail=wrong, hint=hint)
            return forms[named[0]]
        offered = (JSON, *(each.media_type for each in others))
        accepted = negotiated(accept_of(request), offered)
        if accepted is None:
            raise NotAcceptable(hint=f"There is {', '.join(offered)}.")
        return next((each for each in others if each.media_type == accepted), None)

    async def variables(self, stored: Stored, request: Request, caller: Caller) -> dict[str, Any]:
        """The variables of a request. Raises BadArgument, and what reading a body raises."""
        by_place = stored.by_place
        other_form = {FORMAT} if stored.name in self.forms else set()
        given = [(name, text) for name, text in query_of(request) if name not in other_form]
        variables = variables_from(by_place[Place.QUERY], given)
        if stored.method == "POST":
            content_type(request, [JSON])
            body = await self.bodies.read(request, caller)
            variables |= variables_in(by_place[Place.BODY], parsed_once(body))
        return variables | variables_from(by_place[Place.PATH], request.path_params.items())

    async def answer(self, asking: Asking) -> Response:
        """The root field's JSON, byte for byte. Raises NotFound where there is nothing."""
        stored = asking.stored
        asked = Asked(stored.text, variables=asking.variables, only_reads=not stored.writes)
        body = stored.response(await self.answers.answer(asked, asking.caller))
        if body in NOTHING:
            raise NotFound
        if stored.writes and (problems := orjson.loads(body)["problems"]):
            return refused_with(problems)
        link = link_header(asking.request, body)
        return Response(body, media_type=JSON, headers={"Link": link} if link else None)
