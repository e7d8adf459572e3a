"""What a delivery may say: the shape of an article and its parts, once for every door.

The models say shapes only: text, whole numbers, lists, words. What a text must be like (a URL,
a moment, a quote that stands in the body) is judged in service/ingest, so that every problem of
an article is found at once and each has its place and a message. Fields have the wire's names
(``publishedAt``) as aliases of their Python names. The docstrings and descriptions are those
of the GraphQL inputs.
"""

import inspect
from collections.abc import Sequence
from dataclasses import MISSING
from typing import Annotated, Any, ClassVar

import strawberry.pydantic
from pydantic import BaseModel, ConfigDict, Field, Strict
from pydantic.alias_generators import to_camel
from strawberry.schema_directives import OneOf
from strawberry.types import get_object_definition

from schema import words
from schema.scalars import URL, Date, DateTime

Text = Annotated[str, Strict()]
"""Text and nothing that could be read as text."""

Address = Annotated[URL, Strict()]
Moment = Annotated[DateTime, Strict()]
Day = Annotated[Date, Strict()]
"""Text too, each with the name of its format in the schema."""

Whole = Annotated[int, Strict()]
"""A whole number; neither true nor "1"."""

Flag = Annotated[bool, Strict()]
"""Whether something is so; neither 1 nor "yes"."""

CONFIDENCE = "How sure the extraction is, in percent: 0 to 100. Not how sure the source is."
REVIEW_STATUS = (
    "Where it stands in review, by its producer's word; PENDING when nothing is said. It is "
    "recorded with the delivery, not in the log of decisions, and changes nothing that a reviewer "
    "has decided."
)
EVIDENCE = "The words of the body that show it: one or more pieces that do not overlap."


def needed(description: str, alias: str | None = None) -> Any:
    """A field that has to be given."""
    return Field(description=description, alias=alias)


def maybe(description: str, alias: str | None = None) -> Any:
    """A field that may be left out; null says the same."""
    return Field(None, description=description, alias=alias)


class Input(BaseModel):
    """A part of a delivery."""

    model_config = ConfigDict(
        alias_generator=to_camel, extra="forbid", frozen=True, hide_input_in_errors=True
    )
    directives: ClassVar[Sequence[object]] = ()

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:
        """Make every part an input of the GraphQL schema too, described by its docstring."""
        strawberry.pydantic.input(cls, description=inspect.getdoc(cls), directives=cls.directives)
        for field in get_object_definition(cls, strict=True).fields:
            field.graphql_name = cls.model_fields[field.name].alias
            # What may be left out has no default: null and nothing say the same.
            if field.default is None:
                field.default, field.default_value = MISSING, strawberry.UNSET


class OutletInput(Input):
    """The outlet that published the article. Outlets are known by their name."""

    name: Text = needed("The outlet's name as it calls itself: Example News.")
    homepage: Address | None = maybe("The address of its front page, http or https.")
    country: Text | None = maybe(
        "Where it is based: ISO 3166-1 alpha-2; alpha-3 and English names too."
    )
    owner_group: Text | None = maybe("The company or group that owns it.")


class ExternalIdInput(Input):
    """An id that the actor has elsewhere. Two actors with one external id are one actor."""

    scheme: Text = needed("Whose id it is, in lower case: wikidata, lei, isni.")
    value: Text = needed("The id itself: Q794.")


class ActorRoleInput(Input):
    """An office or function of an actor, for the days [from, to)."""

    title: Text = needed("The title of the office: Foreign Minister.")
    organization: Text | None = maybe(
        "The key of another actor of this article, the one it is held in."
    )
    from_: Day | None = maybe("The first day, YYYY-MM-DD; null when it is not known.", alias="from")
    to: Day | None = maybe("The day after the last, YYYY-MM-DD; null while it goes on.")


class ActorInput(Input):
    """Somebody who acts or is spoken of: a person, a government, an armed group.

    An actor is known by an external id, or by its name and type. Aliases never join two actors.
    """

    key: Text = needed("A name of your own choosing; other parts of this article use it.")
    name: Text = needed("The name it is listed under, without titles: Abbas Araghchi.")
    type: words.ActorType = needed("What it is.")
    aliases: list[Text] | None = maybe(
        "Other names it goes by. Two to six capitals are kept as an acronym."
    )
    countries: list[Text] | None = maybe(
        "The countries it belongs to: ISO 3166-1 alpha-2; alpha-3 and English names are understood."
    )
    external_ids: list[ExternalIdInput] | None = maybe("Its ids elsewhere.")
    roles: list[ActorRoleInput] | None = maybe("The offices it holds or held.")


class IssueInput(Input):
    """A question, policy or demand that actors take positions on."""

    key: Text = needed("A name of your own choosing; stances of this article use it.")
    label: Text = needed("The issue in a few words. Issues are known by their label.")
    description: Text | None = maybe("What it is about, in a sentence or two.")


class SourceInput(Input):
    """A source as the article presents it. The wording is kept; the actor is optional."""

    key: Text = needed("A name of your own choosing; claims of this article use it.")
    text: Text = needed("The source as written: a senior Syrian army source.")
    kind: words.SourceKind = needed("What sort of thing it is.")
    identification: words.Identification = needed(
        "Whether the article names it. Unnamed is not unknown."
    )
    affiliation: words.Affiliation | None = maybe("What it belongs to.")
    terms: words.AttributionTerms | None = maybe("The terms on which it spoke.")
    channel: words.Channel | None = maybe("How its words reached the outlet.")
    actor: Text | None = maybe(
        "The key of the actor that it is. Never for a source that is UNNAMED."
    )
    represents: Text | None = maybe("The key of the actor that it speaks for.")
    relays: Text | None = maybe(
        "The key of the source whose words it passes on: television, of an army."
    )


class EvidenceInput(Input):
    """A quotation of the body.

    The quote stands in the body exactly once; or start, or prefix and suffix, say which
    occurrence is meant. Differences of quotation marks, dashes, white space, ligatures and
    insertions in brackets, ``[Syria’s]``, are bridged with a note. A quote with ``[...]`` has
    a span for each of its pieces. Offsets are Unicode code points.
    """

    quote: Text = needed("The words of the body, copied.")
    start: Whole | None = maybe("Where the quote starts in the body, from 0.")
    prefix: Text | None = maybe("The text of the body just before the quote.")
    suffix: Text | None = maybe("The text of the body just after the quote.")


class EventTimeInput(Input):
    """When the event happened: the days [from, to) that the wording allows, and the wording."""

    from_: Day = needed("The first day that is possible, YYYY-MM-DD.", alias="from")
    to: Day = needed("The day after the last that is possible, YYYY-MM-DD.")
    as_written: Text | None = maybe("The words of the article: overnight.")


class FactCheckInput(Input):
    """What a fact-checker has published of the claim, as in schema.org's ClaimReview."""

    url: Address = needed("Where it was published, http or https.")
    publisher: Text = needed("Who published it.")
    publisher_url: Address | None = maybe("The publisher's address, http or https.")
    title: Text | None = maybe("Its title.")
    reviewed_at: Moment = needed("When it was published, RFC 3339 with a zone.")
    textual_rating: Text = needed("The rating in the publisher's own words: Pants on fire.")
    rating: words.FactCheckRating | None = maybe(
        "The rating on one scale for all; read from the words when nothing is said."
    )


class ClaimInput(Input):
    """One claim as the article reports it, with the words that show it."""

    key: Text | None = maybe("A name of your own choosing; stances of this article use it.")
    text: Text = needed("The claim as a sentence that can stand alone.")
    evidence: list[EvidenceInput] = needed(EVIDENCE)
    quote_type: words.QuoteType = needed("How the article renders it.")
    cue: Text | None = maybe("The words that attribute it (PARC3): said, vowed, according to.")
    sources: list[Text] | None = maybe(
        "The keys of the sources it is attributed to. At least one, when assertedBy is SOURCE."
    )
    asserted_by: words.Asserter | None = maybe(
        "Who vouches for it. When nothing is said: SOURCE if it has sources, else OUTLET, "
        "with a note, since a forgotten source would look the same."
    )
    attitude: words.Attitude | None = maybe(
        "The source's attitude to it; STATEMENT when nothing is said."
    )
    certainty: words.Certainty | None = maybe(
        "How sure the source says it is; CERTAIN when nothing is said, as FactBank "
        "reads a report without a hedge."
    )
    polarity: words.Polarity | None = maybe(
        "Whether it says that something is or is not so; POSITIVE by default."
    )
    temporality: words.Temporality | None = maybe(
        "Where the event lies in time. When nothing is said: FUTURE if eventTime "
        "begins after the day of publication, else HISTORICAL, as most reports are."
    )
    event_time: EventTimeInput | None = maybe("When the event happened.")
    about: list[Text] | None = maybe("The keys of the actors it speaks of.")
    fact_checks: list[FactCheckInput] | None = maybe(
        "What fact-checkers have published of it, at most 64."
    )
    confidence: Whole | None = maybe(CONFIDENCE)
    review_status: words.ReviewStatus | None = maybe(REVIEW_STATUS)


class StanceTargetInput(Input):
    """What a stance is about: exactly one of these."""

    directives: ClassVar[Sequence[object]] = (OneOf(),)

    actor: Text | None = maybe("The key of an actor of this article.")
    issue: Text | None = maybe("The key of an issue of this article.")
    claim: Text | None = maybe(
        "The key of a claim of this article; the stance is toward what it says, as in a denial."
    )


class StanceInput(Input):
    """One observed position of an actor toward a target. Stance is not sentiment."""

    actor: Text = needed("The key of the actor whose position it is.")
    target: StanceTargetInput = needed("What the position is about.")
    position: words.Position = needed("Where the actor stands toward the target.")
    intensity: Whole | None = maybe(
        "From -2, strongly opposes, to 2, strongly supports; never against the position."
    )
    mode: words.StanceMode = needed("Whether it was spoken or shown by what was done.")
    expression: words.StanceExpression | None = maybe(
        "Whether it stands in the words; EXPLICIT when nothing is said."
    )
    evidence: list[EvidenceInput] = needed(EVIDENCE)
    via_claim: Text | None = maybe("The key of the claim of this article that expresses it.")
    held_at: Moment | None = maybe(
        "When it was held, RFC 3339 with a zone; the time of publication when nothing is said."
    )
    confidence: Whole | None = maybe(CONFIDENCE)
    review_status: words.ReviewStatus | None = maybe(REVIEW_STATUS)


class ArticleInput(Input):
    """One news article with its claims, the sources of these, and the stances it shows.

    It is stored whole or not at all. Delivering it again changes nothing. The keys that its
    parts use for each other are yours, and mean nothing outside this article.
    """

    url: Address = needed(
        "Where it was published, http or https. Tracking parameters and the fragment "
        "are removed; the article is known by what is left."
    )
    outlet: OutletInput = needed("Who published it.")
    headline: Text = needed("Its headline.")
    standfirst: Text | None = maybe("The lines under the headline that sum it up.")
    bylines: list[Text] | None = maybe("Its authors as credited, one each.")
    sections: list[Text] | None = maybe("The outlet's sections it stands in.")
    language: Text | None = maybe("BCP 47: en, pt-BR. Detected, with a note, when nothing is said.")
    published_at: Moment = needed(
        "When it was published, RFC 3339 with a zone: 2024-12-02T09:30:00Z."
    )
    modified_at: Moment | None = maybe("When the outlet last changed it, RFC 3339 with a zone.")
    retrieved_at: Moment | None = maybe(
        "When it was fetched, RFC 3339 with a zone; now when nothing is said."
    )
    body: Text = needed(
        "The text, at most 10 MB in UTF-8. Stored as delivered: evidence points into "
        "it by Unicode code points."
    )
    excerpt: Flag | None = maybe(
        "Whether the body is only what somebody else quotes of the article. An excerpt never "
        "takes the place of another text."
    )
    origin_kind: words.OriginKind | None = maybe(
        "How the text came about. When nothing is said: WIRE for a copy whose bylines name the "
        "outlet it is from, REPRINT for another copy, else ORIGINAL."
    )
    method: Text | None = maybe(
        "How you drew the claims, sources and stances from it, for whoever looks later: by hand, "
        "extractor 2.1."
    )
    actors: list[ActorInput] | None = maybe("Those who act or are spoken of, at most 2,000.")
    issues: list[IssueInput] | None = maybe("What positions are taken on, at most 500.")
    sources: list[SourceInput] | None = maybe("Those that claims are attributed to, at most 2,000.")
    claims: list[ClaimInput] | None = maybe("What is claimed, at most 2,000.")
    stances: list[StanceInput] | None = maybe(
        "The positions that it shows actors to have, at most 2,000."
    )
