"""The pages: GraphiQL and its files, from our own origin."""

from dataclasses import dataclass
from pathlib import Path

from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles

from service.domain.faults import NotFound

BUILT = Path(__file__).parent / "graphiql" / "dist"

POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self'",
        # The editor styles itself, and runs its language services in workers.
        "style-src 'self' 'unsafe-inline'",
        "worker-src 'self'",
        "font-src 'self' data:",
        "img-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


@dataclass(frozen=True)
class Pages:
    """The folder of the built pages."""

    folder: Path = BUILT

    def graphiql(self) -> Response:
        """GraphiQL. Raises NotFound where it was not built."""
        page = self.folder / "index.html"
        if not page.is_file():
            raise NotFound(detail="GraphiQL is not built.", hint="scripts/graphiql builds it.")
        return FileResponse(page, headers=HEADERS)

    def files(self) -> StaticFiles:
        """The files that the page loads."""
        return StaticFiles(directory=self.folder, check_dir=False)
