"""Which one is meant: something by its id, or by what else it is known by."""

from typing import Any

import sqlalchemy as sa
import strawberry
from strawberry import ID, UNSET

from schema import given, tables, values
from schema.canonical import canonical, is_canonical, shown_key
from schema.conditions import said
from schema.inputs import ExternalIdInput
from schema.rows import many
from schema.scalars import URL
from schema.targets import KINDS, Target


@strawberry.input(description="Which article: give one of these.", one_of=True)
class ArticleBy:
    id: ID | None = strawberry.field(description="By its id.", default=UNSET)
    url: URL | None = strawberry.field(
        description="By its address, in any spelling of it.", default=UNSET
    )


@strawberry.input(description="Which actor: give one of these.", one_of=True)
class ActorBy:
    id: ID | None = strawberry.field(description="By its id.", default=UNSET)
    name: str | None = strawberry.field(
        description=(
            "By a name, without regard to case: the actor that has it as its primary name, else "
            "one that has it as another; of several the one recorded first."
        ),
        default=UNSET,
    )
    external_id: ExternalIdInput | None = strawberry.field(
        description="By its id elsewhere.", default=UNSET
    )


@strawberry.input(description="Which target of stances: give one of these.", one_of=True)
class TargetBy:
    actor: ActorBy | None = strawberry.field(description="An actor.", default=UNSET)
    issue: ID | None = strawberry.field(description="An issue, by its id.", default=UNSET)
    issue_label: str | None = strawberry.field(
        description="An issue, by its label, without regard to case.", default=UNSET
    )
    proposition: ID | None = strawberry.field(description="A proposition.", default=UNSET)


def article_by(by: ArticleBy, version: int | None = UNSET) -> Any:
    """The one article that is meant, in its current version or in that of the given number."""
    if said(version):
        return _numbered(by, version)
    versions = many(tables.article_version, current=sa.true())
    if said(by.id):
        return versions.where(lambda v: v.c.article_id == given.bound(by.id, given.Key("art")))
    return versions.where(lambda v: v.c.url == given.bound(by.url, values.Address()))


def _numbered(by: ArticleBy, version: int) -> Any:
    """One version of an article. Its address leads there by the article, which has it once."""
    versions = many(tables.article_version, version=given.bound(version, given.Whole()))
    if said(by.id):
        return versions.where(lambda v: v.c.article_id == given.bound(by.id, given.Key("art")))
    known = tables.article.alias()
    at = sa.select(known.c.article_id).where(known.c.url == given.bound(by.url, values.Address()))
    return versions.where(lambda v: v.c.article_id == at.scalar_subquery())


def target_by(by: TargetBy) -> tuple[Target, Any]:
    """The one target that is meant, and of which kind it is."""
    if said(by.actor):
        return KINDS["Actor"], actor_by(by.actor)
    if said(by.issue):
        key = given.bound(by.issue, given.Key("iss"))
        return KINDS["Issue"], many(tables.issue, issue_id=canonical(tables.issue, key))
    if said(by.proposition):
        key = given.bound(by.proposition, given.Key("prp"))
        shown = canonical(tables.proposition, key)
        return KINDS["Proposition"], many(tables.proposition, proposition_id=shown)
    label = given.bound(by.issue_label, values.Folded())
    labelled = tables.issue.alias()
    meant = sa.select(shown_key(labelled, tables.issue)).where(labelled.c.label_key == label)
    return KINDS["Issue"], many(tables.issue, issue_id=meant.scalar_subquery())


def actor_by(by: ActorBy) -> Any:
    """The one actor that is meant."""
    if said(by.id):
        key = given.bound(by.id, given.Key("act"))
        return many(tables.actor, actor_id=canonical(tables.actor, key))
    if said(by.external_id):
        known, named = tables.actor_external_id.alias(), tables.actor.alias()
        return many(tables.actor).where(
            lambda actor: actor.c.actor_id.in_(
                sa.select(shown_key(named, tables.actor))
                .join_from(known, named, named.c.actor_id == known.c.actor_id)
                .where(
                    known.c.scheme == given.bound(by.external_id.scheme, values.Scheme()),
                    known.c.value == given.bound(by.external_id.value, values.ExternalId()),
                )
            )
        )
    name, named = tables.actor_name.alias(), tables.actor.alias()
    shown = shown_key(named, tables.actor)
    is_primary = sa.and_(name.c.kind == "PRIMARY", is_canonical(named))
    meant = (
        sa.select(shown)
        .join_from(name, named, named.c.actor_id == name.c.actor_id)
        .where(name.c.text_key == given.bound(by.name, values.Folded()))
        .order_by(is_primary.desc(), shown)
        .limit(sa.literal_column("1"))
    )
    return many(tables.actor, actor_id=meant.scalar_subquery())
