"""Which stored issues the delivered ones are."""

from collections.abc import Sequence
from typing import Any

from service.store.delivery import Delivery
from service.store.known import Known, look
from service.store.rows import Row, as_json

ENTER = """
insert into issue (label, label_key, description, language)
select label, label_key, description, language from json_populate_recordset(null::issue, %s::json)
on conflict do nothing
returning label_key, issue_id, label, description, language
"""

FILL = """
update issue
set description = coalesce(issue.description, given.description),
    language = least(issue.language, given.language)
from (
    select issue.issue_id, given.description, given.language
    from issue join json_populate_recordset(null::issue, %s::json) given using (issue_id)
    order by issue.issue_id
    for no key update of issue
) given
where issue.issue_id = given.issue_id
"""
"""Of several languages in which articles name an issue the first in the alphabet is kept, so that
it is the same in whatever order they come.
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
    await _fill(delivery, stored)
    for place, issue in enumerate(issues):
        _, label, description, _ = stored[issue.label_key]
        delivery.kept(("issues", place, "label"), issue.label, label)
        delivery.kept(("issues", place, "description"), issue.description, description)
    return [stored[issue.label_key][0] for issue in issues]


async def _fill(delivery: Delivery, stored: dict[str, Sequence[Any]]) -> None:
    """Give issues what they lack."""
    language = delivery.record.language
    lacking: dict[int, Row] = {}
    for issue in delivery.record.issues:
        key, _, description, kept = stored[issue.label_key]
        if (issue.description and description is None) or kept is None or language < kept:
            row = lacking.setdefault(key, {"issue_id": key, "language": language})
            row["description"] = row.get("description") or issue.description
    if not lacking:
        return
    await delivery.connection.execute(FILL, (as_json(lacking.values()),))
    delivery.wrote = True
    stored |= (await look(delivery)).issues
