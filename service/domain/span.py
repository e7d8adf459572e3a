"""Evidence: a piece of the body that says what it is said to say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """``body[start:end] == exact``; offsets are code points, ``end`` is exclusive.

    ``prefix`` and ``suffix`` are up to 32 code points before and after
    (TextQuoteSelector of the W3C Web Annotation Data Model).
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
