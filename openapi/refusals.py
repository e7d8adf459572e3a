"""How each address says no: its statuses, with the codes of faults that each can have."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from http import HTTPStatus

from graphql import GraphQLID, get_named_type

from openapi.components import Components, Schema
from openapi.examples import refusals
from service.domain import faults, rejections
from service.domain.faults import Fault
from service.web.links import WINDOW
from service.web.parameters import WHERE, Place
from service.web.replies import PROBLEM, status
from service.web.stored import Stored

Kind = type[Fault]

ALWAYS: Sequence[Kind] = (
    faults.BadArgument,
    faults.NotAcceptable,
    faults.Internal,
    faults.DatabaseUnavailable,
    faults.Busy,
    faults.TookTooLong,
)
"""What any address of an answer can say."""

KEYS: Sequence[Kind] = (faults.KeyMissing, faults.KeyUnknown, faults.ScopeMissing)
BODY: Sequence[Kind] = (
    faults.BadJson,
    faults.BodyTooLarge,
    faults.BodyTooSlow,
    faults.MediaTypeUnknown,
    faults.ContentEncoded,
)
TOO_LONG = "The address and the headers are more than the server reads, 16 kB; it has no body."
OF_IDS: Sequence[Kind] = (faults.BadId, faults.WrongIdType)
OF_PAGES: Sequence[Kind] = (faults.BadPage, faults.BadCursor, faults.TooCostly)
OF_REASONS: Sequence[Kind] = (
    rejections.TextIsEmpty,
    rejections.TextIsTooLong,
    rejections.TextHasNul,
    rejections.TextHasSurrogate,
)
OF_WORDS: Sequence[Kind] = (faults.BadQuery, faults.TooBroad)
OF_RANKS: Sequence[Kind] = (faults.NothingToRank, faults.TooManyRankings)

OF: Mapping[str, Sequence[Kind]] = {
    "judge": (
        faults.JudgedUnknown,
        faults.JudgedOfTwoTypes,
        faults.JudgedWithItself,
        faults.JudgementInForce,
        faults.JoinsDifferent,
        faults.Alike,
    ),
    "revokeJudgement": (faults.JudgementUnknown, faults.JudgementRevoked),
    "overrideMention": (
        faults.MentionUnknown,
        faults.MentionHasNone,
        faults.OverrideUnfit,
        faults.OverrideInForce,
    ),
    "revokeOverride": (faults.OverrideUnknown, faults.OverrideRevoked),
    "relatePropositions": (
        faults.PropositionUnknown,
        faults.RelatedToItself,
        faults.RelationInForce,
    ),
    "revokeRelation": (faults.RelationUnknown, faults.RelationRevoked),
    "reviewClaims": (faults.ReviewedUnknown, faults.ReasonMissing, faults.TooManyIds),
    "reviewStances": (faults.ReviewedUnknown, faults.ReasonMissing, faults.TooManyIds),
    "resolveActors": (faults.TooManyNames,),
    "stanceTimeline": (faults.ActorUnknown, faults.TargetUnknown, faults.TooManyBuckets),
    "stanceMatrix": (faults.TooCostly,),
}
"""What one document says, beside what follows from its parameters."""


def of_stored(stored: Stored) -> Iterator[Kind]:
    """The faults that a stored document can be refused with."""
    yield from (*ALWAYS, *KEYS)
    names = {each.name for each in stored.parameters}
    if stored.parameters:
        yield from (faults.VariableFault, faults.TooManyInputs)
    if any(get_named_type(each.type) is GraphQLID for each in stored.parameters):
        yield from OF_IDS
    if any(each.place is Place.PATH for each in stored.parameters):
        yield faults.NotFound
    if names >= set(WINDOW) or "first" in names:
        yield from OF_PAGES
        yield from (faults.ExportsOff, faults.ExportHasNoPages)
    if WHERE in names or "query" in names:
        yield from (*OF_WORDS, *OF_IDS)
    if "orderBy" in names:
        yield from OF_RANKS
    if stored.method == "POST":
        yield from BODY
    if stored.writes:
        yield faults.StorageFull
        yield from (*OF_IDS, *OF_REASONS)
    yield from OF.get(stored.name, ())


def rejected() -> Iterable[Kind]:
    """What can be wrong with a delivered article."""
    return [
        kind
        for kind in faults.Rejected.kinds()
        if kind.__module__ in (faults.__name__, rejections.__name__)
    ]


def responses(kinds: Iterable[Kind], components: Components) -> Schema:
    """The responses of an address that say no, by their statuses."""
    by_status: dict[int, set[str]] = {}
    for kind in kinds:
        by_status.setdefault(status(kind()), set()).add(kind.code)
    told: Schema = {
        str(number): response(number, sorted(by_status[number]), components)
        for number in sorted(by_status)
    }
    return told | {"431": {"description": TOO_LONG}}


def response(number: int, codes: Sequence[str], components: Components) -> Schema:
    """A response that says no with one of these codes.

    The first of each status is a component, which is what all say of statuses without a choice.
    """
    told = [f"* `{code}`: {sentences()[code]}" for code in codes]
    phrase = HTTPStatus(number).phrase
    schema = {
        "allOf": [
            {"$ref": "#/components/schemas/ProblemDetails"},
            {
                "type": "object",
                "properties": {
                    "status": {"type": "integer", "const": number},
                    "code": {"type": "string", "enum": list(codes)},
                },
            },
        ]
    }
    found: Schema = {
        "description": "\n".join([f"{phrase}.\n", *told]),
        "content": {PROBLEM: {"schema": schema}},
    }
    shown = next((code for code in codes if code in refusals()), None)
    if shown is not None and "problem" in refusals()[shown]:
        found["content"][PROBLEM]["example"] = refusals()[shown]["problem"]
    if number == HTTPStatus.UNAUTHORIZED:
        found["headers"] = {"WWW-Authenticate": {"$ref": "#/components/headers/WWW-Authenticate"}}
    if number in (HTTPStatus.SERVICE_UNAVAILABLE, 504, 507):
        found["headers"] = {"Retry-After": {"$ref": "#/components/headers/Retry-After"}}
    name = phrase.replace(" ", "")
    if components.known.setdefault(name, found) == found:
        return {"$ref": f"#/components/responses/{name}"}
    return found


def sentences() -> Mapping[str, str]:
    """What each code says."""
    return {kind.code: kind.sentence for kind in Fault.kinds()}


def problem_details() -> Mapping[str, Schema]:
    """The schemas of problem details (RFC 9457), and of each of several below ``errors``."""
    properties: Schema = {
        "type": {
            "type": "string",
            "format": "uri",
            "pattern": "^urn:onrecord:fault:[A-Z0-9_]+$",
            "description": "What kind of problem it is: the code, as a URN.",
        },
        "title": {"type": "string", "description": "What is wrong, and what to do."},
        "status": {"type": "integer", "description": "The status of the response."},
        "code": {"type": "string", "description": "A stable word for the kind of problem."},
        "detail": {
            "type": "string",
            "description": "What exactly is wrong, where that can be told.",
        },
        "hint": {"type": "string", "description": "How to mend it, where that can be told."},
        "path": {
            "type": "string",
            "description": "A JSON Pointer to the parameter, or the part of the body, at fault.",
        },
    }
    one = {
        "type": "object",
        "description": "Something is wrong.",
        "properties": properties,
        "required": ["type", "title", "status", "code"],
    }
    every = {
        "type": "array",
        "items": {"$ref": "#/components/schemas/OneProblem"},
        "description": "All problems, where there are several, the first one included.",
    }
    whole = {
        "description": "Problem details (RFC 9457).",
        "allOf": [
            {"$ref": "#/components/schemas/OneProblem"},
            {"type": "object", "properties": {"errors": every}},
        ],
    }
    return {"OneProblem": one, "ProblemDetails": whole}
