"""The description of the addresses in OpenAPI, as it is committed: GET /openapi.json."""

from dataclasses import dataclass, field
from hashlib import sha256
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response

from service.web.replies import JSON


def committed() -> bytes:
    """The description that openapi/build.py has made."""
    return files("openapi").joinpath("openapi.json").read_bytes()


@dataclass(frozen=True)
class Description:
    """The address /openapi.json; who has the description already is told so (RFC 9110, 13.1.2)."""

    body: bytes = field(default_factory=committed, repr=False)

    async def respond(self, request: Request) -> Response:
        """The bytes, or nothing where they are known."""
        tag = f'"{sha256(self.body).hexdigest()[:32]}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        known = [each.strip() for each in request.headers.get("if-none-match", "").split(",")]
        if tag in known or f"W/{tag}" in known or known == ["*"]:
            return Response(status_code=304, headers=headers)
        return Response(self.body, headers=headers, media_type=JSON)
