"""Highlights: the passage by which a search found something, with marks round its words."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import array

from schema import tables
from schema.canonical import KEYS, group
from schema.claims import spans_of


def highlighted(hit: Any) -> Any:
    """The passage of a hit with marks; read again for the hits of one page only."""
    version, claim, issue = (
        tables.article_version.alias(),
        tables.claim.alias(),
        tables.issue.alias(),
    )
    spans = spans_of(claim).row
    exact = sa.select(sa.func.array_agg(spans.c.exact)).select_from(spans)
    telling = hit.c["telling"]
    passages = [
        (0, version, "article_id", [version.c.headline, version.c.standfirst, version.c.body]),
        (1, claim, "claim_id", [claim.c.text]),
        (3, issue, "issue_id", [issue.c.label, issue.c.description]),
    ]
    told: list[Any] = []
    for place, row, key, texts in passages:
        texts_said: Any = sa.func.array_remove(_texts(texts), sa.null())
        if row is claim:
            texts_said = sa.func.array_cat(texts_said, exact.correlate(claim).scalar_subquery())
        wanted = [row.c[key] == hit.c["key"], hit.c["type"] == sa.literal_column(str(place))]
        if row is version:
            wanted.append(row.c.current)
        if row is issue:
            wanted[0] = row.c[key] == sa.any_(_group(tables.issue, hit))
        marked = sa.func.text_marked(row.c.language, texts_said, telling, type_=sa.Text)
        passage = sa.select(marked).select_from(row).where(*wanted)
        if row is issue:
            said_so = row.c.search.bool_op("@@")(hit.c["query"])
            passage = passage.order_by(said_so.desc(), row.c.issue_id)
            passage = passage.limit(sa.literal_column("1"))
        told.append(passage)
    told.insert(2, _named(hit))
    froms = [hit.c["key"].table, telling.table]
    return sa.func.coalesce(*(each.correlate(*froms).scalar_subquery() for each in told))


def _group(table: sa.Table, hit: Any) -> Any:
    """The keys of all that is shown as a hit."""
    row = table.alias()
    found = sa.select(group(row, table)).where(row.c[f"{table.name}_id"] == hit.c["key"])
    return sa.cast(found.correlate_except(row).scalar_subquery(), KEYS)


def _texts(columns: list[Any]) -> Any:
    return array(columns, type_=sa.Text())


def _named(hit: Any) -> sa.Select[Any]:
    """The name by which an actor was found."""
    name = tables.actor_name.alias()
    whole = sa.func.concat(
        sa.literal_column("'<mark>'"),
        sa.func.text_html(name.c.text),
        sa.literal_column("'</mark>'"),
    )
    said_so = name.c.search.bool_op("@@")(hit.c["query"])
    passage = _texts([name.c.text])
    marked = sa.func.text_marked(name.c.language, passage, hit.c["telling"])
    return (
        sa.select(sa.case((said_so, marked), else_=whole))
        .where(
            name.c.actor_id == sa.any_(_group(tables.actor, hit)),
            hit.c["type"] == sa.literal_column("2"),
        )
        .order_by(
            said_so.desc(),
            sa.func.similarity(name.c.folded, hit.c["wanted"]).desc(),
            name.c.kind != sa.literal_column("'PRIMARY'"),
            name.c.text,
        )
        .limit(sa.literal_column("1"))
    )
