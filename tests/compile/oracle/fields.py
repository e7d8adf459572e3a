"""The fields that are no column of their own name: relations, lists, and parts of a row."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from service.domain.text import fold
from service.domain.url import canonical
from tests.compile.oracle import changes
from tests.compile.oracle.propositions import figures, reports
from tests.compile.oracle.rows import Row, World
from tests.compile.oracle.rows import number as key_in
from tests.compile.oracle.things import PLACES, PREFIXES, Thing, found, thing, things

Given = Mapping[str, Any]
Resolver = Callable[[World, Row, Given], Any]
FIELDS: dict[tuple[str, str], Resolver] = {}


def answers(type_: str, field: str) -> Callable[[Resolver], Resolver]:
    def note(resolver: Resolver) -> Resolver:
        FIELDS[type_, field] = resolver
        return resolver

    return note


# ---- ids and relations


def identifies(prefix: str, type_: str, key: str) -> None:
    """The id of a type: its prefix and the key."""
    FIELDS[type_, "id"] = lambda world, row, given: f"{prefix}_{row[key]}"


for prefix, place in PLACES.items():
    identifies(prefix, place.type, place.key)


def leads(type_: str, field: str, column: str, target: str) -> None:
    """A field that leads to the one row, or none, that a column names."""
    place = PLACES[PREFIXES[target]]
    key = "version_id" if target == "Article" else place.key
    FIELDS[type_, field] = lambda world, row, given: thing(
        target, world.one(place.table, **{key: row[column]})
    )


leads("Article", "outlet", "outlet_id", "Outlet")
leads("Claim", "article", "version_id", "Article")
leads("Source", "article", "version_id", "Article")
leads("Stance", "article", "version_id", "Article")
leads("Source", "actor", "actor_id", "Actor")
leads("Source", "represents", "represents_id", "Actor")
leads("Source", "relays", "relays_id", "Source")
leads("Stance", "actor", "actor_id", "Actor")
leads("Stance", "claim", "claim_id", "Claim")
leads("Issue", "parent", "parent_id", "Issue")
leads("PropositionRelation", "from", "from_id", "Proposition")
leads("PropositionRelation", "to", "to_id", "Proposition")
leads("FactCheck", "proposition", "proposition_id", "Proposition")
leads("Ingestion", "article", "version_id", "Article")
leads("Provenance", "ingestion", "ingestion_id", "Ingestion")
leads("Provenance", "withdrawn", "withdrawn_id", "Ingestion")
leads("ActorRole", "organization", "organization_id", "Actor")


@answers("Query", "node")
def node(world: World, row: Row, given: Given) -> Any:
    return found(world, given["id"])


@answers("Query", "nodes")
def nodes(world: World, row: Row, given: Given) -> Any:
    return [found(world, each) for each in given["ids"]]


@answers("Query", "resolveExternalIds")
def resolve_external_ids(world: World, row: Row, given: Given) -> Any:
    return [{**each, "actor": known_by(world, each)} for each in given["ids"]]


def known_by(world: World, external_id: Given) -> Thing | None:
    known = world.one("actor_external_id", **external_id)
    return thing("Actor", world.one("actor", actor_id=known["actor_id"])) if known else None


@answers("Query", "article")
def article(world: World, row: Row, given: Given) -> Any:
    number = given.get("version")
    which = {"current": True} if number is None else {"version": number}
    if "id" in given["by"]:
        known_by: Row = {"article_id": key_in(given["by"]["id"])}
    else:
        known_by = {"url": canonical(given["by"]["url"])[0]}
    return thing("Article", world.one("article_version", **known_by, **which))


@answers("Article", "changes")
def changes_of(world: World, row: Row, given: Given) -> Any:
    number = row["version"] - 1 if given.get("since") is None else given["since"]
    before = world.one("article_version", article_id=row["article_id"], version=number)
    return before and {"before": Thing("Article", before), "after": Thing("Article", row)}


@answers("VersionChanges", "metadata")
def metadata(world: World, row: Row, given: Given) -> Any:
    return changes.metadata(world, row["before"].row, row["after"].row)


@answers("VersionChanges", "blocksRemoved")
def blocks_removed(world: World, row: Row, given: Given) -> Any:
    return changes.alone(world, changes.BLOCKS, row["before"].row, row["after"].row)


@answers("VersionChanges", "blocksAdded")
def blocks_added(world: World, row: Row, given: Given) -> Any:
    return changes.alone(world, changes.BLOCKS, row["after"].row, row["before"].row)


def provenances(type_: str, table: str) -> None:
    """Who says a row, in the order in which they came to say it."""

    def resolve(world: World, row: Row, given: Given) -> Any:
        said = world.all(f"{table}_provenance", **{f"{table}_id": row[f"{table}_id"]})
        ranked = sorted(said, key=lambda each: (each["ingestion_id"], each["producer"]))
        return things("Provenance", ranked)

    FIELDS[type_, "provenance"] = resolve


for kind in ("Claim", "Source", "Stance"):
    provenances(kind, kind.lower())


@answers("Query", "actor")
def actor(world: World, row: Row, given: Given) -> Any:
    return meant_actor(world, given["by"])


def meant_actor(world: World, by: Given) -> Thing | None:
    """The one actor that is meant."""
    match by:
        case {"id": named}:
            return found(world, named)
        case {"externalId": {"scheme": scheme, "value": value}}:
            known = world.one("actor_external_id", scheme=scheme, value=value)
            return thing("Actor", known and world.one("actor", actor_id=known["actor_id"]))
        case {"name": name}:
            named = world.all("actor_name", text_key=fold(name))
            ranked = sorted(named, key=lambda n: (n["kind"] != "PRIMARY", n["actor_id"]))
            return found(world, f"act_{ranked[0]['actor_id']}") if ranked else None
    raise AssertionError(by)


@answers("Stance", "target")
def target(world: World, row: Row, given: Given) -> Any:
    if row["target_actor_id"] is not None:
        return thing("Actor", world.one("actor", actor_id=row["target_actor_id"]))
    if row["target_issue_id"] is not None:
        return thing("Issue", world.one("issue", issue_id=row["target_issue_id"]))
    return thing(
        "Proposition", world.one("proposition", proposition_id=row["target_proposition_id"])
    )


@answers("Article", "origin")
def origin(world: World, row: Row, given: Given) -> Any:
    return row["origin_id"] and found(world, f"art_{row['origin_id']}")


@answers("Claim", "proposition")
def proposition(world: World, row: Row, given: Given) -> Any:
    return found(world, f"prp_{row['proposition_id']}")


@answers("Proposition", "firstReport")
def first_report(world: World, row: Row, given: Given) -> Any:
    saying = reports(world, row)
    if not saying:
        return thing("Claim", world.one("claim", claim_id=row["first_claim_id"]))
    return thing("Claim", min(saying, key=lambda c: (c["published_at"], c["claim_id"])))


@answers("Proposition", "text")
def text_of_proposition(world: World, row: Row, given: Given) -> Any:
    saying = reports(world, row)
    first = min(saying, key=lambda c: (c["published_at"], c["claim_id"]), default=row)
    return first["text"]


@answers("Proposition", "corroboration")
def corroboration(world: World, row: Row, given: Given) -> Any:
    return figures(world, row)


def merges(type_: str, prefix: str) -> None:
    """The ids that lead to a row by judgements."""
    FIELDS[type_, "mergedIds"] = lambda world, row, given: [
        f"{prefix}_{key}" for key in row["merged_ids"] or ()
    ]


for of_type, prefix in (("Actor", "act"), ("Issue", "iss"), ("Proposition", "prp")):
    merges(of_type, prefix)


def first_id(type_: str, field: str, **columns: str) -> None:
    """The id behind the first of the columns that has a key."""
    FIELDS[type_, field] = lambda world, row, given: next(
        (f"{prefix}_{row[name]}" for prefix, name in columns.items() if row[name]), None
    )


first_id("MentionOverride", "mention", src="source_id", clm="claim_id", sta="stance_id")
first_id("MentionOverride", "of", act="of_actor_id")
first_id("MentionOverride", "to", act="to_actor_id", iss="to_issue_id", prp="to_proposition_id")


# ---- lists without pages, and parts of a row


@answers("Article", "blocks")
def blocks_of(world: World, row: Row, given: Given) -> Any:
    return changes.blocks(world, row)


@answers("Claim", "eventTime")
def event_time(world: World, row: Row, given: Given) -> Any:
    if row["event_from"] is None:
        return None
    return {"from": row["event_from"], "to": row["event_to"], "asWritten": row["event_as_written"]}


@answers("Claim", "sources")
def sources_of_claim(world: World, row: Row, given: Given) -> Any:
    return things("Source", list(world.linked("claim_source", row, "source")))


@answers("Claim", "about")
def about_of_claim(world: World, row: Row, given: Given) -> Any:
    return things("Actor", list(world.linked("claim_about", row, "actor")))


def last_when_unknown(value: Any) -> tuple[bool, Any]:
    return (True, 0) if value is None else (False, value)


@answers("Actor", "names")
def names(world: World, row: Row, given: Given) -> Any:
    found = world.all("actor_name", actor_id=row["actor_id"])
    return sorted(
        found,
        key=lambda n: (
            n["kind"] != "PRIMARY",
            n["text_key"],
            n["text"],
            last_when_unknown(n["language"]),
        ),
    )


@answers("Actor", "externalIds")
def external_ids(world: World, row: Row, given: Given) -> Any:
    found = world.all("actor_external_id", actor_id=row["actor_id"])
    return sorted(found, key=lambda known: (known["scheme"], known["value"]))


@answers("Actor", "roles")
def roles(world: World, row: Row, given: Given) -> Any:
    held = world.all("actor_role", actor_id=row["actor_id"])
    if given.get("at") is not None:
        day = date.fromisoformat(given["at"])
        held = [
            role
            for role in held
            if (role["from"] is None or role["from"] <= day)
            and (role["to"] is None or day < role["to"])
        ]
    ranked = sorted(
        held,
        key=lambda role: [
            last_when_unknown(role[name]) for name in ("from", "to", "title", "organization_id")
        ],
    )
    return things("ActorRole", ranked)
