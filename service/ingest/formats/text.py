"""Plain text: labels of sections, the headline, and the body under them.

The body is a piece of the text, from the line after the headline to the last; its structure is
read as that of every body, in service/domain/body.py.
"""

import re
from collections.abc import Iterator

from service.domain import body as bodies
from service.domain.body import FINAL, OPENING, Line
from service.domain.rejections import FieldMissing, TextIsEmpty
from service.domain.rules import Rule
from service.domain.text import fold
from service.ingest.formats.beside import Beside, how_to_say
from service.ingest.formats.decoding import decoded
from service.ingest.formats.decoding import line as line_of
from service.ingest.formats.reading import BESIDE, Draft, Found, Reading

LONGEST_HEADLINE = 300
LONGEST_LABELS = 80
MOST_WORDS_OF_A_LABEL = 4
FIRST_LINES = 4
MARKS = re.compile(r"\s*[|›»>•·]\s*")
NOT_A_BOUNDARY = frozenset(
    re.findall(r"\w+", "Black Buzz Chat Deep Face Fed Fitz Git Linked Mac Open Pay Tik Whats You")
)
"""Beginnings of names that have a capital within: MacDonald, YouTube."""


def read(data: bytes, beside: Beside) -> Reading:
    """The article of a text.

    Raises CHARSET_WRONG, TEXT_HAS_NUL, TEXT_EMPTY; BAD_ARGUMENT for what is said beside it.
    """
    draft = Draft(beside)
    text = draft.decoded(decoded(data, beside))
    lines = bodies.first_lines(text, FIRST_LINES)
    if not lines:
        raise TextIsEmpty
    above, start = _head(lines, beside)
    if above:
        labels = [label for line in above for label in split(line.text)]
        draft.put("sections", Found(labels, line_of(text, above[0].start)))
        draft.note(("sections",), Rule.SECTIONS_READ, _joined(above), " | ".join(labels))
    _headline(draft, lines[len(above)] if start else None, text)
    end = len(text.rstrip())
    begin = _line_start(text, lines[start].start) if start < len(lines) else end
    if begin == end:
        draft.problem(("body",), FieldMissing(detail="Nothing stands below the headline."))
    draft.put("body", Found(text[begin:end], line_of(text, begin)))
    draft.put_said()
    return draft.reading()


def split(line: str) -> list[str]:
    """The labels of a line: at marks between them, and where one runs into the next.

    ``Middle EastNews`` is Middle East and News: a capital follows a small letter, or the last
    of several capitals that are followed by a small one begins a word.
    """
    labels = []
    for piece in MARKS.split(line):
        start = 0
        for at in _boundaries(piece):
            labels.append(piece[start:at].strip())
            start = at
        labels.append(piece[start:].strip())
    return [label for label in labels if label]


def _boundaries(text: str) -> Iterator[int]:
    for at in range(2, len(text) - 1):
        before, here, after = text[at - 1], text[at], text[at + 1]
        if not here.isupper():
            continue
        begun = re.split(r"[\s’'-]", text[:at])[-1]
        word_ends = before.islower() and len(begun) > 2 and begun not in NOT_A_BOUNDARY
        if word_ends or (before.isupper() and text[at - 2].isupper() and after.islower()):
            yield at


def _head(lines: list[Line], beside: Beside) -> tuple[list[Line], int]:
    """The lines above the headline, and which line is the first of the body."""
    if beside.headline is not None:
        wanted = fold(beside.headline)
        at = next((i for i, line in enumerate(lines[:3]) if fold(line.text) == wanted), None)
        if at is None:
            return [], 0
        return lines[:at], at + 1
    first, *rest = lines
    if not _is_headline(first):
        return [], 0
    if rest and _is_labels(first, rest[0]):
        return [first], 2
    return [], 1


def _is_headline(line: Line) -> bool:
    return line.alone and len(line.text) <= LONGEST_HEADLINE and not line.text.endswith(".")


def _is_labels(line: Line, below: Line) -> bool:
    """Whether a line has labels of sections, and the one below it the headline."""
    labels = split(line.text)
    short = all(len(label.split()) <= MOST_WORDS_OF_A_LABEL for label in labels)
    if not short or len(line.text) > LONGEST_LABELS or not _is_headline(below):
        return False
    if line.text.startswith(OPENING) or line.text.endswith(FINAL):
        return False
    return len(labels) > 1 or len(below.text.split()) > MOST_WORDS_OF_A_LABEL > len(
        line.text.split()
    )


def _headline(draft: Draft, line: Line | None, text: str) -> None:
    said = draft.beside.headline
    if line is not None:
        place = line_of(text, line.start)
        draft.put("headline", draft.choose("headline", said, [Found(line.text, place)]))
    elif said is not None:
        draft.put("headline", Found(said, BESIDE))
    else:
        detail = "The text does not begin with a short line that stands alone."
        draft.problem(("headline",), FieldMissing(detail=detail, hint=how_to_say("headline")))


def _joined(lines: list[Line]) -> str:
    return "\n".join(line.text for line in lines)


def _line_start(text: str, at: int) -> int:
    """Where the line begins, with the spaces before its first word."""
    while at and text[at - 1] in " \t\xa0":
        at -= 1
    return at
