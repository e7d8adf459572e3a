"""No document makes a reader fail in a way that is not foreseen, or keeps it busy for long."""

import json
from itertools import islice
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.ingest.formats.choosing import FORMATS
from tests.ingest.formats.examples import EXAMPLES, documents
from tests.ingest.formats.fuzzing import NOTES, annotating, fuzz, quoting, timed
from tests.ingest.formats.mutating import mutated, read

# Many examples reach what others reach too; counting their lines would take a third more time.
pytestmark = pytest.mark.no_cover

SOME = 250_000
"""Bytes of a document: a quarter of what the command reads."""

SOON = 10.0
"""Seconds of processor time; what takes time for each pair of parts would take minutes."""

PATIENCE = 10
"""How many times as long as in the command documents may take: other tests run beside."""

DOCUMENTS = [(path, path.read_bytes()) for path in documents()]
OF = {each.name: [d for d in DOCUMENTS if d[0].parent.name == each.name] for each in FORMATS}


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """The first reading loads libraries and the model of languages, which is not timed."""
    for payload, path in (
        (next(quoting(10_000)), EXAMPLES / "quotes.json"),
        (next(annotating(10_000)), NOTES),
    ):
        read(json.dumps(payload).encode(), path)


@pytest.mark.parametrize("name", OF)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=60)
def test_a_mutated_document_is_an_article_or_a_fault(name: str, seed: int) -> None:
    random = Random(seed)
    path, data = random.choice(OF[name])
    read(mutated(data, random.choice(DOCUMENTS)[1], random), path)


@pytest.mark.parametrize("name", OF)
@given(data=st.binary(max_size=300))
@settings(max_examples=60)
def test_any_bytes_are_an_article_or_a_fault(name: str, data: bytes) -> None:
    read(data, OF[name][0][0])


def test_a_few_seconds_of_fuzzing_find_nothing() -> None:
    done, slow = fuzz(3, seed=1, patience=PATIENCE)
    assert done.total() > 0
    assert slow == []


@pytest.mark.parametrize("number", range(len(list(quoting(SOME)))))
def test_a_thousand_quotes_are_found_soon(number: int) -> None:
    payload = next(islice(quoting(SOME), number, None))
    data = json.dumps(payload, ensure_ascii=False).encode()
    assert timed(data, EXAMPLES / "quotes.json") < SOON


@pytest.mark.parametrize("number", range(len(list(annotating(SOME)))))
def test_hundreds_of_annotations_are_read_soon(number: int) -> None:
    document = next(islice(annotating(SOME), number, None))
    data = json.dumps(document, ensure_ascii=False).encode()
    assert timed(data, NOTES) < SOON
