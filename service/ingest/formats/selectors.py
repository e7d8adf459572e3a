"""Selectors of web annotations: which words of an article they choose.

Standard: Web Annotation Data Model, section 4.2.
"""

from collections.abc import Iterator
from typing import Any

from service.domain.faults import Rejected
from service.domain.rejections import NotInFormat, QuoteNotAtStart
from service.domain.span import Evidence, Quote
from service.ingest.findings import Findings, Path
from service.ingest.formats.linked import Thing

PREFIXES = ("http://www.w3.org/ns/oa#", "oa:", "as:", "dctypes:")


def selected(target: Thing) -> Iterator[tuple[Path, Quote, int | None]]:
    """What the selectors of a target choose together: words, a position, or both.

    A selector within another, ``refinedBy``, is none that is understood.
    """
    words: tuple[Path, Quote] | None = None
    position: tuple[Path, int, int] | None = None
    for selector in target.things("selector"):
        if selector.things("refinedBy"):
            raise NotInFormat((*selector.path, "refinedBy"), detail="It is not understood.")
        if "TextQuoteSelector" in types_of(selector) and "exact" in selector.node:
            exact, prefix, suffix = (
                selector.node.get(name) or "" for name in ("exact", "prefix", "suffix")
            )
            if not all(isinstance(each, str) for each in (exact, prefix, suffix)):
                raise NotInFormat(selector.path, detail="Its words are no text.")
            words = selector.path, Quote(exact, None, prefix, suffix)
        elif "TextPositionSelector" in types_of(selector):
            start, end = selector.node.get("start"), selector.node.get("end")
            if type(start) is not int or type(end) is not int or not 0 <= start < end:
                raise NotInFormat(selector.path, detail="It needs start and end, in this order.")
            position = selector.path, start, end
    if words is not None:
        path, quote = words
        at = position and position[1]
        yield path, quote._replace(start=at), position and position[2]
    elif position is not None:
        path, start, end = position
        yield path, Quote("", start), end


def located(
    path: Path, quote: Quote, end: int | None, place: Evidence, found: Findings
) -> dict[str, Any] | None:
    """A piece of evidence as a delivery has it; what does not stand there is a problem."""
    if not quote.text and end is not None:
        quote = quote._replace(text=place.body[quote.start : end])
        if end > len(place.body):
            detail = f"The body ends at {len(place.body)}."
            found.problem(path, QuoteNotAtStart(detail=detail))
            return None
    try:
        span, changes = place.locate(quote)
        if end is not None and span.end != end:
            raise QuoteNotAtStart(detail=f"The words end at {span.end}, and not at {end}.")
    except Rejected as fault:
        found.problem(path, fault)
        return None
    for change in changes:
        found.note(path, *change)
    return {"quote": span.exact, "start": span.start}


def types_of(thing: Thing) -> frozenset[str]:
    """The types of a thing, which this format calls ``type``."""
    return frozenset(bare(each.value) for name in ("type", "@type") for each in thing.texts(name))


def bare(word: str) -> str:
    """A name of this format without its namespace."""
    return next((word.removeprefix(each) for each in PREFIXES if word.startswith(each)), word)
