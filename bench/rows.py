"""A made-up article as rows of the tables, and the world as rows of theirs."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import orjson

from bench.invent import World, place
from bench.writing import CLAIMS, SOURCES, STANCES, Source, Story, story
from service.domain.text import fold
from service.domain.vocabulary import (
    ActorNameKind,
    ActorType,
    Affiliation,
    Asserter,
    Attitude,
    BlockKind,
    Certainty,
    Channel,
    Identification,
    IngestOutcome,
    OriginKind,
    Polarity,
    Position,
    ReviewStatus,
    StanceExpression,
    StanceMode,
    Temporality,
    Word,
)

Row = tuple[str, Sequence[Any]]
"""The name of a table, and the values of the columns that COLUMNS lists for it."""

COLUMNS = {
    table: columns.split()
    for table, columns in {
        "outlet": "outlet_id name name_key homepage country owner_group",
        "actor": "actor_id name name_key type named countries",
        "actor_name": "actor_id text text_key kind language",
        "actor_external_id": "actor_id scheme value",
        "actor_role": "actor_id title organization_id from to",
        "issue": "issue_id label label_key description parent_id",
        "article": "article_id url recorded_at",
        "article_version": (
            "version_id article_id version current url outlet_id headline standfirst bylines "
            "sections language published_at modified_at retrieved_at body body_hash blocks "
            "origin_kind origin_id origin_score origin_method recorded_at"
        ),
        "ingestion": "ingestion_id version_id producer outcome recorded_at",
        "source": (
            "source_id version_id current published_at identity text kind identification "
            "affiliation channel actor_id represents_id recorded_at"
        ),
        "proposition": (
            "proposition_id text_hash text first_claim_id first_reported_at bands recorded_at"
        ),
        "claim": (
            "claim_id version_id current published_at identity text spans position quote_type cue "
            "asserted_by attitude certainty polarity temporality event_from event_to "
            "event_as_written confidence review_status proposition_id recorded_at"
        ),
        "proposition_relation": "from_id to_id type status reason made_by made_at",
        "claim_source": "claim_id source_id place",
        "claim_about": "claim_id actor_id place",
        "stance": (
            "stance_id version_id current identity actor_id target_actor_id target_issue_id "
            "position intensity mode expression held_at spans claim_id confidence review_status "
            "recorded_at"
        ),
        "source_provenance": "source_id producer ingestion_id recorded_at",
        "claim_provenance": "claim_id producer ingestion_id recorded_at",
        "stance_provenance": "stance_id producer ingestion_id recorded_at",
    }.items()
}
"""The tables in an order in which no row refers to a later table, and what is written of each."""

KEYED = (
    *("outlet", "actor", "issue", "article", "ingestion"),
    *("source", "proposition", "claim", "stance"),
)

LATE = 10**9
"""The keys of propositions that several articles share begin here."""

FIRST_DAY = datetime(2023, 1, 1, tzinfo=UTC)
SECONDS = 730 * 24 * 3600
SECTIONS = ("World", "Politics", "Economy", "Security", "Society", "Opinion")
PRODUCERS = ("desk", "desk", "desk", "extractor", "partner")
STATUSES = {ReviewStatus.APPROVED: 70, ReviewStatus.PENDING: 25, ReviewStatus.REJECTED: 5}
COPIES = {OriginKind.WIRE: 70, OriginKind.REPRINT: 30}
COPIED, COMMON, RELATED = 0.25, 0.1, 0.02
"""The shares of articles that are copies, of claims that others make too, and of related ones."""


def url(world: World, seed: int, number: int) -> str:
    """The address of the article with this number; nothing else has to be made to know it."""
    outlet = world.outlets[place(Random(f"{seed} outlet {number}"), len(world.outlets))]
    return f"https://{outlet.host}/{SECTIONS[number % len(SECTIONS)].lower()}/story-{number}"


def world_rows(world: World, seed: int) -> Iterator[Row]:
    """Outlets, issues and actors; each has its place in the world, from 1, for a key."""
    random = Random(f"{seed} world rows")
    for key, outlet in enumerate(world.outlets, 1):
        homepage = f"https://{outlet.host}/"
        names = outlet.name, fold(outlet.name)
        yield "outlet", (key, *names, homepage, outlet.country, outlet.owner_group)
    for key, label in enumerate(world.issues, 1):
        parent = random.randrange(1, key) if key > 20 and random.random() < 0.3 else None
        yield "issue", (key, label, fold(label), f"{label}, in a sentence.", parent)
    offices: list[int] = []
    for key, actor in enumerate(world.actors, 1):
        yield "actor", (key, actor.name, fold(actor.name), actor.type, True, [actor.country])
        yield "actor_name", (key, actor.name, fold(actor.name), ActorNameKind.PRIMARY, None)
        for number in range(random.choice((0, 0, 1, 2))):
            alias = f"{actor.name.split()[-1]} {random.choice(world.words)} {number}"
            yield "actor_name", (key, alias, fold(alias), ActorNameKind.ALIAS, None)
        if random.random() < 0.4:
            yield "actor_external_id", (key, "wikidata", f"Q{10**9 + key}")
        if actor.type is not ActorType.PERSON:
            offices.append(key)
        elif offices:
            since = (FIRST_DAY - timedelta(days=random.randrange(3_000))).date()
            yield "actor_role", (key, "Spokesperson", random.choice(offices), since, None)


def original(seed: int, number: int) -> int:
    """The article whose text this one carries; itself for most."""
    random = Random(f"{seed} copy {number}")
    if number == 1 or random.random() >= COPIED:
        return number
    return original(seed, max(1, number - 1 - place(random, 200)))


def published(seed: int, number: int) -> datetime:
    """When an article was published; a copy within two days of its original."""
    random = Random(f"{seed} day {number}")
    first = original(seed, number)
    if first != number:
        return published(seed, first) + timedelta(minutes=random.randrange(5, 2_880))
    return FIRST_DAY + timedelta(seconds=random.randrange(SECONDS))


def is_own(random: Random) -> bool:
    """Whether a claim is made by one article and its copies alone."""
    return random.random() >= COMMON


def article_rows(world: World, seed: int, number: int, known: set[int]) -> Iterator[Row]:
    """The article with this number, from 1, and everything in it.

    ``known`` are the propositions that claims of several articles share and that are written.
    """
    article = _Article(world, seed, number, known)
    yield from article.head()
    for place_, source in enumerate(article.story.sources):
        yield from article.source(place_, source)
    for place_ in range(CLAIMS):
        yield from article.claim(place_)
    for place_ in range(STANCES):
        yield from article.stance(place_)


class _Article:
    def __init__(self, world: World, seed: int, number: int, known: set[int]) -> None:
        self.world, self.seed, self.number, self.known = world, seed, number, known
        self.random = Random(f"{seed} article {number}")
        self.url = url(world, seed, number)
        self.original = original(seed, number)
        self.story: Story = story(Random(f"{seed} story {self.original}"), world)
        if self.original != number:
            self.story.write(BlockKind.PARAGRAPH, f"Edited by number {number}.")
        self.outlet = place(Random(f"{seed} outlet {number}"), len(world.outlets))
        self.published = published(seed, number)
        self.recorded = self.published + timedelta(minutes=self.random.randrange(5, 3_000))
        self.producer = self.random.choice(PRODUCERS)

    def head(self) -> Iterator[Row]:
        """The article, its one version, and its delivery."""
        number, told, random = self.number, self.story, self.random
        section = SECTIONS[number % len(SECTIONS)]
        yield "article", (number, self.url, self.recorded)
        yield (
            "article_version",
            (
                *(number, number, 1, True, self.url, self.outlet + 1, told.headline),
                f"{told.headline}, and what it means." if random.random() < 0.5 else None,
                [f"By {random.choice(self.world.words).capitalize()}"],
                [section] if random.random() < 0.6 else [section, random.choice(SECTIONS)],
                self.world.outlets[self.outlet].language,
                *(self.published, None, self.recorded, told.body),
                hashlib.sha256(told.body.encode()).digest(),
                orjson.dumps(told.blocks).decode(),
                *self.origin(),
                self.recorded,
            ),
        )
        yield (
            "ingestion",
            (number, number, self.producer, IngestOutcome.CREATED, self.recorded),
        )

    def origin(self) -> Sequence[Any]:
        """How the text came about, what it is a copy of, and how that was found."""
        if self.original == self.number:
            return (OriginKind.ORIGINAL, None, None, None)
        return (self.weighed(COPIES), self.original, 0.95, "made up")

    def source(self, at: int, source: Source) -> Iterator[Row]:
        """One source; the unnamed have nobody behind them, and speak for somebody."""
        key, random = self.key(SOURCES, at), self.random
        named = source.identification is not Identification.UNNAMED
        actor = None if source.actor is None else source.actor + 1
        yield (
            "source",
            (
                *(key, self.number, True, self.published, self.identity("source", at)),
                *(source.text, source.kind, source.identification),
                random.choice((None, *Affiliation)),
                random.choice((None, *Channel)),
                actor if named else None,
                None if named else actor,
                self.recorded,
            ),
        )
        yield "source_provenance", (key, self.producer, self.number, self.recorded)

    def claim(self, at: int) -> Iterator[Row]:
        """One claim, with who says it and whom it is about."""
        claim, key, random = self.story.claims[at], self.key(CLAIMS, at), self.random
        day = self.published.date()
        event = (day - timedelta(days=1), day, "overnight")
        proposition, text = self.said(at)
        if self.original == self.number and proposition not in self.known:
            yield from self.proposition(proposition, text, key)
        yield (
            "claim",
            (
                *(key, self.number, True, self.published, self.identity("claim", at), text),
                orjson.dumps(self.story.spans(claim.places)).decode(),
                *(claim.places[0][0], claim.quote_type, claim.cue),
                Asserter.SOURCE if claim.sources else Asserter.OUTLET,
                *(random.choice(tuple(words)) for words in (Attitude, Certainty)),
                *(random.choice(tuple(words)) for words in (Polarity, Temporality)),
                *(event if random.random() < 0.3 else (None, None, None)),
                self.confidence(),
                *(self.weighed(STATUSES), proposition, self.recorded),
            ),
        )
        for place_, source in enumerate(claim.sources):
            yield "claim_source", (key, self.key(SOURCES, source), place_)
        about = dict.fromkeys(place(random, len(self.world.actors)) for _ in range(2))
        for place_, actor in enumerate(about):
            yield "claim_about", (key, actor + 1, place_)
        yield "claim_provenance", (key, self.producer, self.number, self.recorded)

    def said(self, at: int) -> tuple[int, str]:
        """The proposition of a claim, and its words: the article's own, or what others say too."""
        random = Random(f"{self.seed} proposition {self.original} {at}")
        if is_own(random):
            return (self.original - 1) * CLAIMS + at + 1, self.story.claims[at].text
        saying = place(random, len(self.world.actors))
        words = Random(f"{self.seed} saying {saying}")
        return LATE + saying, " ".join(words.choices(self.world.words, k=12)).capitalize() + "."

    def proposition(self, key: int, text: str, claim: int) -> Iterator[Row]:
        """A proposition, and perhaps what it contradicts."""
        if key >= LATE:
            self.known.add(key)
        digest = hashlib.sha256(f"{key} {text}".encode()).digest()
        yield "proposition", (key, digest, text, claim, self.published, [], self.recorded)
        if self.random.random() < RELATED and key < LATE and self.number > 1:
            other = original(self.seed, self.random.randrange(1, self.number))
            at = next(
                (
                    at
                    for at in range(CLAIMS)
                    if is_own(Random(f"{self.seed} proposition {other} {at}"))
                ),
                None,
            )
            if at is not None:
                to = (other - 1) * CLAIMS + at + 1
                words = ("CONTRADICTS", "CONFIRMED", "The numbers differ.", "desk")
                yield "proposition_relation", (key, to, *words, self.recorded)

    def stance(self, at: int) -> Iterator[Row]:
        """One stance: shown by a claim, or by a sentence of its own."""
        key, random, told, world = self.key(STANCES, at), self.random, self.story, self.world
        claim = random.randrange(CLAIMS) if at < 2 or not told.loose else None
        places = (random.choice(told.loose),) if claim is None else told.claims[claim].places
        actor = place(random, len(world.actors)) + 1
        other = place(random, len(world.actors)) + 1
        issue = place(random, len(world.issues)) + 1
        toward = (other, None) if random.random() < 0.4 and other != actor else (None, issue)
        yield (
            "stance",
            (
                *(key, self.number, True, self.identity("stance", at), actor, *toward),
                *(random.choice(tuple(Position)), random.choice((None, -2, -1, 0, 1, 2))),
                random.choice(tuple(StanceMode)),
                *(random.choice(tuple(StanceExpression)), self.published),
                orjson.dumps(told.spans(places)).decode(),
                None if claim is None else self.key(CLAIMS, claim),
                self.confidence(),
                *(self.weighed(STATUSES), self.recorded),
            ),
        )
        yield "stance_provenance", (key, self.producer, self.number, self.recorded)

    def key(self, each: int, at: int) -> int:
        """The key of a part: the parts of all articles, counted through."""
        return (self.number - 1) * each + at + 1

    def identity(self, what: str, at: int) -> bytes:
        """What no other part of the version has."""
        return hashlib.sha256(f"{what} {self.number} {at}".encode()).digest()

    def confidence(self) -> int | None:
        """How sure the extraction is, where it says."""
        return self.random.randint(40, 100) if self.random.random() < 0.8 else None

    def weighed(self, words: dict[Any, int]) -> Word:
        """One of the words, as often as its weight."""
        chosen: Word = self.random.choices(list(words), list(words.values()))[0]
        return chosen
