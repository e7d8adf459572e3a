"""The rest of an answer to a delivered article: what it became, whom it means, what it changes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from service.domain.faults import pointer
from service.domain.vocabulary import ChangeAction, ChangeKind
from service.ingest.findings import Path
from service.ingest.normalised import normalised
from service.ingest.record import ArticleRecord

Told = Mapping[str, Any]
"""An answer as plain values, as JSON has them."""


class Deed(NamedTuple):
    """What a delivery does to one thing; ``path`` leads into the article as it is normalised.

    ``path`` is None for what the article does not mention, ``id`` for what is not there, for it is
    new and nothing is written. ``fields`` are those that change.
    """

    kind: ChangeKind
    action: ChangeAction
    path: Path | None
    id: str | None
    fields: Sequence[str] = ()


class Candidate(NamedTuple):
    """A stored actor that a delivered one may be; ``score`` in ten-thousandths."""

    actor_id: int
    name: str
    score: int
    reasons: Sequence[str]


@dataclass(frozen=True, slots=True)
class Whole:
    """What can be told of an article that was, or would be, stored; made only when it is told.

    ``actors`` are the ids of the record's, None for those that are new and were not written.
    ``deeds`` makes the list of what was done, or would be. ``candidates``, of a dry run, are those
    of the actors, by their places.
    """

    record: ArticleRecord
    actors: Sequence[int | None]
    deeds: Callable[[], Sequence[Deed]]
    candidates: Mapping[int, Sequence[Candidate]]

    def normalised(self) -> Told:
        """The article as it is kept, in the shape in which articles are delivered."""
        return normalised(self.record)

    def mentioned(self) -> list[Told]:
        """Its actors, in the shape of the schema's IngestedActor."""
        return [
            {
                "path": pointer(("actors", place)),
                "name": actor.name,
                "actor_id": known,
                "candidates": [each._asdict() for each in self.candidates.get(place, ())],
            }
            for place, (actor, known) in enumerate(
                zip(self.record.actors, self.actors, strict=True)
            )
        ]

    def changes(self) -> list[Told]:
        """What was changed, or would be, in the shape of the schema's IngestChange."""
        return [
            {
                "path": None if deed.path is None else pointer(deed.path),
                "kind": deed.kind.value,
                "action": deed.action.value,
                "id": deed.id,
                "fields": list(deed.fields),
            }
            for deed in self.deeds()
        ]

    def told(self) -> Told:
        """All of it, as it is answered: with ids as clients know them, and scores from 0 to 1."""
        return {
            "normalised": self.normalised(),
            "actors": [_shown(actor) for actor in self.mentioned()],
            "changes": self.changes(),
        }


def _shown(actor: Told) -> Told:
    known = actor["actor_id"]
    return {
        "path": actor["path"],
        "name": actor["name"],
        "actor": None if known is None else {"id": f"act_{known}"},
        "candidates": [
            {
                "actor": {"id": f"act_{each['actor_id']}", "name": each["name"]},
                "score": each["score"] / 10_000,
                "reasons": list(each["reasons"]),
            }
            for each in actor["candidates"]
        ],
    }
