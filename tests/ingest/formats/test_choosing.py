"""The format is known by an option, else by the content type, else by the name."""

import io

import pytest

from service.domain.faults import FormatUnknown
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import FORMATS, LARGEST, articles, chosen


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


def test_no_name_or_content_type_is_that_of_two_formats() -> None:
    for attribute in ("suffixes", "media_types"):
        known = [word for each in FORMATS for word in getattr(each, attribute)]
        assert len(known) == len(set(known))
