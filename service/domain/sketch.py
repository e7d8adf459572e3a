"""How texts that are alike are found without comparing all pairs, and how alike two of them are.

A text is the set of its runs of words. The MinHash of that set (Broder 1997) is cut into bands;
two texts whose likeness is J share a band of r values with the probability J to the power of r.
So an index on the bands leads to the few texts that are worth comparing, and they are compared
exactly, by the share of runs that both have among all that either has (Jaccard).

Bands are stored. What changes them (the words, the hashes, the shapes, the permutations of the
library) makes the stored ones useless: that needs a migration, and a test holds them fixed.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Runs = NDArray[np.uint64]
"""The distinct runs of a text as hashes, in ascending order."""

Bands = tuple[int, ...]
"""The bands of a text as numbers of 32 bits, signed; none for a text without words."""

COMPARED = 100_000
"""The code points of a text that are looked at; what is alike shows at its beginning."""

WORD = re.compile(r"\w+")
BASE = np.uint64(0x9E3779B97F4A7C15)
HALF = np.uint64(32)
LOW = np.uint64(0xFFFFFFFF)


@dataclass(frozen=True)
class Shape:
    """How a text is sketched: runs of ``length`` words, in so many bands of so many values."""

    length: int
    bands: int
    values: int

    @cached_property
    def permutations(self) -> Any:
        """The permutations of the MinHash, which are the same for all texts."""
        return self.minhash().permutations

    def minhash(self, **parts: Any) -> Any:
        """A MinHash for texts of this shape."""
        # The library brings SciPy, whose import would be a quarter of what starting the service
        # takes; and whoever only reads needs neither.
        from datasketch.minhash import MinHash  # noqa: PLC0415

        return MinHash(num_perm=self.bands * self.values, scheme="affine32", **parts)


BODY = Shape(length=5, bands=32, values=2)
"""Bodies: of two with a likeness of 0.5 all but one in 10,000 share a band, of 0.3 95 in 100."""

SENTENCE = Shape(length=2, bands=10, values=3)
"""Sentences: of two with a likeness of 0.7 98 in 100 share a band, of 0.05 one in 1,000."""


def runs(text: str, length: int = BODY.length) -> Runs:
    """The runs of ``length`` words of a text, without regard to case and punctuation.

    A text with fewer words is one run; a text without words has none.
    """
    hashes = _words(text)
    return np.unique(_runs(hashes, length)) if hashes.size else hashes


def of_body(text: str) -> Bands:
    """The bands of a body."""
    hashes = _words(text)
    if not hashes.size:
        return ()
    sketch = BODY.minhash(permutations=BODY.permutations, hashfunc=int)
    sketch.update_batch((_runs(hashes, BODY.length) & LOW).tolist())
    return _banded(sketch.hashvalues[np.newaxis], BODY)[0]


def of_sentences(texts: Sequence[str]) -> list[Bands]:
    """The bands of each sentence; of all at once, which costs a fifth of one after another."""
    parts = [(place, words) for place, text in enumerate(texts) if (words := _words(text)).size]
    bands: list[Bands] = [()] * len(texts)
    if parts:
        found = [_runs(words, SENTENCE.length) for _, words in parts]
        starts = np.cumsum([0, *(each.size for each in found[:-1])])
        factors, terms = SENTENCE.permutations
        values = (np.concatenate(found) & LOW).astype(np.uint32)[:, np.newaxis] * factors + terms
        least = np.minimum.reduceat(values, starts, axis=0)
        for (place, _), each in zip(parts, _banded(least, SENTENCE), strict=True):
            bands[place] = each
    return bands


def likeness(one: Runs, other: Runs) -> float:
    """The share of runs that both have among all that either has: 0 to 1 (Jaccard)."""
    shared = np.intersect1d(one, other, assume_unique=True).size
    return float(shared / max(1, one.size + other.size - shared))


def _words(text: str) -> Runs:
    """The words of a text as hashes."""
    text = text[:COMPARED]
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    words = " ".join(WORD.findall(text.casefold())).encode().split()
    return np.fromiter(map(crc32, words), np.uint64, len(words))


def _runs(words: Runs, length: int) -> Runs:
    """The runs of words, in the order of the text and as often as they stand there."""
    length = min(length, words.size)
    number = words.size - length + 1
    mixed = np.zeros(number, dtype=np.uint64)
    for place in range(length):
        mixed = (mixed + words[place : place + number]) * BASE
        mixed ^= mixed >> HALF
    return mixed


def _banded(sketches: Any, shape: Shape) -> list[Bands]:
    """The bands of each of several sketches, rows of ``bands * values`` numbers."""
    parts = sketches.astype(np.uint64).reshape(len(sketches), shape.bands, shape.values)
    mixed = np.arange(shape.bands, dtype=np.uint64)[np.newaxis]
    for place in range(shape.values):
        mixed = (mixed + parts[:, :, place]) * BASE
        mixed ^= mixed >> HALF
    return [tuple(row) for row in (mixed & LOW).astype(np.uint32).view(np.int32).tolist()]
