"""Articles, actors and stances as rows: written straight into the tables, as a test needs them."""

import hashlib
from collections.abc import Iterator
from random import Random
from typing import Any

import psycopg
from psycopg.types.json import Jsonb

from service.domain.text import fold

SPAN = Jsonb([{"start": 0, "end": 4, "exact": "Word", "prefix": "", "suffix": "s"}])
ACTORS = [
    ("Meridia", "GOVERNMENT"),
    ("Östland", "GOVERNMENT"),
    ("Harbour Guard", "ARMED_GROUP"),
    ("Ada Venn", "PERSON"),
    ("The Treaty", "OTHER"),
]
ISSUES = ["the treaty", "Grain", "Inspection"]
"""One of the issues and one of the actors have the same name."""

MOMENTS = [
    "2023-12-30T12:00:00Z",
    "2023-12-31T23:59:59.999999Z",
    "2024-01-01T00:00:00Z",
    "2024-01-01T00:00:00Z",
    "2024-01-07T22:30:00Z",
    "2024-01-08T00:00:00Z",
    "2024-02-28T23:00:00Z",
    "2024-02-29T00:00:00Z",
    "2024-02-29T18:15:00Z",
    "2024-03-01T00:00:00Z",
    "2024-12-29T09:00:00Z",
    "2024-12-30T09:00:00Z",
    "2025-01-05T23:59:59Z",
]
"""Ends of weeks, months and years, a leap day, midnights, and moments that several share."""


class Rows:
    """Writes rows into one database; keys count from 1 in the order of writing."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self.connection = connection
        (self.outlet,) = self.keys("outlet", name="Wire", name_key="wire")

    def keys(self, table: str, **columns: Any) -> tuple[Any, ...]:
        """Write one row; its key."""
        names = ", ".join(f'"{name}"' for name in columns)
        values = ", ".join(["%s"] * len(columns))
        key = "version_id" if table == "article_version" else f"{table}_id"
        text = f"insert into {table} ({names}) values ({values}) returning {key}"
        row = self.connection.execute(text.encode(), list(columns.values())).fetchone()
        assert row is not None
        return tuple(row)

    def actor(self, name: str, type_: str = "GOVERNMENT") -> int:
        """An actor under this name."""
        key = fold(name)
        (actor,) = self.keys("actor", name=name, name_key=key, type=type_, named=True, countries=[])
        self.connection.execute(
            "insert into actor_name (actor_id, text, text_key, kind)"
            " values (%s, %s, %s, 'PRIMARY')",
            [actor, name, key],
        )
        return int(actor)

    def issue(self, label: str) -> int:
        return int(self.keys("issue", label=label, label_key=fold(label))[0])

    def article(
        self, published: str = "2024-01-01T00:00:00Z", origin: int | None = None
    ) -> tuple[int, int]:
        """An article in one current version, a copy of ``origin`` if that is given; both keys."""
        (count,) = self.connection.execute("select count(*) from article").fetchone() or (0,)
        url = f"https://wire.example/{count}"
        (article,) = self.keys("article", url=url)
        return article, self.version(article, published, 1, origin=origin)

    def version(
        self,
        article: int,
        published: str,
        number: int,
        *,
        origin: int | None = None,
        current: bool = True,
    ) -> int:
        copied = {} if origin is None else {"origin_score": 0.9, "origin_method": "set by hand"}
        (version,) = self.keys(
            "article_version",
            article_id=article,
            version=number,
            current=current,
            url=f"https://wire.example/{article}",
            outlet_id=self.outlet,
            headline="What is held",
            bylines=[],
            sections=[],
            language="en",
            published_at=published,
            retrieved_at=published,
            body="Words.",
            body_hash=hashlib.sha256(f"{article} {number}".encode()).digest(),
            blocks=Jsonb([]),
            origin_kind="ORIGINAL",
            origin_id=origin,
            **copied,
        )
        return int(version)

    def proposition(self, version: int, text: str) -> int:
        """A proposition with its one claim, which is checked when the transaction ends."""
        hashed = hashlib.sha256(text.encode()).digest()
        (count,) = self.connection.execute("select count(*) + 1 from claim").fetchone() or (0,)
        (proposition,) = self.keys(
            "proposition",
            text=text,
            text_hash=hashed,
            first_claim_id=count,
            first_reported_at="2024-01-01T00:00:00Z",
            articles=1,
            bands=[],
        )
        (claim,) = self.keys(
            "claim",
            version_id=version,
            current=True,
            published_at="2024-01-01T00:00:00Z",
            identity=hashed,
            text=text,
            spans=SPAN,
            position=0,
            quote_type="REPORTED",
            asserted_by="OUTLET",
            attitude="STATEMENT",
            certainty="CERTAIN",
            polarity="POSITIVE",
            temporality="PRESENT",
            review_status="APPROVED",
            proposition_id=proposition,
        )
        assert claim == count
        return int(proposition)

    def stance(
        self,
        version: int,
        actor: int,
        position: str,
        held: str,
        *,
        issue: int | None = None,
        target: int | None = None,
        proposition: int | None = None,
        current: bool = True,
        status: str = "APPROVED",
    ) -> int:
        """A stance toward an issue, another actor or a proposition."""
        (count,) = self.connection.execute("select count(*) from stance").fetchone() or (0,)
        (stance,) = self.keys(
            "stance",
            version_id=version,
            current=current,
            identity=hashlib.sha256(f"stance {count}".encode()).digest(),
            actor_id=actor,
            target_actor_id=target,
            target_issue_id=issue,
            target_proposition_id=proposition,
            position=position,
            mode="DECLARED",
            expression="EXPLICIT",
            held_at=held,
            spans=SPAN,
            review_status=status,
        )
        return int(stance)


def fill(connection: psycopg.Connection[Any], random: Random, stances: int) -> None:
    """Articles, a third of them copies, and stances at the moments where mistakes are made."""
    rows = Rows(connection)
    actors = [rows.actor(*each) for each in ACTORS]
    issues = [rows.issue(label) for label in ISSUES]
    versions = list(articles(rows, random))
    proposition = rows.proposition(versions[0][0], "The treaty is signed.")
    for _ in range(stances):
        version, current = random.choice(versions)
        # Few actors and targets have most stances, so that cells have many and few.
        holder, other = (actors[min(int(random.expovariate(0.8)), 4)] for _ in range(2))
        toward = random.choice(
            [{"issue": random.choice(issues)}] * 5
            + [{"target": other}] * 3
            + [{"proposition": proposition}]
        )
        rows.stance(
            version,
            holder,
            random.choice(["SUPPORTS", "SUPPORTS", "OPPOSES", "OPPOSES", "NEUTRAL", "MIXED"]),
            random.choice(MOMENTS),
            **toward,
            current=current,
            status=random.choice(["APPROVED", "PENDING", "PENDING", "REJECTED", "RETRACTED"]),
        )


def articles(rows: Rows, random: Random) -> Iterator[tuple[int, bool]]:
    """Versions of thirty articles, and whether each is current."""
    originals: list[int] = []
    for number in range(30):
        published = f"2024-01-{1 + number // 2:02}T00:00:00Z"
        copy_of = random.choice(originals) if number % 3 == 2 else None
        article, version = rows.article(published, copy_of)
        originals += [] if copy_of else [article]
        yield version, True
        if number % 7 == 0:
            yield rows.version(article, published, 2, current=False), False
