"""What reviewers have decided, on the way out and in again: what is shown is exported."""

from typing import Any

import orjson
import pytest

from service.domain.vocabulary import IngestOutcome, MentionRole, ReviewStatus, Verdict
from service.exchange import newsarticle
from service.exchange.delivery import delivery
from service.store.judging import Judged
from service.store.merging import Thing
from service.store.overriding import Override
from service.store.reviewing import Review
from tests.exchange.conftest import DESK, Exchange
from tests.exchange.examples import ARTICLE, article
from tests.exchange.test_round_trips import LINKED

OTHER = {
    "key": "venn",
    "name": "A. Venn",
    "type": "PERSON",
    "externalIds": [{"scheme": "wikidata", "value": "Q900002"}],
}


def judge(exchange: Exchange, *pairs: tuple[str, int, int]) -> None:
    for prefix, one, other in pairs:
        same = Judged(Thing(prefix, one), Thing(prefix, other), Verdict.SAME, "Seen so.", DESK)
        exchange.run(exchange.archive.curator.judge(same))


def named(exchange: Exchange, name: str) -> int:
    """The key of the actor that goes by a name."""
    rows = exchange.rows("select actor_id from actor where name = %s", name)
    return int(rows[0][0])


@pytest.fixture
def merged(exchange: Exchange) -> Exchange:
    """Two articles on two actors, each with ids of its own, that are judged to be one."""
    exchange.deliver(ARTICLE)
    actors = [OTHER, *ARTICLE["actors"][1:]]
    exchange.deliver(article(url="https://wire.example/1", actors=actors))
    judge(exchange, ("act", named(exchange, "Ada Venn"), named(exchange, "A. Venn")))
    return exchange


def test_merged_actors_are_exported_as_the_one_that_is_shown(merged: Exchange) -> None:
    told = delivery(merged.gather("art_2"))
    actor = next(each for each in told["actors"] if each["type"] == "PERSON")
    assert (actor["name"], actor["aliases"]) == ("Ada Venn", ["A. Venn", "Venn"])
    assert len(actor["externalIds"]) == 3


@pytest.mark.parametrize("form", ["application/json", LINKED])
def test_what_is_shown_stays_when_it_is_delivered_again(merged: Exchange, form: str) -> None:
    write: Any = delivery if form == "application/json" else newsarticle.document
    before = delivery(merged.gather("art_2"))
    receipt = merged.post(orjson.dumps(write(merged.gather("art_2"))), form)
    assert (receipt.problems, receipt.outcome) == ((), IngestOutcome.UPDATED)
    assert delivery(merged.gather("art_2")) == before
    again = merged.post(orjson.dumps(write(merged.gather("art_2"))), form)
    assert again.outcome is IngestOutcome.UNCHANGED


def test_ids_of_actors_that_nobody_has_judged_still_disagree(exchange: Exchange) -> None:
    exchange.deliver(ARTICLE)
    exchange.deliver(article(url="https://wire.example/1", actors=[OTHER, *ARTICLE["actors"][1:]]))
    both = ARTICLE["actors"][0]["externalIds"] + OTHER["externalIds"]
    claimed = [ARTICLE["actors"][0] | {"externalIds": both}, *ARTICLE["actors"][1:]]
    (receipt,) = exchange.take([article(actors=claimed)], DESK)
    assert [each.code for each in receipt.problems] == ["ACTOR_IDS_DISAGREE"]


def test_nothing_is_added_to_an_actor_by_what_its_equals_have(merged: Exchange) -> None:
    tables = ("actor", "actor_name", "actor_external_id", "actor_role")
    before = {name: merged.contents()[name] for name in tables}
    for id_ in ("art_1", "art_2"):
        merged.post(orjson.dumps(delivery(merged.gather(id_))), "application/json")
    assert {name: merged.contents()[name] for name in tables} == before


def test_an_override_is_exported_as_it_is_shown(exchange: Exchange) -> None:
    exchange.deliver(ARTICLE)
    source = int(next(iter(exchange.gather("art_1").sources)).removeprefix("src_"))
    meridia = Thing("act", named(exchange, "Meridia"))
    override = Override("src", source, MentionRole.REPRESENTS, None, meridia, "Heard so.", DESK)
    exchange.run(exchange.archive.curator.override(override))
    told = delivery(exchange.gather("art_1"))
    names = {each["key"]: each["name"] for each in told["actors"]}
    assert names[told["sources"][0]["represents"]] == "Meridia"
    receipt = exchange.post(orjson.dumps(told), "application/json")
    assert receipt.problems == ()
    assert delivery(exchange.gather("art_1")) == told


def test_a_denial_of_a_claim_that_was_rejected_is_exported_with_it(exchange: Exchange) -> None:
    exchange.deliver(ARTICLE)
    claims = exchange.gather("art_1").claims.values()
    guarded = next(c["id"] for c in claims if c["text"] == "Troops guard the bridge.")
    decided = Review(
        "claim", [int(guarded.removeprefix("clm_"))], ReviewStatus.REJECTED, "No.", DESK
    )
    exchange.run(exchange.archive.curator.review(decided))
    told = delivery(exchange.gather("art_1"))
    assert [each["target"] for each in told["stances"] if "claim" in each["target"]]
    receipt = exchange.post(orjson.dumps(told), "application/json")
    assert receipt.outcome is IngestOutcome.UNCHANGED


def test_what_only_what_was_rejected_mentions_is_exported_whole(exchange: Exchange) -> None:
    exchange.deliver(ARTICLE)
    before = delivery(exchange.gather("art_1"))["actors"]
    for table in ("claim", "stance"):
        keys = [key for (key,) in exchange.rows(f"select {table}_id from {table}")]
        decided = Review(table, keys, ReviewStatus.REJECTED, "No.", DESK)
        exchange.run(exchange.archive.curator.review(decided))
    told = delivery(exchange.gather("art_1"))
    assert told["actors"] == before
    assert exchange.post(orjson.dumps(told), "application/json").outcome == "UNCHANGED"


def test_what_two_producers_say_is_exported_once(exchange: Exchange) -> None:
    exchange.deliver(ARTICLE)
    exchange.deliver(article(claims=ARTICLE["claims"][:1], stances=[]), "machine")
    told = delivery(exchange.gather("art_1"))
    assert len(told["claims"]) == 3
    assert exchange.post(orjson.dumps(told), "application/json").outcome == "UNCHANGED"
    other = exchange.post(orjson.dumps(told), "application/json", "machine")
    assert other.outcome is IngestOutcome.UPDATED
    assert delivery(exchange.gather("art_1")) == told


def test_a_source_that_is_only_relayed_goes_out_with_the_one_that_relays_it(
    exchange: Exchange,
) -> None:
    exchange.deliver(ARTICLE)
    relaying = {k: v for k, v in ARTICLE["sources"][2].items() if k != "relays"}
    other = article(sources=[relaying], claims=[ARTICLE["claims"][1]], stances=[])
    exchange.deliver(other, "machine")
    exchange.deliver(article(sources=[], claims=[], stances=[]))
    told = delivery(exchange.gather("art_1"))
    texts = {each["key"]: each["text"] for each in told["sources"]}
    assert sorted(texts.values()) == ["State television", "an army source"]
    assert [texts[s["relays"]] for s in told["sources"] if "relays" in s] == ["an army source"]
