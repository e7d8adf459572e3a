"""What values of the client are made of.

A newer service may say more than this client knows: fields that it does not know are left out,
a word that it does not know is a word all the same, and a thing of a type that it does not know
is an Other.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, PlainSerializer

OTHER = "Other"
TYPENAME = "__typename"


def wire(name: str) -> str:
    """A name of ours as the service has it."""
    if name == "typename":
        return TYPENAME
    first, *others = name.removesuffix("_").split("_")
    return first + "".join(map(str.capitalize, others))


def spelled(moment: datetime) -> str:
    """A moment as the service writes it: in UTC as Z, and no more of a second than there is."""
    text = moment.isoformat()
    whole, point, rest = text.partition(".")
    if point:
        fraction, zone = rest[:6].rstrip("0"), rest[6:]
        text = f"{whole}.{fraction}{zone}"
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


Moment = Annotated[AwareDatetime, PlainSerializer(spelled, when_used="json")]
"""A date and time with its zone."""


class Word(StrEnum):
    """A word of a closed vocabulary.

    A word that a newer service has beside those is kept as it is: equal to its text, not `known`.
    """

    @property
    def known(self) -> bool:
        """Whether this client knows it."""
        return self.value in type(self).__members__

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        word = str.__new__(cls, value)
        word._name_ = word._value_ = value
        return word


class Answer(BaseModel):
    """An object of an answer; it does not change."""

    model_config = ConfigDict(
        frozen=True, extra="ignore", alias_generator=wire, populate_by_name=True
    )


class Given(BaseModel):
    """An object that is given to the service; what is None is left out."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=wire,
        populate_by_name=True,
        # What is missing is named as Python has it.
        loc_by_alias=False,
    )

    def told(self) -> dict[str, Any]:
        """It as JSON values."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)


class Other(Answer):
    """A thing of a type that this client does not know, with all that is said of it."""

    model_config = ConfigDict(extra="allow")

    typename: str


def one_of(*known: str) -> Callable[[Any], str]:
    """Tells of which type a thing of a union is: one that is known, or OTHER."""

    def tag(value: Any) -> str:
        name = value.get(TYPENAME) if isinstance(value, Mapping) else value.typename
        return name if name in known else OTHER

    return tag
