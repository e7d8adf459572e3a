"""Whom a name may mean, once several actors can be shown as one.

A candidate is shown under its canonical id, found by the names and offices of all that is the same.

Revision: 0030
After: 0029
"""

from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

CANDIDATES = """
CREATE OR REPLACE FUNCTION actor_candidates(
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
        SELECT
            part.rest, coalesce(holder.merged_into_id, role.actor_id) AS actor_id, role.title,
            role.organization_id
        FROM
            part
            JOIN actor_role role ON role.folded = part.gram
            JOIN actor holder ON holder.actor_id = role.actor_id
        WHERE
            coalesce(role."from" <= day, true)
            AND coalesce(role."to" > day, true)
    ), called AS (
        SELECT wanted AS called, key AS exact UNION ALL
        SELECT DISTINCT rest, rest FROM office WHERE rest <> ''
    ), alike AS (
        -- Of what is merged into another the primary name is one of that one's aliases.
        SELECT
            called.called, coalesce(bearer.merged_into_id, name.actor_id) AS actor_id,
            CASE
                WHEN name.text_key = exact THEN
                    CASE kinds.kind WHEN 'PRIMARY' THEN 10000 ELSE 9500 END
                WHEN name.folded = called.called THEN
                    CASE kinds.kind WHEN 'PRIMARY' THEN 9200 ELSE 9000 END
                ELSE 4000 + 4500 * similarity(name.folded, called.called)
            END + CASE WHEN name.language = actor_candidates.language THEN 20 ELSE 0 END AS score,
            ARRAY[CASE kinds.kind WHEN 'PRIMARY' THEN 'primary name' ELSE lower(kinds.kind) END]
            || CASE
                WHEN name.text_key = exact THEN '{}'
                WHEN name.folded = called.called THEN '{same without accents or punctuation}'
                ELSE ARRAY[
                    'spelled alike (' || round(similarity(name.folded, called.called)::numeric, 2)
                    || '): ' || name.text
                ]
            END AS reasons
        FROM
            called
            JOIN actor_name name ON
                name.text_key = exact
                OR (name.folded % called.called AND similarity(name.folded, called.called) >= 0.4)
            JOIN actor bearer ON bearer.actor_id = name.actor_id
            CROSS JOIN LATERAL (
                SELECT CASE
                    WHEN name.kind = 'PRIMARY' AND bearer.merged_into_id IS NOT NULL THEN 'ALIAS'
                    ELSE name.kind
                END
            ) kinds (kind)
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
        FROM
            office
            LEFT JOIN actor known ON known.actor_id = organization_id
            LEFT JOIN actor organization
                ON organization.actor_id = coalesce(known.merged_into_id, known.actor_id)
        WHERE rest = '' OR EXISTS (
            SELECT FROM actor_name
            WHERE actor_name.actor_id
                = ANY (array_prepend(organization.actor_id, organization.merged_ids))
                AND similarity(folded, regexp_replace(rest, '^(the|of|of the) ', '')) >= 0.4
        )
    ), best AS (
        SELECT DISTINCT ON (actor_id) actor_id, score, reasons
        FROM found ORDER BY actor_id, score DESC, reasons
    ), beside AS (
        SELECT best.actor_id, min(near.name) name
        FROM
            best
            JOIN actor holder ON holder.actor_id = best.actor_id
            JOIN actor_role role
                ON role.actor_id = ANY (array_prepend(holder.actor_id, holder.merged_ids))
            LEFT JOIN actor known ON known.actor_id = role.organization_id
            LEFT JOIN actor organization
                ON organization.actor_id = coalesce(known.merged_into_id, known.actor_id)
            CROSS JOIN LATERAL (
                SELECT name.text, name.folded FROM actor_name name
                WHERE name.actor_id
                    = ANY (array_prepend(organization.actor_id, organization.merged_ids))
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

BEFORE = """
CREATE OR REPLACE FUNCTION actor_candidates(
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
"""As revision 0017 has it."""


def upgrade() -> None:
    op.execute(CANDIDATES)


def downgrade() -> None:
    op.execute(BEFORE)
