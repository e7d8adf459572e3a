"""The format is known by an option, else by the content type, else by the name."""

import io

import pytest

from service.domain.faults import FormatUnknown
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import FORMATS, LARGEST, articles, chosen
from service.ingest.formats.reading import Reading


@pytest.mark.parametrize(
    ("name", "content_type", "option", "expected"),
    [
        ("a.json", None, None, "json"),
        ("a.NDJSON", None, None, "json"),
        ("-", None, None, "json"),
        ("article", None, None, "json"),
        ("/dev/fd/63", None, None, "json"),
        ("folder.d/report.txt", None, None, "text"),
        ("a.json", "Text/Plain; charset=utf-8", None, "text"),
        ("a.json", "text/plain", "JSON", "json"),
        ("-", None, "text", "text"),
        ("page.HTM", None, None, "html"),
        ("review.jsonld", None, None, "jsonld"),
        ("item.ninjs.json", None, None, "ninjs"),
        ("item.json", "application/vnd.iptc.ninjs+json", None, "ninjs"),
    ],
)
def test_the_format_is_chosen(
    name: str, content_type: str | None, option: str | None, expected: str
) -> None:
    assert chosen(name, Beside(content_type), option).name == expected


@pytest.mark.parametrize(
    ("name", "content_type", "option"),
    [("a.pdf", None, None), ("a.txt", "application/pdf", None), ("a.txt", None, "pdf")],
)
def test_an_unknown_format_is_refused_with_those_that_are_known(
    name: str, content_type: str | None, option: str | None
) -> None:
    with pytest.raises(FormatUnknown) as refused:
        chosen(name, Beside(content_type), option)
    assert all(each.name in (refused.value.hint or "") for each in FORMATS)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.pdf", b"", "FORMAT_UNKNOWN"),
        ("a.txt", b"\x1f\x8b\x08", "FORMAT_UNKNOWN"),
        ("a.txt", b"a" * (LARGEST + 1), "ARTICLE_BODY_TOO_LARGE"),
        ("a.txt", b"", "TEXT_EMPTY"),
        ("a.json", b"{}", "SAYS_ITSELF"),
    ],
)
def test_a_file_that_cannot_be_read_is_an_item_with_its_fault(
    name: str, data: bytes, code: str
) -> None:
    (item,) = articles(io.BytesIO(data), name, Beside(outlet="The Alder Courier"))
    assert item.fault is not None
    assert item.fault.code == code


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"Headline\n\nText.", "text/plain"),
        ("a.html", b"<article><h1>H</h1><p>Some text of it.</p></article>", "text/html"),
        (
            "a.json",
            b'{"@context": "https://schema.org", "@type": "NewsArticle", "articleBody": "A."}',
            "application/ld+json",
        ),
        ("a.json", b'{"uri": "urn:1", "bodies": []}', "application/vnd.iptc.ninjs+json"),
        ("a.json", b'{"headline": "H"}', "application/json"),
    ],
)
def test_an_article_says_what_it_was_read_from_and_by_what_method(
    name: str, data: bytes, expected: str
) -> None:
    (item,) = articles(io.BytesIO(data), name, Beside(method="by hand"))
    assert isinstance(item.payload, Reading)
    assert (item.payload.format, item.payload.payload["method"]) == (expected, "by hand")


def test_a_method_that_is_said_beside_a_document_goes_before_its_own() -> None:
    stream = io.BytesIO(b'{"method": "by eye"}\n{"method": "by hand"}\n5\n')
    one, same, number = articles(stream, "a.ndjson", Beside(method="by hand"))
    assert isinstance(one.payload, Reading)
    assert [(n.pointer, n.given, n.kept) for n in one.payload.notes] == [
        ("/method", "by eye", "by hand")
    ]
    assert isinstance(same.payload, Reading)
    assert not same.payload.notes
    assert number.payload == 5


def test_no_name_or_content_type_is_that_of_two_formats() -> None:
    for attribute in ("suffixes", "media_types"):
        known = [word for each in FORMATS for word in getattr(each, attribute)]
        assert len(known) == len(set(known))


def test_a_compressed_file_is_to_be_unpacked() -> None:
    (item,) = articles(io.BytesIO(b"\x1f\x8b"), "articles.ndjson.gz", Beside())
    assert item.fault is not None
    assert item.fault.hint == "Unpack it first."
