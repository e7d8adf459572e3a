"""The addresses of whoever runs the service."""

from collections.abc import Sequence

from openapi.addresses.address import TEXT_PLAIN, Address, answered
from openapi.components import Schema
from service.domain import faults
from service.web.health import TEXT
from service.web.replies import JSON

KEPT: Schema = {
    "ETag": {"$ref": "#/components/headers/ETag"},
    "Cache-Control": {"$ref": "#/components/headers/Cache-Control"},
}

OPERATION: Sequence[Address] = (
    Address(
        "GET",
        "/healthz",
        "alive",
        "Operation",
        ["Whether the process lives."],
        {"200": answered(TEXT_PLAIN, {"type": "string", "const": "alive\n"}, "It does.")},
        open=True,
    ),
    Address(
        "GET",
        "/readyz",
        "ready",
        "Operation",
        ["Whether the service can answer, which needs its database."],
        {"200": answered(TEXT_PLAIN, {"type": "string", "const": "ready\n"}, "It can.")},
        (faults.DatabaseUnavailable, faults.Busy, faults.TookTooLong, faults.Internal),
        open=True,
    ),
    Address(
        "GET",
        "/metrics",
        "metrics",
        "Operation",
        ["What the process counts, in the text format of Prometheus."],
        {"200": answered(TEXT, {"type": "string"}, "The figures.")},
        open=True,
    ),
    Address(
        "GET",
        "/openapi.json",
        "description",
        "Operation",
        ["This description."],
        {
            "200": answered(
                JSON, {"type": "object"}, "The description, in OpenAPI 3.1.", headers=KEPT
            ),
            "304": {"description": "It is the one whose ETag was sent.", "headers": KEPT},
        },
        open=True,
    ),
)
