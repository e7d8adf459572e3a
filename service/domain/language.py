"""Languages: BCP 47 tags, and telling the language of a text."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import langcodes
import pycountry
from langcodes.tag_parser import LanguageTagError

from service.domain.rejections import LanguageUnknown
from service.domain.rules import Change, Cleaned, Rule
from service.domain.text import check, fold

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LONGEST = 35
"""The longest tag taken; RFC 5646, section 4.4.1."""

SAMPLE = 1_500
LEAST_SURE = 0.6
LEAST_SURE_OF_DOUBT = 0.99
DOUBTED_SAMPLE = 400
LEAST_LETTERS = 100
"""Letters of a text below which its language is not held against the declared one."""

KIN = (
    "ar arz ary apc ajp",
    "az azb",
    "bg mk",
    "bs cnr hr sh sr",
    "da nb nn no",
    "de gsw lb nds",
    "en pcm",
    "es an ast ext gl",
    "fa prs tg",
    "fil tl",
    "fr gcf gcr ht wa",
    "id ms",
    "it lij vec",
    "ku ckb kmr sdh",
    "pt gl",
    "tr crh",
    "uz uzs",
    "zh cmn hak nan wuu yue",
    "zu xh",
)
"""Languages that a model takes for each other, though readers would not."""

UNDETERMINED = "und"
LOCALE = re.compile(r"([A-Za-z]{2,3}(?:_[A-Za-z]{2})?)[.@][\w.@-]{1,40}")
"""A locale of POSIX, which names a character set too: ``zh_CN.UTF-8``."""


def tag(given: str) -> Cleaned[str]:
    """The canonical tag: ``EN_us`` is en-US. Raises LANGUAGE_UNKNOWN.

    Standards: BCP 47 (RFC 5646) with the aliases of CLDR.
    """
    check(given)
    kept = _canonical(given.strip()) if len(given) <= LONGEST else None
    if kept is None:
        raise LanguageUnknown(hint=_hint(given))
    return kept, () if kept == given else (Change(Rule.LANGUAGE_NORMALISED, given, kept),)


def detected(text: str) -> Cleaned[str]:
    """The language that the beginning of the text is in; ``und`` where that cannot be told."""
    language, sureness = _identifier().classify(text[:SAMPLE])
    sure = sureness >= LEAST_SURE and language != "zxx"
    kept = str(language) if sure else UNDETERMINED
    return kept, (Change(Rule.LANGUAGE_DETECTED, "", kept),)


def doubted(declared: str, text: str) -> tuple[Change, ...]:
    """A note where the text is surely in another language than the declared tag says.

    None for short texts, for what the model does not know, and for languages near each other.
    """
    sample = text[:DOUBTED_SAMPLE]
    main = declared.partition("-")[0]
    if main not in _identifier().nb_classes or sum(map(str.isalpha, sample)) < LEAST_LETTERS:
        return ()
    language, sureness = _identifier().classify(sample)
    near = language == main or any({main, language} <= set(kin.split()) for kin in KIN)
    if near or sureness < LEAST_SURE_OF_DOUBT or language == "zxx":
        return ()
    return (Change(Rule.LANGUAGE_DOUBTED, str(language), declared),)


@cache
def _identifier() -> "LanguageIdentifier":
    """The model of py3langid, which needs half a second to load and no network."""
    # It is slow to load, and whoever only reads never needs it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@lru_cache(1_000)
def _canonical(given: str) -> str | None:
    try:
        valid = langcodes.tag_is_valid(given)
        return langcodes.standardize_tag(given) if valid else None
    except LanguageTagError:
        return None


def _hint(given: str) -> str | None:
    """The tag, where the name of a language was given in English, or a locale of POSIX."""
    code = _names().get(fold(given[:LONGEST]))
    locale = LOCALE.fullmatch(given.strip())
    if code is None and locale:
        code = _canonical(locale[1])
    return f"Did you mean {code}?" if code else None


@cache
def _names() -> dict[str, str]:
    """Codes by the folded names of languages in English."""
    return {
        fold(language.name): getattr(language, "alpha_2", None) or language.alpha_3
        for language in pycountry.languages
    }
