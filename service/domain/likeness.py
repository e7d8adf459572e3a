"""The text by which a quote is found through differences that carry no meaning.

Quotation marks of every style are one mark, dashes one dash, runs of white space one space;
ligatures and compatible characters are resolved (NFKC), and invisible characters do not count.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right

from service.domain.rejections import TooManyParts
from service.domain.text import INVISIBLE

MARKS = '“”„‟"«»‹›″‘’‚‛`´′「」『』'
DASHES = "‐‑‒–—―−﹘－"
ALIKE = dict.fromkeys(MARKS, "'") | dict.fromkeys(DASHES, "-")
MOST_IRREGULAR = 1_000_000
"""Places that do not stand for themselves, beyond which a text has no likeness."""


class Likeness:
    """A text in the form in which equal texts are found, with the way back to its offsets.

    Made in one pass; an offset leads back in logarithmic time.
    """

    def __init__(self, original: str) -> None:
        """The likeness of ``original``; raises TOO_MANY_PARTS if it is too irregular for one."""
        pieces: list[str] = []
        self._made = [0]
        self._from = [0]
        length = end = 0
        for match in _irregular(original).finditer(original):
            start, after = match.span()
            made = _resolved(match[0])
            pieces += (original[end:start], made)
            length += start - end
            self._made += (length, length + len(made))
            self._from += (start, after)
            length, end = length + len(made), after
            if len(self._made) > 2 * MOST_IRREGULAR:
                raise TooManyParts(
                    detail="The body has too many spaces and signs of several forms.",
                    hint="Quote the very characters of the body.",
                )
        pieces.append(original[end:])
        self.text = _alike("".join(pieces))

    def start(self, at: int) -> int | None:
        """Where the piece that begins at ``at`` begins in the original; None if within one."""
        i = bisect_right(self._made, at) - 1
        if i % 2 and self._made[i] != at:
            return None
        return self._from[i] + at - self._made[i]

    def end(self, at: int) -> int | None:
        """Where the piece that ends before ``at`` ends in the original; None if within one."""
        i = bisect_left(self._made, at) - 1
        if i % 2:
            return self._from[i + 1] if self._made[i + 1] == at else None
        return self._from[i] + at - self._made[i]


def alike(text: str) -> str:
    """The likeness of a short text."""
    return Likeness(text).text


def _alike(text: str) -> str:
    """Marks and dashes made one; a scan for each that occurs is quicker than a table."""
    for character in ALIKE.keys() & set(text):
        text = text.replace(character, ALIKE[character])
    return text


def _resolved(irregular: str) -> str:
    """A space for a run with white space; else the composed form of what is visible."""
    visible = irregular.translate(INVISIBLE)
    if not visible or any(c.isspace() for c in visible):
        return " " if visible else ""
    return unicodedata.normalize("NFKC", visible)


def _irregular(text: str) -> re.Pattern[str]:
    """Finds what does not stand for itself: runs of space, joined and compatible characters.

    Made from the characters that the text has, so that few are looked for.
    """
    present = set(text) - ALIKE.keys()
    unseen = [c for c in present if ord(c) in INVISIBLE]
    changing = [c for c in present.difference(unseen) if _changes(c)]
    spaces = rf"[\s{_class(unseen)}]{{2,}}|[^\S ]"
    patterns = [spaces] + [f"[{_class(some)}]" for some in (unseen, changing) if some]
    if not unicodedata.is_normalized("NFC", text):
        joining = [c for c in present.difference(unseen) if _joins(c)]
        patterns.insert(1, rf"[^\s{_class(joining)}][{_class(joining)}]+")
    return re.compile("|".join(patterns))


def _class(characters: list[str]) -> str:
    return re.escape("".join(sorted(characters)))


def _changes(character: str) -> bool:
    return not (character.isspace() or unicodedata.is_normalized("NFKC", character))


def _joins(character: str) -> bool:
    """Whether the character may become one with the one before it."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character < "\u1200"
