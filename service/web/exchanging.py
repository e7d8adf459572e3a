"""Other forms of what REST answers: articles, propositions and the matrix as others speak of them.

What an article is written in can be posted as it is: its media type is one that POST /v1/articles
takes.
"""

from collections.abc import Callable, Mapping, Sequence
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
    ArticleForm("ninjs", NINJS, STANDING, lambda article, _: ninjs.document(article)),
    ArticleForm("delivery", DELIVERY, EVERYWHERE, lambda article, _: delivery.delivery(article)),
)
MATRIX_FORMS: Sequence[tuple[str, str, Callable[[Told], str]]] = (
    ("csv", CSV, matrix.matrix),
    ("cells", CELLS, matrix.cells),
)


def forms(answers: Answers) -> Mapping[str, Sequence[Representation]]:
    """The forms that there are, by the names of the documents that they are of."""
    return {
        "article": [
            Representation(each.name, each.media_type, partial(_article, answers, each))
            for each in ARTICLE_FORMS
        ],
        "proposition": [Representation("jsonld", JSONLD, partial(_proposition, answers))],
        "stanceMatrix": [
            Representation(name, media_type, partial(_matrix, answers, media_type, write))
            for name, media_type, write in MATRIX_FORMS
        ],
    }


async def _article(answers: Answers, form: ArticleForm, asking: Asking) -> Response:
    """An article in a form. Raises NotFound."""
    given = asking.variables
    version = given.get("version")
    gathering = Gathering(answers, asking.caller)
    article = await gathering.article({"id": given["id"]}, version, form.standing)
    if article is None:
        raise NotFound
    path = asking.request.url.path
    address = path if version is None else f"{path}?version={version}"
    return Response(orjson.dumps(form.write(article, address)), media_type=form.media_type)


async def _proposition(answers: Answers, asking: Asking) -> Response:
    """A proposition with its fact-checks. Raises NotFound."""
    told = await Gathering(answers, asking.caller).proposition(asking.variables["id"])
    if told is None:
        raise NotFound
    return Response(orjson.dumps(claimreview.document(told)), media_type=JSONLD)


async def _matrix(
    answers: Answers, media_type: str, write: Callable[[Told], str], asking: Asking
) -> Response:
    """A matrix of stances as a table."""
    stored = asking.stored
    asked = Asked(stored.text, variables=asking.variables, only_reads=True)
    told = orjson.loads(stored.response(await answers.answer(asked, asking.caller)))
    return Response(write(told), media_type=media_type)
