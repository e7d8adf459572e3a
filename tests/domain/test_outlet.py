"""Names of outlets are kept as these call themselves, without what sets them off elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.faults import Rejected
from service.domain.outlet import outlet
from service.domain.rules import Rule


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Reuters®", "Reuters"),
        ("The Alder Courier™ |", "The Alder Courier"),
        ("– Meridian Weekly", "Meridian Weekly"),
        ("https://www.News.example/", "news.example"),
        ("www.news.example", "news.example"),
        ("https://www.news.example/world", "news.example"),
        ("http://news.example/world?page=2#top", "news.example"),
        ("News.example:8080/world", "news.example"),
        ("*The Alder Courier*", "The Alder Courier"),
        ("« Le Monde »", "Le Monde"),
        ("“Meridian Weekly”", "Meridian Weekly"),
        ("Example News (TM)", "Example News"),
    ],
)
def test_what_is_no_part_of_the_name_is_taken_off(written: str, kept: str) -> None:
    name, changes = outlet(written)
    assert name.text == kept
    assert changes == ((Rule.OUTLET_NAMED, written, kept),)


@pytest.mark.parametrize(
    "name",
    [
        "Reuters",
        "news.example",
        "Le Monde.fr Édition",
        "-",
        "A-Z",
        "E*Trade News",
        'The "Alder" Courier',
    ],
)
def test_a_name_is_kept_as_it_is(name: str) -> None:
    assert outlet(name)[0].text == name
    assert outlet(name)[1] == ()


@given(st.text(max_size=40) | st.text("a.-|®w:/ (TM)", max_size=20))
def test_a_cleaned_name_is_clean(written: str) -> None:
    try:
        kept, _ = outlet(written)
    except Rejected:
        return
    assert outlet(kept.text) == (kept, ())
