"""The manifest of the reconciliation service: what it is and where its parts are."""

import re
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from service.domain.faults import BadRequest
from service.domain.vocabulary import ActorType
from service.web.reconciling.batch import BATCH_SIZE
from service.web.reconciling.vocabulary import as_type

PATH = "/v1/reconcile"
SCHEMA_SPACE = "urn:onrecord:schema:Actor"
WIDTH, HEIGHT = 420, 280
"""The size of a preview, in pixels."""

HOST = re.compile(r"(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::[0-9]{1,5})?", re.ASCII | re.I)
KEY = {
    "type": "apiKey",
    "in": "header",
    "name": "Authorization",
    "description": "Bearer, and an API key with the scope read.",
}
"""How a caller is known, as a security scheme of OpenAPI 2.0."""


def address(request: Request, public_url: str | None) -> str:
    """Where the service is reached, without a slash at the end. Raises BadRequest.

    Without a setting it is what the client itself calls the service; nobody else is told.
    """
    if public_url is not None:
        return public_url
    host = request.headers.get("host", "")
    if not HOST.fullmatch(host):
        raise BadRequest(detail="The header Host is no host.", hint="Name the host that you ask.")
    return f"{request.url.scheme}://{host}"


def manifest(at: str, *, reading_open: bool) -> Mapping[str, Any]:
    """The manifest of a service that is reached at an address."""
    page = f"{at}{PATH}/preview?id={{{{id}}}}"
    told: dict[str, Any] = {
        "versions": ["0.2"],
        "name": "On Record: actors",
        "identifierSpace": f"{at}/v1/actors/",
        "schemaSpace": SCHEMA_SPACE,
        "defaultTypes": [as_type(kind) for kind in ActorType],
        "view": {"url": page},
        "preview": {"url": page, "width": WIDTH, "height": HEIGHT},
        "suggest": {
            each: {"service_url": at, "service_path": f"{PATH}/suggest/{each}"}
            for each in ("entity", "property", "type")
        },
        "extend": {
            "propose_properties": {"service_url": at, "service_path": f"{PATH}/properties"},
            "property_settings": [],
        },
        "batchSize": BATCH_SIZE,
    }
    return told if reading_open else {**told, "authentication": KEY}
