"""The evidence of an article's claims and stances as W3C web annotations.

Each has the words of the article that show it as its target, and as bodies what is claimed or held,
as text and as a thing of linked data. Offsets are Unicode code points. Standard: Web Annotation
Data Model, sections 3 to 5.
"""

from collections.abc import Iterator, Mapping

from service.domain.terms import ANNOTATIONS, DECLARED, PLAIN, SCHEMA_ORG, term
from service.exchange import linked
from service.exchange.parts import Article, Told, Values, said

THINGS = term("things")
"""The property of a collection that holds what its bodies refer to."""


def document(article: Article, address: str) -> Values:
    """All annotations of an article, as a collection of one page; ``address`` is that of the
    article where this was asked for, and begins the ids.
    """
    items = [
        {"id": f"{address}#{kind}{place}", **each}
        for kind, found in (("claim", _claims(article)), ("stance", _stances(article)))
        for place, each in enumerate(found)
    ]
    return said(
        **{"@context": [ANNOTATIONS, DECLARED]},
        id=f"{address}#annotations",
        type="AnnotationCollection",
        label=article.told["headline"],
        total=len(items),
        first={
            "id": f"{address}#page",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
        **{THINGS: list(map(_thing, _things(article)))},
    )


def _claims(article: Article) -> Iterator[Values]:
    for claim in article.claims.values():
        body = linked.claim(article, claim)
        yield _annotation(article, "describing", claim["text"], body, claim)


def _stances(article: Article) -> Iterator[Values]:
    for stance in article.stances:
        holder, target = article.actors.get(stance["actor"]["id"]), stance["target"]
        names: tuple[Mapping[str, str], ...] = (
            holder or {},
            article.actors.get(target["id"]) or article.issues.get(target["id"]) or target,
        )
        who, what = (each.get("name") or each.get("label") or each.get("text") for each in names)
        text = f"{who}: {stance['position']}: {what}"
        yield _annotation(article, "classifying", text, linked.stance(article, stance), stance)


def _annotation(article: Article, motivation: str, text: str, thing: Values, part: Told) -> Values:
    del thing[term("evidence")]  # The target says it.
    return {
        "type": "Annotation",
        "motivation": motivation,
        "body": [{"type": "TextualBody", "value": text, "format": PLAIN}, _thing(thing)],
        "target": [
            {"source": article.told["url"], "selector": _selectors(span)} for span in part["spans"]
        ],
    }


def _selectors(span: Told) -> list[Values]:
    return [
        {
            "type": "TextQuoteSelector",
            "exact": span["exact"],
            "prefix": span["prefix"],
            "suffix": span["suffix"],
        },
        {"type": "TextPositionSelector", "start": span["start"], "end": span["end"]},
    ]


def _things(article: Article) -> Iterator[Values]:
    yield from (linked.actor(article, each) for each in article.actors.values())
    yield from (linked.issue(article, each) for each in article.issues.values())
    yield from (linked.source(article, each) for each in article.sources.values())


def _thing(thing: Values) -> Values:
    """A thing of schema.org among annotations."""
    return {"@context": SCHEMA_ORG, **thing}
