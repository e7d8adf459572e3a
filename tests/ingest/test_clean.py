"""Values are cleaned with a note; parts that are the same become one."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.vocabulary import ActorNameKind, Asserter, Certainty, Temporality
from service.ingest.record import ArticleRecord
from tests.ingest.payloads import ARTICLE, BODY, article, notes, part, prepared, problems


def record(payload: Any) -> ArticleRecord:
    result = prepared(payload)
    assert result.record is not None, result.problems
    return result.record


def test_a_clean_article_has_no_notes() -> None:
    assert notes(article()) == []


def test_every_span_is_a_slice_of_the_body() -> None:
    made = record(article())
    spans = [c.spans for c in made.claims] + [s.spans for s in made.stances]
    for span in (span for each in spans for span in each):
        assert made.body[span.start : span.end] == span.exact


def test_the_body_is_kept_as_delivered() -> None:
    body = BODY.replace(" ", "\u00a0", 3) + "\ufb01 e\u0301 \u202e\r\n  "
    assert record(article(body=body)).body == body


@pytest.mark.parametrize(
    ("payload", "note"),
    [
        (article(headline=" Strike "), ("/headline", "spaces-collapsed")),
        (article(standfirst=" "), ("/standfirst", "empty-removed")),
        (article(language=None), ("/language", "language-detected")),
        (article(language="en_us"), ("/language", "language-normalised")),
        (article(bylines=["A", "A"]), ("/bylines/1", "duplicate-removed")),
        (article(sections=[""]), ("/sections/0", "empty-removed")),
        (article(outlet={"name": "X", "country": "SYR"}), ("/outlet/country", "country-coded")),
        (part("actors", aliases=["MERIDIA"]), ("/actors/0/aliases/0", "duplicate-removed")),
        (part("claims", sources=["official"] * 2), ("/claims/0/sources/1", "duplicate-removed")),
        (part("claims", sources=[]), ("/claims/0/assertedBy", "asserter-assumed")),
        (
            part("actors", externalIds=[{"scheme": "Wikidata", "value": "Q1"}]),
            ("/actors/0/externalIds/0/scheme", "scheme-lowered"),
        ),
        (
            part("claims", evidence=[{"quote": '"We will not load'}]),
            ("/claims/0/evidence/0/quote", "quote-located"),
        ),
        (
            part("claims", evidence=[{"quote": "the grain"}, {"quote": "Strike halts"}]),
            ("/claims/0/evidence", "evidence-ordered"),
        ),
        (
            part("claims", eventTime={"from": "2031-05-05", "to": "2031-05-05"}),
            ("/claims/0/eventTime/to", "day-widened"),
        ),
    ],
)
def test_each_change_is_noted_at_its_place(payload: Any, note: tuple[str, str]) -> None:
    assert notes(payload) == [note]


def test_what_is_not_said_has_its_default() -> None:
    claim = record(article()).claims[0]
    assert claim.asserted_by is Asserter.SOURCE
    assert claim.certainty is Certainty.CERTAIN
    assert claim.temporality is Temporality.HISTORICAL
    assert record(article()).stances[0].held_at == record(article()).published_at


def test_an_event_after_publication_lies_in_the_future() -> None:
    payload = part("claims", eventTime={"from": "2031-06-01", "to": "2031-06-02"})
    assert record(payload).claims[0].temporality is Temporality.FUTURE


def test_aliases_of_capitals_are_acronyms_and_the_primary_name_comes_first() -> None:
    names = record(part("actors", aliases=["MRD", "The Republic"])).actors[0].names
    assert [(name.text, name.kind) for name in names] == [
        ("Meridia", ActorNameKind.PRIMARY),
        ("MRD", ActorNameKind.ACRONYM),
        ("The Republic", ActorNameKind.ALIAS),
    ]


def test_actors_with_one_name_and_type_are_one_and_all_keys_lead_to_it() -> None:
    payload = article()
    payload["actors"].insert(0, {"key": "other", "name": "MERIDIA ", "type": "GOVERNMENT"})
    payload["stances"][0]["target"] = {"actor": "venn"}
    made = record(payload)
    assert [actor.name for actor in made.actors] == ["MERIDIA", "Ada Venn"]
    assert (made.stances[0].actor, made.stances[0].target_actor) == (0, 1)
    assert made.actors[1].roles[0].organization == 0


def test_actors_with_one_external_id_are_one_and_keep_both_names() -> None:
    payload = article()
    ids = [{"scheme": "wikidata", "value": "Q5"}]
    payload["actors"][1]["externalIds"] = ids
    payload["actors"].append({"key": "v", "name": "A. Venn", "type": "PERSON", "externalIds": ids})
    made = record(payload).actors
    assert len(made) == 2
    assert [name.text for name in made[1].names] == ["Ada Venn", "A. Venn"]


def test_two_of_one_name_with_ids_that_contradict_are_two() -> None:
    payload = article()
    payload["actors"] += [
        {
            "key": f"smith{i}",
            "name": "Jo Smith",
            "type": "PERSON",
            "externalIds": [{"scheme": "wikidata", "value": f"Q{i}"}],
        }
        for i in (1, 2)
    ]
    assert len(record(payload).actors) == 4


def test_claims_with_one_evidence_text_and_sources_are_one() -> None:
    payload = article()
    payload["claims"].append(
        payload["claims"][0] | {"key": "again", "text": "dockers will not load  SHIPS."}
    )
    payload["stances"][0]["viaClaim"] = "again"
    made = record(payload)
    assert len(made.claims) == 1
    assert made.stances[0].claim == 0


def test_a_stance_given_twice_is_kept_once() -> None:
    payload = article(stances=ARTICLE["stances"] * 2)
    assert notes(payload) == [("/stances/1", "stances-joined")]
    assert len(record(payload).stances) == 1


def test_sources_that_read_alike_keep_their_places() -> None:
    payload = article()
    payload["sources"] += [payload["sources"][0] | {"key": "second"}]
    assert [source.place for source in record(payload).sources] == [0, 0, 1]


@pytest.mark.parametrize(
    ("payload", "problem"),
    [
        (article(url="ftp://x"), ("/url", "URL_NOT_USABLE")),
        (article(headline=" "), ("/headline", "TEXT_EMPTY")),
        (article(headline="a\0"), ("/headline", "TEXT_HAS_NUL")),
        (article(headline="a" * 1_001), ("/headline", "TEXT_TOO_LONG")),
        (article(language="english"), ("/language", "LANGUAGE_UNKNOWN")),
        (article(publishedAt="3024-12-02T09:30:00Z"), ("/publishedAt", "DATE_OUT_OF_RANGE")),
        (article(modifiedAt="2031-05-06"), ("/modifiedAt", "DATE_NOT_RFC3339")),
        (article(bylines=["a"] * 101), ("/bylines", "TOO_MANY_PARTS")),
        (part("actors", countries=["Ruritania"]), ("/actors/0/countries/0", "COUNTRY_UNKNOWN")),
        (part("claims", confidence=101), ("/claims/0/confidence", "NUMBER_OUT_OF_RANGE")),
        (part("claims", evidence=[]), ("/claims/0/evidence", "EVIDENCE_MISSING")),
        *(
            (
                part("claims", evidence=[{"quote": q}]),
                ("/claims/0/evidence/0/quote", "EVIDENCE_MISSING"),
            )
            for q in ("[...]", ".", "…")
        ),
        (
            part("claims", evidence=[{"quote": "The strike must end"}]),
            ("/claims/0/evidence/0/quote", "QUOTE_AMBIGUOUS"),
        ),
        (
            part("claims", evidence=[{"quote": "the grain", "start": 3}]),
            ("/claims/0/evidence/0/start", "QUOTE_NOT_AT_START"),
        ),
        (
            part("claims", evidence=[{"quote": "the grain"}, {"quote": "grain"}]),
            ("/claims/0/evidence", "SPANS_OVERLAP"),
        ),
        (
            part("claims", eventTime={"from": "2031-05-06", "to": "2031-05-05"}),
            ("/claims/0/eventTime/to", "RANGE_REVERSED"),
        ),
    ],
)
def test_each_problem_is_told_at_its_place(payload: Any, problem: tuple[str, str]) -> None:
    assert problems(payload) == [problem]


def test_an_article_without_parts_is_an_article() -> None:
    payload = article(actors=None, issues=None, sources=None, claims=None, stances=None)
    made = record(payload)
    assert (made.actors, made.claims, made.stances) == ((), (), ())


def redelivered(made: ArticleRecord) -> dict[str, Any]:
    return article(
        url=made.url,
        headline=made.headline,
        standfirst=made.standfirst,
        bylines=list(made.bylines),
        outlet={"name": made.outlet.name, "homepage": made.outlet.homepage},
    )


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "headline": st.text(max_size=40),
            "standfirst": st.text(max_size=40),
            "bylines": st.lists(st.text(max_size=20), max_size=4),
            "url": st.text(max_size=20).map(lambda path: f"https://courier.example/{path}"),
        },
    )
)
def test_what_was_cleaned_once_is_clean(changes: dict[str, Any]) -> None:
    result = prepared(article(**changes))
    if result.record is not None:
        assert notes(redelivered(result.record)) == []


def test_a_record_can_be_compared_and_told(tmp_path: Path) -> None:
    assert record(article()) == record(article())
    (tmp_path / "record").write_text(json.dumps(asdict(record(article())), default=str))
