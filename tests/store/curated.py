"""A corpus that is judged, what it shows, and what it ought to show by the judgements in force."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg

from service.ingest.prepare import prepare
from service.settings import Settings
from service.store import pool
from service.store.archive import Archive
from tests.compile import corpus
from tests.compile.conftest import Asker, asking

STANCE = "id actor { id } target { __typename ... on Actor { id } ... on Issue { id } } position"
ACTORS = f"""{{
  actors(first: 30) {{
    totalCount
    nodes {{
      id name type countries mergedIds
      names {{ text kind language }}
      externalIds {{ scheme value }}
      roles {{ title from to organization {{ id }} }}
      claims(first: 4) {{ totalCount nodes {{ id }} }}
      stances(first: 3) {{ totalCount nodes {{ {STANCE} }} facets(by: ACTOR) {{ value count }} }}
      targetOf(first: 3) {{ totalCount nodes {{ id }} }}
    }}
  }}
}}"""
CLAIMS = """{
  claims(first: 60) {
    totalCount
    nodes {
      id text about { id } proposition { id } sources { id actor { id } represents { id } }
    }
    facets(by: IDENTIFICATION) { value count }
  }
  sources(first: 20, where: { represents: ["act_1", "act_2"] }) { totalCount nodes { id } }
  about: claims(where: { about: ["act_3", "act_5"] }) { totalCount }
}"""
PROPOSITIONS = """{
  propositions(first: 60, orderBy: { field: INDEPENDENT_ORIGINS }) {
    totalCount
    nodes {
      id text mergedIds firstReport { id }
      corroboration {
        articles outlets independentOrigins namedSources unnamedSources contradictingOrigins
      }
      claims(first: 3) { totalCount nodes { id } }
      relations(first: 5) { totalCount nodes { id type status from { id } to { id } } }
    }
  }
}"""
MATRIX = """{
  stanceMatrix(rows: 12, columns: 12, dedupe: PER_ARTICLE) {
    rows { id }
    columns { ... on Actor { id } ... on Issue { id } ... on Proposition { id } }
    cells { actor { id } counts { supports opposes neutral mixed } net stances(first: 2) { id } }
  }
  stances(first: 30) { totalCount facets(by: ACTOR) { value label count } }
  issues(first: 20) { nodes { id label mergedIds parent { id } stances { totalCount } } }
}"""
SEARCH = """{
  resolveActors(names: [{ text: "Meridia" }, { text: "Venn" }, { text: "Ostland" }]) {
    name candidates { actor { id } score reasons }
  }
  search(query: "Meridia") { totalCount edges { score highlight node {
    ... on Actor { id } ... on Claim { id } ... on Article { id } ... on Issue { id }
  } } }
  mentioning: articles(where: { mentions: ["act_2", "act_4"] }) { totalCount nodes { id } }
  byCount: actors(first: 20, orderBy: { field: CLAIM_COUNT, direction: DESC }) { nodes { id } }
  named: actors(where: { name: "OSTA" }) { nodes { id } }
  elsewhere: actor(by: { externalId: { scheme: "wikidata", value: "Q900002" } }) { id }
  inNorway: actors(where: { country: ["NO"] }) { nodes { id } }
}"""
QUESTIONS = (ACTORS, CLAIMS, PROPOSITIONS, MATRIX, SEARCH)

FOUND = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"

GIVEN = {
    "source": [("actor_id", "act", "ACTOR"), ("represents_id", "act", "REPRESENTS")],
    "claim": [("proposition_id", "prp", "PROPOSITION")],
    "stance": [
        ("actor_id", "act", "ACTOR"),
        ("target_actor_id", "act", "TARGET"),
        ("target_issue_id", "iss", "TARGET"),
        ("target_proposition_id", "prp", "TARGET"),
    ],
}
"""The columns that refer to something: to what, and in which role."""


@dataclass
class Curated:
    """A database, whoever asks it and whoever decides."""

    url: str
    asker: Asker
    archive: Archive

    def run(self, work: Any) -> Any:
        return self.asker.runner.run(work)

    def answers(self) -> Sequence[bytes]:
        """What is answered to a few rich questions."""
        return [self.asker.ask(question) for question in QUESTIONS]

    def found(self, ids: Sequence[str]) -> Sequence[str | None]:
        """The ids under which what has these ids is shown."""
        return [node and node["id"] for node in self.asker(FOUND, {"ids": list(ids)})["nodes"]]

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.url) as connection:
            return connection.execute(query.encode()).fetchall()

    def replay(self, place: int) -> str:
        """Deliver an article of the corpus again; what became of it."""
        prepared = prepare(corpus.articles()[place])
        assert prepared.record is not None
        kept = self.run(self.archive.keep(prepared.record, "desk", False))
        self.run(self.archive.settle())
        return str(kept.outcome)

    def mentions(self) -> Mapping[tuple[str, int, str], Any]:
        """What each mention is given and shown as: by table, key and role."""
        found: dict[tuple[str, int, str], Any] = {}
        for table, columns in GIVEN.items():
            for column, prefix, role in columns:
                given = f"coalesce(given_{column}, {column})"
                if table == "source":
                    given = f"case when '{role}' = any(given_none) then null else {given} end"
                query = f"select {table}_id, {given}, {column} from {table}"
                for key, was, is_shown in self.rows(query):
                    if was or is_shown:
                        found[f"{table}.{column}", key, role] = (prefix, was, is_shown)
        return found


@contextmanager
def curated(url: str) -> Iterator[Curated]:
    """The corpus in an empty database."""
    asyncio.run(corpus.fill(url))
    with asking(url) as asker:
        writes = pool.writes(url, Settings())
        asker.runner.run(writes.open())
        yield Curated(url, asker, Archive(writes))
        asker.runner.run(writes.close())
