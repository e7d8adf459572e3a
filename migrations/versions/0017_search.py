"""What a search marks, who a name may mean, and how PostgreSQL says that it is too much.

Revision: 0017
After: 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

BOUNDED = """
CREATE FUNCTION bounded(number bigint, most bigint, place text) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
BEGIN
    IF number > most THEN
        RAISE EXCEPTION '%', most USING ERRCODE = 'OR001', DETAIL = place;
    END IF;
    RETURN true;
END
$$
"""
"""True, unless more is found than may be ranked; ``place`` is the path of the field."""

HTML = """
CREATE FUNCTION text_html(passage text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN
    replace(replace(replace(replace(replace(
        passage, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;')
"""

SEEN = (
    r"(?:[\u00ad\u0591-\u05bd\u0640\u064b-\u0652\u0670\u200b-\u200f\u2060-\u2064\ufeff]"
    r"|[^\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf"
    r"\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f"
    r"\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u2e00-\u2e7f"
    r"\u3000-\u3004\u3008-\u3020\u30fb\ufe10-\ufe6f\ufff0-\uffff\U0001f000-\U0001faff])+"
)
"""A word, by the expressions of revision 0010."""

SENTENCES = r"(?<=[.!?\u2026\u061f])[\"\u201d\u00bb\u2019]?\s+|\n+"

PIECES = f"""
CREATE FUNCTION text_sentences(passage text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_split_to_array(left(passage, 100000), '{SENTENCES}')
"""
TOKENS = f"""
CREATE FUNCTION text_tokens(passage text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN string_to_array(
    regexp_replace(passage, '({SEEN})', chr(1) || '\\1' || chr(1), 'g'), chr(1)
)
"""
"""A passage in pieces: what is between words and words, in turn."""

MARKED = """
CREATE FUNCTION text_marked(language text, passages text[], telling tsquery) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
DECLARE
    sentence text;
    words text[];
    first integer;
    marked text := '';
BEGIN
    SELECT said INTO sentence
    FROM
        unnest(passages) WITH ORDINALITY passage (whole, place)
        CROSS JOIN LATERAL unnest(text_sentences(whole)) WITH ORDINALITY each (said, nth)
    ORDER BY ts_rank(text_vector(language, said), telling) DESC, place, nth
    LIMIT 1;
    words := text_tokens(sentence);
    -- Of a very long sentence the part round the first word that counts.
    SELECT min(nth) INTO first FROM unnest(words) WITH ORDINALITY each (word, nth)
    WHERE text_vector(language, word) @@ telling;
    IF first > 60 THEN
        words := words[first - 20:];
        marked := '… ';
    END IF;
    SELECT marked || string_agg(
        CASE
            WHEN text_vector(language, word) @@ telling
                THEN '<mark>' || text_html(word) || '</mark>'
            ELSE text_html(word)
        END,
        '' ORDER BY nth
    )
    INTO marked
    FROM unnest(words[1:120]) WITH ORDINALITY each (word, nth);
    RETURN CASE WHEN cardinality(words) > 120 THEN marked || ' …' ELSE coalesce(marked, '') END;
END
$$
"""
"""The sentence of the passages that says most of what is looked for, as HTML.

Every word is escaped before it is marked, so that nothing in a text can be taken for a mark.
"""

CANDIDATES = """
CREATE FUNCTION actor_candidates(
    given text, key text, language text, context text, day date
)
RETURNS TABLE (actor_id bigint, score integer, reasons text[])
LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
#variable_conflict use_column
DECLARE
    wanted text := text_name(given);
    words text[] := string_to_array(nullif(wanted, ''), ' ');
    around text := ' ' || text_name(context) || ' ';
BEGIN
    IF cardinality(words) > 16 THEN
        words := words[1:16];
    END IF;
    RETURN QUERY
    WITH part AS MATERIALIZED (
        -- Each run of words, and what is left without it.
        SELECT
            array_to_string(words[first:last], ' ') gram,
            array_to_string(words[1:first - 1] || words[last + 1:], ' ') rest
        FROM
            generate_series(1, cardinality(words)) first
            CROSS JOIN LATERAL generate_series(first, cardinality(words)) last
    ), office AS MATERIALIZED (
        SELECT part.rest, role.actor_id, role.title, role.organization_id
        FROM part JOIN actor_role role ON role.folded = part.gram
        WHERE
            coalesce(role."from" <= day, true)
            AND coalesce(role."to" > day, true)
    ), called AS (
        SELECT wanted AS called, key AS exact UNION ALL
        SELECT DISTINCT rest, rest FROM office WHERE rest <> ''
    ), alike AS (
        SELECT
            called.called, name.actor_id,
            CASE
                WHEN name.text_key = exact THEN
                    CASE name.kind WHEN 'PRIMARY' THEN 10000 ELSE 9500 END
                WHEN name.folded = called.called THEN
                    CASE name.kind WHEN 'PRIMARY' THEN 9200 ELSE 9000 END
                ELSE 4000 + 4500 * similarity(name.folded, called.called)
            END + CASE WHEN name.language = actor_candidates.language THEN 20 ELSE 0 END AS score,
            ARRAY[CASE name.kind WHEN 'PRIMARY' THEN 'primary name' ELSE lower(name.kind) END]
            || CASE
                WHEN name.text_key = exact THEN '{}'
                WHEN name.folded = called.called THEN '{same without accents or punctuation}'
                ELSE ARRAY[
                    'spelled alike (' || round(similarity(name.folded, called.called)::numeric, 2)
                    || '): ' || name.text
                ]
            END AS reasons
        FROM called JOIN actor_name name ON
            name.text_key = exact
            OR (name.folded % called.called AND similarity(name.folded, called.called) >= 0.4)
    ), found AS (
        SELECT actor_id, score, reasons FROM alike WHERE called = wanted
        UNION ALL
        -- A title and a name, and the title is theirs.
        SELECT
            alike.actor_id, 0.98 * score,
            reasons || ('held the role ' || title || coalesce(' on ' || day, ''))
        FROM office JOIN alike ON alike.called = office.rest AND alike.actor_id = office.actor_id
        UNION ALL
        -- A title and a name, and the title is somebody else's.
        SELECT alike.actor_id, 0.7 * score, reasons || ('named with the title ' || title)
        FROM office JOIN alike ON alike.called = office.rest AND alike.actor_id <> office.actor_id
        UNION ALL
        -- A title alone, or with what the office belongs to.
        SELECT
            office.actor_id,
            CASE WHEN rest = '' THEN 8000 ELSE 8500 END,
            ARRAY['held the role ' || title || coalesce(' of ' || organization.name, '')
                || coalesce(' on ' || day, '')]
        FROM office LEFT JOIN actor organization ON organization.actor_id = organization_id
        WHERE rest = '' OR EXISTS (
            SELECT FROM actor_name
            WHERE actor_name.actor_id = organization_id
                AND similarity(folded, regexp_replace(rest, '^(the|of|of the) ', '')) >= 0.4
        )
    ), best AS (
        SELECT DISTINCT ON (actor_id) actor_id, score, reasons
        FROM found ORDER BY actor_id, score DESC, reasons
    ), beside AS (
        SELECT best.actor_id, min(near.name) name
        FROM
            best
            JOIN actor_role role ON role.actor_id = best.actor_id
            CROSS JOIN LATERAL (
                SELECT name.text, name.folded FROM actor_name name
                WHERE name.actor_id = role.organization_id
                UNION ALL SELECT role.title, role.folded
            ) near (name, folded)
        WHERE
            near.folded <> ''
            AND position(' ' || near.folded || ' ' IN around) > 0
            AND coalesce(role."from" <= day, true)
            AND coalesce(role."to" > day, true)
        GROUP BY best.actor_id
    )
    SELECT
        best.actor_id,
        least(10000, best.score + CASE WHEN name IS NULL THEN 0 ELSE 500 END)::integer,
        CASE WHEN name IS NULL THEN reasons ELSE reasons || ('with ' || name || ' in context') END
    FROM best LEFT JOIN beside USING (actor_id)
    ORDER BY 2 DESC, 1 LIMIT 10;
END
$$
"""
"""Whom a name may mean, best first, with the reasons; ``key`` is the name as names are known by."""

FUNCTIONS = {
    "bounded(bigint, bigint, text)": BOUNDED,
    "text_html(text)": HTML,
    "text_sentences(text)": PIECES,
    "text_tokens(text)": TOKENS,
    "text_marked(text, text[], tsquery)": MARKED,
    "actor_candidates(text, text, text, text, date)": CANDIDATES,
}
TITLES = """
CREATE FUNCTION actor_role_searched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    new.folded := text_name(new.title);
    RETURN new;
END
$$
"""
TITLED = """
CREATE TRIGGER actor_role_searched BEFORE INSERT OR UPDATE OF title, folded ON actor_role
FOR EACH ROW EXECUTE FUNCTION actor_role_searched()
"""


def upgrade() -> None:
    op.add_column("actor_role", sa.Column("folded", sa.Text))
    op.execute(TITLES)
    op.execute(TITLED)
    for function in FUNCTIONS.values():
        op.execute(function)


def downgrade() -> None:
    for signature in reversed(FUNCTIONS):
        op.execute(f"DROP FUNCTION {signature}")
    op.execute("DROP TRIGGER actor_role_searched ON actor_role")
    op.execute("DROP FUNCTION actor_role_searched()")
    op.drop_column("actor_role", "folded")
