"""What mutations do: deliveries and decisions on their way into the archive, in one name."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from schema.given import read_id
from schema.mutations import Told
from service.domain import text
from service.domain.faults import Fault, Rejected, TooManyArticles, Undecided, WrongIdType
from service.domain.rejections import TextIsEmpty
from service.domain.vocabulary import RelationStatus, RelationType
from service.ingest import run
from service.ingest.receipt import Receipt
from service.store.keep import Archive
from service.store.relating import Decision

MOST_ARTICLES = 100


@dataclass(frozen=True)
class Writer:
    """Writes for one caller; `producer` is the name of the caller's key."""

    archive: Archive
    producer: str

    async def ingest(self, articles: Sequence[Any], dry_run: bool) -> list[Told]:
        """Deliver articles; one record for each, in order. Raises TooManyArticles."""
        if len(articles) > MOST_ARTICLES:
            raise TooManyArticles(
                ("input",),
                detail=f"Given: {len(articles)}.",
                hint=f"At most {MOST_ARTICLES} at once; for more there is `onrecord ingest`.",
            )
        receipts = run.run(articles, self.archive, self.producer, dry_run=dry_run)
        return [told(receipt) async for receipt in receipts]

    async def relate(self, given: Mapping[str, Any]) -> Told:
        """Decide what one proposition says to another. Raises BadId and WrongIdType."""
        from_id, to_id = (key_of(given[name], "prp", ("input", name)) for name in ("from", "to"))

        async def decide() -> int:
            decision = Decision(
                from_id,
                to_id,
                RelationType[str(given["type"])],
                RelationStatus[str(given["status"])],
                reason_of(given["reason"]),
                self.producer,
            )
            return await self.archive.relate(decision)

        return await decided(decide)

    async def revoke_relation(self, relation: str, reason: str) -> Told:
        """Let a relation be in force no longer. Raises BadId and WrongIdType."""
        relation_id = key_of(relation, "rel", ("id",))

        async def revoke() -> int:
            return await self.archive.revoke_relation(relation_id, reason_of(reason), self.producer)

        return await decided(revoke)


async def decided(decide: Callable[[], Awaitable[int]]) -> Told:
    """A decision as plain values: the key of its relation, or why there is none."""
    try:
        return {"relation_id": await decide(), "problems": []}
    except (Undecided, Rejected) as fault:
        return {"relation_id": None, "problems": [problem(fault)]}


def key_of(given: str, prefix: str, path: tuple[str, ...]) -> int:
    """The key in an id of one type. Raises BadId and WrongIdType."""
    try:
        found, key = read_id(given)
    except Fault as fault:
        fault.path = path
        raise
    if found != prefix:
        raise WrongIdType(path, detail=f"Given: {given}.", hint=f"Give one like {prefix}_42.")
    return key


def reason_of(given: str) -> str:
    """A reason as clean text. Raises what ``text.clean`` does, with its place."""
    try:
        return text.clean(given, text.PASSAGE)[0]
    except Rejected as fault:
        fault.path = ("reason",)
        if isinstance(fault, TextIsEmpty):
            fault.hint = "A reason is required; say in a sentence why it is decided so."
        raise


def told(receipt: Receipt) -> Told:
    """A receipt as plain values, in the shape of the schema's IngestResult."""
    problems = [problem(fault) for fault in receipt.problems]
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


def problem(fault: Fault) -> Told:
    """A fault in the shape of the schema's Problem."""
    return _sendable(path=fault.pointer, code=fault.code, message=fault.message, hint=fault.hint)


def _sendable(**texts: str | None) -> dict[str, str | None]:
    """The texts with what JSON in PostgreSQL cannot hold spelled out."""
    return {
        name: text and text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\u0000")
        for name, text in texts.items()
    }
