"""What fact-checkers found, in their words and on one scale.

The service issues no verdicts: a rating is what a publisher has published, and the words stay.
"""

from collections.abc import Iterator

from service.domain.text import fold
from service.domain.vocabulary import FactCheckRating

R = FactCheckRating
WORDS: dict[FactCheckRating, str] = {
    R.TRUE: "true, correct, accurate, verified, right, vrai, exact, doğru, verdadero, wahr, "
    "richtig, vero, صحيح",
    R.MOSTLY_TRUE: "mostly true, mostly correct, mostly accurate, largely true, plutôt vrai, "
    "çoğunlukla doğru, mayormente verdadero, größtenteils richtig",
    R.MIXED: "mixed, mixture, half true, half-true, partly true, partially true, partly false, "
    "partially false, partly right, vrai et faux, karma, kısmen doğru, verdad a medias",
    R.MISLEADING: "misleading, missing context, lacks context, out of context, cherry-picked, "
    "altered, trompeur, hors contexte, yanıltıcı, engañoso, irreführend, مضلل",
    R.MOSTLY_FALSE: "mostly false, mostly incorrect, largely false, plutôt faux, "
    "çoğunlukla yanlış, größtenteils falsch",
    R.FALSE: "false, incorrect, inaccurate, wrong, not true, pants on fire, fake, hoax, "
    "fabricated, faux, yanlış, falso, falsch, خاطئ, زائف",
    R.UNPROVEN: "unproven, unsupported, unverified, no evidence, not proven, invérifiable, "
    "kanıtlanmamış, no verificado, unbelegt",
}
"""The words of fact-checkers that have a place on the scale."""

KNOWN = {fold(word): rating for rating, words in WORDS.items() for word in words.split(", ")}
STEPS = (
    (0.1, R.FALSE),
    (0.4, R.MOSTLY_FALSE),
    (0.6, R.MIXED),
    (0.9, R.MOSTLY_TRUE),
    (1.0, R.TRUE),
)
"""How far up its own scale a number may lie, and what that means."""


def of_words(text: str) -> FactCheckRating | None:
    """What the words of a rating mean: all of them, or those before the first full stop or dash."""
    return next((KNOWN[words] for words in _beginnings(text) if words in KNOWN), None)


def of_number(value: float, worst: float, best: float) -> FactCheckRating | None:
    """What a number means on a scale from ``worst`` to ``best``; nothing where it is not on it.

    A scale may run either way.
    """
    if best == worst:
        return None
    share = (value - worst) / (best - worst)
    return next((rating for most, rating in STEPS if 0 <= share <= most), None)


def _beginnings(text: str) -> Iterator[str]:
    folded = fold(text)
    yield folded.strip(" .!?:")
    for mark in (". ", ": ", " – ", " — ", " - ", "! ", ", "):
        yield folded.partition(mark)[0].strip(" .!?:")
