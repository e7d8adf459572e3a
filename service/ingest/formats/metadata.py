"""What a page says of its article beside the text: in JSON-LD, microdata, meta and markup.

Each field has its places in order of what they are worth; docs/formats.md has them as a table.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any
from urllib.parse import urljoin

import orjson
from lxml import etree
from lxml.html import HtmlElement

from service.domain import language as languages
from service.domain import moment, timestamp
from service.domain import url as urls
from service.domain.faults import Rejected
from service.domain.rules import Change, Rule
from service.domain.text import fold
from service.ingest.formats import microdata, newsarticle
from service.ingest.formats.linked import Document, Thing
from service.ingest.formats.reading import Found

MOST_SCRIPTS = 50
MOST_VALUES = 100
"""How many elements of one name are looked at."""

WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$")
END_OF_TITLE = re.compile(r"\s+[|–—•·:-]+\s+")


class Metadata:
    """What one page says of itself."""

    def __init__(self, tree: HtmlElement) -> None:
        """The page; its tree is only read."""
        self.tree = tree
        self.unreadable: list[tuple[int, str]] = []
        self._metas: dict[str, list[Found]] = {}
        for meta in tree.iter("meta"):
            name = meta.get("property") or meta.get("name") or meta.get("http-equiv") or ""
            content = " ".join((meta.get("content") or "").split())
            if content and not meta.get("itemprop"):
                known = self._metas.setdefault(name.strip().lower(), [])
                if len(known) < MOST_VALUES:
                    known.append(Found(content, meta.sourceline or 1))

    @cached_property
    def articles(self) -> list[Thing]:
        """The article as JSON-LD and as microdata has it, in this order."""
        found = [
            self._article(list(self._scripts())),
            self._article(microdata.documents(self.tree)),
        ]
        return [article for article in found if article is not None]

    def url(self, base: str | None) -> Iterator[Found | None]:
        """Its address: the canonical link, then the data, then Open Graph; those of use."""
        found = [*self._canonical(base), *map(newsarticle.url, self.articles)]
        yield from usable([*found, *self._meta("og:url")], urls.canonical)

    def headline(self, outlet: str | None) -> Iterator[Found | None]:
        """The data's, Open Graph's, the first heading, the title; without the outlet's name."""
        yield from map(newsarticle.headline, self.articles)
        for found in self._meta("og:title", "twitter:title", "dc.title", "citation_title"):
            yield without_outlet(found, outlet)
        yield from self._elements("//h1[normalize-space()][1]")
        for found in self._elements("//head/title | //title[not(ancestor::svg)]"):
            yield without_outlet(found, outlet)

    def standfirst(self) -> Iterator[Found | None]:
        """The description of the data, of Open Graph, of the page."""
        yield from (article.text("description") for article in self.articles)
        yield from self._meta("og:description", "description", "twitter:description")

    def bylines(self) -> Iterator[Found | None]:
        """The authors of the data; of meta elements; of links to authors."""
        yield from map(newsarticle.bylines, self.articles)
        for names in (("article:author", "author"), ("byl", "dc.creator", "citation_author")):
            found = [each for each in self._meta(*names) if "://" not in each.value]
            yield Found(_once(found), found[0].place) if found else None
        found = list(self._elements("//a[contains(concat(' ', @rel, ' '), ' author ')]"))
        yield Found(_once(found), found[0].place) if found else None

    def sections(self) -> Iterator[Found | None]:
        """Those of the data, then of Open Graph's article."""
        yield from map(newsarticle.sections, self.articles)
        found = list(self._meta("article:section", "section", "parsely-section"))
        yield Found(_once(found), found[0].place) if found else None

    def language(self) -> Iterator[Found | None]:
        """The data's, the page's ``lang``, the header's, Open Graph's; tags that exist."""
        found = [*map(newsarticle.language, self.articles)]
        found.append(Found(self.tree.get("lang") or self.tree.get("xml:lang"), 1))
        found += [*self._meta("content-language", "dc.language", "og:locale")]
        yield from usable(found, languages.tag)

    def published_at(self) -> Iterator[Found | None]:
        """The data's time, then those of meta elements, then of the first time in the markup."""
        yield from usable(
            [
                *(article.text("datePublished") for article in self.articles),
                *self._meta("article:published_time", "og:article:published_time"),
                *self._meta("parsely-pub-date", "dc.date.issued", "dc.date", "dcterms.created"),
                *self._meta("citation_publication_date", "pubdate", "publishdate", "date"),
            ],
            _moment,
        )

    def time_of_markup(self) -> Found | None:
        """The first ``time`` of the article; an element within the text may mean another one."""
        inside = 0
        best: tuple[int, Found] | None = None
        for event, element in etree.iterwalk(
            self.tree, ("start", "end"), ("article", "main", "time")
        ):
            if element.tag != "time":
                inside += 1 if event == "start" else -1
            elif event == "start" and element.get("datetime"):
                worth = 2 if element.get("pubdate") is not None else min(inside, 1)
                if best is None or worth > best[0]:
                    best = worth, Found(element.get("datetime"), element.sourceline or 1)
        return best and best[1]

    def modified_at(self) -> Iterator[Found | None]:
        """The data's time, then those of meta elements."""
        yield from usable(
            [
                *(article.text("dateModified") for article in self.articles),
                *self._meta("article:modified_time", "og:updated_time", "dcterms.modified"),
            ],
            _moment,
        )

    def outlet(self) -> Iterator[Found | None]:
        """The name of the data's publisher, then of Open Graph's site."""
        for article in self.articles:
            found = newsarticle.outlet(article)
            yield found.text("name") if isinstance(found, Thing) else found
        yield from self._meta("og:site_name", "application-name", "dc.publisher")

    def homepage(self) -> Found | None:
        """The address of the data's publisher."""
        publishers = map(newsarticle.outlet, self.articles)
        things = (each for each in publishers if isinstance(each, Thing))
        return next((home for each in things if (home := newsarticle.homepage(each))), None)

    def body(self) -> Found | None:
        """The text as the data have it."""
        texts = (article.text("articleBody", "text") for article in self.articles)
        return next((text for text in texts if text), None)

    @property
    def is_free(self) -> bool:
        """Whether all of the article is on the page, as far as it says."""
        tier = [each.value.lower() for each in self._meta("article:content_tier")]
        return all(map(newsarticle.is_free, self.articles)) and not {"locked", "metered"} & set(
            tier
        )

    def _meta(self, *names: str) -> Iterator[Found]:
        for name in names:
            yield from self._metas.get(name, ())

    def _elements(self, path: str) -> Iterator[Found]:
        for element in self.tree.xpath(path)[:20]:
            text = " ".join(element.text_content().split())
            if text:
                yield Found(text, element.sourceline or 1)

    def _canonical(self, base: str | None) -> Iterator[Found]:
        """The canonical links; one that is relative begins at ``base``, else at Open Graph's."""
        shared = usable([*self._meta("og:url")], urls.canonical)
        base = base or next((each.value for each in shared if each), "")
        for link in self.tree.xpath("//link[@rel and @href]"):
            if "canonical" in link.get("rel", "").lower().split():
                yield Found(_joined(base, link.get("href").strip()), link.sourceline or 1)

    def _scripts(self) -> Iterator[Document]:
        for script in self.tree.xpath("//script[@type]")[:MOST_SCRIPTS]:
            if script.get("type").partition(";")[0].strip().lower() == "application/ld+json":
                line = script.sourceline or 1
                try:
                    yield Document(_parsed(script.text or ""), line)
                except (ValueError, RecursionError):
                    self.unreadable.append((line, script.text or ""))

    def _article(self, documents: list[Document]) -> Thing | None:
        """The thing that is the article of the page: the one with its address, else the first."""
        roots = [root for document in documents for root in document.roots]
        roots += [main for root in roots for main in root.things("mainEntity", "mainEntityOfPage")]
        found = [root for root in roots if root.types & newsarticle.ARTICLES]
        canonical = {same_url(each.value) for each in self._canonical(None)}
        for article in found:
            address = newsarticle.url(article)
            if address and same_url(address.value) in canonical:
                return article
        return found[0] if found else None


def same_url(given: Any) -> object:
    """What addresses of one article have in common."""
    try:
        return urls.canonical(given)[0]
    except Rejected:
        return given


def usable(found: list[Found | None], reader: Callable[[str], object]) -> Iterator[Found | None]:
    """The values that can be read, or else all of them, to be told what is wrong with them."""
    given = [each for each in found if each is not None and each.value]
    readable = []
    for each in given:
        try:
            reader(each.value.strip())
        except Rejected:
            continue
        readable.append(each)
    yield from readable or given


def without_outlet(title: Found, outlet: str | None) -> Found:
    """A title without the outlet's name before or after it."""
    parts = END_OF_TITLE.split(title.value)
    if outlet is None or len(parts) < 2:
        return title
    start, end = 0, len(title.value)
    if fold(parts[-1]) == fold(outlet):
        end = [match.start() for match in END_OF_TITLE.finditer(title.value)][-1]
    elif fold(parts[0]) == fold(outlet):
        start = next(END_OF_TITLE.finditer(title.value)).end()
    kept = title.value[start:end]
    if kept == title.value:
        return title
    return title._replace(value=kept, changes=(Change(Rule.OUTLET_CUT, title.value, kept),))


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:  # neither is one
        return address


def _moment(value: str) -> object:
    return moment.instant(timestamp.rfc3339(value)[0])


def _once(found: list[Found]) -> list[str]:
    return list(dict.fromkeys(each.value for each in found))


def _parsed(text: str) -> object:
    """The JSON of a script; raises ValueError."""
    text = WRAPPING.sub("", WRAPPING.sub("", text)).strip().rstrip(";")
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        # Pages have line breaks within strings.
        return json.loads(text, strict=False)
