"""Names of actors."""

import pytest

from service.domain import name
from service.domain.vocabulary import ActorNameKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("HTS", ActorNameKind.ACRONYM),
        ("U.N.", ActorNameKind.ACRONYM),
        ("Tehran", ActorNameKind.ALIAS),
        ("PARLIAMENT", ActorNameKind.ALIAS),
        ("X", ActorNameKind.ALIAS),
    ],
)
def test_two_to_six_capitals_are_an_acronym(text: str, kind: ActorNameKind) -> None:
    assert name.kind(text) is kind
