"""W3C web annotations: claims on an article that is stored already, each with its place in it.

An annotation brings no body. Its target names the article, its selectors the words. They are held
against the body that is stored, and become claims as a delivery of that body would have them,
added to what its producer has said of it. Standard: Web Annotation Data Model, sections 3 and 4.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from service.domain import url
from service.domain.faults import Rejected, SaysItself
from service.domain.moment import written
from service.domain.rejections import EvidenceMissing, NotInFormat, TooManyParts
from service.domain.span import Evidence, Quote
from service.domain.vocabulary import Identification, QuoteType, SourceKind
from service.ingest.findings import Findings, Path
from service.ingest.formats import recorded
from service.ingest.formats.beside import Beside
from service.ingest.formats.linked import MOST_THINGS, Document, Thing
from service.ingest.formats.reading import Reading, left_out_note
from service.ingest.formats.selectors import bare, located, selected, types_of
from service.ingest.formats.unread import Unread, look_through
from service.ingest.receipt import Standing

VOICED = frozenset(["assessing", "commenting"])
"""Motivations of those who speak in their own voice: the creator is the claim's source."""

STATED = frozenset(["describing", "identifying", "classifying", "highlighting", "tagging"])
"""Motivations of those who say what the article says."""

KINDS = {"Person": SourceKind.PERSON, "Organization": SourceKind.ORGANIZATION}
MADE = ("claims", "stances")
SHARED = ("actors", "issues", "sources")
CONTEXT = "http://www.w3.org/ns/anno"

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Annotated:
    """What one annotation says of an article: its address, and a part as a delivery has it.

    ``evidence`` are the quotes with the path of the selector that each comes from. ``kind`` is
    claims or stances.
    """

    url: str
    path: Path
    part: Values
    source: Values | None
    evidence: tuple[tuple[Path, Quote, int | None], ...]
    kind: str = "claims"


@dataclass(frozen=True, slots=True)
class Adding:
    """What the annotations of a document add to one article, known by its canonical ``url``.

    ``place`` is where that is given first; ``given`` is the document. ``shared`` are the actors,
    issues and sources that one in our own terms says; what it says is of one article.
    """

    url: str
    place: Path
    annotations: tuple[Annotated, ...]
    given: object
    format: str = "application/ld+json"
    method: str | None = None
    shared: Mapping[str, list[Values]] = field(default_factory=dict)
    unread: Unread = field(default_factory=Unread)


def is_annotations(value: object) -> bool:
    """Whether a document speaks of web annotations: by its context, or by its types."""
    each = value[0] if isinstance(value, list) and value else value
    if not isinstance(each, dict):
        return False
    context = each.get("@context")
    contexts = context if isinstance(context, list) else [context]
    return any(isinstance(one, str) and one.startswith(CONTEXT) for one in contexts)


def addings(value: object, beside: Beside) -> list[Adding]:
    """What a document adds to articles, one each, in order. Raises what ``read`` raises.

    Raises SAYS_ITSELF for what is said beside it of an article, and what ``url.canonical`` does.
    """
    if beside.says_something:
        raise SaysItself(detail="The articles of annotations are stored already.")
    by_url: dict[str, list[Annotated]] = {}
    document = Document(value)
    for each in _annotations(document):
        try:
            canonical, _ = url.canonical(each.url)
        except Rejected as fault:
            fault.path = (*each.path, "target")
            raise
        by_url.setdefault(canonical, []).append(each)
    recorded.check(document, len(by_url))
    things = recorded.things_of(document)
    parts = recorded.parts_of(things)
    unread = look_through(document, things, [each.url for some in by_url.values() for each in some])
    shared = {kind: parts[kind] for kind in SHARED if parts[kind]}
    return [
        Adding(known, (*some[0].path, "target"), tuple(some), value, shared=shared, unread=unread)
        for known, some in by_url.items()
    ]


def onto(adding: Adding, stored: Standing) -> Reading:
    """The stored article with the claims that are added to it, as a delivery that adds."""
    parts, found = verified(list(adding.annotations), stored.body)
    for kind, shared in adding.shared.items():
        parts[kind] = [*shared, *parts.get(kind, [])]
    payload: dict[str, Any] = {
        "url": stored.url,
        "outlet": {"name": stored.outlet},
        "headline": stored.headline,
        "language": stored.language,
        "publishedAt": written(stored.published_at),
        "body": stored.body,
    }
    if adding.method is not None:
        payload["method"] = adding.method
    broken = frozenset({("claims",)} if found.problems else ())
    left_out = [left_out_note(*each) for each in adding.unread.left_out]
    return Reading(
        payload | parts,
        notes=(*found.notes, *left_out),
        problems=(*found.problems, *adding.unread.problems),
        broken=broken,
        adds=True,
        format=adding.format,
        places={
            (kind, i): each.path
            for kind in MADE
            for i, each in enumerate(a for a in adding.annotations if a.kind == kind)
        },
    )


def read(value: object) -> list[Annotated]:
    """The annotations of a document.

    Raises NOT_IN_FORMAT and EVIDENCE_MISSING, with the path; TOO_MANY_PARTS beyond 20,000 objects.
    """
    return _annotations(Document(value))


def _annotations(document: Document) -> list[Annotated]:
    if len(document.things) >= MOST_THINGS:
        raise TooManyParts(detail=f"It holds more than {MOST_THINGS - 1:,} objects.")
    annotations = [each for each in document.things if "Annotation" in types_of(each)]
    if not annotations:
        raise NotInFormat(detail="It holds no Annotation.")
    things = recorded.things_of(document)
    ours = {
        id(thing.node): (kind, part)
        for kind, parts in recorded.parts_of(things).items()
        for thing, part in zip(things[kind], parts, strict=True)
    }
    return [_annotated(each, place, ours) for place, each in enumerate(annotations)]


def verified(annotations: list[Annotated], body: str) -> tuple[dict[str, list[Values]], Findings]:
    """The parts that annotations say of one article, with their places in its body.

    All or nothing: where one does not stand, there are problems and what is made is of no use.
    """
    found = Findings()
    place = Evidence(body)
    parts: dict[str, list[Values]] = {"sources": [], "claims": []}
    keys: dict[tuple[str, ...], str] = {}
    for each in annotations:
        evidence = [
            span
            for path, quote, end in each.evidence
            if (span := located(path, quote, end, place, found)) is not None
        ]
        part = {**each.part, "evidence": evidence}
        if each.source is not None:
            who = tuple(value for name, value in each.source.items() if name != "key")
            if who not in keys:
                keys[who] = each.source["key"]
                parts["sources"].append(each.source)
            part["sources"] = [keys[who]]
        parts.setdefault(each.kind, []).append(part)
    return parts, found


def _annotated(annotation: Thing, number: int, ours: Mapping[int, tuple[str, Values]]) -> Annotated:
    text = annotation.text("bodyValue") or next(_bodies(annotation), None)
    if text is None:
        raise NotInFormat((*annotation.path, "body"), detail="It has no text.")
    motives = {bare(each.value) for each in annotation.texts("motivation")}
    if motives and not motives & (VOICED | STATED):
        detail = f"Who is {', '.join(sorted(motives))[:60]} makes no claim."
        raise NotInFormat((*annotation.path, "motivation"), detail=detail)
    targets = annotation.things("target")
    sources = [found for target in targets for found in target.addresses("source")]
    if len({each.value for each in sources}) != 1:
        detail = "An annotation speaks of one article, which its source names."
        raise NotInFormat((*annotation.path, "target"), detail=detail)
    evidence = tuple(each for target in targets for each in selected(target))
    if not evidence:
        raise EvidenceMissing((*annotation.path, "target", "selector"))
    for body in annotation.things("body"):
        kind, part = ours.get(id(body.node), ("", {}))
        if kind in MADE:
            return Annotated(sources[0].value, annotation.path, part, None, evidence, kind)
    claim: Values = {"text": text.value, "quoteType": QuoteType.INDIRECT.value}
    source = _source(annotation, f"creator-{number}") if motives & VOICED else None
    return Annotated(sources[0].value, annotation.path, claim, source, evidence)


def _bodies(annotation: Thing) -> Iterator[Any]:
    for body in annotation.things("body"):
        text = body.text("value")
        if text is not None:
            yield text


def _source(annotation: Thing, key: str) -> Values | None:
    """The creator, as the one who says it."""
    names = annotation.names("creator")
    if not names:
        return None
    things = annotation.things("creator")
    types = types_of(things[0]) if things else frozenset()
    kind = next((kind for word, kind in KINDS.items() if word in types), SourceKind.GROUP)
    named = Identification.NAMED if types & KINDS.keys() else Identification.UNRESOLVED
    text = names[0].value
    return {"key": key, "text": text, "kind": kind.value, "identification": named.value}
