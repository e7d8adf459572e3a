"""Which stored issues the delivered ones are."""

from collections.abc import Mapping, Sequence
from typing import Any

from service.domain.vocabulary import ChangeAction, ChangeKind
from service.store.delivery import Delivery
from service.store.known import Known, look
from service.store.rows import Row, as_json, as_moment

ENTER = """
insert into issue (label, label_key, description, language, named_at)
select label, label_key, description, language, named_at
from json_populate_recordset(null::issue, %s::json)
on conflict do nothing
returning label_key, issue_id, label, description, false
"""

FILL = """
update issue
set description = coalesce(issue.description, given.description),
    (language, named_at) = (
        select language, named_at
        from (values (issue.language, issue.named_at), (given.language, given.named_at))
            named (language, named_at)
        order by named_at, language limit 1
    )
from (
    select issue.issue_id, given.description, given.language, given.named_at
    from issue join json_populate_recordset(null::issue, %s::json) given using (issue_id)
    order by issue.issue_id
    for no key update of issue
) given
where issue.issue_id = given.issue_id
"""
"""An issue has the language of the article that was published first of those that name it, so
that it has the same one in whatever order they come.
"""

CREATED, CHANGED = ChangeAction.CREATED, ChangeAction.CHANGED


async def settle(delivery: Delivery, known: Known) -> list[int]:
    """The id of each issue, in their order. A missing description is added, another one kept."""
    issues = delivery.record.issues
    stored = dict(known.issues)
    new = {issue.label_key: issue for issue in issues if issue.label_key not in stored}
    named = _named(delivery)
    if new:
        rows = as_json(
            {
                "label": i.label,
                "label_key": i.label_key,
                "description": i.description,
                **named,
            }
            for _, i in sorted(new.items())
        )
        entered = await (await delivery.connection.execute(ENTER, (rows,))).fetchall()
        delivery.wrote |= bool(entered)
        stored |= {key: rest for key, *rest in entered}
        _tell(delivery, CREATED, {rest[0]: () for _, *rest in entered}, stored)
        if len(entered) < len(new):
            stored |= (await look(delivery)).issues
    await _fill(delivery, stored)
    for place, issue in enumerate(issues):
        _, label, description, _ = stored[issue.label_key]
        delivery.kept(("issues", place, "label"), issue.label, label)
        delivery.kept(("issues", place, "description"), issue.description, description)
    return [stored[issue.label_key][0] for issue in issues]


async def _fill(delivery: Delivery, stored: dict[str, Sequence[Any]]) -> None:
    """Give issues what they lack."""
    named = _named(delivery)
    lacking: dict[int, Row] = {}
    for issue in delivery.record.issues:
        key, _, description, named_first = stored[issue.label_key]
        if (issue.description and description is None) or named_first:
            row = lacking.setdefault(key, {"issue_id": key, **named})
            row["description"] = row.get("description") or issue.description
    if not lacking:
        return
    await delivery.connection.execute(FILL, (as_json(lacking.values()),))
    told = {key: _fields(row, stored) for key, row in lacking.items()}
    delivery.wrote |= any(told.values())
    _tell(delivery, CHANGED, told, stored)
    stored |= (await look(delivery)).issues


def _named(delivery: Delivery) -> Row:
    """In which language the article names its issues, and when it was published."""
    record = delivery.record
    return {"language": record.language, "named_at": as_moment(record.published_at)}


def _fields(row: Row, stored: Mapping[str, Sequence[Any]]) -> Sequence[str]:
    """What an issue is given that it lacked; of its language nothing is told."""
    described = {key for key, _, description, _ in stored.values() if description is not None}
    return ("description",) if row["description"] and row["issue_id"] not in described else ()


def _tell(
    delivery: Delivery,
    action: ChangeAction,
    fields: Mapping[int, Sequence[str]],
    stored: Mapping[str, Sequence[Any]],
) -> None:
    """Remember what was done to issues, each at its first place."""
    for place, issue in enumerate(delivery.record.issues):
        key: int = stored[issue.label_key][0] if issue.label_key in stored else 0
        if key in fields and (action is CREATED or fields[key]):
            path = ("issues", place)
            delivery.did(ChangeKind.ISSUE, action, path, f"iss_{key}", *fields[key])
