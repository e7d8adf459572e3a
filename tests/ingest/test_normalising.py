"""Every rule of normalisation is as its example in the documentation says."""

import pytest

from service.domain.rules import TOLD_ONLY, Rule
from tests.ingest.normalising import EXAMPLES, STORED


def test_every_rule_has_an_example() -> None:
    assert set(EXAMPLES) == set(Rule) - set(STORED)


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_rule_does_what_its_example_says(rule: Rule) -> None:
    example = EXAMPLES[rule]
    assert (rule, example.given, example.kept) in example.notes()


@pytest.mark.parametrize("rule", sorted(TOLD_ONLY - {Rule.LANGUAGE_DOUBTED}))
def test_what_is_told_only_is_kept_as_it_is_given(rule: Rule) -> None:
    assert EXAMPLES[rule].given == EXAMPLES[rule].kept
