"""The same types answered in the ordinary way: resolvers that load by DataLoader.

What a careful engineer would write: a loader for each relation, so that one statement fetches
what all rows of a level need; documents parsed and validated once; orjson for the response.
"""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from typing import Any

import orjson
import strawberry
from psycopg import rows
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.dataloader import DataLoader
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig

from bench.rivals import types
from bench.rivals.connections import Connections, connections, served
from schema.scalars import SCALARS, DateTime

Made = dict[str, Any]

ARTICLES = """
SELECT version_id AS version, outlet_id AS outlet_key, 'art_' || article_id AS id, headline, url,
       published_at, language, sections, blocks, body
FROM article_version WHERE current AND url = ANY(%s)
"""
OUTLETS = "SELECT outlet_id AS key, name FROM outlet WHERE outlet_id = ANY(%s)"
ACTORS = "SELECT actor_id AS key, name FROM actor WHERE actor_id = ANY(%s)"
ISSUES = "SELECT issue_id AS key, label FROM issue WHERE issue_id = ANY(%s)"
SOURCES = """
SELECT claim_id, text, kind, identification, actor_id AS actor_key, represents_id AS represents_key
FROM claim_source JOIN source USING (source_id) WHERE claim_id = ANY(%s) ORDER BY claim_id, place
"""
STANDING = "review_status IN ('PENDING', 'APPROVED')"
CLAIM_COUNTS = f"""
SELECT version_id AS key, count(*) AS number FROM claim
WHERE version_id = ANY(%s) AND {STANDING} GROUP BY version_id
"""
CLAIMS = f"""
SELECT page.* FROM unnest(%s::bigint[]) AS wanted (version)
CROSS JOIN LATERAL (
    SELECT version_id, claim_id AS key, 'clm_' || claim_id AS id, text, quote_type, cue, attitude,
           spans
    FROM claim WHERE version_id = wanted.version AND {STANDING} ORDER BY {{}} LIMIT %s
) page
"""
STANCES = f"""
SELECT page.* FROM unnest(%s::bigint[]) AS wanted (version)
CROSS JOIN LATERAL (
    SELECT version_id, position, intensity, mode, spans, actor_id AS actor_key,
           target_actor_id AS target_actor_key, target_issue_id AS target_issue_key
    FROM stance WHERE version_id = wanted.version AND {STANDING} ORDER BY {{}} LIMIT %s
) page
"""
CLAIM_ORDERS = {
    f"{name} {direction}": f"{column} {direction}, claim_id {direction}"
    for name, column in {
        "POSITION": "position",
        "PUBLISHED_AT": "published_at",
        "INGESTED_AT": "recorded_at",
    }.items()
    for direction in ("ASC", "DESC")
}
STANCE_ORDERS = {
    f"{name} {direction}": f"{column} {direction}, stance_id {direction}"
    for name, column in {"HELD_AT": "held_at", "INGESTED_AT": "recorded_at"}.items()
    for direction in ("ASC", "DESC")
}


class Loading:
    """Loads what one request asks for."""

    def __init__(self, pool: Connections) -> None:
        self.pool = pool

    def loaders(self) -> types.Loaders:
        """The loaders that the resolvers take."""
        return types.Loaders(
            articles=DataLoader(self.articles),
            outlets=self.by_key(OUTLETS, types.Outlet),
            actors=self.by_key(ACTORS, types.Actor),
            issues=self.by_key(ISSUES, types.Issue),
            sources=DataLoader(self.sources),
            claim_counts=DataLoader(self.claim_counts),
            claims=self.by_page(CLAIMS, CLAIM_ORDERS, types.Claim),
            stances=self.by_page(STANCES, STANCE_ORDERS, types.Stance),
        )

    async def fetch(self, statement: str, *parameters: Any) -> list[Made]:
        """The rows of one statement."""
        async with self.pool.connection() as connection:
            cursor = connection.cursor(row_factory=rows.dict_row)
            await cursor.execute(statement, parameters)
            return await cursor.fetchall()

    async def articles(self, urls: list[str]) -> list[types.Article | None]:
        """The articles with these addresses."""
        found = {row["url"]: article(row) for row in await self.fetch(ARTICLES, urls)}
        return [found.get(url) for url in urls]

    def by_key(self, statement: str, made: Callable[..., Any]) -> DataLoader[int, Any]:
        """Loads rows of one table by its key."""

        async def load(keys: list[int]) -> list[Any]:
            found = {row["key"]: made(**row) for row in await self.fetch(statement, keys)}
            return [found[key] for key in keys]

        return DataLoader(load)

    def by_page(
        self, statement: str, orders: dict[str, str], made: Callable[..., Any]
    ) -> DataLoader[types.PageKey, list[Any]]:
        """Loads pages of what belongs to a version; one statement for each order and size."""

        async def load(keys: list[types.PageKey]) -> list[list[Any]]:
            alike: dict[tuple[str, int], list[int]] = defaultdict(list)
            for version, order, first in keys:
                alike[order, first].append(version)
            pages: dict[types.PageKey, list[Any]] = defaultdict(list)
            for (order, first), versions in alike.items():
                for row in await self.fetch(statement.format(orders[order]), versions, first):
                    row["spans"] = [types.Span(**span) for span in row["spans"]]
                    pages[row.pop("version_id"), order, first].append(made(**row))
            return [pages[key] for key in keys]

        return DataLoader(load)

    async def sources(self, claims: list[int]) -> list[list[types.Source]]:
        """The sources of each claim, in their order."""
        found: dict[int, list[types.Source]] = defaultdict(list)
        for row in await self.fetch(SOURCES, claims):
            found[row.pop("claim_id")].append(types.Source(**row))
        return [found[claim] for claim in claims]

    async def claim_counts(self, versions: list[int]) -> list[int]:
        """How many claims each version has."""
        found = {row["key"]: row["number"] for row in await self.fetch(CLAIM_COUNTS, versions)}
        return [found.get(version, 0) for version in versions]


def article(row: Made) -> types.Article:
    """An article with its blocks cut out of its body."""
    body = row.pop("body")
    row["blocks"] = [
        types.Block(
            kind=block["kind"],
            text=body[block["start"] : block["end"]],
            start=block["start"],
            end=block["end"],
        )
        for block in row["blocks"]
    ]
    row["published_at"] = moment(row["published_at"])
    return types.Article(**row)


def moment(value: datetime) -> DateTime:
    """A moment as the service writes it."""
    text = value.isoformat().removesuffix("+00:00")
    return DateTime((text.rstrip("0") if "." in text else text) + "Z")


class View(GraphQL[types.Loaders, None]):
    """Strawberry's own view with loaders for each request, and orjson."""

    def __init__(self, schema: strawberry.Schema, pool: Connections) -> None:
        super().__init__(schema)
        self.pool = pool

    async def get_context(
        self, request: Request | WebSocket, response: Response | WebSocket
    ) -> types.Loaders:
        return Loading(self.pool).loaders()

    def decode_json(self, data: str | bytes) -> object:
        return orjson.loads(data)

    def encode_json(self, data: object) -> bytes:
        return orjson.dumps(data)


def application() -> Starlette:
    """The application, made in each server process."""
    pool = connections()
    schema = strawberry.Schema(
        query=types.Query,
        config=StrawberryConfig(scalar_map=SCALARS),
        extensions=[ParserCache, ValidationCache],
    )
    view = View(schema, pool)

    async def respond(request: Request) -> Response:
        return await view.run(request)

    return served([Route("/graphql", respond, methods=["GET", "POST"])], pool)
