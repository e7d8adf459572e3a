"""Claims, the words they stand in, and the sources they are attributed to."""

from typing import Any

import strawberry

from schema import tables, words
from schema.facets import Claims, Stances
from schema.fields import connection, relation
from schema.filters import ClaimFilter, StanceFilter
from schema.ingestions import Provenance, provenance_of
from schema.node import Node
from schema.orders import ClaimOrder, StanceOrder
from schema.propositions import Proposition, is_shown
from schema.references import Actor, Article
from schema.rows import Row, described, elements, lies_in, many, one, part
from schema.scalars import Date


@strawberry.type(
    description=(
        "A piece of evidence in the article's body: body[start:end] equals exact, checked on the "
        "way in (W3C Web Annotation's TextQuoteSelector and TextPositionSelector)."
    )
)
class Span:
    start: int = described("Where it starts in the body, in Unicode code points from 0.")
    end: int = described("Where it ends in the body, in Unicode code points, exclusive.")
    exact: str = described("The words as they stand there.")
    prefix: str = described("The 32 code points before, or what there is of them.")
    suffix: str = described("The 32 code points after, or what there is of them.")


def spans_of(row: Row) -> Any:
    """The spans of a claim or stance, in the order of the body."""
    return elements(row.c.spans, start=int, end=int, exact=str, prefix=str, suffix=str)


@strawberry.type(
    description=(
        "When the event happened: the days [from, to) that the wording allows, and the wording."
    )
)
class EventTime:
    from_: Date = described("The first day on which it may have happened.", name="from")
    to: Date = described("The day after the last on which it may have happened.")
    as_written: str | None = described("The words that say when: overnight, last week.")


@lies_in(tables.claim, prefix="clm")
@strawberry.type(
    description=(
        "One claim as one article reports it. Source, cue and content follow PARC3 and PolNeAR."
    )
)
class Claim(Node):
    text: str = described("The claim as a self-contained sentence.")
    quote_type: words.QuoteType = described("How the article renders it.")
    cue: str | None = described("The words that attribute it: said, vowed, according to.")
    asserted_by: words.Asserter = described("Who vouches for it.")
    attitude: words.Attitude = described("The source's attitude to it.")
    certainty: words.Certainty = described("How sure the source says it is.")
    polarity: words.Polarity = described("Whether it says that something is so or is not.")
    temporality: words.Temporality = described("Where the event lies in time.")
    confidence: int | None = described(
        "How sure the extraction is, in percent: 0 to 100. Not how sure the source is."
    )
    review_status: words.ReviewStatus = described("Where it stands in review.")

    @relation
    def article(claim: Row) -> Article:
        """The article that reports it, in the version that its spans point into."""
        return one(tables.article_version, version_id=claim.c.version_id)

    @relation
    def proposition(claim: Row) -> Proposition | None:
        """What it says, with whatever else says the same; null where nothing visible says so."""
        return one(tables.proposition, is_shown, proposition_id=claim.c.proposition_id)

    @relation
    def spans(claim: Row) -> list[Span]:
        """Its evidence in the body; several where a quotation is broken by "he said"."""
        return spans_of(claim)

    @relation
    def sources(claim: Row) -> list["Source"]:
        """Who it is attributed to; several for "Ankara and Washington said"."""
        link = tables.claim_source.alias()
        sources = many(tables.source)
        return sources.joined(
            link, link.c.source_id == sources.row.c.source_id, link.c.claim_id == claim.c.claim_id
        ).ordered(link.c.place)

    @relation
    def event_time(claim: Row) -> EventTime | None:
        """When the event happened, where the article says so."""
        return part(
            {
                "from": claim.c.event_from,
                "to": claim.c.event_to,
                "as_written": claim.c.event_as_written,
            },
            present=claim.c.event_from.is_not(None),
        )

    @relation
    def about(claim: Row) -> list[Actor]:
        """The actors that it is about."""
        link = tables.claim_about.alias()
        actors = many(tables.actor)
        return actors.joined(
            link, link.c.actor_id == actors.row.c.actor_id, link.c.claim_id == claim.c.claim_id
        ).ordered(link.c.place)

    @connection(StanceFilter, StanceOrder)
    def stances(claim: Row) -> Stances:
        """The stances that this claim expresses."""
        return many(tables.stance, claim_id=claim.c.claim_id)

    @relation
    def provenance(claim: Row) -> list[Provenance]:
        """Which producers say it, since which ingestion, and until which."""
        return provenance_of(tables.claim_provenance, claim_id=claim.c.claim_id)


@lies_in(tables.source, prefix="src")
@strawberry.type(
    description=(
        "A source as one article presents it. The wording is kept; the actor behind it is "
        "optional. Two unnamed sources in two articles are two sources."
    )
)
class Source(Node):
    text: str = described("The words by which the article refers to it.")
    kind: words.SourceKind = described("What sort of thing it is.")
    identification: words.Identification = described("Whether the article tells who it is.")
    affiliation: words.Affiliation | None = described("What it belongs to.")
    terms: words.AttributionTerms | None = described("The terms on which it spoke.")
    channel: words.Channel | None = described("The way by which its words reached the outlet.")

    @relation
    def article(source: Row) -> Article:
        """The article that presents it, in the version that does."""
        return one(tables.article_version, version_id=source.c.version_id)

    @relation
    def actor(source: Row) -> Actor | None:
        """The actor this source is. Always null when identification is UNNAMED."""
        return one(tables.actor, actor_id=source.c.actor_id)

    @relation
    def represents(source: Row) -> Actor | None:
        """The actor this source speaks for."""
        return one(tables.actor, actor_id=source.c.represents_id)

    @relation
    def relays(source: Row) -> "Source | None":
        """The source this one relays: state television citing an army source."""
        return one(tables.source, source_id=source.c.relays_id)

    @connection(ClaimFilter, ClaimOrder)
    def claims(source: Row) -> Claims:
        """The claims that are attributed to it."""
        link = tables.claim_source.alias()
        claims = many(tables.claim)
        return claims.joined(
            link, link.c.claim_id == claims.row.c.claim_id, link.c.source_id == source.c.source_id
        )

    @relation
    def provenance(source: Row) -> list[Provenance]:
        """Which producers say that it is there, since which ingestion, and until which."""
        return provenance_of(tables.source_provenance, source_id=source.c.source_id)
