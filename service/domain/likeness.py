"""The text by which a quote is found through differences that carry no meaning.

Quotation marks and apostrophes of every style are one mark, dashes one dash with or without space
around it, runs of white space one space; ligatures and compatible characters are resolved (NFKC),
and invisible characters do not count.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right

from service.domain.rejections import TooManyParts
from service.domain.text import INVISIBLE

MARKS = '“”„‟"«»‹›″‶‘’‚‛`´′‵＂＇「」『』〝〞〟❛❜❝❞ʹʺʻʼʽʾʿ׳״'
DASHES = "‐‑‒–—―−﹘－"
DASH = f"[{DASHES}-]"
ALIKE = dict.fromkeys(MARKS, "'") | dict.fromkeys(DASHES, "-")
DOUBLED = "''|``|´´|‘‘|’’|‚‚"
SPACED = frozenset(f"{DASHES}-«»‹›'`´‘’‚")
MOST_IRREGULAR = 250_000
"""Places that do not stand for themselves, beyond which a text has no likeness."""


class Likeness:
    """A text in the form in which equal texts are found, with the way back to its offsets.

    Made in one pass; an offset leads back in logarithmic time.
    """

    def __init__(self, original: str, dropped: str = "") -> None:
        """The likeness of ``original``; raises TOO_MANY_PARTS if it is too irregular for one.

        What the regular expression ``dropped`` finds is left out.
        """
        pieces: list[str] = []
        self._made = [0]
        self._from = [0]
        length = end = 0
        known: dict[str, str] = {}
        for match in _irregular(original, dropped).finditer(original):
            start, after = match.span()
            made = known.get(match[0], "")
            if not made and match.lastgroup != "dropped":
                made = known[match[0]] = _resolved(match[0])
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


def alike(text: str, dropped: str = "") -> str:
    """The likeness of a short text."""
    return Likeness(text, dropped).text


def _alike(text: str) -> str:
    """Marks and dashes made one; a scan for each that occurs is quicker than a table."""
    for character in ALIKE.keys() & set(text):
        text = text.replace(character, ALIKE[character])
    return text


def _resolved(irregular: str) -> str:
    """A space for a run with white space, a dash or a mark for one with that in it.

    Else the composed form of what is visible.
    """
    visible = irregular.translate(INVISIBLE)
    bare = visible.strip()
    if bare and bare[0] in SPACED and (len(bare) < len(visible) or len(bare) > 1):
        return ALIKE.get(bare[0], bare[0])
    if not visible or any(c.isspace() for c in visible):
        return " " if visible else ""
    return unicodedata.normalize("NFKC", visible)


def _irregular(text: str, dropped: str) -> re.Pattern[str]:
    """Finds what does not stand for itself: runs of space, joined and compatible characters.

    Made from the characters that the text has, so that few are looked for.
    """
    present = set(text) - ALIKE.keys()
    unseen = [c for c in present if ord(c) in INVISIBLE]
    changing = [c for c in present.difference(unseen) if _changes(c)]
    spaces = rf"[\s{_class(unseen)}]{{2,}}|[^\S ]"
    patterns = [f"(?P<dropped>{dropped})"] * bool(dropped)
    patterns += [DOUBLED] * any(pair in text for pair in DOUBLED.split("|"))
    patterns += [_spaced_dash(unseen)] * any(c in text for c in f"{DASHES}-")
    patterns += [_inner_space(unseen)] * ("\u00a0" in present or "\u202f" in present)
    first = len(patterns)
    patterns += [spaces] + [f"[{_class(some)}]" for some in (unseen, changing) if some]
    visible = text.translate(INVISIBLE) if unseen else text
    if not unicodedata.is_normalized("NFC", visible):
        joining = [c for c in present.difference(unseen) if _joins(c)]
        patterns.insert(first + 1, _joined(joining, unseen))
    return re.compile("|".join(patterns))


def _spaced_dash(unseen: list[str]) -> str:
    """Dashes with space around them, and doubled ones: ``word -- word`` is ``word—word``."""
    space = rf"\s{_class(unseen)}"
    return rf"[{space}]+{DASH}[{space}{DASHES}-]*|{DASH}[{space}{DASHES}-]+"


def _inner_space(unseen: list[str]) -> str:
    """The space that French has within its quotation marks."""
    space = f"{_any(unseen)}[\u00a0\u202f][\u00a0\u202f{_class(unseen)}]*"
    return f"[«‹]{space}|{space}[»›]"


def _class(characters: list[str]) -> str:
    return re.escape("".join(sorted(characters)))


def _joined(joining: list[str], unseen: list[str]) -> str:
    marks = _class(joining)
    return rf"[^\s{marks}]{_any(unseen)}[{marks}][{marks}{_class(unseen)}]*"


def _any(characters: list[str]) -> str:
    return f"[{_class(characters)}]*" if characters else ""


def _changes(character: str) -> bool:
    return not (character.isspace() or unicodedata.is_normalized("NFKC", character))


def _joins(character: str) -> bool:
    """Whether the character may become one with the one before it."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character < "\u1200"
