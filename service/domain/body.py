"""The body of an article: evidence, stored as delivered and never normalised."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from service.domain.rejections import ArticleBodyTooLarge, TextIsEmpty, TooManyParts
from service.domain.text import check as check_text
from service.domain.vocabulary import BlockKind

LARGEST = 10_000_000
MOST_BLOCKS = 50_000
LONGEST_HEADING = 150
LONGEST_CREDIT = 200

LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
ITEM = re.compile(r"(?:[•‣◦▪●⁃*-]|[0-9]{1,3}[.)])\s")
CREDIT = re.compile(r"[–—―-]\s*\w")
OPENING = tuple("“”„‟\"«»‹›‘‚'「『《〈")
CLOSING = {
    "“": "”“",
    "”": "”",
    "„": "“”",
    "‟": "”",
    '"': '"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’‘",
    "‚": "‘’",
    "'": "'",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
}
"""The marks that end what each mark of ``OPENING`` begins."""

FINAL = tuple(".!?…:;,\"'”’»›」』。！？；：，؟؛।॥")


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the body's structure, ``body[start:end]``; offsets are code points.

    ``first_byte`` and ``bytes`` are the same place in the body's UTF-8, where a piece can be cut
    out without counting the characters before it.
    """

    kind: BlockKind
    start: int
    end: int
    first_byte: int
    bytes: int


class Line(NamedTuple):
    """A line of the body, without white space at its ends."""

    text: str
    start: int
    alone: bool


def check(body: str) -> None:
    """Raise what makes a body unfit.

    TEXT_EMPTY, TEXT_HAS_NUL, TEXT_HAS_SURROGATE, ARTICLE_BODY_TOO_LARGE (10,000,000 bytes).
    """
    check_text(body)
    if len(body) > LARGEST or len(body.encode()) > LARGEST:
        raise ArticleBodyTooLarge
    if not body or body.isspace():
        raise TextIsEmpty


def digest(body: str) -> bytes:
    """The SHA-256 of the body in UTF-8, 32 bytes."""
    return hashlib.sha256(body.encode()).digest()


def first_lines(text: str, most: int) -> list[Line]:
    """The first lines with text, at most so many."""
    return list(islice(_lines(text), most))


def blocks(body: str) -> tuple[Block, ...]:
    """The structure of the body: every line with text is one block, in order.

    A heading is short, stands alone between blank lines, does not end as a sentence does and has
    something after it. A quotation opens with a quotation mark and has its credit, a line that
    begins with a dash, right after it; the lines before it that are nothing but quotation belong
    to it. A list item begins with its bullet or number.
    Raises TOO_MANY_PARTS beyond 50,000 lines.
    """
    lines = []
    for line in _lines(body):
        lines.append(line)
        if len(lines) > MOST_BLOCKS:
            raise TooManyParts(detail=f"A body has at most {MOST_BLOCKS:,} lines.")
    quoted = _quotations(lines)
    found = []
    cut = first_byte = 0
    for i, line in enumerate(lines):
        after = lines[i + 1] if i + 1 < len(lines) else None
        if i in quoted:
            kind = quoted[i]
        elif ITEM.match(line.text):
            kind = BlockKind.LIST_ITEM
        elif after and line.alone and _is_heading(line.text):
            kind = BlockKind.HEADING
        else:
            kind = BlockKind.PARAGRAPH
        first_byte += len(body[cut : line.start].encode())
        cut = line.start
        size = len(line.text.encode())
        found.append(Block(kind, cut, cut + len(line.text), first_byte, size))
    return tuple(found)


def _lines(body: str) -> Iterator[Line]:
    """The lines with text; one is alone when no other line touches it."""
    pending: Line | None = None
    end = 0
    for match in LINE.finditer(body):
        text = match[0].strip()
        if not text:
            continue
        start = match.start() + match[0].index(text[0])
        touches = pending is not None and len(BREAK.findall(body, end, start)) == 1
        if pending:
            yield pending._replace(alone=pending.alone and not touches)
        pending = Line(text, start, not touches)
        end = start + len(text)
    if pending:
        yield pending


def _quotations(lines: list[Line]) -> dict[int, BlockKind]:
    """Which lines are quotations with a credit, and which are the credits."""
    found: dict[int, BlockKind] = {}
    for i, line in enumerate(lines[:-1]):
        if i in found or not line.text.startswith(OPENING) or not _is_credit(lines, i + 1):
            continue
        found |= {i: BlockKind.QUOTATION, i + 1: BlockKind.QUOTATION_CREDIT}
        before = i - 1
        while before >= 0 and before not in found and _is_all_quotation(lines[before].text):
            found[before] = BlockKind.QUOTATION
            before -= 1
    return found


def _is_all_quotation(text: str) -> bool:
    """Whether nothing stands beside what is between quotation marks; it need not be closed."""
    if not text.startswith(OPENING):
        return False
    closing = CLOSING[text[0]]
    for i, character in enumerate(text[1:], 1):
        if character in closing and not text[i + 1 : i + 2].isalnum():
            return all(each in FINAL or each.isspace() for each in text[i + 1 :])
    return True


def _is_heading(text: str) -> bool:
    return len(text) <= LONGEST_HEADING and not text.startswith(OPENING) and text[-1] not in FINAL


def _is_credit(lines: list[Line], i: int) -> bool:
    """Whether the line is a credit, and not the first of a list whose bullets are hyphens."""
    text = lines[i].text
    if len(text) > LONGEST_CREDIT or not CREDIT.match(text):
        return False
    after = lines[i + 1].text if i + 1 < len(lines) else ""
    return not (text.startswith("-") and after.startswith("-"))
