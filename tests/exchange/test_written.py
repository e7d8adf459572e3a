"""The examples of docs/formats.md are what is written.

``pytest tests/compile/test_cases.py tests/exchange/test_written.py --rewrite-cases`` writes them.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import orjson
import pytest

from schema.build import graphql_schema
from service.answer import Asked
from service.exchange import annotations, claimreview, matrix, newsarticle, ninjs
from service.exchange.delivery import delivery
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import articles
from service.web.gathering import STANDING, Gathering
from service.web.stored import stored_documents
from tests.compile.conftest import Reader
from tests.exchange.conftest import Exchange
from tests.exchange.examples import ARTICLE

FOLDER = Path(__file__).parent / "written"
PAGE = Path(__file__).parents[2] / "docs/formats.md"
PRETTY = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def written(exchange: Exchange) -> Mapping[str, bytes]:
    """All forms of the example, by the names of their files."""
    whole, shown = exchange.gather("art_1"), exchange.gather("art_1", standing=STANDING)
    claims = whole.claims.values()
    checked = next(c["proposition"]["id"] for c in claims if c["proposition"]["factChecks"])
    asking = Gathering(exchange.answers, Reader())
    proposition = exchange.run(asking.proposition(checked))
    assert proposition is not None
    (stored,) = (e for e in stored_documents(graphql_schema) if e.name == "stanceMatrix")
    answer = exchange.run(exchange.answers.answer(Asked(stored.text), Reader()))
    told = orjson.loads(stored.response(answer))
    documents = {
        "delivery.json": delivery(whole),
        "article.jsonld": newsarticle.document(shown),
        "annotations.jsonld": annotations.document(shown, "/v1/articles/art_1"),
        "article.ninjs": ninjs.document(shown.told),
        "proposition.jsonld": claimreview.document(proposition),
    }
    tables = {"matrix.csv": matrix.matrix(told), "cells.csv": matrix.cells(told)}
    return {name: orjson.dumps(each, option=PRETTY) for name, each in documents.items()} | {
        name: each.encode() for name, each in tables.items()
    }


def test_the_examples_are_what_is_written(exchange: Exchange, pytestconfig: pytest.Config) -> None:
    exchange.deliver(ARTICLE)
    files = written(exchange)
    if pytestconfig.getoption("--rewrite-cases", default=False):
        FOLDER.mkdir(exist_ok=True)
        for name, content in files.items():
            (FOLDER / name).write_bytes(content)
    assert {each.name: each.read_bytes() for each in FOLDER.iterdir()} == files


def test_the_page_leads_to_every_example() -> None:
    linked = re.findall(r"tests/exchange/written/([\w.]+)\)", PAGE.read_text("utf-8"))
    assert sorted(linked) == sorted(each.name for each in FOLDER.iterdir())


@pytest.mark.parametrize("name", ["delivery.json", "article.jsonld", "article.ninjs"])
def test_the_command_line_knows_the_examples_by_their_names(name: str) -> None:
    with (FOLDER / name).open("rb") as file:
        (item,) = articles(file, name, Beside())
    assert item.fault is None
