"""The archive: what is kept, settled, decided and remembered in one database.

Where two deliveries meet although everybody takes locks in one order, the later begins again.
"""

import asyncio
import logging

import psycopg
from psycopg import errors

from service.domain.faults import Unavailable
from service.domain.vocabulary import Door, IngestOutcome
from service.ingest.receipt import Kept, Once, Standing
from service.ingest.record import ArticleRecord
from service.store import (
    constraints,
    idempotency,
    resolving,
    settling,
    standing,
)
from service.store.curator import Curator
from service.store.delivery import Came, Delivery, Refusal
from service.store.idempotency import Answers
from service.store.keep import keep
from service.store.pool import Pool
from service.store.retrying import again

log = logging.getLogger("onrecord")


class Archive:
    """Keeps articles; what is asked of a ``service.ingest.receipt.Keeper``."""

    def __init__(self, writes: Pool, remembered: float = 86_400.0) -> None:
        """Answers are remembered under keys of idempotency for ``remembered`` seconds."""
        self._writes = writes
        self._remembered = remembered
        self._settling = asyncio.Lock()
        self.curator = Curator(writes)

    async def keep(
        self,
        record: ArticleRecord,
        producer: str,
        dry_run: bool,
        once: Once | None = None,
        door: Door | None = None,
    ) -> Kept:
        """Store one article whole, in the name of ``producer``; in a dry run write nothing."""
        came = Came(record, producer, door)

        async def work() -> Kept:
            return await self._keep_once(came, dry_run, once)

        async def answered() -> Kept | None:
            return await self._before(once) if once else None

        return await again(work, answered)

    async def opened(self, producer: str, key: str, fingerprint: bytes) -> Answers:
        """What was answered under a key of idempotency; see ``idempotency.open_key``."""
        return await idempotency.open_key(
            self._writes, producer, key, fingerprint, self._remembered
        )

    async def standing(self, url: str) -> Standing | None:
        """The article of an address as it is stored; see ``standing.find``."""
        return await standing.find(self._writes, url)

    async def settle(self) -> None:
        """Settle what was delivered. What cannot be settled now is by the next one who does.

        The deliveries are committed; so whatever goes wrong is only told in the log.
        Within one process those who wait hold no connection.
        """
        try:
            async with self._settling:
                await settling.settle(self._writes)
        except Unavailable as fault:
            log.warning("deliveries were not settled: %s", fault.code)
        except psycopg.Error as error:
            log.error("deliveries were not settled", exc_info=error)

    async def _keep_once(self, came: Came, dry_run: bool, once: Once | None) -> Kept:
        async with self._writes.connection() as connection:
            try:
                async with connection.transaction(force_rollback=dry_run):
                    kept = await keep(Delivery(connection, *came), dry_run)
                    if once:
                        await idempotency.store(connection, once, kept)
                if not dry_run:
                    return kept
                return await resolving.told_of(connection, kept)
            except Refusal as refusal:
                kept = Kept(IngestOutcome.REJECTED, problems=refusal.problems)
            except errors.IntegrityError as error:
                fault = constraints.fault_of(error)
                if fault is None:
                    raise
                kept = Kept(IngestOutcome.REJECTED, problems=(fault,))
            if once:
                await idempotency.store(connection, once, kept)
            return kept

    async def _before(self, once: Once) -> Kept | None:
        """What was answered meanwhile to the same article of another request with the same key."""
        async with self._writes.connection() as connection:
            told = await idempotency.find(connection, once.key_id, once.place, once.digest)
        return Kept(IngestOutcome[told["outcome"]], answered=told) if told else None
