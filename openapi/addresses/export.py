"""The address that exports any connection."""

from collections.abc import Mapping, Sequence

from openapi.addresses.address import Address
from openapi.components import Schema
from openapi.refusals import ALWAYS, BODY, KEYS
from service.domain import faults
from service.web.replies import JSON
from service.web.rest import FORMAT
from service.web.tables import FORMS

SENT: Schema = {
    "type": "object",
    "description": "A request in GraphQL, of one connection and nothing beside.",
    "properties": {
        "query": {"type": "string", "description": "The document."},
        "operationName": {
            "type": ["string", "null"],
            "description": "Which of its operations is meant, where it has several.",
        },
        "variables": {"type": ["object", "null"], "description": "The values of its variables."},
    },
    "required": ["query"],
    "additionalProperties": False,
}
SHAPES: Mapping[str, Schema] = {"GraphQLRequest": SENT}

NAMED: Schema = {
    "name": FORMAT,
    "in": "query",
    "description": "The form of the export; an Accept header with its media type says the same.",
    "schema": {"type": "string", "enum": [each.name for each in FORMS]},
}

EXPORT: Sequence[Address] = (
    Address(
        "POST",
        "/v1/export",
        "export",
        "Export",
        [
            "Export all entries of any connection, as lines or as a table.",
            "They come from one snapshot, however many there are. A reply that breaks off has no "
            "end, so whoever has received one has everything.",
        ],
        {
            "200": {
                "description": "The entries: a line or a row for each.",
                "headers": {
                    "Content-Disposition": {"$ref": "#/components/headers/Content-Disposition"}
                },
                "content": {each.media_type: {"schema": {"type": "string"}} for each in FORMS},
            }
        },
        (
            *(*ALWAYS, *KEYS, *BODY, faults.BadRequest, faults.NotFound),
            *(faults.ExportsOff, faults.NotExportable, faults.ExportHasNoPages),
            faults.ReadingOnly,
            *(faults.DocumentTooLarge, faults.TooManyTokens, faults.SyntaxFault),
            *(faults.ValidationFault, faults.OperationUnknown, faults.VariableFault),
            *(faults.TooDeep, faults.TooManyAliases, faults.TooManyFields, faults.TooManyInputs),
            *(faults.TooCostly, faults.TooManyFacets, faults.TooManyRankings),
            *(faults.BadId, faults.WrongIdType, faults.TooManyIds, faults.BadQuery),
            *(faults.NothingToRank, faults.TooBroad),
        ),
        (NAMED,),
        {
            "required": True,
            "content": {JSON: {"schema": {"$ref": "#/components/schemas/GraphQLRequest"}}},
        },
    ),
)
