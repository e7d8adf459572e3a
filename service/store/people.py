"""Who is who: which stored actors the delivered ones are, decided without asking anybody.

An actor is known by any of its external ids, which may be those of several rows that are judged to
be the same; else by its name and type, which mean the stored
row that is ``named``, unless that one has another id of the same scheme: then it is another
actor of the same name. Aliases lead to nobody. What a known actor lacks is added to it; nothing
is taken away or overwritten.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from service.domain.name import kind as kind_of_name
from service.domain.rejections import ActorIdsDisagree
from service.domain.vocabulary import ActorNameKind
from service.ingest.record import ActorRecord, NameRecord
from service.store.delivery import Delivery, Refusal
from service.store.rows import Row

ExternalId = tuple[str, str]


@dataclass(slots=True)
class Person:
    """One actor, stored or about to be; of whatever type.

    ``ids``, ``names`` (with their languages) and ``roles`` (with organisation and days) are
    those that are stored; ``given`` are the external ids of this delivery.
    """

    actor_id: int | None
    name: str
    name_key: str
    type: str
    named: bool
    countries: list[str] = field(default_factory=list)
    ids: set[ExternalId] = field(default_factory=set)
    names: set[tuple[str, str | None]] = field(default_factory=set)
    roles: set[tuple[str, int | None, str | None, str | None]] = field(default_factory=set)
    given: set[ExternalId] = field(default_factory=set)
    same: "list[Person]" = field(default_factory=list)
    """Others that are meant with this one, since they are judged to be the same actor."""

    @property
    def all(self) -> "list[Person]":
        """Everybody that is meant."""
        return [self, *self.same]

    @property
    def key(self) -> int:
        """The id, once it is there."""
        if self.actor_id is None:
            raise LookupError(f"{self.name} has no id yet")
        return self.actor_id

    def differs(self, ids: Iterable[ExternalId]) -> bool:
        """Whether one of the ids is of a scheme in which this actor has another one."""
        mine = self.ids | self.given
        return any(
            scheme == known and value != other for scheme, value in ids for known, other in mine
        )


class Register:
    """The stored actors that could be meant, by external id and by name and type."""

    def __init__(self, stored: Iterable[Sequence[Any]]) -> None:
        self.by_id: dict[ExternalId, Person] = {}
        self.by_name: dict[tuple[str, str], Person] = {}
        for _, *row, ids, names, roles in stored:
            person = Person(*row)
            person.ids = {(scheme, value) for scheme, value in ids or ()}
            person.names = {(text, language) for text, language in names or ()}
            person.roles = {(title, of, since, until) for title, of, since, until in roles or ()}
            self.by_id |= dict.fromkeys(person.ids, person)
            if person.named:
                self.by_name[person.name_key, person.type] = person

    def recognise(self, delivery: Delivery) -> list[Person]:
        """The person that each delivered actor is, in their order; those without id are new."""
        problems = []
        people = []
        for place, actor in enumerate(delivery.record.actors):
            known = _as_judged(self._known_by_id(actor), delivery.merged["actor"])
            if len(known) > 1:
                ids = " and ".join(f"act_{person.actor_id}" for person in known)
                problems.append(
                    ActorIdsDisagree(
                        ("actors", place, "externalIds"), detail=f"They lead to {ids}."
                    )
                )
                continue
            person = known[0] if known else self._known_by_name(actor)
            person.given |= set(actor.external_ids)
            self.by_id |= dict.fromkeys(actor.external_ids, person)
            people.append(person)
        if problems:
            raise Refusal(problems)
        return people

    def _known_by_id(self, actor: ActorRecord) -> list[Person]:
        found = [self.by_id[i] for i in actor.external_ids if i in self.by_id]
        return list({id(person): person for person in found}.values())

    def _known_by_name(self, actor: ActorRecord) -> Person:
        place = (actor.name_key, str(actor.type))
        known = self.by_name.get(place)
        if known and not known.differs(actor.external_ids):
            return known
        new = Person(None, actor.name, *place, known is None, list(actor.countries))
        self.by_name.setdefault(place, new)
        return new


def _as_judged(known: list[Person], merged: Mapping[int, int]) -> list[Person]:
    """The canonical one of several that are judged to be the same; else all of them."""
    canonical = {merged.get(person.key, person.key) for person in known}
    if len(known) < 2 or len(canonical) > 1:
        return known
    first, *others = sorted(known, key=lambda person: person.key not in canonical)
    first.same = others
    return [first]


@dataclass(slots=True)
class Additions:
    """What the delivery knows of its actors and the stored ones lack; rows by table."""

    actor_name: list[Row] = field(default_factory=list)
    actor_external_id: list[Row] = field(default_factory=list)
    actor_role: list[Row] = field(default_factory=list)
    actor: list[Row] = field(default_factory=list)

    def to(self) -> set[int]:
        """The actors that something is added to."""
        parts = (self.actor_name, self.actor_external_id, self.actor_role, self.actor)
        return {row["actor_id"] for part in parts for row in part}

    def fields(self) -> dict[int, list[str]]:
        """The fields of a delivered actor that have something to add, by the actor's id."""
        added: dict[int, list[str]] = {}
        for name, rows in (
            ("aliases", self.actor_name),
            ("countries", self.actor),
            ("externalIds", self.actor_external_id),
            ("roles", self.actor_role),
        ):
            for key in {row["actor_id"] for row in rows}:
                added.setdefault(key, []).append(name)
        return added

    def __bool__(self) -> bool:
        return bool(self.to())


def lacking(actors: Sequence[ActorRecord], people: Sequence[Person]) -> Additions:
    """What is to be added, once everybody has an id. External ids come sorted."""
    additions = Additions()
    for actor, person in zip(actors, people, strict=True):
        additions.actor_name.extend(_names(actor, person))
        for scheme, value in actor.external_ids:
            if not any((scheme, value) in each.ids for each in person.all):
                person.ids.add((scheme, value))
                row = {"actor_id": person.key, "scheme": scheme, "value": value}
                additions.actor_external_id.append(row)
        additions.actor_role.extend(_roles(actor, person, people))
        there = {code for each in person.all for code in each.countries}
        if more := [code for code in actor.countries if code not in there]:
            person.countries.extend(more)
            additions.actor.append({"actor_id": person.key, "countries": person.countries})
    additions.actor_external_id.sort(key=lambda row: (row["scheme"], row["value"]))
    return additions


def _names(actor: ActorRecord, person: Person) -> Iterator[Row]:
    """The names that the actor lacks; its first name ever is its PRIMARY one."""
    for name in actor.names:
        if any((name.text, name.language) in each.names for each in person.all):
            continue
        first = not person.names and person.name == name.text
        person.names.add((name.text, name.language))
        kept = name if first else _another(name)
        yield {
            "actor_id": person.key,
            "text": kept.text,
            "text_key": kept.text_key,
            "kind": kept.kind,
            "language": kept.language,
        }


def _another(name: NameRecord) -> NameRecord:
    if name.kind is ActorNameKind.PRIMARY:
        return replace(name, kind=kind_of_name(name.text))
    return name


def _roles(actor: ActorRecord, person: Person, people: Sequence[Person]) -> Iterator[Row]:
    for role in actor.roles:
        organization_id = None if role.organization is None else people[role.organization].key
        since = role.from_.isoformat() if role.from_ else None
        until = role.to.isoformat() if role.to else None
        held = role.title, organization_id, since, until
        if not any(held in each.roles for each in person.all):
            person.roles.add((role.title, organization_id, since, until))
            yield {
                "actor_id": person.key,
                "title": role.title,
                "organization_id": organization_id,
                "from": since,
                "to": until,
            }
