"""Articles are known by their canonical URL."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain import url
from service.domain.faults import Rejected
from service.domain.rules import Rule


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("HTTP://News.Example:80/a?b=2&a=1#part", "http://news.example/a?b=2&a=1"),
        ("https://news.example", "https://news.example/"),
        ("https://news.example/a/./b/../c", "https://news.example/a/c"),
        ("https://news.example//a//b", "https://news.example//a//b"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("https://news.example/%7efoo%2fbar", "https://news.example/~foo%2Fbar"),
        ("https://news.example/?12345", "https://news.example/?12345"),
        ("https://[2001:DB8::1]:443/", "https://[2001:db8::1]/"),
    ],
)
def test_equal_addresses_have_one_canonical_form(given: str, kept: str) -> None:
    assert url.canonical(given)[0] == kept


@pytest.mark.parametrize(
    "parameter", ["utm_source=x", "fbclid=1", "gclid=1", "MC_CID=1", "utm%5Fid=1"]
)
def test_parameters_that_follow_readers_leave_the_url(parameter: str) -> None:
    kept, changes = url.canonical(f"https://news.example/a?id=7&{parameter}")
    assert kept == "https://news.example/a?id=7"
    assert [change.rule for change in changes] == [Rule.TRACKING_REMOVED]


@pytest.mark.parametrize(
    "query",
    [
        "id=1&amp;utm_source=y",
        "id=1&#38;UTM_Source=y",
        "id=1&amp;#x26;Fbclid=y",
        "id=1&%61mp;utm_id=y",
    ],
)
def test_an_ampersand_as_html_writes_it_is_read(query: str) -> None:
    kept, changes = url.canonical(f"https://news.example/a?{query}")
    assert kept == "https://news.example/a?id=1"
    assert {Rule.ENTITY_READ, Rule.TRACKING_REMOVED} <= {change.rule for change in changes}


@pytest.mark.parametrize(
    "given",
    [
        "",
        "news.example/a",
        "//news.example/a",
        "ftp://news.example/a",
        "javascript:alert(1)",
        "https:///a",
        "https://news..example/",
        "https://news.example:99999/",
        "https://news.example/a\nb",
        "https://news.example\\@other.example/",
        "https://-.example/",
        f"https://news.example/{'a' * 2_048}",
    ],
)
def test_what_is_no_usable_address_is_refused(given: str) -> None:
    with pytest.raises(Rejected) as refused:
        url.canonical(given)
    assert refused.value.code in ("URL_NOT_USABLE", "TEXT_TOO_LONG")


def test_a_password_in_a_url_is_refused_and_not_repeated() -> None:
    with pytest.raises(Rejected) as refused:
        url.canonical("https://me:hunter2@news.example/")
    assert "hunter2" not in refused.value.message


@given(st.text(max_size=60), st.text(max_size=60), st.text("a.-_é1:@[]", max_size=20))
def test_the_canonical_form_of_a_canonical_url_is_itself(path: str, query: str, host: str) -> None:
    try:
        kept, _ = url.canonical(f"https://{host or 'h'}/{path}?{query}")
    except Rejected:
        return
    assert kept.isascii()
    assert url.canonical(kept) == (kept, ())


@given(st.from_regex(url.PLAIN, fullmatch=True))
def test_an_address_that_looks_plain_is_changed_by_no_step(address: str) -> None:
    kept = address
    for _, step in url.STEPS:
        kept = step(kept)
    assert kept == address
