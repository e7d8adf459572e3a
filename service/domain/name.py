"""Names of actors and issues, and ids."""

import re
from typing import NamedTuple

from service.domain.rules import Change, Cleaned, Rule
from service.domain.text import NAME, clean, key
from service.domain.vocabulary import ActorNameKind

SCHEME = 64
EXTERNAL_ID = 400
ACRONYM = re.compile(r"[A-Z]{2,6}|(?:[A-Z]\.){2,6}")


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


def scheme(given: str) -> Cleaned[str]:
    """Whose id an external id is, in lower case. Raises what ``text.clean`` raises."""
    text, changes = clean(given, SCHEME)
    kept = text.lower()
    lowered = () if kept == text else (Change(Rule.SCHEME_LOWERED, text, kept),)
    return kept, (*changes, *lowered)


def external_id(given: str) -> Cleaned[str]:
    """The external id itself. Raises what ``text.clean`` raises."""
    return clean(given, EXTERNAL_ID)
