"""The command line, on a database that is set."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import fields
from pathlib import Path
from unittest.mock import Mock

import orjson
import psycopg
import pytest
from typer.testing import CliRunner, Result

from schema.tables import metadata
from service import __main__ as command_line
from service.commands.database import database
from service.commands.ingest import Files
from service.domain.vocabulary import Scope
from service.ingest.formats.beside import Beside
from service.settings import Settings
from service.store import embedded, keys
from tests.ingest.formats.examples import EXAMPLES, beside, documents

FORMATS = Path(__file__).parents[1] / "ingest" / "formats"
Run = Callable[..., Result]

ALEPPO = Path(__file__).parent.parent / "data" / "aleppo-article.json"
PARTS = "12 claims, 9 sources, 9 stances, 15 actors, 3 issues"


@pytest.fixture
def run(database_url: str, tmp_path: Path) -> Run:
    def invoke(*words: str, stdin: bytes = b"") -> Result:
        environment = {"DATABASE_URL": database_url, "ONRECORD_DATA_DIR": str(tmp_path)}
        runner = CliRunner(env=environment)
        return runner.invoke(command_line.cli, [*words], input=stdin)

    return invoke


def rows(database_url: str) -> dict[str, int]:
    """How many rows each table has."""
    with psycopg.connect(database_url) as connection:
        return {
            name: connection.execute(f"select count(*) from {name}".encode()).fetchall()[0][0]
            for name in metadata.tables
        }


def test_a_delivery_tells_what_was_stored_and_what_was_changed(run: Run) -> None:
    result = run("ingest", str(ALEPPO))
    assert result.exit_code == 0
    first, *notes = result.output.splitlines()
    assert first == f"CREATED art_1: {PARTS}"
    assert any("tracking-parameters-removed" in note for note in notes)


def test_a_second_delivery_adds_not_one_row(run: Run, database_url: str) -> None:
    run("ingest", str(ALEPPO))
    before = rows(database_url)
    result = run("ingest", str(ALEPPO))
    assert result.output.startswith(f"UNCHANGED art_1: {PARTS}")
    assert rows(database_url) == before


def test_a_dry_run_writes_nothing(run: Run, database_url: str) -> None:
    before = rows(database_url)
    result = run("ingest", "--dry-run", str(ALEPPO))
    assert result.output.startswith(f"would be CREATED {ALEPPO}:1: {PARTS}")
    assert rows(database_url) == before


def test_one_bad_line_spoils_only_itself(run: Run) -> None:
    article = orjson.loads(ALEPPO.read_bytes())
    lines = [orjson.dumps(article), b"{", orjson.dumps({"url": 1}), orjson.dumps(article)]
    result = run("ingest", "-", stdin=b"\n".join(lines))
    assert result.exit_code == 1
    assert [line.split()[0] for line in result.output.splitlines() if line[0].isupper()] == [
        "CREATED",
        "REJECTED",
        "REJECTED",
        "UNCHANGED",
    ]
    assert "BAD_JSON" in result.output
    assert "FIELD_MISSING /headline" in result.output
    assert result.output.endswith("1 CREATED, 2 REJECTED, 1 UNCHANGED\n")


def test_a_text_is_an_article_with_what_is_said_beside_it(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text("The night ferry stops\n\nIt is over.\n")
    said = ("--article-url", "https://courier.example/1", "--outlet", "C")
    asked = run("ingest", str(file), *said)
    assert asked.exit_code == 1
    assert "FIELD_MISSING /publishedAt" in asked.output
    kept = run("ingest", str(file), *said, "--published-at", "2024-05-05T10:00:00Z")
    assert kept.output.startswith("CREATED art_1")


def test_every_example_of_the_documentation_can_be_delivered(run: Run) -> None:
    for document in documents():
        said = [
            (f"--{each.name.replace('_', '-')}", getattr(beside(document), each.name))
            for each in fields(Beside)
        ]
        words = [word for option, value in said if value for word in (option, value)]
        result = run("ingest", str(document), *words)
        assert result.exit_code == 0, (document.name, result.output)


def test_annotations_add_to_the_article_that_is_stored(run: Run) -> None:
    notes = FORMATS / "annotations" / "ferry-notes.jsonld"
    unknown = run("ingest", str(notes))
    assert unknown.exit_code == 1
    assert "ARTICLE_UNKNOWN /target: " in unknown.output
    assert run("ingest", str(EXAMPLES / "json" / "ferry.json")).output.startswith("CREATED")
    assert run("ingest", str(notes)).output.startswith("UPDATED art_1: 1 claim")
    assert run("ingest", str(notes)).output.startswith("UNCHANGED art_1")


def test_a_delivery_tells_its_door_its_format_and_its_method(run: Run, tmp_path: Path) -> None:
    run("ingest", str(ALEPPO), "--method", "by hand")
    file = tmp_path / "question.graphql"
    file.write_text(
        "{ articles { nodes { ingestions { nodes { producer door format method } } } } }"
    )
    told = orjson.loads(run("query", str(file)).output)["data"]["articles"]["nodes"]
    assert told[0]["ingestions"]["nodes"] == [
        {
            "producer": "command line",
            "door": "COMMAND_LINE",
            "format": "application/json",
            "method": "by hand",
        }
    ]


def test_a_dry_run_tells_what_would_be(run: Run) -> None:
    told = run("ingest", str(ALEPPO), "--dry-run").output
    assert "  + article version\n" in told
    assert "  + claim at /claims/0\n" in told
    assert "  actor /actors/0 " in told
    assert '  normalised:\n    {\n      "url": "https://' in told
    assert " code points)" in told
    run("ingest", str(ALEPPO))
    known = run("ingest", str(ALEPPO), "--dry-run").output
    assert known.startswith("would be UNCHANGED")
    assert "    candidate act_" in known
    assert "CREATED" not in known


def test_an_address_is_said_of_one_file(run: Run, tmp_path: Path) -> None:
    files = [tmp_path / "1.txt", tmp_path / "2.txt"]
    for file in files:
        file.write_text("A\n\nB")
    result = run("ingest", *map(str, files), "--article-url", "https://courier.example/1")
    assert result.exit_code == 2
    assert "one file" in result.output


def test_a_file_that_is_not_there_is_named(run: Run) -> None:
    result = run("ingest", "nowhere.json")
    assert result.exit_code == 2
    assert "nowhere.json" in result.output


def test_a_question_is_answered(run: Run, tmp_path: Path) -> None:
    run("ingest", str(ALEPPO))
    file = tmp_path / "question.graphql"
    file.write_text("query Q($n: Int!) { claims(first: $n) { totalCount } }")
    result = run("query", str(file), "--variables", '{"n": 1}')
    assert orjson.loads(result.output) == {"data": {"claims": {"totalCount": 12}}}


@pytest.mark.parametrize(
    ("question", "code"),
    [(b"{ nothing }", "GRAPHQL_VALIDATION"), (b'{ node(id: "x") { id } }', "BAD_ID")],
)
def test_a_bad_question_is_told_why(run: Run, question: bytes, code: str) -> None:
    result = run("query", "-", stdin=question)
    assert result.exit_code == 1
    (error,) = orjson.loads(result.output)["errors"]
    assert error["extensions"]["code"] == code


@pytest.mark.parametrize("variables", ["{", "[]"])
def test_variables_are_an_object(run: Run, variables: str) -> None:
    result = run("query", "-", "--variables", variables, stdin=b"{ __typename }")
    assert result.exit_code == 2
    assert "--variables" in result.output


def test_the_sample_is_loaded_once(run: Run) -> None:
    assert run("sample").output == "22 new articles.\n"
    assert run("sample").output == "0 new articles.\n"


def test_a_database_is_brought_to_the_present_schema(run: Run) -> None:
    assert run("migrate").output.startswith("The database is at version ")


async def test_a_key_is_made_with_its_scopes(run: Run, database_url: str) -> None:

    words = ("keys", "create", "--name", "desk", "--scope", "ingest", "--scope", "review")
    result = await asyncio.to_thread(run, *words, "--days", "30")
    async with await psycopg.AsyncConnection.connect(database_url) as connection:
        known = await keys.known(connection, result.output.strip())
    assert known.name == "desk"
    assert known.scopes == {Scope.INGEST, Scope.REVIEW}


def test_what_goes_wrong_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ONRECORD_PORT", "none")
    monkeypatch.setattr("sys.argv", ["onrecord", "migrate"])
    with pytest.raises(SystemExit) as stopped:
        command_line.main()
    assert str(stopped.value).startswith("onrecord: ONRECORD_PORT")


@pytest.mark.parametrize("command", ["ingest", "query"])
def test_a_service_that_is_not_there_is_one_sentence(
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "file"
    file.write_text('{"url": "https://x.example"}')
    words = ["onrecord", command, str(file), "--url", "http://127.0.0.1:1"]
    monkeypatch.setattr("sys.argv", words)
    with pytest.raises(SystemExit) as stopped:
        command_line.main()
    said = capsys.readouterr().err
    assert said.startswith("onrecord: ")
    assert "SERVICE_UNAVAILABLE: http://127.0.0.1:1 cannot be reached" in said
    assert (said.count("\n"), stopped.value.code) == (1, 3)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["ingest", "."], "this is a folder"),
        (["ingest", "-", "--url", "127.0.0.1:8140"], "is no address"),
        (["query", "-", "--url", "http://h:x"], "is no address"),
        (["query", "-", "--url", "http://h", "--key", "ключ"], "is printable ASCII"),
        (["ingest", "-", "--dry-run", "--data-dir", "nowhere"], "There is no data folder"),
        (["query", "-", "--data-dir", "nowhere"], "There is no data folder"),
    ],
)
def test_a_wrong_command_is_one_sentence(words: list[str], told: str) -> None:
    result = CliRunner(env={"DATABASE_URL": ""}).invoke(command_line.cli, words)
    assert result.exit_code == 2
    assert told in " ".join(result.output.replace("│", " ").split())
    assert not Path("nowhere").exists()


def test_a_data_folder_that_is_made_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(embedded, "borrow", lambda folder: nullcontext(Mock(url="")))
    monkeypatch.setattr("migrations.upgrade", lambda url: None)
    with database(Settings(data_dir=tmp_path / "new")):
        assert f"one is made at {tmp_path / 'new'}." in capsys.readouterr().err


def test_what_a_whole_file_says_itself_is_told_once(run: Run) -> None:
    result = run("ingest", "-", "--headline", "H", stdin=b"{}\n{}\n")
    assert (result.exit_code, result.output.count("SAYS_ITSELF")) == (1, 1)


def test_output_that_nobody_reads_ends_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "service", "--help"]
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert ended.stderr == b""


def test_one_service_has_one_journal(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("{}")
    files = Files([str(file)], Beside())
    ends = ("", "/", "/graphql", "/graphql/")
    assert len({files.begun(str(file), f"http://h{end}").path for end in ends}) == 1


@pytest.mark.parametrize("name", ["-", "question.graphql"])
def test_a_question_that_is_no_text_is_one_sentence(run: Run, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(b"{ __typename } # \xff")
    words = name if name == "-" else str(file)
    result = run("query", words, stdin=b"{ __typename } # \xff")
    assert result.exit_code == 2
    assert "is not text in UTF-8" in " ".join(result.output.replace("│", " ").split())


def test_the_settings_bound_what_the_command_line_may_ask(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_ANSWER_NODES", "10")
    result = run("query", "-", stdin=b"{ claims(first: 11) { nodes { id } } }")
    (error,) = orjson.loads(result.output)["errors"]
    assert error["extensions"]["code"] == "TOO_COSTLY"


@pytest.mark.parametrize("words", [["migrate"], ["sample"], ["keys", "list"]])
def test_a_database_that_is_not_there_is_one_sentence(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://onrecord:secret@127.0.0.1:1/onrecord")
    monkeypatch.setattr("sys.argv", ["onrecord", *words])
    with pytest.raises(SystemExit) as stopped:
        command_line.main()
    told = str(stopped.value)
    assert told.startswith("onrecord: The database cannot be reached.")
    assert "secret" not in told
