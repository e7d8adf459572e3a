"""Claims of schema.org and reviews of them: what was claimed, by whom, where, and what was found.

Standards: schema.org Claim and ClaimReview.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from service.domain import rating
from service.domain.rejections import FieldMissing, NotInFormat
from service.domain.rules import Rule
from service.domain.terms import term
from service.domain.vocabulary import (
    ActorType,
    FactCheckRating,
    Identification,
    QuoteType,
    SourceKind,
)
from service.ingest.findings import Path
from service.ingest.formats.linked import Document, Thing
from service.ingest.formats.reading import Draft, Found, Place

WIKIDATA = re.compile(
    r"https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/(Q[0-9]+)/?", re.IGNORECASE
)
ACTORS = {
    "Person": ActorType.PERSON,
    "GovernmentOrganization": ActorType.GOVERNMENT_BODY,
    "Corporation": ActorType.COMPANY,
    "NGO": ActorType.NGO,
    "NewsMediaOrganization": ActorType.MEDIA_OUTLET,
    "PoliticalParty": ActorType.POLITICAL_PARTY,
    "Organization": ActorType.OTHER,
}
"""What claimants of these types are, the more exact first."""

BETWEEN = "\n\n"
"""What stands between the claims of an excerpt."""

MADE_IN = ("appearance", "firstAppearance")


@dataclass(frozen=True, slots=True)
class Said:
    """A claim that was made: what, by whom, where it appeared, and the review that tells of it."""

    text: Found
    item: Thing | None
    review: Thing | None
    appearance: Thing | None
    url: Found | None

    @property
    def place(self) -> Place:
        """Where the document speaks of it."""
        return self.text.place


def found(document: Document) -> Iterator[Said]:
    """The claims of a document, those that reviews speak of first. Raises NOT_IN_FORMAT."""
    reviewed: set[int] = set()
    for review in document.things:
        if "ClaimReview" in review.types:
            items = review.things("itemReviewed")
            item = items[0] if items else None
            if item is not None:
                reviewed.add(id(item.node))
            text = review.text("claimReviewed") or (_words(item) if item else None)
            if text is None:
                raise NotInFormat((*review.path, "claimReviewed"), detail="It is missing.")
            yield _said(text, item, review)
    for item in document.things:
        if "Claim" in item.types and id(item.node) not in reviewed and (text := _words(item)):
            yield _said(text, item, None)


def put_appearance(draft: Draft, said: Said) -> None:
    """The article in which a claim appeared, where it does not say itself."""
    about = said.item or said.review
    if said.url is not None and "url" not in draft.payload:
        draft.put("url", said.url)
    if said.url is None and "url" not in draft.payload and about is not None:
        draft.places["url",] = about.where("appearance")
        detail = "Nothing says where the claim appeared."
        draft.problem(("url",), FieldMissing(detail=detail))
    if "headline" not in draft.payload:
        draft.put("headline", said.text)
    if "publishedAt" not in draft.payload and about is not None:
        draft.places["publishedAt",] = about.where("datePublished")
        dated = said.item.text("datePublished", "dateCreated") if said.item else None
        draft.put("publishedAt", draft.moment(dated))
    if "outlet" not in draft.payload and "url" in draft.payload:
        host = _host(draft.payload["url"])
        if host:
            draft.put("outlet", Found({"name": host}, draft.places["url",]))
            draft.note(("outlet", "name"), Rule.OUTLET_ASSUMED, "", host)


def put_claims(draft: Draft, claims: list[Said]) -> None:
    """Claims on the article of a draft, with their claimants and fact-checks."""
    by_text: dict[str, list[Said]] = {}
    for said in claims:
        by_text.setdefault(said.text.value, []).append(said)
    made: dict[str, list[Any]] = {"actors": [], "sources": [], "claims": []}
    start = 0
    for place, several in enumerate(by_text.values()):
        first = several[0]
        path = ("claims", place)
        claim: dict[str, Any] = {
            "text": first.text.value,
            "quoteType": QuoteType.INDIRECT.value,
            "evidence": [{"quote": first.text.value}],
        }
        if draft.payload.get("excerpt"):
            claim["evidence"][0]["start"] = start
            start += len(first.text.value) + len(BETWEEN)
        draft.places[path] = first.place
        key = _put_claimant(draft, first, f"claimant-{place}", made)
        if key is not None:
            claim["sources"] = [key]
        reviews = [said.review for said in several if said.review]
        if reviews:
            claim["factChecks"] = [
                fact_check(draft, review, (*path, "factChecks", i))
                for i, review in enumerate(reviews)
            ]
        made["claims"].append(claim)
    for kind, parts in made.items():
        if parts:
            draft.payload[kind] = parts


def _said(text: Found, item: Thing | None, review: Thing | None) -> Said:
    places = [] if item is None else item.things(*MADE_IN)
    urls = [] if item is None else item.addresses(*MADE_IN)
    if item is not None and "Claim" not in item.types and not places:
        # Before there was Claim, what was reviewed was the work that the claim appeared in.
        places, urls = [item], item.addresses("url", "@id")
    return Said(text, item, review, places[0] if places else None, urls[0] if urls else None)


def _words(item: Thing) -> Found | None:
    return item.text("text", "name", "description")


def _put_claimant(draft: Draft, said: Said, key: str, made: dict[str, list[Any]]) -> str | None:
    """The claimant as a source, and as an actor if it is said to be one."""
    if said.item is None:
        return None
    people = said.item.things("author", "creator")
    person = next((each for each in people if each.text("name")), None)
    names = said.item.names("author", "creator")
    if not names:
        return None
    name = names[0] if person is None else person.text("name") or names[0]
    kind = next((word for word in ACTORS if person and word in person.types), None)
    source = {
        "key": key,
        "text": name.value,
        "kind": (SourceKind.PERSON if kind == "Person" else SourceKind.ORGANIZATION).value,
        "identification": Identification.NAMED.value,
    }
    if person is None or kind is None:
        source |= {"kind": SourceKind.GROUP.value}
        source |= {"identification": Identification.UNRESOLVED.value}
    else:
        source["actor"] = key
        draft.places["actors", len(made["actors"])] = person.place
        made["actors"].append(_actor(person, name.value, ACTORS[kind], key))
    draft.places["sources", len(made["sources"])] = name.place
    made["sources"].append(source)
    return key


def _actor(person: Thing, name: str, kind: ActorType, key: str) -> dict[str, Any]:
    actor: dict[str, Any] = {"key": key, "name": name, "type": kind.value}
    ids = [WIKIDATA.fullmatch(found.value.strip()) for found in person.texts("sameAs")]
    if known := [{"scheme": "wikidata", "value": match[1].upper()} for match in ids if match]:
        actor["externalIds"] = known
    if titles := [{"title": found.value} for found in person.texts("jobTitle")]:
        actor["roles"] = titles
    if aliases := [found.value for found in person.texts("alternateName")]:
        actor["aliases"] = aliases
    return actor


def fact_check(draft: Draft, review: Thing, path: Path) -> dict[str, Any]:
    """The review as a fact-check, its rating word for word and on the scale."""
    draft.places[path] = review.place
    publishers = review.things("author", "publisher")
    names = review.names("author", "publisher")
    check: dict[str, Any] = {}
    url = review.addresses("url", "mainEntityOfPage", "@id")
    for name, found in (
        ("url", url[0] if url else None),
        ("publisher", names[0] if names else None),
        ("publisherUrl", _home(publishers)),
        ("title", review.text("name", "headline")),
        ("reviewedAt", draft.moment(review.text("datePublished", "dateCreated"))),
    ):
        if found is not None:
            draft.places[*path, name] = found.place
            draft.noted((*path, name), found.changes)
            check[name] = found.value
    scale = next(iter(review.things("reviewRating")), None)
    words = scale.text("alternateName", "name", "ratingExplanation") if scale else None
    told = words or (scale.text("ratingValue") if scale else None)
    draft.places[*path, "textualRating"] = review.where("reviewRating")
    if told is not None:
        draft.places[*path, "textualRating"] = told.place
        check["textualRating"] = told.value
    ours = scale.given(term("rating")) if scale else None
    meant = ours or _rating(draft, path, scale, words)
    if meant is not None:
        check["rating"] = meant
    return check


def _home(publishers: list[Thing]) -> Found | None:
    homes = (found for each in publishers for found in each.addresses("url", "@id"))
    return next(homes, None)


def _rating(
    draft: Draft, path: Path, scale: Thing | None, words: Found | None
) -> FactCheckRating | None:
    """What the words mean, else what the number does; a note where both mean something else."""
    if scale is None:
        return None
    by_words = rating.of_words(words.value) if words else None
    ends = ("ratingValue", "worstRating", "bestRating")
    value, worst, best = (_number(scale, name) for name in ends)
    by_number = None
    if value is not None and worst is not None and best is not None:
        by_number = rating.of_number(value, worst, best)
    if by_words and by_number and by_words is not by_number:
        draft.note((*path, "rating"), Rule.SAID_OTHERWISE, str(by_number), str(by_words))
    return by_words or by_number


def _number(scale: Thing, name: str) -> float | None:
    found = scale.text(name)
    try:
        number = float(found.value.replace(",", ".")) if found else None
    except ValueError:
        return None
    return number if number is not None and abs(number) < 1e9 else None


def _host(url: Any) -> str | None:
    try:
        host = urlsplit(str(url)).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
