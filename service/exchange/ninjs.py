"""An article as IPTC ninjs 3.0 (https://iptc.org/standards/ninjs/): without its claims."""

from service.domain.terms import NAMESPACE, PLAIN
from service.exchange.parts import Told, Values, said

BETWEEN = ", "
"""What stands between several bylines; ninjs has one."""


def document(told: Told) -> Values:
    """A news object, of what is told of an article alone."""
    return said(
        uri=told["url"],
        standard={"name": "ninjs", "version": "3.0"},
        type="text",
        profile=NAMESPACE,
        pubStatus="usable",
        language=told["language"],
        firstCreated=told["publishedAt"],
        versionCreated=told["modifiedAt"],
        headlines=_texts(told["headline"]),
        descriptions=_texts(told["standfirst"]),
        by=BETWEEN.join(told["bylines"]) or None,
        subjects=[{"name": each} for each in told["sections"]],
        infoSources=[{"role": "publisher", "name": told["outlet"]["name"]}],
        bodies=_texts(told["body"]),
    )


def _texts(value: str | None) -> list[Values]:
    return [] if value is None else [{"role": "main", "contentType": PLAIN, "value": value}]
