"""What a request looks for may be spelled as a delivery may spell it."""

import pytest

from tests.compile.conftest import Asker

MANY = {
    "outletCountry": ("articles(where: {outletCountry: [$given]})", "NO", ["no", "NOR", " Norway"]),
    "country": ("outlets(where: {country: [$given]})", "NO", ["Norway", "nor"]),
    "countries": ("actors(where: {country: [$given]})", "PT", ["Portugal", "prt", "pt"]),
    "language": ("articles(where: {language: [$given]})", "pt", ["PT", " pt", "por"]),
    "section": ("articles(where: {section: [$given]})", "World", ["World ", "\u200bWorld"]),
}


def spellings() -> list[tuple[str, str, str]]:
    return [(field, kept, given) for field, kept, odd in MANY.values() for given in odd]


@pytest.mark.parametrize(("field", "kept", "given"), spellings())
def test_a_filter_takes_every_spelling_that_a_delivery_may_have(
    asker: Asker, field: str, kept: str, given: str
) -> None:
    text = f"query Q($given: String!) {{ {field} {{ totalCount }} }}"
    found = asker(text, {"given": kept})
    assert found == asker(text, {"given": given})
    assert next(iter(found.values()))["totalCount"] > 0


@pytest.mark.parametrize(
    ("scheme", "value"),
    [("wikidata", "Q900001"), (" Wikidata", "Q900001 "), ("WIKIDATA", "Q900001")],
)
def test_an_external_id_is_found_in_every_spelling(asker: Asker, scheme: str, value: str) -> None:
    text = (
        "query Q($id: ExternalIdInput!) { actor(by: {externalId: $id}) { id }"
        " actors(where: {externalId: $id}) { nodes { id } } }"
    )
    found = asker(text, {"id": {"scheme": scheme, "value": value}})
    assert found["actor"] is not None
    assert found["actors"]["nodes"] == [found["actor"]]


@pytest.mark.parametrize(
    ("type_", "field"),
    [
        ("URL", "article(by: {url: $given}) { id }"),
        ("URL", "articles(where: {url: $given}) { totalCount }"),
        ("String", "articles(where: {language: [$given]}) { totalCount }"),
        ("String", "outlets(where: {country: [$given]}) { totalCount }"),
    ],
)
def test_what_no_delivery_could_say_is_refused_as_an_argument(
    asker: Asker, type_: str, field: str
) -> None:
    fault = asker.fault(f"query Q($given: {type_}!) {{ {field} }}", {"given": "no such thing"})
    assert (fault.code, fault.path) == ("BAD_ARGUMENT", (field.partition("(")[0],))
    assert "Given: 'no such thing'." in fault.message
    assert fault.hint


@pytest.mark.parametrize(
    "given", ["2024-05-01t00:00:00z", "2024-05-01 00:00:00Z", "2024-04-30T23:59:60Z"]
)
def test_a_moment_is_read_as_in_a_delivery(asker: Asker, given: str) -> None:
    text = "query Q($at: DateTime) { claims(where: {publishedAt: {from: $at}}) { totalCount } }"
    plain = asker(text, {"at": "2024-05-01T00:00:00Z"})
    assert asker(text, {"at": given}) == plain
