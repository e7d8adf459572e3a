"""A page of HTML: its text, as trafilatura finds it among all else, and what it says of itself."""

import logging
import re
from typing import Any

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from service.domain import url as urls
from service.domain.faults import Rejected
from service.domain.rejections import PageTooLarge, PageWithoutText
from service.domain.rules import Change, Rule
from service.domain.text import fold
from service.ingest.formats import markup
from service.ingest.formats.beside import Beside, how_to_say
from service.ingest.formats.decoding import decoded
from service.ingest.formats.metadata import Metadata, same_url
from service.ingest.formats.reading import BESIDE, Draft, Found, Reading, instant, is_moment
from service.ingest.formats.written import written

LARGEST = 4_000_000
"""Bytes of a page."""

# What it cannot read is told as a fault, and not in the log as well.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

HEAD = 4_096
CONTAINERS = ("article", "main", "div", "section", "table", "td")
DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})"""
    rb"""|<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{1,40})""",
    re.IGNORECASE,
)


def read(data: bytes, beside: Beside) -> Reading:
    """The article of a page.

    Raises PAGE_TOO_LARGE, PAGE_WITHOUT_TEXT, CHARSET_WRONG, TEXT_HAS_NUL; BAD_ARGUMENT for
    what is said beside it.
    """
    if len(data) > LARGEST:
        raise PageTooLarge(detail=f"It has more than {LARGEST:,} bytes.")
    draft = Draft(beside)
    match = DECLARED.search(data[:HEAD])
    declared = (match[1] or match[2]).decode() if match else None
    tree = markup.tree(draft.decoded(decoded(data, beside, declared)))
    said = Metadata(tree)
    _outlet(draft, said)
    titles = _values(draft, said)
    _body(draft, said, tree, titles)
    for line, text in said.unreadable:
        draft.leave_out((), f"JSON-LD in line {line}, which cannot be read: {text.strip()}")
    draft.put_said()
    return draft.reading()


def _outlet(draft: Draft, said: Metadata) -> None:
    name = draft.choose("outlet", draft.beside.outlet, map(_plain, said.outlet()))
    if name is None:
        return
    outlet: dict[str, Any] = {"name": name.value}
    home = draft.beside.homepage or (_value(said.homepage()) if name.place != BESIDE else None)
    if home:
        outlet["homepage"] = home
    if draft.beside.country:
        outlet["country"] = draft.beside.country
    draft.put("outlet", Found(outlet, name.place))


def _values(draft: Draft, said: Metadata) -> set[str]:
    """Put every value but the body; what the page calls itself, folded, is returned."""
    beside = draft.beside
    outlet = draft.payload.get("outlet", {}).get("name")
    titles = [each for each in map(_plain, said.headline(outlet)) if each]
    _address(draft, said)
    draft.put("headline", draft.choose("headline", beside.headline, titles))
    draft.put("standfirst", draft.choose("standfirst", None, map(_plain, said.standfirst())))
    draft.put("bylines", draft.choose("bylines", None, map(_plains, said.bylines()), _folded))
    draft.put("sections", draft.choose("sections", None, map(_plains, said.sections()), _folded))
    draft.put("language", draft.choose("language", beside.language, said.language(), _main))
    published = draft.choose("publishedAt", beside.published_at, said.published_at(), instant)
    if published is None or (published.place != BESIDE and not is_moment(published.value)):
        published = said.time_of_markup() or published
    draft.put("publishedAt", draft.moment(published))
    modified = draft.choose("modifiedAt", None, said.modified_at(), instant)
    draft.put("modifiedAt", draft.moment(modified))
    return {fold(each.value) for each in titles}


def _address(draft: Draft, said: Metadata) -> None:
    """Put the address; one of the page's that is of no use is told with how to say another."""
    given = draft.beside.article_url
    found = draft.choose("url", given, said.url(given), same_url)
    draft.put("url", found)
    try:
        if found is not None and given is None:
            urls.canonical(found.value)
    except Rejected as fault:
        fault.hint = how_to_say("article-url")
        draft.problem(("url",), fault)


def _body(draft: Draft, said: Metadata, tree: HtmlElement, titles: set[str]) -> None:
    text = _without_title(_text(tree), titles)
    place: Any = 1
    whole = said.body()
    if not text and whole is not None:
        text, place = whole.value, whole.place
        if markup.has_blocks(text):
            text = markup.fragment(text)
            draft.note(("body",), Rule.MARKUP_READ, whole.value, text)
    if not text.strip():
        raise PageWithoutText
    if not said.is_free:
        draft.note(("body",), Rule.PARTLY_FREE, "", "")
    draft.put("body", Found(text, place))


def _text(tree: HtmlElement) -> str:
    """The text of the article; empty if none is found."""
    markup.prune(tree)
    _contain(tree)
    markup.mark_quotations(tree)
    markup.mark_repeats(tree)
    tree = markup.settled(tree)
    for fast in (True, False):
        found = bare_extraction(
            tree,
            fast=fast,
            favor_recall=not fast,
            include_comments=False,
            include_tables=True,
            with_metadata=False,
        )
        body = None if found is None or isinstance(found, dict) else found.body
        if isinstance(body, etree._Element):
            text = markup.without_marks(written(body))
            if text:
                return text
    return ""


def _contain(tree: HtmlElement) -> None:
    """Make all of a page an article whose lists stand in no container: they would be lost."""
    body = tree.find("body")
    if body is None or not body.xpath("ul|ol") or next(body.iter(*CONTAINERS), None) is not None:
        return
    # Its texts stay where they are: lxml reads characters that it would not write.
    outer = etree.SubElement(tree, "body")
    body.tag = "article"
    outer.append(body)


def _without_title(text: str, titles: set[str]) -> str:
    """The text without the headline over it."""
    first, _, rest = text.partition("\n\n")
    return rest if fold(first) in titles else text


def _plain(found: Found | None) -> Found | None:
    if found is None:
        return None
    text = markup.plain(found.value).strip()
    if text == found.value.strip():
        return found._replace(value=text)
    change = Change(Rule.MARKUP_READ, found.value, text)
    return found._replace(value=text, changes=(*found.changes, change))


def _plains(found: Found | None) -> Found | None:
    """The same for a list of texts, without those that are empty then."""
    if found is None:
        return None
    read = [_plain(Found(each, found.place)) for each in found.value]
    kept = [each for each in read if each is not None and each.value]
    return Found(
        [each.value for each in kept], found.place, sum((each.changes for each in kept), ())
    )


def _value(found: Found | None) -> Any:
    return found.value if found else None


def _folded(values: Any) -> object:
    return tuple(map(fold, values))


def _main(tag: Any) -> object:
    """The language of a tag, whatever else it says."""
    return re.split("[-_]", tag.strip().lower())[0]
