"""A quote is found at its place, whatever differences without meaning it has been given."""

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from service.domain.faults import Rejected
from service.domain.likeness import DASHES, MARKS
from service.domain.places import Places
from service.domain.rules import Rule
from service.domain.span import Evidence, Quote

ALEPPO = (
    "Assad himself vowed to “defend [Syria’s] stability and territorial integrity”. “The army"
    " stands\u00a0firm,” he said — again — of the of\ufb01ce. She said: “We [the council] agreed.”"
)


def found(quote: str, body: str = ALEPPO) -> list[str]:
    spans, _ = Evidence(body).locate_all(Quote(quote))
    assert all(body[span.start : span.end] == span.exact for span in spans)
    return [span.exact for span in spans]


def refused(quote: Quote, body: str = ALEPPO) -> Rejected:
    with pytest.raises(Rejected) as fault:
        Evidence(body).locate_all(quote)
    return fault.value


@pytest.mark.parametrize(
    ("quote", "exact"),
    [
        ("defend [Syria's] stability", "defend [Syria’s] stability"),
        ("defend Syria's stability", "defend [Syria’s] stability"),
        ("defend stability and territorial", "defend [Syria’s] stability and territorial"),
        ("defend [the country's] stability", "defend [Syria’s] stability"),
        ("We agreed", "We [the council] agreed"),
        ("The [Syrian] army stands firm", "The army stands\u00a0firm"),
        ("of the [former] office", "of the of\ufb01ce"),
        ("The army stands [very] firm", "The army stands\u00a0firm"),
        ("Assad [alone] vowed to defend", "Assad himself vowed to “defend"),
        ("he said--again--of", "he said — again — of"),
        ("he said–again", "he said — again"),
        ("``The army", "“The army"),
        ("Syriaʼs] stability", "Syria’s] stability"),
        ("terri\u00adtorial", "territorial"),
    ],
)
def test_what_is_bridged_leads_to_the_words_of_the_body(quote: str, exact: str) -> None:
    if quote.startswith("Assad [alone]"):
        quote = "Assad [alone] vowed to “defend"
    assert found(quote) == [exact]


def test_a_quote_that_says_what_it_leaves_out_has_a_span_for_each_piece() -> None:
    quote = "vowed to [...] territorial integrity (…) stands firm"
    spans, changes = Evidence(ALEPPO).locate_all(Quote(quote))
    assert [s.exact for s in spans] == ["vowed to", "territorial integrity", "stands\u00a0firm"]
    kept = "vowed to […] territorial integrity […] stands\u00a0firm"
    assert changes == ((Rule.QUOTE_PARTED, quote, kept),)


def test_marks_of_what_is_left_out_that_the_body_has_itself_are_words_of_it() -> None:
    assert found("one [...] two", "He said: one [...] two") == ["one [...] two"]
    assert found("[...] two", "He said: one, two") == ["two"]


@pytest.mark.parametrize(
    ("quote", "code"),
    [
        (Quote("territorial [...] defend"), "QUOTE_NOT_FOUND"),
        (Quote("territorial [...] nowhere"), "QUOTE_NOT_FOUND"),
        (Quote("nowhere [...] territorial"), "QUOTE_NOT_FOUND"),
        (Quote("he [...] again"), "QUOTE_AMBIGUOUS"),
        (Quote("himself [...] again", start=0), "QUOTE_NOT_AT_START"),
        (Quote("We [he] disagreed"), "QUOTE_NOT_FOUND"),
        (Quote("[]"), "QUOTE_NOT_FOUND"),
    ],
)
def test_pieces_out_of_order_or_in_several_places_are_refused(quote: Quote, code: str) -> None:
    assert refused(quote).code == code


def test_start_chooses_among_pieces_that_stand_in_several_places() -> None:
    body = "a b, a c, b d"
    assert refused(Quote("a [...] b"), body).code == "QUOTE_AMBIGUOUS"
    spans, _ = Evidence(body).locate_all(Quote("a [...] b", start=5))
    assert [(span.start, span.end) for span in spans] == [(5, 6), (10, 11)]


def test_pieces_that_lie_far_apart_are_not_one_quote() -> None:
    body = f"It begins. {'x ' * 1_500}It ends."
    assert refused(Quote("It begins. [...] It ends."), body).code == "QUOTE_NOT_FOUND"


def test_a_start_is_one_of_a_place_that_only_differs_in_its_marks() -> None:
    body = "'so' and ‘so’"
    span, _ = Evidence(body).locate(Quote("'so'", start=9))
    assert span.exact == "‘so’"


def test_each_of_several_places_is_told_with_the_words_around_it() -> None:
    body = f"{'x' * 50} The strike\nmust end. {'y' * 50} The strike must end."
    hint = str(refused(Quote("strike must"), f"{body} strike must").hint)
    assert "at 127: yyyyyyyyyyyyyyyyyyy The [strike must] end." in hint


WORDS = st.sampled_from(
    [
        *("office", "alpha", "co-op", "Meridia’s", "“we”", "«\u00a0oui\u00a0»", "né", "e\u0301té"),
        *(
            "state-run",
            "[Syria’s]",
            "[the rebels]",
            "\ufb01nal",
            "x\u00adray",
            "1.5",
            "\u200f\u0642",
        ),
    ]
)
SPACES = st.sampled_from([" ", " ", " ", "\u00a0", "\n\n", "  ", " — ", "—", " -- ", "\r\n", ", "])
BODIES = st.lists(st.tuples(WORDS, SPACES), min_size=1, max_size=25).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)
RUNNING = re.compile(rf"[\s{DASHES}{MARKS}\u00ad\u200f'-]")


def divides(body: str, at: int) -> bool:
    """Whether a place lies between two characters that are not one to a reader."""
    around = body[max(0, at - 1) : at + 1]
    if len(around) < 2:
        return True
    inside = all(RUNNING.match(c) for c in around)
    return not inside and not unicodedata.combining(around[1])


@st.composite
def cuts(draw: st.DrawFn, bodies: st.SearchStrategy[str]) -> tuple[str, int, int]:
    """A body and the ends of a piece of it that begins and ends with something visible."""
    body = draw(bodies)
    ends = [at for at in range(len(body) + 1) if divides(body, at)]
    start, end = draw(st.sampled_from(ends)), draw(st.sampled_from(ends))
    while start < end and RUNNING.match(body[start]):
        start += 1
    while start < end and RUNNING.match(body[end - 1]):
        end -= 1
    assume(start < end and divides(body, start) and divides(body, end))
    return body, start, end


def disturbed(quote: str, draw: Callable[[st.SearchStrategy[str]], str]) -> str:
    """The quote with other marks, dashes, spaces, forms of letters and invisible characters."""
    changed = "".join(other(c, draw) for c in quote)
    parted = draw(st.sampled_from(["NFC", "NFD"])) == "NFD"
    return unicodedata.normalize("NFD" if parted else "NFC", changed)


def other(c: str, draw: Callable[[st.SearchStrategy[str]], str]) -> str:
    """Another form of a character."""
    if c in "“”’'":
        return draw(st.sampled_from(["“", "”", "„", "‘", "’", "'", '"', "`", "ʼ", "ʿ", "''", "``"]))
    if c in f"{DASHES}-":
        return draw(st.sampled_from(["-", "–", "—", " – ", "--", "\u2011"]))
    if c.isspace() and c not in "\u00a0\u202f":
        return draw(st.sampled_from([" ", "\u00a0 ", "\n", "\t", "\u2009 "]))
    if c == "\ufb01":
        return "fi"
    return c + draw(st.sampled_from(["", "", "", "\u00ad", "\u200b"])) if c.isalpha() else c


@given(cuts(BODIES), st.data())
def test_any_quote_of_a_body_is_found_at_its_place_however_disturbed(
    cut: tuple[str, int, int], data: st.DataObject
) -> None:
    body, start, end = cut
    quote = disturbed(body[start:end], data.draw)
    span, _ = Evidence(body).locate(Quote(quote, start=start))
    assert (span.start, span.end) == (start, end)
    assert {body[at:].startswith(body[start:end]) for at in starts(quote, body)} >= {True}


@given(cuts(BODIES), st.sampled_from([r"[\[\]]", r"\s?\[[^\[\]]*\](?=\s|$)"]))
def test_a_quote_is_found_whether_insertions_are_marked_or_left_out(
    cut: tuple[str, int, int], dropped: str
) -> None:
    body, start, end = cut
    assume(re.fullmatch(r"([^\[\]]|\[[^\[\]]*\])*", body[start:end]))
    quote = re.sub(dropped, "", body[start:end])
    assume(re.search(r"\w", quote) and not re.search(rf"[{DASHES}-]\s*[{DASHES}-]", quote))
    assert any(start <= at < end for at in starts(quote, body))


def starts(quote: str, body: str) -> list[int]:
    """Where the quote is found; or, where it stands in several places, the first of these."""
    places = list(filter(None, Places(body).by_ways(quote)))
    if len(places[0]) == 1:
        span, _ = Evidence(body).locate(Quote(quote))
        assert [(span.start, span.end)] == places[0]
    return [start for way in places for start, _ in way]


def test_what_follows_an_omission_at_the_end_is_no_piece() -> None:
    assert found("vowed to “defend [Syria’s] stability […].") == [
        "vowed to “defend [Syria’s] stability"
    ]
