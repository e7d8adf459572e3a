"""Delivering to a running service, and asking it."""

from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from typer.testing import CliRunner

from service.__main__ import cli
from service.client import Client
from service.client.faults import NotUnderstood
from service.commands import query, remote
from service.domain.faults import BadJson
from tests.serving import Service

ALEPPO = Path(__file__).parent.parent / "data" / "aleppo-article.json"


def test_an_article_is_delivered_with_a_key(service: Service) -> None:
    words = ["ingest", str(ALEPPO), "--url", service.url]
    first = CliRunner().invoke(cli, [*words, "--key", service.key])
    second = CliRunner(env={"ONRECORD_KEY": service.key}).invoke(cli, words)
    assert first.output.startswith("CREATED art_")
    assert "12 claims, 9 sources, 9 stances, 15 actors, 3 issues" in first.output
    assert second.output.startswith("UNCHANGED art_")


def test_without_a_key_nothing_is_delivered(service: Service) -> None:
    result = CliRunner().invoke(cli, ["ingest", str(ALEPPO), "--url", service.url])
    assert result.exit_code == 1
    assert "KEY_MISSING" in result.output


def test_what_is_no_article_is_rejected_in_its_place(service: Service) -> None:
    lines = b'{\n{"url": 1}\n'
    words = ["ingest", "-", "--url", service.url, "--key", service.key]
    result = CliRunner().invoke(cli, words, input=lines)
    assert result.exit_code == 1
    assert "BAD_JSON" in result.output
    assert "FIELD_MISSING /headline" in result.output


def test_a_question_is_answered(service: Service) -> None:
    result = CliRunner().invoke(cli, ["query", "-", "--url", service.url], input="{ __typename }")
    assert orjson.loads(result.output) == {"data": {"__typename": "Query"}}


def test_a_stored_document_is_asked_by_its_name(service: Service) -> None:
    words = ["query", "claims", "--url", f"{service.url}/graphql", "--variables", '{"first": 1}']
    result = CliRunner().invoke(cli, words)
    (claim,) = orjson.loads(result.output)["data"]["claims"]["nodes"]
    assert claim["id"].startswith("clm_")


def test_what_is_neither_a_file_nor_a_stored_document_is_told() -> None:
    result = CliRunner().invoke(cli, ["query", "claimz"])
    assert result.exit_code == 2
    assert "Did you mean claim?" in " ".join(result.output.replace("│", " ").split())
    assert "no stored document" in CliRunner().invoke(cli, ["query", "x"]).output


def test_a_service_may_be_named_by_the_environment(
    service: Service, database_url: str, tmp_path: Path
) -> None:
    environment = {"ONRECORD_URL": service.url, "DATABASE_URL": database_url}

    def claims(*words: str) -> object:
        words = ("query", "claims", "--variables", '{"first": 1}', *words)
        result = CliRunner(env=environment).invoke(cli, words)
        return orjson.loads(result.output)["data"]["claims"]["nodes"]

    assert claims()
    assert claims("--url", "") == []
    assert claims("--data-dir", str(tmp_path)) == []
    result = CliRunner(env=environment).invoke(cli, ["ingest", str(ALEPPO)])
    assert "KEY_MISSING" in result.output


def test_a_bad_address_of_the_environment_is_named() -> None:
    result = CliRunner(env={"ONRECORD_URL": "h:8000"}).invoke(cli, ["query", "claims"])
    told = " ".join(result.output.replace("│", " ").split())
    assert (result.exit_code, "ONRECORD_URL" in told, "is no address" in told) == (2, True, True)


def test_errors_are_printed_as_graphql_has_them(service: Service) -> None:
    words = ["query", "-", "--url", service.url]
    result = CliRunner().invoke(cli, words, input="{ nothing }")
    (error,) = orjson.loads(result.output)["errors"]
    assert result.exit_code == 1
    assert error["extensions"]["code"] == "GRAPHQL_VALIDATION"
    assert error["locations"] == [{"line": 1, "column": 3}]


def test_another_service_is_recognised_as_another(monkeypatch: pytest.MonkeyPatch) -> None:
    def get(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text="hello")

    other = Client("http://h", transport=httpx.MockTransport(get))
    monkeypatch.setattr(query, "Client", lambda *_, **__: other)
    with pytest.raises(NotUnderstood, match="not as On Record does"):
        query.query_remotely("http://h", None, "{ x }", {})


def test_an_article_that_no_text_holds_is_rejected_in_its_place(service: Service) -> None:
    half = orjson.dumps(orjson.loads(ALEPPO.read_bytes()) | {"headline": "HALF"})
    half = half.replace(b"HALF", b"\\ud800")
    number = b'{"headline": "\\ud800", "claims": 99999999999999999999}'
    deep = b'{"headline": "\\ud800", "claims": ' + b"[" * 900 + b"]" * 900 + b"}"
    words = ["ingest", "-", "--url", service.url, "--key", service.key]
    result = CliRunner().invoke(cli, words, input=b"\n".join([half, number, deep]))
    assert result.exit_code == 1
    assert result.output.endswith("3 REJECTED\n")
    assert "TEXT_HAS_SURROGATE /headline" in result.output


def test_what_is_nested_too_deeply_to_be_sent_is_told() -> None:
    nested: list[object] = []
    for _ in range(200_000):
        nested = [nested]
    with pytest.raises(BadJson):
        remote.encoded({"article": nested})


def test_a_text_is_read_here_and_delivered_as_an_article(service: Service, tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text("Port AlderNews\n\nThe night ferry to Alder stops\n\nIt is over.\n")
    words = ["ingest", str(file), "--url", service.url, "--key", service.key]
    said = ["--article-url", "https://courier.example/ferry#top", "--outlet", "The Alder Courier"]
    asked = CliRunner().invoke(cli, words)
    kept = CliRunner().invoke(cli, [*words, *said, "--published-at", "2024-05-05"])
    refused = CliRunner().invoke(cli, [*words, *said, "--published-at", "in May"])
    assert "FIELD_MISSING /publishedAt" in asked.output
    assert kept.output.startswith("CREATED art_")
    assert "note /sections sections-read: 'Port AlderNews' -> 'Port Alder | News'" in kept.output
    assert "note /url fragment-removed" in kept.output
    assert "DATE_NOT_RFC3339 /publishedAt" in refused.output


def test_a_dry_run_of_a_service_tells_what_one_of_the_database_does(service: Service) -> None:
    article = orjson.loads(ALEPPO.read_bytes()) | {"url": "https://courier.example/dry"}
    words = ["ingest", "-", "--url", service.url, "--key", service.key, "--dry-run"]
    told = CliRunner().invoke(cli, words, input=orjson.dumps(article)).output
    assert "  + article version\n" in told
    assert "  + stance at /stances/0\n" in told
    assert "  actor /actors/0 " in told
    assert '      "url": "https://courier.example/dry"' in told


def test_annotations_are_read_here_and_added_to_the_article_there(
    service: Service, tmp_path: Path
) -> None:
    article = orjson.loads(ALEPPO.read_bytes()) | {"url": "https://courier.example/noted"}
    file = tmp_path / "notes.jsonld"
    words = ["ingest", "--url", service.url, "--key", service.key]
    CliRunner().invoke(cli, [*words, "-"], input=orjson.dumps(article))
    notes = [note(article, 0, 40), note(article, 40, 90), note({**article, "url": "http://x.y"})]
    file.write_bytes(orjson.dumps(notes))
    told = CliRunner().invoke(cli, [*words, str(file), "--method", "notes"])
    again = CliRunner().invoke(cli, [*words, str(file), "--method", "notes"])
    assert told.output.startswith("UPDATED art_"), told.output
    assert "ARTICLE_UNKNOWN /2/target: " in told.output
    assert again.output.startswith("UNCHANGED art_")
    file.write_bytes(orjson.dumps([*notes[:1], note(article, 0, 10**6)]))
    refused = CliRunner().invoke(cli, [*words, str(file)])
    assert "QUOTE_NOT_AT_START /1/target/selector: " in refused.output
    asked = """{ article(by: {url: "https://courier.example/noted"}) {
        ingestions { nodes { method } } } }"""
    said = CliRunner().invoke(cli, ["query", "-", "--url", service.url], input=asked)
    assert said.output.count('"method": "notes"') == 1, said.output


def note(article: dict[str, Any], start: int = 0, end: int = 40) -> dict[str, Any]:
    """An annotation of a piece of an article."""
    selector = {"type": "TextPositionSelector", "start": start, "end": end}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": "describing",
        "bodyValue": f"It says so from {start} on.",
        "target": {"source": article["url"], "selector": selector},
    }
