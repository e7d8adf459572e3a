"""What mutations do: deliveries and decisions on their way into the archive, in one name."""

from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from schema.writes import Later, Told
from service.deciding import Decider
from service.domain import idempotency
from service.domain.faults import (
    IdempotencyKeyReused,
    IdempotencyKeyUnusable,
    Refused,
    TooManyArticles,
)
from service.domain.vocabulary import Door
from service.ingest.prepare import Incoming, digest_of, numbered
from service.ingest.receipt import Memory, Receipt
from service.ingest.run import run
from service.ingest.taking import Terms

MOST_ARTICLES = 100


@dataclass(frozen=True)
class Pace:
    """How many articles of a stream are written at once, and how long it seeks the database."""

    at_once: int = 1
    patience: float = 0.0


@dataclass(frozen=True)
class Writer(Decider):
    """Writes for one caller."""

    idempotency_key: str | None = None
    """That of the request, for a delivery that has none of its own."""
    door: Door = Door.GRAPHQL
    pace: Pace = Pace()

    def foresee(self, deliveries: Mapping[str, Mapping[str, Any]]) -> None:
        """Refuse before the first is done what of several deliveries would be refused later.

        They are the arguments of each, by its response key. Raises TooManyArticles,
        IdempotencyKeyUnusable and IdempotencyKeyReused.
        """
        sharing: dict[str, list[str]] = {}
        for name, given in deliveries.items():
            try:
                refuse_many(given["input"])
                key = self.key_of(given.get("idempotency_key"))
            except Refused as fault:
                fault.path = (name, *fault.path)
                raise
            if key and not given.get("dry_run"):
                sharing.setdefault(key, []).append(name)
        for first, *others in sharing.values():
            # What is alone with its key is compared with what came before when it is done.
            whole = fingerprint(numbered(deliveries[first]["input"])) if others else b""
            for name in others:
                if fingerprint(numbered(deliveries[name]["input"])) != whole:
                    raise IdempotencyKeyReused(
                        (name,),
                        detail=f"The field {first} has it, too. Nothing was written.",
                        hint="Give each field its own idempotencyKey.",
                    )

    async def ingest(
        self, articles: Sequence[Any], dry_run: bool, idempotency_key: str | None = None
    ) -> list[Told]:
        """Deliver articles; one record for each, in order. Raises what ``deliver`` does."""
        receipts = await self.deliver(articles, dry_run, idempotency_key)
        return [recorded(receipt) for receipt in receipts]

    async def deliver(
        self, articles: Sequence[Any], dry_run: bool, idempotency_key: str | None = None
    ) -> list[Receipt]:
        """Deliver articles; a receipt for each, in order.

        With a key what was answered before is answered again. Raises TooManyArticles,
        IdempotencyKeyUnusable and IdempotencyKeyReused.
        """
        refuse_many(articles)
        key = self.key_of(idempotency_key)
        incoming = list(numbered(articles))
        memory = None
        if key and not dry_run:
            incoming = [each._replace(digest=digest_of(each)) for each in incoming]
            memory = await self.archive.opened(self.producer, key, fingerprint(incoming))
        receipts = run(
            incoming, self.archive, Terms(self.producer, dry_run, memory, door=self.door)
        )
        return [receipt async for receipt in receipts]

    async def remembered(self, dry_run: bool) -> Memory | None:
        """What was answered to a stream with the key of the request, where it has one.

        Raises IdempotencyKeyUnusable and IdempotencyKeyReused.
        """
        key = self.key_of(None)
        if key is None or dry_run:
            return None
        return await self.archive.opened(self.producer, key, idempotency.STREAM)

    def stream(
        self, articles: AsyncIterable[Incoming], memory: Memory | None, dry_run: bool
    ) -> AsyncGenerator[Receipt, None]:
        """Deliver articles as they come; a receipt for each, in order, as soon as it is done.

        Raises Unavailable where the database stays out of reach, and what their source raises.
        """
        terms = Terms(
            self.producer,
            dry_run,
            memory,
            at_once=self.pace.at_once,
            patience=self.pace.patience,
            alone=True,
            door=self.door,
        )
        return run(articles, self.archive, terms)

    async def settle(self) -> None:
        """Settle what was delivered by a stream that has ended before its time."""
        await self.archive.settle()

    def key_of(self, given: str | None) -> str | None:
        """The key of a delivery, or else of its request. Raises IdempotencyKeyUnusable."""
        if given is not None:
            try:
                return idempotency.key(given)
            except IdempotencyKeyUnusable as fault:
                fault.path = ("idempotencyKey",)
                raise
        return None if self.idempotency_key is None else idempotency.key(self.idempotency_key)


def refuse_many(articles: Sequence[Any]) -> None:
    """Raises TooManyArticles."""
    if len(articles) > MOST_ARTICLES:
        raise TooManyArticles(
            ("input",),
            detail=f"Given: {len(articles)}.",
            hint=f"At most {MOST_ARTICLES} at once; for more there is `onrecord ingest`.",
        )


def fingerprint(articles: Iterable[Incoming]) -> bytes:
    """What a delivery is known by."""
    return idempotency.fingerprint(map(digest_of, articles))


def recorded(receipt: Receipt) -> Told:
    """A receipt as a record, with what is costly to tell for where it is asked for."""
    told, whole = receipt.told(), receipt.whole
    if whole is None:
        return told
    return {
        **told,
        "normalised": Later("normalised", lambda: orjson.dumps(whole.normalised()).decode()),
        "actors": Later("actors", whole.mentioned),
        "changes": Later("changes", whole.changes),
    }
