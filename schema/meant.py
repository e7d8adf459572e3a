"""Which one is meant: something by its id, or by what else it is known by."""

from typing import Any

import sqlalchemy as sa
import strawberry
from strawberry import ID, UNSET

from schema import given, tables, values
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
        return KINDS["Issue"], many(tables.issue, issue_id=given.bound(by.issue, given.Key("iss")))
    if said(by.proposition):
        key = given.bound(by.proposition, given.Key("prp"))
        return KINDS["Proposition"], many(tables.proposition, proposition_id=key)
    label = given.bound(by.issue_label, values.Folded())
    return KINDS["Issue"], many(tables.issue, label_key=label)


def actor_by(by: ActorBy) -> Any:
    """The one actor that is meant."""
    if said(by.id):
        return many(tables.actor, actor_id=given.bound(by.id, given.Key("act")))
    if said(by.external_id):
        known = tables.actor_external_id.alias()
        return many(tables.actor).where(
            lambda actor: actor.c.actor_id.in_(
                sa.select(known.c.actor_id).where(
                    known.c.scheme == given.bound(by.external_id.scheme, values.Scheme()),
                    known.c.value == given.bound(by.external_id.value, values.ExternalId()),
                )
            )
        )
    name = tables.actor_name.alias()
    meant = (
        sa.select(name.c.actor_id)
        .where(name.c.text_key == given.bound(by.name, values.Folded()))
        .order_by(name.c.kind != "PRIMARY", name.c.actor_id)
        .limit(sa.literal_column("1"))
    )
    return many(tables.actor, actor_id=meant.scalar_subquery())
