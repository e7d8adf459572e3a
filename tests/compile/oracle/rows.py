"""What the tables hold, as plain Python."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import psycopg
from psycopg.rows import dict_row

from tests.compile.oracle.texts import Said, said

Row = dict[str, Any]

TABLES = (
    "outlet",
    "article_version",
    "actor",
    "actor_name",
    "actor_external_id",
    "actor_role",
    "issue",
    "source",
    "claim",
    "claim_source",
    "claim_about",
    "proposition",
    "proposition_relation",
    "fact_check",
    "stance",
    "judgement",
    "mention_override",
    "decision",
    "ingestion",
    "source_provenance",
    "claim_provenance",
    "stance_provenance",
)


class World:
    """All rows, by table."""

    def __init__(self, tables: dict[str, Sequence[Row]], said: Said) -> None:
        self.tables = tables
        self.said = said
        self._groups: dict[tuple[str, tuple[str, ...]], dict[tuple[Any, ...], list[Row]]] = {}

    @classmethod
    def load(cls, url: str) -> "World":
        """Everything that a database holds now."""
        with psycopg.connect(url, row_factory=dict_row, options="-c TimeZone=UTC") as connection:
            world = cls(
                {
                    table: connection.execute(f"select * from {table}".encode()).fetchall()
                    for table in TABLES
                },
                said(connection),
            )
        for actor in world.tables["actor"]:
            actor["claim_count"] = sum(
                claim["review_status"] in ("PENDING", "APPROVED") for claim in world.said_by(actor)
            )
        return world

    def all(self, table: str, **equal: Any) -> list[Row]:
        """The rows whose columns have these values; null equals nothing."""
        return list(self._grouped(table, tuple(equal)).get(tuple(equal.values()), ()))

    def _grouped(
        self, table: str, names: tuple[str, ...]
    ) -> Mapping[tuple[Any, ...], Sequence[Row]]:
        """The rows of a table by the values of these columns, where none of them is null."""
        if (table, names) not in self._groups:
            groups = self._groups[table, names] = defaultdict[tuple[Any, ...], list[Row]](list)
            for row in self.tables[table]:
                values = tuple(row[name] for name in names)
                if None not in values:
                    groups[values].append(row)
        return self._groups[table, names]

    def one(self, table: str, **equal: Any) -> Row | None:
        """The one row with these values, or none."""
        found = self.all(table, **equal)
        assert len(found) <= 1
        return found[0] if found else None

    def said_by(self, actor: Row) -> list[Row]:
        """Current claims that have this actor, or one who speaks for it, as a source."""
        key = actor["actor_id"]
        return [
            claim
            for claim in self.all("claim", current=True)
            if any(
                key in (source["actor_id"], source["represents_id"])
                for source in self.linked("claim_source", claim, "source")
            )
        ]

    def linked(self, link: str, claim: Row, table: str) -> Iterator[Row]:
        """The rows that a claim is linked to, in the order of the link."""
        key = f"{table}_id"
        for each in sorted(self.all(link, claim_id=claim["claim_id"]), key=lambda e: e["place"]):
            yield from self.all(table, **{key: each[key]})


def number(written_id: str) -> int:
    """The key in an id."""
    return int(written_id.partition("_")[2])
