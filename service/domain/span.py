"""Evidence: a piece of the body that says what it is said to say."""

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from service.domain.closest import closest
from service.domain.insertion import pieces
from service.domain.likeness import alike
from service.domain.occurrences import MOST_PLACES
from service.domain.places import Place, Places
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

FARTHEST = 2_000
"""Code points of the body that a quote may leave out between two of its pieces."""

HINTS = 10
MOST_MISSES = 100
"""Quotes that are looked for in vain, before no more are."""


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
    """The body as a place to find quotations in."""

    def __init__(self, body: str) -> None:
        """Evidence in ``body``."""
        self.body = body
        self._places = Places(body)
        self._misses = 0

    def locate_all(self, quote: Quote) -> Cleaned[tuple[Span, ...]]:
        """The same for a quote that says where it leaves something out: a span for each piece.

        At most 2,000 code points are left out at once. Raises what ``locate`` raises.
        """
        self._check_misses()
        parts = pieces(quote.text)
        if parts in ([], [quote.text]) or self._places.of(quote.text):
            span, changes = self.locate(quote)
            return (span,), changes
        chains = [[place] for place in self._of_first(quote, parts[0])]
        for part in parts[1:]:
            places = self._places.of(part)
            if not places:
                raise QuoteNotFound(hint=self._hint(part))
            self._places.work.spend(100 * len(chains) * len(places))
            chains = [
                [*chain, place]
                for chain in chains[:MOST_PLACES]
                for place in places
                if 0 <= place[0] - chain[-1][1] <= FARTHEST
            ]
        chains = self._beside(chains, quote)
        if not chains:
            raise QuoteNotFound(detail="Its pieces stand in another order, or far apart.")
        if len(chains) > 1:
            raise QuoteIsAmbiguous(hint=self._places.shown([(c[0][0], c[-1][1]) for c in chains]))
        spans = tuple(self._span(*place) for place in chains[0])
        kept = " […] ".join(span.exact for span in spans)
        return spans, (Change(Rule.QUOTE_PARTED, quote.text, kept),)

    def locate(self, quote: Quote) -> Cleaned[Span]:
        """Where the one occurrence of the quote that is meant stands.

        The body's own characters first; where they nowhere stand, differences of quotation
        marks, dashes, white space, ligatures and composition are bridged, and then those of
        insertions in brackets. Raises QUOTE_NOT_FOUND, QUOTE_AMBIGUOUS, QUOTE_NOT_AT_START, and
        TOO_MANY_PARTS when the article's evidence takes too long to find.
        """
        self._check_misses()
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

    def _chosen(self, quote: Quote) -> Place:
        places = self._places.of(quote.text)
        if not places:
            raise QuoteNotFound(hint=self._hint(quote.text))
        chains = self._beside([[place] for place in places], quote)
        if len(chains) == 1:
            return chains[0][0]
        raise QuoteIsAmbiguous(hint=self._places.shown(places))

    def _beside(self, chains: list[list[Place]], quote: Quote) -> list[list[Place]]:
        """Those of several that have the words before and after them; all, if none has."""
        if len(chains) < 2 or not (quote.prefix or quote.suffix):
            return chains
        exactly = [c for c in chains if self._stands_beside(quote, c[0][0], c[-1][1])]
        near = exactly or [c for c in chains if self._stands_near(quote, c[0][0], c[-1][1])]
        return near or chains

    def _at_start(self, quote: Quote, start: int) -> Place:
        if start >= 0 and self.body.startswith(quote.text, start):
            return start, start + len(quote.text)
        seen: list[Place] = []
        for places in self._places.by_ways(quote.text):
            for place in places:
                if self._begins(place, start):
                    return place
            seen = seen or places
        raise QuoteNotAtStart(hint=self._places.shown(seen) if seen else self._hint(quote.text))

    def _begins(self, place: Place, start: int) -> bool:
        """Whether the place begins at ``start``, or after the white space there."""
        return place[0] == start or (
            0 <= start < place[0] and self.body[start : place[0]].isspace()
        )

    def _of_first(self, quote: Quote, piece: str) -> list[Place]:
        """Where the first piece of a quote stands, at its start if that is given."""
        if quote.start is not None:
            return [self._at_start(quote._replace(text=piece), quote.start)]
        places = self._places.of(piece)
        if not places:
            raise QuoteNotFound(hint=self._hint(piece))
        return places

    def _stands_beside(self, quote: Quote, start: int, end: int) -> bool:
        """Whether the characters before and after are the quote's prefix and suffix."""
        self._places.work.spend(len(quote.prefix) + len(quote.suffix))
        before = max(0, start - len(quote.prefix))
        return self.body[before:start] == quote.prefix and self.body.startswith(quote.suffix, end)

    def _stands_near(self, quote: Quote, start: int, end: int) -> bool:
        """The same, with differences bridged and white space left out."""
        wider = 2 * len(quote.prefix) + CONTEXT, 2 * len(quote.suffix) + CONTEXT
        self._places.work.spend(100 * sum(wider))
        before = self.body[max(0, start - wider[0]) : start]
        after = self.body[end : end + wider[1]]
        if quote.prefix and not _bare(before).endswith(_bare(quote.prefix)):
            return False
        return not quote.suffix or _bare(after).startswith(_bare(quote.suffix))

    def _span(self, start: int, end: int) -> Span:
        body = self.body
        before, after = body[max(0, start - CONTEXT) : start], body[end : end + CONTEXT]
        return Span(start, end, body[start:end], before, after)

    def _check_misses(self) -> None:
        if self._misses >= MOST_MISSES:
            raise TooManyParts(detail=f"{MOST_MISSES} quotes do not stand in the body, or more.")

    def _hint(self, quote: str) -> str | None:
        """The passage that is most like the quote, for the first few quotes that are missing."""
        self._misses += 1
        if self._misses > HINTS:
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
