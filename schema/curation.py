"""What reviewers have decided: judgements, overrides of single mentions, and the log of all."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
import strawberry
from strawberry import ID

from schema import given, tables, words
from schema.conditions import among, among_ids, during, overlapping, said
from schema.fields import relation
from schema.filter import DateRange, Filter, one_of
from schema.given import write_id
from schema.node import Node
from schema.rows import Condition, Row, described, lies_in
from schema.scalars import DateTime

IDS = sa.ARRAY(given.AnyId())

BY = "Who has decided it: the name of an API key."
REVOKED_AT = "When it was revoked; null while it is in force."
REVOKED_BY = "Who has revoked it: the name of an API key."


@lies_in(tables.judgement, prefix="jdg")
@strawberry.type(
    description=(
        "A reviewer's verdict on two actors, two issues or two propositions. Records that are the "
        "same are shown as one, under the id of the earliest; nothing stored is rewritten, so that "
        "revoking the verdict leaves no trace in what is shown."
    )
)
class Judgement(Node):
    left: ID = described("The one, by the id that was judged.")
    right: ID = described("The other, by the id that was judged.")
    verdict: words.Verdict = described("Whether the two are the same.")
    reason: str = described("Why it was judged so.")
    by: str = described(BY)
    at: DateTime = described("When it was judged.")
    revoked_at: DateTime | None = described(REVOKED_AT)
    revoked_by: str | None = described(REVOKED_BY)
    revoked_reason: str | None = described("Why it was revoked or replaced.")


@lies_in(tables.mention_override, prefix="ovr", key="override_id")
@strawberry.type(
    description=(
        "That one mention refers to another than it was delivered with. It holds for this one "
        "source, claim or stance until it is revoked, whatever is delivered."
    )
)
class MentionOverride(Node):
    role: words.MentionRole = described("Which of its references is meant.")
    reason: str = described("Why it was decided so.")
    by: str = described(BY)
    at: DateTime = described("When it was decided.")
    revoked_at: DateTime | None = described(REVOKED_AT)
    revoked_by: str | None = described(REVOKED_BY)
    revoked_reason: str | None = described("Why it was revoked.")

    @relation
    def mention(override: Row) -> ID:
        """The id of the source, claim or stance."""
        return first_id(override, src="source_id", clm="claim_id", sta="stance_id")

    @relation
    def of(override: Row) -> ID | None:
        """Whom the claim was delivered as being about; null for any other role."""
        return first_id(override, act="of_actor_id")

    @relation
    def to(override: Row) -> ID | None:
        """What it refers to in place of what was delivered; null where it refers to nothing."""
        return first_id(override, act="to_actor_id", iss="to_issue_id", prp="to_proposition_id")


def first_id(row: Any, **columns: str) -> Any:
    """The id behind the first of the columns that has a key; they are named by their prefix."""
    return sa.func.coalesce(*(write_id(prefix, row.c[name]) for prefix, name in columns.items()))


@lies_in(tables.decision, prefix="dec")
@strawberry.type(
    description=(
        "An entry of the log of decisions, in which everything that was decided stands with who, "
        "when and why. Entries are never changed or removed; revoking is another entry."
    )
)
class Decision(Node):
    at: DateTime = described("When it was decided.")
    by: str = described("Who has decided it: the name of an API key.")
    kind: words.DecisionKind = described("What sort of decision it is.")
    about: list[ID] = described(
        "The ids that it is about: the judgement, override or relation itself, where there is one, "
        "and what it concerns, as the ids were then."
    )
    before: str | None = described(
        "What was so before: a verdict, a status, a type and status, or the id that a mention "
        "referred to; null where there was nothing."
    )
    after: str | None = described(
        "What is so from then on; null where that is nothing, or what was delivered."
    )
    reason: str | None = described("Why, in the words of whoever has decided it.")


@strawberry.input(description="Which judgements.")
class JudgementFilter(Filter):
    ids: list[ID] | None = one_of("With one of these ids.")
    of: list[ID] | None = one_of("Of one of these, by the ids that were judged.")
    verdict: list[words.Verdict] | None = one_of("With one of these verdicts.")
    in_force: bool | None = one_of("Whether nobody has revoked them.")

    def conditions(self, row: Any) -> Iterator[Condition]:
        yield from among_ids(row.c.judgement_id, self.ids, "jdg")
        if said(self.of):
            wanted = sa.any_(given.bound(self.of, IDS))
            yield sa.or_(row.c.left == wanted, row.c.right == wanted)
        yield from among(row.c.verdict, self.verdict)
        if said(self.in_force):
            revoked_at = row.c.revoked_at
            yield revoked_at.is_(None) if self.in_force else revoked_at.is_not(None)


@strawberry.input(description="Which entries of the log.")
class DecisionFilter(Filter):
    ids: list[ID] | None = one_of("With one of these ids.")
    about: list[ID] | None = one_of(
        "About one of these: anything that can be judged, reviewed or overridden, or the judgement "
        "itself. Only entries with that very id are found."
    )
    by: list[str] | None = one_of("Decided by one of these: names of API keys.")
    kind: list[words.DecisionKind] | None = one_of("Of one of these kinds.")
    at: DateRange | None = one_of("Decided in this range.")

    def conditions(self, row: Any) -> Iterator[Condition]:
        yield from among_ids(row.c.decision_id, self.ids, "dec")
        yield from overlapping(row.c.about, self.about, IDS)
        yield from among(row.c.by, self.by)
        yield from among(row.c.kind, self.kind)
        yield from during(row.c.at, self.at)
