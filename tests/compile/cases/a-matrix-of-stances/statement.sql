WITH anon_8 AS (
  SELECT DISTINCT ON (
    stance_1.actor_id,
    stance_1.target_actor_id,
    stance_1.target_issue_id,
    stance_1.target_proposition_id,
    COALESCE(article_version_1.origin_id, article_version_1.article_id),
    CAST(timezone('UTC', stance_1.held_at) AS DATE),
    stance_1.position
  )
    stance_1.stance_id AS stance_id,
    stance_1.actor_id AS actor_id,
    CASE
      WHEN (
        stance_1.target_actor_id IS NOT NULL
      )
      THEN 'Actor'
      WHEN (
        stance_1.target_issue_id IS NOT NULL
      )
      THEN 'Issue'
      WHEN (
        stance_1.target_proposition_id IS NOT NULL
      )
      THEN 'Proposition'
    END AS target_kind,
    COALESCE(stance_1.target_actor_id, stance_1.target_issue_id, stance_1.target_proposition_id) AS target_id,
    stance_1.position AS position,
    stance_1.held_at AS held_at,
    COALESCE(article_version_1.origin_id, article_version_1.article_id) AS origin_id
  FROM stance AS stance_1
  JOIN article_version AS article_version_1
    ON article_version_1.version_id = stance_1.version_id
  WHERE
    stance_1.current = TRUE
    AND stance_1.review_status IN ('PENDING', 'APPROVED')
    AND stance_1.held_at >= CAST($1 AS TIMESTAMPTZ)
    AND stance_1.held_at < CAST($2 AS TIMESTAMPTZ)
  ORDER BY
    stance_1.actor_id,
    stance_1.target_actor_id,
    stance_1.target_issue_id,
    stance_1.target_proposition_id,
    COALESCE(article_version_1.origin_id, article_version_1.article_id),
    CAST(timezone('UTC', stance_1.held_at) AS DATE),
    stance_1.position,
    article_version_1.published_at,
    stance_1.stance_id
), anon_5 AS (
  SELECT
    anon_8.actor_id AS actor_id,
    anon_8.target_kind AS target_kind,
    anon_8.target_id AS target_id,
    COUNT(*) FILTER(WHERE
      anon_8.position = 'SUPPORTS') AS supports,
    COUNT(*) FILTER(WHERE
      anon_8.position = 'OPPOSES') AS opposes,
    COUNT(*) FILTER(WHERE
      anon_8.position = 'NEUTRAL') AS neutral,
    COUNT(*) FILTER(WHERE
      anon_8.position = 'MIXED') AS mixed,
    COUNT(DISTINCT anon_8.origin_id) AS independent_origins,
    (
      ARRAY_AGG(anon_8.position ORDER BY anon_8.held_at DESC, anon_8.stance_id DESC)
    )[1] AS last,
    trim_array(
      ARRAY_AGG(anon_8.stance_id ORDER BY anon_8.held_at DESC, anon_8.stance_id DESC),
      GREATEST(CAST(COUNT(*) AS INT) - 20, 0)
    ) AS latest
  FROM anon_8
  GROUP BY
    anon_8.actor_id,
    anon_8.target_kind,
    anon_8.target_id
  HAVING
    COUNT(DISTINCT anon_8.origin_id) >= CAST($3 AS BIGINT)
), anon_6 AS (
  SELECT
    anon_5.actor_id AS actor_id,
    ROW_NUMBER() OVER (
      ORDER BY SUM(anon_5.supports + anon_5.opposes + anon_5.neutral + anon_5.mixed) DESC, actor_2.name_key, anon_5.actor_id
    ) AS row_place
  FROM anon_5
  JOIN actor AS actor_2
    ON actor_2.actor_id = anon_5.actor_id
  GROUP BY
    anon_5.actor_id,
    actor_2.name_key
  ORDER BY
    row_place
  LIMIT CAST($4 AS BIGINT)
), anon_7 AS (
  SELECT
    anon_5.target_kind AS target_kind,
    anon_5.target_id AS target_id,
    ROW_NUMBER() OVER (
      ORDER BY SUM(anon_5.supports + anon_5.opposes + anon_5.neutral + anon_5.mixed) DESC, COALESCE(
        actor_3.name_key COLLATE "C",
        issue_1.label_key COLLATE "C",
        proposition_1.text COLLATE "C"
      ), anon_5.target_kind, anon_5.target_id
    ) AS column_place
  FROM anon_5
  LEFT OUTER JOIN actor AS actor_3
    ON anon_5.target_kind = 'Actor' AND actor_3.actor_id = anon_5.target_id
  LEFT OUTER JOIN issue AS issue_1
    ON anon_5.target_kind = 'Issue' AND issue_1.issue_id = anon_5.target_id
  LEFT OUTER JOIN proposition AS proposition_1
    ON anon_5.target_kind = 'Proposition'
    AND proposition_1.proposition_id = anon_5.target_id
  GROUP BY
    anon_5.target_kind,
    anon_5.target_id,
    COALESCE(
      actor_3.name_key COLLATE "C",
      issue_1.label_key COLLATE "C",
      proposition_1.text COLLATE "C"
    )
  ORDER BY
    column_place
  LIMIT CAST($5 AS BIGINT)
), anon_4 AS (
  SELECT
    anon_5.actor_id AS actor_id,
    anon_5.target_kind AS target_kind,
    anon_5.target_id AS target_id,
    anon_5.supports AS supports,
    anon_5.opposes AS opposes,
    anon_5.neutral AS neutral,
    anon_5.mixed AS mixed,
    anon_5.independent_origins AS independent_origins,
    anon_5.last AS last,
    anon_5.latest AS latest,
    anon_6.row_place AS row_place,
    anon_7.column_place AS column_place
  FROM anon_5
  JOIN anon_6
    ON anon_6.actor_id = anon_5.actor_id
  JOIN anon_7
    ON anon_7.target_kind = anon_5.target_kind AND anon_7.target_id = anon_5.target_id
)
SELECT
  (
    SELECT
      to_json("@13") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@12") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    'act_' || actor_1.actor_id AS "id",
                    actor_1.name AS "name"
                  FROM actor AS actor_1, (
                    SELECT DISTINCT
                      anon_3.row_place AS row_place,
                      anon_3.actor_id AS actor_id
                    FROM anon_4 AS anon_3
                  ) AS anon_2
                  WHERE
                    anon_2.actor_id = actor_1.actor_id
                  ORDER BY
                    anon_2.row_place
                  LIMIT CAST($6 AS BIGINT)
                ) AS "@1"
              ) AS "rows",
              COALESCE(
                (
                  SELECT
                    JSON_AGG(
                      COALESCE(
                        (
                          SELECT
                            to_json("@2") AS to_json_3
                          FROM (
                            SELECT
                              'Actor' AS "__typename",
                              actor_4.name AS "name"
                            FROM actor AS actor_4
                            WHERE
                              actor_4.actor_id = anon_9.target_id AND anon_9.target_kind = 'Actor'
                          ) AS "@2"
                        ),
                        (
                          SELECT
                            to_json("@3") AS to_json_4
                          FROM (
                            SELECT
                              'Issue' AS "__typename",
                              issue_2.label AS "label"
                            FROM issue AS issue_2
                            WHERE
                              issue_2.issue_id = anon_9.target_id AND anon_9.target_kind = 'Issue'
                          ) AS "@3"
                        ),
                        (
                          SELECT
                            to_json("@4") AS to_json_5
                          FROM (
                            SELECT
                              'Proposition' AS "__typename"
                            FROM proposition AS proposition_2
                            WHERE
                              proposition_2.proposition_id = anon_9.target_id
                              AND anon_9.target_kind = 'Proposition'
                          ) AS "@4"
                        )
                      ) ORDER BY anon_9.column_place
                    ) AS json_agg_1
                  FROM (
                    SELECT DISTINCT
                      anon_10.column_place AS column_place,
                      anon_10.target_kind AS target_kind,
                      anon_10.target_id AS target_id
                    FROM anon_4 AS anon_10
                  ) AS anon_9
                ),
                CAST('[]' AS JSON)
              ) AS "columns",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@11")), CAST('[]' AS JSON)) AS coalesce_2
                FROM (
                  SELECT
                    (
                      SELECT
                        to_json("@5") AS to_json_6
                      FROM (
                        SELECT
                          actor_5.name AS "name"
                        FROM actor AS actor_5
                        WHERE
                          actor_5.actor_id = anon_11.actor_id
                      ) AS "@5"
                    ) AS "actor",
                    COALESCE(
                      (
                        SELECT
                          to_json("@6") AS to_json_7
                        FROM (
                          SELECT
                            'act_' || actor_6.actor_id AS "id"
                          FROM actor AS actor_6
                          WHERE
                            actor_6.actor_id = anon_11.target_id AND anon_11.target_kind = 'Actor'
                        ) AS "@6"
                      ),
                      (
                        SELECT
                          to_json("@7") AS to_json_8
                        FROM (
                          SELECT
                            'iss_' || issue_3.issue_id AS "id"
                          FROM issue AS issue_3
                          WHERE
                            issue_3.issue_id = anon_11.target_id AND anon_11.target_kind = 'Issue'
                        ) AS "@7"
                      ),
                      (
                        SELECT
                          to_json("@8") AS to_json_9
                        FROM (
                          SELECT
                            'prp_' || proposition_3.proposition_id AS "id"
                          FROM proposition AS proposition_3
                          WHERE
                            proposition_3.proposition_id = anon_11.target_id
                            AND anon_11.target_kind = 'Proposition'
                        ) AS "@8"
                      )
                    ) AS "target",
                    (
                      SELECT
                        to_json("@9") AS to_json_10
                      FROM (
                        SELECT
                          anon_11.supports AS "supports",
                          anon_11.opposes AS "opposes",
                          anon_11.neutral AS "neutral",
                          anon_11.mixed AS "mixed"
                      ) AS "@9"
                    ) AS "counts",
                    COALESCE(
                      ROUND(
                        CAST(anon_11.supports - anon_11.opposes AS DECIMAL) / CAST(NULLIF(anon_11.supports + anon_11.opposes + anon_11.neutral + anon_11.mixed, 0) AS DECIMAL),
                        4
                      ),
                      0.0000
                    ) AS "net",
                    anon_11.independent_origins AS "independentOrigins",
                    anon_11.last AS "last",
                    anon_11.supports > 0 AND anon_11.opposes > 0 AS "contested",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@10")), CAST('[]' AS JSON)) AS coalesce_3
                      FROM (
                        SELECT
                          'sta_' || stance_2.stance_id AS "id",
                          stance_2.position AS "position",
                          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', stance_2.held_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "heldAt"
                        FROM stance AS stance_2, UNNEST(anon_11.latest) WITH ORDINALITY AS anon_12(stance_id, place)
                        WHERE
                          anon_12.stance_id = stance_2.stance_id
                        ORDER BY
                          anon_12.place
                        LIMIT CAST($7 AS BIGINT)
                      ) AS "@10"
                    ) AS "stances"
                  FROM anon_4 AS anon_11
                  ORDER BY
                    anon_11.row_place,
                    anon_11.column_place
                  LIMIT CAST($8 AS BIGINT)
                ) AS "@11"
              ) AS "cells"
          ) AS "@12"
        ) AS "stanceMatrix"
    ) AS "@13"
  ) AS anon_1;
