"""The types by name, so that each can lead to any other whatever file it stands in."""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from schema.actors import Actor
    from schema.articles import Article, Outlet
    from schema.claims import Claim, Source
    from schema.stances import Issue, Stance
else:
    Actor = Annotated["Actor", strawberry.lazy("schema.actors")]
    Article = Annotated["Article", strawberry.lazy("schema.articles")]
    Claim = Annotated["Claim", strawberry.lazy("schema.claims")]
    Issue = Annotated["Issue", strawberry.lazy("schema.stances")]
    Outlet = Annotated["Outlet", strawberry.lazy("schema.articles")]
    Source = Annotated["Source", strawberry.lazy("schema.claims")]
    Stance = Annotated["Stance", strawberry.lazy("schema.stances")]

__all__ = ["Actor", "Article", "Claim", "Issue", "Outlet", "Source", "Stance"]
