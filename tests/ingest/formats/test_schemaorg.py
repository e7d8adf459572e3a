"""Schema.org's articles, claims and reviews of claims become articles, claims and fact-checks."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from service.domain.faults import Fault, SaysItself
from service.ingest.formats import schemaorg
from service.ingest.formats.beside import Beside
from service.ingest.formats.reading import Reading
from service.ingest.prepare import prepare
from tests.ingest.formats.examples import EXAMPLES

NOW = datetime(2032, 1, 1, tzinfo=UTC)
ARTICLE: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "url": "https://courier.example/1",
    "headline": "Port shut",
    "datePublished": "2031-05-05T10:00:00Z",
    "publisher": {"@type": "Organization", "name": "C"},
    "articleBody": "The port is shut, the mayor said.",
}
REVIEW = json.loads((EXAMPLES / "jsonld" / "claim-review.jsonld").read_text())


def read(value: object, **said: str) -> list[Reading]:
    return schemaorg.read(value, Beside(**said))


def one(**changes: Any) -> Reading:
    (reading,) = read({key: v for key, v in (ARTICLE | changes).items() if v is not None})
    return reading


def reviewed(**changes: Any) -> dict[str, Any]:
    return {key: value for key, value in (REVIEW | changes).items() if value is not None}


def check(review: dict[str, Any]) -> dict[str, Any]:
    (reading,) = read(review)
    found: dict[str, Any] = reading.payload["claims"][0]["factChecks"][0]
    return found


def problems(reading: Reading) -> list[tuple[str, str]]:
    return [(problem.pointer, problem.code) for problem in prepare(reading, NOW).problems]


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ([], "/@context"),
        (5, "/@context"),
        ({"@type": "NewsArticle"}, "/@context"),
        ({"@context": "https://schema.org", "@type": "Recipe"}, ""),
        (reviewed(claimReviewed=None, itemReviewed=None), "/claimReviewed"),
    ],
)
def test_what_is_no_article_or_claim_is_refused(value: object, path: str) -> None:
    with pytest.raises(Fault) as refused:
        read(value)
    assert (refused.value.code, refused.value.pointer) == ("NOT_IN_FORMAT", path)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"articleBody": None}, ("/articleBody", "FIELD_MISSING")),
        ({"datePublished": None}, ("/datePublished", "FIELD_MISSING")),
        ({"datePublished": "soon"}, ("/datePublished", "DATE_NOT_RFC3339")),
        ({"publisher": None}, ("/publisher", "FIELD_MISSING")),
        ({"headline": None}, ("/headline", "FIELD_MISSING")),
        ({"url": None}, ("/url", "FIELD_MISSING")),
        ({"url": "https://a b"}, ("/url", "URL_NOT_USABLE")),
        ({"inLanguage": {"name": "xx-yy-zz-1"}}, ("/inLanguage/name", "LANGUAGE_UNKNOWN")),
    ],
)
def test_a_problem_has_its_place_in_what_was_given(
    changes: dict[str, Any], problem: tuple[str, str]
) -> None:
    got = problems(one(**changes))
    if problem[0].startswith("/inLanguage"):
        assert [code for _, code in got] == [problem[1]]
    else:
        assert got == [problem]


def test_an_article_in_a_graph_has_its_places_there() -> None:
    things = [{"@type": "WebSite"}, ARTICLE | {"datePublished": "soon"}]
    (reading,) = read({"@context": "https://schema.org", "@graph": things})
    assert problems(reading) == [("/@graph/1/datePublished", "DATE_NOT_RFC3339")]


def test_a_body_with_markup_is_written_as_text() -> None:
    assert one(articleBody="<p>A</p><ul><li>b</ul>").payload["body"] == "A\n\n  • b"


def test_a_claim_that_does_not_stand_in_the_article_is_refused_with_its_place() -> None:
    claim = {"@type": "Claim", "text": "No such words", "appearance": {"url": ARTICLE["url"]}}
    (reading,) = read([ARTICLE, claim])
    assert ("/1/text", "QUOTE_NOT_FOUND") in problems(reading)


@pytest.mark.parametrize(
    ("rating", "textual", "meant"),
    [
        ({"alternateName": "Faux"}, "Faux", "FALSE"),
        ({"alternateName": "4 Pinocchios", "ratingValue": 1, "bestRating": 5, "worstRating": 1},
         "4 Pinocchios", "FALSE"),
        ({"ratingValue": "3", "bestRating": "5", "worstRating": "1"}, "3", "MIXED"),
        ({"ratingValue": "3"}, "3", None),
        ({"ratingValue": "many", "bestRating": 5, "worstRating": 1}, "many", None),
        ({"alternateName": "Spinach"}, "Spinach", None),
    ],
)  # fmt: skip
def test_a_rating_is_kept_word_for_word_and_placed_on_the_scale(
    rating: dict[str, Any], textual: str, meant: str | None
) -> None:
    found = check(reviewed(reviewRating=rating))
    assert (found["textualRating"], found.get("rating")) == (textual, meant)


def test_words_go_before_a_number_that_says_otherwise() -> None:
    rating = {"alternateName": "True", "ratingValue": 1, "bestRating": 5, "worstRating": 1}
    (reading,) = read(reviewed(reviewRating=rating))
    assert reading.payload["claims"][0]["factChecks"][0]["rating"] == "TRUE"
    assert "said-otherwise" in [note.rule for note in reading.notes]


def test_a_review_without_a_rating_says_what_is_missing() -> None:
    (reading,) = read(reviewed(reviewRating=None))
    assert ("/reviewRating", "FIELD_MISSING") in problems(reading)


@pytest.mark.parametrize(
    ("author", "source"),
    [
        ({"@type": "Person", "name": "Eno"}, ("PERSON", "NAMED", "PERSON")),
        ({"@type": "Corporation", "name": "E"}, ("ORGANIZATION", "NAMED", "COMPANY")),
        ({"name": "Posts on a network"}, ("GROUP", "UNRESOLVED", None)),
        ("Posts on a network", ("GROUP", "UNRESOLVED", None)),
    ],
)
def test_a_claimant_is_a_source_and_an_actor_only_if_it_is_said_to_be_one(
    author: object, source: tuple[str, str, str | None]
) -> None:
    item = REVIEW["itemReviewed"] | {"author": author}
    (reading,) = read(reviewed(itemReviewed=item))
    (made,) = reading.payload["sources"]
    actors = reading.payload.get("actors", [{}])
    assert (made["kind"], made["identification"], actors[0].get("type")) == source
    assert prepare(reading, NOW).record is not None


def test_a_claim_without_a_claimant_has_no_source() -> None:
    (reading,) = read(reviewed(itemReviewed={"@type": "Claim", "appearance": "https://a.example"}))
    assert "sources" not in reading.payload


def test_a_claim_that_appeared_nowhere_asks_for_its_address() -> None:
    item = {"@type": "Claim", "datePublished": "2031-05-01T00:00:00Z"}
    (reading,) = read(reviewed(itemReviewed=item), outlet="Square")
    assert problems(reading) == [("/itemReviewed/appearance", "FIELD_MISSING")]
    (told,) = read(reviewed(itemReviewed=item), article_url="https://a.example/1")
    assert told.payload["outlet"] == {"name": "a.example"}
    assert prepare(told, NOW).record is not None


def test_an_appearance_with_its_text_is_no_excerpt() -> None:
    item = REVIEW["itemReviewed"]
    appearance = item["appearance"] | {"text": "He said: Nobody takes the night ferry any more."}
    (reading,) = read(reviewed(itemReviewed=item | {"appearance": appearance}))
    assert "excerpt" not in reading.payload
    assert prepare(reading, NOW).record is not None


def test_two_reviews_of_one_claim_are_two_fact_checks() -> None:
    other = reviewed(url="https://other.example/1", author={"name": "Other"})
    (reading,) = read([reviewed(), other])
    (claim,) = reading.payload["claims"]
    assert [each["publisher"] for each in claim["factChecks"]] == ["Check Alder", "Other"]


def test_one_address_is_not_said_of_several_articles() -> None:
    with pytest.raises(SaysItself):
        read([ARTICLE, ARTICLE | {"url": "https://courier.example/2"}], article_url="https://a.b")


def test_things_that_lead_in_circles_are_followed_once() -> None:
    circle = ARTICLE | {"@id": "#a", "author": {"@id": "#a"}, "publisher": {"@id": "#b"}}
    (reading, *_) = read([circle, {"@id": "#b", "name": "C", "publisher": {"@id": "#b"}}])
    assert reading.payload["outlet"] == {"name": "C"}
