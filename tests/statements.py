"""What the server counts of the statements that are sent to a database."""

from collections.abc import Mapping
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

CALLS = """
  select queryid, sum(calls)::bigint from pg_stat_statements(showtext => false)
  where dbid = (select oid from pg_database where datname = %s) and toplevel
  group by queryid
"""
"""Without texts: the server would read all of them from a file each time."""

Calls = Mapping[int, int]
"""How often each statement was called, by the number that the server gives to a statement."""


LETTING_GO = """
  select queryid from pg_stat_statements where queryid = any(%s) and query like 'DEALLOCATE%%'
"""
"""A connection that has prepared many lets go of the oldest; that is no question of anybody's."""


class Counter:
    """What the server has counted of one database."""

    def __init__(self, connection: psycopg.Connection[Any], url: str) -> None:
        self.connection = connection
        self.connection.execute("create extension if not exists pg_stat_statements")
        self.database = conninfo_to_dict(url)["dbname"]
        self.known: set[int] = set()
        """Statements that let go of others."""

    def calls(self) -> Calls:
        """How often each statement has been called."""
        return dict(self.connection.execute(CALLS, (self.database,)).fetchall())

    def since(self, before: Calls) -> Calls:
        """How often each statement has been called since then, for those that were."""
        new = {each: calls - before.get(each, 0) for each, calls in self.calls().items()}
        asked = {each: calls for each, calls in new.items() if calls and each not in self.known}
        if len(asked) > 1:
            found = self.connection.execute(LETTING_GO, (list(asked),)).fetchall()
            self.known |= {queryid for (queryid,) in found}
        return {each: calls for each, calls in asked.items() if each not in self.known}
