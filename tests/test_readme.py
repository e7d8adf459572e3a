"""The README, done: its article goes in, and its question is answered as it says."""

import re
from pathlib import Path

import orjson
from typer.testing import CliRunner

from service.__main__ import cli

README = Path(__file__).parent.parent / "README.md"


def fenced(language: str) -> list[str]:
    """The blocks of the README in one language."""
    text = README.read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_readme_does_what_it_says(database_url: str, tmp_path: Path) -> None:
    article, answer = fenced("json")
    (question,) = fenced("graphql")
    (session,) = fenced("console")
    _, created, unchanged = session.split("$ onrecord ingest article.json\n")
    file = tmp_path / "article.json"
    file.write_text(article, encoding="utf-8")
    run = CliRunner(env={"DATABASE_URL": database_url})
    run.invoke(cli, ["sample"])
    assert run.invoke(cli, ["ingest", str(file)]).output == created
    again = run.invoke(cli, ["ingest", str(file)]).output
    assert again.startswith(unchanged.removesuffix("...\n"))
    answered = run.invoke(cli, ["query", "-"], input=question)
    assert orjson.loads(answered.output) == orjson.loads(answer)
