"""A delivery that was interrupted goes on where it was."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import orjson
import psycopg
import pytest
from typer.testing import CliRunner, Result

from service import __main__ as command_line
from service.client import IMPATIENT, Client
from service.commands import sending
from service.commands.journal import Journal
from service.domain.faults import DatabaseUnavailable
from service.ingest.read import Item
from service.web import arriving
from tests.serving import Service

ALEPPO = json.loads((Path(__file__).parent.parent / "data" / "aleppo-article.json").read_text())
KEPT = ("outlet", "headline", "publishedAt", "language")
Run = Callable[..., Result]


def lines(count: int) -> bytes:
    """Short articles as lines."""
    return b"".join(
        orjson.dumps(
            {name: ALEPPO[name] for name in KEPT}
            | {"url": f"https://courier.example/{n}", "body": f"Port {n} is closed."}
        )
        + b"\n"
        for n in range(count)
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "articles.ndjson"
    file.write_bytes(lines(12))
    return file


@pytest.fixture
def run(database_url: str, tmp_path: Path) -> Run:
    def invoke(*words: str) -> Result:
        environment = {
            "DATABASE_URL": database_url,
            "ONRECORD_DATA_DIR": str(tmp_path),
            "XDG_STATE_HOME": str(tmp_path / "state"),
        }
        return CliRunner(env=environment).invoke(command_line.cli, ["ingest", *words])

    return invoke


def asked(answer: Callable[[httpx.Request], httpx.Response], host: str = "h") -> Client:
    """A client of what answers so."""
    transport = httpx.MockTransport(answer)
    return Client(f"http://{host}", patience=IMPATIENT, transport=transport)


def interrupted_after(monkeypatch: pytest.MonkeyPatch, count: int, error: Any) -> None:
    """Break a delivery off after so many answers."""
    answered = Journal.answered

    def broken(journal: Journal, line: int) -> None:
        answered(journal, line)
        if journal.done == count:
            raise error

    monkeypatch.setattr(Journal, "answered", broken)


@pytest.mark.parametrize(
    ("error", "code"),
    [(sending.BrokenOff("lost"), 3), (DatabaseUnavailable(), 3), (KeyboardInterrupt(), 130)],
)
def test_the_same_command_goes_on(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch, error: Any, code: int
) -> None:
    with monkeypatch.context() as broken:
        interrupted_after(broken, 5, error)
        first = run(str(file))
    assert first.exit_code == code
    assert "5 articles of" in first.output
    again = run(str(file))
    assert again.exit_code == 0
    assert f"Going on in {file} after line 5: 5 were answered." in again.output
    assert again.output.endswith("7 CREATED\n") or "UNCHANGED" in again.output
    assert again.output.count("art_") == 7
    assert run(str(file)).output.endswith("12 UNCHANGED\n")


def test_a_restart_a_changed_file_and_a_dry_run_begin_anew(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        interrupted_after(broken, 5, sending.BrokenOff("lost"))
        run(str(file))
    assert "Going on" not in run(str(file), "--dry-run").output
    file.write_bytes(lines(3))
    assert "Going on" not in run(str(file)).output
    file.write_bytes(lines(12))
    with monkeypatch.context() as broken:
        interrupted_after(broken, 5, sending.BrokenOff("lost"))
        run(str(file), "--journal", str(file.with_suffix(".journal")))
    again = run(str(file), "--journal", str(file.with_suffix(".journal")), "--restart")
    assert "Going on" not in again.output
    assert not file.with_suffix(".journal").exists()


def test_a_journal_that_is_none_of_ours_is_no_journal(tmp_path: Path, file: Path) -> None:
    journal = tmp_path / "journal"
    for text in (b"{", b"[]", b'{"content": 1}'):
        journal.write_bytes(text)
        assert Journal.of(file, (), journal, restart=False).done == 0


def test_a_journal_is_of_one_file(run: Run, file: Path) -> None:
    assert run(str(file), str(file), "--journal", "x").exit_code == 2


@pytest.mark.parametrize(("limit", "most"), [("LINES", 4), ("BYTES", 1_000)])
def test_a_delivery_to_a_service_goes_on_with_the_same_answers(
    service: Service,
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    limit: str,
    most: int,
) -> None:
    monkeypatch.setattr(sending, limit, most)
    file.write_bytes(lines(12).replace(b"courier", limit.lower().encode()))
    words = ["ingest", str(file), "--url", service.url, "--key", service.key]
    words += ["--journal", str(tmp_path / "journal")]
    with monkeypatch.context() as broken:
        interrupted_after(broken, 6, sending.BrokenOff("lost"))
        first = CliRunner().invoke(command_line.cli, words)
    assert first.exit_code == 3
    again = CliRunner().invoke(command_line.cli, words)
    assert "after line 6" in again.output
    assert again.output.endswith("6 CREATED\n")


def test_a_request_ends_before_it_is_more_than_the_service_reads_ahead() -> None:
    sizes: list[tuple[int, int]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        body = request.read()
        sizes.append((len(body), body.count(b"\n")))
        told = {"outcome": "UNCHANGED", "problems": [], "notes": []}
        answers = [{"line": line + 1, **told} for line in range(body.count(b"\n"))]
        return httpx.Response(200, content=b"\n".join(map(orjson.dumps, answers)))

    bodies = [300_000] * 4 + [3_000_000, 10] + [10] * 300
    items = [Item(n, {"body": "x" * size}) for n, size in enumerate(bodies, 1)]
    with asked(answer) as client:
        sent = sending.Service(client).send(iter(items), "a" * 16)
        assert [item for item, _ in sent] == items
    assert [count for _, count in sizes] == [3, 1, 1, 200, 101]
    assert [size for size, count in sizes if size > arriving.READ_AHEAD] == [3_000_000 + 12]


def test_a_service_that_breaks_off_is_told() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        last = (
            b'{"code": "DATABASE_UNAVAILABLE", "title": "Gone.", "status": 503, "goOnAtLine": 1}\n'
        )
        return httpx.Response(200, content=last if "first" in request.url.host else b"")

    for host, said in (("first", "DATABASE_UNAVAILABLE: Gone."), ("other", "not answered")):
        with asked(answer, host) as client:
            service = sending.Service(client)
            items = iter([Item(1, {"url": "x"})])
            with pytest.raises(sending.BrokenOff, match=said):
                list(service.send(items, "a" * 16))


def test_another_service_is_recognised_as_another() -> None:
    with asked(lambda _: httpx.Response(404)) as client:
        service = sending.Service(client)
        with pytest.raises(sending.NotTaken, match="not as On Record does"):
            list(service.send(iter([Item(1, {})]), "a" * 16))


def test_what_was_stored_is_stored_once(run: Run, file: Path, database_url: str) -> None:
    run(str(file))
    run(str(file))
    with psycopg.connect(database_url) as connection:
        assert connection.execute("select from article").rowcount == 12
