WITH anon_8 AS (
  SELECT
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
    stance_1.current = TRUE AND stance_1.review_status IN ('PENDING', 'APPROVED')
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
    COUNT(DISTINCT anon_8.origin_id) >= CAST($1 AS BIGINT)
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
  LIMIT CAST($2 AS BIGINT)
), anon_7 AS (
  SELECT
    anon_5.target_kind AS target_kind,
    anon_5.target_id AS target_id,
    ROW_NUMBER() OVER (
      ORDER BY SUM(anon_5.supports + anon_5.opposes + anon_5.neutral + anon_5.mixed) DESC, COALESCE(
        actor_3.name_key COLLATE "C",
        issue_2.label_key COLLATE "C",
        proposition_2.text COLLATE "C"
      ), anon_5.target_kind, anon_5.target_id
    ) AS column_place
  FROM anon_5
  LEFT OUTER JOIN actor AS actor_3
    ON anon_5.target_kind = 'Actor' AND actor_3.actor_id = anon_5.target_id
  LEFT OUTER JOIN issue AS issue_2
    ON anon_5.target_kind = 'Issue' AND issue_2.issue_id = anon_5.target_id
  LEFT OUTER JOIN proposition AS proposition_2
    ON anon_5.target_kind = 'Proposition'
    AND proposition_2.proposition_id = anon_5.target_id
  GROUP BY
    anon_5.target_kind,
    anon_5.target_id,
    COALESCE(
      actor_3.name_key COLLATE "C",
      issue_2.label_key COLLATE "C",
      proposition_2.text COLLATE "C"
    )
  ORDER BY
    column_place
  LIMIT CAST($3 AS BIGINT)
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
), anon_17 AS (
  SELECT DISTINCT ON (
    stance_4.actor_id,
    stance_4.target_actor_id,
    stance_4.target_issue_id,
    stance_4.target_proposition_id,
    article_version_2.article_id,
    stance_4.position
  )
    stance_4.stance_id AS stance_id,
    stance_4.actor_id AS actor_id,
    CASE
      WHEN (
        stance_4.target_actor_id IS NOT NULL
      )
      THEN 'Actor'
      WHEN (
        stance_4.target_issue_id IS NOT NULL
      )
      THEN 'Issue'
      WHEN (
        stance_4.target_proposition_id IS NOT NULL
      )
      THEN 'Proposition'
    END AS target_kind,
    COALESCE(stance_4.target_actor_id, stance_4.target_issue_id, stance_4.target_proposition_id) AS target_id,
    stance_4.position AS position,
    stance_4.held_at AS held_at,
    COALESCE(article_version_2.origin_id, article_version_2.article_id) AS origin_id
  FROM stance AS stance_4
  JOIN article_version AS article_version_2
    ON article_version_2.version_id = stance_4.version_id
  WHERE
    stance_4.current = TRUE
    AND stance_4.review_status IN ('PENDING', 'APPROVED')
    AND stance_4.target_issue_id IN (
      SELECT
        COALESCE(issue_3.merged_into_id, issue_3.issue_id) AS coalesce_5
      FROM issue AS issue_3
      WHERE
        issue_3.label_key = CAST($7 AS VARCHAR)
    )
  ORDER BY
    stance_4.actor_id,
    stance_4.target_actor_id,
    stance_4.target_issue_id,
    stance_4.target_proposition_id,
    article_version_2.article_id,
    stance_4.position,
    article_version_2.published_at,
    stance_4.stance_id
), anon_14 AS (
  SELECT
    anon_17.actor_id AS actor_id,
    anon_17.target_kind AS target_kind,
    anon_17.target_id AS target_id,
    COUNT(*) FILTER(WHERE
      anon_17.position = 'SUPPORTS') AS supports,
    COUNT(*) FILTER(WHERE
      anon_17.position = 'OPPOSES') AS opposes,
    COUNT(*) FILTER(WHERE
      anon_17.position = 'NEUTRAL') AS neutral,
    COUNT(*) FILTER(WHERE
      anon_17.position = 'MIXED') AS mixed,
    COUNT(DISTINCT anon_17.origin_id) AS independent_origins,
    (
      ARRAY_AGG(anon_17.position ORDER BY anon_17.held_at DESC, anon_17.stance_id DESC)
    )[1] AS last,
    trim_array(
      ARRAY_AGG(anon_17.stance_id ORDER BY anon_17.held_at DESC, anon_17.stance_id DESC),
      GREATEST(CAST(COUNT(*) AS INT) - 20, 0)
    ) AS latest
  FROM anon_17
  GROUP BY
    anon_17.actor_id,
    anon_17.target_kind,
    anon_17.target_id
  HAVING
    COUNT(DISTINCT anon_17.origin_id) >= CAST($8 AS BIGINT)
), anon_15 AS (
  SELECT
    anon_14.actor_id AS actor_id,
    ROW_NUMBER() OVER (
      ORDER BY SUM(anon_14.supports + anon_14.opposes + anon_14.neutral + anon_14.mixed) DESC, actor_6.name_key, anon_14.actor_id
    ) AS row_place
  FROM anon_14
  JOIN actor AS actor_6
    ON actor_6.actor_id = anon_14.actor_id
  GROUP BY
    anon_14.actor_id,
    actor_6.name_key
  ORDER BY
    row_place
  LIMIT CAST($9 AS BIGINT)
), anon_16 AS (
  SELECT
    anon_14.target_kind AS target_kind,
    anon_14.target_id AS target_id,
    ROW_NUMBER() OVER (
      ORDER BY SUM(anon_14.supports + anon_14.opposes + anon_14.neutral + anon_14.mixed) DESC, COALESCE(
        actor_7.name_key COLLATE "C",
        issue_4.label_key COLLATE "C",
        proposition_3.text COLLATE "C"
      ), anon_14.target_kind, anon_14.target_id
    ) AS column_place
  FROM anon_14
  LEFT OUTER JOIN actor AS actor_7
    ON anon_14.target_kind = 'Actor' AND actor_7.actor_id = anon_14.target_id
  LEFT OUTER JOIN issue AS issue_4
    ON anon_14.target_kind = 'Issue' AND issue_4.issue_id = anon_14.target_id
  LEFT OUTER JOIN proposition AS proposition_3
    ON anon_14.target_kind = 'Proposition'
    AND proposition_3.proposition_id = anon_14.target_id
  GROUP BY
    anon_14.target_kind,
    anon_14.target_id,
    COALESCE(
      actor_7.name_key COLLATE "C",
      issue_4.label_key COLLATE "C",
      proposition_3.text COLLATE "C"
    )
  ORDER BY
    column_place
  LIMIT CAST($10 AS BIGINT)
), anon_13 AS (
  SELECT
    anon_14.actor_id AS actor_id,
    anon_14.target_kind AS target_kind,
    anon_14.target_id AS target_id,
    anon_14.supports AS supports,
    anon_14.opposes AS opposes,
    anon_14.neutral AS neutral,
    anon_14.mixed AS mixed,
    anon_14.independent_origins AS independent_origins,
    anon_14.last AS last,
    anon_14.latest AS latest,
    anon_15.row_place AS row_place,
    anon_16.column_place AS column_place
  FROM anon_14
  JOIN anon_15
    ON anon_15.actor_id = anon_14.actor_id
  JOIN anon_16
    ON anon_16.target_kind = anon_14.target_kind
    AND anon_16.target_id = anon_14.target_id
)
SELECT
  (
    SELECT
      to_json("@12") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@7") AS to_json_2
          FROM (
            SELECT
              COALESCE(
                (
                  SELECT
                    JSON_AGG(
                      COALESCE(
                        (
                          SELECT
                            to_json("@1") AS to_json_3
                          FROM (
                            SELECT
                            FROM actor AS actor_1
                            WHERE
                              actor_1.actor_id = anon_2.target_id AND anon_2.target_kind = 'Actor'
                          ) AS "@1"
                        ),
                        (
                          SELECT
                            to_json("@2") AS to_json_4
                          FROM (
                            SELECT
                              issue_1.label AS "label"
                            FROM issue AS issue_1
                            WHERE
                              issue_1.issue_id = anon_2.target_id AND anon_2.target_kind = 'Issue'
                          ) AS "@2"
                        ),
                        (
                          SELECT
                            to_json("@3") AS to_json_5
                          FROM (
                            SELECT
                            FROM proposition AS proposition_1
                            WHERE
                              proposition_1.proposition_id = anon_2.target_id
                              AND anon_2.target_kind = 'Proposition'
                          ) AS "@3"
                        )
                      ) ORDER BY anon_2.column_place
                    ) AS json_agg_1
                  FROM (
                    SELECT DISTINCT
                      anon_3.column_place AS column_place,
                      anon_3.target_kind AS target_kind,
                      anon_3.target_id AS target_id
                    FROM anon_4 AS anon_3
                  ) AS anon_2
                ),
                CAST('[]' AS JSON)
              ) AS "columns",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@6")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    COALESCE(
                      ROUND(
                        CAST(anon_9.supports - anon_9.opposes AS DECIMAL) / CAST(NULLIF(anon_9.supports + anon_9.opposes + anon_9.neutral + anon_9.mixed, 0) AS DECIMAL),
                        4
                      ),
                      0.0000
                    ) AS "net",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@5")), CAST('[]' AS JSON)) AS coalesce_2
                      FROM (
                        SELECT
                          'sta_' || stance_2.stance_id AS "id",
                          (
                            SELECT
                              to_json("@4") AS to_json_6
                            FROM (
                              SELECT
                                actor_4.name AS "name"
                              FROM actor AS actor_4
                              WHERE
                                actor_4.actor_id = stance_2.actor_id
                            ) AS "@4"
                          ) AS "actor"
                        FROM stance AS stance_2, UNNEST(anon_9.latest) WITH ORDINALITY AS anon_10(stance_id, place)
                        WHERE
                          anon_10.stance_id = stance_2.stance_id
                        ORDER BY
                          anon_10.place
                        LIMIT CAST($4 AS BIGINT)
                      ) AS "@5"
                    ) AS "mine"
                  FROM anon_4 AS anon_9
                  ORDER BY
                    anon_9.row_place,
                    anon_9.column_place
                  LIMIT CAST($5 AS BIGINT)
                ) AS "@6"
              ) AS "cells"
          ) AS "@7"
        ) AS "every",
        (
          SELECT
            to_json("@11") AS to_json_7
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@10")), CAST('[]' AS JSON)) AS coalesce_3
                FROM (
                  SELECT
                    COALESCE(
                      ROUND(
                        CAST(anon_11.supports - anon_11.opposes AS DECIMAL) / CAST(NULLIF(anon_11.supports + anon_11.opposes + anon_11.neutral + anon_11.mixed, 0) AS DECIMAL),
                        4
                      ),
                      0.0000
                    ) AS "net",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@9")), CAST('[]' AS JSON)) AS coalesce_4
                      FROM (
                        SELECT
                          'sta_' || stance_3.stance_id AS "id",
                          (
                            SELECT
                              to_json("@8") AS to_json_8
                            FROM (
                              SELECT
                                actor_5.name AS "name"
                              FROM actor AS actor_5
                              WHERE
                                actor_5.actor_id = stance_3.actor_id
                            ) AS "@8"
                          ) AS "actor"
                        FROM stance AS stance_3, UNNEST(anon_11.latest) WITH ORDINALITY AS anon_12(stance_id, place)
                        WHERE
                          anon_12.stance_id = stance_3.stance_id
                        ORDER BY
                          anon_12.place
                        LIMIT CAST($6 AS BIGINT)
                      ) AS "@9"
                    ) AS "mine"
                  FROM anon_13 AS anon_11
                  ORDER BY
                    anon_11.row_place,
                    anon_11.column_place
                  LIMIT CAST($11 AS BIGINT)
                ) AS "@10"
              ) AS "cells"
          ) AS "@11"
        ) AS "some"
    ) AS "@12"
  ) AS anon_1;
