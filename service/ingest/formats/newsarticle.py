"""What schema.org says of an article: where each value of ours stands in an Article of theirs."""

from collections.abc import Iterable

from service.ingest.formats.linked import Thing
from service.ingest.formats.reading import Found

ARTICLES = frozenset(
    [
        "AdvertiserContentArticle",
        "AnalysisNewsArticle",
        "Article",
        "AskPublicNewsArticle",
        "BackgroundNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "NewsArticle",
        "OpinionNewsArticle",
        "Report",
        "ReportageNewsArticle",
        "ReviewNewsArticle",
    ]
)
"""The types of schema.org that are articles."""


def headline(article: Thing) -> Found | None:
    """Its headline, else its name."""
    return article.text("headline", "name")


def url(article: Thing) -> Found | None:
    """Its address, else that of the page it is the main thing of, else its id."""
    found = article.addresses("url", "mainEntityOfPage", "@id")
    return found[0] if found else None


def bylines(article: Thing) -> Found | None:
    """The names of its authors."""
    return _all(article.names("author") or article.names("creator"))


def sections(article: Thing) -> Found | None:
    """The sections it stands in."""
    return _all(article.texts("articleSection"))


def language(article: Thing) -> Found | None:
    """The language it is in: a tag, or a Language whose other name is one."""
    text = article.text("inLanguage")
    named = (thing.text("alternateName", "name") for thing in article.things("inLanguage"))
    return text or next((name for name in named if name), None)


def outlet(article: Thing) -> Thing | Found | None:
    """Who published it: a thing with a name, or only the name."""
    for prop in ("publisher", "sourceOrganization", "isPartOf"):
        for thing in article.things(prop):
            if thing.text("name"):
                return thing
        names = article.names(prop)
        if names:
            return names[0]
    return None


def homepage(publisher: Thing) -> Found | None:
    """The address of the publisher's front page."""
    found = publisher.addresses("url", "sameAs", "@id")
    return found[0] if found else None


def is_free(article: Thing) -> bool:
    """Whether all of it can be read by everybody, as far as it says."""
    found = article.node.get("isAccessibleForFree", True)
    return found is not False and str(found).strip().lower() not in ("false", "0", "no")


def _all(found: Iterable[Found]) -> Found | None:
    values = list(found)
    return Found([each.value for each in values], values[0].place) if values else None
