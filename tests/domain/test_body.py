"""The body is kept as delivered, and its structure is read from its lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain import body
from service.domain.faults import Rejected
from service.domain.vocabulary import BlockKind as Kind

ARTICLE = """Headline of the day

“We will stay,” the mayor said.

– The mayor of Port Alder

Talks go on

The ministers met on Monday. They agreed on two things:

  • Ships may pass
  • Fees are the same

1. First
2) Second

“Nobody knows,” a resident said.

That was all."""


def kinds(text: str) -> list[tuple[Kind, str]]:
    return [(block.kind, text[block.start : block.end]) for block in body.blocks(text)]


def test_the_structure_of_an_article_is_read_from_its_lines() -> None:
    assert kinds(ARTICLE) == [
        (Kind.HEADING, "Headline of the day"),
        (Kind.QUOTATION, "“We will stay,” the mayor said."),
        (Kind.QUOTATION_CREDIT, "– The mayor of Port Alder"),
        (Kind.HEADING, "Talks go on"),
        (Kind.PARAGRAPH, "The ministers met on Monday. They agreed on two things:"),
        (Kind.LIST_ITEM, "• Ships may pass"),
        (Kind.LIST_ITEM, "• Fees are the same"),
        (Kind.LIST_ITEM, "1. First"),
        (Kind.LIST_ITEM, "2) Second"),
        (Kind.PARAGRAPH, "“Nobody knows,” a resident said."),
        (Kind.PARAGRAPH, "That was all."),
    ]


def test_the_last_line_is_no_heading() -> None:
    assert kinds("One two.\n\nThree four") == [
        (Kind.PARAGRAPH, "One two."),
        (Kind.PARAGRAPH, "Three four"),
    ]


def test_a_line_that_touches_others_is_no_heading() -> None:
    assert {kind for kind, _ in kinds("wrapped at some\nwidth like a\nwire text")} == {
        Kind.PARAGRAPH
    }


def test_a_list_with_hyphens_after_a_quotation_is_no_credit() -> None:
    found = kinds("“He said:”\n\n- one\n- two\n\nEnd.")
    assert [kind for kind, _ in found] == [
        Kind.PARAGRAPH,
        Kind.LIST_ITEM,
        Kind.LIST_ITEM,
        Kind.PARAGRAPH,
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("“We will stay.", Kind.QUOTATION),
        ("« Nous resterons. »", Kind.QUOTATION),
        ("‘We’ll stay’.", Kind.QUOTATION),
        ('"We," she said, "will stay."', Kind.PARAGRAPH),
        ("“We will stay,” the mayor said.", Kind.PARAGRAPH),
        ("We will stay.", Kind.PARAGRAPH),
    ],
)
def test_lines_that_are_all_quotation_belong_to_the_credited_one_after_them(
    line: str, kind: Kind
) -> None:
    found = kinds(f"Before.\n\n{line}\n\n“And so it is.”\n\n– The mayor\n\n{line}")
    assert [each for each, _ in found] == [
        *(Kind.PARAGRAPH, kind, Kind.QUOTATION, Kind.QUOTATION_CREDIT, Kind.PARAGRAPH)
    ]


@given(st.text(st.sampled_from("a“–•-1. \n\r\u2028é\U0001f600\t"), max_size=200))
def test_blocks_are_in_order_disjoint_and_trimmed(text: str) -> None:
    end = 0
    for block in body.blocks(text):
        assert end <= block.start < block.end
        words = text[block.start : block.end]
        assert words == words.strip()
        end = block.end


@given(st.text(st.sampled_from("aé“\u2028\U0001f600 \n"), max_size=100))
def test_a_block_lies_at_the_same_place_in_bytes_as_in_characters(text: str) -> None:
    data = text.encode()
    for block in body.blocks(text):
        cut = data[block.first_byte : block.first_byte + block.bytes]
        assert cut.decode() == text[block.start : block.end]


@given(st.text(st.sampled_from("ab \n"), max_size=100))
def test_no_word_of_the_body_is_outside_its_blocks(text: str) -> None:
    inside = " ".join(text[b.start : b.end] for b in body.blocks(text))
    assert inside.split() == text.split()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("", "TEXT_EMPTY"),
        (" \n\t", "TEXT_EMPTY"),
        ("a\0", "TEXT_HAS_NUL"),
        ("a\udfff", "TEXT_HAS_SURROGATE"),
        ("a" * 10_000_001, "ARTICLE_BODY_TOO_LARGE"),
        ("é" * 5_000_001, "ARTICLE_BODY_TOO_LARGE"),
    ],
)
def test_a_body_that_cannot_be_kept_is_refused(given: str, code: str) -> None:
    with pytest.raises(Rejected) as refused:
        body.check(given)
    assert refused.value.code == code


def test_a_body_of_ten_million_bytes_is_taken() -> None:
    body.check("a" * 10_000_000)
