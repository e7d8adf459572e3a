"""Where a quote stands in a body, by the strictest of the ways that find it anywhere."""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from service.domain.insertion import INSERTION, SIGNS, replaced
from service.domain.likeness import Likeness, alike
from service.domain.occurrences import MOST_PLACES, Occurrences, Work
from service.domain.rejections import TooManyParts
from service.domain.text import INVISIBLE

Place = tuple[int, int]
"""The start and the end of a piece of the body."""

SHOWN_PLACES = 10
SHOWN_WORDS = 40
SHOWN_AROUND = 24


class Places:
    """The body as a text to search. Its likenesses are made once, and only if needed."""

    def __init__(self, body: str) -> None:
        """The places of ``body``."""
        self.body = body
        self._likenesses: dict[str, tuple[Likeness, Occurrences]] = {}
        self.work = Work()
        self._body = Occurrences(body, self.work)

    def of(self, quote: str) -> list[Place]:
        """Where the quote stands, in the order of the body, by the first way that finds it."""
        return next(filter(None, self.by_ways(quote)), [])

    def by_ways(self, quote: str) -> Iterator[list[Place]]:
        """Where the quote stands by each of the ways, at most 1,000 places each.

        The body's own characters first; then through differences that carry no meaning; then
        through insertions in brackets. Raises TOO_MANY_PARTS when the searches take too long.
        """
        yield list(self._exactly(quote))
        yield list(self._alike(quote))
        if self._has_brackets or "[" in quote:
            yield list(self._alike(quote, SIGNS))
            yield list(self._alike(quote, INSERTION))
            yield list(self._replaced(quote))

    @cached_property
    def _has_brackets(self) -> bool:
        return "[" in self.body

    def _likeness(self, dropped: str) -> tuple[Likeness, Occurrences]:
        if dropped not in self._likenesses:
            try:
                made = Likeness(self.body, dropped)
            except TooManyParts:
                self.work.give_up()
                raise
            self._likenesses[dropped] = made, Occurrences(made.text, self.work)
        return self._likenesses[dropped]

    def _exactly(self, quote: str) -> Iterator[Place]:
        for start in self._body.of(quote):
            yield start, start + len(quote)

    def _alike(self, quote: str, dropped: str = "") -> Iterator[Place]:
        wanted = alike(quote, dropped).strip()
        if not wanted:
            return
        likeness, occurrences = self._likeness(dropped)
        for at in occurrences.of(wanted):
            yield from self._original(likeness, at, at + len(wanted))

    def _replaced(self, quote: str) -> Iterator[Place]:
        pattern = replaced(quote)
        if pattern is not None:
            self.work.spend(5 * len(self.body))
            likeness, _ = self._likeness("")
            for match in islice(pattern.finditer(likeness.text), MOST_PLACES):
                yield from self._original(likeness, *match.span())

    def _original(self, likeness: Likeness, first: int, last: int) -> Iterator[Place]:
        """The same place in the body, without space at its ends; none where it cuts a piece."""
        start, end = likeness.start(first), likeness.end(last)
        if start is None or end is None:
            return
        while start < end and self.body[start].isspace():
            start += 1
        while start < end and self.body[end - 1].isspace():
            end -= 1
        if start < end:
            yield start, end

    def shown(self, places: list[Place]) -> str:
        """The first places, each with its start and the words around it."""
        shown = "; ".join(
            f"at {start}: {_around(self.body, start, end)}" for start, end in places[:SHOWN_PLACES]
        )
        return f"It stands {shown}{'; and elsewhere' if len(places) > SHOWN_PLACES else ''}."


def _around(body: str, start: int, end: int) -> str:
    """A place with the words around it: ``… before [the place] after …``."""
    words = body[start:end]
    if end - start > SHOWN_WORDS:
        words = f"{words[: SHOWN_WORDS // 2]} … {words[-SHOWN_WORDS // 2 :]}"
    before, after = body[max(0, start - SHOWN_AROUND) : start], body[end : end + SHOWN_AROUND]
    shown = f"{before}[{words}]{after}"
    return " ".join(shown.translate(INVISIBLE).split())
