"""A tree of markup as the lines of a plain text: blocks, lists, rows of tables."""

import re

from lxml import etree

SPACE = re.compile(r"[ \t\n\r\f]+")
"""White space that markup collapses; a no-break space is not of it."""

HEADINGS = frozenset(["head", "h1", "h2", "h3", "h4", "h5", "h6"])
ITEMS = frozenset(["item", "li"])
ROWS = frozenset(["row", "tr"])
CELLS = frozenset(["cell", "td", "th"])
BREAKS = frozenset(["lb", "br"])
BLOCKS = frozenset(["address", "article", "aside", "blockquote", "body", "dd", "details", "div"])
BLOCKS |= {"dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "list"}
BLOCKS |= {"main", "nav", "ol", "p", "pre", "quote", "section", "summary", "table", "tbody", "ul"}
UNSEEN = frozenset(["script", "style", "noscript", "template", "svg", "math", "iframe", "object"])


def written(root: etree._Element) -> str:
    """The text of a tree, in blocks."""
    return _read(root).text()


def pieces(root: etree._Element) -> list[tuple[bool, str]]:
    """The blocks of a tree, whatever follows it; whether each is an item of a list."""
    tail, root.tail = root.tail, None
    found = _read(root).blocks
    root.tail = tail
    return found


def _read(root: etree._Element) -> "_Writer":
    writer = _Writer()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            writer.begin(element)
        else:
            writer.end(element)
    writer.flush()
    return writer


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
