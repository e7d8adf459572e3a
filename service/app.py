"""Composes the service: settings in, an ASGI application out."""

import gc
import logging
import os
import secrets
import signal
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route

from service import compose
from service.domain.faults import (
    BadRequest,
    Fault,
    Internal,
    MethodNotAllowed,
    NotFound,
    Several,
)
from service.settings import Settings
from service.store.archive import Archive
from service.store.exports import Exports
from service.store.pool import Pools, reads, writes
from service.web.addresses import routes
from service.web.articles import Articles
from service.web.callers import Callers
from service.web.description import Description
from service.web.exchanging import Exchanging
from service.web.export import Exporting, Patience
from service.web.graphql import GraphQL
from service.web.health import Counted, Health
from service.web.ingest import Ingest
from service.web.limits import Bodies, BodyLimits
from service.web.origins import OtherOrigins
from service.web.pages import Pages
from service.web.reconciling.endpoint import Reconciliation
from service.web.replies import refusal
from service.web.rest import Rest
from service.web.stored import stored_documents
from service.writer import Pace

log = logging.getLogger("onrecord")

HTTP_FAULTS = {404: NotFound, 405: MethodNotAllowed}
CLIENT_CLOSED_REQUEST = 499
WATCH_SECONDS = 1.0

STATEMENTS_TOGETHER = 4
"""How many of the slowest statements may be put together to one answer."""


def from_environment() -> Starlette:
    """The application that the environment describes; what a server process starts with."""
    settings = Settings.read(os.environ)
    if settings.database_url is None:
        raise SystemExit("DATABASE_URL is not set; `onrecord serve` sets it.")
    threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
    composed = application(settings, settings.database_url)
    # All of this stays to the end: looking through it for garbage would hold up requests.
    gc.freeze()
    return composed


def application(settings: Settings, database_url: str) -> Starlette:
    """The application on one database. Connections open when it starts."""
    pools = Pools(reads(database_url, settings), writes(database_url, settings))
    answers = compose.answers(settings, pools)
    pages = Pages()
    archive = Archive(pools.writes, settings.answers_kept)
    pace = Pace(min(settings.stream_articles, settings.write_connections), settings.stream_patience)
    callers = Callers(pools.reads, archive, settings.reading_open, pace)
    exports = Exports(database_url, settings)
    health = Health(answers, pools, exports)
    bodies = Bodies(
        BodyLimits(settings.body_bytes, settings.keyed_body_bytes, settings.body_timeout)
    )
    graphql = GraphQL(answers, callers, bodies, pages)
    exporting = Exporting(
        answers,
        exports,
        callers,
        graphql,
        Patience(settings.export_idle, settings.export_longest, settings.export_rate),
        settings.export_open,
    )
    documents = stored_documents(answers.documents.schema)
    together = STATEMENTS_TOGETHER * settings.read_timeout
    forms = {**exporting.forms(documents), **Exchanging(answers, together).forms()}
    rest = Rest(documents, answers, callers, bodies, forms)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await pools.reads.open()
        await pools.writes.open()
        try:
            async with bodies.watched():
                yield
        finally:
            await pools.reads.close()
            await pools.writes.close()

    app = Starlette(
        routes=[
            Route("/graphql", graphql.respond, methods=["GET", "POST"]),
            *routes(
                [
                    *rest.endpoints(),
                    ("POST", "/v1/articles", Articles(callers, bodies).create),
                    ("POST", "/v1/ingest", Ingest(callers, settings.stream_idle).respond),
                    ("POST", "/v1/export", exporting.respond),
                ]
            ),
            *Reconciliation(answers, callers, bodies, settings.public_url).routes(),
            Mount("/graphiql", pages.files()),
            Route("/docs", pages.docs),
            Route("/openapi.json", Description().respond),
            Route("/healthz", health.alive),
            Route("/readyz", health.ready),
            Route("/metrics", health.metrics),
            Route("/", to_graphiql),
        ],
        middleware=[
            Middleware(Counted, replies=health.replies),
            Middleware(
                OtherOrigins,
                allow_origins=["*"],
                allow_methods=["GET", "POST"],
                allow_headers=["authorization", "content-type", "idempotency-key"],
                expose_headers=["content-disposition", "link", "location", "retry-after"],
                max_age=3600,
            ),
        ],
        exception_handlers={
            Fault: told,
            Several: told,
            HTTPException: told_by_framework,
            ClientDisconnect: gone,
            Exception: unforeseen,
        },
        lifespan=lifespan,
    )
    # An address with a slash more is another one, not a redirection to what Host says.
    app.router.redirect_slashes = False
    # What is described in OpenAPI, and which forms of it there are.
    app.state.rest = rest
    return app


def end_with(parent: int) -> None:
    """Stop this process when the one that started it is gone, killed for example."""
    while os.getppid() == parent:
        time.sleep(WATCH_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)


async def to_graphiql(request: Request) -> Response:
    """The front door leads to GraphiQL."""
    return RedirectResponse("/graphql")


async def told(request: Request, error: Exception) -> Response:
    """A fault of ours, as it is."""
    return refusal(request, cast("Fault | Several", error))


async def told_by_framework(request: Request, error: Exception) -> Response:
    """What the router refuses."""
    refused = cast("HTTPException", error)
    fault = HTTP_FAULTS.get(refused.status_code, BadRequest)()
    return refusal(request, fault, refused.headers)


async def gone(request: Request, error: Exception) -> Response:
    """The client has hung up; nobody reads this."""
    return Response(status_code=CLIENT_CLOSED_REQUEST)


async def unforeseen(request: Request, error: Exception) -> Response:
    """Anything else: the log gets the story, the client a number to quote."""
    number = secrets.token_hex(8)
    log.error("request %s failed", number, exc_info=error)
    return refusal(request, Internal(hint=f"Request id: {number}."))
