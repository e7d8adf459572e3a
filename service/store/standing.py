"""The article of an address as it is stored, for what is added to it."""

from service.ingest.receipt import Standing
from service.store.pool import Pool

FIND = """
select article.url, outlet.name, headline, language, published_at, body
from article join article_version using (article_id) join outlet using (outlet_id)
where article.url = %s and article_version.current
"""


async def find(pool: Pool, url: str) -> Standing | None:
    """The current version of the article at a canonical address; None where there is none."""
    async with pool.connection() as connection:
        row = await (await connection.execute(FIND, (url,))).fetchone()
    return Standing(*row) if row else None
