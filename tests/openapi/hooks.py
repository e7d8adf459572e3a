"""What schemathesis cannot read from the description: see schemathesis.toml.

OpenAPI says of each parameter alone what it takes. Requests that fit the description are made
ones that can be meant, and where the service refuses such a request, it has to be for a reason
that no schema can tell.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
import schemathesis
from schemathesis import Case, CheckContext, HookContext, Response, SerializationContext

from service.domain import rejections
from service.domain.faults import Undecided

FILTERED = "where"
CURSORS = ("after", "before")
WINDOWS = (("first", "after"), ("last", "before"))
ALONE = ("actor.", "target.actor.", "target.")
"""Parameters that begin so are parts of an object of which one part is given."""

WHOLE = ("ndjson", "csv")
"""The forms that have every entry, and so no pages."""

REASONS: Mapping[str, str] = {
    **{kind.code: "what is stored, and was decided before" for kind in Undecided.kinds()},
    "ACTOR_UNKNOWN": "whether somebody is stored",
    "BAD_CURSOR": "that a cursor is one that was given out, for this order",
    "TEXT_EMPTY": "which characters are visible",
    "IDEMPOTENCY_KEY_REUSED": "which keys came before",
    "BAD_QUERY": "that a text holds a word to be looked for",
    "TARGET_UNKNOWN": "whether something is stored",
    "NOTHING_TO_RANK": "that one order needs a text",
    "TOO_MANY_INPUTS": "how much a filter holds altogether",
    "TOO_MANY_BUCKETS": "how long a time is, in buckets",
    "TOO_BROAD": "how many texts have a word",
}
"""What a schema cannot say, by the codes of the refusals that come of it."""

DETAILS = (
    rejections.TextIsEmpty.sentence,
    rejections.LanguageUnknown.sentence,
    "of non-null type",
    "to include required field",
    "too many external ids",
    "The range ends before it begins.",
)
"""What a schema cannot say, by what is told of it: which characters of a text are visible, which
languages there are, and what parameters need beside each other."""

UNTELLABLE = {
    "createArticle": "what holds in the text of an article, or in a document of another format",
    "reconciliation": "what a text in its address holds, which is JSON",
    "export": "which texts are documents of GraphQL, and which of these can be exported",
}
"""The operations of whose texts a schema says little."""

FORM_TYPE = "application/x-www-form-urlencoded"
"""A form whose fields are JSON, which a schema can note of a text, but not ask for."""

seen: set[str] = set()
"""The cursors that the service has given out."""


@schemathesis.serializer("application/x-ndjson", "application/jsonl", "text/html")
def as_it_is(context: SerializationContext, value: Any) -> Any:
    """A body that is a text; what is none is spelled as Python does."""
    return value if isinstance(value, bytes) else str(value).encode()


@schemathesis.hook
def before_call(context: HookContext, case: Case[Any], kwargs: dict[str, Any]) -> None:
    """Make a request that fits the description one that can be meant."""
    if fits(case) and case.query:
        case.query = dict(meant(case.query))


@schemathesis.hook
def after_call(context: HookContext, case: Case[Any], response: Response) -> None:
    """Keep the cursors of a page."""
    if response.status_code == 200 and b'"endCursor"' in response.content:
        seen.update(cursors(response.json()))


def cursors(told: Any) -> Iterator[str]:
    """The cursors in an answer."""
    if isinstance(told, dict):
        for name, value in told.items():
            if name in ("startCursor", "endCursor") and isinstance(value, str):
                yield value
            else:
                yield from cursors(value)


def fits(case: Case[Any]) -> bool:
    """Whether a request is meant to fit the description."""
    return case.meta is not None and case.meta.generation.mode.is_positive


def meant(query: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The query parameters without those that contradict others."""
    left_out = set(contradicting(query))
    for name, value in query.items():
        if name in CURSORS and str(value) not in seen:
            continue
        if name not in left_out:
            yield name, value


def contradicting(query: Mapping[str, Any]) -> Iterator[str]:
    """The parameters that cannot be given beside others."""
    if query.get("format") in WHOLE:
        yield from ("first", "last", "after", "before", "totalCount")
    if "queries" in query:
        yield "extend"
    if "first" in query:
        yield from ("last", "before")
    elif "last" in query:
        yield "after"
    for beginning in ALONE:
        parts = [name for name in query if name.startswith(beginning)]
        kept = min((part_of(name, beginning) for name in parts), default="")
        yield from (name for name in parts if part_of(name, beginning) != kept)
    if FILTERED in query:
        whole = query[FILTERED]
        said = orjson.loads(whole) if isinstance(whole, str) else whole
        yield from (name for name in query if part_of(name, "") in said)


def part_of(name: str, beginning: str) -> str:
    """The part of an object that a parameter is, or is in."""
    return name.removeprefix(beginning).split(".")[0]


@schemathesis.check
def refusals_have_reasons(ctx: CheckContext, response: Response, case: Case[Any]) -> None:
    """A request that fits is refused only for what a schema cannot say."""
    if fits(case) and response.status_code in (400, 422):
        told = response.json()
        assert (
            told["code"] in REASONS
            or any(sentence in told.get("detail", "") for sentence in DETAILS)
            or case.operation.definition.raw["operationId"] in UNTELLABLE
            or case.media_type == FORM_TYPE
        ), f"It fits the description, and is refused with {told['code']}."
