"""What connections can be narrowed by. A filter says its conditions over one row."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
import strawberry
from strawberry import ID

from schema import given, tables, values, words
from schema.canonical import shown_key
from schema.conditions import (
    among,
    among_ids,
    beginning,
    between,
    during,
    equals,
    matching,
    overlapping,
    said,
    some,
)
from schema.filter import DateRange, Filter, IntRange, Reviewed, one_of
from schema.inputs import ExternalIdInput
from schema.rows import Condition
from schema.scalars import URL

STANDING = "In review; without it, those PENDING or APPROVED."
SYNTAX = (
    'All words have to be there, in any inflection and with or without accents; "words in quotes" '
    "one after another, -word not at all, or between alternatives. A possessive ('s) is not asked "
    "for outside quotes. Where nothing stands between words (Chinese, Japanese, Thai) only whole "
    "runs of characters are found."
)
AND, OR, NOT = "All of these hold.", "At least one of these holds.", "This does not hold."


@strawberry.input(description="Which articles.")
class ArticleFilter(Filter):
    ids: list[ID] | None = one_of("With one of these ids.")
    url: URL | None = one_of("At this address, in any spelling of it.")
    outlet: list[ID] | None = one_of("Published by one of these outlets.")
    outlet_country: list[str] | None = one_of("Whose outlet is in one of these (ISO 3166-1).")
    language: list[str] | None = one_of("In one of these languages (BCP 47).")
    section: list[str] | None = one_of("In one of these sections, as the outlet calls them.")
    published_at: DateRange | None = one_of("Published in this range.")
    text: str | None = one_of(f"Whose headline, standfirst or body says this. {SYNTAX}")
    origin_kind: list[words.OriginKind] | None = one_of("Whose text came about in such a way.")
    mentions: list[ID] | None = one_of(
        "That mention one of these actors: as a source or whom one speaks for, as what a claim is "
        "about, or as who takes a stance or is its target."
    )
    and_: list["ArticleFilter"] | None = one_of(AND, name="and")
    or_: list["ArticleFilter"] | None = one_of(OR, name="or")
    not_: "ArticleFilter | None" = one_of(NOT, name="not")

    def conditions(self, row: Any) -> Iterator[Condition]:
        yield from among_ids(row.c.article_id, self.ids, "art")
        if said(self.url):
            # Through the article, whose addresses are unique; a version's index knows current ones.
            known = tables.article.alias()
            yield row.c.article_id.in_(
                sa.select(known.c.article_id).where(
                    *equals(known.c.url, self.url, values.Address())
                )
            )
        yield from among_ids(row.c.outlet_id, self.outlet, "out")
        if said(self.outlet_country):
            outlet = tables.outlet.alias()
            based = among(outlet.c.country, self.outlet_country, values.COUNTRIES)
            yield row.c.outlet_id.in_(sa.select(outlet.c.outlet_id).where(*based))
        yield from among(row.c.language, self.language, values.LANGUAGES)
        yield from overlapping(row.c.sections, self.section, values.SECTIONS)
        yield from during(row.c.published_at, self.published_at)
        yield from matching(row.c.search, self.text)
        yield from among(row.c.origin_kind, self.origin_kind)
        if said(self.mentions):
            mention = tables.article_mention.alias()
            yield row.c.version_id.in_(
                sa.select(mention.c.version_id).where(
                    *among_ids(mention.c.actor_id, self.mentions, "act")
                )
            )


@strawberry.input(description="Which sources.")
class SourceFilter(Filter):
    ids: list[ID] | None = one_of("With one of these ids.")
    text: str | None = one_of(f"That the article refers to in such words. {SYNTAX}")
    kind: list[words.SourceKind] | None = one_of("Of one of these kinds.")
    identification: list[words.Identification] | None = one_of("Identified in one of these ways.")
    affiliation: list[words.Affiliation] | None = one_of("Belonging to one of these.")
    terms: list[words.AttributionTerms] | None = one_of("That spoke on one of these terms.")
    channel: list[words.Channel] | None = one_of("Whose words came by one of these ways.")
    actor: list[ID] | None = one_of("That is one of these actors.")
    represents: list[ID] | None = one_of("That speaks for one of these actors.")
    relayed: bool | None = one_of("Whether another source relays it.")
    and_: list["SourceFilter"] | None = one_of(AND, name="and")
    or_: list["SourceFilter"] | None = one_of(OR, name="or")
    not_: "SourceFilter | None" = one_of(NOT, name="not")

    def conditions(self, row: Any) -> Iterator[Condition]:
        yield from among_ids(row.c.source_id, self.ids, "src")
        yield from matching(row.c.search, self.text)
        yield from among(row.c.kind, self.kind)
        yield from among(row.c.identification, self.identification)
        yield from among(row.c.affiliation, self.affiliation)
        yield from among(row.c.terms, self.terms)
        yield from among(row.c.channel, self.channel)
        yield from among_ids(row.c.actor_id, self.actor, "act")
        yield from among_ids(row.c.represents_id, self.represents, "act")
        if said(self.relayed):
            relaying = tables.source.alias()
            relayed = sa.exists(
                sa.select(sa.true())
                .select_from(relaying)
                .where(relaying.c.relays_id == row.c.source_id)
            )
            yield relayed if self.relayed else ~relayed


@strawberry.input(description="Which claims.")
class ClaimFilter(Reviewed):
    ids: list[ID] | None = one_of("With one of these ids.")
    text: str | None = one_of(f"That say this, in their own words or their evidence. {SYNTAX}")
    article: ArticleFilter | None = one_of("Whose article matches.")
    source: SourceFilter | None = one_of("That are attributed to a source that matches.")
    about: list[ID] | None = one_of("That are about one of these actors.")
    proposition: list[ID] | None = one_of("That say one of these propositions.")
    quote_type: list[words.QuoteType] | None = one_of("Rendered in one of these ways.")
    asserted_by: list[words.Asserter] | None = one_of("Vouched for by one of these.")
    attitude: list[words.Attitude] | None = one_of("Held with one of these attitudes.")
    certainty: list[words.Certainty] | None = one_of("Said with one of these certainties.")
    polarity: list[words.Polarity] | None = one_of("Of one of these polarities.")
    temporality: list[words.Temporality] | None = one_of("Whose event lies there in time.")
    event_time: DateRange | None = one_of("Whose event may have happened in this range.")
    published_at: DateRange | None = one_of("Whose article was published in this range.")
    confidence: IntRange | None = one_of("Extracted with this confidence, in percent.")
    review_status: list[words.ReviewStatus] | None = one_of(STANDING)
    and_: list["ClaimFilter"] | None = one_of(AND, name="and")
    or_: list["ClaimFilter"] | None = one_of(OR, name="or")
    not_: "ClaimFilter | None" = one_of(NOT, name="not")

    def conditions(self, row: Any) -> Iterator[Condition]:
        yield from among_ids(row.c.claim_id, self.ids, "clm")
        yield from matching(row.c.search, self.text)
        yield from some(
            tables.article_version, self.article, lambda v: v.c.version_id == row.c.version_id
        )
        if said(self.article):
            # The same moment, kept with the claim: said of the claim, its own order serves it.
            yield from during(row.c.published_at, self.article.published_at)
        if said(self.source):
            link, source = tables.claim_source.alias(), tables.source.alias()
            yield row.c.claim_id.in_(
                sa.select(link.c.claim_id)
                .join_from(link, source, source.c.source_id == link.c.source_id)
                .where(*self.source.holds(source))
            )
        if said(self.about):
            about = tables.claim_about.alias()
            yield row.c.claim_id.in_(
                sa.select(about.c.claim_id).where(*among_ids(about.c.actor_id, self.about, "act"))
            )
        yield from among_ids(row.c.proposition_id, self.proposition, "prp")
        yield from among(row.c.quote_type, self.quote_type)
        yield from among(row.c.asserted_by, self.asserted_by)
        yield from among(row.c.attitude, self.attitude)
        yield from among(row.c.certainty, self.certainty)
        yield from among(row.c.polarity, self.polarity)
        yield from among(row.c.temporality, self.temporality)
        if said(self.event_time):
            if said(self.event_time.from_):
                yield row.c.event_to > given.bound(self.event_time.from_, given.DayOf())
            if said(self.event_time.to):
                yield row.c.event_from <= given.bound(self.event_time.to, given.DayBefore())
        yield from during(row.c.published_at, self.published_at)
        yield from between(row.c.confidence, self.confidence)
        yield from among(row.c.review_status, self.review_status)


@strawberry.input(description="Which actors.")
class ActorFilter(Filter):
    ids: list[ID] | None = one_of("With one of these ids.")
    name: str | None = one_of("With this name among theirs, without regard to case.")
    name_begins: str | None = one_of(
        "One of whose names, or a word of one, begins like this; without regard to case, accents "
        "and punctuation."
    )
    type: list[words.ActorType] | None = one_of("Of one of these types.")
    country: list[str] | None = one_of("Of one of these countries (ISO 3166-1 alpha-2).")
    external_id: ExternalIdInput | None = one_of("With this id elsewhere.")
    and_: list["ActorFilter"] | None = one_of(AND, name="and")
    or_: list["ActorFilter"] | None = one_of(OR, name="or")
    not_: "ActorFilter | None" = one_of(NOT, name="not")

    def conditions(self, row: Any) -> Iterator[Condition]:
        yield from among_ids(row.c.actor_id, self.ids, "act")
        if said(self.name):
            name, named = tables.actor_name.alias(), tables.actor.alias()
            yield row.c.actor_id.in_(
                sa.select(shown_key(named, tables.actor))
                .join_from(name, named, named.c.actor_id == name.c.actor_id)
                .where(*equals(name.c.text_key, self.name, values.Folded()))
            )
        if said(self.name_begins):
            name, named = tables.actor_name.alias(), tables.actor.alias()
            yield row.c.actor_id.in_(
                sa.select(shown_key(named, tables.actor))
                .join_from(name, named, named.c.actor_id == name.c.actor_id)
                .where(*beginning(name.c.folded, self.name_begins))
            )
        yield from among(row.c.type, self.type)
        yield from overlapping(row.c.countries, self.country, values.COUNTRIES)
        if said(self.external_id):
            known, named = tables.actor_external_id.alias(), tables.actor.alias()
            yield row.c.actor_id.in_(
                sa.select(shown_key(named, tables.actor))
                .join_from(known, named, named.c.actor_id == known.c.actor_id)
                .where(
                    *equals(known.c.scheme, self.external_id.scheme, values.Scheme()),
                    *equals(known.c.value, self.external_id.value, values.ExternalId()),
                )
            )


def that_is(actor_id: Any, wanted: ActorFilter | None) -> Iterator[Condition]:
    """The actor with this key matches; for one that is told by its id alone the key is enough."""
    if said(wanted) and [name for name, part in vars(wanted).items() if said(part)] == ["ids"]:
        yield from among_ids(actor_id, wanted.ids, "act")
    else:
        yield from some(tables.actor, wanted, lambda actor: actor.c.actor_id == actor_id)


@strawberry.input(description="Which target: give one of these.", one_of=True)
class StanceTargetFilter:
    actor: ActorFilter | None = one_of("An actor that matches.")
    issue: list[ID] | None = one_of("One of these issues.")
    issue_label: str | None = one_of("The issue with this label, without regard to case.")
    proposition: list[ID] | None = one_of("One of these propositions.")


@strawberry.input(description="Which stances.")
class StanceFilter(Reviewed):
    ids: list[ID] | None = one_of("With one of these ids.")
    actor: ActorFilter | None = one_of("Whose actor matches.")
    target: StanceTargetFilter | None = one_of("Toward such a target.")
    position: list[words.Position] | None = one_of("Of one of these positions.")
    mode: list[words.StanceMode] | None = one_of("Shown in one of these ways.")
    expression: list[words.StanceExpression] | None = one_of("Expressed in one of these ways.")
    held_at: DateRange | None = one_of("Held in this range.")
    article: ArticleFilter | None = one_of("Whose article matches.")
    confidence: IntRange | None = one_of("Extracted with this confidence, in percent.")
    review_status: list[words.ReviewStatus] | None = one_of(STANDING)
    and_: list["StanceFilter"] | None = one_of(AND, name="and")
    or_: list["StanceFilter"] | None = one_of(OR, name="or")
    not_: "StanceFilter | None" = one_of(NOT, name="not")

    def conditions(self, row: Any) -> Iterator[Condition]:
        yield from among_ids(row.c.stance_id, self.ids, "sta")
        yield from that_is(row.c.actor_id, self.actor)
        if said(self.target):
            yield from self.toward(row, self.target)
        yield from among(row.c.position, self.position)
        yield from among(row.c.mode, self.mode)
        yield from among(row.c.expression, self.expression)
        yield from during(row.c.held_at, self.held_at)
        yield from some(
            tables.article_version, self.article, lambda v: v.c.version_id == row.c.version_id
        )
        yield from between(row.c.confidence, self.confidence)
        yield from among(row.c.review_status, self.review_status)

    def toward(self, row: Any, target: StanceTargetFilter) -> Iterator[Condition]:
        """The condition on the target."""
        yield from that_is(row.c.target_actor_id, target.actor)
        yield from among_ids(row.c.target_issue_id, target.issue, "iss")
        yield from among_ids(row.c.target_proposition_id, target.proposition, "prp")
        if said(target.issue_label):
            issue = tables.issue.alias()
            yield row.c.target_issue_id.in_(
                sa.select(shown_key(issue, tables.issue)).where(
                    *equals(issue.c.label_key, target.issue_label, values.Folded())
                )
            )


@strawberry.input(description="Which outlets.")
class OutletFilter(Filter):
    ids: list[ID] | None = one_of("With one of these ids.")
    name: str | None = one_of("With this name, without regard to case.")
    country: list[str] | None = one_of("In one of these countries (ISO 3166-1 alpha-2).")

    def conditions(self, row: Any) -> Iterator[Condition]:
        yield from among_ids(row.c.outlet_id, self.ids, "out")
        yield from equals(row.c.name_key, self.name, values.Folded())
        yield from among(row.c.country, self.country, values.COUNTRIES)


@strawberry.input(description="Which issues.")
class IssueFilter(Filter):
    ids: list[ID] | None = one_of("With one of these ids.")
    label: str | None = one_of("With this label, without regard to case.")
    parent: list[ID] | None = one_of("Directly below one of these.")

    def conditions(self, row: Any) -> Iterator[Condition]:
        yield from among_ids(row.c.issue_id, self.ids, "iss")
        if said(self.label):
            labelled = tables.issue.alias()
            yield row.c.issue_id.in_(
                sa.select(shown_key(labelled, tables.issue)).where(
                    *equals(labelled.c.label_key, self.label, values.Folded())
                )
            )
        if said(self.parent):
            parent, wider = tables.issue.alias(), tables.issue.alias()
            yield row.c.parent_id.in_(
                sa.select(parent.c.issue_id)
                .join_from(parent, wider, wider.c.issue_id == shown_key(parent, tables.issue))
                .where(
                    *among_ids(wider.c.issue_id, self.parent, "iss"),
                    wider.c.issue_id != row.c.issue_id,
                )
            )
