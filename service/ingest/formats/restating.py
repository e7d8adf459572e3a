"""What annotations add to one article, said anew: as annotations that need nothing beside them.

A document may speak of several articles, and of one thing at many places. To send what it adds to
one of them, that is written down as a document of its own; it reads as what it was made from.
"""

from typing import Any

from service.domain.span import Quote
from service.ingest.findings import Path
from service.ingest.formats.annotation import CONTEXT, KINDS, Adding, Annotated

TYPES = {kind.value: word for word, kind in KINDS.items()}


def restated(adding: Adding) -> dict[str, Any]:
    """A document of web annotations that adds the same; itself, if it is in our own terms."""
    if adding.shared and isinstance(adding.given, dict):
        return adding.given
    annotations = [_annotation(each) for each in adding.annotations]
    return {"@context": f"{CONTEXT}.jsonld", "@graph": annotations}


def origin(adding: Adding, path: Path) -> Path:
    """Where that stood in the document given, which stands at a path of the one restated."""
    if adding.shared or path[:1] != ("@graph",) or len(path) < 2 or not isinstance(path[1], int):
        return path
    annotation, inner = adding.annotations[path[1]], path[2:]
    if len(inner) > 1 and isinstance(inner[1], int):
        return annotation.evidence[inner[1]][0]
    return (*annotation.path, *inner)


def _annotation(each: Annotated) -> dict[str, Any]:
    said: dict[str, Any] = {
        "type": "Annotation",
        "motivation": "describing",
        "bodyValue": each.part["text"],
        "target": [
            {"source": each.url, "selector": _selectors(quote, end)}
            for _, quote, end in each.evidence
        ],
    }
    if each.source is not None:
        creator = {"name": each.source["text"]}
        if each.source["kind"] in TYPES:
            creator["type"] = TYPES[each.source["kind"]]
        said |= {"motivation": "assessing", "creator": creator}
    return said


def _selectors(quote: Quote, end: int | None) -> list[dict[str, Any]]:
    words = {"exact": quote.text, "prefix": quote.prefix, "suffix": quote.suffix}
    found: list[dict[str, Any]] = []
    if end is None or any(words.values()):
        found.append({"type": "TextQuoteSelector", **words})
    if end is not None:
        found.append({"type": "TextPositionSelector", "start": quote.start, "end": end})
    return found
