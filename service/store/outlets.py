"""Which stored outlet the delivered one is."""

from dataclasses import asdict

from service.domain.vocabulary import ChangeAction, ChangeKind
from service.store.delivery import Delivery
from service.store.known import Known, look
from service.store.rows import as_json

ENTER = """
insert into outlet (name, name_key, homepage, country, owner_group)
select name, name_key, homepage, country, owner_group
from json_populate_recordset(null::outlet, %s::json)
on conflict do nothing
returning outlet_id
"""

FILL = """
update outlet
set homepage = coalesce(homepage, %(homepage)s), country = coalesce(country, %(country)s),
    owner_group = coalesce(owner_group, %(owner_group)s)
where outlet_id = %(outlet_id)s
returning name, homepage, country, owner_group
"""

QUEUE = """
insert into unsettled (version_id)
select version_id from article_version where outlet_id = %s and current
"""

WIRE = {"name": "name", "homepage": "homepage", "country": "country", "owner_group": "ownerGroup"}


CREATED = ChangeKind.OUTLET, ChangeAction.CREATED, ("outlet",)
CHANGED = ChangeKind.OUTLET, ChangeAction.CHANGED, ("outlet",)


async def settle(delivery: Delivery, known: Known) -> int:
    """The outlet's id. What the stored one lacks is filled in; where they differ it is kept."""
    outlet = asdict(delivery.record.outlet)
    connection = delivery.connection
    while known.outlet is None:
        entered = await (await connection.execute(ENTER, (as_json([outlet]),))).fetchone()
        if entered:
            delivery.wrote = True
            delivery.did(*CREATED, f"out_{entered[0]}")
            return int(entered[0])
        known = await look(delivery)
    outlet_id, *stored = known.outlet
    if any(
        have is None and outlet[name] is not None for name, have in zip(WIRE, stored, strict=True)
    ):
        filled = await connection.execute(FILL, outlet | {"outlet_id": outlet_id})
        if known.outlet[4] is None and outlet["owner_group"] is not None:
            # Between outlets of one owner texts are copies that were none before.
            await connection.execute(QUEUE, (outlet_id,))
        before, stored = stored, list(await filled.fetchone() or stored)
        delivery.wrote = True
        filled_in = (
            wire for wire, had, has in zip(WIRE.values(), before, stored, strict=True) if had != has
        )
        delivery.did(*CHANGED, f"out_{outlet_id}", *filled_in)
    for (name, wire), have in zip(WIRE.items(), stored, strict=True):
        delivery.kept(("outlet", wire), outlet[name], have)
    return int(outlet_id)
