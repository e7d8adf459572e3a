"""A bulk ingestion that is killed and sent again leaves what an undisturbed one would."""

import os
from pathlib import Path

import pytest

from bench.contents import Contents
from tests.faults.crashing import VICTIMS, compare, undisturbed

ARTICLES = int(os.environ.get("CRASHING_ARTICLES", "150"))
MOMENTS = int(os.environ.get("CRASHING_MOMENTS", "1"))

Calm = tuple[Contents, float]


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Calm:
    return undisturbed(tmp_path_factory.mktemp("calm"), ARTICLES)


@pytest.mark.parametrize("victim", VICTIMS)
def test_what_was_answered_is_there_and_nothing_is_there_twice(
    tmp_path: Path, calm: Calm, victim: str, capsys: pytest.CaptureFixture[str]
) -> None:
    compare(tmp_path, calm, ARTICLES, MOMENTS, victim)
    assert f"{victim}: {MOMENTS} kills, {ARTICLES} lines" in capsys.readouterr().out
