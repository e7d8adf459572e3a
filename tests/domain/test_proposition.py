"""When two claims say the same, and what two near wordings say to each other."""

import pytest

from service.domain.proposition import NEAR, nearness, normal, suggested, text_hash
from service.domain.text import fold
from service.domain.vocabulary import RelationType

SIX = "Six drivers died when a grain convoy was shelled near Selmar."


def known_by(text: str) -> bytes:
    return text_hash(fold(text))


@pytest.mark.parametrize(
    "other", ["six drivers died when a grain  convoy was shelled near selmar", SIX + " …", SIX[:-1]]
)
def test_case_spaces_and_final_punctuation_make_no_other_proposition(other: str) -> None:
    assert known_by(other) == known_by(SIX)


def test_a_word_more_makes_another_proposition() -> None:
    assert known_by(SIX) != known_by(SIX.replace("near", "close to"))


def test_a_text_of_punctuation_alone_stays_as_it_is() -> None:
    assert (normal("?!"), normal("")) == ("?!", "")
    assert known_by("?") != known_by("!")


@pytest.mark.parametrize(
    ("other", "type_"),
    [
        ("Six drivers were killed when a grain convoy was shelled near Selmar.", "SUPPORTS"),
        ("Three drivers died when a grain convoy was shelled near Selmar.", "CONTRADICTS"),
        ("6 drivers died when a grain convoy was shelled near Selmar.", "CONTRADICTS"),
        ("Six drivers never died when a grain convoy was shelled near Selmar.", "CONTRADICTS"),
        ("Six drivers didn't die when a grain convoy was shelled near Selmar.", "CONTRADICTS"),
    ],
)
def test_near_wordings_contradict_where_numbers_or_negation_differ(other: str, type_: str) -> None:
    assert nearness(SIX, other) >= NEAR
    assert suggested(SIX, other) is RelationType[type_]


def test_wordings_about_other_things_are_not_near() -> None:
    assert nearness(SIX, "The port of Brenn was closed on Tuesday.") < NEAR
