"""Rules that hold between the parts of an article."""

from typing import Any

import pytest

from tests.ingest.payloads import ARTICLE, article, part, prepared, problems


@pytest.mark.parametrize(
    ("payload", "problem"),
    [
        (part("sources", actor="venn"), ("/sources/0/actor", "UNNAMED_WITH_ACTOR")),
        (part("sources", relays="official"), ("/sources/0/relays", "SOURCE_RELAYS_ITSELF")),
        (part("sources", represents="dockers"), ("/sources/0/represents", "KEY_NOT_FOUND")),
        (part("sources", key="venn"), ("/sources/1/key", "KEY_TWICE")),
        (part("sources", key=" "), ("/sources/0/key", "TEXT_EMPTY")),
        (part("claims", about=["dockers"]), ("/claims/0/about/0", "KEY_NOT_FOUND")),
        (
            part("claims", assertedBy="SOURCE", sources=[]),
            ("/claims/0/sources", "CLAIM_WITHOUT_SOURCE"),
        ),
        (part("stances", target={}), ("/stances/0/target", "TARGET_NOT_ONE")),
        (
            part("stances", target={"actor": "venn", "issue": "strike"}),
            ("/stances/0/target", "TARGET_NOT_ONE"),
        ),
        (
            part("stances", target={"claim": "ship", "issue": "strike"}),
            ("/stances/0/target", "TARGET_NOT_ONE"),
        ),
        (part("stances", intensity=1), ("/stances/0/intensity", "INTENSITY_AGAINST_POSITION")),
        (part("stances", intensity=-3), ("/stances/0/intensity", "NUMBER_OUT_OF_RANGE")),
        (part("stances", viaClaim="ship"), ("/stances/0/viaClaim", "KEY_NOT_FOUND")),
        (
            part("actors", roles=[{"title": "Head", "organization": "meridia"}]),
            ("/actors/0/roles/0/organization", "ROLE_IN_ITSELF"),
        ),
    ],
)
def test_each_rule_is_told_at_its_place(payload: Any, problem: tuple[str, str]) -> None:
    assert problem in problems(payload)


def test_a_key_that_is_nearly_right_leads_to_the_right_one() -> None:
    found = prepared(part("stances", viaClaim="ship")).problems
    assert [problem.hint for problem in found] == ['Did you mean "ships"?']


def test_sources_that_relay_each_other_in_a_circle_are_refused_once() -> None:
    payload = article()
    payload["sources"][0]["relays"] = "venn"
    payload["sources"][1]["relays"] = "official"
    assert problems(payload) == [("/sources/0/relays", "SOURCE_RELAYS_ITSELF")]


def test_a_long_chain_of_relays_is_no_circle() -> None:
    chain = [
        ARTICLE["sources"][0] | {"key": f"s{i}", "relays": f"s{i + 1}" if i < 1_500 else None}
        for i in range(1_501)
    ]
    assert problems(article(sources=[*ARTICLE["sources"], *chain])) == []


def test_two_actors_that_share_an_id_but_not_a_type_are_refused() -> None:
    payload = article()
    for actor in payload["actors"]:
        actor["externalIds"] = [{"scheme": "wikidata", "value": "Q1"}]
    assert ("/actors/1/externalIds", "ACTORS_DISAGREE") in problems(payload)


@pytest.mark.parametrize("position", ["SUPPORTS", "OPPOSES", "NEUTRAL", "MIXED"])
def test_an_intensity_of_zero_goes_with_every_position(position: str) -> None:
    assert problems(part("stances", position=position, intensity=0)) == []
