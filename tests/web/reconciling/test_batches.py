"""Batches of names: who is found, how well they fit, and when a name or an id decides."""

import json
from typing import Any

import httpx
import pytest

from service.domain.vocabulary import ActorType
from tests.web.reconciling.conftest import PATH, SCHEME, Reconcile, batch, having
from tests.web.reconciling.shapes import Results


def matched(candidates: list[dict[str, Any]]) -> list[str]:
    return [each["name"] for each in candidates if each["match"]]


def features(candidate: dict[str, Any]) -> dict[str, Any]:
    return {each["id"]: each["value"] for each in candidate["features"]}


async def test_a_batch_is_answered_query_by_query(client: httpx.AsyncClient) -> None:
    names = {"q0": "Talvia", "q1": "teo marvane", "": "Qwxzzt", "q/1": "Merun"}
    reply = await batch(client, {key: {"query": name} for key, name in names.items()})
    found = Results.model_validate_json(reply.content).root
    first = {key: [each.name for each in result.result[:1]] for key, result in found.items()}
    assert first == {"q0": ["Talvia"], "q1": ["Teo Marvane"], "": [], "q/1": ["Merun"]}


async def test_the_same_batch_by_get_by_post_and_in_json(client: httpx.AsyncClient) -> None:
    queries = {"q0": {"query": "Élodie Varnisse", "limit": 3}, "q1": {"query": "أوسمار"}}
    text = json.dumps(queries, ensure_ascii=False)
    charset = {"content-type": "application/x-www-form-urlencoded; charset=UTF-8"}
    replies = [
        await batch(client, queries),
        await client.get(PATH, params={"queries": text}),
        await client.post(PATH, json={"queries": queries}),
        await client.post(PATH, content=f"queries={text}".encode(), headers=charset),
    ]
    assert {reply.content for reply in replies} == {replies[0].content}
    assert replies[0].json()["q1"]["result"][0]["name"] == "Merun"


async def test_an_empty_batch_has_no_results(client: httpx.AsyncClient) -> None:
    assert (await batch(client, {})).json() == {}


async def test_a_candidate_tells_who_it_is_and_why(reconcile: Reconcile) -> None:
    (found, *_) = await reconcile("Transport Minister Oda Renquist")
    assert found["description"] == (
        "Person; Transport Minister of Talvia; primary name, held the role Transport Minister"
    )
    assert (found["type"], found["score"]) == ([{"id": "PERSON", "name": "Person"}], 98)
    assert features(found) == {"name": 0.98}


# ---- a name suggests


async def test_a_name_alone_decides_nothing_however_well_it_fits(reconcile: Reconcile) -> None:
    found = await reconcile("Oda Renquist")
    assert (found[0]["name"], found[0]["score"]) == ("Oda Renquist", 100)
    assert matched(found) == []


@pytest.mark.parametrize("strictness", [{}, *({"type_strict": each} for each in ("any", "all"))])
async def test_the_primary_name_with_the_type_decides_as_in_a_delivery(
    reconcile: Reconcile, strictness: dict[str, str]
) -> None:
    found = await reconcile(" oda  RENQUIST", type="PERSON", **strictness)
    assert matched(found) == ["Oda Renquist"]
    assert features(found[0]) == {"name": 1, "type": True}


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Oda Renquist", {"type": ["PERSON", "NGO"]}),
        ("Oda Renquist", {"type": "NGO"}),
        ("Oda Renqvist", {"type": "PERSON"}),
        ("Transport Minister Oda Renquist", {"type": "PERSON"}),
        ("Osmar", {"type": "GOVERNMENT"}),
        ("Teo Márvane", {"type": "PERSON"}),
        ("Oda Renquist", {"type": "PERSON", "properties": having(country="no such country")}),
    ],
)
async def test_an_alias_a_title_another_type_or_spelling_decides_nothing(
    reconcile: Reconcile, name: str, given: dict[str, Any]
) -> None:
    found = await reconcile(name, **given)
    assert found
    assert matched(found) == []


# ---- an id decides


async def test_an_external_id_decides_whatever_the_name(reconcile: Reconcile) -> None:
    for name in ("Oda Renquist", "Nobody at all", None, ""):
        given = {} if name is None else {"query": name}
        found = await reconcile(**given, properties=having(id="teo-marvane"))
        assert matched(found) == ["Teo Marvane"]
        assert found[0]["score"] == 100
        assert features(found[0])[SCHEME] is True


async def test_who_has_another_id_of_the_scheme_is_somebody_else(reconcile: Reconcile) -> None:
    found = await reconcile("Oda Renquist", type="PERSON", properties=having(id="oda-other"))
    assert "Oda Renquist" not in [each["name"] for each in found]
    assert matched(found) == []


async def test_an_id_nobody_has_says_nothing_against_who_has_none(reconcile: Reconcile) -> None:
    found = await reconcile("Ivo Destrin", type="PERSON", properties=having(id="ivo"))
    assert matched(found) == ["Ivo Destrin"]
    assert features(found[0]) == {"name": 1, "type": True, SCHEME: False}


async def test_ids_of_two_actors_decide_nothing(reconcile: Reconcile) -> None:
    found = await reconcile("Merun", properties=having(id=["merun", "talvia"]))
    assert [each["score"] for each in found[:2]] == [100, 100]
    assert matched(found) == []


async def test_an_id_against_the_type_decides_nothing(reconcile: Reconcile) -> None:
    given = having(id="merun")
    assert matched(await reconcile("Merun", type="PERSON", properties=given)) == []
    assert await reconcile("Merun", type="PERSON", type_strict="any", properties=given) == []


@pytest.mark.parametrize("value", ["", " ", None])
async def test_an_empty_cell_of_an_id_is_no_id(reconcile: Reconcile, value: Any) -> None:
    assert await reconcile("Merun", properties=having(id=value)) == await reconcile("Merun")


async def test_an_id_that_was_reconciled_elsewhere_is_given_as_an_entity(
    reconcile: Reconcile,
) -> None:
    entity = {"id": " teo-marvane ", "name": "T."}
    assert matched(await reconcile(properties=having(id=entity))) == ["Teo Marvane"]
    assert matched(await reconcile(properties=having(id=[entity, "x"]))) == ["Teo Marvane"]


async def test_our_own_id_decides_and_is_no_name(reconcile: Reconcile) -> None:
    (merun, *_) = await reconcile("Merun")
    (found,) = await reconcile(f" {merun['id']} ")
    assert (found["id"], found["match"], found["score"]) == (merun["id"], True, 100)
    assert found["features"] == []
    assert await reconcile("act_999999999") == []
    assert all(not each["match"] for each in await reconcile("art_1"))


async def test_ids_by_the_hundred_are_looked_up(client: httpx.AsyncClient) -> None:
    ids = [[f"nobody-{i}-{j}" for j in range(5)] for i in range(20)]
    reply = await batch(
        client, {str(i): {"properties": having(id=each)} for i, each in enumerate(ids)}
    )
    assert {len(each["result"]) for each in reply.json().values()} == {0}


# ---- types, countries and the rest


async def test_another_type_costs_score_or_leaves_out(reconcile: Reconcile) -> None:
    plain = await reconcile("Merunese Army")
    should = await reconcile("Merunese Army", type="PERSON", type_strict="should")
    assert {each["id"] for each in should} == {each["id"] for each in plain}
    assert should[0]["score"] == pytest.approx(0.7 * plain[0]["score"])
    assert features(should[0])["type"] is False
    listed = await reconcile("Merunese Army", type=["military"], type_strict="all")
    assert listed == await reconcile("Merunese Army", type="MILITARY", type_strict="any")
    several = ["MILITARY", "MEDIA_OUTLET"]
    either = await reconcile("Merunese Army", type=several, type_strict="any")
    assert {each["type"][0]["id"] for each in either} <= set(several)
    assert await reconcile("Merunese Army", type=several, type_strict="all") == []


@pytest.mark.parametrize("kind", list(ActorType))
async def test_every_type_of_the_manifest_can_be_asked_for(
    reconcile: Reconcile, kind: ActorType
) -> None:
    found = await reconcile("Merun", type=kind.value, type_strict="any")
    assert {each["type"][0]["id"] for each in found} <= {kind.value}


async def test_a_limit_is_kept_and_none_is_more_than_ten(reconcile: Reconcile) -> None:
    every = await reconcile("Merunese")
    assert 2 < len(every) <= 10
    for limit in (1, 2, 2.0, 10**30):
        assert await reconcile("Merunese", limit=limit) == every[: int(limit)]


async def test_what_stands_around_a_name_raises_who_belongs_there(reconcile: Reconcile) -> None:
    plain = await reconcile("Teo Marvan")
    around = await reconcile(
        "Teo Marvan", properties=having(context=["a spokesman said", "x" * 9000])
    )
    assert around[0]["score"] > plain[0]["score"]
    assert "in context" in around[0]["description"]


@pytest.mark.parametrize("value", ["fr", "no language at all", "", 7, True, None])
async def test_a_language_is_taken_where_it_is_one(reconcile: Reconcile, value: Any) -> None:
    assert (await reconcile("le Méroun", properties=having(language=value)))[0]["name"] == "Merun"


async def test_an_actor_without_countries_is_of_any(reconcile: Reconcile) -> None:
    found = await reconcile("Oda Renquist", type="PERSON", properties=having(country="NO"))
    assert (matched(found), features(found[0])) == (["Oda Renquist"], {"name": 1, "type": True})


# ---- cells of somebody's table


NOBODY = [
    *("", "  ", "\0", "a\0b", "\ud800", "x" * 301, "x" * 100_000, "…", "\u200b", "😀", "%", "_"),
    *("' OR 1=1 --", "{{id}}", "<script>", "\\", '"', "null", "a" + "\u0301" * 500),
]


@pytest.mark.parametrize("name", NOBODY)
async def test_a_name_that_nobody_has_finds_nobody(client: httpx.AsyncClient, name: str) -> None:
    reply = await batch(client, {"q0": {"query": name}, "q1": {"query": "Merun"}})
    assert reply.status_code == 200
    found = Results.model_validate_json(reply.content).root
    assert not [each.name for each in found["q0"].result if each.score > 60]
    assert found["q1"].result[0].name == "Merun"


@pytest.mark.parametrize("value", ["a\0", "\ud800", "x" * 500, 1e400, -0.0, 12, False])
async def test_a_value_that_no_actor_has_fits_nobody(reconcile: Reconcile, value: Any) -> None:
    text = "1" + "0" * 400 if value == 1e400 else value
    found = await reconcile("Ivo Destrin", properties=having(id=text, country=text))
    assert matched(found) == []
    assert features(found[0]) == {"name": 1, "country": False, SCHEME: False}
