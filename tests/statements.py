"""What the server counts of the statements that are sent to a database."""

from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

CALLS = """
  select calls, query from pg_stat_statements
  where dbid = (select oid from pg_database where datname = %s) and toplevel
    and query not like 'DEALLOCATE%%'
"""
"""A connection that has prepared many lets go of the oldest; that is no question of anybody's."""


class Counter:
    """What the server has counted of one database."""

    def __init__(self, connection: psycopg.Connection[Any], url: str) -> None:
        self.connection = connection
        self.connection.execute("create extension if not exists pg_stat_statements")
        self.database = conninfo_to_dict(url)["dbname"]

    def calls(self) -> dict[str, int]:
        """How often each statement has been called."""
        found: dict[str, int] = {}
        for calls, query in self.connection.execute(CALLS, (self.database,)):
            found[query] = found.get(query, 0) + calls
        return found
