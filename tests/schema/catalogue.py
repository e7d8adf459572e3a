"""What the database's own catalogue says of the tables."""

from dataclasses import dataclass

import psycopg

REQUIRED = """
  select c.relname, a.attname
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and a.attnum > 0 and a.attnotnull and not a.attisdropped
"""
INDEXES = """
  select c.relname, array_agg(a.attname::text order by k.place)
  from pg_index i
  join pg_class c on c.oid = i.indrelid
  cross join lateral unnest(i.indkey) with ordinality as k(number, place)
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
  where c.relnamespace = 'public'::regnamespace and i.indisvalid
  group by c.relname, i.indexrelid
"""
FOREIGN_KEYS = """
  select c.relname, a.attname, f.relname
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_class f on f.oid = k.confrelid
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.contype = 'f' and c.relnamespace = 'public'::regnamespace
"""


@dataclass(frozen=True)
class Catalogue:
    """Columns are pairs of a table and a name."""

    required: frozenset[tuple[str, str]]
    indexes: frozenset[tuple[str, tuple[str, ...]]]
    foreign_keys: frozenset[tuple[str, str, str]]

    @classmethod
    def read(cls, url: str) -> "Catalogue":
        with psycopg.connect(url) as connection:
            return cls(
                frozenset(connection.execute(REQUIRED)),
                frozenset((table, tuple(names)) for table, names in connection.execute(INDEXES)),
                frozenset(connection.execute(FOREIGN_KEYS)),
            )

    def leads(self, table: str, *columns: str) -> bool:
        """Whether an index of the table begins with these columns."""
        return any(of == table and names[: len(columns)] == columns for of, names in self.indexes)

    def leads_on(self, table: str, *columns: str) -> bool:
        """Whether an index of the table has these columns after a first one."""
        return any(of == table and names[1:] == columns for of, names in self.indexes)
