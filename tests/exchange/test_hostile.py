"""Texts that break formats, and articles of every size, out and in again."""

from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.domain.vocabulary import IngestOutcome
from service.exchange import annotations, newsarticle, ninjs
from service.exchange.delivery import delivery
from tests.exchange.conftest import Exchange
from tests.exchange.examples import ARTICLE, article, saying
from tests.exchange.test_round_trips import ANNOTATED, HERE, LINKED, NINJS

NASTY = [
    '</script><script>alert("1")</script>',
    "<p>One</p><p>Two &amp; &lt;three&gt;</p>",
    '“He said "no",” \\"',
    "\u202egnp.exe\u202c",
    "👩‍👩‍👧 and 🚧",
    "e\u0301 é \u00a0 [...] […]",
    "@context urn:onrecord:claim0 _:claim0 https://schema.org",
    "{'@id': '_:claim1'}",
    "=HYPERLINK(1)\r\n,;\t",
]
FORMS: dict[str, Any] = {
    "application/json": delivery,
    LINKED: newsarticle.document,
    ANNOTATED: lambda article: annotations.document(article, HERE),
}
WORDS = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1).filter(str.strip),
)


def returns(exchange: Exchange, payload: Any, id_: str) -> None:
    """The article goes out in every form, and comes in unchanged from each."""
    (receipt,) = exchange.take([payload], "desk")
    if receipt.problems:
        return
    told = exchange.gather(id_)
    body = told.told["body"]
    for claim in told.claims.values():
        assert all(body[s["start"] : s["end"]] == s["exact"] for s in claim["spans"])
    for media_type, write in FORMS.items():
        document = orjson.dumps(write(told))
        receipt = exchange.post(document, media_type)
        assert (receipt.problems, receipt.outcome) == ((), IngestOutcome.UNCHANGED), media_type
    bare = exchange.post(orjson.dumps(ninjs.document(told.told)), NINJS, "other")
    assert (bare.problems, bare.outcome) == ((), IngestOutcome.UNCHANGED)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(quotes=st.lists(WORDS, min_size=1, max_size=4), headline=WORDS, standfirst=WORDS)
def test_whatever_was_taken_in_comes_back_unchanged(
    exchange: Exchange, quotes: list[str], headline: str, standfirst: str
) -> None:
    said = saying(quotes, headline=headline, standfirst=standfirst, bylines=[headline])
    returns(exchange, said, "art_1")


@pytest.mark.parametrize("quote", NASTY)
def test_what_is_nasty_comes_back_unchanged(exchange: Exchange, quote: str) -> None:
    payload = saying([quote, "Words."], headline=f"Of {quote}", standfirst=f"{quote}!")
    exchange.deliver(payload)
    returns(exchange, payload, "art_1")


def test_every_part_of_an_article_comes_back_unchanged(exchange: Exchange) -> None:
    returns(exchange, ARTICLE, "art_1")
    told = exchange.gather("art_1")
    assert (len(told.claims), len(told.stances), len(told.sources)) == (3, 3, 4)


def test_an_article_without_claims_comes_back_unchanged(exchange: Exchange) -> None:
    none: dict[str, Any] = {"actors": [], "issues": [], "sources": [], "claims": [], "stances": []}
    exchange.deliver(article(**none))
    told = exchange.gather("art_1")
    for media_type in ("application/json", LINKED):
        receipt = exchange.post(orjson.dumps(FORMS[media_type](told)), media_type)
        assert receipt.outcome is IngestOutcome.UNCHANGED
    assert annotations.document(told, HERE)["total"] == 0


def test_an_article_of_500_claims_goes_out_over_pages_and_comes_back(exchange: Exchange) -> None:
    exchange.deliver(saying([f"“Nothing of {i} is said,”" for i in range(500)]))
    told = exchange.gather("art_1")
    assert [claim["text"] for claim in told.claims.values()] == [
        f"Somebody says number {i}." for i in range(500)
    ]
    for media_type, write in FORMS.items():
        receipt = exchange.post(orjson.dumps(write(told)), media_type)
        assert (receipt.problems, receipt.outcome) == ((), IngestOutcome.UNCHANGED), media_type


def test_positions_of_annotations_are_code_points(exchange: Exchange) -> None:
    exchange.deliver(ARTICLE)
    told = exchange.gather("art_1")
    items = annotations.document(told, HERE)["first"]["items"]
    (item,) = [each for each in items if "Monday" in each["body"][0]["value"]]
    words, position = item["target"][0]["selector"]
    assert ARTICLE["body"][position["start"] : position["end"]] == words["exact"]
    utf16 = len(ARTICLE["body"].partition(words["exact"])[0].encode("utf-16-le")) // 2
    assert position["start"] == utf16 - 1


def test_a_broken_quotation_has_a_target_for_each_piece(exchange: Exchange) -> None:
    exchange.deliver(ARTICLE)
    told = exchange.gather("art_1")
    item = annotations.document(told, HERE)["first"]["items"][0]
    assert [each["selector"][0]["exact"] for each in item["target"]] == [
        "“The bridge is shut,”",
        "“until further notice.”",
    ]


def test_a_source_that_is_not_named_is_no_person_to_others(exchange: Exchange) -> None:
    exchange.deliver(ARTICLE)
    graph = newsarticle.document(exchange.gather("art_1"))["@graph"]
    types = {each["name"]: each["@type"] for each in graph if "onrecord:Source" in each["@type"]}
    assert types["Mayor Ada Venn"] == ["Person", "onrecord:Source"]
    assert types["an army source"] == ["onrecord:Source"]


def test_more_than_a_page_of_every_part_goes_out_whole(exchange: Exchange) -> None:
    texts = [f"Number {i} speaks." for i in range(130)]
    payload = saying(texts)
    keys = range(len(texts))
    payload["actors"] = [{"key": f"a{i}", "name": f"Actor {i}", "type": "OTHER"} for i in keys]
    payload["sources"] = [
        {"key": f"s{i}", "text": f"he {i}", "kind": "PERSON", "identification": "UNRESOLVED"}
        for i in keys
    ]
    for i, claim in enumerate(payload["claims"]):
        claim |= {"sources": [f"s{i}"], "about": [f"a{i}"]}
    payload["stances"] = [
        {
            "actor": f"a{i}",
            "target": {"actor": f"a{(i + 1) % 130}"},
            "position": "SUPPORTS",
            "mode": "ENACTED",
            "evidence": payload["claims"][i]["evidence"],
        }
        for i in keys
    ]
    exchange.deliver(payload)
    told = exchange.gather("art_1")
    parts = (told.actors, told.sources, told.claims, told.stances)
    assert [len(each) for each in parts] == [130] * 4
    returns(exchange, payload, "art_1")


def test_an_article_of_a_page_of_every_part_is_one_statement(exchange: Exchange) -> None:
    exchange.deliver(saying([f"Number {i} speaks." for i in range(100)]))
    asked: list[str] = []
    fetch = exchange.answers.answer

    async def counting(asked_: Any, caller: Any) -> bytes:
        asked.append(asked_.text)
        return await fetch(asked_, caller)

    object.__setattr__(exchange.answers, "answer", counting)
    assert len(exchange.gather("art_1").claims) == 100
    assert len(asked) == 1


def test_of_an_actor_as_much_is_told_as_a_delivery_takes(exchange: Exchange) -> None:
    actor = {"key": "a", "name": "Actor", "type": "OTHER"}
    quoted = {"evidence": [{"quote": "Words.", "start": 2}], "quoteType": "INDIRECT"}
    for half in (range(80), range(80, 160)):
        known = actor | {"aliases": [f"Alias {i}" for i in half]}
        claim = {"text": f"Claim {half.start}.", "about": ["a"], **quoted}
        payload = saying(["Words."], url=f"https://wire.example/{half.start}")
        exchange.deliver(payload | {"actors": [known], "claims": [claim], "sources": []})
    told = delivery(exchange.gather("art_2"))
    assert len(told["actors"][0]["aliases"]) == 100
    assert exchange.post(orjson.dumps(told), "application/json").outcome == "UNCHANGED"
    document = orjson.dumps(newsarticle.document(exchange.gather("art_2")))
    assert exchange.post(document, LINKED).outcome == "UNCHANGED"
