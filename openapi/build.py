"""The description of the addresses of the service, in OpenAPI 3.1.

`python -m openapi.build > openapi/openapi.json` writes it anew.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from graphql import FragmentDefinitionNode, parse

from openapi.addresses import ADDRESSES, SCHEMAS
from openapi.addresses.delivery import RESULTS
from openapi.components import Components, Schema
from openapi.operations import TAGS, Operations
from openapi.refusals import problem_details
from schema.build import graphql_schema
from service.app import application
from service.settings import Settings
from service.web.rest import Representation, Rest
from service.web.stored import Stored

VERSION = "1"
INFO: Schema = {
    "title": "On Record",
    "version": VERSION,
    "summary": "Who said it, on whose authority, who else says so, who disagrees, and since when.",
    "description": (
        "News articles, the claims in them, the sources these are attributed to, and the stances "
        "that political actors take. It issues no verdicts on truth.\n\n"
        "Every address below `/v1` that reads is a stored GraphQL document, and answers that "
        "document's root field; `/graphql` answers anything else that the schema can say. Lists "
        "have pages, which the `Link` header leads to. What goes wrong is told as problem details "
        "(RFC 9457)."
    ),
}
HEADERS: Schema = {
    "Cache-Control": {
        "description": "How long it can be kept.",
        "schema": {"type": "string"},
        "example": "no-cache",
    },
    "Content-Disposition": {
        "description": "The name of a file for it.",
        "schema": {"type": "string"},
        "example": 'attachment; filename="claims.ndjson"',
    },
    "ETag": {
        "description": "What it is known by, to be sent as If-None-Match.",
        "schema": {"type": "string"},
        "example": '"5d41402abc4b2a76"',
    },
    "Link": {
        "description": "The other pages of the list (RFC 8288): first, prev, next and last.",
        "schema": {"type": "string"},
        "example": '</v1/claims?first=20>; rel="first", </v1/claims?last=20>; rel="last"',
    },
    "Location": {
        "description": "The address of the article.",
        "schema": {"type": "string", "format": "uri-reference"},
        "example": "/v1/articles/art_1",
    },
    "Retry-After": {
        "description": "In how many seconds to ask again.",
        "schema": {"type": "string", "pattern": "^[0-9]+$"},
        "example": "1",
    },
    "Vary": {
        "description": "The answer depends on the Accept header.",
        "schema": {"type": "string"},
        "example": "Accept",
    },
    "WWW-Authenticate": {
        "description": "A key is sent as a bearer token (RFC 6750).",
        "schema": {"type": "string"},
        "example": "Bearer",
    },
}
SECURITY: Schema = {
    "key": {
        "type": "http",
        "scheme": "bearer",
        "description": (
            "An API key, which `onrecord keys create` makes, with a scope: `ingest` to deliver "
            "articles, `review` to decide, `read` where reading is not open to all."
        ),
    }
}


def composed() -> tuple[Sequence[Stored], Mapping[str, Sequence[Representation]]]:
    """The documents of the application and the other forms of their answers; nothing connects."""
    rest: Rest = application(Settings(), "postgresql://").state.rest
    return rest.documents, rest.forms


def description() -> Schema:
    """The whole description."""
    documents, forms = composed()
    operations = Operations(graphql_schema, documents, forms)
    select_results(operations)
    paths: Schema = {}
    for stored in documents:
        paths.setdefault(stored.path, {})[stored.method.lower()] = operations.of_stored(stored)
    for address in ADDRESSES:
        paths.setdefault(address.path, {})[address.method.lower()] = operations.of_address(address)
    operations.inputs.object("ArticleInput")
    operations.schemas.known |= {**problem_details(), **SCHEMAS}
    told: Schema = {
        "openapi": "3.1.0",
        "info": INFO,
        "servers": [{"url": "/", "description": "The service that this comes from."}],
        "tags": [{"name": name, "description": text} for name, text in TAGS.values() if text],
        "paths": dict(sorted(paths.items())),
        "components": {
            **{each.kind: each.sorted() for each in kinds(operations)},
            "securitySchemes": SECURITY,
        },
    }
    told["components"]["headers"] = dict(HEADERS)
    leave_out_unused(told)
    return told


def leave_out_unused(told: Schema) -> None:
    """Leave out the components that nothing refers to, and then those that only these did."""
    kept = -1
    components = told["components"]
    while kept != (kept := sum(map(len, components.values()))):
        whole = json.dumps(told)
        for kind, parts in components.items():
            if kind != "securitySchemes":
                components[kind] = {
                    name: part
                    for name, part in parts.items()
                    if f'"#/components/{kind}/{name}"' in whole
                }


def kinds(operations: Operations) -> Sequence[Components]:
    """The components of the operations, by their kinds."""
    return (operations.schemas, operations.parameters, operations.refusals)


def select_results(operations: Operations) -> None:
    """Describe what addresses without a document answer, in the terms of the schema."""
    outputs = operations.outputs
    definitions: Any = parse(RESULTS, no_location=True).definitions
    outputs.fragments = {
        each.name.value: each for each in definitions if isinstance(each, FragmentDefinitionNode)
    }
    for name in outputs.fragments:
        outputs.named(name)


def text() -> str:
    """The description as it is committed."""
    return json.dumps(description(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    sys.stdout.write(text())
