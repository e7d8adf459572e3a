"""Which texts hold which words, as PostgreSQL's own configurations say, one row at a time."""

from collections.abc import Mapping
from typing import Any

import psycopg
from psycopg.rows import tuple_row

Said = Mapping[tuple[str, int], frozenset[str]]
"""The words that a row says, by its table and key."""

WORDS = ("strikes", "account", "quay", "line", "parts", "álder", "alder", "official", "venn")
QUERIES = (*WORDS, "QUAY", "Åland", "account strikes", "quay -parts", "official OR Venn")

TEXTS = {
    "article_version": "concat_ws(' | ', headline, standfirst, body)",
    "claim": "concat_ws(' | ', text, (select string_agg(span->>'exact', ' | ') "
    "from jsonb_array_elements(spans) span))",
    "source": "text",
    "proposition": "text",
}
LANGUAGE = "(select language from article_version v where v.version_id = {table}.version_id)"
OF_FIRST = "(select claim.language from claim where claim_id = first_claim_id)"
SAYS = """
select {key}, array_agg(word) from (
    select {key}, {text} as said, {language} as language from {table}
) rows, unnest(%s::text[]) word,
lateral (select (case language when 'en' then 'english' when 'pt' then 'portuguese'
    when 'nb' then 'norwegian' else 'simple' end)::regconfig) configured (config)
where to_tsvector(config, said) @@ plainto_tsquery(config, word)
    or to_tsvector('simple', unaccent(said)) @@ plainto_tsquery('simple', unaccent(word))
group by {key}
"""


def said(connection: psycopg.Connection[Any]) -> Said:
    """What every row says of the words."""
    found: dict[tuple[str, int], frozenset[str]] = {}
    for table, text in TEXTS.items():
        key = "version_id" if table == "article_version" else f"{table}_id"
        language = OF_FIRST if table == "proposition" else LANGUAGE.format(table=table)
        statement = SAYS.format(table=table, key=key, text=text, language=language)
        with connection.cursor(row_factory=tuple_row) as cursor:
            for number, words in cursor.execute(statement.encode(), (list(WORDS),)):
                found[table, number] = frozenset(words)
    return found


def holds(words: frozenset[str], query: str) -> bool:
    """Whether what is said answers a query of plain words, `-` and `or`."""
    return any(
        all(
            (word.removeprefix("-") in words) is not word.startswith("-")
            for word in alternative.split()
        )
        for alternative in query.lower().split(" or ")
    )
