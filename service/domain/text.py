"""Short texts: headlines, names, labels. Cleaned, unlike the body, and compared when folded."""

import re
import unicodedata

import ftfy
import ftfy.badness

from service.domain.rejections import TextHasNul, TextHasSurrogate, TextIsEmpty, TextIsTooLong
from service.domain.rules import Change, Cleaned, Rule

NAME = 300
"""The most code points of a name, a label or a title."""

LINE = 1_000
"""The most code points of a headline or of a source as written."""

PASSAGE = 5_000
"""The most code points of a sentence or two: a claim, a description."""

KEY_BYTES = 2_000
"""The most bytes of a folded name in UTF-8, so that an index can hold it."""

PASSES = 8
INVISIBLE = dict.fromkeys(
    [c for c in (*range(32), *range(127, 160)) if not chr(c).isspace()]
    + [0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF]
    + [*range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFFF9, 0xFFFC), 0x3164, 0xFFA0]
    + [0xE0001, *range(0xE0020, 0xE0080), *range(0xFDD0, 0xFDF0)]
    + [plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)]
)
"""Control, bidirectional, zero-width and tag characters, fillers, and what is no character."""

MAKESHIFT = re.compile(
    r"(?P<double>``|´´|''|(?<!\w),,(?=\w)|[＂〝〞])|(?P<single>[`´＇]|(?<!\d)′)"
    r"|(?P<left><<(?=\S))|(?P<right>(?<=\S)>>)"
)
MENDED = {"double": '"', "single": "'", "left": "«", "right": "»"}
MOJIBAKE = ftfy.TextFixerConfig(replace_lossy_sequences=False)


def encodes(text: str) -> bool:
    """Whether UTF-8 can hold the text: it has no lone surrogate."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def check(text: str) -> None:
    """Raise what PostgreSQL cannot hold: TEXT_HAS_NUL, TEXT_HAS_SURROGATE."""
    if "\0" in text:
        raise TextHasNul(detail=f"It stands at {text.index(chr(0))}.")
    try:
        text.encode()
    except UnicodeEncodeError as e:
        raise TextHasSurrogate(detail=f"It stands at {e.start}.") from None


def clean(text: str, most: int) -> Cleaned[str]:
    """``text`` in NFC without mojibake, invisible characters and superfluous white space.

    Makeshift quotation marks are mended; curly and straight ones stay.

    At most ``most`` code points. Raises TEXT_HAS_NUL, TEXT_HAS_SURROGATE, TEXT_EMPTY and
    TEXT_TOO_LONG. Cleaning what is clean changes nothing. Standard: UAX 15.
    """
    check(text)
    if len(text) > 4 * most:
        raise _too_long(len(text), most)
    changes: list[Change] = []
    kept = text
    for _ in range(PASSES):
        if _is_clean(kept):
            break
        for rule, step in STEPS:
            given, kept = kept, step(kept)
            if given != kept:
                changes.append(Change(rule, given, kept))
    if not kept:
        raise TextIsEmpty
    if len(kept) > most:
        raise _too_long(len(kept), most)
    return kept, tuple(changes)


def fold(text: str) -> str:
    """The form by which equal texts are known: NFKC, case folded, white space collapsed.

    Folding what is folded changes nothing. Standard: UAX 31, NFKC_Casefold.
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    before = None
    while text != before:
        before = text
        text = unicodedata.normalize("NFKC", text.translate(INVISIBLE)).casefold()
        text = " ".join(unicodedata.normalize("NFKC", text).split())
    return text


def key(text: str) -> str:
    """The folded text, fit for an index; raises TEXT_TOO_LONG beyond 2,000 bytes in UTF-8."""
    folded = fold(text)
    if len(folded.encode()) > KEY_BYTES:
        raise TextIsTooLong(detail=f"Folded it has more than {KEY_BYTES:,} bytes in UTF-8.")
    return folded


def _too_long(length: int, most: int) -> TextIsTooLong:
    return TextIsTooLong(detail=f"It has {length:,} code points; {most:,} are the most.")


def _is_clean(text: str) -> bool:
    """Whether no step would change the text; quick for most."""
    if not text.isprintable() or "  " in text or text != text.strip() or MAKESHIFT.search(text):
        return False
    return text.isascii() or (
        unicodedata.is_normalized("NFC", text) and not ftfy.badness.is_bad(text)
    )


def _repaired(text: str) -> str:
    return text if text.isascii() else ftfy.fix_encoding(text, MOJIBAKE)


def _visible(text: str) -> str:
    return text.translate(INVISIBLE)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _mended(text: str) -> str:
    return MAKESHIFT.sub(lambda match: MENDED[str(match.lastgroup)], text)


def _collapsed(text: str) -> str:
    return " ".join(text.split())


STEPS = (
    (Rule.MOJIBAKE_REPAIRED, _repaired),
    (Rule.INVISIBLE_REMOVED, _visible),
    (Rule.COMPOSED, _composed),
    (Rule.MARKS_MENDED, _mended),
    (Rule.SPACES_COLLAPSED, _collapsed),
)
