"""Short texts are cleaned with a note, and compared when folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain import text
from service.domain.faults import Rejected
from service.domain.rules import Rule


@pytest.mark.parametrize(
    ("given", "kept", "rule"),
    [
        ("Cafe\u0301", "Café", Rule.COMPOSED),
        ("  two \u00a0 words\n", "two words", Rule.SPACES_COLLAPSED),
        ("a\u202eb\u200bc\u00adд", "abcд", Rule.INVISIBLE_REMOVED),
        ("CafÃ©", "Café", Rule.MOJIBAKE_REPAIRED),
        ("A ``great'' day", 'A "great" day', Rule.MARKS_MENDED),
        ("the army`s <<no>>", "the army's «no»", Rule.MARKS_MENDED),
        ("Hidden\U000e0041 \ufdd0tags", "Hidden tags", Rule.INVISIBLE_REMOVED),
    ],
)
def test_each_change_of_a_text_is_told_with_its_rule(given: str, kept: str, rule: Rule) -> None:
    clean, changes = text.clean(given, 100)
    assert clean == kept
    assert [(c.rule, c.given, c.kept) for c in changes] == [(rule, given, kept)]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("a\0b", "TEXT_HAS_NUL"),
        ("a\ud800", "TEXT_HAS_SURROGATE"),
        ("", "TEXT_EMPTY"),
        (" \u200b\n", "TEXT_EMPTY"),
        ("a" * 101, "TEXT_TOO_LONG"),
        ("a" * 1_000_000, "TEXT_TOO_LONG"),
    ],
)
def test_a_text_that_cannot_be_kept_is_refused(given: str, code: str) -> None:
    with pytest.raises(Rejected) as refused:
        text.clean(given, 100)
    assert refused.value.code == code


def test_names_that_differ_in_case_width_and_space_are_equal_when_folded() -> None:
    assert text.fold("ＳＴＲＡẞE  des\u00a017. Juni") == text.fold("strasse des 17. juni")


def test_a_key_fits_an_index() -> None:
    with pytest.raises(Rejected) as refused:
        text.key("\ufdfa" * 300)
    assert refused.value.code == "TEXT_TOO_LONG"


@given(st.text())
def test_folding_what_is_folded_changes_nothing(words: str) -> None:
    assert text.fold(text.fold(words)) == text.fold(words)


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_cleaning_what_is_clean_changes_nothing(words: str) -> None:
    try:
        kept, _ = text.clean(words, 100)
    except Rejected:
        return
    assert text.clean(kept, 100) == (kept, ())


@pytest.mark.parametrize(
    "text_", ["Syria’s “no”", 'It\'s "so"', "6′2″ tall", "a,b,,c", "«\u202fnon\u202f»"]
)
def test_marks_that_are_proper_stay(text_: str) -> None:
    assert not [c for c in text.clean(text_, 100)[1] if c.rule is Rule.MARKS_MENDED]
