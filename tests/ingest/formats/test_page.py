"""A page becomes an article: its text as a reader sees it, and what it says of itself."""

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from service.domain.body import blocks
from service.domain.faults import Fault
from service.domain.vocabulary import BlockKind as Kind
from service.ingest.formats import page
from service.ingest.formats.beside import Beside
from service.ingest.formats.markup import fragment
from service.ingest.formats.reading import Reading
from service.ingest.prepare import prepare
from tests.ingest.formats.examples import EXAMPLES
from tests.ingest.payloads import NOW

TEXT = "<p>The harbour will close in May, a senior official of Norland said on Monday.</p>" * 2
SAID = Beside(
    article_url="https://courier.example/harbour",
    outlet="The Harbour Courier",
    headline="Harbour to close",
    published_at="2031-04-01T08:00:00Z",
)


def document(head: str = "", body: str = TEXT) -> bytes:
    return f"<html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def read(head: str = "", body: str = TEXT, beside: Beside | None = None) -> Reading:
    return page.read(document(head, body), beside or Beside())


def linked(**members: Any) -> str:
    value = {"@context": "https://schema.org", "@type": "NewsArticle", **members}
    text = json.dumps(value).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>'


def notes(reading: Reading) -> list[tuple[str, str]]:
    return [(note.pointer, note.rule) for note in reading.notes]


def kinds(name: str) -> list[Kind]:
    data = (EXAMPLES / "html" / name).read_bytes()
    return [block.kind for block in blocks(page.read(data, Beside()).payload["body"])]


def test_quotations_with_a_credit_in_the_markup_have_it_in_the_text() -> None:
    found = kinds("11-quotations.html")
    assert found.count(Kind.QUOTATION) == found.count(Kind.QUOTATION_CREDIT) == 2
    assert found.count(Kind.LIST_ITEM) == 2
    assert found.count(Kind.HEADING) == 2  # the head of the table stands alone, too
    assert kinds("08-arabic.html").count(Kind.QUOTATION_CREDIT) == 1
    assert kinds("09-french.html").count(Kind.QUOTATION_CREDIT) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "PAGE_WITHOUT_TEXT"),
        (b"<html></html>", "PAGE_WITHOUT_TEXT"),
        (b"<html><body><nav>Menu</nav></body></html>", "PAGE_WITHOUT_TEXT"),
        (document(body="<div>" * 1_000 + TEXT), "PAGE_TOO_LARGE"),
        (document(body="<b>a</b>" * 40_000), "PAGE_TOO_LARGE"),
        (document(body="<b>" * 130_000), "PAGE_TOO_LARGE"),
        (document(body="a" * 4_000_001), "PAGE_TOO_LARGE"),
        (b"<p>a\0b", "TEXT_HAS_NUL"),
        (b"<meta charset='utf-8'><p>\xe7", "CHARSET_WRONG"),
        (b"<meta charset='zlib'><p>\xe7", "CHARSET_WRONG"),
    ],
)
def test_a_page_that_cannot_be_read_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Fault) as refused:
        page.read(data, Beside())
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        (linked(headline="A &amp; <b>B</b>"), "headline", "A & B"),
        (linked(headline="A <script>x</script>B<style>y"), "headline", "A B"),
        (linked(headline={"@value": "A", "@language": "en"}), "headline", "A"),
        (linked(author="Ada Venn"), "bylines", ["Ada Venn"]),
        (linked(author=[{"name": "A"}, {"name": "B"}]), "bylines", ["A", "B"]),
        (linked(author={"@list": ["A", "B"]}), "bylines", ["A", "B"]),
        (linked(creator="Ada"), "bylines", ["Ada"]),
        (linked(author="https://x.example/ada"), "bylines", None),
        (linked(articleSection="World"), "sections", ["World"]),
        (linked(inLanguage={"@type": "Language", "alternateName": "tr"}), "language", "tr"),
        (linked(inLanguage="Klingonish"), "language", "Klingonish"),
        (linked(publisher={"name": "C", "url": "https://c.example"}), "outlet",
         {"name": "C", "homepage": "https://c.example"}),
        (linked(publisher="C"), "outlet", {"name": "C"}),
        (linked(**{"schema:headline": "H"}), "headline", "H"),
        (linked(**{"http://schema.org/headline": "H"}), "headline", "H"),
        (linked(mainEntityOfPage="https://c.example/1"), "url", "https://c.example/1"),
        (linked(url="/1", mainEntityOfPage={"@type": "WebPage", "@id": "https://c.example/1"}),
         "url", "https://c.example/1"),
        (linked(datePublished="2031-05-05T10:00Z"), "publishedAt", "2031-05-05T10:00:00+00:00"),
        (linked(datePublished="soon"), "publishedAt", "soon"),
        (linked(datePublished="2031-02-30T00:00:00Z") + '<meta name=date content=2031-03-01>',
         "publishedAt", "2031-03-01T00:00:00+00:00"),
        (linked(headline="N").replace(">{", "><!-- {").replace("}<", "} --><"), "headline", "N"),
        ('<meta name="author" content="A"><meta name="author" content="B">', "bylines", ["A", "B"]),
        ('<meta property="og:locale" content="fr_CA">', "language", "fr_CA"),
        ('<meta http-equiv="Content-Language" content="fr">', "language", "fr"),
        ("<title>Harbour</title>", "headline", "Harbour"),
        ('<title>C: 1 | Harbour</title><meta property="og:site_name" content="c: 1">',
         "headline", "Harbour"),
    ],
)  # fmt: skip
def test_a_value_is_found_where_pages_have_it(head: str, field: str, value: object) -> None:
    assert read(head).payload.get(field) == value


def test_the_first_time_of_the_markup_is_the_last_resort() -> None:
    body = f'<article><time datetime="2031-05-05T10:00:00Z">5 May</time>{TEXT}</article>'
    assert read(body=body).payload["publishedAt"] == "2031-05-05T10:00:00Z"
    head = '<meta name="date" content="2031-05-04T00:00:00Z">'
    assert read(head, body).payload["publishedAt"] == "2031-05-04T00:00:00Z"


def test_a_time_that_is_not_understood_is_passed_over_for_that_of_the_markup() -> None:
    head = '<meta property="article:published_time" content="Mon, 05 May 2031 10:00 CEST">'
    reading = read(head, f"<time datetime=2031-05-04T10:00Z></time>{TEXT}")
    assert reading.payload["publishedAt"] == "2031-05-04T10:00:00+00:00"
    assert read(head).payload["publishedAt"] == "Mon, 05 May 2031 10:00 CEST"


def test_what_is_said_beside_a_page_goes_first_and_differences_are_noted() -> None:
    head = linked(headline="Port shut", datePublished="2031-04-02", publisher="HC") + (
        '<link rel="canonical" href="https://courier.example/port">'
    )
    reading = read(head, beside=SAID)
    assert reading.payload["headline"] == "Harbour to close"
    assert reading.payload["outlet"] == {"name": "The Harbour Courier"}
    assert notes(reading) == [
        ("/outlet", "said-otherwise"),
        ("/url", "said-otherwise"),
        ("/headline", "said-otherwise"),
        ("/publishedAt", "said-otherwise"),
    ]


def test_places_that_say_the_same_in_other_words_do_not_disagree() -> None:
    head = (
        linked(headline="Port  SHUT", datePublished="2031-04-02T10:00:00+02:00", inLanguage="en")
        + '<meta property="og:title" content="Port shut">'
        + '<meta property="article:published_time" content="2031-04-02T08:00:00Z">'
        + '<meta property="og:locale" content="en_GB">'
    )
    assert notes(read(head)) == []


def test_a_relative_canonical_address_is_that_of_the_page() -> None:
    said = replace(SAID, article_url="https://courier.example/harbour?page=1")
    head = '<link rel="canonical" href="/harbour">'
    (note,) = read(head, beside=said).notes
    assert (note.given, note.kept) == ("https://courier.example/harbour", said.article_url)


@pytest.mark.parametrize("other", ["https://c.example/2?utm_source=x", "https://c.example/"])
def test_a_relative_canonical_address_begins_at_that_of_open_graph(other: str) -> None:
    head = f'<link rel=canonical href="/1"><meta property="og:url" content="{other}">'
    assert read(head).payload["url"] == "https://c.example/1"


@pytest.mark.parametrize("address", ["/1", "http://[", "javascript:void(0)"])
def test_an_address_of_no_use_is_passed_over_or_asked_for(address: str) -> None:
    canonical = f'<link rel=canonical href="{address}">'
    assert (
        read(canonical + linked(url="https://c.example/2")).payload["url"] == "https://c.example/2"
    )
    shared = '<meta property="og:url" content="https://c.example/3">'
    assert read(f"{canonical}{shared}").payload["url"].startswith("https://c.example/")
    said = replace(SAID, article_url=None)
    (problem,) = prepare(read(canonical, beside=said), NOW).problems
    assert (problem.pointer, problem.code) == ("/url", "URL_NOT_USABLE")
    assert "--article-url" in str(problem.hint)
    assert "articleUrl" in str(problem.hint)


def test_the_article_of_several_is_the_one_with_the_address_of_the_page() -> None:
    other = linked(headline="Other", url="https://c.example/2")
    this = linked(headline="This", url="https://c.example/1")
    head = f'{other}{this}<link rel="canonical" href="https://c.example/1">'
    assert read(head).payload["headline"] == "This"


def test_a_page_without_text_has_the_text_of_its_data() -> None:
    reading = read(linked(articleBody="All of it."), body="<div id=app></div>")
    assert reading.payload["body"] == "All of it."
    marked = read(linked(articleBody="<p>All</p><ul><li>of it"), body="<div id=app></div>")
    assert marked.payload["body"] == "All\n\n  • of it"
    assert ("/body", "markup-read") in notes(marked)


@pytest.mark.parametrize(
    "head",
    [linked(isAccessibleForFree=False), '<meta property="article:content_tier" content="locked">'],
)
def test_a_page_that_is_not_free_is_noted(head: str) -> None:
    assert ("/body", "partly-free") in notes(read(head))


def test_data_that_cannot_be_read_are_noted_with_their_line() -> None:
    (note,) = read('\n<script type="application/ld+json">{"a":</script>').notes
    assert (note.rule, note.given) == (
        "not-carried",
        'JSON-LD in line 2, which cannot be read: {"a":',
    )


def test_a_character_set_that_is_wrong_of_utf8_is_noted() -> None:
    data = document().replace(b"utf-8", b"iso-8859-9") + "ş".encode()
    assert ("", "charset-read") in notes(page.read(data, Beside()))


def test_lines_that_repeat_are_all_kept() -> None:
    body = "".join(f"<p>{line}</p>" for line in ["They said so again and again."] * 4)
    assert read(body=f"<div>{body}</div>").payload["body"].count("again.") == 4


def test_a_problem_of_a_value_has_its_line() -> None:
    reading = read(
        "\n\n" + linked(datePublished="in spring"), beside=replace(SAID, published_at=None)
    )
    (problem,) = prepare(reading, NOW).problems
    assert (problem.pointer, problem.code) == ("/publishedAt", "DATE_NOT_RFC3339")
    assert problem.message.endswith("See line 3.")


def test_examples_hold_their_offsets() -> None:
    for path in sorted(Path(EXAMPLES / "html").glob("*.html")):
        reading = page.read(path.read_bytes(), Beside())
        text = reading.payload["body"]
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        assert [text[block.start : block.end] for block in blocks(text)] == lines


@pytest.mark.parametrize(
    "line",
    [
        "<a href=x>more</a> than that, ",
        "<q>more</q> than that, ",
        "<span class=x>more</span> than that, ",
        "<sub>more</sub> than that, ",
        "<figure>more</figure> than that, ",
    ],
)
def test_many_elements_in_one_line_are_read_in_time(line: str) -> None:
    begun = time.process_time()
    text = read(body=f"<article>{TEXT}<p>{line * 11_000}</p></article>").payload["body"]
    assert time.process_time() - begun < 5
    assert text.count("than that") == 11_000


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>We stay.</p><p>All of us.</p>", "“We stay.\n\n“All of us.”"),
        ("<p>«We stay.</p><p>All of us.»</p>", "«We stay.\n\n«All of us.»"),
        ("<p>«We stay.»</p><p>All of us.</p>", "«We stay.»\n\n«All of us.»"),
        ("<p>We stay.</p><ul><li>All</li><li>One</li></ul>", "“We stay.\n\n“All\n\n“One”"),
        ("<p>We<br>stay.</p>", "“We stay.”"),
        ("We stay.<p>All.</p>", "“We stay.\n\n“All.”"),
    ],
)
def test_every_paragraph_of_a_credited_quotation_is_one(markup: str, text: str) -> None:
    body = fragment(f"<p>Before it.</p><blockquote>{markup}<cite>Ode B</cite></blockquote><p>x")
    assert body == f"Before it.\n\n{text}\n\n— Ode B\n\nx"
    found = [block.kind for block in blocks(body)]
    assert found[1:-1] == [Kind.QUOTATION] * (len(found) - 3) + [Kind.QUOTATION_CREDIT]


def test_characters_that_no_tree_takes_are_left_out_of_quotations() -> None:
    body = f"{TEXT}<blockquote>We &#x1; stay<cite>A &#x1f; B</cite></blockquote><q>&#x2;a</q>"
    assert "“We stay”\n\n— A B" in read(body=body).payload["body"]


def test_a_value_that_is_given_very_often_is_looked_at_a_hundred_times() -> None:
    begun = time.process_time()
    reading = read('<meta property="og:locale" content="no tag">' * 9_000)
    assert time.process_time() - begun < 5
    assert reading.payload["language"] == "no tag"


CONTROLS = (
    "<head><title>T</title><body>\x02<article><h1>T&#1;</h1><p>The port is&#1; closed for a week."
)
QUOTED = (
    "<blockquote>\x02It is closed.<cite>\x03A guard</cite></blockquote>\x05<ul><li>\x06One</ul>\x07"
)


@pytest.mark.parametrize("markup", [f"{CONTROLS}{QUOTED}", f"<body>x&#1;{QUOTED} And so it stays."])
def test_control_characters_in_a_page_are_left_out(markup: str) -> None:
    body = page.read(markup.encode(), SAID).payload["body"]
    assert "“It is closed.”" in body
    assert not set(body) & set(map(chr, range(9)))
