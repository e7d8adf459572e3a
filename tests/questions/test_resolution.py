"""Names as written, and whom they may mean on the sample."""

from typing import Any

import httpx
import pytest

RESOLVE = """
query Resolve($names: [ActorNameInput!]!, $asOf: Date) {
  resolveActors(names: $names, asOf: $asOf) {
    name
    candidates { score reasons actor { name } }
  }
}
"""


async def resolved(client: httpx.AsyncClient, *names: dict[str, Any], **given: Any) -> Any:
    variables = {"names": list(names), **given}
    reply = await client.post("/graphql", json={"query": RESOLVE, "variables": variables})
    body = reply.json()
    return body["data"]["resolveActors"] if "data" in body else body["errors"][0]


async def best(client: httpx.AsyncClient, text: str, **given: Any) -> tuple[str, list[str]]:
    """The first candidate for a name, and why."""
    (found,) = await resolved(client, {"text": text, **given.pop("name", {})}, **given)
    first = found["candidates"][0]
    return first["actor"]["name"], first["reasons"]


async def test_a_title_in_front_of_a_name_is_told(client: httpx.AsyncClient) -> None:
    name, reasons = await best(client, "Transport Minister Oda Renquist", asOf="2025-03-10")
    assert (name, reasons[-1]) == (
        "Oda Renquist",
        "held the role Transport Minister on 2025-03-10",
    )


async def test_a_title_alone_is_whoever_held_it_on_that_day(client: httpx.AsyncClient) -> None:
    text = "the Talvian transport minister"
    before, _ = await best(client, text, asOf="2025-03-10")
    after, _ = await best(client, text, asOf="2025-03-18")
    assert (before, after) == ("Oda Renquist", "Henrik Solvarn")


async def test_a_name_before_all_others_is_the_primary_one(client: httpx.AsyncClient) -> None:
    (found,) = await resolved(client, {"text": "oda renquist"})
    assert found["candidates"][0]["score"] == 1
    assert found["candidates"][0]["reasons"] == ["primary name"]


@pytest.mark.parametrize("text", ["F.R.F.", "F R F", "f. r. f."])
async def test_initials_are_found_with_points_or_without(
    client: httpx.AsyncClient, text: str
) -> None:
    plain, apart = await resolved(client, {"text": "FRF"}, {"text": text})
    assert apart["candidates"][0]["actor"] == plain["candidates"][0]["actor"]
    assert apart["candidates"][0]["reasons"][-1] == "same without accents or punctuation"
    actors = [each["actor"]["name"] for each in apart["candidates"]]
    assert len(set(actors)) == len(actors)


async def test_what_stands_around_a_name_raises_who_belongs_there(
    client: httpx.AsyncClient,
) -> None:
    plain, near = await resolved(
        client,
        {"text": "Oda Renqvist"},
        {"text": "Oda Renqvist", "context": "The government of Talvia said that ..."},
        asOf="2025-03-10",
    )
    assert near["candidates"][0]["score"] > plain["candidates"][0]["score"]
    assert near["candidates"][0]["reasons"][-1] == "with Talvia in context"


async def test_a_name_of_the_language_comes_before_an_equal_one(client: httpx.AsyncClient) -> None:
    arabic = {"text": "يوسف طرخيل"}
    plain, told = await resolved(client, arabic, arabic | {"language": "ar"})
    assert told["candidates"][0]["score"] >= plain["candidates"][0]["score"]


async def test_nobody_is_called_like_that(client: httpx.AsyncClient) -> None:
    assert await resolved(client, {"text": "Qwxzzt"}, {"text": "…"}, {"text": ""}) == [
        {"name": "Qwxzzt", "candidates": []},
        {"name": "…", "candidates": []},
        {"name": "", "candidates": []},
    ]


async def test_no_names_have_no_answers(client: httpx.AsyncClient) -> None:
    assert await resolved(client) == []


async def test_a_hundred_names_are_answered_and_no_more(client: httpx.AsyncClient) -> None:
    names = [{"text": "Talvia"}] * 100
    assert len(await resolved(client, *names)) == 100
    error = await resolved(client, *names, {"text": "Merun"})
    assert (error["extensions"]["code"], error["path"]) == ("TOO_MANY_NAMES", ["resolveActors"])
    assert error["extensions"]["hint"] == "At most 100 at once. Argument: names."


async def test_a_name_is_no_book(client: httpx.AsyncClient) -> None:
    error = await resolved(client, {"text": "a" * 301})
    assert error["extensions"]["code"] == "BAD_ARGUMENT"
    assert error["extensions"]["hint"].startswith("At most 300 code points.")


WHOSE = """
query Whose($ids: [ExternalIdInput!]!) {
  resolveExternalIds(ids: $ids) { scheme value actor { name } }
}
"""
SCHEME = "onrecord-sample"


async def whose(client: httpx.AsyncClient, ids: list[dict[str, str]]) -> Any:
    reply = await client.post("/graphql", json={"query": WHOSE, "variables": {"ids": ids}})
    body = reply.json()
    return body["data"]["resolveExternalIds"] if "data" in body else body["errors"][0]


async def test_an_external_id_leads_to_its_actor_in_any_spelling(
    client: httpx.AsyncClient,
) -> None:
    given = [(SCHEME, "teo-marvane"), ("OnRecord-Sample", " merun "), (SCHEME, "nobody")]
    found = await whose(client, [{"scheme": s, "value": v} for s, v in given])
    assert [(each["scheme"], each["value"], each["actor"]) for each in found] == [
        (SCHEME, "teo-marvane", {"name": "Teo Marvane"}),
        (SCHEME, "merun", {"name": "Merun"}),
        (SCHEME, "nobody", None),
    ]


async def test_no_external_ids_are_nobody_s_and_too_many_are_refused(
    client: httpx.AsyncClient,
) -> None:
    assert await whose(client, []) == []
    error = await whose(client, [{"scheme": SCHEME, "value": str(i)} for i in range(101)])
    assert (error["extensions"]["code"], error["path"]) == ("TOO_MANY_IDS", ["resolveExternalIds"])


@pytest.mark.parametrize(
    ("start", "names"),
    [
        ("mar", ["Teo Marvane"]),
        ("TÉO", ["Teo Marvane"]),
        ("oda ren", ["Oda Renquist"]),
        ("elod", ["Élodie Varnisse"]),
        ("frf", ["Free Ruva Front"]),
        ("أوسم", ["Merun"]),
        ("quist", []),
        (" ,.", []),
        ("%", []),
    ],
)
async def test_actors_are_found_by_how_a_word_of_a_name_begins(
    client: httpx.AsyncClient, start: str, names: list[str]
) -> None:
    text = "query Q($s: String!) { actors(where: {nameBegins: $s}) { nodes { name } } }"
    reply = await client.post("/graphql", json={"query": text, "variables": {"s": start}})
    assert [node["name"] for node in reply.json()["data"]["actors"]["nodes"]] == names
