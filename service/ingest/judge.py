"""The rules that no value breaks alone, but one beside another.

That keys lead somewhere is seen in service/ingest/keys.py, where they are followed.
"""

from schema.inputs import ArticleInput, StanceInput
from service.domain.rejections import (
    ClaimHasNoSource,
    IntensityAgainstPosition,
    SourceRelaysItself,
    TargetIsNotOne,
    UnnamedHasActor,
)
from service.domain.vocabulary import Asserter, Identification, Position
from service.ingest.findings import Findings
from service.ingest.keys import shown

INTENSITIES = {
    Position.SUPPORTS: range(3),
    Position.OPPOSES: range(-2, 1),
    Position.NEUTRAL: range(1),
    Position.MIXED: range(-2, 3),
}
SHOWN_RELAYS = 5


def judge(draft: ArticleInput, found: Findings) -> None:
    """Find what is wrong between the parts of a draft."""
    for i, source in enumerate(draft.sources or ()):
        if source.identification is Identification.UNNAMED and source.actor is not None:
            found.problem(("sources", i, "actor"), UnnamedHasActor())
    _relays(draft, found)
    for i, claim in enumerate(draft.claims or ()):
        if claim.asserted_by is Asserter.SOURCE and not claim.sources:
            found.problem(("claims", i, "sources"), ClaimHasNoSource())
    for i, stance in enumerate(draft.stances or ()):
        _stance(stance, i, found)


def _stance(stance: StanceInput, i: int, found: Findings) -> None:
    target = stance.target
    given = [each for each in (target.actor, target.issue, target.claim) if each is not None]
    if len(given) != 1:
        detail = f"It has {len(given) or 'none'}."
        found.problem(("stances", i, "target"), TargetIsNotOne(detail=detail))
    if stance.intensity in range(-2, 3) and stance.intensity not in INTENSITIES[stance.position]:
        detail = f"It is {stance.intensity} for {stance.position}."
        found.problem(("stances", i, "intensity"), IntensityAgainstPosition(detail=detail))


def _relays(draft: ArticleInput, found: Findings) -> None:
    """Follow each relay once; a chain that comes back to itself is told where it was entered."""
    relays = {s.key: s.relays for s in draft.sources or () if s.relays is not None}
    places = {s.key: i for i, s in enumerate(draft.sources or ())}
    seen: set[str] = set()
    for key in relays:
        chain: dict[str, None] = {}
        at: str | None = key
        while at is not None and at not in seen:
            seen.add(at)
            chain[at] = None
            at = relays.get(at)
        if at in chain:
            circle = list(chain)[list(chain).index(at) :]
            names = " relays ".join(map(shown, [*circle[:SHOWN_RELAYS], circle[0]]))
            path = ("sources", places[at], "relays")
            found.problem(path, SourceRelaysItself(detail=f"{names}."))
