"""Markup to text: the lines of a body, with the signs that its structure is told by.

What a reader of the page sees as a list, a heading or a quotation with its credit is written as
plain text has it: items with a bullet or a number, credits with a dash, quotations that have a
credit between quotation marks, blocks with an empty line between them.
"""

import html
import re
from collections import Counter

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from service.domain.body import CLOSING, ITEM, OPENING
from service.domain.rejections import PageTooLarge, PageWithoutText
from service.ingest.formats.written import (
    BLOCKS,
    BREAKS,
    CELLS,
    HEADINGS,
    ITEMS,
    ROWS,
    SPACE,
    UNSEEN,
    pieces,
    written,
)

MOST_ELEMENTS = 12_000
MOST_HEADINGS = 2_000
DEEPEST = 256
"""The depth beyond which libxml2 gives up."""

UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that a page can have, by reference, and that lxml does not take back."""

SCRIPT = re.compile(r"<(script|style)\b", re.IGNORECASE)
TAG = re.compile(r"<[a-z/!][^<>]*>", re.IGNORECASE)
ASIDE = frozenset(["amp-ad", "amp-consent", "amp-embed", "amp-sidebar", "amp-sticky-ad", "nav"])
REPEAT = "\U0001242b"
"""A sign that no page has: it is of the oldest writing, a fraction of a measure of grain."""

MARKED = re.compile(f"{REPEAT}[0-9]*{REPEAT}")
DASHES = tuple("–—―-")
INLINE = frozenset(["abbr", "b", "em", "font", "i", "img", "input", "mark", "small", "strong", "u"])
INLINE |= {"wbr"}
MOST_INLINE = 200
"""Elements within one line, beyond which they are taken out. Trafilatura takes time by the
square of their number, and by that of headings.
"""


def tree(markup: str) -> HtmlElement:
    """The markup as a tree.

    Raises PAGE_TOO_LARGE beyond 12,000 elements, 2,000 headings or a depth of 256;
    PAGE_WITHOUT_TEXT if there is nothing in it.
    """
    if markup.count("<") > 4 * MOST_ELEMENTS:
        raise PageTooLarge(detail=f"It has more than {MOST_ELEMENTS:,} elements.")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(markup.encode(), parser=parser)
    except etree.ParserError:
        raise PageWithoutText(detail="It is empty.") from None
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise PageTooLarge(detail=f"It is nested more than {DEEPEST} deep.")
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise PageTooLarge(detail=f"It has more than {MOST_ELEMENTS:,} elements.")
    if sum(1 for _ in root.iter("section", *HEADINGS)) > MOST_HEADINGS:
        raise PageTooLarge(detail=f"It has more than {MOST_HEADINGS:,} headings and sections.")
    _fit(root)
    return root


def _fit(root: HtmlElement) -> None:
    """Leave out the characters that lxml reads and would not take back."""
    for element in root.iter():
        if element.text and UNFIT.search(element.text):
            element.text = UNFIT.sub("", element.text)
        if element.tail and UNFIT.search(element.tail):
            element.tail = UNFIT.sub("", element.tail)


def plain(text: str) -> str:
    """A short text without tags, scripts and character references."""
    if "&" not in text and "<" not in text:
        return text
    pieces, end = [], 0
    for match in SCRIPT.finditer(text):
        if match.start() >= end:
            pieces.append(text[end : match.start()])
            closing = text.lower().find(f"</{match[1].lower()}", match.end())
            end = len(text) if closing < 0 else closing
    pieces.append(text[end:])
    return html.unescape(TAG.sub("", "".join(pieces)))


def has_blocks(text: str) -> bool:
    """Whether a text is markup, with elements that begin a line."""
    return re.search(r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote)\b[^<>]*>", text, re.I) is not None


def fragment(markup: str) -> str:
    """The text of markup that is all body. Raises what :func:`tree` raises."""
    root = tree(markup)
    mark_quotations(root)
    return written(root)


def mark_quotations(root: HtmlElement) -> None:
    """Write quotation marks and the dash of credits into a page, where its markup means them."""
    for quoted in list(root.iter("q")):
        if not _text(quoted).startswith(OPENING):
            quoted.text = f"“{quoted.text or ''}"
            _append(quoted, "”")
    etree.strip_tags(root, "q")
    for block in list(root.iter("blockquote")):
        if not any(True for _ in block.iterancestors("blockquote")):
            _mark_quotation(block)


def prune(root: HtmlElement) -> None:
    """Take out what no reader of a page sees as its text."""
    etree.strip_elements(root, *UNSEEN, with_tail=False)
    etree.strip_tags(root, *INLINE)
    for parent in root.iter():
        if len(parent) > MOST_INLINE:
            kept = BLOCKS | HEADINGS | ITEMS | ROWS | CELLS | BREAKS
            inline = {child.tag for child in parent if isinstance(child.tag, str)} - kept
            if inline:
                etree.strip_tags(parent, *inline)
    for element in list(root.iter(*ASIDE)):
        element.drop_tree()
    for table in list(root.iter("table")):
        words = len("".join(table.text_content().split()))
        links = sum(len("".join(link.text_content().split())) for link in table.iter("a"))
        if words and links >= words:
            table.drop_tree()


def mark_repeats(root: HtmlElement) -> None:
    """Make lines that stand in a page twice differ, so that none is taken for a copy."""
    seen: Counter[str] = Counter()
    if REPEAT in root.text_content():
        return
    for element in root.iter("p", "li", "h2", "h3", "h4", "h5", "h6"):
        text = _text(element)
        seen[text] += 1
        if text and seen[text] > 1:
            _append(element, f"{REPEAT}{seen[text]}{REPEAT}")


def settled(root: HtmlElement) -> HtmlElement:
    """The tree as its markup is read anew.

    Where tags were taken out, texts stand beside each other in pieces, and whoever asks for them
    puts all together for each.
    """
    etree.strip_elements(root, "figure", with_tail=False)  # those that are left are pictures
    parser = HTMLParser(encoding="utf-8")
    return document_fromstring(etree.tostring(root, encoding="utf-8", method="html"), parser=parser)


def without_marks(text: str) -> str:
    """The text as it was before :func:`mark_repeats`."""
    return MARKED.sub("", text) if REPEAT in text else text


def _mark_quotation(block: HtmlElement) -> None:
    """Put a quotation that has a credit into paragraphs of its own, the credit the last."""
    parent = block.getparent()
    frame = parent if parent is not None and parent.tag == "figure" else block
    credited = [each for tag in ("figcaption", "footer", "cite") for each in frame.iter(tag)]
    credit = next((words for each in credited if (words := _text(each))), "")
    if not credit:
        return
    for each in credited:
        if each.getparent() is not None:
            each.drop_tree()
    quoted = _quoted(block)
    lines = [*quoted, credit if credit.startswith(DASHES) else f"— {credit}"]
    tail = frame.tail
    for child in list(frame):
        frame.remove(child)
    frame.tag, frame.text, frame.tail = "div", None, tail
    for line in lines:
        etree.SubElement(frame, "p").text = line


def _quoted(block: HtmlElement) -> list[str]:
    """The paragraphs of a quotation, each with a quotation mark at its beginning.

    Those that have marks keep them. What is open goes on in the next, as it does in print.
    """
    texts = [ITEM.sub("", text.strip(), 1) if item else text for item, text in pieces(block)]
    texts = [SPACE.sub(" ", text) for text in texts if text.strip("–—―- ")]
    mark = texts[0][0] if texts and texts[0].startswith(OPENING) else "“"
    quoted = [text if text.startswith(OPENING) else f"{mark}{text}" for text in texts]
    if texts and quoted[-1] != texts[-1] and not any(each in texts[-1] for each in CLOSING[mark]):
        quoted[-1] += CLOSING[mark][0]
    return quoted


def _text(element: HtmlElement) -> str:
    return SPACE.sub(" ", element.text_content()).strip(" ")


def _append(element: HtmlElement, text: str) -> None:
    if len(element):
        element[-1].tail = f"{element[-1].tail or ''}{text}"
    else:
        element.text = f"{element.text or ''}{text}"
