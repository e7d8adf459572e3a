"""What can be asked for, as functions. Written by `python -m openapi.client` from the stored
documents and the schema.
"""

from collections.abc import Sequence
from datetime import date

from service.client.answers import (
    Actor,
    ActorResolution,
    Article,
    ArticleSummary,
    Claim,
    ClaimWithProvenance,
    Decision,
    ExternalIdResolution,
    Facet,
    FactCheck,
    FactCheckWithProposition,
    Ingestion,
    IngestionWithArticle,
    Issue,
    Judgement,
    JudgePayload,
    Outlet,
    Override,
    OverridePayload,
    Proposition,
    Relation,
    RelationPayload,
    ReviewPayload,
    SearchEdge,
    Source,
    SourceWithProvenance,
    Stance,
    StanceMatrix,
    StanceTimeline,
    StanceWithProvenance,
    VersionChanges,
)
from service.client.ask import Ask, AskPage, segment
from service.client.inputs import (
    ActorBy,
    ActorFilter,
    ActorNameInput,
    ArticleFilter,
    ClaimFilter,
    DateRange,
    DecisionFilter,
    ExternalIdInput,
    IssueFilter,
    JudgeInput,
    JudgementFilter,
    OutletFilter,
    OverrideMentionInput,
    PropositionFilter,
    RelatePropositionsInput,
    SourceFilter,
    StanceFilter,
    TargetBy,
)
from service.client.pages import Connection, Edges
from service.client.words import (
    ActorOrderField,
    ArticleFacet,
    ArticleOrderField,
    ClaimFacet,
    ClaimOrderField,
    OrderDirection,
    PropositionOrderField,
    RelationStatus,
    RelationType,
    ReviewStatus,
    SearchType,
    SourceFacet,
    SourceOrderField,
    StanceDedupe,
    StanceFacet,
    StanceOrderField,
    TimeBucket,
)


def actor(id: str) -> Ask[Actor]:
    """One actor; an id that was merged into another leads to that one."""
    return Ask(f"/v1/actors/{segment(id)}", Actor)


def actor_claims(
    id: str,
    *,
    where: ClaimFilter | None = None,
    order_by: ClaimOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Claim], Claim]:
    """The claims that are attributed to one actor."""
    return AskPage(
        f"/v1/actors/{segment(id)}/claims",
        Connection[Claim],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("claims",),
    )


def actor_stances(
    id: str,
    *,
    where: StanceFilter | None = None,
    order_by: StanceOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Stance], Stance]:
    """The stances that one actor takes."""
    return AskPage(
        f"/v1/actors/{segment(id)}/stances",
        Connection[Stance],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("stances",),
    )


def actor_target_of(
    id: str,
    *,
    where: StanceFilter | None = None,
    order_by: StanceOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Stance], Stance]:
    """The stances that others take toward one actor."""
    return AskPage(
        f"/v1/actors/{segment(id)}/target-of",
        Connection[Stance],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("targetOf",),
    )


def actors(
    *,
    where: ActorFilter | None = None,
    order_by: ActorOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Actor], Actor]:
    """Actors: whoever claims are about, sources are, and stances are taken by."""
    return AskPage(
        "/v1/actors",
        Connection[Actor],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
    )


def article(id: str, *, version: int | None = None) -> Ask[Article]:
    """One article with its text, in its current version or in the one that is asked for."""
    return Ask(f"/v1/articles/{segment(id)}", Article, query={"version": version})


def article_actors(
    id: str,
    *,
    version: int | None = None,
    where: ActorFilter | None = None,
    order_by: ActorOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Actor], Actor]:
    """The actors that one article mentions."""
    return AskPage(
        f"/v1/articles/{segment(id)}/actors",
        Connection[Actor],
        query={
            "version": version,
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("actors",),
    )


def article_changes(
    id: str, *, version: int | None = None, since: int | None = None
) -> Ask[VersionChanges | None]:
    """What is different between two versions of one article. Of claims and stances the first
    100 of each kind.
    """
    return Ask(
        f"/v1/articles/{segment(id)}/changes",
        VersionChanges | None,
        query={"version": version, "since": since},
        within=("changes",),
    )


def article_claims(
    id: str,
    *,
    version: int | None = None,
    where: ClaimFilter | None = None,
    order_by: ClaimOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Claim], Claim]:
    """The claims of one article."""
    return AskPage(
        f"/v1/articles/{segment(id)}/claims",
        Connection[Claim],
        query={
            "version": version,
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("claims",),
    )


def article_facets(
    by: ArticleFacet, *, where: ArticleFilter | None = None, first: int | None = None
) -> Ask[list[Facet]]:
    """How many articles there are of each value of something."""
    return Ask(
        "/v1/facets/articles",
        list[Facet],
        query={"by": by, "where": where, "first": first},
        within=("facets",),
    )


def article_ingestions(
    id: str,
    *,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Ingestion], Ingestion]:
    """The deliveries that changed one article, the latest first."""
    return AskPage(
        f"/v1/articles/{segment(id)}/ingestions",
        Connection[Ingestion],
        query={
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("ingestions",),
    )


def article_sources(
    id: str,
    *,
    version: int | None = None,
    where: SourceFilter | None = None,
    order_by: SourceOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Source], Source]:
    """The sources that one article attributes claims to."""
    return AskPage(
        f"/v1/articles/{segment(id)}/sources",
        Connection[Source],
        query={
            "version": version,
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("sources",),
    )


def article_stances(
    id: str,
    *,
    version: int | None = None,
    where: StanceFilter | None = None,
    order_by: StanceOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Stance], Stance]:
    """The stances that one article shows."""
    return AskPage(
        f"/v1/articles/{segment(id)}/stances",
        Connection[Stance],
        query={
            "version": version,
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("stances",),
    )


def article_versions(
    id: str,
    *,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[ArticleSummary], ArticleSummary]:
    """All versions of one article, the latest first."""
    return AskPage(
        f"/v1/articles/{segment(id)}/versions",
        Connection[ArticleSummary],
        query={
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("versions",),
    )


def articles(
    *,
    where: ArticleFilter | None = None,
    order_by: ArticleOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[ArticleSummary], ArticleSummary]:
    """Articles, each in its current version, without their text."""
    return AskPage(
        "/v1/articles",
        Connection[ArticleSummary],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
    )


def claim(id: str) -> Ask[ClaimWithProvenance]:
    """One claim, with who says that it is there."""
    return Ask(f"/v1/claims/{segment(id)}", ClaimWithProvenance)


def claim_facets(
    by: ClaimFacet, *, where: ClaimFilter | None = None, first: int | None = None
) -> Ask[list[Facet]]:
    """How many claims there are of each value of something."""
    return Ask(
        "/v1/facets/claims",
        list[Facet],
        query={"by": by, "where": where, "first": first},
        within=("facets",),
    )


def claim_stances(
    id: str,
    *,
    where: StanceFilter | None = None,
    order_by: StanceOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Stance], Stance]:
    """The stances that are shown by one claim."""
    return AskPage(
        f"/v1/claims/{segment(id)}/stances",
        Connection[Stance],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("stances",),
    )


def claims(
    *,
    where: ClaimFilter | None = None,
    order_by: ClaimOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Claim], Claim]:
    """Claims of articles in their current version."""
    return AskPage(
        "/v1/claims",
        Connection[Claim],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
    )


def decision(id: str) -> Ask[Decision]:
    """One entry of the log of decisions."""
    return Ask(f"/v1/decisions/{segment(id)}", Decision)


def decisions(
    *,
    where: DecisionFilter | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Decision], Decision]:
    """The log of all decisions of reviewers, the latest first."""
    return AskPage(
        "/v1/decisions",
        Connection[Decision],
        query={
            "where": where,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
    )


def fact_check(id: str) -> Ask[FactCheckWithProposition]:
    """One fact-check, with the proposition that it checks."""
    return Ask(f"/v1/fact-checks/{segment(id)}", FactCheckWithProposition)


def ingestion(id: str) -> Ask[IngestionWithArticle]:
    """One delivery that changed something."""
    return Ask(f"/v1/ingestions/{segment(id)}", IngestionWithArticle)


def issue(id: str) -> Ask[Issue]:
    """One issue."""
    return Ask(f"/v1/issues/{segment(id)}", Issue)


def issue_stances(
    id: str,
    *,
    where: StanceFilter | None = None,
    order_by: StanceOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Stance], Stance]:
    """The stances that are taken on one issue."""
    return AskPage(
        f"/v1/issues/{segment(id)}/stances",
        Connection[Stance],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("stances",),
    )


def issues(
    *,
    where: IssueFilter | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Issue], Issue]:
    """Issues that stances are taken on, by label."""
    return AskPage(
        "/v1/issues",
        Connection[Issue],
        query={
            "where": where,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
    )


def judge(input: JudgeInput) -> Ask[JudgePayload]:
    """Judge whether two actors, issues or propositions are the same."""
    return Ask("/v1/judgements", JudgePayload, body=input, writes=True)


def judgement(id: str) -> Ask[Judgement]:
    """One judgement."""
    return Ask(f"/v1/judgements/{segment(id)}", Judgement)


def judgements(
    *,
    where: JudgementFilter | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Judgement], Judgement]:
    """Judgements on what is the same, the latest first; those that were revoked included."""
    return AskPage(
        "/v1/judgements",
        Connection[Judgement],
        query={
            "where": where,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
    )


def outlet(id: str) -> Ask[Outlet]:
    """One outlet."""
    return Ask(f"/v1/outlets/{segment(id)}", Outlet)


def outlet_articles(
    id: str,
    *,
    where: ArticleFilter | None = None,
    order_by: ArticleOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[ArticleSummary], ArticleSummary]:
    """The articles of one outlet."""
    return AskPage(
        f"/v1/outlets/{segment(id)}/articles",
        Connection[ArticleSummary],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("articles",),
    )


def outlets(
    *,
    where: OutletFilter | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Outlet], Outlet]:
    """Outlets, by name."""
    return AskPage(
        "/v1/outlets",
        Connection[Outlet],
        query={
            "where": where,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
    )


def override(id: str) -> Ask[Override]:
    """One override of a mention."""
    return Ask(f"/v1/overrides/{segment(id)}", Override)


def override_mention(input: OverrideMentionInput) -> Ask[OverridePayload]:
    """Say what one mention means, whatever its producer said."""
    return Ask("/v1/overrides", OverridePayload, body=input, writes=True)


def proposition(id: str) -> Ask[Proposition]:
    """One proposition, with what stands behind it."""
    return Ask(f"/v1/propositions/{segment(id)}", Proposition)


def proposition_claims(
    id: str,
    *,
    where: ClaimFilter | None = None,
    order_by: ClaimOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Claim], Claim]:
    """The claims that report one proposition."""
    return AskPage(
        f"/v1/propositions/{segment(id)}/claims",
        Connection[Claim],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("claims",),
    )


def proposition_fact_checks(
    id: str,
    *,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[FactCheck], FactCheck]:
    """The fact-checks of one proposition."""
    return AskPage(
        f"/v1/propositions/{segment(id)}/fact-checks",
        Connection[FactCheck],
        query={
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("factChecks",),
    )


def proposition_relations(
    id: str,
    *,
    type: RelationType | None = None,
    status: RelationStatus | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Relation], Relation]:
    """What one proposition says to others: contradicts, supports, updates them."""
    return AskPage(
        f"/v1/propositions/{segment(id)}/relations",
        Connection[Relation],
        query={
            "type": type,
            "status": status,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("relations",),
    )


def propositions(
    *,
    where: PropositionFilter | None = None,
    order_by: PropositionOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Proposition], Proposition]:
    """What claims say; claims that say the same are one proposition."""
    return AskPage(
        "/v1/propositions",
        Connection[Proposition],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
    )


def relate_propositions(input: RelatePropositionsInput) -> Ask[RelationPayload]:
    """Say what one proposition says to another, or that it does not."""
    return Ask("/v1/relations", RelationPayload, body=input, writes=True)


def relation(id: str) -> Ask[Relation]:
    """One relation of two propositions."""
    return Ask(f"/v1/relations/{segment(id)}", Relation)


def resolve_actors(
    names: Sequence[ActorNameInput], *, as_of: date | None = None
) -> Ask[list[ActorResolution]]:
    """Whom names as written may mean, in the order of the names. It suggests and never merges."""
    return Ask("/v1/resolve-actors", list[ActorResolution], body={"names": names, "asOf": as_of})


def resolve_external_ids(ids: Sequence[ExternalIdInput]) -> Ask[list[ExternalIdResolution]]:
    """Whose external ids are, in the order of the ids. An external id decides who is meant."""
    return Ask("/v1/resolve-external-ids", list[ExternalIdResolution], body={"ids": ids})


def review_claims(
    ids: Sequence[str], status: ReviewStatus, *, reason: str | None = None
) -> Ask[ReviewPayload]:
    """Say where claims stand in review."""
    return Ask(
        "/v1/reviews/claims",
        ReviewPayload,
        body={"ids": ids, "status": status, "reason": reason},
        writes=True,
    )


def review_stances(
    ids: Sequence[str], status: ReviewStatus, *, reason: str | None = None
) -> Ask[ReviewPayload]:
    """Say where stances stand in review."""
    return Ask(
        "/v1/reviews/stances",
        ReviewPayload,
        body={"ids": ids, "status": status, "reason": reason},
        writes=True,
    )


def revoke_judgement(id: str, reason: str) -> Ask[JudgePayload]:
    """Revoke a judgement; all is as if it had not been made."""
    return Ask(
        f"/v1/judgements/{segment(id)}/revocation",
        JudgePayload,
        body={"reason": reason},
        writes=True,
    )


def revoke_override(id: str, reason: str) -> Ask[OverridePayload]:
    """Revoke an override."""
    return Ask(
        f"/v1/overrides/{segment(id)}/revocation",
        OverridePayload,
        body={"reason": reason},
        writes=True,
    )


def revoke_relation(id: str, reason: str) -> Ask[RelationPayload]:
    """Revoke what was said of two propositions."""
    return Ask(
        f"/v1/relations/{segment(id)}/revocation",
        RelationPayload,
        body={"reason": reason},
        writes=True,
    )


def search(
    query: str,
    *,
    types: Sequence[SearchType] | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Edges[SearchEdge], SearchEdge]:
    """What says something, ranked: articles, claims, actors and issues together."""
    return AskPage(
        "/v1/search",
        Edges[SearchEdge],
        query={
            "query": query,
            "types": types,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
    )


def source(id: str) -> Ask[SourceWithProvenance]:
    """One source, with who says that it is there."""
    return Ask(f"/v1/sources/{segment(id)}", SourceWithProvenance)


def source_claims(
    id: str,
    *,
    where: ClaimFilter | None = None,
    order_by: ClaimOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Claim], Claim]:
    """The claims that are attributed to one source."""
    return AskPage(
        f"/v1/sources/{segment(id)}/claims",
        Connection[Claim],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
        within=("claims",),
    )


def source_facets(
    by: SourceFacet, *, where: SourceFilter | None = None, first: int | None = None
) -> Ask[list[Facet]]:
    """How many sources there are of each value of something."""
    return Ask(
        "/v1/facets/sources",
        list[Facet],
        query={"by": by, "where": where, "first": first},
        within=("facets",),
    )


def sources(
    *,
    where: SourceFilter | None = None,
    order_by: SourceOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Source], Source]:
    """Sources of articles in their current version."""
    return AskPage(
        "/v1/sources",
        Connection[Source],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
    )


def stance(id: str) -> Ask[StanceWithProvenance]:
    """One stance, with who says that it is there."""
    return Ask(f"/v1/stances/{segment(id)}", StanceWithProvenance)


def stance_facets(
    by: StanceFacet, *, where: StanceFilter | None = None, first: int | None = None
) -> Ask[list[Facet]]:
    """How many stances there are of each value of something."""
    return Ask(
        "/v1/facets/stances",
        list[Facet],
        query={"by": by, "where": where, "first": first},
        within=("facets",),
    )


def stance_matrix(
    *,
    where: StanceFilter | None = None,
    dedupe: StanceDedupe | None = None,
    min_independent_origins: int | None = None,
    rows: int | None = None,
    columns: int | None = None,
) -> Ask[StanceMatrix]:
    """Actors by targets: how often each supports or opposes each, counted once for each origin
    and day.
    """
    return Ask(
        "/v1/stance-matrix",
        StanceMatrix,
        query={
            "where": where,
            "dedupe": dedupe,
            "minIndependentOrigins": min_independent_origins,
            "rows": rows,
            "columns": columns,
        },
    )


def stance_timeline(
    actor: ActorBy,
    target: TargetBy,
    bucket: TimeBucket,
    *,
    during: DateRange | None = None,
    dedupe: StanceDedupe | None = None,
) -> Ask[StanceTimeline]:
    """One actor's stance toward one target through time, and where it turned."""
    return Ask(
        "/v1/stance-timeline",
        StanceTimeline,
        query={
            "actor": actor,
            "target": target,
            "bucket": bucket,
            "during": during,
            "dedupe": dedupe,
        },
    )


def stances(
    *,
    where: StanceFilter | None = None,
    order_by: StanceOrderField | None = None,
    direction: OrderDirection | None = None,
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    total_count: bool | None = None,
) -> AskPage[Connection[Stance], Stance]:
    """Stances shown by articles in their current version."""
    return AskPage(
        "/v1/stances",
        Connection[Stance],
        query={
            "where": where,
            "orderBy": order_by,
            "direction": direction,
            "first": first,
            "after": after,
            "last": last,
            "before": before,
            "totalCount": total_count,
        },
    )
