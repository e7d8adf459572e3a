"""Pages of other origins: they may ask, and their browsers are told so."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import Receive, Scope, Send


class OtherOrigins(CORSMiddleware):
    """CORS for what browsers send across origins. All else names no origin, and passes by."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on."""
        if scope["type"] == "http" and any(name == b"origin" for name, _ in scope["headers"]):
            await super().__call__(scope, receive, send)
        else:
            await self.app(scope, receive, send)
