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

from service.domain.body import OPENING
from service.domain.rejections import PageTooLarge, PageWithoutText

MOST_ELEMENTS = 12_000
MOST_HEADINGS = 2_000
DEEPEST = 256
"""The depth beyond which libxml2 gives up."""

SPACE = re.compile(r"[ \t\n\r\f]+")
"""White space that markup collapses; a no-break space is not of it."""

UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that a page can have, by reference, and that lxml does not take back."""

SCRIPT = re.compile(r"<(script|style)\b", re.IGNORECASE)
TAG = re.compile(r"<[a-z/!][^<>]*>", re.IGNORECASE)
ASIDE = frozenset(["amp-ad", "amp-consent", "amp-embed", "amp-sidebar", "amp-sticky-ad", "nav"])
REPEAT = "\U0001242b"
"""A sign that no page has: it is of the oldest writing, a fraction of a measure of grain."""

MARKED = re.compile(f"{REPEAT}[0-9]*{REPEAT}")
DASHES = tuple("–—―-")
HEADINGS = frozenset(["head", "h1", "h2", "h3", "h4", "h5", "h6"])
ITEMS = frozenset(["item", "li"])
ROWS = frozenset(["row", "tr"])
CELLS = frozenset(["cell", "td", "th"])
BREAKS = frozenset(["lb", "br"])
BLOCKS = frozenset(["address", "article", "aside", "blockquote", "body", "dd", "details", "div"])
BLOCKS |= {"dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "list"}
BLOCKS |= {"main", "nav", "ol", "p", "pre", "quote", "section", "summary", "table", "tbody", "ul"}
INLINE = frozenset(["abbr", "b", "em", "font", "i", "img", "input", "mark", "small", "strong", "u"])
INLINE |= {"wbr"}
MOST_INLINE = 200
"""Elements within one line, beyond which they are taken out. Trafilatura takes time by the
square of their number, and by that of headings.
"""

UNSEEN = frozenset(["script", "style", "noscript", "template", "svg", "math", "iframe", "object"])


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
    return root


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
            quoted.text = UNFIT.sub("", f"“{quoted.text or ''}")
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


def written(root: etree._Element) -> str:
    """The text of a tree, in blocks."""
    writer = _Writer()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            writer.begin(element)
        else:
            writer.end(element)
    writer.flush()
    return writer.text()


class _Writer:
    def __init__(self) -> None:
        self.blocks: list[tuple[bool, str]] = []
        self.pieces: list[str] = []
        self.before = ""
        self.unseen = 0
        self.numbers: list[int | None] = []

    def begin(self, element: etree._Element) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in UNSEEN:
            self.unseen += 1
        if tag in BREAKS:
            self.pieces.append("\0")
        elif tag in CELLS and any(piece.strip() for piece in self.pieces):
            self.pieces.append(" | ")
        elif tag in BLOCKS | HEADINGS | ITEMS | ROWS:
            self.flush()
            self._list(tag, element)
        if not self.unseen and tag:
            self.pieces.append(element.text or "")

    def end(self, element: etree._Element) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in BLOCKS | HEADINGS | ITEMS | ROWS:
            self.flush()
            if tag in ("list", "ol", "ul"):
                self.numbers.pop()
        if tag in UNSEEN:
            self.unseen -= 1
        if not self.unseen:
            self.pieces.append(element.tail or "")

    def _list(self, tag: str, element: etree._Element) -> None:
        if tag in ("list", "ol", "ul"):
            self.numbers.append(0 if tag == "ol" or element.get("rend") == "ol" else None)
        elif tag in ITEMS:
            number = self.numbers[-1] if self.numbers else None
            self.before = "  • "
            if number is not None:
                self.numbers[-1] = number + 1
                self.before = f"  {number + 1}. "

    def flush(self) -> None:
        lines = [SPACE.sub(" ", line).strip(" ") for line in "".join(self.pieces).split("\0")]
        text = "\n".join(line for line in lines if line.strip())
        self.pieces.clear()
        if text:
            self.blocks.append((bool(self.before), self.before + text))
            self.before = ""

    def text(self) -> str:
        found: list[str] = []
        after_item = False
        for is_item, block in self.blocks:
            found += ["\n" if is_item and after_item else "\n\n", block]
            after_item = is_item
        return "".join(found[1:])


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
    paragraphs = [_text(p) for p in block.iter("p")]
    quoted = [each for each in paragraphs if each.strip("–—―- ")] or [_text(block)]
    if not quoted[0].startswith(OPENING):
        quoted = [f"“{each}" for each in quoted]
        quoted[-1] += "”"
    lines = [*quoted, credit if credit.startswith(DASHES) else f"— {credit}"]
    tail = frame.tail
    for child in list(frame):
        frame.remove(child)
    frame.tag, frame.text, frame.tail = "div", None, tail
    for line in lines:
        etree.SubElement(frame, "p").text = UNFIT.sub("", line)


def _text(element: HtmlElement) -> str:
    return SPACE.sub(" ", element.text_content()).strip(" ")


def _append(element: HtmlElement, text: str) -> None:
    if len(element):
        element[-1].tail = UNFIT.sub("", f"{element[-1].tail or ''}{text}")
    else:
        element.text = UNFIT.sub("", f"{element.text or ''}{text}")
