"""What a dry run tells beyond outcome, notes and problems, for people to read."""

from collections.abc import Iterator, Mapping
from textwrap import indent
from typing import Any

import orjson

SHOWN = 200
"""Code points of a body that are shown; the sender has the rest."""


def foretold(result: Mapping[str, Any]) -> Iterator[str]:
    """The lines, from a result in the shape of the schema's IngestResult; none without them."""
    for change in result.get("changes") or ():
        where = change["id"] or "new"
        at = "" if change["path"] is None else f" {change['path'] or '/'}"
        fields = f": {', '.join(change['fields'])}" if change["fields"] else ""
        yield f"  {change['action']} {change['kind']} {where}{at}{fields}"
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


def _shortened(article: Mapping[str, Any]) -> Mapping[str, Any]:
    body = article["body"]
    if len(body) <= SHOWN:
        return article
    return {**article, "body": f"{body[:SHOWN]}… ({len(body):,} code points)"}
