"""An article walks from payload to receipt, whole or not at all."""

import asyncio
import time
from typing import Any

import pytest

from service.domain.faults import Busy, TookTooLong
from service.domain.vocabulary import Door, IngestOutcome
from service.ingest import prepare, taking
from service.ingest.prepare import Incoming, numbered
from service.ingest.receipt import Counts, Kept, Once, Receipt, Standing
from service.ingest.record import ArticleRecord
from service.ingest.run import run
from service.ingest.taking import Terms
from tests.ingest.payloads import ARTICLE, BODY, article, part, prepared


async def taken(payloads: list[Any], shelf: "Shelf", **terms: Any) -> list[Receipt]:
    """The receipts of a delivery."""
    return [r async for r in run(numbered(payloads), shelf, Terms("desk", **terms))]


class Shelf:
    """A keeper that keeps records in a list."""

    def __init__(self) -> None:
        self.records: list[ArticleRecord] = []
        self.settled: list[int] = []

    async def standing(self, url: str) -> Standing | None:
        return None

    async def settle(self) -> None:
        self.settled.append(len(self.records))

    async def keep(
        self,
        record: ArticleRecord,
        producer: str,
        dry_run: bool,
        once: Once | None = None,
        door: Door | None = None,
    ) -> Kept:
        self.records.append(record)
        return Kept(IngestOutcome.CREATED, article_id=len(self.records), counts=Counts.of(record))


async def test_each_article_has_a_receipt_in_order_and_bad_ones_are_not_kept() -> None:
    payloads: list[Any] = [
        article(publishedAt="2020-01-01T00:00:00Z"),
        5,
        part("sources", relays="x"),
    ]
    shelf = Shelf()
    receipts = await taken(payloads, shelf)
    assert [(r.index, r.outcome.value) for r in receipts] == [
        (0, "CREATED"),
        (1, "REJECTED"),
        (2, "REJECTED"),
    ]
    assert len(shelf.records) == receipts[0].article_id == 1


async def test_a_receipt_counts_the_parts_and_has_the_notes() -> None:
    payload = article(publishedAt="2020-01-01T00:00:00Z", url="https://x.example/?utm_source=y")
    (receipt,) = await taken([payload], Shelf())
    assert [note.pointer for note in receipt.notes] == ["/url"]
    assert (receipt.counts.claims, receipt.counts.actors) == (1, 2)


async def test_a_long_body_does_not_keep_others_waiting() -> None:
    long = article(
        body=BODY + "\n" + "Words and words. " * 500_000, publishedAt="2020-01-01T00:00:00Z"
    )
    delivery = asyncio.create_task(taken([long], Shelf()))
    turns = 0
    while not delivery.done():
        await asyncio.sleep(0)
        turns += 1
    assert turns > 50  # a handful, if it were cleaned in the loop itself
    assert [receipt.outcome for receipt in await delivery] == [IngestOutcome.CREATED]


def test_at_most_a_hundred_problems_are_told_and_the_rest_is_counted() -> None:
    claims = [ARTICLE["claims"][0] | {"key": f"c{i}", "confidence": -1} for i in range(250)]
    result = prepared(article(claims=claims))
    assert (len(result.problems), result.more_problems) == (100, 150)


@pytest.mark.parametrize(
    "payload",
    [
        article(sections=[1] * 149_000),
        article(**{f"field{i}": i for i in range(100_000)}),
        article(body=BODY + "a b" * 10_000_000),
        article(body=BODY + "\n" + "a\n" * 4_000_000),
        article(actors=[{"key": f"k{i}", "name": "A", "type": "PERSON"} for i in range(2_001)]),
        article(headline="a" * 10_000_000),
        article(url="https://courier.example/" + "%" * 10_000_000),
        part("claims", evidence=[{"quote": "Quite absent ‘words’ " * 900}] * 16),
    ],
)
def test_a_hostile_payload_is_refused_in_little_time(payload: Any) -> None:
    before = time.perf_counter()
    assert prepared(payload).problems
    assert time.perf_counter() - before < 5


async def test_articles_are_settled_at_the_end_and_after_every_hundred() -> None:
    shelf = Shelf()
    payloads = [article(publishedAt="2020-01-01T00:00:00Z")] * 201
    assert len(await taken(payloads, shelf)) == 201
    assert len(shelf.settled) == 3
    assert shelf.settled[-1] == 201


async def test_a_dry_run_settles_nothing() -> None:
    shelf = Shelf()
    assert [r.index for r in await taken([article()], shelf, dry_run=True)] == [0]
    assert shelf.settled == []


class Broken(Shelf):
    """A shelf on which every second article breaks something."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error, self.tried = error, 0

    async def keep(self, record: ArticleRecord, *given: Any, **said: Any) -> Kept:
        self.tried += 1
        if self.tried % 2 == 0:
            raise self.error
        return await super().keep(record, *given, **said)


@pytest.mark.parametrize(
    ("error", "code"), [(ValueError("odd"), "INTERNAL"), (TookTooLong(), "TOOK_TOO_LONG")]
)
async def test_what_breaks_one_article_is_told_of_it_where_each_stands_alone(
    error: Exception, code: str
) -> None:
    payloads = [article(publishedAt="2020-01-01T00:00:00Z")] * 3
    receipts = await taken(payloads, Broken(error), alone=True)
    assert [receipt.outcome.value for receipt in receipts] == ["CREATED", "REJECTED", "CREATED"]
    assert [fault.code for fault in receipts[1].problems] == [code]
    with pytest.raises(type(error)):
        await taken(payloads, Broken(error))


async def test_what_breaks_the_cleaning_of_one_article_is_told_of_it_where_each_stands_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(incoming: Incoming) -> Any:
        if incoming.place == 1:
            raise ValueError("odd")
        return ready(incoming)

    ready = prepare.prepared
    monkeypatch.setattr(taking, "prepared", broken)
    payloads = [article(publishedAt="2020-01-01T00:00:00Z")] * 3
    receipts = await taken(payloads, Shelf(), alone=True)
    assert [receipt.outcome.value for receipt in receipts] == ["CREATED", "REJECTED", "CREATED"]
    assert [fault.code for fault in receipts[1].problems] == ["INTERNAL"]
    with pytest.raises(ValueError, match="odd"):
        await taken(payloads, Shelf())


async def test_a_store_that_comes_back_in_time_is_waited_for() -> None:
    payloads = [article(publishedAt="2020-01-01T00:00:00Z")] * 4
    receipts = await taken(payloads, Broken(Busy()), patience=5.0)
    assert [receipt.outcome.value for receipt in receipts] == ["CREATED"] * 4
    with pytest.raises(Busy):
        await taken(payloads, Broken(Busy()))


async def test_articles_are_written_several_at_once_and_those_of_one_address_in_turn() -> None:
    class Slow(Shelf):
        now, most = 0, 0

        async def keep(self, record: ArticleRecord, *given: Any, **said: Any) -> Kept:
            self.now += 1
            self.most = max(self.most, self.now)
            await asyncio.sleep(0.02)
            self.now -= 1
            return await super().keep(record, *given, **said)

    same = [article(publishedAt="2020-01-01T00:00:00Z")] * 4
    others = [each | {"url": f"https://courier.example/{n}"} for n, each in enumerate(same)]
    one, several = Slow(), Slow()
    await taken(same, one, at_once=4)
    await taken(others, several, at_once=3)
    assert (one.most, several.most) == (1, 3)
