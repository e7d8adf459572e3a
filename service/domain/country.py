"""Countries: their ISO 3166-1 codes, from codes and names in English."""

import unicodedata
from functools import cache

import pycountry
from rapidfuzz import fuzz, process

from service.domain.rejections import CountryUnknown
from service.domain.rules import Change, Cleaned, Rule
from service.domain.text import NAME, clean, fold

COMMON = {
    "AE": "uae, emirates",
    "BA": "bosnia",
    "BN": "brunei",
    "CD": "dr congo, drc, democratic republic of congo, congo-kinshasa, zaire",
    "CG": "congo-brazzaville",
    "CI": "ivory coast",
    "CN": "prc, mainland china",
    "CV": "cape verde",
    "CZ": "czech republic",
    "FK": "falkland islands, falklands",
    "FM": "micronesia",
    "GB": "uk, britain, great britain, england, scotland, wales, northern ireland",
    "GR": "el, hellas",
    "KP": "dprk, north korea",
    "KR": "rok, republic of korea, south korea",
    "MK": "macedonia, fyrom",
    "MM": "burma",
    "MO": "macau",
    "NL": "holland",
    "PS": "palestine, palestinian territories, palestinian authority",
    "RU": "russia",
    "SZ": "swaziland",
    "TL": "east timor",
    "TR": "turkey",
    "TW": "republic of china",
    "US": "us, united states, america",
    "VA": "vatican, vatican city, holy see",
    "XK": "kosovo, xkx",
}
"""English names and codes in common use that the standard's own lists do not have.

UK and EL are those of the European Union; XK is one that ISO 3166-1 leaves to its users.
"""

LEAST_LIKE = 82


def code(given: str) -> Cleaned[str]:
    """The code of a country given as alpha-2, alpha-3, number or name in English.

    Accents, points, "the" and "St" for "Saint" do not matter. Raises COUNTRY_UNKNOWN, and what
    ``text.clean`` raises. Standard: ISO 3166-1 alpha-2.
    """
    text, _ = clean(given, NAME)
    kept = _countries().get(_plain(text))
    if kept is None:
        raise CountryUnknown(hint=_hint(_plain(text)))
    return kept, () if kept == given else (Change(Rule.COUNTRY_CODED, given, kept),)


def _plain(text: str) -> str:
    """What names of one country have in common, however they are written."""
    parted = unicodedata.normalize("NFKD", fold(text).replace("’", "'").replace(".", ""))
    words = "".join(c for c in parted if not unicodedata.combining(c)).replace("&", "and").split()
    return " ".join("saint" if word == "st" else word for word in words if word != "the")


def _hint(plain: str) -> str | None:
    known = _countries()
    if len(plain) <= 3:
        return None
    like = process.extractOne(
        plain, known.keys(), scorer=fuzz.ratio, score_cutoff=LEAST_LIKE, processor=None
    )
    return f"Did you mean {known[like[0]]}, {like[0].title()}?" if like else None


@cache
def _countries() -> dict[str, str]:
    """Alpha-2 codes by plain code or name."""
    codes = {name: key for key, names in COMMON.items() for name in names.split(", ")}
    codes["xk"] = "XK"
    for entry in pycountry.countries:
        for field in ("alpha_2", "alpha_3", "numeric", "name", "common_name", "official_name"):
            if value := getattr(entry, field, None):
                codes[_plain(value)] = entry.alpha_2
    return codes
