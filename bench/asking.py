"""The twelve questions, with variables that fit the rows of a database of any size."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import psycopg
from graphql import REMOVE, FieldNode, Visitor, parse, print_ast, visit
from psycopg.sql import SQL

from bench.generate import SEED
from bench.invent import World

FOLDER = Path(__file__).parent.parent / "tests" / "questions"

TELLING = frozenset(World.invented(SEED, 1).words[3_000:])
"""The rarer half of the made-up words."""

Asked = tuple[str, Mapping[str, Any]]
"""A document, and the values of its variables."""


@dataclass(frozen=True)
class Finder:
    """Finds in the rows of one database what a question can be asked about, at random."""

    connection: psycopg.Connection
    random: Random

    def row(self, statement: SQL, *parameters: object) -> tuple[Any, ...]:
        """The one row of a statement."""
        row = self.connection.execute(statement, parameters).fetchone()
        if row is None:
            raise SystemExit(f"The database holds nothing to ask about: {statement.as_string()}")
        return row

    def key(self, table: str) -> int:
        """The key of some row; the keys of a generated database have no gaps."""
        (most,) = self.row(SQL(f"SELECT max({table}_id) FROM {table}"))
        return self.random.randint(1, most)

    def any_of(self, table: str, columns: str, more: str = "") -> tuple[Any, ...]:
        """Columns of some row, of the rows that ``more`` leaves."""
        key = f"{table}_id"
        return self.row(
            SQL(f"SELECT {columns} FROM {table} WHERE {key} >= %s {more} ORDER BY {key} LIMIT 1"),
            self.key(table) * 9 // 10,
        )

    def moment(self) -> str:
        """When some article was published."""
        (moment,) = self.any_of("article", "recorded_at")
        return str(moment.isoformat())

    def days(self, number: int) -> dict[str, str]:
        """A range of so many days in which articles were published."""
        row = self.row(
            SQL("SELECT %s::timestamptz, %s::timestamptz + %s * interval '1 day'"),
            *(2 * (self.moment(),)),
            number,
        )
        return {"from": row[0].isoformat(), "to": row[1].isoformat()}

    def words(self, table: str, number: int) -> str:
        """Some words of a text, in its order, that do not stand in many others."""
        while True:
            (text,) = self.any_of(table, "text")
            words = [each.strip(",.“”").lower() for each in text.split()]
            telling = [word for word in words if word in TELLING]
            if len(telling) >= number:
                return " ".join(telling[:number])


def _unnamed(find: Finder) -> Mapping[str, Any]:
    return {"place": find.words("claim", 1), **find.days(3)}


def _quotes(find: Finder) -> Mapping[str, Any]:
    (name,) = find.any_of("actor", "name")
    return {"name": name, "during": find.days(90)}


def _timeline(find: Finder) -> Mapping[str, Any]:
    issue_and_actor = "AND target_issue_id IS NOT NULL AND current"
    actor, issue = find.any_of("stance", "actor_id, target_issue_id", issue_and_actor)
    (name,) = find.row(SQL("SELECT name FROM actor WHERE actor_id = %s"), actor)
    (label,) = find.row(SQL("SELECT label FROM issue WHERE issue_id = %s"), issue)
    return {"actor": name, "issue": label, "during": find.days(180)}


def _names(find: Finder) -> Mapping[str, Any]:
    names = [find.any_of("actor", "name")[0] for _ in range(5)]
    return {"names": [{"text": name} for name in names], "asOf": find.moment()[:10]}


def _claim(find: Finder) -> Mapping[str, Any]:
    return {"id": f"clm_{find.any_of('claim', 'claim_id')[0]}"}


def _proposition(find: Finder) -> Mapping[str, Any]:
    return {"id": f"prp_{find.any_of('proposition', 'proposition_id')[0]}"}


def _article(find: Finder) -> Mapping[str, Any]:
    return {"url": find.any_of("article", "url")[0]}


VARIABLES: Mapping[str, Callable[[Finder], Mapping[str, Any]]] = {
    "01": _unnamed,
    "02": lambda find: {},
    "03": _quotes,
    "04": _timeline,
    "05": lambda find: {"during": find.days(7)},
    "06": _claim,
    "07": _names,
    "08": _proposition,
    "09": lambda find: {"during": find.days(7)},
    "10": lambda find: {},
    "11": _article,
    "12": lambda find: {"query": find.words("claim", 2)},
}
"""For each question how its variables are found."""


def question(number: str) -> str:
    """The document of a question."""
    (path,) = FOLDER.glob(f"{number}-*.graphql")
    return path.read_text(encoding="utf-8")


def without_counts(text: str) -> str | None:
    """A document without its counts and facets; None where nothing is left."""

    class Strip(Visitor):
        def enter_field(self, node: FieldNode, *_: Any) -> Any:
            return REMOVE if node.name.value in ("totalCount", "facets") else None

        def leave_field(self, node: FieldNode, *_: Any) -> Any:
            empty = node.selection_set is not None and not node.selection_set.selections
            return REMOVE if empty else None

    document = visit(parse(text), Strip())
    left = document.definitions[0].selection_set.selections
    return print_ast(document) if left else None
