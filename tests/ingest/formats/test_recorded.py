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


@pytest.mark.parametrize(
    ("kind", "name", "hint"),
    [
        ("NewsArticle", "urgency", None),
        ("Claim", "urgency", None),
        ("Claim", "confidense", "Did you mean onrecord:confidence?"),
        ("Claim", "position", None),
        ("onrecord:Actor", "country", "Did you mean onrecord:countries?"),
        ("onrecord:Issue", "label", None),
        ("onrecord:Source", "Identification", "Did you mean onrecord:identification?"),
        ("onrecord:Stance", "confidence_", "Did you mean onrecord:confidence?"),
        ("onrecord:Stance", "~" * 1_000_000, None),
        ("ClaimReview", "rating_", "Did you mean onrecord:rating?"),
    ],
)
def test_a_term_of_ours_that_is_not_read_is_refused(kind: str, name: str, hint: str | None) -> None:
    document, path = changed(kind, **{f"onrecord:{name}": "1"})
    (problem,) = prepare(read(document, Beside())[0]).problems
    assert (problem.code, problem.hint) == ("FIELD_UNKNOWN", hint)
    assert "".join(f"/{step}" for step in problem.path) == f"{path}/onrecord:{name}"


def test_a_term_is_refused_within_what_has_parts() -> None:
    text = orjson.dumps(ARTICLE).decode()
    for known in ("asWritten", "from", "start", "rating"):
        document = orjson.loads(text.replace(f'"onrecord:{known}"', f'"onrecord:{known}_"'))
        problems = prepare(read(document, Beside())[0]).problems
        told = {(each.path[-1], each.hint) for each in problems if each.code == "FIELD_UNKNOWN"}
        assert told == {(f"onrecord:{known}_", f"Did you mean onrecord:{known}?")}


def test_a_misspelt_quote_type_leaves_a_claim_of_ours() -> None:
    document, _ = changed("Claim")
    claim = next(each for each in document["@graph"] if "Claim" in each["@type"])
    claim["onrecord:quotetype"] = claim.pop("onrecord:quoteType")
    problems = prepare(read(document, Beside())[0]).problems
    assert {each.code for each in problems} == {"FIELD_UNKNOWN", "FIELD_MISSING"}


def test_a_type_of_ours_that_there_is_not_is_refused() -> None:
    document, _ = changed("onrecord:Stance", **{"@type": "onrecord:Stanze"})
    problems = prepare(read(document, Beside())[0]).problems
    assert ("NOT_IN_VOCABULARY", "Did you mean onrecord:Stance?") in [
        (each.code, each.hint) for each in problems
    ]


def test_of_very_many_unknown_terms_the_first_are_told() -> None:
    document, _ = changed("Claim", **{f"onrecord:x{i}": 1 for i in range(5_000)})
    assert len(prepare(read(document, Beside())[0]).problems) == 100


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("Claim", "comment", "Odd."),
        ("Claim", "firstAppearance", {"@id": "https://wire.example/0"}),
        ("Claim", "appearance", {"@id": "https://wire.example/0"}),
        ("onrecord:Actor", "description", "A mayor."),
        ("onrecord:Actor", "sameAs", ["https://elsewhere.example/venn"]),
        ("onrecord:Source", "https://schema.org/jobTitle", "Mayor"),
        ("onrecord:Issue", "dc:subject", ["bridges"]),
        ("onrecord:Stance", "onrecord:article", "https://wire.example/0"),
    ],
)
def test_what_else_is_not_read_is_noted(kind: str, name: str, value: Any) -> None:
    document, path = changed(kind, **{name: value})
    prepared = prepare(read(document, Beside())[0])
    assert prepared.problems == ()
    (note,) = prepared.notes
    assert "".join(f"/{step}" for step in note.path) == f"{path}/{name}"
    assert note.rule == "not-carried"


def test_what_is_not_read_within_actors_and_evidence_is_noted() -> None:
    roles = ["Member", {"@type": "Organization", "name": "A club"}]
    ids = [{"propertyID": "isni", "value": "1", "url": "https://isni.example/1"}, "Q5"]
    document, _ = changed("onrecord:Actor", memberOf=roles, identifier=ids, sameAs=[])
    claim = next(each for each in document["@graph"] if "Claim" in each["@type"])
    claim["onrecord:evidence"][0] |= {"onrecord:end": 1, "creator": "_:nobody", "note": "!"}
    paths = {each.path[2:] for each in read(document, Beside())[0].notes}
    span = ("onrecord:evidence", 0)
    assert paths == {
        ("memberOf", 0),
        ("memberOf", 1),
        ("identifier", 0, "url"),
        ("identifier", 1),
        *((*span, name) for name in ("onrecord:end", "creator", "note")),
    }


def test_annotations_tell_what_of_ours_is_not_read() -> None:
    document = deepcopy(NOTES)
    document["first"]["items"][0]["body"][1]["onrecord:confidense"] = 1
    document["onrecord:things"][0]["description"] = "A mayor."
    (adding,) = addings(document, Beside())
    (problem,) = adding.unread.problems
    assert problem.path == ("first", "items", 0, "body", 1, "onrecord:confidense")
    assert [path for path, _ in adding.unread.left_out] == [("onrecord:things", 0, "description")]
    assert addings(NOTES, Beside())[0].unread.left_out == []


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
