"""What editors do to quotations: they insert words in brackets, and say what they leave out."""

import re

from service.domain.likeness import alike

SIGNS = r"[\[\]]"
"""The brackets alone: ``[Syria’s]`` reads as ``Syria’s``."""

WORDS = r"\[(?!\s*[.…])[^\[\]]{0,200}\]"
INSERTION = rf"\s+{WORDS}(?!\w)|(?<!\w){WORDS}(?!\w)\s*"
"""Brackets with the words in them: ``defend [Syria’s] stability`` reads as ``defend stability``."""

INSERTED = re.compile(WORDS)
ONE_WORD = "[\\w'-]{1,40}+"
LEAST_AROUND = 12
"""Letters that a quote needs beside its brackets, for these to stand for another word."""

OMISSION = re.compile(r"\s*(?:\[\s*(?:\.\s?\.\s?\.|…)\s*\]|\(\s*(?:\.\s?\.\s?\.|…)\s*\))\s*")


def pieces(quote: str) -> list[str]:
    """The quote between the marks ``[...]`` and ``(…)`` that say that something is left out.

    What has no letter and no digit is no piece: a full stop after the last of them.
    """
    return [piece for piece in OMISSION.split(quote) if any(map(str.isalnum, piece))]


def replaced(quote: str) -> re.Pattern[str] | None:
    """Finds the likeness of the quote with one word in the place of each insertion.

    ``defend [Syria’s] stability`` was said as ``defend its stability``. None where there is no
    insertion within the quote, or too little beside it.
    """
    if not INSERTED.search(quote):
        return None
    around = INSERTED.split(alike(quote).strip())
    letters = sum(c.isalnum() for piece in around for c in piece)
    if letters < LEAST_AROUND or not around[0] or not around[-1]:
        return None
    return re.compile(ONE_WORD.join(map(re.escape, around)))
