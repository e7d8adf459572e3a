"""Where a string stands in a long text that is searched for many."""

from collections.abc import Iterator

from service.domain.rejections import TooManyParts

STRIDE = 8
SHORTEST = 2 * STRIDE - 1
"""Characters of the shortest string that is sure to hold a whole block."""

INDEXED_AFTER = 30
"""Searches of the whole text, after which an index is worth its making."""

MOST_PLACES = 1_000
MOST_CANDIDATES = 2_000
MOST_WORK = 200_000_000
"""Characters that may be looked at for one article: about a second, where it is made to be slow."""


class Work:
    """What the searches for one article have cost so far."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.done = 0

    def give_up(self) -> None:
        """Let nothing more be looked for: what was tried would fail again."""
        self.done = MOST_WORK + 1

    def spend(self, characters: int) -> None:
        """Count some; raises TOO_MANY_PARTS beyond 200,000,000."""
        self.done += characters
        if self.done > MOST_WORK:
            raise TooManyParts(
                detail="The evidence takes too long to find in so long a body.",
                hint="Give start with each quote.",
            )


class Occurrences:
    """A text that strings are looked for in.

    The blocks of eight characters that begin at every eighth are indexed once there have been
    many searches. A string of fifteen holds one of them wherever it stands.
    """

    def __init__(self, text: str, work: Work) -> None:
        """The occurrences in ``text``; ``work`` is what is shared with other texts."""
        self.text = text
        self._work = work
        self._searches = 0
        self._blocks: dict[str, list[int]] = {}

    def of(self, wanted: str) -> list[int]:
        """Where ``wanted`` stands, in order, overlaps included; at most 1,000 places."""
        self._work.spend(100)
        self._searches += 1
        if len(wanted) >= SHORTEST and self._searches > INDEXED_AFTER:
            places = self._by_blocks(wanted)
            if places is not None:
                return places
        return list(self._by_scanning(wanted))

    def _by_blocks(self, wanted: str) -> list[int] | None:
        """The same by the index; None where it has too many candidates to be of use."""
        if not self._blocks:
            self._work.spend(len(self.text))
            for at in range(0, len(self.text) - STRIDE + 1, STRIDE):
                self._blocks.setdefault(self.text[at : at + STRIDE], []).append(at)
        blocks = [self._blocks.get(wanted[i : i + STRIDE], []) for i in range(STRIDE)]
        if sum(map(len, blocks)) > MOST_CANDIDATES:
            return None
        candidates = [at - offset for offset, block in enumerate(blocks) for at in block]
        self._work.spend(len(candidates))
        found = {at for at in candidates if at >= 0 and self.text.startswith(wanted, at)}
        return sorted(found)[:MOST_PLACES]

    def _by_scanning(self, wanted: str) -> Iterator[int]:
        at = -1
        for _ in range(MOST_PLACES):
            begun = at + 1
            at = self.text.find(wanted, begun)
            self._work.spend((len(self.text) if at < 0 else at) - begun + 100)
            if at < 0:
                return
            yield at
