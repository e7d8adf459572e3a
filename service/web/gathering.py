"""What the forms of exchange are made of, asked in the documents of openapi/exchange.

An article with up to 100 of each of its parts is one statement, and so one snapshot. Further pages
are asked of the version that the first one told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import orjson

from service.answer import Answers, Asked, Caller
from service.domain.vocabulary import ReviewStatus
from service.exchange.parts import CONNECTIONS, Article, mentioned_ids
from service.web.stored import with_fragments

STANDING = (ReviewStatus.PENDING, ReviewStatus.APPROVED)
"""Where claims and stances stand that are shown to everybody."""

EVERYWHERE = tuple(ReviewStatus)
PAGE = 100


@dataclass(frozen=True)
class Gathering:
    """Asks for whole things, for one caller."""

    answers: Answers
    caller: Caller

    async def article(
        self, by: Mapping[str, Any], version: int | None, standing: Sequence[ReviewStatus]
    ) -> Article | None:
        """An article in one version, the current one for None; None where there is none."""
        variables = {"by": by, "version": version, "standing": standing}
        told = (await self.ask("article", **variables))["article"]
        if told is None:
            return None
        pinned = {"by": {"id": told["id"]}, "version": told["version"]}
        for name in CONNECTIONS:
            told[name] = await self._rest(f"article-{name}", told[name], pinned, standing)
        for claim in told["claims"]:
            if claim["proposition"] is not None:
                await self._complete(claim["proposition"])
        known = {actor["id"] for actor in told["actors"]}
        missing = [each for each in mentioned_ids(told) if each not in known]
        for start in range(0, len(missing), PAGE):
            found = await self.ask("mentioned-actors", ids=missing[start : start + PAGE])
            told["actors"] += found["actors"]["nodes"]
        return Article.of(told)

    async def proposition(self, id_: str) -> Mapping[str, Any] | None:
        """A proposition with all its fact-checks; None where there is none."""
        told: dict[str, Any] | None = (await self.ask("proposition", id=id_))["node"]
        if not told:
            return None
        await self._complete(told)
        return told

    async def ask(self, name: str, **variables: Any) -> Any:
        """The data of an answer to a document."""
        return await self.ask_text(document(name), **variables)

    async def ask_text(self, text: str, **variables: Any) -> Any:
        """The data of an answer to a document that is given as its text."""
        asked = Asked(text, variables=variables, only_reads=True)
        return orjson.loads(await self.answers.answer(asked, self.caller))

    async def _rest(
        self,
        name: str,
        first: Mapping[str, Any],
        pinned: Mapping[str, Any],
        standing: Sequence[ReviewStatus],
    ) -> list[Any]:
        """All nodes of a connection of an article, of which ``first`` is the first page."""
        variables = dict(pinned)
        if "standing" in document(name):
            variables["standing"] = standing
        page, nodes = first, [*first["nodes"]]
        while page["pageInfo"]["hasNextPage"]:
            data = await self.ask(name, **variables, after=page["pageInfo"]["endCursor"])
            page = data["article"][name.removeprefix("article-")]
            nodes += page["nodes"]
        return nodes

    async def _complete(self, proposition: dict[str, Any]) -> None:
        """Make the fact-checks of a proposition a list of all of them."""
        page = proposition["factChecks"]
        nodes = [*page["nodes"]]
        while page["pageInfo"]["hasNextPage"]:
            after = page["pageInfo"]["endCursor"]
            data = await self.ask("fact-checks", id=proposition["id"], after=after)
            page = data["node"]["factChecks"]
            nodes += page["nodes"]
        proposition["factChecks"] = nodes


@cache
def document(name: str) -> str:
    """A document of openapi/exchange, with the fragments that it uses."""
    file = files("openapi").joinpath("exchange", f"{name}.graphql")
    return with_fragments(file.read_text("utf-8"))
