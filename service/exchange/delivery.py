"""Our own form of an article: exactly what POST /v1/articles takes, and the one that loses nothing.

It has the shape of schema/inputs.py. What is told is what is shown: see docs/formats.md.
"""

from collections.abc import Iterable

from service.domain.terms import CLAIM, EVENT_TIME, JUDGED, OUTLET, ROLE, SOURCE, STANCE
from service.domain.vocabulary import ActorNameKind
from service.exchange.parts import Article, Told, Values, said, whole

MOST_FACT_CHECKS = 64
FACT_CHECK = (
    "url",
    "publisher",
    "publisherUrl",
    "title",
    "reviewedAt",
    "textualRating",
    "rating",
)


def delivery(article: Article) -> Values:
    """An article as it could be delivered."""
    told = article.told
    return said(
        url=told["url"],
        outlet=whole(told["outlet"], ("name", "homepage", *OUTLET)),
        **whole(told, ("headline", "standfirst", "bylines", "sections", "language")),
        **whole(told, ("publishedAt", "modifiedAt", "retrievedAt", "body")),
        originKind=origin_kind(told),
        method=method(told),
        actors=[_actor(article, each) for each in article.actors.values()],
        issues=[
            said(key=article.key("issue", id_), **whole(each, ("label", "description")))
            for id_, each in article.issues.items()
        ],
        sources=[_source(article, each) for each in article.sources.values()],
        claims=[_claim(article, each) for each in article.claims.values()],
        stances=[_stance(article, each) for each in article.stances],
    )


def origin_kind(told: Told) -> str | None:
    """How the text came about, where that was said; what follows from other texts is not."""
    kind: str = told["originKind"]
    return kind if told["originKindGiven"] else None


def method(told: Told) -> str | None:
    """How its parts were drawn, by the word of the latest delivery that changed any."""
    latest = next(iter(told["ingestions"]["nodes"]), None)
    return latest["method"] if latest else None


def aliases(actor: Told) -> list[str]:
    """The other names of an actor."""
    names = actor.get("names", ())
    return [name["text"] for name in names if name["kind"] != ActorNameKind.PRIMARY]


def fact_checks(claim: Told) -> list[Told]:
    """What fact-checkers have published of what a claim says, as far as it is told."""
    proposition = claim["proposition"]
    return [] if proposition is None else proposition["factChecks"][:MOST_FACT_CHECKS]


def _actor(article: Article, actor: Told) -> Values:
    return said(
        key=article.key("actor", actor["id"]),
        name=actor["name"],
        type=actor["type"],
        aliases=aliases(actor),
        countries=actor["countries"],
        externalIds=actor["externalIds"],
        roles=[
            said(
                title=role["title"],
                organization=role["organization"]
                and article.key("actor", role["organization"]["id"]),
                **whole(role, ROLE),
            )
            for role in actor.get("roles", ())
        ],
    )


def _source(article: Article, source: Told) -> Values:
    return said(
        key=article.key("source", source["id"]),
        **whole(source, ("text", *SOURCE)),
        actor=source["actor"] and article.key("actor", source["actor"]["id"]),
        represents=source["represents"] and article.key("actor", source["represents"]["id"]),
        relays=source["relays"] and article.key("source", source["relays"]["id"]),
    )


def _claim(article: Article, claim: Told) -> Values:
    event = claim["eventTime"]
    return said(
        key=article.key("claim", claim["id"]),
        text=claim["text"],
        evidence=_evidence(claim["spans"]),
        **whole(claim, CLAIM),
        sources=article.keys("source", (each["id"] for each in claim["sources"])),
        eventTime=event and whole(event, EVENT_TIME),
        about=article.keys("actor", (each["id"] for each in claim["about"])),
        factChecks=[whole(each, FACT_CHECK) for each in fact_checks(claim)],
        **whole(claim, JUDGED),
    )


def _stance(article: Article, stance: Told) -> Values:
    target = stance["target"]
    return said(
        actor=article.key("actor", stance["actor"]["id"]),
        target=said(
            actor=article.key("actor", target["id"]),
            issue=article.key("issue", target["id"]),
            claim=article.key("claim", article.toward.get(target["id"])),
        ),
        evidence=_evidence(stance["spans"]),
        viaClaim=stance["claim"] and article.key("claim", stance["claim"]["id"]),
        **whole(stance, (*STANCE, *JUDGED)),
    )


def _evidence(spans: Iterable[Told]) -> list[Values]:
    return [{"quote": each["exact"], "start": each["start"]} for each in spans]
