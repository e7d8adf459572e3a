"""What reviewers decide, from what they sent to what the store keeps, in one name."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from schema.canonical import CURATED, MENTIONING
from schema.given import read_id
from schema.queries import MOST_IDS
from schema.writes import Told
from service.domain import text
from service.domain.faults import (
    Fault,
    Rejected,
    Several,
    Step,
    TooManyIds,
    Undecided,
    WrongIdType,
)
from service.domain.rejections import TextIsEmpty
from service.domain.vocabulary import (
    MentionRole,
    RelationStatus,
    RelationType,
    ReviewStatus,
    Verdict,
)
from service.ingest.receipt import problem
from service.store.archive import Archive
from service.store.judging import Judged
from service.store.merging import Thing
from service.store.overriding import Override
from service.store.relating import Decision
from service.store.reviewing import Review


@dataclass(frozen=True)
class Decider:
    """Decides for one caller; `producer` is the name of the caller's key."""

    archive: Archive
    producer: str

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
            return await self.archive.curator.relate(decision)

        return await decided("relation_id", decide)

    async def revoke_relation(self, relation: str, reason: str) -> Told:
        """Let a relation be in force no longer. Raises BadId and WrongIdType."""
        relation_id = key_of(relation, "rel", ("id",))

        async def revoke() -> int:
            return await self.archive.curator.revoke_relation(
                relation_id, reason_of(reason), self.producer
            )

        return await decided("relation_id", revoke)

    async def judge(self, given: Mapping[str, Any]) -> Told:
        """Judge whether two records are the same. Raises BadId and WrongIdType."""
        left, right = (thing_of(given[name], ("input", name)) for name in ("left", "right"))

        async def decide() -> int:
            verdict = Verdict[str(given["verdict"])]
            judged = Judged(left, right, verdict, reason_of(given["reason"]), self.producer)
            return await self.archive.curator.judge(judged)

        return await decided("judgement_id", decide)

    async def revoke_judgement(self, judgement: str, reason: str) -> Told:
        """Let a judgement be in force no longer. Raises BadId and WrongIdType."""
        judgement_id = key_of(judgement, "jdg", ("id",))

        async def revoke() -> int:
            why = reason_of(reason)
            return await self.archive.curator.revoke_judgement(judgement_id, why, self.producer)

        return await decided("judgement_id", revoke)

    async def override_mention(self, given: Mapping[str, Any]) -> Told:
        """Let one mention refer to something else. Raises BadId and WrongIdType."""
        prefix, key = typed_id(given["mention"], MENTIONING, ("input", "mention"))
        of = given.get("of")
        to = given.get("to")
        of_key = None if of is None else key_of(of, "act", ("input", "of"))
        thing = None if to is None else thing_of(to, ("input", "to"))

        async def decide() -> int:
            role = MentionRole[str(given["role"])]
            why = reason_of(given["reason"])
            wanted = Override(prefix, key, role, of_key, thing, why, self.producer)
            return await self.archive.curator.override(wanted)

        return await decided("override_id", decide)

    async def revoke_override(self, override: str, reason: str) -> Told:
        """Let a mention refer to what it was delivered with. Raises BadId and WrongIdType."""
        override_id = key_of(override, "ovr", ("id",))

        async def revoke() -> int:
            why = reason_of(reason)
            return await self.archive.curator.revoke_override(override_id, why, self.producer)

        return await decided("override_id", revoke)

    async def review(
        self, prefix: str, ids: Sequence[str], status: str, reason: str | None
    ) -> Told:
        """Decide where claims or stances stand. Raises BadId, WrongIdType and TooManyIds."""
        if len(ids) > MOST_IDS:
            hint = f"At most {MOST_IDS} at once."
            raise TooManyIds(("ids",), detail=f"Given: {len(ids)}.", hint=hint)
        keys = [key_of(each, prefix, ("ids", place)) for place, each in enumerate(ids)]
        try:
            why = None if reason is None else reason_of(reason)
            table = MENTIONING[prefix].name
            wanted = Review(table, keys, ReviewStatus[str(status)], why, self.producer)
            return {"changed": await self.archive.curator.review(wanted), "problems": []}
        except Several as several:
            return {"changed": [], "problems": [problem(fault) for fault in several.faults]}
        except (Undecided, Rejected) as fault:
            return {"changed": [], "problems": [problem(fault)]}


async def decided(name: str, decide: Callable[[], Awaitable[int]]) -> Told:
    """A decision as plain values: its key, under this name, or why there is none."""
    try:
        return {name: await decide(), "problems": []}
    except (Undecided, Rejected) as fault:
        return {name: None, "problems": [problem(fault)]}


def key_of(given: str, prefix: str, path: tuple[Step, ...]) -> int:
    """The key in an id of one type. Raises BadId and WrongIdType."""
    return typed_id(given, (prefix,), path)[1]


def thing_of(given: str, path: tuple[Step, ...]) -> Thing:
    """What can be judged, by its id. Raises BadId and WrongIdType."""
    return Thing(*typed_id(given, CURATED, path))


def typed_id(given: str, prefixes: Iterable[str], path: tuple[Step, ...]) -> tuple[str, int]:
    """The prefix and the key in an id of one of these types. Raises BadId and WrongIdType."""
    try:
        found, key = read_id(given)
    except Fault as fault:
        fault.path = path
        raise
    if found not in prefixes:
        like = " or ".join(f"{prefix}_42" for prefix in prefixes)
        raise WrongIdType(path, detail=f"Given: {given}.", hint=f"Give one like {like}.")
    return found, key


def reason_of(given: str) -> str:
    """A reason as clean text. Raises what ``text.clean`` does, with its place."""
    try:
        return text.clean(given, text.PASSAGE)[0]
    except Rejected as fault:
        fault.path = ("reason",)
        if isinstance(fault, TextIsEmpty):
            fault.hint = "A reason is required; say in a sentence why it is decided so."
        raise
