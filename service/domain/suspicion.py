"""What in a body a reader would not see, or would take for something else.

The body is evidence and stays as it is; what is suspicious in it is told.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice

import ftfy.badness

from service.domain.rules import Change, Rule

SHOWN = 5
"""Places of one sort that are told."""

HIDDEN = re.compile(
    "[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u180e\u200b\u200e\u200f\u2060-\u2064"
    "\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f]"
)
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
JOINING = re.compile(
    "(?<=[A-Za-z\u00c0-\u024f\u0370-\u04ff])[\u200c\u200d](?=[A-Za-z\u00c0-\u04ff])"
)
JOINERS = re.compile("[\u200c\u200d]")
LOST = re.compile("[\ufffd\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]")
LATIN = "A-Za-z\u00c0-\u024f"
LIKE_LATIN = (
    "\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd"
    "\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c-\u041e\u0420-\u0422\u0425"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u051b\u051d"
)
"""Letters of Greek and Cyrillic that look like Latin ones."""

ALIKE = re.compile(f"[{LIKE_LATIN}]")
LETTERS = f"{LATIN}{LIKE_LATIN}"
MIXED = re.compile(
    f"(?<![{LETTERS}])(?:[{LATIN}]++[{LIKE_LATIN}]|[{LIKE_LATIN}]++[{LATIN}])[{LETTERS}]*+"
)
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
MARKS_OF_DIRECTION = "\u200e\u200f\u061c"
LEADING = re.compile("[\x80-\x9fÂÃÄÅÆÇÎÏÐÑØÙÚàáâãäåæçèéêëìíîïðÖÝß¬·ˆ˜�вГРС√∂][^\x00-\x7f]")
"""What the letters of other writings begin with when UTF-8 is taken for a set of one byte each."""

LONGEST_GARBLED = 40
GARBLED_SAMPLE = 200_000


def suspicions(body: str) -> tuple[Change, ...]:
    """A note for each sort of thing that is suspicious; nothing is changed.

    Hidden characters (zero-width, control, soft hyphens), characters that turn the direction of
    writing, those that stand for lost ones, words of letters that only look alike, mojibake.
    """
    if body.isascii() and body.isprintable():
        return ()
    present = "".join(set(body))
    checks: list[tuple[Rule, Iterable[str]]] = []
    if HIDDEN.search(present) or JOINERS.search(present):
        checks.append((Rule.BODY_HIDDEN, _characters(_hidden(body))))
    if TURNING.search(present):
        checks.append((Rule.BODY_TURNED, _characters(TURNING.finditer(body))))
    if LOST.search(present):
        checks.append((Rule.BODY_LOST, _characters(LOST.finditer(body))))
    if ALIKE.search(present):
        checks.append((Rule.BODY_LOOKALIKE, _words(MIXED.finditer(body))))
    if LEADING.search(body):
        checks.append((Rule.BODY_GARBLED, _words(_garbled(body))))
    found: list[Change] = []
    for rule, places in checks:
        first = list(islice(places, SHOWN + 1))
        if first:
            told = "; ".join(first[:SHOWN]) + ("; and more" if len(first) > SHOWN else "")
            found.append(Change(rule, told, told))
    return tuple(found)


def _hidden(body: str) -> Iterator[re.Match[str]]:
    """Characters that are not seen, but for marks of direction among letters that need them."""
    needed = RIGHT_TO_LEFT.search(body) is not None
    for match in HIDDEN.finditer(body):
        if not (needed and match[0] in MARKS_OF_DIRECTION):
            yield match
    yield from JOINING.finditer(body)


def _garbled(body: str) -> Iterator[re.Match[str]]:
    """What reads as text that was decoded with the wrong character set."""
    sample = body[:GARBLED_SAMPLE]
    if not sample.isascii() and ftfy.badness.is_bad(sample):
        yield from ftfy.badness.BADNESS_RE.finditer(sample)


def _characters(places: Iterable[re.Match[str]]) -> Iterator[str]:
    for match in places:
        character = match[0]
        name = unicodedata.name(character, "a character without a name")
        yield f"U+{ord(character):04X} {name} at {match.start()}"


def _words(places: Iterable[re.Match[str]]) -> Iterator[str]:
    for match in places:
        yield f"{match[0][:LONGEST_GARBLED]} at {match.start()}"
