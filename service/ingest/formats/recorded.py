"""What linked data says in our own terms: the parts of an article as an instance wrote them.

Such a document holds one article (docs/formats.md, "Out"). Its things refer to each other by their
ids, which are the keys of the parts. Values are handed on as they stand, to be judged as those of
any delivery. The terms are in service/domain/terms.py.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from service.domain.rejections import NotInFormat, TooManyParts
from service.domain.terms import (
    ARTICLE,
    CLAIM,
    EVENT_TIME,
    JUDGED,
    OUTLET,
    ROLE,
    SOURCE,
    STANCE,
    term,
)
from service.ingest.formats import claimreview
from service.ingest.formats.claimreview import Said
from service.ingest.formats.linked import (
    MOST_THINGS,
    Document,
    Thing,
    bare,
    reference,
    scalar,
    several,
)
from service.ingest.formats.reading import Draft
from service.ingest.formats.unread import look_through

Values = dict[str, Any]

KINDS = {"actors": "Actor", "issues": "Issue", "sources": "Source", "stances": "Stance"}
"""The types of ours, by the parts of a delivery that they are."""

BY_TYPE = {term(word): kind for kind, word in KINDS.items()}


def is_ours(thing: Thing | None) -> bool:
    """Whether a claim is said in our terms, be they misspelt."""
    return thing is not None and any(bare(key).startswith(term("")) for key in thing.node)


def check(document: Document, articles: int) -> None:
    """Raise NOT_IN_FORMAT, TOO_MANY_PARTS for a document in our terms that cannot be read whole."""
    if not any(kind_of(each) for each in document.things):
        return
    if articles != 1:
        detail = "What is said in our terms is said of one article, which the document holds."
        raise NotInFormat(detail=detail)
    if len(document.things) >= MOST_THINGS:
        raise TooManyParts(detail=f"It holds more than {MOST_THINGS - 1:,} objects.")


def kind_of(thing: Thing) -> str | None:
    """Which part of a delivery a thing is in our terms; None for what is none."""
    if len(thing.node) < 2:
        return None
    if "Claim" in thing.types and is_ours(thing):
        return "claims"
    return next((kind for type_, kind in BY_TYPE.items() if type_ in thing.types), None)


def put_article(draft: Draft, article: Thing) -> None:
    """What an article and its publisher say in our terms."""
    for name, value in _ours(article, ARTICLE):
        if name not in draft.payload:
            draft.payload[name] = value
            draft.places[name,] = article.where(term(name))
    publisher = next(iter(article.things("publisher")), None)
    if publisher is not None and isinstance(draft.payload.get("outlet"), dict):
        draft.payload["outlet"] = dict(_ours(publisher, OUTLET)) | draft.payload["outlet"]


def put_parts(draft: Draft, article: Thing, reviews: list[Said]) -> frozenset[str]:
    """All parts that an article's document says in our terms, and the ``reviews`` of its claims.

    What it says of the article with them alone is returned: the names of its properties.
    """
    things = things_of(article.document)
    addresses = (article.id, article.given("url"), draft.payload.get("url"))
    unread = look_through(article.document, things, addresses)
    draft.problems += unread.problems
    for path, value in unread.left_out:
        draft.leave_out(path, value)
    for kind, made in parts_of(things).items():
        _put(draft, kind, things[kind], made)
    _put_reviews(draft, things["claims"], reviews)
    return frozenset(["mentions"] if things["actors"] else [])


def things_of(document: Document) -> Mapping[str, list[Thing]]:
    """The things of a document that are parts of a delivery in our terms, by the parts."""
    things: dict[str, list[Thing]] = {kind: [] for kind in (*KINDS, "claims")}
    for thing in document.things:
        if kind := kind_of(thing):
            things[kind].append(thing)
    return things


def parts_of(things: Mapping[str, list[Thing]]) -> Mapping[str, list[Values]]:
    """What these things are as parts of a delivery."""
    named = {str(_id(each)): kind for kind in things for each in things[kind]}
    return {
        "actors": [_actor(each) for each in things["actors"]],
        "issues": [_issue(each) for each in things["issues"]],
        "sources": [_source(each) for each in things["sources"]],
        "claims": [_claim(each) for each in things["claims"]],
        "stances": [_stance(each, named) for each in things["stances"]],
    }


def _put(draft: Draft, kind: str, things: list[Thing], made: list[Values]) -> None:
    """Parts of a kind, after those that are there."""
    known = draft.payload.get(kind, [])
    for place, thing in enumerate(things, len(known)):
        draft.places[kind, place] = thing.place
    if made:
        draft.payload[kind] = known + made


def _put_reviews(draft: Draft, claims: list[Thing], reviews: list[Said]) -> None:
    """Fact-checks, with the claims that they are of."""
    first = len(draft.payload.get("claims", [])) - len(claims)
    places = {id(claim.node): place for place, claim in enumerate(claims, first)}
    for said in reviews:
        if said.item is not None and said.review is not None and id(said.item.node) in places:
            place = places[id(said.item.node)]
            checks = draft.payload["claims"][place].setdefault("factChecks", [])
            path = ("claims", place, "factChecks", len(checks))
            checks.append(claimreview.fact_check(draft, said.review, path))


def _actor(thing: Thing) -> Values:
    return _said(
        key=_id(thing),
        name=thing.given("name"),
        type=thing.given(term("type")),
        aliases=several(thing.given("alternateName")),
        countries=several(thing.given(term("countries"))),
        externalIds=[
            _said(scheme=each.given("propertyID"), value=each.given("value"))
            for each in thing.things("identifier")
        ],
        roles=[
            _said(
                title=role.given("roleName"),
                organization=reference(role.given("memberOf")),
                **dict(_ours(role, ROLE)),
            )
            for role in thing.things("memberOf")
            if "OrganizationRole" in role.types
        ],
    )


def _issue(thing: Thing) -> Values:
    return _said(key=_id(thing), label=thing.given("name"), description=thing.given("description"))


def _source(thing: Thing) -> Values:
    return _said(
        key=_id(thing),
        text=thing.given("name"),
        **dict(_ours(thing, SOURCE)),
        **{name: reference(thing.given(term(name))) for name in ("actor", "represents", "relays")},
    )


def _claim(thing: Thing) -> Values:
    event = thing.given(term("eventTime"))
    return _said(
        key=_id(thing),
        text=thing.given("text"),
        evidence=_evidence(thing),
        **dict(_ours(thing, CLAIM)),
        sources=[reference(each) for each in several(thing.given("author"))],
        eventTime=_part(thing, "eventTime", EVENT_TIME) if isinstance(event, dict) else event,
        about=[reference(each) for each in several(thing.given("about"))],
        **dict(_ours(thing, JUDGED)),
    )


def _stance(thing: Thing, kinds: Mapping[str, str]) -> Values:
    target = reference(thing.given(term("target")))
    kind = kinds.get(str(target), "actors").removesuffix("s")
    return _said(
        actor=reference(thing.given(term("actor"))),
        target=_said(**{kind: target}),
        evidence=_evidence(thing),
        viaClaim=reference(thing.given(term("viaClaim"))),
        **dict(_ours(thing, (*STANCE, *JUDGED))),
    )


def _evidence(thing: Thing) -> list[Any]:
    """The spans of a claim or stance; what is none is left to be judged as it stands."""
    return [
        _span(Thing(each, thing.path, thing.document)) if isinstance(each, dict) else each
        for each in several(thing.given(term("evidence")))
    ]


def _span(span: Thing) -> Values:
    return _said(quote=span.given("text"), start=scalar(span.given(term("start"))))


def _part(thing: Thing, name: str, names: tuple[str, ...]) -> Values:
    """A value that has parts, by their names."""
    inner = Thing(thing.given(term(name)), (*thing.path, term(name)), thing.document)
    return dict(_ours(inner, names))


def _ours(thing: Thing, names: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    """The values under terms of ours, by their plain names."""
    for name in names:
        value = scalar(thing.given(term(name)))
        if value is not None:
            yield name, value


def _id(thing: Thing) -> Any:
    return thing.id


def _said(**values: Any) -> Values:
    return {name: value for name, value in values.items() if value not in (None, [], {})}
