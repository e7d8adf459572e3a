"""What holds for every stored document, and that there is one for all that can be asked."""

import re
from importlib.resources import files

import pytest
from graphql import get_named_type, is_object_type

from schema.build import graphql_schema
from schema.queries import NODES
from service.compile.document import Documents
from service.web.links import WINDOW
from service.web.stored import fragments, stored, with_fragments
from tests.rest.conftest import DOCUMENTS, READING, WRITING

UNROUTED = {"nodes"}
"""Over REST each list takes ids of its own type."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_stored_document_can_be_sent_to_graphql_as_it_is(name: str) -> None:
    operation = Documents(graphql_schema).read(DOCUMENTS[name].text)
    assert operation.writes == DOCUMENTS[name].writes


def test_every_root_field_has_an_address() -> None:
    query, mutation = graphql_schema.query_type, graphql_schema.mutation_type
    assert query is not None
    assert mutation is not None
    roots = {each.root.name.value for each in DOCUMENTS.values()}
    assert set(query.fields) - roots == UNROUTED
    # POST /v1/articles and POST /v1/ingest take what is delivered in any format.
    assert set(mutation.fields) - roots == {"ingestArticles"}


def test_every_type_with_ids_has_an_address_for_one() -> None:
    one = {
        fragment
        for name in READING
        for fragment in DOCUMENTS[name].text.split()
        if DOCUMENTS[name].path.endswith("/{id}")
    }
    assert {node.__name__ for node in NODES} <= one


def test_every_connection_of_a_type_with_ids_has_an_address() -> None:
    for node in NODES:
        below = f"/v1/{node.__name__.lower()}s/{{id}}/"
        texts = [each.text for each in DOCUMENTS.values() if each.path.startswith(below)]
        type_ = graphql_schema.type_map[node.__name__]
        assert is_object_type(type_)
        for name, field in type_.fields.items():
            if get_named_type(field.type).name.endswith("Connection"):
                assert any(f" {name}(" in text for text in texts), f"{node.__name__}.{name}"


def test_the_pages_of_a_list_are_told_first() -> None:
    for name in READING:
        if {each.name for each in DOCUMENTS[name].parameters} >= set(WINDOW):
            shape = " ".join(re.sub(r"\(.*?\)", "", DOCUMENTS[name].text, flags=re.DOTALL).split())
            below = r"(\w+ \{ )?(\w+ \{ (\.\.\. on \w+ \{ )?)"
            assert re.match(rf"query \w+ \{{ {below}{below}?pageInfo \{{ \.\.\.Page \}}", shape), (
                name
            )


def test_every_shared_fragment_is_used() -> None:
    folders = (files("openapi").joinpath(folder) for folder in ("exchange", "reconcile"))
    unrouted = [each for folder in folders for each in folder.iterdir()]
    texts = "".join(each.text for each in DOCUMENTS.values())
    texts += "".join(with_fragments(each.read_text("utf-8")) for each in unrouted)
    assert [name for name in fragments() if f"fragment {name} on" not in texts] == []


def test_a_document_changes_things_by_post_only() -> None:
    assert {DOCUMENTS[name].method for name in WRITING} == {"POST"}


def test_a_document_without_an_address_is_none() -> None:
    with pytest.raises(ValueError, match="names no method and path"):
        stored("# One thing.\nquery one { node(id: 1) { id } }", graphql_schema)
