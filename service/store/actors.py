"""The actors of a delivery in the tables: read, entered, and given what they lack.

Locks are taken in one order by everybody, so that no two deliveries wait for each other: new
actors by name and type, then the rows of known actors by id, then external ids.
"""

from collections.abc import Iterable, Sequence

from psycopg import sql

from schema import tables
from service.domain.vocabulary import ChangeAction, ChangeKind
from service.store import merging, people
from service.store.delivery import Delivery, Race
from service.store.known import Known, look
from service.store.people import Additions, Person, Register
from service.store.rows import UNLESS_THERE, allocate, as_json, at_once, inserting

LOCK = """
select actor_id from actor where actor_id = any(%s) order by actor_id for no key update
"""

ENTER = (inserting(tables.actor, UNLESS_THERE) + sql.SQL(" returning actor_id")).as_bytes()

ADD = at_once(
    inserting(tables.actor_external_id, UNLESS_THERE),
    inserting(tables.actor_name),
    inserting(tables.actor_role),
    sql.SQL(
        "update actor set countries = given.countries, given_countries = null "
        "from json_populate_recordset(null::actor, %(actor)s::json) given "
        "where actor.actor_id = given.actor_id"
    ),
)


async def settle(delivery: Delivery, known: Known) -> list[int]:
    """The id of each delivered actor, in their order.

    Others may enter the same actors at the same time. Whoever comes second waits for the first
    and looks again, and what it had entered in vain makes it begin again.
    """
    actors = delivery.record.actors
    if not actors:
        return []
    entered: set[int] = set()
    held: set[int] = set()
    while True:
        found = Register(known.actors).recognise(delivery)
        fresh = await _numbered(delivery, found)
        named = [person for person in fresh if person.named]
        made = await _enter(delivery, named)
        entered |= made
        if len(made) < len(named):
            known = await look(delivery)
            continue
        additions = people.lacking(actors, found)
        poor = additions.to() - entered - {person.key for person in fresh}
        if poor <= held:
            break
        if held:
            raise Race
        # What is added is decided on rows that nobody else can add to; it is shown on those that
        # they are merged into, too.
        merged = delivery.merged["actor"]
        shown = {merged[key] for key in poor if key in merged}
        await delivery.connection.execute(LOCK, (sorted(poor | shown),))
        held = poor
        known = await look(delivery)
    if not entered <= {person.key for person in found}:
        raise Race
    await _enter(delivery, [person for person in fresh if not person.named])
    await _add(delivery, additions)
    _tell(delivery, found)
    delivery.fresh = entered | {person.key for person in fresh}
    _remember(delivery, found, additions)
    return [person.key for person in found]


async def _numbered(delivery: Delivery, found: Iterable[Person]) -> list[Person]:
    """Those who are new, each with the id that it will have."""
    fresh = list({id(person): person for person in found if person.actor_id is None}.values())
    if fresh:
        keys = await allocate(delivery.connection, {tables.actor: len(fresh)})
        for person, key in zip(fresh, keys["actor"], strict=True):
            person.actor_id = key
    return fresh


async def _enter(delivery: Delivery, fresh: Sequence[Person]) -> set[int]:
    """Enter new actors; the ids of those that nobody else has entered meanwhile."""
    if not fresh:
        return set()
    rows = as_json(
        {
            "actor_id": person.actor_id,
            "name": person.name,
            "name_key": person.name_key,
            "type": person.type,
            "named": person.named,
            "countries": person.countries,
        }
        for person in sorted(fresh, key=lambda person: (person.name_key, person.type))
    )
    answer = await delivery.connection.execute(ENTER, {"actor": rows})
    entered = {key for (key,) in await answer.fetchall()}
    delivery.wrote |= bool(entered)
    return entered


async def _add(delivery: Delivery, additions: Additions) -> None:
    if not additions:
        return
    rows = {
        "actor_external_id": as_json(additions.actor_external_id),
        "actor_name": as_json(additions.actor_name),
        "actor_role": as_json(additions.actor_role),
        "actor": as_json(additions.actor),
    }
    added = await delivery.connection.execute(ADD, rows)
    delivery.wrote = True
    if additions.actor:
        changed = [row["actor_id"] for row in additions.actor]
        await merging.show_countries(delivery.connection, changed)
    if added.rowcount < len(additions.actor_external_id):
        raise Race  # somebody has just given one of the ids to another actor


def _tell(delivery: Delivery, found: Sequence[Person]) -> None:
    """Note where a known actor keeps another name or type than the one given."""
    for place, (actor, person) in enumerate(zip(delivery.record.actors, found, strict=True)):
        delivery.kept(("actors", place, "name"), actor.name, person.name)
        delivery.kept(("actors", place, "type"), str(actor.type), person.type)


def _remember(delivery: Delivery, found: Sequence[Person], additions: Additions) -> None:
    """What was done to actors, each at its first place."""
    given = additions.fields()
    first = {person.key: place for place, person in reversed(list(enumerate(found)))}
    for key, place in sorted(first.items(), key=lambda each: each[1]):
        if key in delivery.fresh:
            delivery.did(ChangeKind.ACTOR, ChangeAction.CREATED, ("actors", place), f"act_{key}")
        elif key in given:
            changed = ChangeKind.ACTOR, ChangeAction.CHANGED, ("actors", place), f"act_{key}"
            delivery.did(*changed, *given[key])
