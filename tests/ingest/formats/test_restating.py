"""What is added to one article is said anew in a document of its own, and reads the same."""

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.faults import Rejected
from service.ingest.formats.annotation import Adding, addings
from service.ingest.formats.beside import Beside
from service.ingest.formats.restating import origin, restated
from tests.ingest.formats.test_annotation import POSITION, QUOTE, URL, one

OTHER = "https://courier.example/other"
CREATORS: list[Any] = [
    *("Ada Reader", "https://people.example/ada", {"type": "Person", "name": "Ada"}),
    *({"type": "Organization", "name": "Desk"}, {"name": "Someone"}, {"id": "x"}),
]
SELECTORS = st.sampled_from(
    [
        *(QUOTE, POSITION, [QUOTE, POSITION], POSITION | {"start": 0}, QUOTE | {"exact": ""}),
        *(QUOTE | {"prefix": "a "}, QUOTE | {"suffix": " b"}, [QUOTE | {"exact": ""}, POSITION]),
    ]
)
TARGETS = st.tuples(
    st.sampled_from([URL, f"{URL}#top", OTHER]), st.lists(SELECTORS, min_size=1, max_size=3)
).map(lambda both: [{"source": both[0], "selector": each} for each in both[1]])
ANNOTATIONS = st.builds(
    lambda target, creator, motive, text: one(
        QUOTE, target=target, creator=creator, motivation=motive, body={"value": text}
    ),
    TARGETS,
    st.sampled_from(CREATORS),
    st.sampled_from(["assessing", "oa:commenting", "describing", [], "tagging"]),
    st.sampled_from(["A claim.", " ü ", "https://a.example", "5"]),
)


def without_places(adding: Adding) -> list[Any]:
    return [
        (
            *(each.url, each.part, each.source and {**each.source, "key": ""}),
            [(quote, end) for _, quote, end in each.evidence],
        )
        for each in adding.annotations
    ]


@given(st.lists(ANNOTATIONS, min_size=1, max_size=4))
def test_what_is_said_anew_reads_as_what_was_given(document: list[dict[str, Any]]) -> None:
    for adding in addings(document, Beside()):
        (again,) = addings(orjson.loads(orjson.dumps(restated(adding))), Beside())
        assert without_places(again) == without_places(adding)
        assert again.url == adding.url
        assert origin(adding, again.place) == adding.place
        for one_again, first in zip(again.annotations, adding.annotations, strict=True):
            assert origin(adding, one_again.path) == first.path
            paths = [(path, kept[0]) for (path, *_), kept in pairs(one_again, first)]
            assert all(origin(adding, path) == kept for path, kept in paths)


def pairs(again: Any, first: Any) -> list[Any]:
    return list(zip(again.evidence, first.evidence, strict=True))


def test_a_thing_that_is_said_elsewhere_is_said_where_it_is_meant() -> None:
    ada = {"@id": "#ada", "type": "Person", "name": "Ada"}
    spoken = {"motivation": "assessing", "creator": "#ada"}
    other = one(QUOTE, target={"source": OTHER, "selector": QUOTE}, **spoken)
    _, adding = addings([one(QUOTE, creator=ada), other], Beside())
    (again,) = addings(restated(adding), Beside())
    assert [each.source and each.source["text"] for each in again.annotations] == ["Ada"]


def test_what_has_no_place_in_an_annotation_stays_where_it_is() -> None:
    (adding,) = addings(one(QUOTE), Beside())
    assert origin(adding, ("sources", 0, "text")) == ("sources", 0, "text")
    assert origin(adding, ()) == ()


def test_a_document_of_too_many_objects_is_refused_and_not_cut_short() -> None:
    with pytest.raises(Rejected) as refused:
        addings([one(QUOTE)] * 7_000, Beside())
    assert refused.value.code == "TOO_MANY_PARTS"
