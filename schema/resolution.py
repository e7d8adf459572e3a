"""Whom names as written may mean: candidates with scores and reasons; none is ever merged.

Whose an external id is needs no candidates: it has one actor, or none.
"""

from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects.postgresql import array, distinct_on
from strawberry import UNSET

from schema import given, tables, values
from schema.actors import Actor
from schema.canonical import shown_key
from schema.conditions import said
from schema.fields import relation
from schema.inputs import ExternalIdInput
from schema.rows import Row, Rows, described, many, one, share
from service.domain.faults import TooManyIds, TooManyNames
from service.domain.text import NAME, PASSAGE

MOST_NAMES = 100
FEWER_NAMES = "ask for fewer names at once; each is compared with all that are like it."
MOST_EXTERNAL_IDS = 100
MOST_CANDIDATES = 10
"""As many as the function `actor_candidates` gives; see migrations/versions/0017."""


@strawberry.input(description="A name as it stands in a text.")
class ActorNameInput:
    text: str = strawberry.field(
        description="The name as written, with a title or without; at most 300 code points."
    )
    language: str | None = strawberry.field(
        description="The language it is written in (BCP 47): names of it come before equal ones.",
        default=UNSET,
    )
    context: str | None = strawberry.field(
        description=(
            "What stands around it: raises candidates whose office or its organisation stands "
            "there too. At most 5,000 code points."
        ),
        default=UNSET,
    )


@strawberry.type(description="An actor that a name may mean.")
class ActorCandidate:
    reasons: list[str] = described(
        'Why, in short sentences: "primary name", "alias", "spelled alike (0.63): Oda Renquist", '
        '"held the role Foreign Minister on 2025-03-10".'
    )

    @relation
    def actor(candidate: Row) -> Actor:
        """The actor."""
        return one(tables.actor, actor_id=candidate.c.actor_id)

    @relation
    def score(candidate: Row) -> float:
        """How well the name fits, 0 to 1, rounded to 4 digits.

        A primary name 1, another name 0.95; where accents or punctuation differ 0.92 and 0.9; a
        name spelled alike 0.58 to 0.85. With a title that this actor held 0.98 of that, with
        a title of somebody else 0.7 of it. An office alone 0.8, with its organisation 0.85.
        A name of the language that was given has 0.002 more, one that belongs to the context
        0.05; none more than 1.
        """
        return share(candidate.c.score)


def _candidates(resolution: Row, name: Any, key: Any) -> Any:
    """Whom the name may mean; none where it is null."""
    around = (resolution.c[each] for each in ("language", "context", "day"))
    return sa.func.actor_candidates(name, key, *around).table_valued(
        sa.column("actor_id", sa.BigInteger),
        sa.column("score", sa.Integer),
        sa.column("reasons", sa.ARRAY(sa.Text)),
    )


@strawberry.type(description="One name that was asked for, and whom it may mean.")
class ActorResolution:
    name: str = described("The name as it was given.")

    @relation
    def candidates(resolution: Row) -> list[ActorCandidate]:
        """At most 10 candidates, best first; empty where nobody is called alike."""
        name, key, letters = (resolution.c[name] for name in ("name", "key", "letters"))
        # F.R.F. is divided into letters; whoever is known as FRF is called the same.
        either = sa.union_all(
            sa.select(_candidates(resolution, name, key)),
            sa.select(_candidates(resolution, letters, sa.null())),
        ).subquery()
        best = (either.c.actor_id, either.c.score.desc(), either.c.reasons)
        once = sa.select(either).ext(distinct_on(either.c.actor_id)).order_by(*best)
        found = once.lateral()
        order = (found.c.score.desc(), found.c.actor_id)
        return Rows(found, sa.select().select_from(found), order).limited(MOST_CANDIDATES)


@strawberry.type(description="One external id that was asked for, and whose it is.")
class ExternalIdResolution:
    scheme: str = described("Whose id it is: wikidata, lei, isni.")
    value: str = described("The id there: Q794.")

    @relation
    def actor(resolution: Row) -> Actor | None:
        """The actor that has this id; null where none has."""
        known, named = tables.actor_external_id.alias(), tables.actor.alias()
        shown = (
            sa.select(shown_key(named, tables.actor))
            .join_from(known, named, named.c.actor_id == known.c.actor_id)
            .where(known.c.scheme == resolution.c.scheme, known.c.value == resolution.c.value)
        )
        key = shown.correlate_except(known, named).scalar_subquery()
        return many(tables.actor, actor_id=key)


Names = Annotated[list[ActorNameInput], strawberry.argument(description="At most 100 names.")]
ExternalIds = Annotated[
    list[ExternalIdInput], strawberry.argument(description=f"At most {MOST_EXTERNAL_IDS}.")
]


def resolutions(names: Sequence[ActorNameInput], as_of: Any) -> Any:
    """One row for each name, in their order."""
    columns = {
        "name": [given.bound(each.text, values.Short(NAME)) for each in names],
        "key": [given.bound(each.text, values.Folded()) for each in names],
        "letters": [given.bound(each.text, values.Initials()) for each in names],
        "language": [_told(each.language, values.Language()) for each in names],
        "context": [_told(each.context, values.Short(PASSAGE)) for each in names],
        "day": [_told(as_of, given.Day()) for _ in names],
    }
    arrays = [
        sa.cast(array(column), sa.ARRAY(sa.Date if name == "day" else sa.Text))
        for name, column in columns.items()
    ]
    rows = sa.func.unnest(*arrays).table_valued(*columns, with_ordinality="place").render_derived()
    select = sa.select().select_from(rows)
    fitting = partial(_fitting, len(names))
    checks = []
    if names:
        # Too many are no fault of any one of them: what the first and the last share is the list.
        first, last = names[0].text, names[-1].text
        checks = [given.checked(given.beside(first, last), fitting)]
    listed = Rows(rows, select, (rows.c.place,)).limited(len(names), "names")
    return listed.advised(FEWER_NAMES).checked(*checks)


def external_id_resolutions(ids: Sequence[ExternalIdInput]) -> Any:
    """One row for each external id, in their order."""
    columns = {
        "scheme": [given.bound(each.scheme, values.Scheme()) for each in ids],
        "value": [given.bound(each.value, values.ExternalId()) for each in ids],
    }
    arrays = [sa.cast(array(column), sa.ARRAY(sa.Text)) for column in columns.values()]
    rows = sa.func.unnest(*arrays).table_valued(*columns, with_ordinality="place").render_derived()
    checks = []
    if ids:
        first, last = ids[0].scheme, ids[-1].scheme
        checks = [given.checked(given.beside(first, last), partial(_bearable, len(ids)))]
    listed = Rows(rows, sa.select().select_from(rows), (rows.c.place,)).limited(len(ids), "ids")
    return listed.checked(*checks)


def _told(value: Any, kind: sa.types.TypeEngine[Any]) -> Any:
    return given.bound(value, kind) if said(value) else sa.null()


def _fitting(number: int, names: Any) -> Any:
    """The names, unless they are too many. Raises TooManyNames."""
    if number > MOST_NAMES:
        raise TooManyNames(detail=f"Given: {number}.", hint=f"At most {MOST_NAMES} at once.")
    return names


def _bearable(number: int, ids: Any) -> Any:
    """The external ids, unless they are too many. Raises TooManyIds."""
    if number > MOST_EXTERNAL_IDS:
        hint = f"At most {MOST_EXTERNAL_IDS} at once."
        raise TooManyIds(detail=f"Given: {number}.", hint=hint)
    return ids
