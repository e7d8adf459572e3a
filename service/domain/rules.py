"""Every rule by which a delivered value is changed before it is kept.

The words are those of the notes that a delivery is answered with; docs/normalisation.md lists
them. The body is evidence and no rule touches it.
"""

from typing import NamedTuple, TypeVar

from service.domain.vocabulary import Word

T = TypeVar("T")


class Rule(Word):
    """What was done to a value, as a note names it."""

    MOJIBAKE_REPAIRED = (
        "mojibake-repaired",
        "Text that had been decoded with the wrong character set was decoded with the right one.",
    )
    INVISIBLE_REMOVED = (
        "invisible-characters-removed",
        "Control, bidirectional and zero-width characters and soft hyphens were removed.",
    )
    COMPOSED = "composed", "The text was brought into Unicode's normal form C."
    SPACES_COLLAPSED = (
        "spaces-collapsed",
        "Runs of white space became one space; space at the ends was removed.",
    )
    MARKS_MENDED = (
        "quotation-marks-mended",
        "Makeshift quotation marks (doubled apostrophes and commas, backticks, accents, << >>) "
        "became proper ones; curly and straight ones stay as they are.",
    )
    ENTITY_READ = (
        "ampersand-read",
        "References of HTML to the character & in the query of a URL became that character.",
    )
    FRAGMENT_REMOVED = "fragment-removed", "The fragment of the URL was removed."
    TRACKING_REMOVED = (
        "tracking-parameters-removed",
        "Parameters that follow readers, and choose no page, left the URL.",
    )
    URL_NORMALISED = (
        "url-normalised",
        "The URL was brought into the form of RFC 3986, section 6: case of scheme and host, "
        "default port, dot segments, escapes; the host in IDNA.",
    )
    SCHEME_LOWERED = (
        "scheme-lowered",
        "The scheme of the external id was put in lower case.",
    )
    MOMENT_IN_UTC = "moment-in-utc", "The moment was converted to UTC."
    MOMENT_ROUNDED = (
        "moment-rounded",
        "Digits beyond microseconds were cut; a leap second became the second after it.",
    )
    MIDNIGHT_CARRIED = (
        "midnight-carried",
        "Midnight at the end of a day, 24:00, became the first moment of the next day.",
    )
    TIME_REWRITTEN = (
        "time-rewritten",
        "The time stood in another form of ISO 8601, or as in mail; it was written as RFC 3339.",
    )
    ZONE_ASSUMED = (
        "zone-assumed",
        "The time has no zone; it was taken to be in the zone named beside the payload, or in UTC.",
    )
    TIME_ASSUMED = (
        "time-assumed",
        "Only a day was given; its first moment was taken, in the zone named beside the payload, "
        "or in UTC.",
    )
    DAY_WIDENED = (
        "day-widened",
        "A range that ended on the day it began became that one day: ranges are half-open.",
    )
    LANGUAGE_NORMALISED = (
        "language-normalised",
        "The language tag was brought into the canonical form of BCP 47.",
    )
    LANGUAGE_DETECTED = (
        "language-detected",
        "No language was given; it was read from the text, or is und where that cannot tell.",
    )
    LANGUAGE_DOUBTED = (
        "language-doubted",
        "The text reads as another language than is declared; the declared one is kept.",
    )
    OUTLET_NAMED = (
        "outlet-named",
        "Signs of trademarks and marks at the ends left the outlet's name; of an address its host "
        "is kept.",
    )
    TITLE_REMOVED = (
        "title-removed",
        "Titles, ranks, offices and degrees left the name of a person, of which two words remain.",
    )
    NAME_TURNED = (
        "name-turned",
        "The family name stood first, with a comma; the name was put in the order of speech.",
    )
    COUNTRY_CODED = "country-coded", "The country became its ISO 3166-1 alpha-2 code."
    BODY_HIDDEN = (
        "body-hidden-characters",
        "The body has characters that nobody sees: zero-width ones, controls, soft hyphens. They "
        "stay.",
    )
    BODY_TURNED = (
        "body-direction-turned",
        "The body has characters that turn the direction of writing. They stay.",
    )
    BODY_LOST = (
        "body-characters-lost",
        "The body has characters that stand for lost ones, or mean nothing to others. They stay.",
    )
    BODY_LOOKALIKE = (
        "body-lookalike-letters",
        "The body has words that mix letters of several scripts that look alike. They stay.",
    )
    BODY_GARBLED = (
        "body-mojibake",
        "The body reads as if decoded with the wrong character set. It stays as it is; deliver it "
        "anew if it is.",
    )
    QUOTE_LOCATED = (
        "quote-located",
        "The quote stands in the body with other quotation marks, dashes, spaces, ligatures or "
        "insertions in brackets; the body's words are kept.",
    )
    QUOTE_PARTED = (
        "quote-parted",
        "The quote leaves something of the body out, which it says; each piece is a span of its "
        "own.",
    )
    CONTEXT_IGNORED = (
        "context-ignored",
        "The quote stands once, or at the start given, but beside other words than the prefix or "
        "suffix given.",
    )
    EVIDENCE_ORDERED = "evidence-ordered", "The evidence was put in the order of the body."
    ASSERTER_ASSUMED = (
        "asserter-assumed",
        "The claim has no source and does not say who asserts it; it is the outlet's own.",
    )
    DUPLICATE_REMOVED = "duplicate-removed", "A value that was given twice is kept once."
    EMPTY_REMOVED = "empty-removed", "An empty text where none is needed counts as none."
    ACTORS_JOINED = (
        "actors-joined",
        "Two actors with one external id, or one name and type, are one; all names are kept.",
    )
    ISSUES_JOINED = "issues-joined", "Two issues with one label are one."
    CLAIMS_JOINED = (
        "claims-joined",
        "Two claims with the same evidence, text and sources are one; the first is kept.",
    )
    STANCES_JOINED = "stances-joined", "A stance that was given twice is kept once."
    SECTIONS_READ = (
        "sections-read",
        "The line above the headline was read as labels of sections, and split where they run "
        "together.",
    )
    CHARSET_READ = (
        "charset-read",
        "The bytes are in another character set than is said, and were read in theirs.",
    )
    SAID_OTHERWISE = (
        "said-otherwise",
        "The article says this in several places that disagree, or its sender says otherwise; the "
        "place that counts most was kept.",
    )
    OUTLET_CUT = (
        "outlet-cut",
        "The name of the outlet, which a page's title began or ended with, was cut off.",
    )
    OUTLET_ASSUMED = (
        "outlet-assumed",
        "Nothing names the outlet of the article in which a claim appeared; its host is taken.",
    )
    RATING_READ = (
        "rating-read",
        "The words of a fact-check's rating have a place on the one scale, and were given it.",
    )
    PARTLY_FREE = (
        "partly-free",
        "The page says that not everybody may read all of it; its text may be the beginning only.",
    )
    MARKUP_READ = ("markup-read", "Markup within a text was read; its words are kept.")
    NOT_CARRIED = (
        "not-carried",
        "This has no place in an article here, and was left out.",
    )
    VERSION_NOT_CURRENT = (
        "version-not-current",
        "The text is that of an older version of the article; the newer one stays the current one.",
    )
    STORED_KEPT = (
        "stored-kept",
        "What was stored before is kept: it is another producer's or a reviewer's, or that of a "
        "newer text, or of an outlet, actor or issue that is known already.",
    )


TOLD_ONLY = frozenset(
    [
        Rule.LANGUAGE_DOUBTED,
        Rule.BODY_HIDDEN,
        Rule.BODY_TURNED,
        Rule.BODY_LOST,
        Rule.BODY_LOOKALIKE,
        Rule.BODY_GARBLED,
        Rule.PARTLY_FREE,
    ]
)
"""Rules that change nothing: what they tell is told again of what was kept."""


class Change(NamedTuple):
    """One rule at work; ``given`` and ``kept`` are the values before and after it."""

    rule: Rule
    given: str
    kept: str


Cleaned = tuple[T, tuple[Change, ...]]
"""A value as it is kept, and the changes that made it so, in order."""
