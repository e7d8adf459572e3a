"""What is suspicious in a body is told with its place; the body stays as it is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.rules import TOLD_ONLY, Rule
from service.domain.suspicion import SHOWN, suspicions


@pytest.mark.parametrize(
    ("body", "rule", "told"),
    [
        ("a\u200bb", Rule.BODY_HIDDEN, "U+200B ZERO WIDTH SPACE at 1"),
        ("a\x07b", Rule.BODY_HIDDEN, "U+0007 a character without a name at 1"),
        ("a\u200db", Rule.BODY_HIDDEN, "U+200D ZERO WIDTH JOINER at 1"),
        ("Left\u200e.", Rule.BODY_HIDDEN, "U+200E LEFT-TO-RIGHT MARK at 4"),
        ("pay \u202e001$", Rule.BODY_TURNED, "U+202E RIGHT-TO-LEFT OVERRIDE at 4"),
        ("caf\ufffd", Rule.BODY_LOST, "U+FFFD REPLACEMENT CHARACTER at 3"),
        ("the p\u0430ypal page", Rule.BODY_LOOKALIKE, "p\u0430ypal at 4"),
        ("\u0410pple", Rule.BODY_LOOKALIKE, "\u0410pple at 0"),
        ("The cafÃ© said", Rule.BODY_GARBLED, "fÃ© at 6"),
    ],
)
def test_each_sort_of_suspicion_is_told_with_its_place(body: str, rule: Rule, told: str) -> None:
    assert suspicions(body) == ((rule, told, told),)
    assert rule in TOLD_ONLY


@pytest.mark.parametrize(
    "body",
    [
        "Plain words.\n\nAnd more,\tthere.",
        "“Café” — naïve\u00a0façade… e\u0301",
        "می\u200cخواهم و العربية \u200f(١)",
        "👩\u200d🚀 and 🏳️\u200d🌈",
        "Россия и Ελλάδα, NATO и ЕС",
        "क्\u200dष",
    ],
)
def test_what_texts_of_all_languages_have_is_not_suspicious(body: str) -> None:
    assert suspicions(body) == ()


def test_many_places_are_told_by_the_first() -> None:
    ((_, told, _),) = suspicions("x\u200b" * 50)
    assert told.count("U+200B") == SHOWN
    assert told.endswith("; and more")


@given(st.text())
def test_any_body_can_be_looked_over(body: str) -> None:
    for rule, given_, kept in suspicions(body):
        assert given_ == kept
        assert rule in TOLD_ONLY


@pytest.mark.parametrize(
    "piece", ["a", "\u0430", "a\u0430", "Ã", "\u200b", "\u0430 ", "aA\u0410\n"]
)
def test_a_megabyte_is_looked_over_within_a_second(piece: str) -> None:
    begun = time.process_time()
    suspicions(piece * (1_000_000 // len(piece)))
    assert time.process_time() - begun < 1
