"""One article in, the questions about it out, over HTTP."""

from typing import Any

from tests.web.conftest import DELIVER, Ask, question

URL = "https://news.example/middle-east/iranian-militias-enter-syria"


async def test_an_article_goes_in_with_all_its_parts(
    ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    (result,) = await delivered(ask, key, aleppo)
    assert result["outcome"] == "CREATED"
    assert result["counts"] == {
        "claims": 12,
        "sources": 9,
        "stances": 9,
        "actors": 15,
        "issues": 3,
    }
    assert result["article"]["url"] == URL
    assert [note["rule"] for note in result["notes"] if note["path"] == "/url"] == [
        "tracking-parameters-removed"
    ]


async def test_a_second_delivery_changes_nothing(
    ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    (first,) = await delivered(ask, key, aleppo)
    (second,) = await delivered(ask, key, aleppo)
    assert (first["outcome"], second["outcome"]) == ("CREATED", "UNCHANGED")
    assert first["article"] == second["article"]


async def test_a_dry_run_tells_what_would_happen_and_writes_nothing(
    ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    reply = await ask(DELIVER, key, input=[aleppo], dryRun=True)
    (result,) = reply.json()["data"]["ingestArticles"]["results"]
    assert (result["outcome"], result["article"]) == ("CREATED", None)
    reply = await ask("{ articles { totalCount } actors { totalCount } }")
    assert reply.json()["data"] == {"articles": {"totalCount": 0}, "actors": {"totalCount": 0}}


async def test_one_article_comes_out_whole(ask: Ask, key: str, aleppo: dict[str, Any]) -> None:
    await delivered(ask, key, aleppo)
    reply = await ask(question("11"), url=URL + "?utm_campaign=x")
    article = reply.json()["data"]["article"]
    assert article["headline"] == aleppo["headline"]
    assert article["publishedAt"] == "2024-12-02T09:30:00Z"
    assert article["claims"]["totalCount"] == len(article["claims"]["nodes"]) == 12
    assert len(article["stances"]["nodes"]) == 9
    kinds = [block["kind"] for block in article["blocks"]]
    assert kinds.count("QUOTATION") == kinds.count("QUOTATION_CREDIT") == 3
    assert kinds.count("LIST_ITEM") == 5


async def test_every_span_and_block_is_the_body_where_it_says(
    ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    await delivered(ask, key, aleppo)
    article = (await ask(question("11"), url=URL)).json()["data"]["article"]
    reply = await ask("query($url: URL!) { article(by: {url: $url}) { body } }", url=URL)
    body = reply.json()["data"]["article"]["body"]
    assert body == aleppo["body"]
    pieces = [(b["start"], b["end"], b["text"]) for b in article["blocks"]]
    for claim in article["claims"]["nodes"]:
        pieces += [(s["start"], s["end"], s["exact"]) for s in claim["spans"]]
    assert len(pieces) > 12
    assert all(body[start:end] == text for start, end, text in pieces)


async def test_a_person_has_one_direct_quote(ask: Ask, key: str, aleppo: dict[str, Any]) -> None:
    await delivered(ask, key, aleppo)
    during = {"from": "2024-12-01T00:00:00Z", "to": "2024-12-08T00:00:00Z"}
    reply = await ask(question("03"), name="Abbas Araghchi", during=during)
    (claim,) = reply.json()["data"]["actor"]["claims"]["nodes"]
    assert [span["exact"] for span in claim["spans"]] == [
        "Iran stands firmly with President Assad and the Syrian state in confronting all "
        "terrorists and their sponsors"
    ]


async def test_a_batch_has_a_result_for_each_article_in_order(
    ask: Ask, key: str, aleppo: dict[str, Any]
) -> None:
    bad = aleppo | {"url": "https://news.example/bad", "publishedAt": "3024-12-02T09:30:00Z"}
    results = await delivered(ask, key, aleppo, bad, aleppo)
    assert [result["outcome"] for result in results] == ["CREATED", "REJECTED", "UNCHANGED"]
    assert [result["index"] for result in results] == [0, 1, 2]
    (problem,) = results[1]["problems"]
    assert (problem["path"], problem["code"]) == ("/publishedAt", "DATE_OUT_OF_RANGE")


async def delivered(ask: Ask, key: str, *articles: dict[str, Any]) -> list[dict[str, Any]]:
    reply = await ask(DELIVER, key, input=list(articles))
    assert reply.status_code == 200, reply.text
    results: list[dict[str, Any]] = reply.json()["data"]["ingestArticles"]["results"]
    return results
