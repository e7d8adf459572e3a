"""Which article each article is a copy of: the earliest published of its near-duplicates.

In the order of their publication each article is a copy of the earliest one that it is alike to
and that is no copy itself; so the outcome does not depend on the order of the deliveries. What
is looked at again is what was delivered, its copies, and whatever comes later and is alike to an
article that has become, or is no longer, one that others are copies of.

Candidates come from an index on the bands of their sketches, and are compared exactly.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import heappop, heappush

from service.domain.sketch import COMPARED, Runs, likeness, runs
from service.domain.text import fold
from service.domain.vocabulary import OriginKind
from service.store.pool import Connection
from service.store.rows import as_json

ALIKE = 0.5
ALIKE_UNDER_ONE_OWNER = 0.3
METHOD = "Jaccard similarity of word 5-grams, found by MinHash"
MOST_CANDIDATES = 50

STARTED = """
select article_id from article_version where version_id = any(%(versions)s)
union
select copy.article_id
from article_version delivered
join article_version copy on copy.origin_id = delivered.article_id and copy.current
where delivered.version_id = any(%(versions)s)
"""

COPIES = "select article_id from article_version where origin_id = any(%s) and current"

STATE = """
select article_id, version_id, published_at, origin_id, origin_score, origin_kind,
    origin_kind_given, bylines, outlet.name, outlet.owner_group
from article_version join outlet using (outlet_id)
where article_id = any(%s) and current
"""

NEAR = """
select asked.article_id, near.article_id
from article_version asked
join sketch on sketch.version_id = asked.version_id
cross join lateral (
    select other.article_id
    from sketch candidate
    join article_version other on other.version_id = candidate.version_id
    where candidate.bands && sketch.bands and other.article_id <> asked.article_id
        and (
            other.origin_id is null
            or (other.published_at, other.article_id) > (asked.published_at, asked.article_id)
        )
    order by
        least(6, (select count(*) from unnest(candidate.bands) band
                  where band = any(sketch.bands))) desc,
        (other.origin_id is null and other.article_id <> all(%(asked)s)) desc,
        other.published_at, other.article_id
    limit %(most)s
) near
where asked.article_id = any(%(asked)s) and asked.current
"""
"""The candidates for each article. Earlier copies are none: nobody is a copy of a copy.

Of those that share six bands or more, as nearly all do that are alike, those come first that
are no copies and do not ask themselves, then the earliest.
"""

BODIES = """
select article_id, left(body, %s) from article_version
where article_id = any(%s) and current
"""

MOVE = """
update article_version
set origin_id = given.origin_id, origin_score = given.origin_score,
    origin_method = given.origin_method, origin_kind = given.origin_kind
from json_populate_recordset(null::article_version, %s::json) given
where article_version.version_id = given.version_id
"""


@dataclass(slots=True)
class State:
    """An article in its current version, as far as it matters for its origin."""

    article_id: int
    version_id: int
    published_at: datetime
    origin_id: int | None
    score: float | None
    kind: str
    kind_given: bool | None
    bylines: Sequence[str]
    outlet: str
    owner_group: str | None

    @property
    def place(self) -> tuple[datetime, int]:
        """Where it stands in the order of publication."""
        return self.published_at, self.article_id

    def least(self, other: "State") -> float:
        """From which likeness on one of the two is a copy of the other."""
        one_owner = self.owner_group is not None and self.owner_group == other.owner_group
        return ALIKE_UNDER_ONE_OWNER if one_owner else ALIKE


class Origins:
    """Finds origins within one transaction of the one that settles."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._states: dict[int, State] = {}
        self._runs: dict[int, Runs] = {}
        self._near: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self._asked: set[int] = set()
        self._waiting: list[tuple[datetime, int]] = []
        self._seen: set[int] = set()

    async def find(self, versions: Sequence[int]) -> list[int]:
        """Give the articles of these versions, and all that depend on them, their origins.

        Returns the versions whose origin is another one than before.
        """
        started = set(await self._column(STARTED, {"versions": versions}))
        await self._wait(started)
        moved: list[State] = []
        changed: list[State] = []
        while self._waiting:
            _, key = heappop(self._waiting)
            state = self._states[key]
            before = state.origin_id
            kind, score = state.kind, state.score
            await self._liken((key, origin) for origin in self._missed(state))
            self._decide(state)
            if state.origin_id != before:
                moved.append(state)
            if (state.origin_id, state.score, state.kind) != (before, score, kind):
                changed.append(state)
            turned = (before is None) != (state.origin_id is None)
            if turned and key not in started:  # the copies of the others wait already
                await self._wait(await self._column(COPIES, ([key],)))
            if turned or key in started:
                if state.origin_id is None:
                    await self._meet(state, before)
                await self._wait(self._later(state))
        await self._write(changed)
        return [state.version_id for state in moved]

    def _missed(self, state: State) -> set[int]:
        """The origins of earlier ones that it is alike to; those copies may have hidden them."""
        origins = {
            self._states[key].origin_id
            for key in self._near[state.article_id]
            if self._states[key].place < state.place
        }
        return {key for key in origins if key is not None and key != state.article_id}

    def _decide(self, state: State) -> None:
        """The earliest article that it is alike to and that is no copy; or none."""
        origins = [
            (self._states[key], score)
            for key, score in self._near[state.article_id].items()
            if self._states[key].place < state.place and self._states[key].origin_id is None
        ]
        origin, state.score = min(origins, key=lambda each: each[0].place, default=(None, None))
        state.origin_id = origin.article_id if origin else None
        if state.kind_given is False:
            state.kind = str(_kind(state, origin))

    async def _meet(self, state: State, before: int | None) -> None:
        """Compare one that is no copy with all later copies of what it may take them from.

        That is its origin before and the origins of what it is alike to. However many they are:
        among the candidates they have only been as many as these are at most.
        """
        later = self._later(state)
        origins = {before, *(self._states[key].origin_id for key in later)}
        copies = await self._column(COPIES, (list(origins - {None, state.article_id}),))
        await self._load(copies)
        pairs = {(key, state.article_id) for key in copies if self._states[key].place > state.place}
        await self._liken(pairs)

    def _later(self, state: State) -> list[int]:
        """What was published later and may now be a copy of this one, or is it no longer."""
        near = self._near[state.article_id]
        return [key for key in near if self._states[key].place > state.place]

    async def _wait(self, articles: Iterable[int]) -> None:
        """Let articles be decided on in their turn; each once."""
        new = set(articles) - self._seen
        self._seen |= new
        await self._compare(new)
        for key in new & self._states.keys():
            heappush(self._waiting, self._states[key].place)

    async def _compare(self, articles: Iterable[int]) -> None:
        """Learn what the articles are alike to."""
        new = list(set(articles) - self._asked)
        self._asked |= set(new)
        if not new:
            return
        asked = {"asked": new, "most": MOST_CANDIDATES}
        found = await (await self._connection.execute(NEAR, asked)).fetchall()
        await self._load(new)
        await self._liken(set(found))

    async def _liken(self, asked: Iterable[tuple[int, int]]) -> None:
        """Compare those pairs that are not known to be alike."""
        pairs = {(one, other) for one, other in asked if other not in self._near[one]}
        if not pairs:
            return
        involved = {key for pair in pairs for key in pair}
        await self._load(involved)
        lacking = list(involved - self._runs.keys())
        bodies = await (await self._connection.execute(BODIES, (COMPARED, lacking))).fetchall()
        await asyncio.to_thread(self._measure, bodies, pairs)

    def _measure(self, bodies: Sequence[tuple[int, str]], pairs: set[tuple[int, int]]) -> None:
        """Compare the texts of pairs; both of each learn how alike they are, if they are."""
        self._runs |= {key: runs(body) for key, body in bodies}
        for one, other in pairs:
            score = round(likeness(self._runs[one], self._runs[other]), 4)
            if score >= self._states[one].least(self._states[other]):
                self._near[one][other] = self._near[other][one] = score

    async def _load(self, articles: Iterable[int]) -> None:
        lacking = list(set(articles) - self._states.keys())
        rows = await (await self._connection.execute(STATE, (lacking,))).fetchall()
        self._states |= {row[0]: State(*row) for row in rows}

    async def _column(
        self, query: str, asked: Sequence[object] | Mapping[str, object]
    ) -> list[int]:
        rows = await (await self._connection.execute(query.encode(), asked)).fetchall()
        return [key for (key,) in rows]

    async def _write(self, changed: Sequence[State]) -> None:
        if changed:
            rows = as_json(
                {
                    "version_id": state.version_id,
                    "origin_id": state.origin_id,
                    "origin_score": state.score,
                    "origin_method": None if state.origin_id is None else METHOD,
                    "origin_kind": state.kind,
                }
                for state in sorted(changed, key=lambda each: each.version_id)
            )
            await self._connection.execute(MOVE, (rows,))


def _kind(state: State, origin: State | None) -> OriginKind:
    """How the text came about, where nobody has said so."""
    if origin is None:
        return OriginKind.ORIGINAL
    name = f" {fold(origin.outlet)} "
    named = any(name in f" {fold(byline)} " for byline in state.bylines)
    return OriginKind.WIRE if named else OriginKind.REPRINT
