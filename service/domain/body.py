"""The body of an article: evidence, stored as delivered and never normalised."""

from dataclasses import dataclass

from service.domain.vocabulary import BlockKind


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the body's structure, ``body[start:end]``; offsets are code points."""

    kind: BlockKind
    start: int
    end: int
