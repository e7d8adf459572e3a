"""A bulk ingestion that is killed and sent again leaves what an undisturbed one would."""

import os
from pathlib import Path

import pytest

from tests.faults.crashing import VICTIMS, main

ARTICLES = int(os.environ.get("CRASHING_ARTICLES", "150"))
MOMENTS = int(os.environ.get("CRASHING_MOMENTS", "1"))


@pytest.mark.parametrize("victim", VICTIMS)
def test_what_was_answered_is_there_and_nothing_is_there_twice(
    tmp_path: Path, victim: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(tmp_path, ARTICLES, MOMENTS, victim, seconds=1 + ARTICLES / 200)
    assert f"{victim}: {MOMENTS} kills, {ARTICLES} lines" in capsys.readouterr().out
