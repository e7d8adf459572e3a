"""Actors: who says, who is spoken of, and who takes positions."""

from typing import Annotated, Any

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects.postgresql import distinct_on

from schema import given, tables
from schema.canonical import group, merged_ids, shown_key
from schema.conditions import said
from schema.facets import Claims, Stances
from schema.fields import connection, relation
from schema.filters import ClaimFilter, StanceFilter
from schema.node import Node
from schema.orders import ClaimOrder, StanceOrder
from schema.rows import Row, Rows, described, lies_in, many, one
from schema.scalars import Date
from schema.words import ActorNameKind, ActorType

On = Annotated[
    Date | None, strawberry.argument(description="A day that they may have been held on.")
]


@strawberry.type(description="One name of an actor. Names suggest who is meant; they never merge.")
class ActorName:
    text: str = described("The name as written.")
    kind: ActorNameKind = described("What sort of name it is.")
    language: str | None = described("The language it belongs to: BCP 47.")


@strawberry.type(description="An id that the actor has elsewhere.")
class ExternalId:
    scheme: str = described("Whose id it is: wikidata, lei, isni.")
    value: str = described("The id there: Q794.")


@strawberry.type(description="An office that an actor holds or held.")
class ActorRole:
    title: str = described("The office: Foreign Minister.")
    from_: Date | None = described("The first day; null where it is not known.", name="from")
    to: Date | None = described("The day after the last; null where it is not known or not over.")

    @relation
    def organization(role: Row) -> "Actor | None":
        """What the office belongs to."""
        return one(tables.actor, actor_id=role.c.organization_id)


@lies_in(tables.actor, prefix="act")
@strawberry.type(
    description=(
        "A person, state, organisation or group that acts. Known by an external id, or by its "
        "primary name and type."
    )
)
class Actor(Node):
    name: str = described("The primary name.")
    type: ActorType = described("What it is.")
    countries: list[str] = described("The countries it belongs to: ISO 3166-1 alpha-2.")

    @relation
    def names(actor: Row) -> list[ActorName]:
        """All its names, the primary one first. Of what is judged to be the same actor all names
        are listed, the primary ones of the others as aliases.
        """
        return names_of(actor).sorted(
            lambda name: (name.c.kind != "PRIMARY", name.c.text_key, name.c.text, name.c.language)
        )

    @relation
    def external_ids(actor: Row) -> list[ExternalId]:
        """Its ids elsewhere, by scheme."""
        ids = many(tables.actor_external_id).where(
            lambda known: known.c.actor_id == sa.any_(group(actor, tables.actor))
        )
        return ids.sorted(lambda known: (known.c.scheme, known.c.value))

    @relation
    def roles(actor: Row, at: On = strawberry.UNSET) -> list[ActorRole]:
        """Its offices; with `at`, those that it may have held on that day."""
        roles = roles_of(actor)
        if said(at):
            day = given.bound(at, given.Day())
            roles = roles.where(
                lambda role: sa.func.coalesce(role.c["from"] <= day, sa.true()),
                lambda role: sa.func.coalesce(role.c.to > day, sa.true()),
            )
        return roles.sorted(
            lambda role: (role.c["from"], role.c.to, role.c.title, role.c.organization_id)
        )

    @relation
    def merged_ids(actor: Row) -> list[strawberry.ID]:
        """The ids that were merged into this one by judgements in force; each still leads here."""
        return merged_ids(actor, "act")

    @connection(ClaimFilter, ClaimOrder)
    def claims(actor: Row) -> Claims:
        """Claims whose source is this actor, or speaks for it."""
        voice, claims = tables.claim_voice.alias(), many(tables.claim)
        told = claims.joined(
            voice, voice.c.claim_id == claims.row.c.claim_id, voice.c.actor_id == actor.c.actor_id
        )
        return told.seen_as(claim_id=voice.c.claim_id, published_at=voice.c.published_at)

    @connection(StanceFilter, StanceOrder)
    def stances(actor: Row) -> Stances:
        """The stances that it takes."""
        return many(tables.stance, actor_id=actor.c.actor_id, current=sa.true())

    @connection(StanceFilter, StanceOrder)
    def target_of(actor: Row) -> Stances:
        """The stances that others take toward it."""
        return many(tables.stance, target_actor_id=actor.c.actor_id, current=sa.true())


def names_of(actor: Any) -> Any:
    """The names of all that is shown as an actor, each once; of equal ones the actor's own."""
    name = tables.actor_name.alias()
    is_own = name.c.actor_id == actor.c.actor_id
    kind = sa.case(
        (
            sa.and_(name.c.kind == sa.literal_column("'PRIMARY'"), ~is_own),
            sa.literal_column("'ALIAS'"),
        ),
        else_=name.c.kind,
    )
    alike = (name.c.text, name.c.language)
    each = (
        sa.select(name.c.text, name.c.text_key, kind.label("kind"), name.c.language)
        .where(name.c.actor_id == sa.any_(group(actor, tables.actor)))
        .ext(distinct_on(*alike))
        .order_by(*alike, is_own.desc(), name.c.actor_id)
    )
    row = each.correlate_except(name).subquery()
    return Rows(row, sa.select(sa.true()).select_from(row))


def roles_of(actor: Any) -> Any:
    """The offices of all that is shown as an actor, each once."""
    role, organization = tables.actor_role.alias(), tables.actor.alias()
    held = role.outerjoin(organization, organization.c.actor_id == role.c.organization_id)
    each = (
        sa.select(
            role.c.title,
            role.c["from"],
            role.c.to,
            shown_key(organization, tables.actor).label("organization_id"),
        )
        .distinct()
        .select_from(held)
        .where(role.c.actor_id == sa.any_(group(actor, tables.actor)))
    )
    row = each.correlate_except(role, organization).subquery()
    return Rows(row, sa.select(sa.true()).select_from(row))
