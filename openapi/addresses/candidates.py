"""What the Reconciliation Service API sends and answers, as far as it is taken and given here."""

from collections.abc import Mapping

from openapi.addresses.address import schema_of
from openapi.components import Schema
from service.domain.vocabulary import ActorType
from service.web.reconciling.batch import (
    BATCH_SIZE,
    MOST_CANDIDATES,
    MOST_QUERIES,
    Strictness,
)
from service.web.reconciling.extending import COLUMNS, MOST_COLUMNS, MOST_ROWS
from service.web.reconciling.vocabulary import PROPERTIES

TEXT: Schema = {"type": "string"}
NAMED: Schema = {
    "type": "object",
    "properties": {"id": TEXT, "name": TEXT, "description": TEXT},
    "required": ["id", "name"],
}
ACTOR_TYPE: Schema = {"type": "string", "enum": [kind.value for kind in ActorType]}
PROPERTY: Schema = {
    "type": "object",
    "description": "Something that is known beside the name.",
    "properties": {
        "pid": {
            "type": "string",
            "description": "The property; `externalId.` is followed by any scheme.",
            "pattern": f"^({'|'.join(PROPERTIES)}|externalId\\.[a-z][a-z0-9]{{1,20}})$",
        },
        "v": {
            "description": "Its value, or several.",
            "anyOf": [
                {"type": ["string", "number", "boolean", "null"]},
                {"type": "object", "properties": {"id": TEXT}, "required": ["id"]},
                {"type": "array", "items": {"type": ["string", "number", "boolean", "null"]}},
            ],
        },
    },
    "required": ["pid", "v"],
}
QUERY: Schema = {
    "type": "object",
    "description": "One cell of a table, and whom it may mean.",
    "properties": {
        "query": {"type": "string", "description": "The name."},
        "type": {
            "description": "The type, or several.",
            "anyOf": [
                ACTOR_TYPE,
                {"type": "array", "items": ACTOR_TYPE},
                {"type": "null"},
            ],
        },
        "type_strict": {
            "description": "What becomes of candidates of other types.",
            "enum": [*(each.value for each in Strictness), None],
        },
        "limit": {
            "type": ["integer", "null"],
            "minimum": 1,
            "description": f"How many candidates; at most {MOST_CANDIDATES} are given.",
        },
        "properties": {
            "type": ["array", "null"],
            "items": schema_of("ReconciliationProperty"),
        },
    },
    "required": ["query"],
    "additionalProperties": False,
}
BATCH: Schema = {
    "type": "object",
    "description": "Queries by ids of the client's own choosing.",
    "additionalProperties": schema_of("ReconciliationQuery"),
    "maxProperties": MOST_QUERIES,
}
CANDIDATE: Schema = {
    "type": "object",
    "properties": {
        "id": schema_of("ActorId"),
        "name": TEXT,
        "description": TEXT,
        "type": {"type": "array", "items": NAMED},
        "score": {"type": "number", "minimum": 0, "maximum": 100},
        "match": {"type": "boolean", "description": "Whether it is certain."},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"id": TEXT, "value": {"type": ["number", "boolean"]}},
                "required": ["id", "value"],
            },
        },
    },
    "required": ["id", "name", "type", "score", "match"],
}
RESULTS: Schema = {
    "type": "object",
    "description": "Candidates for each query, under its id.",
    "additionalProperties": {
        "type": "object",
        "properties": {"result": {"type": "array", "items": schema_of("ReconciliationCandidate")}},
        "required": ["result"],
    },
}
MANIFEST: Schema = {
    "type": "object",
    "description": "What the service is, and where its parts are.",
    "properties": {
        "versions": {"type": "array", "items": {"type": "string", "const": "0.2"}},
        "name": TEXT,
        "identifierSpace": {"type": "string", "format": "uri"},
        "schemaSpace": {"type": "string", "format": "uri"},
        "defaultTypes": {"type": "array", "items": NAMED},
        "view": {"type": "object", "properties": {"url": TEXT}, "required": ["url"]},
        "preview": {"type": "object", "properties": {"url": TEXT}, "required": ["url"]},
        "suggest": {"type": "object", "additionalProperties": {"type": "object"}},
        "batchSize": {"type": "integer", "const": BATCH_SIZE},
    },
    "required": ["versions", "name", "identifierSpace", "schemaSpace"],
}
SUGGESTED: Schema = {
    "type": "object",
    "properties": {
        "id": TEXT,
        "name": TEXT,
        "description": TEXT,
        "notable": {"type": "array", "items": NAMED},
    },
    "required": ["id", "name"],
}
SUGGESTIONS: Schema = {
    "type": "object",
    "properties": {"result": {"type": "array", "items": SUGGESTED}},
    "required": ["result"],
}
EXTENSION: Schema = {
    "type": "object",
    "description": "Which properties of which actors are wanted, as columns of a table.",
    "properties": {
        "ids": {
            "type": "array",
            "items": {"type": "string"},
            "maxItems": MOST_ROWS,
            "description": "Ids; those of nobody have empty cells.",
        },
        "properties": {
            "type": "array",
            "maxItems": MOST_COLUMNS,
            "items": {
                "type": "object",
                "properties": {"id": {"type": "string", "pattern": f"^({'|'.join(COLUMNS)})$"}},
                "required": ["id"],
            },
        },
    },
    "required": ["ids", "properties"],
}
EXTENDED: Schema = {
    "type": "object",
    "description": "Columns, and the values of each in each row.",
    "properties": {
        "meta": {"type": "array", "items": NAMED},
        "rows": {"type": "object", "additionalProperties": {"type": "object"}},
    },
    "required": ["meta", "rows"],
}
PROPOSED: Schema = {
    "type": "object",
    "properties": {
        "properties": {"type": "array", "items": NAMED},
        "limit": {"type": "integer"},
        "type": ACTOR_TYPE,
    },
    "required": ["properties", "limit"],
}
SHAPES: Mapping[str, Schema] = {
    "ReconciliationExtension": EXTENSION,
    "ReconciliationColumns": EXTENDED,
    "ReconciliationProposal": PROPOSED,
    "ReconciliationBatch": BATCH,
    "ReconciliationCandidate": CANDIDATE,
    "ReconciliationManifest": MANIFEST,
    "ReconciliationProperty": PROPERTY,
    "ReconciliationQuery": QUERY,
    "ReconciliationResults": RESULTS,
    "ReconciliationSuggestions": SUGGESTIONS,
}
