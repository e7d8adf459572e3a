"""Names of actors and countries."""

import pytest

from service.domain import name
from service.domain.faults import Rejected
from service.domain.vocabulary import ActorNameKind


@pytest.mark.parametrize("given", ["SY", "sy", "SYR", "Syria", "Syrian Arab Republic"])
def test_a_country_is_known_by_code_or_name(given: str) -> None:
    kept, changes = name.country(given)
    assert kept == "SY"
    assert bool(changes) == (given != "SY")


@pytest.mark.parametrize(("given", "kept"), [("Turkey", "TR"), ("Russia", "RU"), ("Kosovo", "XK")])
def test_a_country_is_known_by_its_common_name(given: str, kept: str) -> None:
    assert name.country(given)[0] == kept


@pytest.mark.parametrize("given", ["Ruritania", "ZZ", "EU", "Middle East"])
def test_what_is_no_country_is_refused(given: str) -> None:
    with pytest.raises(Rejected) as refused:
        name.country(given)
    assert refused.value.code == "COUNTRY_UNKNOWN"


def test_a_misspelt_country_leads_to_its_code() -> None:
    with pytest.raises(Rejected) as refused:
        name.country("Germny")
    assert refused.value.hint == "Did you mean DE, Germany?"


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
