"""A made-up article as its producer delivers it, in the shape of the schema's ArticleInput."""

from random import Random
from typing import Any

from bench.invent import World, place
from bench.rows import SECTIONS, is_own, original, published, url
from bench.writing import CLAIMS, STANCES, Claim, Source, Story, story
from service.domain.vocabulary import (
    Affiliation,
    Attitude,
    Certainty,
    Identification,
    Polarity,
    Position,
    StanceExpression,
    StanceMode,
    Temporality,
)

ACTORS = 8
"""How many actors an article has at most; whoever else its sources and stances mean is left out."""

Payload = dict[str, Any]


def payload(world: World, seed: int, number: int) -> Payload:
    """The article with this number, from 1.

    It has about 3,000 characters, 10 claims, 6 sources and 5 stances. A quarter of them
    are copies of an earlier one, and a tenth of the claims are made by others, too.
    """
    return _Delivered(world, seed, number).article()


class _Delivered:
    def __init__(self, world: World, seed: int, number: int) -> None:
        self.world, self.seed, self.number = world, seed, number
        self.random = Random(f"{seed} delivered {number}")
        self.first = original(seed, number)
        self.story: Story = story(Random(f"{seed} story {self.first}"), world)
        met = (source.actor for source in self.story.sources)
        self.actors = list(dict.fromkeys(actor for actor in met if actor is not None))
        while len(self.actors) < ACTORS:
            self.actors = list(dict.fromkeys([*self.actors, place(self.random, len(world.actors))]))
        self.issues = list(dict.fromkeys(place(self.random, len(world.issues)) for _ in range(2)))

    def article(self) -> Payload:
        told, world = self.story, self.world
        outlet = world.outlets[
            place(Random(f"{self.seed} outlet {self.number}"), len(world.outlets))
        ]
        when = published(self.seed, self.number).isoformat()
        return {
            "url": url(world, self.seed, self.number),
            "outlet": {"name": outlet.name, "country": outlet.country},
            "headline": told.headline,
            "bylines": [f"By {self.random.choice(world.words).capitalize()}"],
            "sections": [SECTIONS[self.number % len(SECTIONS)]],
            "language": outlet.language,
            "publishedAt": when,
            "retrievedAt": when,
            "body": told.body,
            "actors": [self.actor(place_) for place_ in self.actors],
            "issues": [{"key": f"i{n}", "label": world.issues[n]} for n in self.issues],
            "sources": [self.source(n, source) for n, source in enumerate(told.sources)],
            "claims": [self.claim(n, claim) for n, claim in enumerate(told.claims)],
            "stances": [self.stance(n) for n in range(STANCES)],
        }

    def actor(self, at: int) -> Payload:
        actor = self.world.actors[at]
        return {
            "key": f"a{at}",
            "name": actor.name,
            "type": actor.type.value,
            "countries": [actor.country],
            "externalIds": [{"scheme": "wikidata", "value": f"Q{10**9 + at}"}] if at % 2 else [],
        }

    def source(self, at: int, source: Source) -> Payload:
        """The unnamed have nobody behind them, and speak for somebody."""
        named = source.identification is not Identification.UNNAMED
        actor = None if source.actor is None else f"a{source.actor}"
        return {
            "key": f"s{at}",
            "text": source.text,
            "kind": source.kind.value,
            "identification": source.identification.value,
            "affiliation": self.random.choice(list(Affiliation)).value,
            "actor" if named else "represents": actor,
        }

    def claim(self, at: int, claim: Claim) -> Payload:
        chance = self.random
        return {
            "key": f"c{at}",
            "text": self.said(at),
            "evidence": self.evidence(*claim.places),
            "quoteType": claim.quote_type.value,
            "cue": claim.cue,
            "sources": [f"s{n}" for n in claim.sources],
            "assertedBy": "SOURCE" if claim.sources else "OUTLET",
            "attitude": chance.choice(list(Attitude)).value,
            "certainty": chance.choice(list(Certainty)).value,
            "polarity": chance.choice(list(Polarity)).value,
            "temporality": chance.choice(list(Temporality)).value,
            "about": [f"a{chance.choice(self.actors)}"],
            "confidence": chance.randint(40, 100),
        }

    def said(self, at: int) -> str:
        """The words of a claim: the article's own, or what others say, too."""
        if is_own(Random(f"{self.seed} proposition {self.first} {at}")):
            return self.story.claims[at].text
        saying = place(self.random, len(self.world.actors))
        words = Random(f"{self.seed} saying {saying}")
        return " ".join(words.choices(self.world.words, k=12)).capitalize() + "."

    def stance(self, at: int) -> Payload:
        chance, told = self.random, self.story
        claim = chance.randrange(CLAIMS) if at < 2 or not told.loose else None
        places = (chance.choice(told.loose),) if claim is None else told.claims[claim].places
        actor, other = chance.sample(self.actors, 2)
        issue = chance.choice(self.issues)
        return {
            "actor": f"a{actor}",
            "target": {"actor": f"a{other}"} if chance.random() < 0.4 else {"issue": f"i{issue}"},
            "position": chance.choice(list(Position)).value,
            "mode": chance.choice(list(StanceMode)).value,
            "expression": chance.choice(list(StanceExpression)).value,
            "evidence": self.evidence(*places),
            "viaClaim": None if claim is None else f"c{claim}",
            "confidence": chance.randint(40, 100),
        }

    def evidence(self, *places: tuple[int, int]) -> list[Payload]:
        return [{"quote": self.story.body[a:b], "start": a} for a, b in places]
