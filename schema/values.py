"""Values that ingestion normalises, normalised the same way before they are looked for.

What ingestion would refuse cannot be stored, so whoever looks for it has made a mistake and is
told so.
"""

from collections.abc import Callable
from typing import Any, ClassVar

import orjson
import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from schema.given import Whole, Words, taken
from service.domain import country, language, name, query, url
from service.domain.faults import BadArgument
from service.domain.rules import Cleaned
from service.domain.text import NAME, clean, fold


class Folded(Words):
    """Text as it is compared: without regard to case, width and kind of space."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        text = super().process_bind_param(value, dialect)
        return None if text is None else fold(text)


class Terms(Words):
    """A query over texts as the terms, in JSON, that the database makes it of. Raises BadQuery."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        text = super().process_bind_param(value, dialect)
        return None if text is None else orjson.dumps(query.read(text)).decode()


class Wanted(Words):
    """The words that a query over texts looks for, without its syntax. Raises BadQuery."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        text = super().process_bind_param(value, dialect)
        return None if text is None else " ".join(query.wanted(query.read(text)))


class Initials(Words):
    """The letters of a name that is nothing but letters apart, as one word; else null."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        text = super().process_bind_param(value, dialect)
        return None if text is None else query.initials(text)


class Short(Words):
    """Text of no more than so many code points. Raises BadArgument."""

    cache_ok = True

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        text = super().process_bind_param(value, dialect)
        if text is not None and len(text) > self.most:
            detail = f"It has {len(text):,} code points."
            raise BadArgument(detail=detail, hint=f"At most {self.most:,} code points.")
        return text


class TermLength(Whole):
    """How many words a query over texts looks for. Raises BadQuery."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(len(query.wanted(query.read(str(value)))))


class Normal(Words):
    """Text as a delivery of it would be stored. Raises BadArgument for what would be refused."""

    cache_ok = True
    cleaner: ClassVar[Callable[[str], Cleaned[str]]]
    hint: ClassVar[str]

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        text = super().process_bind_param(value, dialect)
        return None if text is None else taken(type(self).cleaner, text, self.hint)


class Address(Normal):
    """A URL in its canonical form."""

    cache_ok = True
    cleaner = url.canonical
    hint = "An absolute http or https URL: https://news.example/port."


class Country(Normal):
    """The code of a country that may be given by its name."""

    cache_ok = True
    cleaner = country.code
    hint = "A country by its code (ISO 3166-1): NO."


class Language(Normal):
    """A language tag in its canonical form."""

    cache_ok = True
    cleaner = language.tag
    hint = "A language tag (BCP 47): en, pt-BR."


class Scheme(Normal):
    """Whose id an external id is, in lower case."""

    cache_ok = True
    cleaner = name.scheme
    hint = "The name of a scheme: wikidata."


class ExternalId(Normal):
    """An external id without superfluous white space."""

    cache_ok = True
    cleaner = name.external_id
    hint = "An id of that scheme: Q794."


def _tidy(given: str) -> Cleaned[str]:
    return clean(given, NAME)


class Section(Normal):
    """The name of a section without superfluous white space."""

    cache_ok = True
    cleaner = _tidy
    hint = "A section as the outlet calls it: World."


COUNTRIES = sa.ARRAY(Country())
LANGUAGES = sa.ARRAY(Language())
SECTIONS = sa.ARRAY(Section())
