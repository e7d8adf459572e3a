"""What stands for what by the judgements in force: ids that are merged, and whole groups.

References in rows are shown already (see ``schema.tables.columns.shown``); what comes from a
request, or refers to a row as it was given, is led to the canonical one here. An id in a request
is looked up once, however many rows there are.
"""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from schema import tables
from schema.given import write_id
from schema.rows import Condition

CURATED: Mapping[str, sa.Table] = {
    "act": tables.actor,
    "iss": tables.issue,
    "prp": tables.proposition,
}
"""The tables whose rows can be judged to be the same, by the prefix of their ids."""

MENTIONING: Mapping[str, sa.Table] = {
    "src": tables.source,
    "clm": tables.claim,
    "sta": tables.stance,
}
"""The tables whose rows refer to those, by the prefix of their ids."""

PREFIXES: Mapping[str, str] = {
    table.name: prefix for prefix, table in {**CURATED, **MENTIONING}.items()
}
"""The prefix of the ids of each of these tables, by its name."""

KEYS = sa.ARRAY(sa.BigInteger)


def is_canonical(row: Any) -> Condition:
    """Whether the row is shown under its own id."""
    canonical: Condition = row.c.merged_into_id.is_(None)
    return canonical


def shown_key(row: Any, table: sa.Table) -> sa.ColumnElement[int]:
    """The key under which a row of a table is shown."""
    return sa.func.coalesce(row.c.merged_into_id, row.c[f"{table.name}_id"], type_=sa.BigInteger())


def canonical(table: sa.Table, key: Any) -> sa.ScalarSelect[int]:
    """The key under which the row with this key is shown; null where there is none."""
    known = table.alias()
    return (
        sa.select(shown_key(known, table))
        .where(known.c[f"{table.name}_id"] == key)
        .correlate_except(known)
        .scalar_subquery()
    )


def canonical_keys(table: sa.Table, keys: Any) -> sa.ColumnElement[Any]:
    """Of those with these keys that are merged, the keys of the canonical rows, as an array."""
    known = table.alias()
    led = sa.select(known.c.merged_into_id).where(
        known.c[f"{table.name}_id"] == sa.any_(keys), known.c.merged_into_id.is_not(None)
    )
    return sa.func.array(led.scalar_subquery(), type_=KEYS)


def group(row: Any, table: sa.Table) -> sa.ColumnElement[Any]:
    """The keys of all that is shown as this row, its own first."""
    return sa.func.array_prepend(row.c[f"{table.name}_id"], row.c.merged_ids, type_=KEYS)


def merged_ids(row: Any, prefix: str) -> Any:
    """The ids that lead to this row, as an array of text."""
    each = (
        sa.func.unnest(row.c.merged_ids)
        .table_valued(sa.column("key", sa.BigInteger))
        .render_derived()
    )
    ids = sa.select(write_id(prefix, each.c.key)).order_by(each.c.key)
    return sa.func.array(ids.correlate_except(each).scalar_subquery(), type_=sa.ARRAY(sa.Text))
