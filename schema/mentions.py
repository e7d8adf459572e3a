"""Where actors are mentioned: which articles say, cite, or take a stance by or toward them."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from schema import given, tables
from schema.conditions import said, standing
from schema.rows import Condition


def mentioning(version: Any, wanted: Any) -> Iterator[Condition]:
    """The article mentions one of these actors.

    As what a source is or speaks for, as what a claim is about, or as who takes a stance or is
    its target; by claims and stances that are neither rejected nor retracted.
    """
    if not said(wanted):
        return
    actors = sa.any_(given.bound(wanted, sa.ARRAY(given.Key("act"))))
    about, claim = tables.claim_about.alias(), tables.claim.alias()
    parts = [
        *(_by(tables.source, column, actors) for column in ("actor_id", "represents_id")),
        sa.select(claim.c.version_id)
        .join_from(about, claim, claim.c.claim_id == about.c.claim_id)
        .where(about.c.actor_id == actors, standing(claim)),
        *(
            _by(tables.stance, column, actors, standing)
            for column in ("actor_id", "target_actor_id")
        ),
    ]
    yield version.c.version_id.in_(sa.union_all(*parts))


def _by(table: sa.Table, column: str, actors: Any, *conditions: Any) -> sa.Select[Any]:
    """The versions of rows that name one of the actors in a column."""
    row = table.alias()
    return sa.select(row.c.version_id).where(
        row.c[column] == actors, *(holds(row) for holds in conditions)
    )
