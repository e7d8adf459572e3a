"""The settings, read from an environment."""

import dataclasses
from pathlib import Path

import pytest

from service.settings import BadSettings, Settings, variable


def problems(**environment: str) -> tuple[str, ...]:
    with pytest.raises(BadSettings) as refused:
        Settings.read(environment)
    return refused.value.problems


def test_without_an_environment_every_setting_has_its_default() -> None:
    assert Settings.read({}) == Settings()


def test_the_environment_sets_them() -> None:
    settings = Settings.read(
        {
            "DATABASE_URL": "postgresql://me@here/news",
            "ONRECORD_PORT": "80",
            "ONRECORD_DATA_DIR": "elsewhere",
            "ONRECORD_HOST": "0.0.0.0",
            "ONRECORD_READING_OPEN": "False",
            "ONRECORD_READ_TIMEOUT": "0.5",
            "HOME": "/of/no/interest",
            "ONRECORD_KEY": "for the command line",
            "ONRECORD_URL": "for the command line, too",
        }
    )
    assert settings == Settings(
        database_url="postgresql://me@here/news",
        port=80,
        data_dir=Path("elsewhere"),
        host="0.0.0.0",
        reading_open=False,
        read_timeout=0.5,
    )


def test_an_empty_one_counts_as_not_set() -> None:
    assert Settings.read({"DATABASE_URL": "", "ONRECORD_PORT": ""}) == Settings()


def test_every_bad_value_is_named_at_once() -> None:
    assert problems(
        ONRECORD_PORT="65536", ONRECORD_WORKERS="many", ONRECORD_READING_OPEN="perhaps"
    ) == (
        "ONRECORD_PORT: '65536' is not a whole number from 1 to 65535.",
        "ONRECORD_READING_OPEN: 'perhaps' is not true or false.",
        "ONRECORD_WORKERS: 'many' is not a whole number from 1 to 256.",
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ONRECORD_PORT", "-1"),
        ("ONRECORD_PORT", "٨٠"),
        ("ONRECORD_PORT", "9" * 5000),
        ("ONRECORD_READ_TIMEOUT", "nan"),
        ("ONRECORD_READ_TIMEOUT", "0"),
        ("ONRECORD_READ_TIMEOUT", "inf"),
        ("ONRECORD_READ_TIMEOUT", "soon"),
        ("ONRECORD_HOST", "a b"),
        ("ONRECORD_DATA_DIR", __file__),
    ],
)
def test_a_value_that_cannot_be_used_is_refused(name: str, text: str) -> None:
    assert problems(**{name: text})[0].startswith(f"{name}: ")


def test_a_misspelt_one_is_refused_with_the_nearest() -> None:
    assert problems(ONRECORD_PROT="80") == (
        "ONRECORD_PROT: there is no such setting. Did you mean ONRECORD_PORT?",
    )


def test_an_unknown_one_without_a_likeness_is_refused_too() -> None:
    assert problems(ONRECORD_QQQQQQ="80") == ("ONRECORD_QQQQQQ: there is no such setting.",)


@pytest.mark.parametrize("text", ["mysql://me:secret@here/news", "postgresql://[secret"])
def test_the_address_of_the_database_is_never_shown(text: str) -> None:
    assert "secret" not in problems(DATABASE_URL=text)[0]
    assert "secret" not in repr(Settings(database_url=text))


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().__setattr__("port", 1)


def test_each_setting_is_described_in_a_sentence() -> None:
    described = list(Settings.described())
    assert [each.name for each in described] == [f.name for f in dataclasses.fields(Settings)]
    assert all(each.description.endswith(".") for each in described)
    assert {each.variable for each in described} >= {"DATABASE_URL", "ONRECORD_PORT"}
    assert variable("data_dir") == "ONRECORD_DATA_DIR"
