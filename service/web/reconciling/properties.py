"""The properties of a reconciliation query: what is known of somebody beside the name."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from service.domain import country, language, name
from service.domain.faults import BadArgument, BadRequest
from service.domain.text import PASSAGE, clean
from service.web.reconciling.cells import kept, usable
from service.web.reconciling.vocabulary import (
    CONTEXT,
    COUNTRY,
    EXTERNAL_ID,
    LANGUAGE,
    PROPERTIES,
    nearest,
)

Path = tuple[str | int, ...]

MOST_IDS = 5
"""The most external ids of one query; those of a batch are as many as one operation takes."""


def read_properties(path: Path, given: Any) -> Mapping[str, list[str]]:
    """The values of each property, as text. Raises BadRequest and BadArgument."""
    if not isinstance(given, list):
        raise BadRequest(path, detail="It is no list.", hint='[{"pid": "country", "v": "NO"}].')
    found: dict[str, list[str]] = {}
    for place, each in enumerate(given):
        if not isinstance(each, dict) or not isinstance(each.get("pid"), str) or "v" not in each:
            hint = 'A property is {"pid": "country", "v": "NO"}.'
            raise BadRequest((*path, place), detail="It lacks `pid` or `v`.", hint=hint)
        property_ = known_property((*path, place, "pid"), each["pid"])
        values = each["v"] if isinstance(each["v"], list) else [each["v"]]
        found.setdefault(property_, []).extend(
            text for value in values for text in texts((*path, place, "v"), value)
        )
    if sum(len(found[each]) for each in found if each.startswith(EXTERNAL_ID)) > MOST_IDS:
        hint = f"At most {MOST_IDS} in a query."
        raise BadArgument(path, detail="It has too many external ids.", hint=hint)
    return found


def known_property(path: Path, given: str) -> str:
    """The id of a property: one that has a name, or an external id. Raises BadArgument."""
    if given in PROPERTIES:
        return given
    scheme = given.removeprefix(EXTERNAL_ID)
    kept_scheme = kept(name.scheme, scheme) if scheme != given else None
    if kept_scheme is None:
        hint = nearest(given, [*PROPERTIES, f"{EXTERNAL_ID}wikidata"])
        raise BadArgument(path, detail=f"There is no property {given[:60]!r}.", hint=hint)
    return EXTERNAL_ID + kept_scheme


def texts(path: Path, value: Any) -> Iterator[str]:
    """A value of a property as text: of an entity its id; nothing for null. Raises BadRequest."""
    if isinstance(value, dict):
        value = value.get("id")
        if not isinstance(value, str):
            raise BadRequest(path, detail="An entity is given with its `id`, which is text.")
    if isinstance(value, list):
        raise BadRequest(path, detail="A list stands in a list.")
    if value is not None:
        yield value if isinstance(value, str) else json.dumps(value)


def as_wanted(properties: Mapping[str, list[str]]) -> dict[str, Any]:
    """The properties as parts of what is wanted."""
    ids = {
        property_.removeprefix(EXTERNAL_ID): [*usable(name.external_id, values)]
        for property_, values in properties.items()
        if property_.startswith(EXTERNAL_ID) and any(value.strip() for value in values)
    }
    found: dict[str, Any] = {"external_ids": ids}
    told = [value for value in properties.get(COUNTRY, []) if value.strip()]
    if told:
        found["countries"] = frozenset(usable(country.code, told))
    for tag in usable(language.tag, properties.get(LANGUAGE, [])):
        found["language"] = tag
    around = [*usable(lambda given: clean(given[:PASSAGE], PASSAGE), properties.get(CONTEXT, []))]
    return {**found, "context": "\n".join(around)[:PASSAGE]}
