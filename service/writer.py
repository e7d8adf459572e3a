"""What mutations do: deliveries on their way into the archive, in the name of one producer."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from schema.mutations import Told
from service.domain.faults import TooManyArticles
from service.ingest import run
from service.ingest.receipt import Keeper, Receipt

MOST_ARTICLES = 100


@dataclass(frozen=True)
class Writer:
    """Writes for one caller; `producer` is the name of the caller's key."""

    keeper: Keeper
    producer: str

    async def ingest(self, articles: Sequence[Any], dry_run: bool) -> list[Told]:
        """Deliver articles; one record for each, in order. Raises TooManyArticles."""
        if len(articles) > MOST_ARTICLES:
            raise TooManyArticles(
                ("input",),
                detail=f"Given: {len(articles)}.",
                hint=f"At most {MOST_ARTICLES} at once; for more there is `onrecord ingest`.",
            )
        receipts = run.run(articles, self.keeper, self.producer, dry_run=dry_run)
        return [told(receipt) async for receipt in receipts]


def told(receipt: Receipt) -> Told:
    """A receipt as plain values, in the shape of the schema's IngestResult."""
    problems = [
        _sendable(
            path=problem.pointer, code=problem.code, message=problem.message, hint=problem.hint
        )
        for problem in receipt.problems
    ]
    notes = [
        _sendable(path=note.pointer, rule=note.rule, given=note.given, kept=note.kept)
        for note in receipt.notes
    ]
    return {
        "index": receipt.index,
        "outcome": receipt.outcome.value,
        "article_id": receipt.article_id,
        "counts": asdict(receipt.counts),
        "problems": problems,
        "more_problems": receipt.more_problems,
        "notes": notes,
    }


def _sendable(**texts: str | None) -> dict[str, str | None]:
    """The texts with what JSON in PostgreSQL cannot hold spelled out."""
    return {
        name: text and text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\u0000")
        for name, text in texts.items()
    }
