"""The stance matrix and the stance timeline, worked out one stance after another."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from service.domain.faults import ActorUnknown, BadArgument, TargetUnknown, TooManyBuckets
from service.domain.text import fold
from tests.compile.oracle.fields import Given, Resolver, meant_actor
from tests.compile.oracle.filters import during, listed, moment
from tests.compile.oracle.rows import Row, World, number
from tests.compile.oracle.things import Thing, thing, things

Cell = tuple[int, str, int]
WORDS = ("SUPPORTS", "OPPOSES", "NEUTRAL", "MIXED")
NAMES = {
    "Actor": ("actor", "actor_id", "name_key"),
    "Issue": ("issue", "issue_id", "label_key"),
    "Proposition": ("proposition", "proposition_id", "text"),
}
MOST_BUCKETS = 1_000


def counted(world: World, stances: Sequence[Row], dedupe: str | None) -> list[Row]:
    """Of the stances that are one and the same, the one of the article published first."""
    first: dict[Any, tuple[Any, Row]] = {}
    for stance in stances:
        version = world.one("article_version", version_id=stance["version_id"])
        assert version is not None
        origin = version["origin_id"] or version["article_id"]
        same = {
            "NONE": stance["stance_id"],
            "PER_ARTICLE": version["article_id"],
            "PER_ORIGIN": origin,
            "PER_ORIGIN_DAY": (origin, utc(stance).date()),
        }[dedupe or "PER_ORIGIN_DAY"]
        kind, target = toward(stance)
        alike = (stance["actor_id"], kind, target, stance["position"], same)
        rank = (version["published_at"], stance["stance_id"])
        if alike not in first or rank < first[alike][0]:
            first[alike] = rank, stance | {"origin": origin}
    return [stance for _, stance in first.values()]


def utc(stance: Row) -> datetime:
    at: datetime = stance["held_at"]
    return at.astimezone(UTC)


def toward(stance: Row) -> tuple[str, int]:
    """The kind and key of a stance's target."""
    if stance["target_actor_id"] is not None:
        return "Actor", stance["target_actor_id"]
    if stance["target_issue_id"] is not None:
        return "Issue", stance["target_issue_id"]
    return "Proposition", stance["target_proposition_id"]


def counts(stances: Sequence[Row]) -> dict[str, int]:
    found = Counter(stance["position"] for stance in stances)
    return {word.lower(): found[word] for word in WORDS}


def net(stances: Sequence[Row]) -> float:
    """Supporting less opposing ones by all, rounded half up to four digits."""
    if not stances:
        return 0.0
    told = counts(stances)
    exact = Decimal(told["supports"] - told["opposes"]) / len(stances)
    return float(exact.quantize(Decimal("0.0001"), ROUND_HALF_UP))


def position(stances: Sequence[Row]) -> tuple[str | None, bool]:
    """The most frequent position, and whether several are."""
    found = Counter(stance["position"] for stance in stances)
    best = [word for word in WORDS if found and found[word] == max(found.values())]
    if len(best) > 1:
        return "MIXED", True
    return (best[0] if best else None), False


def origins(stances: Sequence[Row]) -> int:
    return len({stance["origin"] for stance in stances})


def in_order(stances: Sequence[Row]) -> list[Row]:
    return sorted(stances, key=lambda stance: (stance["held_at"], stance["stance_id"]))


def bounded(given: Given, name: str, default: int, least: int, most: int | None) -> int:
    value = given.get(name)
    value = default if value is None else value
    if value < least or (most is not None and value > most):
        raise BadArgument
    return int(value)


def target_thing(world: World, kind: str, key: int) -> Thing | None:
    table, column, _ = NAMES[kind]
    return thing(kind, world.one(table, **{column: key}))


# ---- the matrix


def matrix(world: World, row: Row, given: Given) -> Any:
    least = bounded(given, "minIndependentOrigins", 1, 1, None)
    sizes = [bounded(given, name, 20, 0, 100) for name in ("rows", "columns")]
    listed_ = [
        stance
        for stance in world.all("stance", current=True)
        if listed(world, "StanceFilter", stance, given.get("where"))
    ]
    cells: dict[Cell, list[Row]] = defaultdict(list)
    for stance in counted(world, listed_, given.get("dedupe")):
        cells[(stance["actor_id"], *toward(stance))].append(stance)
    cells = {at: held for at, held in cells.items() if origins(held) >= least}
    actors = side(world, {at: ("Actor", at[0]) for at in cells}, cells)[: sizes[0]]
    targets = side(world, {at: (at[1], at[2]) for at in cells}, cells)[: sizes[1]]
    placed = [
        (actor[1], *target)
        for actor in actors
        for target in targets
        if (actor[1], *target) in cells
    ]
    return {
        "rows": [
            target_thing(world, *actor) for actor in actors if actor[1] in {at[0] for at in placed}
        ],
        "columns": [
            target_thing(world, *each) for each in targets if each in {at[1:] for at in placed}
        ],
        "cells": [cell(world, at, cells[at]) for at in placed],
    }


def side(
    world: World, named: Mapping[Cell, tuple[str, int]], cells: Mapping[Cell, Sequence[Row]]
) -> list[tuple[str, int]]:
    """What stands at one side: most stances first, then by name."""
    held: Counter[tuple[str, int]] = Counter()
    for at, stances in cells.items():
        held[named[at]] += len(stances)

    def rank(each: tuple[str, int]) -> Any:
        table, column, name = NAMES[each[0]]
        known = world.one(table, **{column: each[1]})
        assert known is not None
        return -held[each], known[name], *each

    return sorted(held, key=rank)


def cell(world: World, at: Cell, stances: Sequence[Row]) -> Any:
    told = counts(stances)
    latest = in_order(stances)[::-1]
    return {
        "actor": target_thing(world, "Actor", at[0]),
        "target": target_thing(world, at[1], at[2]),
        "counts": told,
        "net": net(stances),
        "independentOrigins": origins(stances),
        "last": latest[0]["position"],
        "contested": told["supports"] > 0 and told["opposes"] > 0,
        "stances": latest,
    }


def opened(world: World, row: Row, given: Given) -> Any:
    return things("Stance", row["stances"][: bounded(given, "first", 3, 0, 20)])


# ---- the timeline


def timeline(world: World, row: Row, given: Given) -> Any:
    ends = given.get("during") or {}
    start, end = moment(ends.get("from")), moment(ends.get("to"))
    if start and end and start > end:
        raise BadArgument
    actor = meant_actor(world, given["actor"])
    if actor is None:
        raise ActorUnknown
    target = meant_target(world, given["target"])
    if target is None:
        raise TargetUnknown
    _, key, _ = NAMES[target.type]
    held = [
        stance
        for stance in world.all("stance", current=True, actor_id=actor.row["actor_id"])
        if listed(world, "StanceFilter", stance, None)
        and toward(stance) == (target.type, target.row[key])
        and during("held_at")(world, stance, ends)
    ]
    stances = in_order(counted(world, held, given.get("dedupe")))
    return {
        "actor": actor,
        "target": target,
        "bucket": given["bucket"],
        "ends": (start, end),
        "stances": stances,
    }


def meant_target(world: World, by: Given) -> Thing | None:
    match by:
        case {"actor": actor}:
            return meant_actor(world, actor)
        case {"issue": named}:
            return thing("Issue", world.one("issue", issue_id=number(named)))
        case {"proposition": named}:
            return thing("Proposition", world.one("proposition", proposition_id=number(named)))
        case {"issueLabel": label}:
            return thing("Issue", world.one("issue", label_key=fold(label)))
    raise AssertionError(by)


def begin(bucket: str, on: date) -> date:
    """The first day of the bucket that a day lies in."""
    match bucket:
        case "DAY":
            return on
        case "WEEK":
            return on - timedelta(days=on.weekday())
        case "MONTH":
            return on.replace(day=1)
        case "QUARTER":
            return on.replace(month=1 + (on.month - 1) // 3 * 3, day=1)
    return on.replace(month=1, day=1)


def following(bucket: str, start: date) -> date:
    """The first day of the next bucket."""
    enough = {"DAY": 1, "WEEK": 7, "MONTH": 31, "QUARTER": 92, "YEAR": 366}[bucket]
    return begin(bucket, start + timedelta(days=enough))


def buckets(world: World, row: Row, given: Given) -> Any:
    return list(filled(row))


def filled(row: Row) -> Iterator[Any]:
    stances, bucket = row["stances"], row["bucket"]
    start, end = row["ends"]
    if start is None and stances:
        start = stances[0]["held_at"].astimezone(UTC)
    if end is None and stances:
        end = stances[-1]["held_at"].astimezone(UTC) + timedelta(microseconds=1)
    if start is None or end is None or start == end:
        return
    at, last = begin(bucket, start.date()), (end - timedelta(microseconds=1)).date()
    told = 0
    while at <= last:
        told += 1
        if told > MOST_BUCKETS:
            raise TooManyBuckets
        held = [stance for stance in stances if begin(bucket, utc(stance).date()) == at]
        yield {
            "start": datetime(at.year, at.month, at.day, tzinfo=UTC),
            "counts": counts(held),
            "net": net(held),
            "position": position(held)[0],
            "independentOrigins": origins(held),
        }
        at = following(bucket, at)


def turning_points(world: World, row: Row, given: Given) -> Any:
    days: dict[date, list[Row]] = defaultdict(list)
    for stance in row["stances"]:
        days[utc(stance).date()].append(stance)
    return list(turns(days))


def turns(days: Mapping[date, Sequence[Row]]) -> Iterator[Any]:
    before = None
    for _, stances in sorted(days.items()):
        now, tied = position(stances)
        if before is not None and now != before:
            shows = next(each for each in stances if tied or each["position"] == now)
            evidence = thing("Stance", shows)
            yield {"at": shows["held_at"], "from": before, "to": now, "evidence": evidence}
        before = now


POSITIONS: Mapping[tuple[str, str], Resolver] = {
    ("Query", "stanceMatrix"): matrix,
    ("StanceCell", "stances"): opened,
    ("Query", "stanceTimeline"): timeline,
    ("StanceTimeline", "buckets"): buckets,
    ("StanceTimeline", "turningPoints"): turning_points,
}
