"""The actors and issues of a delivery, cleaned; those that are the same become one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from schema.inputs import ActorInput, ActorRoleInput, ExternalIdInput, IssueInput
from service.domain import country as countries
from service.domain import moment, name
from service.domain.person import person
from service.domain.rejections import ActorsDisagree, RoleInItself
from service.domain.rules import Rule
from service.domain.text import NAME, PASSAGE
from service.domain.vocabulary import ActorNameKind, ActorType
from service.ingest.findings import Findings, Path
from service.ingest.identity import Groups
from service.ingest.keys import Keys
from service.ingest.record import ActorRecord, IssueRecord, NameRecord, RoleRecord

MOST_ACTORS = 2_000
MOST_ISSUES = 500
MOST_ALIASES = 100
MOST_COUNTRIES = 50
MOST_EXTERNAL_IDS = 50
MOST_ROLES = 50


def actors(given: list[ActorInput] | None, keys: Keys, found: Findings) -> tuple[ActorRecord, ...]:
    """The actors, those with one external id or one name and type joined.

    The keys are made to lead to the places in what is returned.
    """
    parts = found.bounded(("actors",), given, MOST_ACTORS)
    single = [_actor(part, ("actors", i), found) for i, part in parts]
    groups = _groups(single, found)
    places = groups.places
    keys.moved(places)
    joined = [_joined([single[i] for i in group]) for group in groups.members]
    roles: list[dict[RoleRecord, None]] = [{} for _ in joined]
    for i, part in parts:
        held = roles[places[i]]
        for at, role in _roles(part.roles, ("actors", i, "roles"), places[i], keys):
            if role in held:
                found.note(at, Rule.DUPLICATE_REMOVED, role.title, "")
            held[role] = None
    return tuple(
        replace(actor, roles=tuple(its)) if its else actor
        for actor, its in zip(joined, roles, strict=True)
    )


def country(given: str | None, path: Path, found: Findings) -> str | None:
    """The code of a country that may be missing."""
    return None if found.absent(path, given) else found.cleaned(path, given or "", countries.code)


def _actor(part: ActorInput, path: Path, found: Findings) -> ActorRecord:
    cleaner = person if part.type is ActorType.PERSON else name.name
    primary = found.cleaned((*path, "name"), part.name, cleaner) or name.Name("", "")
    names = {primary.key: NameRecord(*primary, ActorNameKind.PRIMARY)}
    for i, alias in found.bounded((*path, "aliases"), part.aliases, MOST_ALIASES):
        at = (*path, "aliases", i)
        other = None if found.absent(at, alias) else found.cleaned(at, alias, cleaner)
        if other is not None and other.key in names:
            found.note(at, Rule.DUPLICATE_REMOVED, other.text, "")
        elif other is not None:
            names[other.key] = NameRecord(*other, name.kind(other.text))
    codes: dict[str, None] = {}
    for i, one in found.bounded((*path, "countries"), part.countries, MOST_COUNTRIES):
        at = (*path, "countries", i)
        code = country(one, at, found)
        if code in codes:
            found.note(at, Rule.DUPLICATE_REMOVED, code or "", "")
        elif code is not None:
            codes[code] = None
    return ActorRecord(
        name=primary.text,
        name_key=primary.key,
        type=part.type,
        names=tuple(names.values()),
        countries=tuple(codes),
        external_ids=_external_ids(part.external_ids, (*path, "externalIds"), found),
    )


def _external_ids(
    given: list[ExternalIdInput] | None, path: Path, found: Findings
) -> tuple[tuple[str, str], ...]:
    ids: dict[tuple[str, str], None] = {}
    for i, one in found.bounded(path, given, MOST_EXTERNAL_IDS):
        scheme = found.cleaned((*path, i, "scheme"), one.scheme, name.scheme) or ""
        known = scheme, found.cleaned((*path, i, "value"), one.value, name.external_id) or ""
        if known in ids:
            found.note((*path, i), Rule.DUPLICATE_REMOVED, ":".join(known), "")
        ids[known] = None
    return tuple(ids)


def _roles(
    given: list[ActorRoleInput] | None, path: Path, holder: int, keys: Keys
) -> Iterable[tuple[Path, RoleRecord]]:
    found = keys.found
    for i, one in found.bounded(path, given, MOST_ROLES):
        at = (*path, i)
        organization = keys.find((*at, "organization"), one.organization)
        if organization == holder:
            found.problem((*at, "organization"), RoleInItself())
        start, end = days(one.from_, one.to, at, found)
        title = found.text((*at, "title"), one.title, NAME)
        yield at, RoleRecord(title, organization, start, end)


def days(
    start: str | None, end: str | None, path: Path, found: Findings
) -> tuple[date | None, date | None]:
    """The days [from, to) under ``path``, either of which may be missing."""
    first, after = (
        None
        if given is None
        else found.cleaned((*path, step), given, lambda g: (moment.day(g), ()))
        for step, given in (("from", start), ("to", end))
    )
    if first and after:
        after = found.cleaned((*path, "to"), str(after), lambda _: moment.days(first, after))
    return first, after


def _groups(single: list[ActorRecord], found: Findings) -> Groups:
    """Which actors are one. One name and type is not enough where their ids contradict."""
    groups = Groups(len(single))
    by_id: dict[tuple[str, str], int] = {}
    by_name: dict[tuple[str, str], int] = {}
    for i, actor in enumerate(single):
        for known in actor.external_ids:
            other = by_id.setdefault(known, i)
            if single[other].type != actor.type:
                detail = f"{':'.join(known)} is a {single[other].type} and a {actor.type}."
                found.problem(("actors", i, "externalIds"), ActorsDisagree(detail=detail))
            groups.join(other, i)
    for i, actor in enumerate(single):
        first = by_name.setdefault((actor.name_key, actor.type), i)
        ids = [single[j].external_ids for j in (first, i)]
        if not _contradict(*ids):
            groups.join(first, i)
    for first, *others in groups.members:
        for i in others:
            found.note(("actors", i), Rule.ACTORS_JOINED, single[i].name, single[first].name)
    return groups


def _contradict(one: tuple[tuple[str, str], ...], other: tuple[tuple[str, str], ...]) -> bool:
    """Whether both have ids of one scheme, and none of them in common."""
    shared = dict(one).keys() & dict(other).keys()
    return bool(shared) and not set(one) & set(other)


def _joined(same: list[ActorRecord]) -> ActorRecord:
    """The first actor with all the names, countries and ids of the others."""
    first = same[0]
    if len(same) == 1:
        return first
    names = {known.text_key: known for known in first.names}
    for known in (known for actor in same[1:] for known in actor.names):
        primary = known.kind is ActorNameKind.PRIMARY
        kind = name.kind(known.text) if primary else known.kind
        names.setdefault(known.text_key, replace(known, kind=kind))
    return replace(
        first,
        names=tuple(names.values()),
        countries=tuple(dict.fromkeys(c for actor in same for c in actor.countries)),
        external_ids=tuple(dict.fromkeys(e for actor in same for e in actor.external_ids)),
    )


def issues(given: list[IssueInput] | None, keys: Keys, found: Findings) -> tuple[IssueRecord, ...]:
    """The issues, those with one label joined; the keys lead to the places in what is returned."""
    kept: dict[str, IssueRecord] = {}
    places = []
    order: dict[str, int] = {}
    for i, part in found.bounded(("issues",), given, MOST_ISSUES):
        path = ("issues", i)
        label = found.cleaned((*path, "label"), part.label, name.name) or name.Name("", str(i))
        description = found.maybe((*path, "description"), part.description, PASSAGE)
        issue = IssueRecord(*label, description)
        known = kept.setdefault(label.key, issue)
        if known is not issue:
            found.note(path, Rule.ISSUES_JOINED, label.text, known.label)
            if known.description is None:
                kept[label.key] = replace(known, description=description)
        places.append(order.setdefault(label.key, len(order)))
    keys.moved(places)
    return tuple(kept.values())
