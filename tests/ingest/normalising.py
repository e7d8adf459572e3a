"""An example of every rule of normalisation: docs/normalisation.md shows them, a test holds them.

Most are of an article of ours; those of readers are of a text, a page or a document of linked data.
"""

import io
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from service.domain.rules import Rule
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import articles
from service.ingest.prepare import prepare
from tests.ingest.payloads import BODY, NOW, article, part

GERMAN = (
    "Der Minister sagte am Montag, die Gespräche gingen weiter. Beide Seiten hätten sich auf einen "
    "Zeitplan geeinigt, der nun von den Parlamenten bestätigt werden müsse."
)
SAID = Beside(
    article_url="https://courier.example/1",
    outlet="The Alder Courier",
    headline="Harbour to close",
    published_at="2031-04-01T08:00:00Z",
    language="en",
)
TEXT = "<p>The harbour will close in May, a senior official of Norland said on Monday.</p>" * 2


class Example(NamedTuple):
    """What a note of the rule says of an article, or of a document with what is said beside it."""

    given: str
    kept: str
    of: Mapping[str, Any] | bytes
    name: str = "-"
    beside: Beside = SAID

    def notes(self) -> set[tuple[str, str, str]]:
        """The rule, given and kept of each note."""
        payload: object = self.of
        if isinstance(self.of, bytes):
            (item,) = articles(io.BytesIO(self.of), self.name, self.beside)
            assert item.fault is None, item.fault
            payload = item.payload
        result = prepare(payload, NOW)
        assert not result.problems, result.problems
        return {(note.rule, note.given, note.kept) for note in result.notes}


def bare(body: str, **changes: Any) -> dict[str, Any]:
    """An article of that body, without claims and stances."""
    return article(body=body, claims=[], stances=[], **changes)


def page(head: str, **beside: Any) -> tuple[bytes, str, Beside]:
    """A page, and what is said beside it but for what ``beside`` takes back."""
    data = f"<html><head><meta charset=utf-8>{head}</head><body>{TEXT}</body></html>"
    return data.encode(), "page.html", SAID.__class__(**_said() | beside)


def _said() -> dict[str, Any]:
    return {name.replace("-", "_"): value for name, value in SAID.said()}


def meta(name: str, value: str) -> str:
    """An element that says something of a page."""
    return f'<meta property="{name}" content="{value}">'


REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://check.example/1",
    "claimReviewed": "The harbour is closed.",
    "author": {"@type": "Organization", "name": "Check"},
    "datePublished": "2031-05-05",
    "reviewRating": {"@type": "Rating", "alternateName": "Mostly false"},
    "itemReviewed": {
        "@type": "Claim",
        "datePublished": "2031-05-04",
        "appearance": {"@type": "NewsArticle", "url": "https://news.example/2"},
    },
}
LINKED = json.dumps(REVIEW).encode()
ALONE = Beside(headline="Harbour", language="en")
TEXT_WITH_LABELS = b"Middle EastNews\n\nThe harbour of Alder is to close\n\nIt will close in May.\n"
TWICE = {"scheme": "wikidata", "value": "Q1"}
AT_START = {"quote": "The strike must end", "start": BODY.index("The strike must end")}
DAYS = {"from": "2031-05-05", "to": "2031-05-05"}
CHECK = {
    "url": "https://check.example/1",
    "publisher": "Check",
    "reviewedAt": "2031-05-05T10:00:00Z",
    "textualRating": "Mostly false",
}
STANCE = {
    "actor": "meridia",
    "target": {"issue": "strike"},
    "position": "OPPOSES",
    "mode": "DECLARED",
    "evidence": [{"quote": "opposes the strike"}],
}
SHIPS = "Dockers will not load ships."
CLAIM = {
    "text": SHIPS,
    "quoteType": "DIRECT",
    "sources": ["official"],
    "evidence": [{"quote": "We will not load a single ship"}],
}
MERIDIA = {"key": "meridia", "name": "Meridia", "type": "GOVERNMENT"}
R = Rule

EXAMPLES: dict[Rule, Example] = {
    R.MOJIBAKE_REPAIRED: Example("CafÃ© Alder", "Café Alder", article(headline="CafÃ© Alder")),
    R.INVISIBLE_REMOVED: Example("Al\u200bder", "Alder", article(headline="Al\u200bder")),
    R.COMPOSED: Example("Cafe\u0301", "Caf\u00e9", article(headline="Cafe\u0301")),
    R.SPACES_COLLAPSED: Example(
        " Port\u00a0 Alder", "Port Alder", article(headline=" Port\u00a0 Alder")
    ),
    R.MARKS_MENDED: Example("A ''no''", 'A "no"', article(headline="A ''no''")),
    R.FRAGMENT_REMOVED: Example(
        "https://n.example/1#top", "https://n.example/1", article(url="https://n.example/1#top")
    ),
    R.ENTITY_READ: Example(
        "https://n.example/1?a=1&amp;b=2",
        "https://n.example/1?a=1&b=2",
        article(url="https://n.example/1?a=1&amp;b=2"),
    ),
    R.TRACKING_REMOVED: Example(
        "https://n.example/1?utm_source=x&page=2",
        "https://n.example/1?page=2",
        article(url="https://n.example/1?utm_source=x&page=2"),
    ),
    R.URL_NORMALISED: Example(
        "HTTPS://N.example:443/a/../1",
        "https://n.example/1",
        article(url="HTTPS://N.example:443/a/../1"),
    ),
    R.SCHEME_LOWERED: Example(
        "Wikidata", "wikidata", part("actors", externalIds=[{"scheme": "Wikidata", "value": "Q1"}])
    ),
    R.MOMENT_IN_UTC: Example(
        "2031-05-05T20:00:00+02:00",
        "2031-05-05T18:00:00Z",
        article(publishedAt="2031-05-05T20:00:00+02:00"),
    ),
    R.MOMENT_ROUNDED: Example(
        "2031-05-05T18:00:00.1234567Z",
        "2031-05-05T18:00:00.123456Z",
        article(publishedAt="2031-05-05T18:00:00.1234567Z"),
    ),
    R.MIDNIGHT_CARRIED: Example(
        "2031-05-04T24:00:00Z", "2031-05-05T00:00:00Z", article(publishedAt="2031-05-04T24:00:00Z")
    ),
    R.TIME_REWRITTEN: Example(
        "Mon, 05 May 2031 10:00:00 GMT",
        "2031-05-05T10:00:00+00:00",
        *page(meta("article:published_time", "Mon, 05 May 2031 10:00:00 GMT"), published_at=None),
    ),
    R.ZONE_ASSUMED: Example(
        "2031-05-05T10:00",
        "2031-05-05T10:00:00+02:00",
        *page("", published_at="2031-05-05T10:00", timezone="Europe/Paris"),
    ),
    R.TIME_ASSUMED: Example(
        "2031-05-05", "2031-05-05T00:00:00+00:00", *page("", published_at="2031-05-05")
    ),
    R.DAY_WIDENED: Example("2031-05-05", "2031-05-06", part("claims", eventTime=DAYS)),
    R.LANGUAGE_NORMALISED: Example("EN_us", "en-US", article(language="EN_us")),
    R.LANGUAGE_DETECTED: Example("", "en", article(language=None)),
    R.LANGUAGE_DOUBTED: Example("de", "en", bare(GERMAN, language="en")),
    R.OUTLET_NAMED: Example("Reuters®", "Reuters", article(outlet={"name": "Reuters®"})),
    R.TITLE_REMOVED: Example(
        "Dr Angela Merkel", "Angela Merkel", part("actors", name="Dr Angela Merkel", type="PERSON")
    ),
    R.NAME_TURNED: Example(
        "Merkel, Angela", "Angela Merkel", part("actors", name="Merkel, Angela", type="PERSON")
    ),
    R.COUNTRY_CODED: Example("UK", "GB", part("actors", countries=["UK"])),
    R.BODY_HIDDEN: Example(
        "U+200B ZERO WIDTH SPACE at 3", "U+200B ZERO WIDTH SPACE at 3", bare("Por\u200bt Alder")
    ),
    R.BODY_TURNED: Example(
        "U+202E RIGHT-TO-LEFT OVERRIDE at 4",
        "U+202E RIGHT-TO-LEFT OVERRIDE at 4",
        bare("Pay \u202e001"),
    ),
    R.BODY_LOST: Example(
        "U+FFFD REPLACEMENT CHARACTER at 3",
        "U+FFFD REPLACEMENT CHARACTER at 3",
        bare("Caf\ufffd Alder"),
    ),
    R.BODY_LOOKALIKE: Example(
        "\u0420ort at 4", "\u0420ort at 4", bare("The \u0420ort of Alder, with a Cyrillic letter.")
    ),
    R.BODY_GARBLED: Example("fÃ© at 2", "fÃ© at 2", bare("CafÃ© Alder")),
    R.QUOTE_LOCATED: Example(
        '"We will not load',
        "“We will not load",
        part("claims", evidence=[{"quote": '"We will not load'}]),
    ),
    R.QUOTE_PARTED: Example(
        "We will [...] a single ship",
        "We will […] a single ship",
        part("claims", evidence=[{"quote": "We will [...] a single ship"}]),
    ),
    R.CONTEXT_IGNORED: Example(
        "Venn wrote: …",
        " Prime Minister Ada Venn said. “…,” Venn said. She said it twice:",
        part("claims", evidence=[AT_START | {"prefix": "Venn wrote: "}]),
    ),
    R.EVIDENCE_ORDERED: Example(
        f"{BODY.index('the grain')}, 0",
        f"0, {BODY.index('the grain')}",
        part("claims", evidence=[{"quote": "the grain"}, {"quote": "Strike halts"}]),
    ),
    R.ASSERTER_ASSUMED: Example("", "OUTLET", part("claims", sources=[])),
    R.DUPLICATE_REMOVED: Example("Ada Venn", "", article(bylines=["Ada Venn", "Ada Venn"])),
    R.EMPTY_REMOVED: Example(" ", "", article(standfirst=" ")),
    R.ACTORS_JOINED: Example(
        "Meridia", "Meridia", article(actors=[*article()["actors"], MERIDIA | {"key": "other"}])
    ),
    R.ISSUES_JOINED: Example(
        "The Strike at Port Alder",
        "The strike at Port Alder",
        article(
            issues=[*article()["issues"], {"key": "other", "label": "The Strike at Port Alder"}]
        ),
    ),
    R.CLAIMS_JOINED: Example(SHIPS, SHIPS, article(claims=[CLAIM, CLAIM])),
    R.STANCES_JOINED: Example("meridia", "", article(stances=[STANCE, STANCE])),
    R.SECTIONS_READ: Example(
        "Middle EastNews",
        "Middle East | News",
        TEXT_WITH_LABELS,
        "a.txt",
        Beside(**_said() | {"headline": None}),
    ),
    R.CHARSET_READ: Example(
        "iso-8859-1",
        "utf-8",
        "Café Alder\n\nIt is open.".encode(),
        "a.txt",
        Beside(**_said() | {"headline": None, "content_type": "text/plain; charset=iso-8859-1"}),
    ),
    R.SAID_OTHERWISE: Example(
        "Harbour closes", "Harbour to close", *page(meta("og:title", "Harbour closes"))
    ),
    R.OUTLET_CUT: Example(
        "Harbour | The Alder Courier",
        "Harbour",
        *page("<title>Harbour | The Alder Courier</title>", headline=None),
    ),
    R.OUTLET_ASSUMED: Example("", "news.example", LINKED, "a.jsonld", ALONE),
    R.RATING_READ: Example("Mostly false", "MOSTLY_FALSE", part("claims", factChecks=[CHECK])),
    R.PARTLY_FREE: Example(
        "",
        "",
        *page(
            '<script type="application/ld+json">{"@context": "https://schema.org", '
            '"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
        ),
    ),
    R.MARKUP_READ: Example(
        "A &amp;amp; <b>B</b>".replace("amp;amp;", "amp;"),
        "A & B",
        *page(
            '<script type="application/ld+json">{"@context": "https://schema.org", '
            '"@type": "NewsArticle", "headline": "A &amp; <b>B</b>"}</script>',
            headline=None,
        ),
    ),
    R.NOT_CARRIED: Example(
        "harbour",
        "",
        json.dumps(
            {
                "@context": "https://schema.org",
                "@type": "NewsArticle",
                "keywords": "harbour",
                "articleBody": "It will close in May.",
            }
        ).encode(),
        "a.jsonld",
    ),
}
"""By rule. Those of ``STORED`` need a store, and are in tests/store."""

STORED = {
    R.VERSION_NOT_CURRENT: ("version 1", "version 2"),
    R.STORED_KEPT: ("declared", "said"),
}
"""Of ``stored-kept``: a cue that another producer gives, and that of the first, which is kept."""
