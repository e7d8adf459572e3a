"""What a dry run tells beyond outcome, notes and problems, for people to read."""

from collections.abc import Iterator, Mapping
from textwrap import indent
from typing import Any

import orjson

SHOWN = 200
"""Code points of a body that are shown; the sender has the rest."""


SIGNS = {
    "CREATED": "+",
    "CHANGED": "~",
    "SAID": "+ word for",
    "WITHDRAWN": "- word for",
    "RETRACTED": "-",
}
"""What is new, what changes, what this producer says now or no longer, and what is taken back."""


def foretold(result: Mapping[str, Any]) -> Iterator[str]:
    """The lines, from a result in the shape of the schema's IngestResult; none without them."""
    names = {each["path"]: each["name"] for each in result.get("actors") or ()}
    for change in result.get("changes") or ():
        yield f"  {' '.join(_words(change, names))}"
    for actor in result.get("actors") or ():
        known = (actor["actor"] or {}).get("id", "new")
        yield f"  actor {actor['path']} {actor['name']!r}: {known}"
        for each in actor["candidates"]:
            meant = each["actor"]
            reasons = "; ".join(each["reasons"])
            yield f"    candidate {meant['id']} {meant['name']!r} {each['score']:.4f}: {reasons}"
    normalised = result.get("normalised")
    if normalised is not None:
        yield "  normalised:"
        text = orjson.dumps(_shortened(normalised), option=orjson.OPT_INDENT_2).decode()
        yield indent(text, "    ")


def _words(change: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    """A change as people say it: + actor Ada Brandt at /actors/0."""
    yield SIGNS[change["action"]]
    kind = change["kind"].lower().replace("_", " ")
    yield "article version" if kind == "version" else kind
    if change["path"] in names:
        yield names[change["path"]]
    if change["id"]:
        yield change["id"]
    if change["path"]:
        yield f"at {change['path']}"
    if change["fields"]:
        yield f"({', '.join(change['fields'])})"


def _shortened(article: Mapping[str, Any]) -> Mapping[str, Any]:
    body = article["body"]
    if len(body) <= SHOWN:
        return article
    return {**article, "body": f"{body[:SHOWN]}… ({len(body):,} code points)"}
