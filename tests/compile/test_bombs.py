"""Small documents that would be dear to read: each is refused in next to no time."""

import gc
import time
from collections.abc import Iterator

import pytest

from schema.build import graphql_schema
from service.compile.document import Documents
from service.domain.faults import Fault, Several

SECONDS = 0.2
"""What is refused takes under 50 ms; a busy machine is given some more."""


def spread(name: str, times: int) -> str:
    return f" ...{name}" * times


def chain(length: int, times: int) -> str:
    """Fragments that each spread the next as often."""
    links = [f"fragment F{i} on Query {{{spread(f'F{i + 1}', times)} }}" for i in range(length)]
    return "\n".join(["{ ...F0 }", *links, f"fragment F{length} on Query {{ __typename }}"])


def ring(size: int) -> str:
    """Fragments that each spread all others."""
    return "{ ...F0 }" + "\n".join(
        f"fragment F{i} on Query {{{''.join(f' ...F{j}' for j in range(size) if j != i)} }}"
        for i in range(size)
    )


BOMBS = {
    "deep fan-out": chain(20, 2),
    "deeper fan-out": chain(60, 2),
    "flat fan-out": "{"
    + spread("A", 100)
    + " } fragment A on Query {"
    + spread("B", 100)
    + " } fragment B on Query { __typename }",
    "fragments in a ring": ring(14),
    "a fragment in itself": "{ ...A } fragment A on Query { ...A }",
    "one alias over and over": "{ claims {" + " a: totalCount" * 300 + " } }",
    "one field over and over": "{" + " __typename" * 900 + " }",
    "in a fragment that is not used": "{ __typename } fragment F on Claim {" + " text" * 900 + " }",
    "nested in it": "{ __typename } fragment F on Claim {" + " article { url }" * 200 + " }",
    "five thousand aliases": "{" + "".join(f" a{i}: __typename" for i in range(5_000)) + " }",
    "directives": "{ __typename" + " @skip(if: true)" * 150 + " }",
    "unknown directives": "{ __typename" + " @x" * 400 + " }",
    "arguments": "{ claims(" + " first: 1" * 300 + ") { totalCount } }",
    "variables": "query Q(" + " $a: Int" * 200 + ") { __typename }",
    "fields that differ": "{ ...F } fragment F on Query {"
    + "".join(f" a: claims(first: {i}) {{ totalCount }}" for i in range(90))
    + " }",
    "introspection in circles": "{ __schema { types {"
    + " fields { type {" * 8
    + " name"
    + " } }" * 8
    + " } } }",
    "a long comment": "#" + "x" * 1_000_000,
    "a long string": '{ node(id: "' + "x" * 1_000_000 + '") { id } }',
    "a long name": "{ " + "x" * 1_000_000 + " }",
    "many operations": "".join(f"query Q{i} {{ __typename }} " for i in range(190)),
}


@pytest.fixture
def without_collections() -> Iterator[None]:
    """No garbage of other tests is collected meanwhile."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("without_collections")
@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_a_document_that_would_be_dear_is_refused_cheaply(text: str) -> None:
    documents = Documents(graphql_schema)
    began = time.process_time()
    with pytest.raises((Fault, Several)):
        documents.read(text)
    assert time.process_time() - began < SECONDS
