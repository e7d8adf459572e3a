"""The articles of sources, claims or stances, held while a reviewer decides on these.

A delivery holds its article first; so whatever is read of the parts after this stays true, and the
two wait for each other in one order.
"""

from collections.abc import Sequence

from psycopg import sql

from schema.canonical import MENTIONING
from service.store.pool import Connection

FOUND = {
    table.name: sql.SQL("select {key}, version_id from {table} where {key} = any(%s)")
    .format(key=sql.Identifier(f"{table.name}_id"), table=sql.Identifier(table.name))
    .as_bytes()
    for table in MENTIONING.values()
}

HOLD = """
select from article where article_id in (
    select article_id from article_version where version_id = any(%s)
)
order by article_id for no key update
"""


async def hold(connection: Connection, table: str, keys: Sequence[int]) -> set[int]:
    """Let nobody deliver the articles of these rows until the transaction ends.

    Gives the keys of those rows that there are.
    """
    found = await (await connection.execute(FOUND[table], (list(keys),))).fetchall()
    await connection.execute(HOLD, (sorted({version for _, version in found}),))
    return {key for key, _ in found}
