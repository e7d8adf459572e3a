"""Linked data in our own terms: what is wrong in it is told at its place, nothing is guessed."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import orjson
import pytest

from service.domain.faults import Fault, Rejected
from service.ingest.formats.annotation import Adding, addings, onto
from service.ingest.formats.beside import Beside
from service.ingest.formats.restating import origin, restated
from service.ingest.formats.schemaorg import read
from service.ingest.prepare import prepare
from service.ingest.receipt import Standing

WRITTEN = Path(__file__).parents[2] / "exchange/written"
ARTICLE = orjson.loads((WRITTEN / "article.jsonld").read_bytes())
NOTES = orjson.loads((WRITTEN / "annotations.jsonld").read_bytes())
DELIVERY = orjson.loads((WRITTEN / "delivery.json").read_bytes())


def changed(kind: str, **values: Any) -> Any:
    """The document with other values in its first thing of a kind, and that one's path."""
    document = deepcopy(ARTICLE)
    for place, thing in enumerate(document["@graph"]):
        if kind in thing["@type"]:
            document["@graph"][place] = thing | values
            return document, f"/@graph/{place}"
    raise LookupError(kind)


def plain(value: Any) -> Any:
    """Keys of a delivery as they are in linked data."""
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    kinds = ("actor", "issue", "source", "claim")
    is_key = isinstance(value, str) and value.rstrip("0123456789") in kinds
    return f"_:{value}" if is_key and value[-1].isdigit() else value


def test_all_parts_are_read_as_a_delivery_has_them() -> None:
    (reading,) = read(ARTICLE, Beside())
    assert reading.notes == ()
    assert {name: reading.payload[name] for name in DELIVERY} == plain(DELIVERY)


@pytest.mark.parametrize(
    ("kind", "values", "code"),
    [
        ("Claim", {"onrecord:quoteType": "SHOUTED"}, "NOT_IN_VOCABULARY"),
        ("Claim", {"onrecord:evidence": []}, None),
        ("Claim", {"onrecord:evidence": ["words"]}, None),
        ("Claim", {"onrecord:evidence": [{"text": "bridge", "onrecord:start": "0"}]}, None),
        ("Claim", {"onrecord:evidence": {"@list": [{"text": "Nowhere"}]}}, "QUOTE_NOT_FOUND"),
        ("Claim", {"author": [{"name": "somebody"}]}, None),
        ("Claim", {"author": {"@id": "_:nobody"}}, "KEY_NOT_FOUND"),
        ("Claim", {"onrecord:eventTime": "yesterday"}, None),
        ("Claim", {"text": {"@value": 1}}, None),
        ("onrecord:Actor", {"name": None}, None),
        ("onrecord:Actor", {"@id": ["_:actor0"]}, None),
        ("onrecord:Actor", {"memberOf": [{"@type": "OrganizationRole", "roleName": 1}]}, None),
        ("onrecord:Actor", {"identifier": [{"propertyID": "isni"}]}, None),
        ("onrecord:Source", {"onrecord:actor": {"a": "b"}}, None),
        ("onrecord:Stance", {"onrecord:target": "_:nobody"}, "KEY_NOT_FOUND"),
        ("onrecord:Stance", {"onrecord:target": ["_:actor0"]}, None),
        ("onrecord:Issue", {"name": ["The bridge", "The other bridge"]}, None),
    ],
)
def test_what_is_wrong_is_told_at_its_place(
    kind: str, values: dict[str, Any], code: str | None
) -> None:
    document, path = changed(kind, **values)
    problems = prepare(read(document, Beside())[0]).problems
    paths = ["".join(f"/{step}" for step in each.path) for each in problems]
    assert [each for each in paths if each.startswith(path)], (paths, problems)
    assert code is None or code in [each.code for each in problems]


def test_one_value_is_read_where_there_may_be_several() -> None:
    document, _ = changed("onrecord:Actor", alternateName="V", **{"onrecord:countries": "NO"})
    actor = read(document, Beside())[0].payload["actors"][0]
    assert (actor["aliases"], actor["countries"]) == (["V"], ["NO"])


def test_whole_names_are_read_as_those_with_the_prefix() -> None:
    text = orjson.dumps(ARTICLE).replace(b'"onrecord:', b'"urn:onrecord:')
    (reading,) = read(orjson.loads(text), Beside())
    assert {name: reading.payload[name] for name in DELIVERY} == plain(DELIVERY)


def test_claims_of_others_stand_beside_ours() -> None:
    document = deepcopy(ARTICLE)
    at = {"@id": document["@graph"][0]["@id"]}
    foreign = {"@type": "Claim", "text": "Bridge at Alder shut", "appearance": at}
    document["@graph"].insert(1, foreign | {"author": "Somebody"})
    prepared = prepare(read(document, Beside())[0])
    assert prepared.record is not None, prepared.problems
    assert len(prepared.record.claims) == len(DELIVERY["claims"]) + 1
    assert len(prepared.record.sources) == len(DELIVERY["sources"]) + 1


@pytest.mark.parametrize("articles", [0, 2])
def test_what_is_in_our_terms_is_of_one_article(articles: int) -> None:
    article, *parts = ARTICLE["@graph"]
    several = [article | {"url": f"https://wire.example/{i}"} for i in range(articles)]
    with pytest.raises(Rejected) as refused:
        read(ARTICLE | {"@graph": [*several, *parts]}, Beside())
    assert refused.value.code == "NOT_IN_FORMAT"


def test_more_than_can_be_read_is_refused_whole() -> None:
    many = [{"@type": "Thing", "name": "X"}] * 20_000
    with pytest.raises(Rejected) as refused:
        read(ARTICLE | {"@graph": [*ARTICLE["@graph"], *many]}, Beside())
    assert refused.value.code == "TOO_MANY_PARTS"


def test_annotations_in_our_terms_are_of_one_article() -> None:
    document = deepcopy(NOTES)
    document["first"]["items"][0]["target"][0]["source"] = "https://wire.example/1"
    document["first"]["items"][0]["target"] = document["first"]["items"][0]["target"][:1]
    with pytest.raises(Rejected) as refused:
        addings(document, Beside())
    assert refused.value.code == "NOT_IN_FORMAT"


def test_annotations_in_our_terms_are_sent_as_they_are() -> None:
    (adding,) = addings(NOTES, Beside())
    assert isinstance(adding, Adding)
    assert restated(adding) == NOTES
    assert origin(adding, ("@graph", 0, "body")) == ("@graph", 0, "body")


JUNK: list[Any] = [
    None,
    1,
    -1.5,
    True,
    "",
    "x",
    [],
    {},
    [[]],
    [{}],
    {"@id": []},
    {"@value": []},
    "_:claim0",
]


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of all that is in a document."""
    if path:
        yield path
    if isinstance(value, dict | list):
        for step, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(each, (*path, step))


def put(document: Any, path: Sequence[Any], value: Any) -> Any:
    """The document with another value at a path."""
    changed = document = deepcopy(document)
    for step in path[:-1]:
        changed = changed[step]
    changed[path[-1]] = value
    return document


def test_whatever_stands_anywhere_is_read_or_told_as_a_fault() -> None:
    random = Random(1)
    article = prepare(read(ARTICLE, Beside())[0]).record
    assert article is not None
    names = {"url", "headline", "language", "published_at", "body"}
    stored = Standing(
        outlet=article.outlet.name, **{name: getattr(article, name) for name in names}
    )
    for document in (ARTICLE, NOTES):
        for path in random.sample(list(paths(document)), 300):
            broken = put(document, path, deepcopy(random.choice(JUNK)))
            with suppress(Fault):
                if document is NOTES:
                    for adding in addings(broken, Beside()):
                        prepare(onto(adding, stored))
                else:
                    for reading in read(broken, Beside()):
                        prepare(reading)
