"""What somebody looks for in texts, read from the syntax that web search engines share.

Words are all wanted; ``"in quotes"`` means one after another, ``-word`` means without it, and
``or`` stands between alternatives. It is the syntax of PostgreSQL's websearch_to_tsquery.
A possessive ('s) is an inflection and not asked for, unless it is in quotes.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from service.domain.faults import BadQuery

LONGEST = 256
"""The most code points of a query."""

MOST_WORDS = 32

UNSEEN = r"[\u00ad\u0591-\u05bd\u0640\u064b-\u0652\u0670\u200b-\u200f\u2060-\u2064\ufeff]+"
"""What stands in words and is not read: soft hyphens, joiners, points, vowel signs, tatweel."""

BETWEEN = (
    r"[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf"
    r"\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f"
    r"\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u2e00-\u2e7f"
    r"\u3000-\u3004\u3008-\u3020\u30fb\ufe10-\ufe6f\ufff0-\uffff\U0001f000-\U0001faff]+"
)
"""What stands between words. The database divides texts by the same two expressions."""

STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        i me my myself we our ours ourselves you your yours yourself yourselves he him his himself
        she her hers herself it its itself they them their theirs themselves what which who whom
        this that these those am is are was were be been being have has had having do does did
        doing a an the and but if or because as until while of at by for with about against between
        into through during before after above below to from up down in out on off over under again
        further then once here there when where why how all any both each few more most other some
        such no nor not only own same so than too very s t can will just don should now
        """,
    )
)
"""The words of English that PostgreSQL's stemmer leaves out."""

QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
POSSESSIVE = re.compile(r"(?<=\w)['‘’][sS](?=[\W_]*$)")
PIECE = re.compile(r'(?P<minus>-*)"(?P<quoted>[^"]*)"?|(?P<loose>(?:[^\s"]|\u1680)+)')
"""A space mark of Ogham is none for the database."""


class Kind(StrEnum):
    """How a term is meant."""

    WORD = "WORD"
    PHRASE = "PHRASE"
    NOT = "NOT"


@dataclass(frozen=True)
class Term:
    """One word, or several that follow each other."""

    kind: Kind
    words: tuple[str, ...]


Alternatives = tuple[tuple[Term, ...], ...]
"""What is looked for: all terms of at least one of these."""


def words(text: str) -> list[str]:
    """The words of a text, as the database divides it."""
    return [each for each in re.split(BETWEEN, _seen(text)) if each]


def initials(text: str) -> str | None:
    """The letters of a text that is nothing but letters apart, as one word."""
    letters = words(text)
    return "".join(letters) if len(letters) > 1 and max(map(len, letters)) == 1 else None


def read(text: str) -> Alternatives:
    """The query in ``text``. Raises BadQuery for one that cannot be looked for."""
    if len(text) > LONGEST:
        raise BadQuery(
            detail=f"It has {len(text):,} code points.", hint=f"At most {LONGEST} code points."
        )
    alternatives = tuple(tuple(each) for each in _alternatives(text) if each)
    said = [term for each in alternatives for term in each]
    if not said:
        raise BadQuery(detail="It holds no word.", hint="Give at least one word.")
    number = sum(len(term.words) for term in said)
    if number > MOST_WORDS:
        raise BadQuery(detail=f"It has {number} words.", hint=f"At most {MOST_WORDS} words.")
    if any(all(term.kind is Kind.NOT for term in each) for each in alternatives):
        raise BadQuery(
            detail="It says only what is to be left out.",
            hint="Give at least one word that is wanted, on each side of an `or`.",
        )
    if all(_is_idle(term) for term in said if term.kind is not Kind.NOT):
        raise BadQuery(
            detail="It holds only words that nearly every text has.",
            hint='Add a word that tells more, or put these in quotation marks: "who".',
        )
    return alternatives


def wanted(alternatives: Alternatives) -> list[str]:
    """The words of the longest alternative that are not to be left out."""
    said = [[w for t in each if t.kind is not Kind.NOT for w in t.words] for each in alternatives]
    return max(said, key=len)


def _alternatives(text: str) -> Iterator[list[Term]]:
    terms: list[Term] = []
    pieces = list(PIECE.finditer(text.translate(QUOTES)))
    for place, piece in enumerate(pieces):
        between = terms and place + 1 < len(pieces)
        if between and (piece["loose"] or "").casefold() == "or":
            yield terms
            terms = []
            continue
        loose = piece["loose"]
        minus = piece["minus"] if loose is None else loose.startswith("-")
        found = words(piece["quoted"] if loose is None else POSSESSIVE.sub("", _seen(loose)))
        if found:
            quoted = loose is None or len(found) > 1
            kind = Kind.NOT if minus else Kind.PHRASE if quoted else Kind.WORD
            terms.append(Term(kind, tuple(found)))
    yield terms


def _seen(text: str) -> str:
    return re.sub(UNSEEN, "", unicodedata.normalize("NFKC", text))


def _is_idle(term: Term) -> bool:
    return term.kind is Kind.WORD and term.words[0].casefold() in STOP_WORDS
