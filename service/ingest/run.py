"""The shell of ingestion: read, clean, judge, keep, and a receipt for each article.

All doors lead here, and all articles take this way. Nothing here raises for what is wrong with an
article; it is in the receipt.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, Iterable

from service.ingest.prepare import Incoming
from service.ingest.receipt import Keeper, Receipt
from service.ingest.taking import Taking, Terms


async def run(
    articles: AsyncIterable[Incoming] | Iterable[Incoming], keeper: Keeper, terms: Terms
) -> AsyncGenerator[Receipt, None]:
    """Take articles in; a receipt for each, in order, as soon as it is done.

    They are settled when the receipts have been taken, and now and then before. Raises what the
    source of the articles raises, and Unavailable where the store cannot be reached; all that had
    a receipt is stored then.
    """
    taking = Taking(keeper, terms)
    reading = asyncio.create_task(taking.read(articles))
    try:
        while (under_way := await taking.queue.get()) is not None:
            receipt = await taking.receipt(under_way)
            yield receipt
            taking.leave(under_way.size)
        await reading
        await taking.end()
    finally:
        await taking.give_up(reading)
