"""What claims say: when two say the same, and how near two wordings are to each other.

Claims with the same normalised text share a proposition. Wordings that are nearly the same are
related, by suggestion only: "six drivers died" and "seven drivers died" differ by one word.
"""

import re
import unicodedata
from hashlib import sha256

from rapidfuzz import fuzz

from service.domain.text import fold
from service.domain.vocabulary import RelationType

NEAR = 0.85
"""From this share of the wording on two propositions are suggested as related."""

METHOD = "token sort ratio"
"""The share of characters that need no change when the words stand in alphabetical order."""

WORD = re.compile(r"\w+(?:[.,’']\w+)*")

COUNTING = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion dozen half third quarter
    deux trois quatre cinq sept huit neuf dix onze douze cent mille
    iki üç dört beş altı yedi sekiz dokuz
"""
DENYING = """
    not no never none nobody nothing neither nor without cannot denies denied
    ne pas jamais aucun aucune sans değil yok hiç لا لم لن ليس ليست
"""
NUMBERS, NEGATIONS = frozenset(COUNTING.split()), frozenset(DENYING.split())


def normal(folded: str) -> str:
    """The folded text of a claim without its final punctuation: what equal ones are known by.

    A text that is nothing but punctuation stays as it is.
    """
    end = len(folded)
    while end and unicodedata.category(folded[end - 1])[0] in "PZ":
        end -= 1
    return folded[:end] or folded


def text_hash(folded: str) -> bytes:
    """What the proposition of a claim is known by: the SHA-256 of its normal text, 32 bytes."""
    return sha256(normal(folded).encode()).digest()


def nearness(one: str, other: str) -> float:
    """How near two wordings are, from 0 to 1, whatever the order of their words."""
    return fuzz.token_sort_ratio(normal(fold(one)), normal(fold(other))) / 100


def suggested(one: str, other: str) -> RelationType:
    """What two near wordings are likely to say to each other.

    Where they differ in a number or in a negation, they contradict each other.
    """
    words, others = (set(WORD.findall(fold(text))) for text in (one, other))
    differing = words ^ others
    if any(_is_number(word) or _negates(word) for word in differing):
        return RelationType.CONTRADICTS
    return RelationType.SUPPORTS


def _is_number(word: str) -> bool:
    return word in NUMBERS or any(character.isnumeric() for character in word)


def _negates(word: str) -> bool:
    return word in NEGATIONS or word.endswith(("n't", "n’t"))
