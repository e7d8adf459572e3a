"""Every way in which the service says no.

    Fault
    ├── Refused        the request cannot be answered as it stands; correct it and ask again
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


def pointer(path: Sequence[Step]) -> str:
    """The path as a JSON Pointer (RFC 6901); the empty string is the whole document."""
    return "".join("/" + str(s).replace("~", "~0").replace("/", "~1") for s in path)


def steps(pointer: str) -> tuple[Step, ...]:
    """The path that a JSON Pointer stands for; a step of digits is an index."""
    words = (word.replace("~1", "/").replace("~0", "~") for word in pointer.split("/")[1:])
    return tuple(int(word) if word.isascii() and word.isdigit() else word for word in words)


class Fault(Exception):
    """Something is wrong."""

    code: ClassVar[str]
    advice: ClassVar[str | None] = None
    """How to mend it, where the fault at hand does not say it more exactly."""

    sentence: ClassVar[str] = "Something is wrong."
    """The class's own sentence: its docstring."""

    argument: tuple[Step, ...] = ()
    """The argument of the field at the path, and the steps into it, where one is at fault."""

    def __init_subclass__(cls) -> None:
        """Keep the sentence, which every fault of the class is told with."""
        super().__init_subclass__()
        cls.sentence = " ".join((inspect.getdoc(cls) or "").split())

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
        self.hint = hint or self.advice
        self.locations = tuple(locations)
        super().__init__()

    def __str__(self) -> str:
        """Its message, which is put together only where somebody reads it."""
        return self.message

    @property
    def message(self) -> str:
        """The class's own sentence, and the detail where there is one."""
        return f"{self.sentence} {self.detail}" if self.detail else self.sentence

    @property
    def pointer(self) -> str:
        """The path as a JSON Pointer."""
        return pointer(self.path)

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
    """The request cannot be answered as it stands; correct it and ask again."""


class Rejected(Fault):
    """The article breaks a rule and is not stored; correct it and deliver it again."""


class NotAllowed(Fault):
    """This needs an API key with the right scope; send one."""


class Unavailable(Fault):
    """Nothing is wrong with the request; ask again later."""


class Internal(Fault):
    """The service failed in a way that was not foreseen; report it with the request id."""

    code = "INTERNAL"


# ---- the request as a document of GraphQL


class DocumentTooLarge(Refused):
    """The document has too many characters; ask for less in one request."""

    code = "DOCUMENT_TOO_LARGE"


class TooManyTokens(Refused):
    """The document has too many tokens; ask in several requests."""

    code = "TOO_MANY_TOKENS"


class SyntaxFault(Refused):
    """The document is not GraphQL; correct it where reading stopped."""

    code = "GRAPHQL_SYNTAX"


class ValidationFault(Refused):
    """The document does not fit the schema; correct what is named here."""

    code = "GRAPHQL_VALIDATION"


class OperationUnknown(Refused):
    """It is not clear which operation is to be answered; name one of the document's."""

    code = "OPERATION_UNKNOWN"


class VariableFault(Refused):
    """A value does not fit the type that the schema declares; give one that does."""

    code = "BAD_VARIABLE"


class ReadingOnly(Refused):
    """A request with GET only reads; send mutations with POST."""

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


class TooManyInputs(Refused):
    """The arguments have too many parts, or are nested too deeply; ask in several requests."""

    code = "TOO_MANY_INPUTS"


class TooCostly(Refused):
    """The operation could return too many nodes; ask for fewer with `first`, or for less depth."""

    code = "TOO_COSTLY"


class TooManyFacets(Refused):
    """The operation asks for too many facets; ask for some of them in another request."""

    code = "TOO_MANY_FACETS"


class TooManyRankings(Refused):
    """The operation ranks too often by relevance; ask for some of it in another request."""

    code = "TOO_MANY_RANKINGS"


class NotExportable(Refused):
    """This cannot be exported; an export is of the nodes of one connection, and of nothing else."""

    code = "NOT_EXPORTABLE"


class ExportHasNoPages(Refused):
    """An export has no pages and no counts, for it gives every entry; leave this out."""

    code = "EXPORT_HAS_NO_PAGES"
    advice = "Narrow an export with its filter; ask for pages with application/json."


# ---- its arguments


class BadId(Refused):
    """This is not an id of this service; give one as it stands in an answer."""

    code = "BAD_ID"


class WrongIdType(Refused):
    """This id belongs to another type; give one of the type that is asked for here."""

    code = "WRONG_ID_TYPE"


class TooManyIds(Refused):
    """Too many ids at once; ask in several requests."""

    code = "TOO_MANY_IDS"


class TooManyNames(Refused):
    """Too many names at once; ask in several requests."""

    code = "TOO_MANY_NAMES"


class BadCursor(Refused):
    """This cursor is not one of this connection in this order; take one from its pages."""

    code = "BAD_CURSOR"


class BadPage(Refused):
    """This page cannot be given; ask with `first` or with `last`, for 0 to 100 entries."""

    code = "BAD_PAGE"


class ActorUnknown(Refused):
    """No actor is known by this; `resolveActors` suggests whom a name may mean."""

    code = "ACTOR_UNKNOWN"


class TargetUnknown(Refused):
    """No such target is known; `actors`, `issues` and `propositions` list what is."""

    code = "TARGET_UNKNOWN"


class TooManyBuckets(Refused):
    """The timeline has too many buckets; ask for a shorter `during` or a coarser `bucket`."""

    code = "TOO_MANY_BUCKETS"


class TooManyArticles(Refused):
    """Too many articles at once; deliver them in several requests."""

    code = "TOO_MANY_ARTICLES"


class IdempotencyKeyUnusable(Refused):
    """An idempotency key has 16 to 255 visible characters of ASCII; send such a one."""

    code = "IDEMPOTENCY_KEY_UNUSABLE"
    advice = "A random UUID will do; one for each delivery."


class IdempotencyKeyReused(Refused):
    """This idempotency key came before, with something else; send a new key for each delivery."""

    code = "IDEMPOTENCY_KEY_REUSED"
    advice = "To send a delivery again, send the same articles in the same order."


class BadArgument(Refused):
    """This argument cannot be used; give it a value as its description says."""

    code = "BAD_ARGUMENT"


class BadQuery(Refused):
    """This cannot be looked for; give words as its hint says."""

    code = "BAD_QUERY"


class NothingToRank(Refused):
    """There is nothing to rank by; the order RELEVANCE needs a `text` in the same `where`."""

    code = "NOTHING_TO_RANK"
    advice = "Give `text` in `where` itself, not inside `and`, `or` or `not`; or another order."


class TooBroad(Refused):
    """These words are in too many texts to be ranked; ask more exactly."""

    code = "TOO_BROAD"


# ---- decisions on what propositions say to each other


class Undecided(Refused):
    """The decision cannot be kept as it stands; correct it and decide again."""


class PropositionUnknown(Undecided):
    """There is no such proposition, or nothing visible reports it any longer; give another."""

    code = "PROPOSITION_UNKNOWN"
    advice = "Take the id from `propositions`, or from `proposition { id }` of a claim."


class RelatedToItself(Undecided):
    """A proposition is not related to itself; give two different ones."""

    code = "RELATED_TO_ITSELF"
    advice = "Take both ids from `propositions`, or from `proposition { id }` of two claims."


class RelationInForce(Undecided):
    """Another relation of this type is in force between the two, either way; revoke it first."""

    code = "RELATION_IN_FORCE"


class RelationUnknown(Undecided):
    """There is no such relation; give the id of one as it stands in an answer."""

    code = "RELATION_UNKNOWN"
    advice = "Take the id from `relations { nodes { id } }` of either proposition."


class RelationRevoked(Undecided):
    """This relation was revoked before; nothing is left to revoke."""

    code = "RELATION_REVOKED"
    advice = "`node` with its id tells who has revoked or replaced it, when and why."


class JudgedUnknown(Undecided):
    """There is nothing with this id that could be judged; give the id of one that is stored."""

    code = "JUDGED_UNKNOWN"
    advice = "Take ids from `actors`, `issues` or `propositions`."


class JudgedOfTwoTypes(Undecided):
    """The two are of different types; give two actors, two issues or two propositions."""

    code = "JUDGED_OF_TWO_TYPES"
    advice = "Give two ids with the same beginning."


class JudgedWithItself(Undecided):
    """Nothing is judged with itself; give the ids of two."""

    code = "JUDGED_WITH_ITSELF"
    advice = "Give two different ids."


class JudgementInForce(Undecided):
    """Another verdict on the two is in force; revoke it before you judge otherwise."""

    code = "JUDGEMENT_IN_FORCE"


class JoinsDifferent(Undecided):
    """This would join two that are judged to be different; nothing was joined."""

    code = "JOINS_DIFFERENT"


class Alike(Undecided):
    """The two are one by judgements in force, so they cannot be different; revoke one of them."""

    code = "JUDGED_ALIKE"


class JudgementUnknown(Undecided):
    """There is no judgement with this id; take one from `judgements`."""

    code = "JUDGEMENT_UNKNOWN"
    advice = "An id of a judgement looks like jdg_42."


class JudgementRevoked(Undecided):
    """This judgement is revoked already; there is nothing to do."""

    code = "JUDGEMENT_REVOKED"
    advice = "Nothing of it is in force."


class MentionUnknown(Undecided):
    """There is no source, claim or stance with this id; take one from what is stored."""

    code = "MENTION_UNKNOWN"
    advice = "Take ids from `sources`, `claims` or `stances`."


class MentionHasNone(Undecided):
    """Nothing of this mention has the role; name one that it has."""

    code = "MENTION_HAS_NONE"
    advice = (
        "A source has ACTOR and REPRESENTS, a claim PROPOSITION and ABOUT, a stance ACTOR and "
        "TARGET; `of` says of which actor a claim shall no longer be about."
    )


class OverrideUnfit(Undecided):
    """The mention cannot refer to this; give the id of what it can refer to."""

    code = "OVERRIDE_UNFIT"


class OverrideInForce(Undecided):
    """Another override of this mention is in force; revoke it before you decide otherwise."""

    code = "OVERRIDE_IN_FORCE"


class OverrideUnknown(Undecided):
    """There is no override with this id; take one from the log of decisions."""

    code = "OVERRIDE_UNKNOWN"
    advice = "An id of an override looks like ovr_42; `decisions` tells of all."


class OverrideRevoked(Undecided):
    """This override is revoked already; there is nothing to do."""

    code = "OVERRIDE_REVOKED"
    advice = "The mention refers to what it was given with."


class ReviewedUnknown(Undecided):
    """There is nothing with this id to be reviewed; nothing was changed."""

    code = "REVIEWED_UNKNOWN"
    advice = "Take ids from `claims` or `stances`, and leave this one out."


class ReasonMissing(Undecided):
    """Whoever rejects or retracts says why; give a reason."""

    code = "REASON_MISSING"
    advice = "Say in a sentence why it is decided so."


# ---- the request as a message


class BadJson(Refused):
    """This cannot be read as JSON in UTF-8; correct the text or its encoding."""

    code = "BAD_JSON"


class BadRequest(Refused):
    """The request does not have the form that this address takes; correct it."""

    code = "BAD_REQUEST"


class BodyTooLarge(Refused):
    """The request is larger than this address takes; send less at once."""

    code = "BODY_TOO_LARGE"


class BodyTooSlow(Refused):
    """The request did not arrive in time; send it again."""

    code = "BODY_TOO_SLOW"


class MediaTypeUnknown(Refused):
    """This address does not take this content type; send one that it takes."""

    code = "MEDIA_TYPE_UNKNOWN"


class ContentEncoded(Refused):
    """This address takes bodies as they are, not compressed; send it unpacked."""

    code = "CONTENT_ENCODED"


class FormatUnknown(Refused):
    """It is not clear which format this is in; name one that is taken."""

    code = "FORMAT_UNKNOWN"


class SaysItself(Refused):
    """An article in this format says all of itself; leave out what is said beside it."""

    code = "SAYS_ITSELF"
    advice = "Put it into the article."


class NotAcceptable(Refused):
    """This address gives none of the media types asked for; accept one of those that it gives."""

    code = "NOT_ACCEPTABLE"


class NotFound(Refused):
    """There is nothing at this address; check it."""

    code = "NOT_FOUND"


class MethodNotAllowed(Refused):
    """This address does not take this method; read with GET, write with POST."""

    code = "METHOD_NOT_ALLOWED"


# ---- the caller


class KeyMissing(NotAllowed):
    """This needs an API key; send it as `Authorization: Bearer <key>`."""

    code = "KEY_MISSING"


class KeyUnknown(NotAllowed):
    """This API key is not known, has expired or was revoked; send another."""

    code = "KEY_UNKNOWN"


class ScopeMissing(NotAllowed):
    """The API key lacks the scope that this needs; send one that has it."""

    code = "SCOPE_MISSING"


class ExportsOff(NotAllowed):
    """This service exports nothing; read page by page."""

    code = "EXPORTS_OFF"


class KeyNameTaken(Refused):
    """An API key of this name is in use; choose another name."""

    code = "KEY_NAME_TAKEN"


class KeyNameUnusable(Refused):
    """An API key cannot have this name; choose another name."""

    code = "KEY_NAME_UNUSABLE"


class KeyNameUnknown(Refused):
    """No API key of this name is in use; `onrecord keys list` shows those that are."""

    code = "KEY_NAME_UNKNOWN"


# ---- the moment


class DatabaseUnavailable(Unavailable):
    """The database cannot be reached. Ask again in a moment; delivering twice does no harm."""

    code = "DATABASE_UNAVAILABLE"


class Busy(Unavailable):
    """The service is busy. Ask again in a moment."""

    code = "BUSY"


class TookTooLong(Unavailable):
    """This took longer than one request may; ask for less, or deliver less at once."""

    code = "TOOK_TOO_LONG"


class StorageFull(Unavailable):
    """The disk of the database is full. Deliver again later; reading goes on."""

    code = "STORAGE_FULL"
