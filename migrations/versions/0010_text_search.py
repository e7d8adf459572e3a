"""How texts become lexemes, and questions the queries over them.

A vector holds each word twice: as it stands, without accents and case, and, with the code of its
language before it (``en:drive``), stemmed by the rules of that language. ``en:`` alone says which
language that is, for what a stop word means depends on it.

Revision: 0010
After: 0009
"""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

EXTENSIONS = ("pg_trgm", "unaccent")
CONFIGURATION = (
    "CREATE TEXT SEARCH CONFIGURATION unstemmed (COPY = pg_catalog.simple)",
    "ALTER TEXT SEARCH CONFIGURATION unstemmed "
    "ALTER MAPPING FOR asciiword, word, numword WITH unaccent, simple",
)

STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""The languages that PostgreSQL 16 stems, by the first part of their tag (BCP 47)."""

CASES = "\n".join(
    f"        WHEN '{code}' THEN 'pg_catalog.{name}'::regconfig" for code, name in STEMMERS.items()
)
LANGUAGE = f"""
CREATE FUNCTION text_configuration(language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN
    CASE lower(split_part(language, '-', 1))
{CASES}
    END
"""

UNSEEN = r"[\u00ad\u0591-\u05bd\u0640\u064b-\u0652\u0670\u200b-\u200f\u2060-\u2064\ufeff]+"
"""What stands in words and is not read: soft hyphens, joiners, points, vowel signs, tatweel."""

BETWEEN = (
    r"[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf"
    r"\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f"
    r"\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u2e00-\u2e7f"
    r"\u3000-\u3004\u3008-\u3020\u30fb\ufe10-\ufe6f\ufff0-\uffff\U0001f000-\U0001faff]+"
)
"""What stands between words, whatever the database's locale takes for a letter."""

WORDS = f"""
CREATE FUNCTION text_words(passage text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN
    regexp_replace(
        regexp_replace(
            CASE WHEN passage IS NFKC NORMALIZED THEN passage ELSE normalize(passage, NFKC) END,
            '{UNSEEN}', '', 'g'
        ),
        '{BETWEEN}', ' ', 'g'
    )
"""

VECTOR = """
CREATE FUNCTION text_vector(language text, passage text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
    stemmer regconfig := text_configuration(language);
    code text := lower(split_part(language, '-', 1));
    words text := left(text_words(left(passage, 100000)), 100000);
    plain tsvector := to_tsvector('unstemmed', words);
BEGIN
    IF words IS NULL OR stemmer IS NULL THEN
        RETURN coalesce(plain, '');
    END IF;
    -- No lexeme holds a quotation mark or a space, so each begins where one follows the other.
    RETURN (
        plain::text || ' ''' || code || ':'':' || 1
        || replace(' ' || to_tsvector(stemmer, words)::text, ' ''', ' ''' || code || ':')
    )::tsvector;
END
$$
"""

NAME = """
CREATE FUNCTION text_name(name text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN btrim(lower(unaccent(text_words(name))))
"""

LANGUAGES = """
CREATE FUNCTION text_languages() RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH RECURSIVE known (language) AS (
        (SELECT language FROM article_version ORDER BY language LIMIT 1)
        UNION ALL
        SELECT (
            SELECT next.language FROM article_version next
            WHERE next.language > known.language ORDER BY next.language LIMIT 1
        )
        FROM known WHERE known.language IS NOT NULL
    )
    SELECT coalesce(array_agg(DISTINCT lower(split_part(language, '-', 1))), '{}')
    FROM known WHERE text_configuration(language) IS NOT NULL;
END
"""

WORD = r"""
CREATE FUNCTION text_word(word text, languages text[], ignoring text[]) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
    SELECT nullif(
        concat_ws(
            ' | ',
            nullif(phraseto_tsquery('unstemmed', word)::text, ''),
            string_agg(
                CASE
                    WHEN numnode(stems) > 0 THEN
                        regexp_replace(stems::text, '''([^'']+)''', '''' || code || ':\1''', 'g')
                    WHEN code = ANY (ignoring) THEN '''' || code || ':'''
                END,
                ' | '
            )
        ),
        ''
    )
    FROM
        unnest(languages) code
        CROSS JOIN LATERAL phraseto_tsquery(text_configuration(code), word) stems
)
"""
"""One word in each form in which a vector may hold it: the text of a query, null for none.

Where it is a stop word of a language in ``ignoring``, every text of that language will do.
"""

IGNORED = """
CREATE FUNCTION text_ignored(word text, languages text[]) RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE
RETURN ARRAY(
    SELECT code FROM unnest(languages) code
    WHERE numnode(phraseto_tsquery(text_configuration(code), word)) = 0
)
"""
"""The languages of which the word is a stop word."""

QUERY = """
CREATE FUNCTION text_query(terms jsonb) RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
    WITH term AS MATERIALIZED (
        SELECT
            alternative.place,
            term.given->>'kind' kind,
            ARRAY(SELECT jsonb_array_elements_text(term.given->'words')) words,
            languages
        FROM
            text_languages() languages
            CROSS JOIN LATERAL jsonb_array_elements(terms)
                WITH ORDINALITY alternative (given, place)
            CROSS JOIN LATERAL jsonb_array_elements(alternative.given) term (given)
    ), telling AS MATERIALIZED (
        -- A stop word may be missing where another word is asked for that is none.
        SELECT place, array_agg(DISTINCT code) codes
        FROM
            term
            CROSS JOIN LATERAL unnest(words) word
            CROSS JOIN LATERAL unnest(languages) code
        WHERE kind <> 'NOT' AND code <> ALL (text_ignored(word, languages))
        GROUP BY place
    ), said AS (
        SELECT
            place,
            CASE kind WHEN 'NOT' THEN '!(' ELSE '(' END || (
                SELECT string_agg(
                    '(' || text_word(word, languages, CASE kind WHEN 'WORD' THEN codes END) || ')',
                    ' <-> ' ORDER BY nth
                )
                FROM unnest(words) WITH ORDINALITY each (word, nth)
            ) || ')' query
        FROM term LEFT JOIN telling USING (place)
    ), every AS (
        SELECT string_agg(query, ' & ') query FROM said GROUP BY place
    )
    SELECT coalesce(string_agg('(' || query || ')', ' | '), '')::tsquery FROM every
)
"""
"""What a text must hold: alternatives of terms, as service/domain/query.py reads them."""

TELLING = """
CREATE FUNCTION text_telling(terms jsonb) RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
    WITH word AS MATERIALIZED (
        SELECT word, languages, text_ignored(word, languages) ignored
        FROM
            text_languages() languages
            CROSS JOIN LATERAL jsonb_array_elements(terms) alternative
            CROSS JOIN LATERAL jsonb_array_elements(alternative) term
            CROSS JOIN LATERAL jsonb_array_elements_text(term->'words') word
        WHERE term->>'kind' <> 'NOT'
    )
    SELECT coalesce(string_agg('(' || text_word(word, languages, NULL) || ')', ' | '), '')::tsquery
    FROM word
    WHERE ignored = '{}' OR NOT EXISTS (SELECT FROM word WHERE ignored = '{}')
)
"""
"""Any of the words that a query looks for, for ranks and highlights; stop words do not count."""

SCORE = """
CREATE FUNCTION text_score(search tsvector, query tsquery, telling tsquery, words integer)
RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
    SELECT CASE
        WHEN head @@ query THEN
            6000 + 4000 * least(1, 2.0 * words / greatest(1, length(head) - 1))
        WHEN ts_filter(search, '{a,b}') @@ query THEN
            4000 + 2000 * ts_rank_cd('{1,1,1,1}', search, telling, 32)
        ELSE 2000 + 2000 * ts_rank_cd('{1,1,1,1}', search, telling, 32)
    END::integer
    FROM ts_filter(search, '{a}') head
)
"""
"""How well a text answers a query, in ten-thousandths.

Best where all is in what heads it, and the better the less else it says; then where it is in
what stands below; then anywhere. Below the heading it counts how often the words are there.
"""

FUNCTIONS = {
    "text_configuration(text)": LANGUAGE,
    "text_words(text)": WORDS,
    "text_vector(text, text)": VECTOR,
    "text_name(text)": NAME,
    "text_languages()": LANGUAGES,
    "text_word(text, text[], text[])": WORD,
    "text_ignored(text, text[])": IGNORED,
    "text_query(jsonb)": QUERY,
    "text_telling(jsonb)": TELLING,
    "text_score(tsvector, tsquery, tsquery, integer)": SCORE,
}


def upgrade() -> None:
    for extension in EXTENSIONS:
        op.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")
    for statement in CONFIGURATION:
        op.execute(statement)
    for function in FUNCTIONS.values():
        op.execute(function)


def downgrade() -> None:
    for signature in reversed(FUNCTIONS):
        op.execute(f"DROP FUNCTION {signature}")
    op.execute("DROP TEXT SEARCH CONFIGURATION unstemmed")
