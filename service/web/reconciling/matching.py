"""Reconciliation candidates: who is found for a query, how well they fit, and who is meant.

An external id, or our own id, decides. A name decides only where it would do so in a delivery:
as the primary name of the one actor of the type that was asked for, whom no id contradicts
(docs/decisions/0003-who-an-actor-is.md). All else is a suggestion, however high its score.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from service.domain.text import fold
from service.domain.vocabulary import ActorType
from service.web.reconciling.batch import Strictness, Wanted
from service.web.reconciling.offices import offices
from service.web.reconciling.vocabulary import EXTERNAL_ID, as_type, label

Actor = Mapping[str, Any]
"""An actor as openapi/fragments/described-actor.graphql has it."""

Found = Mapping[str, Any]
"""What answered the document openapi/reconcile/batch.graphql."""

CERTAIN = 100.0
UNLIKE = 0.7
"""What is left of a score for each of type and country that is another than asked for."""

NAMESAKE = 0.9
"""From this score on somebody bears the name itself, not one that is spelled alike."""

MOST_OFFICES = 2
STEP = 10


@dataclass
class Candidate:
    """One actor for one query. ``likeness`` is the score of the name, from 0 to 1."""

    actor: Actor
    likeness: float = 0.0
    reasons: Sequence[str] = ()
    led: bool = False
    """Whether an id leads to it."""

    type_fits: bool | None = None
    country_fits: bool | None = None
    ids_fit: Mapping[str, bool] = field(default_factory=dict)
    """Whether the ids that were given are its own, by the properties they were given as."""

    @property
    def score(self) -> float:
        """How well it fits, from 0 to 100."""
        if self.led:
            return CERTAIN
        unlike = [self.type_fits, self.country_fits].count(False)
        return round(CERTAIN * self.likeness * UNLIKE**unlike, 2)


def variables(batch: Sequence[Wanted]) -> Mapping[str, Any]:
    """The variables of the document that answers a batch.

    Their shape depends on nothing but how many there are, so that few plans are made: what a
    name lacks is sent empty, and external ids in tens, the last one repeated.
    """
    ids = list(dict.fromkeys(pair for wanted in batch for pair in pairs(wanted)))
    ids += ids[-1:] * (-len(ids) % STEP)
    names = [
        {"text": wanted.name, "language": wanted.language, "context": wanted.context}
        for wanted in batch
        if wanted.is_named
    ]
    return {
        "names": names,
        "ids": [wanted.own_id for wanted in batch if wanted.own_id],
        "externalIds": [{"scheme": scheme, "value": value} for scheme, value in ids],
    }


def pairs(wanted: Wanted) -> Iterator[tuple[str, str]]:
    """The external ids of a query: scheme and value."""
    for scheme, values in wanted.external_ids.items():
        yield from ((scheme, value) for value in values)


def results(batch: Mapping[str, Wanted], found: Found) -> Mapping[str, Any]:
    """The result of each query, by its id."""
    resolutions = iter(found["resolveActors"])
    owners = {
        (each["scheme"], each["value"]): each["actor"] for each in found["resolveExternalIds"]
    }
    known = by_any_id(found)
    told = {}
    for key, wanted in batch.items():
        named = next(resolutions)["candidates"] if wanted.is_named else ()
        led = [owners.get(pair) for pair in pairs(wanted)] + [known.get(wanted.own_id or "")]
        candidates = judged(wanted, named, [each for each in led if each])
        told[key] = {"result": [*chosen(wanted, candidates)]}
    return told


def by_any_id(found: Found) -> Mapping[str, Actor]:
    """The actors that were asked for by their ids here, by each id that leads to them."""
    return {
        each: actor
        for actor in found["actors"]["nodes"]
        for each in (actor["id"], *actor["mergedIds"])
    }


def judged(wanted: Wanted, named: Sequence[Any], led: Sequence[Actor]) -> list[Candidate]:
    """The candidates for a query, best first, without those that are somebody else."""
    found = {
        each["actor"]["id"]: Candidate(each["actor"], each["score"], each["reasons"])
        for each in named
    }
    for actor in led:
        candidate = found.setdefault(actor["id"], Candidate(actor))
        candidate.led = True
    for candidate in found.values():
        compare(wanted, candidate)
    fitting = [each for each in found.values() if each.led or not is_another(wanted, each)]
    if wanted.strictness is not Strictness.SHOULD:
        fitting = [each for each in fitting if each.type_fits is not False]
    return sorted(fitting, key=lambda each: -each.score)


def compare(wanted: Wanted, candidate: Candidate) -> None:
    """Say of a candidate in which of the things that were asked for it fits."""
    actor = candidate.actor
    if wanted.types:
        every = wanted.strictness is Strictness.ALL
        fits = {actor["type"]}.issuperset if every else {actor["type"]}.intersection
        candidate.type_fits = bool(fits(kind.value for kind in wanted.types))
    # Of a candidate whose countries are not known nothing speaks against it.
    if wanted.countries is not None and (actor["countries"] or not wanted.countries):
        candidate.country_fits = not wanted.countries.isdisjoint(actor["countries"])
    own = ids_of(actor)
    candidate.ids_fit = {
        f"{EXTERNAL_ID}{scheme}": not own.get(scheme, set()).isdisjoint(values)
        for scheme, values in wanted.external_ids.items()
    }


def is_another(wanted: Wanted, candidate: Candidate) -> bool:
    """Whether it has another id of a scheme than was given, and so is somebody else."""
    own = ids_of(candidate.actor)
    return any(
        scheme in own and own[scheme].isdisjoint(values)
        for scheme, values in wanted.external_ids.items()
        if values
    )


def ids_of(actor: Actor) -> Mapping[str, set[str]]:
    """The external ids of an actor, by scheme."""
    own: dict[str, set[str]] = {}
    for each in actor["externalIds"]:
        own.setdefault(each["scheme"], set()).add(each["value"])
    return own


def chosen(wanted: Wanted, candidates: Sequence[Candidate]) -> Iterator[Mapping[str, Any]]:
    """As many candidates as are wanted, as the protocol tells them."""
    meant = the_one(wanted, candidates)
    for candidate in candidates[: wanted.limit]:
        actor = candidate.actor
        yield {
            "id": actor["id"],
            "name": actor["name"],
            "description": described(actor, candidate.reasons),
            "type": [as_type(ActorType[actor["type"]])],
            "score": candidate.score,
            "match": candidate is meant,
            "features": [*features(candidate)],
        }


def the_one(wanted: Wanted, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate that is meant, if that is certain."""
    led = [each for each in candidates if each.led]
    if led:
        # Two ids of two actors decide nothing, nor does an id against the type asked for.
        return led[0] if len(led) == 1 and led[0].type_fits is not False else None
    if len(wanted.types) != 1 or wanted.name is None:
        return None
    same = [each for each in candidates if each.type_fits and each.likeness >= NAMESAKE]
    if len(same) != 1 or same[0].country_fits is False:
        return None
    return same[0] if fold(same[0].actor["name"]) == fold(wanted.name) else None


def features(candidate: Candidate) -> Iterator[Mapping[str, Any]]:
    """What speaks for a candidate, as the protocol tells it; of what was asked for only."""
    if candidate.reasons:
        yield {"id": "name", "value": candidate.likeness}
    if candidate.type_fits is not None:
        yield {"id": "type", "value": candidate.type_fits}
    if candidate.country_fits is not None:
        yield {"id": "country", "value": candidate.country_fits}
    for property_, fits in candidate.ids_fit.items():
        yield {"id": property_, "value": fits}


def described(actor: Actor, reasons: Sequence[str] = ()) -> str:
    """What tells an actor from its namesakes, and why it is a candidate."""
    kind = label(ActorType[actor["type"]])
    parts = [kind, ", ".join(actor["countries"]), *offices(actor)[:MOST_OFFICES]]
    return "; ".join(part for part in [*parts, ", ".join(reasons)] if part)
