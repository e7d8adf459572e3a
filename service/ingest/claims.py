"""The sources and claims of a delivery, cleaned, with their evidence located."""

from collections import Counter
from dataclasses import replace
from datetime import datetime

from schema.inputs import ClaimInput, EventTimeInput, SourceInput
from service.domain import sketch
from service.domain.proposition import text_hash
from service.domain.rejections import NumberOutOfRange
from service.domain.rules import Rule
from service.domain.span import Evidence
from service.domain.text import LINE, NAME, PASSAGE, fold
from service.domain.vocabulary import (
    Asserter,
    Attitude,
    Certainty,
    Polarity,
    Temporality,
)
from service.ingest.actors import days
from service.ingest.evidence import spans
from service.ingest.factchecks import fact_checks
from service.ingest.findings import Findings, Path
from service.ingest.keys import Keys
from service.ingest.record import ClaimRecord, EventTime, PropositionRecord, SourceRecord

MOST_SOURCES = 2_000
MOST_CLAIMS = 2_000
MOST_SOURCES_OF_A_CLAIM = 64
MOST_ACTORS_OF_A_CLAIM = 64


def sources(
    given: list[SourceInput] | None, actors: Keys, keys: Keys, found: Findings
) -> tuple[SourceRecord, ...]:
    """The sources, each at its place: two that read alike may still be two."""
    kept = []
    places: Counter[tuple[str, ...]] = Counter()
    for i, part in found.bounded(("sources",), given, MOST_SOURCES):
        path = ("sources", i)
        text = found.text((*path, "text"), part.text, LINE)
        equals = (text, part.kind, part.identification)
        kept.append(
            SourceRecord(
                text=text,
                kind=part.kind,
                identification=part.identification,
                affiliation=part.affiliation,
                terms=part.terms,
                channel=part.channel,
                actor=actors.find((*path, "actor"), part.actor),
                represents=actors.find((*path, "represents"), part.represents),
                relays=keys.find((*path, "relays"), part.relays),
                place=places[equals],
            )
        )
        places[equals] += 1
    return tuple(kept)


class Claims:
    """Makes the claims of one article; what they refer to is known by its keys."""

    def __init__(
        self,
        body: Evidence | None,
        published_at: datetime,
        now: datetime,
        actors: Keys,
        sources: Keys,
        found: Findings,
    ) -> None:
        """For the article with this body, published then; ``now`` bounds other dates."""
        self.now = now
        self.body = body
        self.published_at = published_at
        self.actors = actors
        self.sources = sources
        self.found = found
        self.made: list[ClaimRecord] = []
        self.said: dict[bytes, tuple[int, str]] = {}
        """The place and the text of each proposition, by what it is known by."""

    def make(self, given: list[ClaimInput] | None, keys: Keys) -> tuple[ClaimRecord, ...]:
        """The claims; those with one evidence, text and set of sources are one.

        The keys are made to lead to the places in what is returned.
        """
        kept: dict[object, int] = {}
        claims = self.made
        places = []
        for i, part in self.found.bounded(("claims",), given, MOST_CLAIMS):
            claim = self._claim(part, ("claims", i))
            identity = claim.spans, claim.text_key, frozenset(claim.sources)
            place = kept.setdefault(identity, len(claims))
            places.append(place)
            if place == len(claims):
                claims.append(claim)
            elif claim.spans:
                checks = dict.fromkeys((*claims[place].fact_checks, *claim.fact_checks))
                claims[place] = replace(claims[place], fact_checks=tuple(checks))
                self.found.note(("claims", i), Rule.CLAIMS_JOINED, claim.text, claims[place].text)
        keys.moved(places)
        return tuple(claims)

    def propositions(self) -> tuple[PropositionRecord, ...]:
        """What the claims say that were made."""
        bands = sketch.of_sentences([text for _, text in self.said.values()])
        return tuple(
            PropositionRecord(mark, text, each)
            for (mark, (_, text)), each in zip(self.said.items(), bands, strict=True)
        )

    def _claim(self, part: ClaimInput, path: Path) -> ClaimRecord:
        found = self.found
        text = found.text((*path, "text"), part.text, PASSAGE)
        text_key = fold(text)
        event_time = self._event_time(part.event_time, (*path, "eventTime"))
        asserter = part.asserted_by or (Asserter.SOURCE if part.sources else Asserter.OUTLET)
        if part.asserted_by is None and not part.sources:
            found.note((*path, "assertedBy"), Rule.ASSERTER_ASSUMED, "", asserter.value)
        return ClaimRecord(
            text=text,
            text_key=text_key,
            proposition=self.said.setdefault(text_hash(text_key), (len(self.said), text))[0],
            spans=spans(part.evidence, (*path, "evidence"), self.body, found),
            quote_type=part.quote_type,
            cue=found.maybe((*path, "cue"), part.cue, NAME),
            sources=self.sources.find_all(
                (*path, "sources"), part.sources, MOST_SOURCES_OF_A_CLAIM
            ),
            asserted_by=asserter,
            attitude=part.attitude or Attitude.STATEMENT,
            certainty=part.certainty or Certainty.CERTAIN,
            polarity=part.polarity or Polarity.POSITIVE,
            temporality=part.temporality or self._temporality(event_time),
            event_time=event_time,
            about=self.actors.find_all((*path, "about"), part.about, MOST_ACTORS_OF_A_CLAIM),
            confidence=percentage((*path, "confidence"), part.confidence, found),
            review_status=part.review_status,
            fact_checks=fact_checks(part.fact_checks, (*path, "factChecks"), self.now, found),
        )

    def _event_time(self, given: EventTimeInput | None, path: Path) -> EventTime | None:
        if given is None:
            return None
        start, end = days(given.from_, given.to, path, self.found)
        words = self.found.maybe((*path, "asWritten"), given.as_written, NAME)
        return None if start is None or end is None else EventTime(start, end, words)

    def _temporality(self, event_time: EventTime | None) -> Temporality:
        """Most reports are of what has happened, unless it begins after publication."""
        if event_time is not None and event_time.from_ > self.published_at.date():
            return Temporality.FUTURE
        return Temporality.HISTORICAL


def percentage(path: Path, given: int | None, found: Findings) -> int | None:
    """A number from 0 to 100 that may be missing; NUMBER_OUT_OF_RANGE."""
    if given is not None and not 0 <= given <= 100:
        found.problem(path, NumberOutOfRange(detail="It is a percentage, 0 to 100."))
    return given
