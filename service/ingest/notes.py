"""Given and kept: what normalisation changed in a delivery, where, and by which rule."""

from dataclasses import dataclass

from service.domain.faults import Step, pointer


@dataclass(frozen=True, slots=True)
class Note:
    """One change.

    ``path`` leads from the article to the value, in the wire's names; ``rule`` is a word of
    :class:`service.domain.rules.Rule`; ``given`` and ``kept`` are the values before and after,
    ``""`` where there was none.
    """

    path: tuple[Step, ...]
    rule: str
    given: str
    kept: str

    @property
    def pointer(self) -> str:
        """The path as a JSON Pointer."""
        return pointer(self.path)
