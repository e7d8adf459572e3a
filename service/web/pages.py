"""The pages: GraphiQL, the page about REST, and their files, from our own origin."""

import os
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

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


FOREVER = "public, max-age=31536000, immutable"


class Files(StaticFiles):
    """The files of the built pages; those below assets/ have a digest of what they hold as name."""

    async def check_config(self) -> None:
        """Raises NotFound where nothing was built."""
        try:
            await super().check_config()
        except RuntimeError as error:
            raise not_built() from error

    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """A file, which a browser takes for nothing else and keeps where it cannot change."""
        reply = super().file_response(full_path, stat_result, scope, status_code)
        lasting = Path(full_path).parent.name == "assets"
        reply.headers["Cache-Control"] = FOREVER if lasting else "no-cache"
        reply.headers["X-Content-Type-Options"] = "nosniff"
        return reply


@dataclass(frozen=True)
class Pages:
    """The folder of the built pages."""

    folder: Path = BUILT

    def graphiql(self) -> Response:
        """GraphiQL. Raises NotFound where it was not built."""
        return self.page("index.html")

    async def docs(self, request: Request) -> Response:
        """The page that explains the addresses of REST. Raises NotFound where it was not built."""
        return self.page("docs.html")

    def page(self, name: str) -> Response:
        """A page that loads nothing from elsewhere. Raises NotFound where it was not built."""
        page = self.folder / name
        if not page.is_file():
            raise not_built()
        return FileResponse(page, headers=HEADERS)

    def files(self) -> StaticFiles:
        """The files that the pages load."""
        return Files(directory=self.folder, check_dir=False)


def not_built() -> NotFound:
    """What is said where the pages are missing."""
    return NotFound(detail="The pages are not built.", hint="scripts/graphiql builds it.")
