"""What a type checker says of those who use the client, and the examples of docs/client.md."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.serving import ROOT, Service

Check = Callable[[str], subprocess.CompletedProcess[str]]
USES = """\
from collections.abc import AsyncGenerator, Awaitable, Generator
from typing import assert_type
from service.client import AsyncClient, Client, asks, inputs, words
from service.client.answers import Article, Claim, Facet, SearchEdge, VersionChanges
from service.client.pages import Connection, Edges
client, later = Client("http://h"), AsyncClient("http://h")
assert_type(client.claims(first=1), Connection[Claim])
assert_type(client.claims.every(first=1), Generator[Claim, None, None])
assert_type(client.search.export("x"), Generator[SearchEdge, None, None])
assert_type(client.search("x"), Edges[SearchEdge])
assert_type(client.article("art_1"), Article)
assert_type(client.article_changes("art_1"), VersionChanges | None)
assert_type(client.claim_facets(words.ClaimFacet.OUTLET), list[Facet])
assert_type(later.claims.every(), AsyncGenerator[Claim, None])
async def ask() -> None: assert_type(await later.claims(), Connection[Claim])
client.claims(where=inputs.ClaimFilter(quote_type=[words.QuoteType.DIRECT], about=["act_1"]))
client.deliver({"url": "https://x.example"})
client.claims(wher=None)  # wrong
client.claims(first="1")  # wrong
client.claims.every(where=inputs.SourceFilter())  # wrong
client.claims(order_by="NEWEST")  # wrong
client.claims(order_by=words.OrderDirection.ASC)  # wrong
client.article()  # wrong
client.article("art_1").headlin  # wrong
client.article_changes("art_1").before  # wrong
client.search.every()  # wrong
inputs.ClaimFilter(texts="x")  # wrong
inputs.JudgeInput(left="act_1")  # wrong
client.article.every("art_1")  # wrong
later.claims().nodes  # wrong
"""


def started(
    command: Sequence[str], folder: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """What came of a program."""
    return subprocess.run(
        command,
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the type checker knows already."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def check(tmp_path: Path, cache: Path) -> Check:
    def run(text: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "using.py").write_text(text)
        command = [sys.executable, "-m", "mypy", "--strict", "--config-file", os.devnull]
        command += ["--cache-dir", str(cache), "--no-error-summary", "using.py"]
        return started(command, tmp_path, MYPYPATH=str(ROOT))

    return run


@pytest.mark.slow
def test_users_are_told_of_every_wrong_use_and_of_no_right_one(check: Check) -> None:
    said = check(USES).stdout
    told = {int(number) for number in re.findall(r"^using\.py:(\d+): error", said, re.MULTILINE)}
    lines = USES.splitlines()
    assert told == {n for n, line in enumerate(lines, 1) if line.endswith("# wrong")}, said


@pytest.mark.slow
def test_the_examples_run_and_are_typed(check: Check, service: Service, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "client.md").read_text(encoding="utf-8")
    program = "\n".join(re.findall(r"```python\n(.*?)```", page, re.DOTALL))
    assert check(program).stdout == ""
    given = {"ONRECORD_URL": service.url, "ONRECORD_KEY": service.key, "PYTHONPATH": str(ROOT)}
    run = started([sys.executable, "using.py"], tmp_path, **given)
    assert run.stderr == ""
    assert "There is no such article." in run.stdout
    assert "GRAPHQL_VALIDATION 400" in run.stdout
