"""Addresses with all the methods that each takes, which a refusal names (RFC 9110, 10.2.1)."""

from collections.abc import Awaitable, Callable, Iterable, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

Endpoint = Callable[[Request], Awaitable[Response]]


def routes(endpoints: Iterable[tuple[str, str, Endpoint]]) -> list[Route]:
    """One route for each path, out of methods, paths and what answers them."""
    by_path: dict[str, dict[str, Endpoint]] = {}
    for method, path, endpoint in endpoints:
        by_path.setdefault(path, {})[method] = endpoint
    return [
        Route(path, _dispatching(methods), methods=list(methods))
        for path, methods in by_path.items()
    ]


def _dispatching(methods: Mapping[str, Endpoint]) -> Endpoint:
    async def respond(request: Request) -> Response:
        # HEAD is answered as GET is; the server sends no body.
        method = "GET" if request.method == "HEAD" else request.method
        return await methods[method](request)

    return respond
