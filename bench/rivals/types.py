"""The types that question 11 touches, with the fields it asks for, as ordinary Strawberry types.

Columns are attributes; whatever lies in another table is loaded by the request's loaders.
"""

from dataclasses import dataclass
from typing import Annotated

import strawberry
from strawberry import Private
from strawberry.dataloader import DataLoader
from strawberry.types import Info as AnyInfo

from schema import words
from schema.orders import ClaimOrder, OrderDirection, StanceOrder
from schema.scalars import URL, DateTime

PageKey = tuple[int, str, int]
"""Of which version, in which order, and how many."""


@dataclass(frozen=True)
class Loaders:
    """What one request loads by; each remembers what it has loaded."""

    articles: DataLoader[str, "Article | None"]
    outlets: DataLoader[int, "Outlet"]
    actors: DataLoader[int, "Actor"]
    issues: DataLoader[int, "Issue"]
    sources: DataLoader[int, "list[Source]"]
    claim_counts: DataLoader[int, int]
    claims: DataLoader[PageKey, "list[Claim]"]
    stances: DataLoader[PageKey, "list[Stance]"]


Info = AnyInfo[Loaders, None]


@strawberry.type
class Outlet:
    key: Private[int]
    name: str


@strawberry.type
class Block:
    kind: words.BlockKind
    text: str
    start: int
    end: int


@strawberry.type
class Span:
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@strawberry.type
class Actor:
    key: Private[int]
    name: str


@strawberry.type
class Issue:
    key: Private[int]
    label: str


async def actor(info: Info, key: int | None) -> Actor | None:
    """The actor with this key, if there is a key."""
    return None if key is None else await info.context.actors.load(key)


StanceTarget = Annotated[Actor | Issue, strawberry.union("StanceTarget")]


@strawberry.type
class Source:
    text: str
    kind: words.SourceKind
    identification: words.Identification
    actor_key: Private[int | None]
    represents_key: Private[int | None]

    @strawberry.field
    async def actor(self, info: Info) -> Actor | None:
        return await actor(info, self.actor_key)

    @strawberry.field
    async def represents(self, info: Info) -> Actor | None:
        return await actor(info, self.represents_key)


@strawberry.type
class Claim:
    key: Private[int]
    id: strawberry.ID
    text: str
    quote_type: words.QuoteType
    cue: str | None
    attitude: words.Attitude
    spans: list[Span]

    @strawberry.field
    async def sources(self, info: Info) -> list[Source]:
        return await info.context.sources.load(self.key)


@strawberry.type
class Stance:
    position: words.Position
    intensity: int | None
    mode: words.StanceMode
    spans: list[Span]
    actor_key: Private[int]
    target_actor_key: Private[int | None]
    target_issue_key: Private[int | None]

    @strawberry.field
    async def actor(self, info: Info) -> Actor:
        return await info.context.actors.load(self.actor_key)

    @strawberry.field
    async def target(self, info: Info) -> StanceTarget:
        if self.target_issue_key is None:
            assert self.target_actor_key is not None
            return await info.context.actors.load(self.target_actor_key)
        return await info.context.issues.load(self.target_issue_key)


@strawberry.type
class ClaimConnection:
    version: Private[int]
    order: Private[ClaimOrder]
    first: Private[int]

    @strawberry.field
    async def total_count(self, info: Info) -> int:
        return await info.context.claim_counts.load(self.version)

    @strawberry.field
    async def nodes(self, info: Info) -> list[Claim]:
        key = self.version, self.order.sentence(), self.first
        return await info.context.claims.load(key)


@strawberry.type
class StanceConnection:
    version: Private[int]
    order: Private[StanceOrder]
    first: Private[int]

    @strawberry.field
    async def nodes(self, info: Info) -> list[Stance]:
        key = self.version, self.order.sentence(), self.first
        return await info.context.stances.load(key)


@strawberry.type
class Article:
    version: Private[int]
    outlet_key: Private[int]
    id: strawberry.ID
    headline: str
    url: URL
    published_at: DateTime
    language: str
    sections: list[str]
    blocks: list[Block]

    @strawberry.field
    async def outlet(self, info: Info) -> Outlet:
        return await info.context.outlets.load(self.outlet_key)

    @strawberry.field
    def claims(self, first: int = 20, order_by: ClaimOrder | None = None) -> ClaimConnection:
        order = order_by or ClaimOrder.by("POSITION", OrderDirection.ASC)
        return ClaimConnection(version=self.version, order=order, first=first)

    @strawberry.field
    def stances(self, first: int = 20, order_by: StanceOrder | None = None) -> StanceConnection:
        order = order_by or StanceOrder.by("HELD_AT", OrderDirection.ASC)
        return StanceConnection(version=self.version, order=order, first=first)


@strawberry.input(one_of=True)
class ArticleBy:
    url: URL | None = strawberry.UNSET


@strawberry.type
class Query:
    @strawberry.field
    async def article(self, info: Info, by: ArticleBy) -> Article | None:
        return await info.context.articles.load(str(by.url))
