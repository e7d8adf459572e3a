"""What the forms of exchange are made of, asked in the documents of openapi/exchange.

An article with up to 100 of each of its parts is one statement, and so one snapshot. Further pages
are asked of the version that the first one told, and further fact-checks of 100 claims at once.
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.answer import Answers, Caller
from service.domain.faults import TooCostly
from service.domain.vocabulary import ReviewStatus
from service.exchange.parts import CONNECTIONS, Article, Told, mentioned_ids
from service.web.documents import asked, document

STANDING = (ReviewStatus.PENDING, ReviewStatus.APPROVED)
"""Where claims and stances stand that are shown to everybody."""

EVERYWHERE = tuple(ReviewStatus)
PAGE = 100

MOST_STATEMENTS = 200
"""The most statements of one document; the largest article that one delivery makes needs 120."""


@dataclass
class Gathering:
    """Asks for one whole thing, for one caller."""

    answers: Answers
    caller: Caller
    left: int = MOST_STATEMENTS
    """How many more statements may be asked."""

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
        said = (claim["proposition"] for claim in told["claims"])
        await self._check([each for each in said if each is not None])
        known = {actor["id"] for actor in told["actors"]}
        missing = [each for each in mentioned_ids(told) if each not in known]
        for ids in _by_hundreds(missing):
            found = await self.ask("mentioned-actors", ids=ids)
            told["actors"] += found["actors"]["nodes"]
        return await asyncio.to_thread(Article.of, told)

    async def alone(self, by: Mapping[str, Any], version: int | None) -> Told | None:
        """An article without what is said of it; None where there is none."""
        told: Told | None = (await self.ask("article-alone", by=by, version=version))["article"]
        return told

    async def proposition(self, id_: str) -> Told | None:
        """A proposition with all its fact-checks; None where there is none."""
        told: dict[str, Any] | None = (await self.ask("proposition", id=id_))["node"]
        if not told:
            return None
        page = told["factChecks"]
        nodes = [*page["nodes"]]
        while page["pageInfo"]["hasNextPage"]:
            data = await self.ask("fact-checks", id=id_, after=page["pageInfo"]["endCursor"])
            page = data["node"]["factChecks"]
            nodes += page["nodes"]
        return told | {"factChecks": nodes}

    async def ask(self, name: str, **variables: Any) -> Any:
        """The data of an answer to a document. Raises TooCostly where there were too many."""
        if self.left == 0:
            detail = f"It is put together of more than {MOST_STATEMENTS} statements."
            hint = "Ask for plain JSON, and for the lists of its parts by pages."
            raise TooCostly(detail=detail, hint=hint)
        self.left -= 1
        return await asked(self.answers, self.caller, f"exchange/{name}", variables)

    async def _rest(
        self,
        name: str,
        first: Mapping[str, Any],
        pinned: Mapping[str, Any],
        standing: Sequence[ReviewStatus],
    ) -> list[Any]:
        """All nodes of a connection of an article, of which ``first`` is the first page."""
        variables = dict(pinned)
        if "standing" in document(f"exchange/{name}"):
            variables["standing"] = standing
        page, nodes = first, [*first["nodes"]]
        while page["pageInfo"]["hasNextPage"]:
            data = await self.ask(name, **variables, after=page["pageInfo"]["endCursor"])
            page = data["article"][name.removeprefix("article-")]
            nodes += page["nodes"]
        return nodes

    async def _check(self, propositions: Sequence[dict[str, Any]]) -> None:
        """Make the fact-checks of propositions lists of as many as a delivery takes."""
        more = {
            each["id"]: None
            for each in propositions
            if each["factChecks"]["pageInfo"]["hasNextPage"]
        }
        most: dict[str, Any] = {}
        for ids in _by_hundreds([*more]):
            found = (await self.ask("most-fact-checks", ids=ids))["nodes"]
            most |= {each["id"]: each["factChecks"] for each in found if each}
        for each in propositions:
            each["factChecks"] = most.get(each["id"], each["factChecks"])["nodes"]


def _by_hundreds(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + PAGE] for start in range(0, len(ids), PAGE))
