"""Plain text becomes an article: what stands above the body, and the body as it was."""

from dataclasses import replace
from pathlib import Path

import pytest

from service.domain.faults import BadArgument, Fault
from service.domain.vocabulary import BlockKind as Kind
from service.ingest.formats import text
from service.ingest.formats.beside import Beside
from service.ingest.prepare import Prepared, prepare
from service.ingest.record import ArticleRecord
from tests.ingest.payloads import NOW

ALEPPO = Path(__file__).parent / "examples" / "text" / "aleppo.txt"
SAID = Beside(
    article_url="https://news.example/middle-east/aleppo",
    outlet="Example News",
    published_at="2024-12-02T09:30:00Z",
)
TEXT = "Strike halts Port Alder\n\nNobody came to the harbour on Monday.\n"


def read(given: str | bytes, beside: Beside = SAID) -> Prepared:
    data = given if isinstance(given, bytes) else given.encode()
    return prepare(text.read(data, beside), NOW)


def record(given: str | bytes, beside: Beside = SAID) -> ArticleRecord:
    prepared = read(given, beside)
    assert prepared.record is not None, prepared.problems
    return prepared.record


def blocks(article: ArticleRecord, kind: Kind) -> list[str]:
    return [article.body[b.start : b.end] for b in article.blocks if b.kind is kind]


def test_a_report_has_its_headline_sections_headings_quotations_and_list() -> None:
    article = record(ALEPPO.read_bytes())
    assert article.headline == "Iranian Militias Enter Syria to Back Assad as Rebels Seize Aleppo"
    assert article.sections == ("Middle East", "News")
    assert blocks(article, Kind.HEADING) == [
        "Kurds Seek Evacuation as Rebels Advance",
        "Iran Vows Steadfast Support for Assad",
        "Turkey Urges De-escalation, Israel Watches Warily",
        "Fears of Prolonged Instability",
    ]
    assert len(blocks(article, Kind.LIST_ITEM)) == 5
    assert len(blocks(article, Kind.PARAGRAPH)) == 10


def test_each_pull_quotation_is_followed_by_its_credit() -> None:
    article = record(ALEPPO.read_bytes())
    kinds = [block.kind for block in article.blocks]
    quoted = [i for i, kind in enumerate(kinds) if kind is Kind.QUOTATION]
    assert [kinds[i + 1] for i in quoted] == [Kind.QUOTATION_CREDIT] * 3
    assert blocks(article, Kind.QUOTATION_CREDIT) == [
        "– Kurdish commander, name withheld",
        "– Iranian Foreign Minister Abbas Araghchi",
        "– Senior Israeli official",
    ]
    assert all(words.startswith("“") for words in blocks(article, Kind.QUOTATION))


def test_the_body_is_a_piece_of_the_text_and_its_blocks_lie_exactly_in_it() -> None:
    given = ALEPPO.read_bytes().decode()
    article = record(given)
    assert article.body in given
    lines = [line.strip() for line in given.splitlines() if line.strip()][2:]
    assert [article.body[b.start : b.end] for b in article.blocks] == lines


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("Middle EastNews", ["Middle East", "News"]),
        ("WorldPoliticsUK", ["World", "Politics", "UK"]),
        ("USNews", ["US", "News"]),
        ("Orta DoğuHaberler", ["Orta Doğu", "Haberler"]),
        ("World | Asia", ["World", "Asia"]),
        ("World › Asia » Talvia", ["World", "Asia", "Talvia"]),
        ("McDonald", ["McDonald"]),
        ("MacDonald", ["MacDonald"]),
        ("YouTube", ["YouTube"]),
        ("O’Neill", ["O’Neill"]),
        ("al-Assad", ["al-Assad"]),
        ("News", ["News"]),
    ],
)
def test_labels_that_run_together_are_split_and_names_are_not(line: str, labels: list[str]) -> None:
    assert text.split(line) == labels


@pytest.mark.parametrize(
    ("given", "sections", "headline"),
    [
        (TEXT, (), "Strike halts Port Alder"),
        ("World\n\nStrike halts all of Alder\n\nText.", ("World",), "Strike halts all of Alder"),
        ("WorldNews\r\n\r\nStrike\r\n\r\nText.", ("World", "News"), "Strike"),
        ("Strike halts port\n\nWhy it began\n\nText.", (), "Strike halts port"),
        ("Will it end?\n\nText of it.", (), "Will it end?"),
        ("\ufeffStrike\n\n  • Text", (), "Strike"),
    ],
)
def test_what_stands_above_the_body_is_told_apart(
    given: str, sections: tuple[str, ...], headline: str | None
) -> None:
    article = record(given)
    assert article.sections == sections
    assert article.headline == headline


@pytest.mark.parametrize("given", ["A line\nand its next line.\n\nText.", "A sentence.\n\nText."])
def test_a_text_without_a_headline_asks_for_one(given: str) -> None:
    (problem,) = read(given).problems
    assert (problem.pointer, problem.code) == ("/headline", "FIELD_MISSING")
    assert "--headline" in (problem.hint or "")


def test_a_headline_that_is_said_leaves_the_text_whole() -> None:
    said = replace(SAID, headline="H")
    article = record("A sentence.\n\nText.\n", said)
    assert (article.headline, article.body) == ("H", "A sentence.\n\nText.")


def test_a_headline_that_is_said_and_stands_there_ends_what_is_above_the_body() -> None:
    said = replace(SAID, headline="strike ends")
    article = record("World\n\nStrike ends\n\nText.", said)
    assert (article.sections, article.body) == (("World",), "Text.")


def test_what_a_text_cannot_say_is_asked_for_all_at_once() -> None:
    prepared = read(TEXT, Beside())
    assert [(p.pointer, p.code) for p in prepared.problems] == [
        ("/url", "FIELD_MISSING"),
        ("/outlet", "FIELD_MISSING"),
        ("/publishedAt", "FIELD_MISSING"),
    ]
    assert all("on the command line" in (p.hint or "") for p in prepared.problems)


def test_a_headline_without_a_body_is_refused() -> None:
    assert [p.pointer for p in read("Only this\n").problems] == ["/body"]


def test_a_problem_of_a_value_names_its_line() -> None:
    (problem,) = read(f"World\n\n{'Strike ' * 40}\n\n{'x' * 9_999_999}é").problems
    assert (problem.pointer, problem.code) == ("/body", "ARTICLE_BODY_TOO_LARGE")
    assert problem.message.endswith("See line 5.")


def test_a_time_without_a_zone_is_in_the_zone_that_is_said() -> None:
    said = replace(SAID, published_at="2024-12-02T09:30", timezone="Europe/Istanbul")
    prepared = read(TEXT, said)
    assert prepared.record is not None
    assert prepared.record.published_at.isoformat() == "2024-12-02T06:30:00+00:00"
    assert "zone-assumed" in [note.rule for note in prepared.notes]


def test_a_time_zone_that_does_not_exist_is_refused() -> None:
    with pytest.raises(BadArgument):
        text.read(TEXT.encode(), Beside(timezone="Mars/Olympus"))


@pytest.mark.parametrize(
    ("data", "content_type", "code"),
    [
        (b"", None, "TEXT_EMPTY"),
        (b" \n\t", None, "TEXT_EMPTY"),
        (b"a\0b", None, "TEXT_HAS_NUL"),
        (b"Caf\xe9\n\nText.", None, "CHARSET_WRONG"),
        (b"Caf\xe9\n\nText.", "text/plain; charset=rot13", "CHARSET_WRONG"),
        (b"Caf\xe9\n\nText.", "text/plain; charset=zlib", "CHARSET_WRONG"),
        (b"Caf\xe9\n\nText.", "text/plain; charset=utf-8", "CHARSET_WRONG"),
        (b"Caf\xe9\n\nText.", "text/plain; charset=iso-8859-99", "CHARSET_WRONG"),
        (b"\xff\xfea", None, "CHARSET_WRONG"),
    ],
)
def test_bytes_that_are_no_text_are_refused(
    data: bytes, content_type: str | None, code: str
) -> None:
    with pytest.raises(Fault) as refused:
        text.read(data, Beside(content_type))
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("Şehir boş\n\nMetin.".encode("cp1254"), "iso-8859-9"),
        ("Şehir boş\n\nMetin.".encode("cp1254"), "windows-1254"),
        ("Şehir boş\n\nMetin.".encode("utf-16"), "utf-16"),
        ("Şehir boş\n\nMetin.".encode(), "iso-8859-9"),
        ("Şehir boş\n\nMetin.".encode("utf-8-sig"), "iso-8859-9"),
    ],
)
def test_the_character_set_is_the_one_that_the_bytes_are_in(data: bytes, charset: str) -> None:
    said = replace(SAID, content_type=f"text/plain; charset={charset}")
    assert record(data, said).headline == "Şehir boş"
