"""Every way in which an article can be wrong has a code and says what to do."""

from service.domain import rejections
from service.domain.faults import Fault, Rejected
from service.domain.rules import Rule

CODES = {
    "ACTORS_DISAGREE",
    "ACTOR_IDS_DISAGREE",
    "ARTICLE_BODY_TOO_LARGE",
    "ARTICLE_HAS_TEXT",
    "ARTICLE_UNKNOWN",
    "CHARSET_WRONG",
    "CLAIM_WITHOUT_SOURCE",
    "COUNTRY_UNKNOWN",
    "DATE_NOT_RFC3339",
    "DATE_OUT_OF_RANGE",
    "EVIDENCE_MISSING",
    "FIELD_MISSING",
    "FIELD_UNKNOWN",
    "INTENSITY_AGAINST_POSITION",
    "KEY_NOT_FOUND",
    "KEY_TWICE",
    "LANGUAGE_UNKNOWN",
    "NOT_IN_FORMAT",
    "NOT_IN_VOCABULARY",
    "NUMBER_OUT_OF_RANGE",
    "PAGE_TOO_LARGE",
    "PAGE_WITHOUT_TEXT",
    "QUOTE_AMBIGUOUS",
    "QUOTE_NOT_AT_START",
    "QUOTE_NOT_FOUND",
    "RANGE_REVERSED",
    "ROLE_IN_ITSELF",
    "SOURCE_RELAYS_ITSELF",
    "SPANS_OVERLAP",
    "TARGET_NOT_ONE",
    "TEXT_EMPTY",
    "TEXT_HAS_NUL",
    "TEXT_HAS_SURROGATE",
    "TEXT_TOO_LONG",
    "TOO_MANY_PARTS",
    "UNNAMED_WITH_ACTOR",
    "URL_NOT_USABLE",
    "WRONG_TYPE",
}
KINDS = [kind for kind in Rejected.kinds() if kind.__module__ == rejections.__name__]


def test_every_rejection_has_a_code_of_its_own_and_a_sentence() -> None:
    codes = [kind.code for kind in Fault.kinds()]
    assert len(codes) == len(set(codes))
    for kind in KINDS:
        assert issubclass(kind, Rejected)
        assert kind.code.isupper()
        assert kind().message.endswith(".")


def test_values_that_cannot_be_used_have_a_hint() -> None:
    for code in ("URL_NOT_USABLE", "COUNTRY_UNKNOWN", "LANGUAGE_UNKNOWN", "SPANS_OVERLAP"):
        (kind,) = (kind for kind in KINDS if kind.code == code)
        assert kind().hint


def test_the_codes_that_senders_rely_on_are_these() -> None:
    assert {kind.code for kind in KINDS} == CODES


def test_every_rule_has_a_sentence() -> None:
    assert all(rule.description.endswith(".") for rule in Rule)
    assert all(rule.value == rule.value.lower() for rule in Rule)
