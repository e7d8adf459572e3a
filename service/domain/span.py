"""Evidence: a piece of the body that says what it is said to say."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from service.domain.closest import closest
from service.domain.likeness import Likeness, alike
from service.domain.rejections import (
    QuoteIsAmbiguous,
    QuoteNotAtStart,
    QuoteNotFound,
    SpansOverlap,
    TooManyParts,
)
from service.domain.rules import Change, Cleaned, Rule

CONTEXT = 32
"""Code points of the body kept before and after a span."""

MOST_PLACES = 1_000
SHOWN_PLACES = 10
MOST_WORK = 5_000_000_000
"""Code points that one article may have scanned for its evidence: a few seconds."""

HINTS = 10


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


class Quote(NamedTuple):
    """A quotation as delivered; ``start``, ``prefix`` and ``suffix`` choose an occurrence."""

    text: str
    start: int | None = None
    prefix: str = ""
    suffix: str = ""


class Evidence:
    """The body as a place to find quotations in. Its likeness is made once, and if needed."""

    def __init__(self, body: str) -> None:
        """Evidence in ``body``."""
        self.body = body
        self._work = 0
        self._hints = 0

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self.body)

    def locate(self, quote: Quote) -> Cleaned[Span]:
        """Where the one occurrence of the quote that is meant stands.

        The body's own characters first; where they nowhere stand, differences of quotation
        marks, dashes, white space, ligatures and composition are bridged. Raises
        QUOTE_NOT_FOUND, QUOTE_AMBIGUOUS, QUOTE_NOT_AT_START, and TOO_MANY_PARTS when the
        article's evidence takes too long to find.
        """
        if quote.start is not None:
            start, end = self._at_start(quote, quote.start)
        else:
            start, end = self._chosen(quote)
        span = self._span(start, end)
        changes = []
        if span.exact != quote.text:
            changes.append(Change(Rule.QUOTE_LOCATED, quote.text, span.exact))
        if not (self._stands_beside(quote, start, end) or self._stands_near(quote, start, end)):
            given = f"{quote.prefix}…{quote.suffix}"
            changes.append(Change(Rule.CONTEXT_IGNORED, given, f"{span.prefix}…{span.suffix}"))
        return span, tuple(changes)

    def _chosen(self, quote: Quote) -> tuple[int, int]:
        places = list(self._exactly(quote.text)) or list(self._alike(quote.text))
        if not places:
            raise QuoteNotFound(hint=self._hint(quote.text))
        if len(places) == 1:
            return places[0]
        if quote.prefix or quote.suffix:
            exactly = [place for place in places if self._stands_beside(quote, *place)]
            places = exactly or [p for p in places if self._stands_near(quote, *p)] or places
            if len(places) == 1:
                return places[0]
        raise QuoteIsAmbiguous(hint=_starts(places))

    def _at_start(self, quote: Quote, start: int) -> tuple[int, int]:
        if start >= 0 and self.body.startswith(quote.text, start):
            return start, start + len(quote.text)
        places = list(self._exactly(quote.text)) or list(self._alike(quote.text))
        for place in places:
            if place[0] == start:
                return place
        raise QuoteNotAtStart(hint=_starts(places) if places else self._hint(quote.text))

    def _exactly(self, quote: str) -> Iterator[tuple[int, int]]:
        for start in self._found(self.body, quote):
            yield start, start + len(quote)

    def _alike(self, quote: str) -> Iterator[tuple[int, int]]:
        wanted = alike(quote).strip()
        if not wanted:
            return
        for at in self._found(self._likeness.text, wanted):
            start, end = self._likeness.start(at), self._likeness.end(at + len(wanted))
            if start is not None and end is not None:
                yield start, end

    def _found(self, text: str, wanted: str) -> Iterator[int]:
        """Where ``wanted`` stands in ``text``, at most 1,000 places."""
        self._spend(len(text))
        at = text.find(wanted)
        for _ in range(MOST_PLACES):
            if at < 0:
                return
            yield at
            self._spend(1_000)
            at = text.find(wanted, at + 1)

    def _stands_beside(self, quote: Quote, start: int, end: int) -> bool:
        """Whether the characters before and after are the quote's prefix and suffix."""
        self._spend(len(quote.prefix) + len(quote.suffix))
        before = max(0, start - len(quote.prefix))
        return self.body[before:start] == quote.prefix and self.body.startswith(quote.suffix, end)

    def _stands_near(self, quote: Quote, start: int, end: int) -> bool:
        """The same, with differences bridged and white space left out."""
        wider = 2 * len(quote.prefix) + CONTEXT, 2 * len(quote.suffix) + CONTEXT
        self._spend(10 * sum(wider))
        before = self.body[max(0, start - wider[0]) : start]
        after = self.body[end : end + wider[1]]
        return _bare(before).endswith(_bare(quote.prefix)) and _bare(after).startswith(
            _bare(quote.suffix)
        )

    def _span(self, start: int, end: int) -> Span:
        body = self.body
        before, after = body[max(0, start - CONTEXT) : start], body[end : end + CONTEXT]
        return Span(start, end, body[start:end], before, after)

    def _spend(self, work: int) -> None:
        self._work += work
        if self._work > MOST_WORK:
            raise TooManyParts(
                detail="The evidence takes too long to find in so long a body.",
                hint="Give start with each quote.",
            )

    def _hint(self, quote: str) -> str | None:
        """The passage that is most like the quote, for the first few quotes that are missing."""
        self._hints += 1
        if self._hints > HINTS:
            return None
        place = closest(quote, self.body)
        return (
            f"The closest passage starts at {place[0]}: {self.body[slice(*place)]}"
            if place
            else None
        )


def in_order(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in the order of the body; raises SPANS_OVERLAP."""
    ordered = sorted(spans, key=lambda span: span.start)
    for one, next_one in pairwise(ordered):
        if next_one.start < one.end:
            detail = f"One ends at {one.end}, the next starts at {next_one.start}."
            raise SpansOverlap(detail=detail)
    return tuple(ordered)


def _bare(text: str) -> str:
    """The likeness without any white space."""
    return alike(text).replace(" ", "")


def _starts(places: list[tuple[int, int]]) -> str:
    shown = ", ".join(str(start) for start, _ in places[:SHOWN_PLACES])
    return f"It starts at {shown}{' and elsewhere' if len(places) > SHOWN_PLACES else ''}."
