"""Languages are tags of BCP 47, or are told from the text."""

import pytest

from service.domain import language
from service.domain.faults import Rejected
from service.domain.rules import Rule


@pytest.mark.parametrize(
    ("given", "kept"),
    [("en", "en"), ("EN_us", "en-US"), ("eng", "en"), ("iw", "he"), ("zh-hant-tw", "zh-Hant-TW")],
)
def test_a_tag_is_kept_in_its_canonical_form(given: str, kept: str) -> None:
    assert language.tag(given)[0] == kept


@pytest.mark.parametrize("given", ["english", "xx", "e", "en-", "", "a" * 5_000, "en\nde"])
def test_what_is_no_tag_is_refused(given: str) -> None:
    with pytest.raises(Rejected) as refused:
        language.tag(given)
    assert refused.value.code == "LANGUAGE_UNKNOWN"


def test_a_locale_leads_to_its_tag() -> None:
    with pytest.raises(Rejected) as refused:
        language.tag("zh_CN.UTF-8")
    assert refused.value.hint == "Did you mean zh-CN?"


def test_the_name_of_a_language_leads_to_its_tag() -> None:
    with pytest.raises(Rejected) as refused:
        language.tag("English")
    assert refused.value.hint == "Did you mean en?"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The minister said on Monday that the talks would go on.", "en"),
        ("Der Minister sagte am Montag, die Gespräche gingen weiter.", "de"),
        ("Министр сообщил в понедельник, что переговоры продолжатся.", "ru"),
        ("ok", "und"),
        ("12345", "und"),
        ("", "und"),
    ],
)
def test_a_language_is_told_from_the_text_or_left_undetermined(text: str, kept: str) -> None:
    assert language.detected(text) == (kept, ((Rule.LANGUAGE_DETECTED, "", kept),))


GERMAN = (
    "Der Minister sagte am Montag, die Gespräche gingen weiter. Beide Seiten hätten sich auf einen "
    "Zeitplan geeinigt, der nun von den Parlamenten bestätigt werden müsse."
)


def test_a_text_that_reads_as_another_language_is_told() -> None:
    assert language.doubted("en-GB", GERMAN) == ((Rule.LANGUAGE_DOUBTED, "de", "en-GB"),)


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("de", GERMAN),
        ("de-CH", GERMAN),
        ("lb", GERMAN),
        ("en", GERMAN[:60]),
        ("und", GERMAN),
        ("gsw", GERMAN),
        ("en", "12345 " * 100),
        ("en", ""),
    ],
)
def test_short_texts_and_near_languages_are_not_doubted(declared: str, text: str) -> None:
    assert language.doubted(declared, text) == ()
