"""An article as schema.org's NewsArticle, with its claims as Claim and quotations as Quotation."""

from service.domain.terms import DECLARED, OUTLET, PLAIN, SCHEMA_ORG, term
from service.exchange import linked
from service.exchange.delivery import method, origin_kind
from service.exchange.parts import Article, Told, Values, said


def document(article: Article) -> Values:
    """A document of linked data: the article, and the things that are said in it."""
    claims = article.claims.values()
    return {
        "@context": [SCHEMA_ORG, DECLARED],
        "@graph": [
            _article(article),
            *(linked.actor(article, each) for each in article.actors.values()),
            *(linked.issue(article, each) for each in article.issues.values()),
            *(linked.source(article, each) for each in article.sources.values()),
            *(linked.claim(article, each) for each in claims),
            *(review for each in claims for review in linked.reviews(article, each)),
            *(linked.stance(article, each) for each in article.stances),
        ],
    }


def appearance(told: Told) -> Values:
    """As much of an article as says which one it is."""
    return {
        "@type": "NewsArticle",
        "@id": told["url"],
        "url": told["url"],
        "headline": told["headline"],
        "datePublished": told["publishedAt"],
        "encodingFormat": PLAIN,
        "publisher": _publisher(told["outlet"]),
    }


def _article(article: Article) -> Values:
    told = article.told
    return said(
        **appearance(told),
        description=told["standfirst"],
        author=[{"name": each} for each in told["bylines"]],
        articleSection=told["sections"],
        inLanguage=told["language"],
        dateModified=told["modifiedAt"],
        articleBody=told["body"],
        mentions=[linked.reference(key) for key in article.keys("actor", article.actors)],
        **linked.ours(told, ["retrievedAt"]),
        **{term("originKind"): origin_kind(told), term("method"): method(told)},
    )


def _publisher(outlet: Told) -> Values:
    return said(
        **{"@type": "NewsMediaOrganization"},
        name=outlet["name"],
        url=outlet["homepage"],
        **{term(name): outlet.get(name) for name in OUTLET},
    )
