"""The stances of a delivery, cleaned, with their evidence located."""

from collections.abc import Sequence
from datetime import datetime

from schema.inputs import StanceInput
from service.domain import moment
from service.domain.rejections import NumberOutOfRange
from service.domain.rules import Rule
from service.domain.span import Evidence
from service.domain.vocabulary import StanceExpression
from service.ingest.claims import percentage
from service.ingest.evidence import spans
from service.ingest.findings import Path
from service.ingest.keys import Keys
from service.ingest.record import ClaimRecord, StanceRecord

MOST_STANCES = 2_000
SCALE = range(-2, 3)


class Stances:
    """Makes the stances of one article; what they refer to is known by its keys."""

    def __init__(
        self,
        body: Evidence | None,
        published_at: datetime,
        now: datetime,
        actors: Keys,
        issues: Keys,
        claims: Keys,
    ) -> None:
        """For the article with this body, published then."""
        self.body = body
        self.published_at = published_at
        self.now = now
        self.actors = actors
        self.issues = issues
        self.claims = claims
        self.made: Sequence[ClaimRecord] = ()
        self.found = actors.found

    def make(
        self, given: list[StanceInput] | None, claims: Sequence[ClaimRecord]
    ) -> tuple[StanceRecord, ...]:
        """The stances; one that is given twice is kept once. ``claims`` are the article's."""
        self.made = claims
        kept: dict[StanceRecord, None] = {}
        for i, part in self.found.bounded(("stances",), given, MOST_STANCES):
            stance = self._stance(part, ("stances", i))
            if stance in kept:
                self.found.note(("stances", i), Rule.STANCES_JOINED, part.actor, "")
            kept[stance] = None
        return tuple(kept)

    def _stance(self, part: StanceInput, path: Path) -> StanceRecord:
        found = self.found
        if part.intensity is not None and part.intensity not in SCALE:
            detail = "It is -2, -1, 0, 1 or 2."
            found.problem((*path, "intensity"), NumberOutOfRange(detail=detail))
        actor = self.actors.find((*path, "actor"), part.actor)
        return StanceRecord(
            actor=-1 if actor is None else actor,
            target_actor=self.actors.find((*path, "target", "actor"), part.target.actor),
            target_issue=self.issues.find((*path, "target", "issue"), part.target.issue),
            target_proposition=self._proposition((*path, "target", "claim"), part.target.claim),
            position=part.position,
            intensity=part.intensity,
            mode=part.mode,
            expression=part.expression or StanceExpression.EXPLICIT,
            held_at=self._held_at(part.held_at, (*path, "heldAt")),
            spans=spans(part.evidence, (*path, "evidence"), self.body, found),
            claim=self.claims.find((*path, "viaClaim"), part.via_claim),
            confidence=percentage((*path, "confidence"), part.confidence, found),
            review_status=part.review_status,
        )

    def _proposition(self, path: Path, key: str | None) -> int | None:
        """What a claim of this article says."""
        place = self.claims.find(path, key)
        return None if place is None else self.made[place].proposition

    def _held_at(self, given: str | None, path: Path) -> datetime:
        if given is None:
            return self.published_at
        kept = self.found.cleaned(path, given, lambda g: moment.moment(g, self.now))
        return kept or self.published_at
