"""Whatever is delivered: what was kept is kept again, and notes lead from given to kept."""

from typing import Any

import orjson
import pytest
from hypothesis import given, settings

from service.domain.rules import TOLD_ONLY, Rule
from service.ingest.normalised import normalised
from tests.ingest.hostile import payloads
from tests.ingest.payloads import prepared
from tests.ingest.recovering import NAMES, Notes, quotes, texts, value

# Many examples reach what others reach too; counting their lines would take a third more time.
pytestmark = pytest.mark.no_cover


@given(payloads())
@settings(max_examples=300)
def test_what_was_kept_is_kept_again_without_a_change(payload: dict[str, Any]) -> None:
    first = prepared(payload)
    if first.record is None:
        assert first.problems
        return
    again = prepared(orjson.loads(orjson.dumps(normalised(first.record))))
    assert again.problems == ()
    assert again.record == first.record
    assert [note for note in again.notes if note.rule not in TOLD_ONLY] == []


@given(payloads())
@settings(max_examples=300)
def test_notes_lead_from_every_text_given_to_the_one_kept(payload: dict[str, Any]) -> None:
    result = prepared(payload)
    if result.record is None:
        return
    kept, notes = normalised(result.record), Notes(payload, result.notes)
    for path, text in texts(payload):
        recovered, place = notes.recovered(path, text), notes.place(path)
        if place is not None:
            assert recovered == (value(kept, place) or ""), path
    assert result.record.body == payload["body"]


@given(payloads())
@settings(max_examples=300)
def test_notes_lead_from_every_quote_given_to_those_kept(payload: dict[str, Any]) -> None:
    result = prepared(payload)
    if result.record is None:
        return
    kept, notes = normalised(result.record), Notes(payload, result.notes)
    for path, quote in quotes(payload):
        place = notes.place(path[:2])
        if place is not None:
            found = {piece["quote"] for piece in value(kept, (*place, "evidence"))}
            assert set(notes.recovered(path, quote).split(" […] ")) <= found, path


@given(payloads())
@settings(max_examples=300)
def test_what_is_added_or_one_with_another_is_told(payload: dict[str, Any]) -> None:
    result = prepared(payload)
    if result.record is None:
        return
    kept, notes = normalised(result.record), Notes(payload, result.notes)
    for note in result.notes:
        if note.rule is Rule.LANGUAGE_DETECTED or note.rule is Rule.ASSERTER_ASSUMED:
            place = notes.place(note.path)
            assert place is None or value(kept, place) == note.kept
    for kind, name in NAMES.items():
        joined = [i for i, _ in enumerate(payload.get(kind) or ()) if notes.is_gone((kind, i))]
        assert len(payload.get(kind) or ()) == len(joined) + len(kept.get(kind, ()))
        for i in joined:
            told = notes.recovered((kind, i, name), payload[kind][i][name])
            assert notes.at[kind, i][0].given == told
