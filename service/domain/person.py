"""Names of people: without titles, in the order in which they are spoken.

A name loses nothing by which it is known. Titles of which one word would be left stay, "Mr Bean",
and so do those that belong to a name, "King Charles III", "Sheikh Hasina Wazed".
"""

import re

from service.domain.name import Name, name
from service.domain.rules import Change, Cleaned, Rule
from service.domain.text import fold, key

COURTESY = (
    "dr, doctor, mr, mrs, ms, mx, miss, mister, madam, madame, monsieur, mme, mlle, sir, dame, "
    "lord, lady, herr, frau, señor, señora, sra, signor, signora, dott, dottssa, sayın, pan, pani, "
    "господин, госпожа, г-н, г-жа, السيد, السيدة, الدكتور, الدكتورة, د"
)
LEARNED = "prof, professor, emeritus, professor emeritus, ing, dipl-ing, avv, mag, phd"
CLERGY = "rev, reverend, rabbi, archbishop, bishop, cardinal, pastor, mullah, ayatollah, grand"
RANKS = (
    "gen, general, lt gen, lieutenant general, maj gen, major general, brig gen, "
    "brigadier general, brigadier, brig, col, colonel, lt col, lieutenant colonel, maj, major, "
    "capt, captain, lt, lieutenant, sgt, sergeant, cpl, corporal, adm, admiral, vice admiral, "
    "rear admiral, cmdr, commander, field marshal"
)
OFFICES = (
    "president, vice president, prime minister, deputy prime minister, premier, "
    "chancellor, foreign minister, deputy foreign minister, "
    "defence minister, defense minister, interior minister, finance minister, justice minister, "
    "minister, secretary of state, secretary-general, general secretary, attorney general, "
    "chief justice, governor, gov, senator, sen, congressman, congresswoman, representative, rep, "
    "ambassador, mayor, councillor, speaker, spokesman, spokeswoman, spokesperson, "
    "the hon, hon, right honourable, right hon, rt hon, the right honourable, the right hon, "
    "the rt hon, his excellency, her excellency, he, she, "
    "bundeskanzler, bundeskanzlerin, bundespräsident, bundespräsidentin, minister, ministerin, "
    "président, présidente, premier ministre, première ministre, ministre, "
    "cumhurbaşkanı, başbakan, bakan, президент, премьер-министр"
)
OF_OFFICES = frozenset(re.findall(r"\w+", "us uk eu un former ex acting interim outgoing"))
"""What may stand before an office and belongs to it: whose it is, and whether it is held still."""

RETIRED = frozenset(["(ret)", "(retd)", "(retired)"])
MOST_IN_BRACKETS = 3
"""Words in brackets after a title: ``Gen. (ret.)``, ``Dr. (h. c.)``."""

SUFFIXES = frozenset(re.findall(r"\w+", "jr sr ii iii iv inc ltd llc llp plc corp co gmbh ag sa"))
"""What follows a comma and is no given name."""

ABBREVIATED = frozenset(
    re.findall(
        r"\w+",
        "sra dott dottssa ing avv mag rev gen brig col maj capt lt sgt cpl adm cmdr gov sen rep "
        "hon he she د",
    )
)
"""Titles that may be names or words as well, unless a point says that they are cut short."""

AFTER = frozenset(
    re.findall(r"\w+", "phd md mp mep msp qc kc obe cbe mbe kbe dbe frs esq jd mba dds rn")
)
PARTICLES = frozenset(
    re.findall(r"\w+", "al bin ben ibn da de del della den der di dos du el la le van von zu")
)
CONNECTIVES = frozenset(["of", "for", "the", "to", "and", "&", "in"])
LONGEST_TITLE = 5
LEAST_WORDS = 2
POINTS = re.compile(r"[.’']")


def _known(*lists: str) -> frozenset[str]:
    return frozenset(fold(title) for each in lists for title in each.split(", "))


HELD = _known(OFFICES, RANKS)
TITLES = _known(COURTESY, LEARNED, CLERGY, RANKS, OFFICES)


def person(given: str) -> Cleaned[Name]:
    """The name of a person; raises what ``name.name`` raises.

    Titles before and after it are taken off, and ``Merkel, Angela`` is turned round.
    """
    (kept, _), changes = name(given)
    steps = list(changes)
    before = None
    while before != kept:
        before = kept
        for rule, step in ((Rule.TITLE_REMOVED, _without_titles), (Rule.NAME_TURNED, _turned)):
            was, kept = kept, step(kept)
            if was != kept:
                steps.append(Change(rule, was, kept))
    return Name(kept, key(kept)), tuple(steps)


def _without_titles(text: str) -> str:
    """The name without titles, as long as two words are left of it."""
    before = None
    while before != text:
        before = text
        text = _without_first(_without_last(text))
    return text


def _without_first(text: str) -> str:
    words = text.split(" ")
    for length in range(min(LONGEST_TITLE, len(words) - LEAST_WORDS), 0, -1):
        rest = words[length:]
        if not _is_title(words[:length]):
            continue
        rest = _without_bracket(rest)
        if not rest[0][:1].islower() and rest[0][:1] != "(" and _is_name(rest):
            return " ".join(rest)
    return text


def _without_bracket(words: list[str]) -> list[str]:
    """The words after a title without those in brackets that belong to it."""
    for length in range(1, min(MOST_IN_BRACKETS, len(words) - 1) + 1):
        if words[0].startswith("(") and words[length - 1].endswith(")"):
            return words[length:]
    return words


def _without_last(text: str) -> str:
    """Without degrees, orders and offices after the name."""
    head, comma, tail = text.rpartition(",")
    words = tail.split()
    if comma and words and len(head.split()) >= LEAST_WORDS:
        after = all(_folded([word]) in AFTER for word in words)
        if after or _is_known(words):
            return head.rstrip(", ")
    rest, _, last = text.rpartition(" ")
    if len(rest.split()) >= LEAST_WORDS and _folded([last]) in RETIRED:
        return rest
    is_order = POINTS.sub("", last) == last.replace(".", "").upper() or last in ("PhD", "Esq.")
    if len(rest.split()) >= LEAST_WORDS and is_order and _folded([last]) in AFTER:
        return rest.rstrip(", ")
    return text


def _turned(text: str) -> str:
    """``Merkel, Angela`` as Angela Merkel: one family name, one comma, one or two given names."""
    family, comma, first = (part.strip() for part in text.partition(","))
    words = family.split()
    plain = [word for word in words if fold(word) not in PARTICLES]
    given = first.split()
    if not comma or "," in first or len(plain) != 1 or not 1 <= len(given) <= LEAST_WORDS:
        return text
    suffix = _folded(given) in AFTER | SUFFIXES
    named = all(
        word[:1].isalpha() and not word[:1].islower()
        for word in (*given, plain[0].removeprefix("al-"))
    )
    if suffix or not named or _is_known(given):
        return text
    return f"{first} {family}"


def _is_title(words: list[str]) -> bool:
    folded = _folded(words)
    if not _is_known(words):
        return False
    return len(words) > 1 or folded not in ABBREVIATED or words[0].endswith(".")


def _is_known(words: list[str]) -> bool:
    """Whether the words are a title, or an office with what may stand before it."""
    if len(words) > 1 and _folded(words[:1]) in OF_OFFICES:
        rest = words[1:]
        return _folded(rest) in HELD or (_folded(rest[:1]) in OF_OFFICES and _is_known(rest))
    folded = _folded(words)
    return folded in TITLES or folded.removeprefix("ex-") in HELD


def _is_name(words: list[str]) -> bool:
    """Whether two of the words begin as names do, and none says of what somebody is the head."""
    if CONNECTIVES & set(words):
        return False
    return sum(word[:1].isalpha() and len(word) > 1 for word in words) >= LEAST_WORDS


def _folded(words: list[str]) -> str:
    return POINTS.sub("", fold(" ".join(words)))
