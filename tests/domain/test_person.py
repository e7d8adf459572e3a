"""Names of people are kept without titles; a name loses nothing by which it is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.faults import Rejected
from service.domain.person import TITLES, person
from service.domain.rules import Rule

TITLED = """
Dr Angela Merkel|Angela Merkel
Dr. Angela Merkel|Angela Merkel
Prof. Dr. Angela Merkel|Angela Merkel
Bundeskanzlerin Angela Merkel|Angela Merkel
Bundeskanzler Olaf Scholz|Olaf Scholz
Président Emmanuel Macron|Emmanuel Macron
US Secretary of State Antony Blinken|Antony Blinken
U.S. President Joe Biden|Joe Biden
Former UK Prime Minister Ada Venn|Ada Venn
Ex-Minister Ada Venn|Ada Venn
The Right Honourable Ada Venn|Ada Venn
Gen. (ret.) Ahmed Gaid Salah|Ahmed Gaid Salah
Ahmed Gaid Salah (ret.)|Ahmed Gaid Salah
Ada Venn, former US president|Ada Venn
Dr. (h.c.) Ann Lee|Ann Lee
Dr. (h. c.) Ann Lee|Ann Lee
Prime Minister Ada Venn|Ada Venn
Former Prime Minister Ada Venn|Ada Venn
Foreign Minister Abbas Araghchi|Abbas Araghchi
President Bashar al-Assad|Bashar al-Assad
Maj. Gen. Qasem Soleimani|Qasem Soleimani
Lieutenant General Sir Ode Brandt KBE|Ode Brandt
Sir Keir Starmer MP|Keir Starmer
Rt. Hon. Keir Starmer|Keir Starmer
Sen. Ada Venn|Ada Venn
Sen Katayama Jun|Sen Katayama Jun
Ada Venn, PhD|Ada Venn
Ada Venn, Prime Minister|Ada Venn
Ada Venn, spokeswoman|Ada Venn
Ada Venn, Ph.D., OBE|Ada Venn
Ali Md Khan|Ali Md Khan
Sayın Hakan Fidan|Hakan Fidan
г-н Сергей Лавров|Сергей Лавров
"""

KEPT = """
Mr Bean|Lord Byron|Dr. Dre|President Assad|Sheikh Hasina Wazed|King Charles III|Pope Francis
Frau von der Leyen|President of Syria|General Secretary of the party|M. Night Shyamalan
Martin Luther King, Jr.|Ada Venn, Paris|Lady Gaga|J. K. Rowling|Major Tom|Ada, Bo and Cy|Mr. T.
Venn, of Merun|Minister of Trade|Justice for All|O'Neil, Inc.|Venn, Ltd|Venn, LLC|Venn, Sr.
Gen. (ret.) Salah|US Weekly Magazine|US President Venn|Dr. (Ann Lee|Prince Rogers Nelson
"""


@pytest.mark.parametrize("pair", TITLED.strip().splitlines())
def test_titles_are_taken_off_and_told(pair: str) -> None:
    written, bare = pair.split("|")
    kept, changes = person(written)
    assert kept.text == bare
    assert changes == (() if written == bare else ((Rule.TITLE_REMOVED, written, bare),))


@pytest.mark.parametrize("name", KEPT.replace("\n", "|").strip("|").split("|"))
def test_a_name_keeps_what_it_is_known_by(name: str) -> None:
    assert person(name) == ((name, person(name)[0].key), ())


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Merkel, Angela", "Angela Merkel"),
        ("von der Leyen, Ursula", "Ursula von der Leyen"),
        ("Merkel, Angela Dorothea", "Angela Dorothea Merkel"),
        ("al-Assad, Bashar", "Bashar al-Assad"),
    ],
)
def test_a_name_that_begins_with_the_family_is_turned(written: str, kept: str) -> None:
    assert person(written)[0].text == kept
    assert person(written)[1] == ((Rule.NAME_TURNED, written, kept),)


def test_a_title_before_a_name_that_is_turned_is_taken_off_too() -> None:
    assert person("Merkel, Dr. Angela")[0].text == "Angela Merkel"


@given(
    st.lists(
        st.sampled_from(
            [*sorted(TITLES), "Ada", "Venn", "al-Assad", ",", ", PhD", "MP", "of", "von"]
        ),
        min_size=1,
        max_size=7,
    ).map(" ".join)
    | st.text(max_size=40)
)
def test_the_name_of_a_person_is_kept_as_it_is(written: str) -> None:
    try:
        kept, _ = person(written)
    except Rejected:
        return
    assert person(kept.text) == (kept, ())
