"""What a document in our own terms says and nothing reads: told as problems and as notes.

A term of ours that stands where it is not read is misspelt or misplaced, and refused as an unknown
field of a delivery is. Any other property is left out with a note, unless it says again what the
document says elsewhere, as our own documents do for those who know only schema.org.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz, process

from service.domain.faults import Rejected
from service.domain.rejections import FieldUnknown, NotInVocabulary
from service.domain.terms import (
    ACTOR,
    ARTICLE,
    CLAIM,
    EVENT_TIME,
    JUDGED,
    OUTLET,
    ROLE,
    SOURCE,
    STANCE,
    WIKIDATA,
    term,
)
from service.ingest.findings import MOST_PROBLEMS, Path
from service.ingest.formats.linked import Document, Thing, bare, reference, scalar, several

OURS = term("")
LONGEST_TERM = 100
TYPES = [term(word) for word in ("Actor", "Issue", "Source", "Stance", "Span")]
NAMES = frozenset(["id", "type"])
"""What the context of schema.org calls ``@id`` and ``@type``."""

ELSEWHERE = (*ARTICLE, *OUTLET, "rating", "things")
"""The terms of articles and their publishers, of ratings, and of collections of annotations."""


@dataclass
class Unread:
    """What was not read: terms of ours as problems, and everything else with its place."""

    problems: list[Rejected] = field(default_factory=list)
    left_out: list[tuple[Path, Any]] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    """The objects that were looked through."""

    def look(
        self,
        thing: Thing,
        terms: Iterable[str],
        properties: Iterable[str] | None,
        restated: Mapping[str, Iterable[Any]] | None = None,
    ) -> None:
        """Look through a thing of which these terms of ours, and these properties, are read.

        For None, others tell which properties are not read. ``restated`` are what else may stand
        there, with the values that say nothing new.
        """
        if id(thing.node) in self.seen:
            return
        self.seen.add(id(thing.node))
        known, told = [*map(term, terms)], restated or {}
        for key, value in thing.node.items():
            name, path = bare(key), (*thing.path, key)
            if name in told:
                if not all(scalar(reference(each)) in told[name] for each in several(value)):
                    self.left_out.append((path, value))
            elif name.startswith(OURS):
                if name not in known:
                    self.refuse(FieldUnknown(path, hint=_nearest(name, known)))
            elif properties is not None and not (
                name in properties or name in NAMES or name.startswith("@")
            ):
                self.left_out.append((path, value))

    def leave(self, thing: Thing, name: str) -> None:
        """Leave out the values of a property that are no things, where only things are read."""
        for value, path in thing.values(name):
            if not isinstance(value, dict) and thing.document.named(value) is None:
                self.left_out.append((path, value))

    def refuse(self, fault: Rejected) -> None:
        """A problem; of very many, the first are enough to mend."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(fault)


def look_through(
    document: Document, things: Mapping[str, Iterable[Thing]], addresses: Iterable[Any]
) -> Unread:
    """What is not read of the parts of an article, which has these addresses."""
    unread, article = Unread(), [*addresses]
    for actor in things["actors"]:
        _actor(unread, actor)
    for issue in things["issues"]:
        unread.look(issue, (), ("name", "description"))
    for source in things["sources"]:
        unread.look(source, (*SOURCE, "actor", "represents", "relays"), ("name",))
    for claim in things["claims"]:
        _claim(unread, claim, article)
    for stance in things["stances"]:
        terms = ("actor", "target", "viaClaim", "evidence", *STANCE, *JUDGED)
        unread.look(stance, terms, (), {term("article"): article})
        _evidence(unread, stance, {})
    for thing in document.things:
        if "@context" not in thing.path:
            _elsewhere(unread, thing)
    return unread


def _actor(unread: Unread, actor: Thing) -> None:
    ids = actor.things("identifier")
    items = (each.given("value") for each in ids if each.given("propertyID") == "wikidata")
    read = ("name", "alternateName", "identifier", "memberOf")
    unread.look(actor, ACTOR, read, {"sameAs": [f"{WIKIDATA}{item}" for item in items]})
    for each in ids:
        unread.look(each, (), ("propertyID", "value"))
    for role in actor.things("memberOf"):
        if "OrganizationRole" in role.types:
            unread.look(role, ROLE, ("roleName", "memberOf"))
        else:
            unread.left_out.append((role.path, role.node))
    for name in ("identifier", "memberOf"):
        unread.leave(actor, name)


def _claim(unread: Unread, claim: Thing, article: list[Any]) -> None:
    terms = ("evidence", "eventTime", *CLAIM, *JUDGED)
    unread.look(claim, terms, ("text", "author", "about"), {"appearance": article})
    event = claim.given(term("eventTime"))
    if isinstance(event, dict):
        path = (*claim.path, term("eventTime"))
        unread.look(Thing(event, path, claim.document), EVENT_TIME, ())
    sources = [reference(each) for each in several(claim.given("author"))]
    _evidence(unread, claim, {"creator": sources, "isPartOf": article})


def _evidence(unread: Unread, part: Thing, restated: Mapping[str, list[Any]]) -> None:
    for value, path in part.values(term("evidence")):
        if isinstance(value, dict):
            span = Thing(value, path, part.document)
            text, start = span.given("text"), scalar(span.given(term("start")))
            is_placed = isinstance(text, str) and isinstance(start, int)
            ends = {term("end"): [start + len(text)] if is_placed else []}
            unread.look(span, ("start",), ("text",), {**restated, **ends})


def _elsewhere(unread: Unread, thing: Thing) -> None:
    """Refuse types of ours that there are not, and terms of ours on what is no part."""
    for word in sorted(thing.types):
        if word.startswith(OURS) and word not in TYPES:
            key = "@type" if "@type" in thing.node else "type"
            hint = _nearest(word, TYPES)
            detail = f"It takes {', '.join(TYPES)}."
            unread.refuse(NotInVocabulary((*thing.path, key), detail=detail, hint=hint))
    unread.look(thing, ELSEWHERE, None)


def _nearest(name: str, known: list[str]) -> str | None:
    words = {word: word.removeprefix(OURS).casefold() for word in known}
    given = name.removeprefix(OURS)[:LONGEST_TERM].casefold()
    like = process.extractOne(given, words, scorer=fuzz.ratio, score_cutoff=65)
    return f"Did you mean {like[2]}?" if like else None
