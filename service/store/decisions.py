"""The log of decisions: who has decided what, when and why. Rows are only ever added."""

from collections.abc import Iterable
from dataclasses import dataclass

from service.domain.vocabulary import DecisionKind
from service.store.pool import Connection
from service.store.rows import as_json

TELL = """
insert into decision (by, kind, about, before, after, reason)
select by, kind, about, before, after, reason from json_populate_recordset(null::decision, %s::json)
"""


@dataclass(frozen=True, slots=True)
class Told:
    """One decision: the ids that it is about, and what was so before and is so after it."""

    kind: DecisionKind
    about: tuple[str, ...]
    before: str | None
    after: str | None


async def tell(
    connection: Connection, decisions: Iterable[Told], by: str, reason: str | None
) -> None:
    """Add decisions to the log, all for one reason."""
    rows = [
        {
            "by": by,
            "kind": each.kind,
            "about": each.about,
            "before": each.before,
            "after": each.after,
            "reason": reason,
        }
        for each in decisions
    ]
    if rows:
        await connection.execute(TELL, (as_json(rows),))
