"""What is stored already of the outlet, actors, issues and propositions that are delivered."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from service.store.delivery import Delivery

LOOK = """
select
    (select json_build_array(outlet_id, name, homepage, country, owner_group)
     from outlet where name_key = %(outlet)s),
    (select json_object_agg(label_key, json_build_array(
        issue_id, label, description,
        coalesce((%(published_at)s, %(language)s) < (named_at, language), true), merged_into_id
     ))
     from issue where label_key = any(%(labels)s)),
    (select json_object_agg(
        encode(text_hash, 'hex'), json_build_array(proposition_id, merged_into_id)
     )
     from proposition where text_hash = any(%(hashes)s)),
    (select json_agg(json_build_array(
        merged_into_id, actor_id, name, name_key, type, named,
        coalesce(given_countries, countries),
        (select json_agg(json_build_array(scheme, value))
         from actor_external_id where actor_id = actor.actor_id),
        (select json_agg(json_build_array(text, language))
         from actor_name where actor_id = actor.actor_id and text = any(%(texts)s)),
        (select json_agg(json_build_array(title, organization_id, "from", "to"))
         from actor_role where actor_id = actor.actor_id and title = any(%(titles)s))
     ))
     from actor
     where actor_id in (
        select known.actor_id
        from unnest(%(schemes)s::text[], %(values)s::text[]) given (scheme, value)
        join actor_external_id known using (scheme, value)
        union all
        select known.actor_id
        from unnest(%(keys)s::text[], %(types)s::text[]) given (name_key, type)
        join actor known using (name_key, type)
        where known.named
     ))
"""
"""Of an actor all external ids, but only those names and roles that the delivery mentions."""


class Known(NamedTuple):
    """The stored rows: of the outlet, of issues by the key of their label, of actors. They are
    as they were given.

    Of propositions the ids, by the hash of their text in hexadecimal.
    """

    outlet: Sequence[Any] | None
    issues: dict[str, Sequence[Any]]
    propositions: dict[str, int]
    actors: Sequence[Sequence[Any]]


async def look(delivery: Delivery) -> Known:
    """Look once for all of them. What others have written since needs another look."""
    record = delivery.record
    ids = [external_id for actor in record.actors for external_id in actor.external_ids]
    asked = {
        "outlet": record.outlet.name_key,
        "published_at": record.published_at,
        "language": record.language,
        "labels": [issue.label_key for issue in record.issues],
        "hashes": [each.text_hash for each in record.propositions],
        "texts": [name.text for actor in record.actors for name in actor.names],
        "titles": [role.title for actor in record.actors for role in actor.roles],
        "schemes": [scheme for scheme, _ in ids],
        "values": [value for _, value in ids],
        "keys": [actor.name_key for actor in record.actors],
        "types": [actor.type.value for actor in record.actors],
    }
    found = await (await delivery.connection.execute(LOOK, asked)).fetchone()
    outlet, issues, propositions, actors = found or (None, None, None, None)
    for key, *_, canonical in (issues or {}).values():
        _note(delivery, "issue", key, canonical)
    for key, canonical in (propositions or {}).values():
        _note(delivery, "proposition", key, canonical)
    for canonical, key, *_ in actors or ():
        _note(delivery, "actor", key, canonical)
    ids_of = {mark: key for mark, (key, _) in (propositions or {}).items()}
    labelled = {label: row for label, (*row, _) in (issues or {}).items()}
    return Known(outlet, labelled, ids_of, actors or ())


def _note(delivery: Delivery, table: str, key: int, canonical: int | None) -> None:
    """Remember what is merged; nobody judges while a delivery goes on."""
    if canonical is not None:
        delivery.merged[table][key] = canonical
