"""The addresses that articles are delivered at."""

from collections.abc import Mapping, Sequence

from openapi.addresses.address import Address, answered, schema_of
from openapi.components import Schema
from openapi.refusals import ALWAYS, BODY, KEYS, rejected
from service.domain import faults
from service.domain.vocabulary import Scope
from service.web.articles import BESIDE, DRY_RUN, LINES, TYPES
from service.web.replies import JSON

RESULTS = """
fragment Delivered on IngestResult {
  outcome
  article { id }
  counts { claims sources stances actors issues }
  problems { ...Problem }
  moreProblems
  notes { path rule given kept }
  normalised @include(if: true)
  actors @include(if: true) {
    path
    name
    actor { id }
    candidates { score reasons actor { id name } }
  }
  changes @include(if: true) { path kind action id fields }
}
fragment Problem on Problem { path code message hint }
"""
"""What is answered to a delivery; what depends on a dry run may be missing."""

SAID: Mapping[str, str] = {
    "article_url": "Where the article was published, where the payload does not say it.",
    "outlet": "The name of its outlet.",
    "homepage": "The address of the outlet's front page.",
    "country": "Where the outlet is based (ISO 3166-1 alpha-2).",
    "headline": "Its headline.",
    "published_at": "When it was published (RFC 3339, with a zone unless `timezone` says it).",
    "retrieved_at": "When it was fetched (RFC 3339).",
    "language": "The language of its text (BCP 47).",
    "timezone": "The zone of times without one, of the IANA database: Europe/Istanbul.",
    "method": "How claims, sources and stances were drawn from it.",
}
"""What each query parameter beside a payload says."""

KEY: Schema = {
    "name": "Idempotency-Key",
    "in": "header",
    "description": (
        "A name of this delivery, so that sending it again is answered as before: 16 to 255 "
        "visible characters, such as a UUID."
    ),
    "schema": {"type": "string", "pattern": "^[!-~]{16,255}$"},
}
TRY: Schema = {
    "name": DRY_RUN,
    "in": "query",
    "description": "Whether to say what would become of it, and to write nothing.",
    "schema": {"type": "boolean", "default": False},
}


def beside(*names: str) -> list[Schema]:
    """The parameters that say something of an article beside its payload."""
    return [
        {
            "name": name,
            "in": "query",
            "description": SAID[BESIDE[name]],
            "schema": {"type": "string"},
        }
        for name in names
    ]


LINKED: Schema = {
    "description": "A document of JSON-LD: an object, or several.",
    "anyOf": [{"type": "object"}, {"type": "array", "items": {"type": "object"}}],
}
NINJS: Schema = {"type": "object", "description": "A news item in IPTC ninjs."}
IN: Mapping[str, Schema] = {
    "application/json": schema_of("ArticleInput"),
    "application/ld+json": LINKED,
    "application/vnd.iptc.ninjs+json": NINJS,
    "application/ninjs+json": NINJS,
}
"""What bodies of these media types are; others are text."""

LOCATION: Schema = {"Location": {"$ref": "#/components/headers/Location"}}
RESULT = schema_of("Delivered")
LINE: Schema = {
    "description": (
        "Lines of JSON, each an `ArticleInput`, or a document in another format that says so "
        "itself."
    ),
}
TOLD: Schema = {
    "type": "string",
    "description": (
        "Lines of JSON, one for each that was sent, in their order: a `Delivered` with its `line`. "
        "Where the stream breaks off, the last line is problem details with `goOnAtLine`."
    ),
}

DELIVERY: Sequence[Address] = (
    Address(
        "POST",
        "/v1/articles",
        "createArticle",
        "Delivery",
        [
            "Deliver one article, in any format of ingestion.",
            "It is stored whole, with its claims, sources and stances, or not at all. Delivering "
            "it again changes nothing. What a format cannot say is said beside it, in the query.",
        ],
        {
            "200": answered(JSON, RESULT, "What became of it.", headers=LOCATION),
            "201": answered(JSON, RESULT, "It was not known, and is stored.", headers=LOCATION),
        },
        (
            *ALWAYS,
            *KEYS,
            *BODY,
            faults.FormatUnknown,
            faults.SaysItself,
            faults.TooManyArticles,
            faults.IdempotencyKeyUnusable,
            faults.IdempotencyKeyReused,
            faults.StorageFull,
            *rejected(),
        ),
        [*beside(*BESIDE), TRY, KEY],
        {
            "required": True,
            "content": {
                name: {"schema": IN.get(name, {"type": "string"})} for name in dict.fromkeys(TYPES)
            },
        },
        Scope.INGEST,
        links={
            "article": {
                "operationId": "article",
                "parameters": {"id": "$response.body#/article/id"},
                "description": "The article as it is stored.",
            }
        },
    ),
    Address(
        "POST",
        "/v1/ingest",
        "ingest",
        "Delivery",
        [
            "Deliver articles without an end, one on each line.",
            "Answers come while lines still go. What is wrong with one article is told on its line "
            "and does not concern the others.",
        ],
        {"200": answered(LINES[0], TOLD, "What became of each.")},
        (
            *(faults.BadArgument, faults.MediaTypeUnknown, faults.ContentEncoded),
            *(
                faults.IdempotencyKeyUnusable,
                faults.IdempotencyKeyReused,
                faults.Internal,
                faults.DatabaseUnavailable,
            ),
            *(faults.Busy, faults.TookTooLong, faults.StorageFull),
            *KEYS,
        ),
        [*beside("method"), TRY, KEY],
        {"required": True, "content": {name: {"schema": LINE} for name in LINES}},
        Scope.INGEST,
    ),
)
