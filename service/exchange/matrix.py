"""A matrix of stances as CSV (RFC 4180): actors by targets, or a line for each of its cells."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from service.exchange.parts import Told

COUNTS = ("supports", "opposes", "neutral", "mixed")
LABELS = {"Actor": "name", "Issue": "label", "Proposition": "text"}
"""Which field of a target says what it is."""

CELLS = (
    "actorId",
    "actor",
    "targetType",
    "targetId",
    "target",
    *COUNTS,
    "net",
    "independentOrigins",
    "last",
    "contested",
)


def matrix(told: Told) -> str:
    """Actors by targets; a cell has its net position, -1 to 1, and is empty where there is none."""
    net = {(cell["actor"]["id"], cell["target"]["id"]): cell["net"] for cell in told["cells"]}
    columns = told["columns"]
    return _table(
        ["actorId", "actor", *(f"{label(each)} ({each['id']})" for each in columns)],
        (
            [row["id"], row["name"], *(net.get((row["id"], each["id"])) for each in columns)]
            for row in told["rows"]
        ),
    )


def cells(told: Told) -> str:
    """A line for each cell, with all that is counted of it."""
    actors = {each["id"]: each for each in told["rows"]}
    targets = {each["id"]: each for each in told["columns"]}
    lines = []
    for cell in told["cells"]:
        actor, target = actors[cell["actor"]["id"]], targets[cell["target"]["id"]]
        lines.append(
            [
                *(actor["id"], actor["name"]),
                *(target["__typename"], target["id"], label(target)),
                *(cell["counts"][each] for each in COUNTS),
                *(cell["net"], cell["independentOrigins"], cell["last"]),
                str(cell["contested"]).lower(),
            ]
        )
    return _table(CELLS, lines)


def label(target: Told) -> str:
    """What a target is called."""
    text: str = target[LABELS[target["__typename"]]]
    return text


def _table(header: Sequence[str], lines: Iterable[Sequence[object]]) -> str:
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(lines)
    return text.getvalue()
