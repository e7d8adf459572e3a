"""One made-up article: its text, with what is said in it and where."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from bench.invent import Actor, World, place
from service.domain.body import Block
from service.domain.span import CONTEXT
from service.domain.vocabulary import BlockKind, Identification, QuoteType, SourceKind

CHARACTERS = 3_000
CLAIMS, STANCES, SOURCES = 10, 5, 6
CUES = ("said", "said", "told reporters", "vowed", "announced", "warned", "added", "claimed")
ANONYMOUS = ("a senior official", "two diplomats", "residents", "people close to the talks")
PRONOUNS = ("he", "she", "they", "officials")
PAPERS = ("the report", "a letter", "the draft accord", "court papers")
RENDERED = (
    *(QuoteType.DIRECT, QuoteType.DIRECT, QuoteType.INDIRECT, QuoteType.INDIRECT),
    *(QuoteType.INDIRECT, QuoteType.MIXED, QuoteType.REPORTED),
)

Place = tuple[int, int]


@dataclass(frozen=True)
class Source:
    """Someone who speaks in the article; ``actor`` is his place in the world, if he has one."""

    text: str
    kind: SourceKind
    identification: Identification
    actor: int | None


@dataclass(frozen=True)
class Claim:
    """What is said, by which of the article's sources, and where it stands in the body."""

    text: str
    quote_type: QuoteType
    cue: str | None
    sources: tuple[int, ...]
    places: tuple[Place, ...]


@dataclass
class Story:
    """A text that grows, and what has been found in it so far."""

    headline: str
    sources: list[Source]
    body: str = ""
    blocks: list[Block] = field(default_factory=list)
    bytes: int = 0
    claims: list[Claim] = field(default_factory=list)
    loose: list[Place] = field(default_factory=list)
    """Sentences that are evidence for nothing yet."""

    def write(self, kind: BlockKind, text: str) -> int:
        """Add a block; where it starts."""
        gap = 2 if self.body else 0
        start, first_byte, size = len(self.body) + gap, self.bytes + gap, len(text.encode())
        self.body += f"\n\n{text}" if self.body else text
        self.bytes = first_byte + size
        self.blocks.append(Block(kind, start, len(self.body), first_byte, size))
        return start

    def spans(self, places: tuple[Place, ...]) -> list[dict[str, int | str]]:
        """Places as the spans that are stored: real slices of the body."""
        body = self.body
        return [
            {
                "start": start,
                "end": end,
                "exact": body[start:end],
                "prefix": body[max(0, start - CONTEXT) : start],
                "suffix": body[end : end + CONTEXT],
            }
            for start, end in places
        ]


def story(random: Random, world: World) -> Story:
    """An article of about CHARACTERS characters with CLAIMS claims."""
    words = _Words(random, world)
    sources = [_source(random, world) for _ in range(SOURCES)]
    written = Story(words.sentence(6, 11)[:-1], sources)
    written.write(BlockKind.HEADING, written.headline)
    for number in range(CLAIMS):
        if number in (4, 7):
            written.write(BlockKind.HEADING, words.sentence(3, 6)[:-1])
        _paragraph(written, random, words, CHARACTERS * (number + 1) // CLAIMS)
        if random.random() < 0.08:
            written.write(BlockKind.LIST_ITEM, f"• {words.sentence(5, 9)}")
    return written


class _Words:
    """Running text out of the world's words."""

    def __init__(self, random: Random, world: World) -> None:
        self.random, self.world = random, world

    def phrase(self, least: int, most: int) -> str:
        """Some words in a row."""
        number = self.random.randint(least, most)
        return " ".join(
            self.random.choices(self.world.words, cum_weights=self.world.weights, k=number)
        )

    def sentence(self, least: int, most: int) -> str:
        """A sentence with nobody in it who speaks."""
        return _capital(f"{self.phrase(least, most)}.")


def _source(random: Random, world: World) -> Source:
    at = place(random, len(world.actors))
    actor: Actor = world.actors[at]
    chance = random.random()
    if chance < 0.6:
        return Source(actor.name, actor.kind, Identification.NAMED, at)
    if chance < 0.8:
        text = f"{random.choice(ANONYMOUS)} of {actor.name}"
        return Source(text, SourceKind.GROUP, Identification.UNNAMED, at)
    if chance < 0.9:
        text = random.choice(PRONOUNS)
        return Source(text, SourceKind.PERSON, Identification.UNRESOLVED, None)
    return Source(random.choice(PAPERS), SourceKind.DOCUMENT, Identification.NAMED, None)


def _paragraph(written: Story, random: Random, words: _Words, until: int) -> None:
    """A paragraph that opens with a claim and goes on until the body is as long as that."""
    opening, claim = _claim(random, words, written.sources)
    sentences = [opening]
    length = len(written.body) + len(opening) + 2
    while length < until:
        sentences.append(words.sentence(8, 20))
        length += len(sentences[-1]) + 1
    start = written.write(BlockKind.PARAGRAPH, " ".join(sentences))
    places = tuple((start + first, start + last) for first, last in claim.places)
    written.claims.append(Claim(claim.text, claim.quote_type, claim.cue, claim.sources, places))
    written.loose += _sentences(start + len(opening) + 1, sentences[1:])


def _sentences(start: int, sentences: list[str]) -> Iterator[Place]:
    for sentence in sentences:
        yield start, start + len(sentence)
        start += len(sentence) + 1


def _claim(random: Random, words: _Words, sources: list[Source]) -> tuple[str, Claim]:
    """A sentence that says who says what; the claim's places are those in the sentence."""
    content = words.phrase(9, 16)
    if random.random() < 0.15:
        text = _capital(f"{content}.")
        return text, Claim(text, QuoteType.INDIRECT, None, (), ((0, len(text) - 1),))
    speakers = [place(random, SOURCES)]
    if random.random() < 0.1:
        speakers = list(dict.fromkeys([*speakers, place(random, SOURCES)]))
    said = " and ".join(sources[speaker].text for speaker in speakers)
    cue, rendered = random.choice(CUES), random.choice(RENDERED)
    told = f"{said} {cue} that {content}."
    places: tuple[Place, ...]
    sentence, places = told, ((len(told) - len(content) - 1, len(told) - 1),)
    if rendered is QuoteType.DIRECT:
        sentence, places = f"“{content},” {said} {cue}.", ((1, 1 + len(content)),)
        if random.random() < 0.3:
            more = words.phrase(5, 9)
            before = len(sentence) - 1
            sentence = f"{sentence[:-1]}, “{more}.”"
            places = (*places, (before + 3, before + 3 + len(more)))
    claim = Claim(_capital(told), rendered, cue, tuple(speakers), places)
    return _capital(sentence), claim


def _capital(sentence: str) -> str:
    return f"{sentence[0].upper()}{sentence[1:]}"
