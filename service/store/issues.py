"""Which stored issues the delivered ones are."""

from collections.abc import Sequence
from typing import Any

from service.store.delivery import Delivery
from service.store.known import Known, look
from service.store.rows import as_json

ENTER = """
insert into issue (label, label_key, description, language)
select label, label_key, description, language from json_populate_recordset(null::issue, %s::json)
on conflict do nothing
returning label_key, issue_id, label, description
"""

DESCRIBE = """
update issue set description = lacking.description
from (
    select issue.issue_id, given.description
    from issue join json_populate_recordset(null::issue, %s::json) given using (issue_id)
    where issue.description is null
    order by issue.issue_id
    for no key update of issue
) lacking
where issue.issue_id = lacking.issue_id
"""


async def settle(delivery: Delivery, known: Known) -> list[int]:
    """The id of each issue, in their order. A missing description is added, another one kept."""
    issues = delivery.record.issues
    stored = dict(known.issues)
    new = {issue.label_key: issue for issue in issues if issue.label_key not in stored}
    if new:
        rows = as_json(
            {
                "label": i.label,
                "label_key": i.label_key,
                "description": i.description,
                "language": delivery.record.language,
            }
            for _, i in sorted(new.items())
        )
        entered = await (await delivery.connection.execute(ENTER, (rows,))).fetchall()
        delivery.wrote |= bool(entered)
        stored |= {key: rest for key, *rest in entered}
        if len(entered) < len(new):
            stored |= (await look(delivery)).issues
    await _describe(delivery, stored)
    for place, issue in enumerate(issues):
        _, label, description = stored[issue.label_key]
        delivery.kept(("issues", place, "label"), issue.label, label)
        delivery.kept(("issues", place, "description"), issue.description, description)
    return [stored[issue.label_key][0] for issue in issues]


async def _describe(delivery: Delivery, stored: dict[str, Sequence[Any]]) -> None:
    lacking = {
        stored[issue.label_key][0]: issue.description
        for issue in reversed(delivery.record.issues)
        if issue.description is not None and stored[issue.label_key][2] is None
    }
    if not lacking:
        return
    rows = as_json({"issue_id": key, "description": text} for key, text in lacking.items())
    described = await delivery.connection.execute(DESCRIBE, (rows,))
    delivery.wrote |= described.rowcount > 0
    stored |= (await look(delivery)).issues
