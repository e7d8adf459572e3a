"""Other forms of what REST answers: articles, propositions and the matrix as others speak of them.

What an article is written in can be posted as it is: its media type is one that POST /v1/articles
takes.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import orjson
from starlette.responses import Response

from service.answer import Answers, Asked
from service.domain.faults import NotFound
from service.domain.terms import ANNOTATIONS, term
from service.domain.vocabulary import ReviewStatus
from service.exchange import annotations, claimreview, delivery, matrix, newsarticle, ninjs
from service.exchange.parts import Article, Told, Values
from service.web.attended import attended
from service.web.gathering import EVERYWHERE, STANDING, Gathering
from service.web.replies import JSON
from service.web.rest import Asking, Representation

JSONLD = "application/ld+json"
ANNOTATED = f'{JSONLD};profile="{ANNOTATIONS}"'
NINJS = "application/vnd.iptc.ninjs+json"
DELIVERY = f'{JSON};profile="{term("delivery")}"'
CSV = "text/csv; charset=utf-8; header=present"
CELLS = f'text/csv; charset=utf-8; header=present; profile="{term("cells")}"'


@dataclass(frozen=True)
class ArticleForm:
    """A form of an article: of which claims and stances it tells, and how it is written."""

    name: str
    media_type: str
    standing: Sequence[ReviewStatus]
    write: Callable[[Article, str], Values]
    """The document; the address of the article begins what it names."""


ARTICLE_FORMS = (
    ArticleForm("jsonld", JSONLD, STANDING, lambda article, _: newsarticle.document(article)),
    ArticleForm("annotations", ANNOTATED, STANDING, annotations.document),
    ArticleForm("delivery", DELIVERY, EVERYWHERE, lambda article, _: delivery.delivery(article)),
)
Write = Callable[[], Values]
"""Writes a document of what was gathered."""

Gather = Callable[[Gathering, Asking], Awaitable[Write]]
MATRIX_FORMS: Sequence[tuple[str, str, Callable[[Told], str]]] = (
    ("csv", CSV, matrix.matrix),
    ("cells", CELLS, matrix.cells),
)


@dataclass(frozen=True)
class Exchanging:
    """Answers in these forms."""

    answers: Answers
    within: float
    """Seconds in which a form is put together, of however many statements."""

    def forms(self) -> Mapping[str, Sequence[Representation]]:
        """The forms that there are, by the names of the documents that they are of."""
        return {
            "article": [
                *(
                    self.form(each.name, each.media_type, self.article(each))
                    for each in ARTICLE_FORMS
                ),
                self.form("ninjs", NINJS, self.alone),
            ],
            "proposition": [self.form("jsonld", JSONLD, self.proposition)],
            "stanceMatrix": [
                Representation(name, media_type, partial(self.matrix, media_type, write))
                for name, media_type, write in MATRIX_FORMS
            ],
        }

    def form(self, name: str, media_type: str, gather: Gather) -> Representation:
        """A form that is put together of statements, and written beside what others ask."""

        async def made(asking: Asking) -> bytes:
            write = await gather(Gathering(self.answers, asking.caller), asking)
            return await asyncio.to_thread(lambda: orjson.dumps(write()))

        async def respond(asking: Asking) -> Response:
            document = await attended(made(asking), asking.request.receive, self.within)
            return Response(document, media_type=media_type)

        return Representation(name, media_type, respond)

    def article(self, form: ArticleForm) -> Gather:
        """What gathers an article with all that is said of it. That raises NotFound."""

        async def gather(gathering: Gathering, asking: Asking) -> Write:
            given = asking.variables
            version = given.get("version")
            article = await gathering.article({"id": given["id"]}, version, form.standing)
            if article is None:
                raise NotFound
            path = asking.request.url.path
            address = path if version is None else f"{path}?version={version}"
            return partial(form.write, article, address)

        return gather

    async def alone(self, gathering: Gathering, asking: Asking) -> Write:
        """An article as a form writes it that says nothing of its claims. Raises NotFound."""
        given = asking.variables
        told = await gathering.alone({"id": given["id"]}, given.get("version"))
        if told is None:
            raise NotFound
        return partial(ninjs.document, told)

    async def proposition(self, gathering: Gathering, asking: Asking) -> Write:
        """A proposition with its fact-checks. Raises NotFound."""
        told = await gathering.proposition(asking.variables["id"])
        if told is None:
            raise NotFound
        return partial(claimreview.document, told)

    async def matrix(
        self, media_type: str, write: Callable[[Told], str], asking: Asking
    ) -> Response:
        """A matrix of stances as a table."""
        stored = asking.stored
        asked = Asked(stored.text, variables=asking.variables, only_reads=True)
        told = orjson.loads(stored.response(await self.answers.answer(asked, asking.caller)))
        return Response(write(told), media_type=media_type)
