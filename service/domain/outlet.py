"""Names of outlets, as they call themselves."""

import re

from service.domain.name import Name, name
from service.domain.rules import Change, Cleaned, Rule
from service.domain.text import key

ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})(?::[0-9]{1,5})?(?:[/?#]\S*)?",
    re.IGNORECASE,
)
SIGNS = re.compile(r"\s*[®™℠©]|\s*\((?:R|TM|C)\)$")
EDGES = " |·•–—:*_-"
QUOTED = re.compile('[«‹„“”"]([^«»‹›„“”"]+)[»›“”"]')


def outlet(given: str) -> Cleaned[Name]:
    """The name of an outlet; raises what ``name.name`` raises.

    Signs of trademarks and the marks that set it off in a title are taken off; an address that
    stands for a name becomes its host without ``www``.
    """
    (text, _), changes = name(given)
    kept = before = text
    while True:
        kept = SIGNS.sub("", kept).strip(EDGES)
        quoted = QUOTED.fullmatch(kept)
        kept = quoted[1].strip(EDGES) if quoted else kept
        address = ADDRESS.fullmatch(kept)
        kept = address[1].lower() if address else kept
        if kept in ("", before):
            break
        (kept, _), _ = name(kept)  # with a sign less it may be one that is mended
        before = kept
    if kept in ("", text):
        return Name(text, key(text)), changes
    return Name(kept, key(kept)), (*changes, Change(Rule.OUTLET_NAMED, text, kept))
