"""Keys of idempotency, and what payloads are known by."""

import pytest

from service.domain import idempotency
from service.domain.faults import IdempotencyKeyUnusable


@pytest.mark.parametrize("given", ["a" * 16, "~" * 255, ' "quoted-as-a-header" '])
def test_a_key_has_16_to_255_visible_characters(given: str) -> None:
    assert idempotency.key(given) == given.strip().strip('"')


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("", "has 0"),
        ("a" * 15, "has 15"),
        ("a" * 256, "has 256"),
        ("a b" * 8, "spaces or letters"),
        ("é" * 16, "spaces or letters"),
    ],
)
def test_no_other_key_is_taken(given: str, told: str) -> None:
    with pytest.raises(IdempotencyKeyUnusable, match=told):
        idempotency.key(given)


def test_a_digest_does_not_depend_on_the_order_of_members() -> None:
    assert idempotency.digest({"a": 1, "b": [1, 2]}) == idempotency.digest({"b": [1, 2], "a": 1})
    assert idempotency.digest([1, 2]) != idempotency.digest([2, 1])


def test_what_json_cannot_hold_has_a_digest_all_the_same() -> None:
    nested: list[object] = []
    for _ in range(200_000):
        nested = [nested]
    different = {idempotency.digest(each) for each in ("\ud800", 1 << 70, nested)}
    assert len(different) == 3


def test_a_delivery_is_known_by_its_articles_in_their_order() -> None:
    assert idempotency.fingerprint([b"a", b"b"]) != idempotency.fingerprint([b"b", b"a"])
    assert idempotency.fingerprint([]) != idempotency.STREAM
