"""The addresses of the Reconciliation Service API, version 0.2, for actors."""

from collections.abc import Sequence

from openapi.addresses.address import Address, answered, schema_of
from openapi.addresses.candidates import ACTOR_TYPE, TEXT
from openapi.components import Schema
from openapi.refusals import ALWAYS, BODY, KEYS
from service.domain import faults
from service.web.reconciling.batch import BATCH_SIZE
from service.web.reconciling.endpoint import FORM_TYPE
from service.web.reconciling.manifest import PATH
from service.web.replies import HTML, JSON

NUMBER: Schema = {"type": "string", "pattern": "^[0-9]{0,9}$"}
"""A number as clients send it, who send an empty text for none."""

FOUND: Schema = {"anyOf": [schema_of("ReconciliationResults"), schema_of("ReconciliationColumns")]}
TOLD: Schema = {"anyOf": [schema_of("ReconciliationManifest"), *FOUND["anyOf"]]}
SENT = {
    "queries": ("ReconciliationBatch", "A batch of queries, as JSON."),
    "extend": ("ReconciliationExtension", "What a table shall be extended by, as JSON."),
}
"""What is sent, by its fields: one of them."""

AS_TEXT: Schema = {
    name: {
        "type": "string",
        "description": description,
        "contentMediaType": JSON,
        "contentSchema": schema_of(shape),
    }
    for name, (shape, description) in SENT.items()
}
ONE: Schema = {"oneOf": [{"required": [name]} for name in SENT]}
ASKED = (*ALWAYS, *KEYS, faults.BadRequest, faults.BadJson, faults.BodyTooLarge)
TAG = "Reconciliation"


def suggesting(kind: str, what: str) -> Address:
    """An address that suggests."""
    return Address(
        "GET",
        f"{PATH}/suggest/{kind}",
        f"suggest{kind.capitalize()}",
        TAG,
        [f"Suggest {what} for what somebody has begun to type."],
        {"200": answered(JSON, schema_of("ReconciliationSuggestions"), "The likeliest first.")},
        (*ALWAYS, *KEYS, faults.BadRequest),
        [
            {
                "name": "prefix",
                "in": "query",
                "required": True,
                "description": "What has been typed.",
                "schema": TEXT,
            },
            {
                "name": "cursor",
                "in": "query",
                "description": "How many to skip.",
                "schema": NUMBER,
            },
        ],
    )


RECONCILIATION: Sequence[Address] = (
    Address(
        "GET",
        PATH,
        "reconciliation",
        TAG,
        [
            "Find out about the reconciliation service, or whom names may mean.",
            "With `queries` or `extend` it answers as POST does, else with the manifest.",
        ],
        {"200": answered(JSON, TOLD, "The manifest, candidates, or columns.")},
        (*ASKED, faults.TooManyInputs),
        [
            {
                "name": "queries",
                "in": "query",
                "description": SENT["queries"][1],
                "content": {JSON: {"schema": schema_of(SENT["queries"][0])}},
            },
            # As a text, for pages that ask make up an object, and one of the two is to be sent.
            {
                "name": "extend",
                "in": "query",
                "description": SENT["extend"][1],
                "schema": AS_TEXT["extend"],
            },
        ],
    ),
    Address(
        "POST",
        PATH,
        "reconcile",
        TAG,
        [
            "Find whom names may mean, or extend a table by what is known of actors.",
            f"At most {BATCH_SIZE} names at once.",
        ],
        {"200": answered(JSON, FOUND, "Candidates, or columns.")},
        (*ASKED, *BODY, faults.TooManyInputs),
        (),
        {
            "required": True,
            "content": {
                JSON: {
                    "schema": {
                        "type": "object",
                        "properties": {name: schema_of(shape) for name, (shape, _) in SENT.items()},
                        **ONE,
                    }
                },
                FORM_TYPE: {"schema": {"type": "object", "properties": AS_TEXT, **ONE}},
            },
        },
    ),
    suggesting("entity", "actors"),
    suggesting("type", "types"),
    suggesting("property", "properties"),
    Address(
        "GET",
        f"{PATH}/properties",
        "proposeProperties",
        TAG,
        ["Propose properties that a table can be extended by."],
        {"200": answered(JSON, schema_of("ReconciliationProposal"), "The properties.")},
        (*ALWAYS, *KEYS, faults.BadRequest),
        [
            {
                "name": "type",
                "in": "query",
                "description": "Of which type the actors are.",
                "schema": {"type": "string", "enum": [*ACTOR_TYPE["enum"], ""]},
            },
            {
                "name": "limit",
                "in": "query",
                "description": "How many at the most.",
                "schema": NUMBER,
            },
        ],
    ),
    Address(
        "GET",
        f"{PATH}/preview",
        "preview",
        TAG,
        ["Show a small page about one actor, to be framed by others."],
        {"200": answered(f"{HTML}; charset=utf-8", TEXT, "The page.")},
        (*ALWAYS, *KEYS, faults.BadRequest, faults.BadId, faults.WrongIdType, faults.NotFound),
        [
            {
                "name": "id",
                "in": "query",
                "required": True,
                "description": "The actor's id.",
                "schema": schema_of("ActorId"),
            }
        ],
    ),
)
