"""Countries are known by code or name, however written, and kept as their alpha-2 code."""

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from service.domain import country
from service.domain.faults import Rejected
from service.domain.rules import Rule


@pytest.mark.parametrize("given", ["SY", "sy", "SYR", "760", "Syria", "Syrian Arab Republic"])
def test_a_country_is_known_by_code_number_or_name(given: str) -> None:
    kept, changes = country.code(given)
    assert kept == "SY"
    assert changes == (() if given == "SY" else ((Rule.COUNTRY_CODED, given, "SY"),))


COMMON = """
UK GB|EL GR|Turkey TR|Turkiye TR|Türkiye TR|Russia RU|Kosovo XK|XKX XK|England GB|UAE AE|U.S.A. US
America US|The Gambia GM|the Netherlands NL|St. Lucia LC|St Kitts & Nevis KN|DR Congo CD|Bosnia BA
Democratic Republic of the Congo CD|Cote d'Ivoire CI|Côte d’Ivoire CI|Macau MO|Brunei BN|PRC CN
North Korea KP|South Korea KR|Taiwan TW|Holy See VA|Curacao CW|Falkland Islands FK|Micronesia FM
"""


@pytest.mark.parametrize("pair", COMMON.replace("\n", "|").strip("|").split("|"))
def test_a_country_is_known_by_its_common_name(pair: str) -> None:
    given, _, kept = pair.rpartition(" ")
    assert country.code(given)[0] == kept


@pytest.mark.parametrize("given", ["Ruritania", "ZZ", "EU", "Middle East", "SU", "Yugoslavia"])
def test_what_is_no_country_is_refused(given: str) -> None:
    with pytest.raises(Rejected) as refused:
        country.code(given)
    assert refused.value.code == "COUNTRY_UNKNOWN"


def test_a_misspelt_country_leads_to_its_code() -> None:
    with pytest.raises(Rejected) as refused:
        country.code("Germny")
    assert refused.value.hint == "Did you mean DE, Germany?"


@drawn(st.sampled_from(sorted(country._countries())))
def test_a_code_is_kept_as_it_is(known: str) -> None:
    kept, _ = country.code(known)
    assert country.code(kept) == (kept, ())
