"""A world to report on: invented words, outlets, actors and issues, the same for the same seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from service.domain.vocabulary import ActorType, SourceKind

OUTLETS, ISSUES, WORDS = 200, 400, 6_000
ARTICLES_FOR_AN_ACTOR = 10
FEWEST_ACTORS = 100


def _listed(words: str) -> list[str]:
    return words.split()


SYLLABLES = _listed(
    "ba bel bren cor dal der dor el en fal far gar gol hal ha il is jar ka kel kor la lan lo mar "
    "mel mi mor na nel nor ol or pa pel qua ra rel ri ros sa sel sha sol ta tel tor ul ur va vel "
    "vor wen wil ya yor za zé ñar çel ør ši"
)
COMMON = _listed(
    "the of and to in a that for on with as by from at after over into against between under "
    "about its their his her was were is are has had will would not but or which who it they"
)
COUNTRIES = ("AD", "BT", "CV", "DM", "ER", "FJ", "GD", "HT", "IS", "KI", "LS", "MV")
LANGUAGES = ("en", "en", "en", "en", "en", "en", "tr", "ar", "fr", "de")
KINDS = {
    ActorType.PERSON: ("", SourceKind.PERSON),
    ActorType.GOVERNMENT: ("", SourceKind.ORGANIZATION),
    ActorType.GOVERNMENT_BODY: ("Ministry of ", SourceKind.ORGANIZATION),
    ActorType.MILITARY: ("Army of ", SourceKind.ORGANIZATION),
    ActorType.ARMED_GROUP: ("Front for ", SourceKind.GROUP),
    ActorType.POLITICAL_PARTY: ("Party of ", SourceKind.GROUP),
    ActorType.INTERNATIONAL_ORGANIZATION: ("Council of ", SourceKind.ORGANIZATION),
    ActorType.NGO: ("Friends of ", SourceKind.ORGANIZATION),
    ActorType.COMPANY: ("Works of ", SourceKind.ORGANIZATION),
}


@dataclass(frozen=True)
class Outlet:
    """A newspaper: its name, the host of its pages, where and in which language it appears."""

    name: str
    host: str
    country: str
    language: str
    owner_group: str | None


@dataclass(frozen=True)
class Actor:
    """Someone who acts, and as what sort of source he is met."""

    name: str
    type: ActorType
    kind: SourceKind
    country: str


@dataclass(frozen=True)
class World:
    """All that articles report on. What stands first in a list is met most often."""

    words: list[str]
    weights: list[float]
    outlets: list[Outlet]
    actors: list[Actor]
    issues: list[str]

    @classmethod
    def invented(cls, seed: int, articles: int) -> "World":
        """The world of a seed, with as many actors as that many articles may meet."""
        random = Random(f"{seed} world")
        fresh = _words(random)
        words = [next(fresh) for _ in range(WORDS)]
        weighed = [*COMMON, *words]
        return cls(
            words=weighed,
            # Zipf's law: the second word is half as frequent as the first.
            weights=list(accumulate(1 / place for place in range(1, len(weighed) + 1))),
            outlets=[_outlet(random, next(fresh)) for _ in range(OUTLETS)],
            actors=[
                _actor(random, next(fresh))
                for _ in range(max(FEWEST_ACTORS, articles // ARTICLES_FOR_AN_ACTOR))
            ],
            issues=[f"{next(fresh).capitalize()} in {_name(random, words)}" for _ in range(ISSUES)],
        )


def place(random: Random, number: int) -> int:
    """A place among so many, skewed: each of the first is met far more often than one behind."""
    return int((number + 1) ** random.random()) - 1


def _words(random: Random) -> Iterator[str]:
    """Words that nobody has used, each a new one."""
    known: set[str] = set()
    while True:
        word = "".join(random.choices(SYLLABLES, k=random.choice((2, 2, 3, 3, 4))))
        if word not in known:
            known.add(word)
            yield word


def _name(random: Random, words: list[str]) -> str:
    return random.choice(words).capitalize()


def _outlet(random: Random, word: str) -> Outlet:
    title = random.choice(("Herald", "Post", "Tribune", "Gazete", "Agency", "Observer"))
    label = word.encode("ascii", "ignore").decode()
    return Outlet(
        name=f"{word.capitalize()} {title}",
        host=f"{label}-{random.randrange(10**6)}.example",
        country=random.choice(COUNTRIES),
        language=random.choice(LANGUAGES),
        owner_group=random.choice((None, None, "Orlan Media", "Sol Group", "Yorvel Press")),
    )


def _actor(random: Random, word: str) -> Actor:
    type_ = random.choice((ActorType.PERSON, *KINDS))
    beginning, kind = KINDS[type_]
    if type_ is ActorType.PERSON:
        beginning = f"{random.choice(SYLLABLES).capitalize()}{random.choice(SYLLABLES)} "
    return Actor(f"{beginning}{word.capitalize()}", type_, kind, random.choice(COUNTRIES))
