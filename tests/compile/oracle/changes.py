"""What is different between two versions of an article, found by counting."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from tests.compile.oracle.rows import Row, World


@dataclass(frozen=True)
class Kind:
    """What versions are made of: the rows of a version in turn, and what these are compared by."""

    rows: Callable[[World, Row], Sequence[Row]]
    compared_by: Callable[[World, Row], Any]


def alone(world: World, kind: Kind, version: Row, other: Row) -> list[Row]:
    """The rows of a version that have no equal in the other; of equals those that are too many."""
    left = Counter(kind.compared_by(world, row) for row in kind.rows(world, other))
    found = []
    for row in kind.rows(world, version):
        mark = kind.compared_by(world, row)
        left[mark] -= 1
        if left[mark] < 0:
            found.append(row)
    return found


def blocks(world: World, version: Row) -> list[Row]:
    body = version["body"]
    return [{**block, "text": body[block["start"] : block["end"]]} for block in version["blocks"]]


def in_force(table: str) -> Callable[[World, Row], Sequence[Row]]:
    """The rows of a version that are neither rejected nor retracted, by key."""

    def rows(world: World, version: Row) -> Sequence[Row]:
        found = world.all(table, version_id=version["version_id"])
        standing = [row for row in found if row["review_status"] in ("PENDING", "APPROVED")]
        return sorted(standing, key=lambda row: int(row[f"{table}_id"]))

    return rows


def said(world: World, claim: Row) -> Any:
    sources = [source["text"] for source in world.linked("claim_source", claim, "source")]
    return claim["proposition_id"], tuple(sorted(sources))


STANCE = (
    *("actor_id", "target_actor_id", "target_issue_id", "target_proposition_id"),
    *("position", "intensity", "mode", "expression"),
)
BLOCKS = Kind(blocks, lambda world, block: (block["kind"], block["text"]))
CLAIMS = Kind(in_force("claim"), said)
STANCES = Kind(in_force("stance"), lambda world, stance: tuple(stance[name] for name in STANCE))

TOLD = {
    "headline": "headline",
    "standfirst": "standfirst",
    "bylines": "bylines",
    "sections": "sections",
    "language": "language",
    "publishedAt": "published_at",
    "modifiedAt": "modified_at",
    "originKind": "origin_kind",
}


def metadata(world: World, before: Row, after: Row) -> list[Row]:
    sides = [
        {"outlet": named(world, version)} | {n: told(version[c]) for n, c in TOLD.items()}
        for version in (before, after)
    ]
    return [
        {"field": name, "before": value, "after": sides[1][name]}
        for name, value in sides[0].items()
        if value != sides[1][name]
    ]


def named(world: World, version: Row) -> Any:
    (outlet,) = world.all("outlet", outlet_id=version["outlet_id"])
    return outlet["name"]


def told(value: Any) -> str | None:
    match value:
        case None | str():
            return value
        case list():
            return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text: str = value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
    return text.rstrip("0").rstrip(".") + "Z"
