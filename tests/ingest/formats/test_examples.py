"""Every format has examples, and each is read as the answer beside it has it."""

import json
from pathlib import Path

import pytest

from service.ingest.formats.choosing import FORMATS
from service.ingest.prepare import prepare
from tests.ingest.formats.examples import EXAMPLES, answer, documents, items, told
from tests.reference import DOCS

DOCUMENTS = list(documents())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(EXAMPLES)))
def test_an_example_is_read_as_its_answer_has_it(document: Path) -> None:
    assert [told(item) for item in items(document)] == json.loads(answer(document).read_text())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(EXAMPLES)))
def test_an_example_is_an_article_that_can_be_kept(document: Path) -> None:
    for item in items(document):
        prepared = prepare(item.payload)
        assert prepared.problems == ()
        assert prepared.record is not None
        body = prepared.record.body
        for claim in prepared.record.claims:
            assert all(body[span.start : span.end] == span.exact for span in claim.spans)


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
def test_every_format_has_an_example_that_the_documentation_shows(name: str) -> None:
    page = (DOCS / "formats.md").read_text(encoding="utf-8")
    assert f"| `{name}` |" in page
    assert any(document.parent.name == name for document in DOCUMENTS)
    assert f"(../tests/ingest/formats/examples/{name}/" in page
