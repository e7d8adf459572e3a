"""Names of actors, outlets and countries."""

import re
from functools import cache
from typing import NamedTuple

import pycountry
from rapidfuzz import fuzz, process

from service.domain.rejections import CountryUnknown
from service.domain.rules import Change, Cleaned, Rule
from service.domain.text import NAME, clean, fold, key
from service.domain.vocabulary import ActorNameKind

SCHEME = 64
EXTERNAL_ID = 400
ACRONYM = re.compile(r"[A-Z]{2,6}|(?:[A-Z]\.){2,6}")
COMMON = {
    "britain": "GB",
    "burma": "MM",
    "cape verde": "CV",
    "czech republic": "CZ",
    "east timor": "TL",
    "great britain": "GB",
    "holland": "NL",
    "ivory coast": "CI",
    "kosovo": "XK",
    "macedonia": "MK",
    "palestine": "PS",
    "russia": "RU",
    "swaziland": "SZ",
    "turkey": "TR",
    "u.k.": "GB",
    "u.s.": "US",
    "uk": "GB",
    "vatican": "VA",
}
"""English names in common use that the standard's own lists do not have."""

USER_ASSIGNED = {"XK"}
"""Codes that ISO 3166-1 leaves to its users and that all use alike."""


class Name(NamedTuple):
    """A name as it is kept, and the key by which equal names are known."""

    text: str
    key: str


def name(given: str) -> Cleaned[Name]:
    """A cleaned name of at most 300 code points; raises what ``text.clean`` and ``key`` raise."""
    kept, changes = clean(given, NAME)
    return Name(kept, key(kept)), changes


def kind(text: str) -> ActorNameKind:
    """What sort of other name it is: two to six capitals are an ACRONYM, the rest an ALIAS."""
    return ActorNameKind.ACRONYM if ACRONYM.fullmatch(text) else ActorNameKind.ALIAS


def country(given: str) -> Cleaned[str]:
    """The code of a country given as alpha-2, alpha-3 or its name in English.

    Raises COUNTRY_UNKNOWN, and what ``text.clean`` raises. Standard: ISO 3166-1 alpha-2.
    """
    text, _ = clean(given, NAME)
    known = _countries()
    kept = known.get(fold(text))
    if kept is None:
        raise CountryUnknown(hint=_hint(fold(text)))
    return kept, () if kept == given else (Change(Rule.COUNTRY_CODED, given, kept),)


def scheme(given: str) -> Cleaned[str]:
    """Whose id an external id is, in lower case. Raises what ``text.clean`` raises."""
    text, changes = clean(given, SCHEME)
    kept = text.lower()
    lowered = () if kept == text else (Change(Rule.SCHEME_LOWERED, text, kept),)
    return kept, (*changes, *lowered)


def external_id(given: str) -> Cleaned[str]:
    """The external id itself. Raises what ``text.clean`` raises."""
    return clean(given, EXTERNAL_ID)


def _hint(folded: str) -> str | None:
    known = _countries()
    if len(folded) <= 3:
        return None
    closest = process.extractOne(folded, known.keys(), scorer=fuzz.ratio, score_cutoff=75)
    return f"Did you mean {known[closest[0]]}, {closest[0].title()}?" if closest else None


@cache
def _countries() -> dict[str, str]:
    """Alpha-2 codes by folded code or name."""
    codes = {code.casefold(): code for code in USER_ASSIGNED} | COMMON
    for entry in pycountry.countries:
        for field in ("alpha_2", "alpha_3", "name", "common_name", "official_name"):
            if value := getattr(entry, field, None):
                codes[fold(value)] = entry.alpha_2
    return codes
