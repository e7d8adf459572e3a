"""What a dry run tells, as people read it."""

from service.commands.foretelling import foretold

RESULT = {
    "changes": [
        {"kind": "CLAIM", "action": "CREATED", "path": "/claims/0", "id": None, "fields": []},
        {"kind": "VERSION", "action": "CHANGED", "path": "", "id": "art_1", "fields": ["headline"]},
        {"kind": "STANCE", "action": "RETRACTED", "path": None, "id": "sta_3", "fields": []},
    ],
    "actors": [
        {
            "path": "/actors/0",
            "name": "Brandt",
            "actor": None,
            "candidates": [
                {
                    "actor": {"id": "act_2", "name": "Ada Brandt"},
                    "score": 0.95,
                    "reasons": ["alias", "held the role Head"],
                }
            ],
        },
        {"path": "/actors/1", "name": "Norland", "actor": {"id": "act_3"}, "candidates": []},
    ],
    "normalised": {"headline": "H", "body": "word " * 100},
}


def test_each_change_actor_and_candidate_is_a_line() -> None:
    lines = list(foretold(RESULT))
    assert lines[:7] == [
        "  + claim at /claims/0",
        "  ~ article version art_1 (headline)",
        "  - stance sta_3",
        "  actor /actors/0 'Brandt': new",
        "    candidate act_2 'Ada Brandt' 0.9500: alias; held the role Head",
        "  actor /actors/1 'Norland': act_3",
        "  normalised:",
    ]
    assert '"headline": "H"' in lines[7]
    assert "(500 code points)" in lines[7]


def test_a_short_body_is_shown_whole_and_nothing_is_told_of_a_delivery_that_is_stored() -> None:
    assert '"body": "A."' in list(foretold({"normalised": {"body": "A."}}))[-1]
    assert list(foretold({"outcome": "CREATED", "notes": []})) == []
