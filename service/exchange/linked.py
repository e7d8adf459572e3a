"""What is said of an article as things of linked data: actors, issues, sources, claims, stances.

The words are those of schema.org where it has them, and ours (service/domain/terms.py) where it has
none. Standards: JSON-LD 1.1, schema.org.
"""

from collections.abc import Iterable, Mapping

from service.domain.terms import (
    ACTOR,
    CLAIM,
    EVENT_TIME,
    JUDGED,
    ROLE,
    SOURCE,
    STANCE,
    WIKIDATA,
    term,
)
from service.domain.vocabulary import ActorType, Identification, QuoteType, SourceKind
from service.exchange.delivery import aliases, fact_checks
from service.exchange.parts import Article, Told, Values, said

THINGS: Mapping[str, str] = {
    ActorType.PERSON: "Person",
    ActorType.GOVERNMENT: "GovernmentOrganization",
    ActorType.GOVERNMENT_BODY: "GovernmentOrganization",
    ActorType.MILITARY: "Organization",
    ActorType.ARMED_GROUP: "Organization",
    ActorType.POLITICAL_PARTY: "PoliticalParty",
    ActorType.INTERNATIONAL_ORGANIZATION: "Organization",
    ActorType.NGO: "NGO",
    ActorType.COMPANY: "Corporation",
    ActorType.MEDIA_OUTLET: "NewsMediaOrganization",
    ActorType.RELIGIOUS_BODY: "Organization",
}
"""What actors of these types are to schema.org, which has no word for the others."""

CLAIMANTS: Mapping[str, str] = {
    SourceKind.PERSON: "Person",
    SourceKind.ORGANIZATION: "Organization",
    SourceKind.MEDIA_OUTLET: "NewsMediaOrganization",
}


def ours(told: Told, names: Iterable[str]) -> Values:
    """Fields under terms of ours, without those that say nothing."""
    return said(**{term(name): told[name] for name in names})


def named(key: str | None) -> str | None:
    """A thing of a document by its key; it has no name outside of it."""
    return key and f"_:{key}"


def reference(key: str | None) -> Values | None:
    """What leads to a thing of the document."""
    return {"@id": named(key)} if key else None


def actor(article: Article, told: Told) -> Values:
    """An actor with its names, ids elsewhere and offices."""
    ids = told["externalIds"]
    return said(
        **{"@id": named(article.key("actor", told["id"]))},
        **{"@type": [*filter(None, [THINGS.get(told["type"])]), term("Actor")]},
        name=told["name"],
        alternateName=aliases(told),
        identifier=[
            {"@type": "PropertyValue", "propertyID": each["scheme"], "value": each["value"]}
            for each in ids
        ],
        sameAs=[WIKIDATA + each["value"] for each in ids if each["scheme"] == "wikidata"],
        memberOf=[
            said(
                **{"@type": "OrganizationRole"},
                roleName=role["title"],
                memberOf=role["organization"]
                and reference(article.key("actor", role["organization"]["id"])),
                **ours(role, ROLE),
            )
            for role in told.get("roles", ())
        ],
        **ours(told, ACTOR),
    )


def issue(article: Article, told: Told) -> Values:
    """An issue."""
    return said(
        **{"@id": named(article.key("issue", told["id"])), "@type": term("Issue")},
        name=told["label"],
        description=told["description"],
    )


def source(article: Article, told: Told) -> Values:
    """A source as written; a Person or an organization only where the article names it."""
    is_named = told["identification"] == Identification.NAMED
    claimant = CLAIMANTS.get(told["kind"]) if is_named else None
    return said(
        **{"@id": named(article.key("source", told["id"]))},
        **{"@type": [*filter(None, [claimant]), term("Source")]},
        name=told["text"],
        **ours(told, SOURCE),
        **{
            term(name): told[name] and named(article.key("actor", told[name]["id"]))
            for name in ("actor", "represents")
        },
        **{term("relays"): told["relays"] and named(article.key("source", told["relays"]["id"]))},
    )


def claim(article: Article, told: Told) -> Values:
    """A claim with its claimants and the words that show it."""
    sources = [reference(key) for key in article.keys("source", _ids(told["sources"]))]
    event = told["eventTime"]
    return said(
        **{"@id": named(article.key("claim", told["id"])), "@type": "Claim"},
        text=told["text"],
        appearance={"@id": article.told["url"]},
        author=sources,
        about=[reference(key) for key in article.keys("actor", _ids(told["about"]))],
        **ours(told, CLAIM),
        **{term("eventTime"): event and ours(event, EVENT_TIME)},
        **ours(told, JUDGED),
        **{
            term("evidence"): [
                _quotation(article, span, sources)
                if told["quoteType"] == QuoteType.DIRECT
                else _span(span)
                for span in told["spans"]
            ]
        },
    )


def stance(article: Article, told: Told) -> Values:
    """A position, its target, and the words that show it."""
    target = told["target"]["id"]
    toward = (
        article.key("actor", target)
        or article.key("issue", target)
        or article.key("claim", article.toward.get(target))
    )
    via = told["claim"] and article.key("claim", told["claim"]["id"])
    return said(
        **{"@type": term("Stance"), term("article"): article.told["url"]},
        **{term("actor"): named(article.key("actor", told["actor"]["id"]))},
        **{term("target"): named(toward), term("viaClaim"): named(via)},
        **ours(told, (*STANCE, *JUDGED)),
        **{term("evidence"): [_span(span) for span in told["spans"]]},
    )


def reviews(article: Article, told: Told) -> list[Values]:
    """The fact-checks of a claim."""
    item = reference(article.key("claim", told["id"]))
    return [review(each, told["text"], item) for each in fact_checks(told)]


def review(check: Told, claimed: str, item: Values | None) -> Values:
    """A fact-check as a review of what was claimed."""
    return said(
        **{"@type": "ClaimReview"},
        url=check["url"],
        name=check["title"],
        datePublished=check["reviewedAt"],
        author=said(
            **{"@type": "Organization"}, name=check["publisher"], url=check["publisherUrl"]
        ),
        claimReviewed=claimed,
        itemReviewed=item,
        reviewRating=said(
            **{"@type": "Rating"}, alternateName=check["textualRating"], **ours(check, ["rating"])
        ),
    )


def _quotation(article: Article, span: Told, sources: list[Values | None]) -> Values:
    return {
        **_span(span),
        "@type": ["Quotation", term("Span")],
        "creator": sources,
        "isPartOf": {"@id": article.told["url"]},
    }


def _span(span: Told) -> Values:
    return {"@type": term("Span"), "text": span["exact"], **ours(span, ("start", "end"))}


def _ids(parts: Iterable[Told]) -> list[str]:
    return [each["id"] for each in parts]
