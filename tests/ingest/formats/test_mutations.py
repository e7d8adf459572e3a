"""No document makes a reader fail in a way that is not foreseen, or keeps it busy for long."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.ingest.formats.choosing import FORMATS
from tests.ingest.formats.examples import documents
from tests.ingest.formats.mutating import mutated, read

DOCUMENTS = [(path, path.read_bytes()) for path in documents()]
OF = {each.name: [d for d in DOCUMENTS if d[0].parent.name == each.name] for each in FORMATS}


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
