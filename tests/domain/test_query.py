"""Queries over texts: words, phrases, what is left out, and alternatives."""

import re

import psycopg
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from service.domain import query
from service.domain.faults import BadQuery
from service.domain.query import Kind, Term

WORDS = st.sampled_from(["road", "bread", "convoy", "nine"])


def word(text: str) -> Term:
    return Term(Kind.WORD, (text,))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("bread road", (word("bread"), word("road"))),
        ('"bread road"', (Term(Kind.PHRASE, ("bread", "road")),)),
        ("“bread road", (Term(Kind.PHRASE, ("bread", "road")),)),
        ("cease-fire", (Term(Kind.PHRASE, ("cease", "fire")),)),
        ("bread -road", (word("bread"), Term(Kind.NOT, ("road",)))),
        ('bread -"nine roads"', (word("bread"), Term(Kind.NOT, ("nine", "roads")))),
        ("bread - road", (word("bread"), word("road"))),
        ("l’eau", (Term(Kind.PHRASE, ("l", "eau")),)),
        ("n'inspecte", (Term(Kind.PHRASE, ("n", "inspecte")),)),
        ("Merun’un", (Term(Kind.PHRASE, ("Merun", "un")),)),
        ("s'il", (Term(Kind.PHRASE, ("s", "il")),)),
        ("'s-Hask", (Term(Kind.PHRASE, ("s", "Hask")),)),
        ("Merun's road", (word("Merun"), word("road"))),
        ("MERUN’S, drivers'", (word("MERUN"), word("drivers"))),
        ("Merun＇s\u200b", (word("Merun"),)),
        ("bread -Merun's", (word("bread"), Term(Kind.NOT, ("Merun",)))),
        ("driver's-seat", (Term(Kind.PHRASE, ("driver", "s", "seat")),)),
        ('"driver\'s seat"', (Term(Kind.PHRASE, ("driver", "s", "seat")),)),
        ("con\u00advoy ｂｒｅａｄ", (word("convoy"), word("bread"))),
        ("or bread", (word("or"), word("bread"))),
        ("bread or", (word("bread"), word("or"))),
    ],
)
def test_a_query_is_read_as_terms(text: str, terms: tuple[Term, ...]) -> None:
    assert query.read(text) == (terms,)


def test_or_stands_between_alternatives() -> None:
    assert query.read("bread road OR nine") == ((word("bread"), word("road")), (word("nine"),))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "no word"),
        ("?! …", "no word"),
        ('""', "no word"),
        ("-bread", "left out"),
        ("bread or -road", "left out"),
        ("the of -bread", "nearly every text"),
        ("a" * 257, "257 code points"),
        ("a1 " * 33, "33 words"),
    ],
)
def test_what_cannot_be_looked_for_is_told_with_a_hint(text: str, wrong: str) -> None:
    with pytest.raises(BadQuery) as told:
        query.read(text)
    assert wrong in told.value.message
    assert told.value.hint


def test_an_idle_word_in_quotation_marks_is_meant() -> None:
    assert query.read('"the"') == ((Term(Kind.PHRASE, ("the",)),),)


def test_what_is_wanted_is_the_longest_alternative() -> None:
    assert query.wanted(query.read('bread -road or "nine convoys"')) == ["nine", "convoys"]


def test_the_idle_words_are_those_that_the_stemmer_leaves_out(module_database_url: str) -> None:
    with psycopg.connect(module_database_url) as connection:
        kept = connection.execute(
            "select word from unnest(%s::text[]) word "
            "where ts_lexize('english_stem', word) <> '{}'",
            (sorted(query.STOP_WORDS),),
        ).fetchall()
    assert kept == []


def test_the_space_mark_of_ogham_divides_nothing() -> None:
    assert query.read("peace\u1680talks") == ((word("peace\u1680talks"),),)


@given(st.lists(st.tuples(st.sampled_from(["", "-"]), WORDS, st.booleans()), min_size=1))
def test_plain_queries_are_read_as_postgresql_reads_them(
    module_database_url: str, pieces: list[tuple[str, str, bool]]
) -> None:
    text = " ".join(
        f'{sign}"{said} nine"' if quoted else sign + said for sign, said, quoted in pieces
    )
    try:
        (terms,) = query.read(text)
    except BadQuery:
        return
    parts = [
        f"{'!' if term.kind is Kind.NOT else ''}({' <-> '.join(term.words)})" for term in terms
    ]
    with psycopg.connect(module_database_url) as connection:
        same = connection.execute(
            "select websearch_to_tsquery('simple', %s) = %s::tsquery", (text, " & ".join(parts))
        ).fetchone()
    assert same == (True,)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs", "Cn", "Co"])))
@example("a space mark of Ogham\u1680is none for the database")
def test_the_database_divides_texts_into_the_same_words(
    module_database_url: str, text: str
) -> None:
    with psycopg.connect(module_database_url) as connection:
        (divided,) = connection.execute("select text_words(%s)", (text,)).fetchone() or ("",)
    assert re.split(" +", divided.strip()) == (query.words(text) or [""])
