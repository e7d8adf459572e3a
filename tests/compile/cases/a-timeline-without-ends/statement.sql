WITH anon_2 AS (
  SELECT
    actor_2.actor_id AS target_id
  FROM actor AS actor_2
  WHERE
    actor_2.actor_id = (
      SELECT
        COALESCE(actor_3.merged_into_id, actor_3.actor_id) AS coalesce_1
      FROM actor_name AS actor_name_1
      JOIN actor AS actor_3
        ON actor_3.actor_id = actor_name_1.actor_id
      WHERE
        actor_name_1.text_key = CAST($1 AS VARCHAR)
      ORDER BY
        (
          actor_name_1.kind = CAST($2 AS VARCHAR) AND actor_3.merged_into_id IS NULL
        ) DESC,
        COALESCE(actor_3.merged_into_id, actor_3.actor_id)
      LIMIT 1
    )
), anon_10 AS (
  SELECT
    actor_4.actor_id AS actor_id
  FROM actor AS actor_4
  WHERE
    actor_4.actor_id = (
      SELECT
        COALESCE(actor_5.merged_into_id, actor_5.actor_id) AS coalesce_3
      FROM actor_name AS actor_name_2
      JOIN actor AS actor_5
        ON actor_5.actor_id = actor_name_2.actor_id
      WHERE
        actor_name_2.text_key = CAST($3 AS VARCHAR)
      ORDER BY
        (
          actor_name_2.kind = CAST($4 AS VARCHAR) AND actor_5.merged_into_id IS NULL
        ) DESC,
        COALESCE(actor_5.merged_into_id, actor_5.actor_id)
      LIMIT 1
    )
), anon_9 AS (
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
    AND stance_1.actor_id = (
      SELECT
        anon_10.actor_id
      FROM anon_10
    )
    AND stance_1.target_actor_id = (
      SELECT
        anon_2.target_id
      FROM anon_2
    )
    AND TRUE
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
), anon_7 AS (
  SELECT
    DATE_TRUNC(
      'DAY',
      timezone('UTC', (
        SELECT
          MIN(anon_8.held_at) AS min_1
        FROM anon_9 AS anon_8
      ))
    ) AS first,
    DATE_TRUNC(
      'DAY',
      timezone('UTC', (
        SELECT
          MAX(anon_8.held_at) AS max_1
        FROM anon_9 AS anon_8
      ))
    ) AS last
)
SELECT
  (
    SELECT
      to_json("@4") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@3") AS to_json_2
          FROM (
            SELECT
              COALESCE(
                (
                  SELECT
                    to_json("@1") AS to_json_3
                  FROM (
                    SELECT
                      'Actor' AS "__typename",
                      actor_1.name AS "name"
                    FROM actor AS actor_1
                    WHERE
                      actor_1.actor_id = (
                        SELECT
                          anon_2.target_id
                        FROM anon_2
                      )
                  ) AS "@1"
                )
              ) AS "target",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@2")), CAST('[]' AS JSON)) AS coalesce_2
                FROM (
                  SELECT
                    TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', anon_3.start), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "start",
                    CASE
                      WHEN (
                        anon_3.most = 0
                      )
                      THEN NULL
                      WHEN (
                        cardinality(
                          array_positions(ARRAY[anon_3.supports, anon_3.opposes, anon_3.neutral, anon_3.mixed], anon_3.most)
                        ) > 1
                      )
                      THEN 'MIXED'
                      WHEN (
                        anon_3.supports = anon_3.most
                      )
                      THEN 'SUPPORTS'
                      WHEN (
                        anon_3.opposes = anon_3.most
                      )
                      THEN 'OPPOSES'
                      WHEN (
                        anon_3.neutral = anon_3.most
                      )
                      THEN 'NEUTRAL'
                      WHEN (
                        anon_3.mixed = anon_3.most
                      )
                      THEN 'MIXED'
                    END AS "position"
                  FROM (
                    SELECT
                      anon_4.start AS start,
                      anon_4.supports AS supports,
                      anon_4.opposes AS opposes,
                      anon_4.neutral AS neutral,
                      anon_4.mixed AS mixed,
                      anon_4.independent_origins AS independent_origins,
                      GREATEST(anon_4.supports, anon_4.opposes, anon_4.neutral, anon_4.mixed) AS most
                    FROM (
                      SELECT
                        timezone('UTC', anon_5.start) AS start,
                        COALESCE(anon_6.supports, 0) AS supports,
                        COALESCE(anon_6.opposes, 0) AS opposes,
                        COALESCE(anon_6.neutral, 0) AS neutral,
                        COALESCE(anon_6.mixed, 0) AS mixed,
                        COALESCE(anon_6.independent_origins, 0) AS independent_origins
                      FROM (
                        SELECT
                          GENERATE_SERIES(
                            anon_7.first,
                            LEAST(anon_7.last, anon_7.first + 999 * INTERVAL '1 DAY'),
                            1 * INTERVAL '1 DAY'
                          ) AS start
                        FROM anon_7
                        WHERE
                          anon_7.last IS NOT NULL
                      ) AS anon_5
                      LEFT OUTER JOIN (
                        SELECT
                          DATE_TRUNC('DAY', timezone('UTC', anon_9.held_at)) AS start,
                          COUNT(*) FILTER(WHERE
                            anon_9.position = 'SUPPORTS') AS supports,
                          COUNT(*) FILTER(WHERE
                            anon_9.position = 'OPPOSES') AS opposes,
                          COUNT(*) FILTER(WHERE
                            anon_9.position = 'NEUTRAL') AS neutral,
                          COUNT(*) FILTER(WHERE
                            anon_9.position = 'MIXED') AS mixed,
                          COUNT(DISTINCT anon_9.origin_id) AS independent_origins
                        FROM anon_9
                        GROUP BY
                          DATE_TRUNC('DAY', timezone('UTC', anon_9.held_at))
                      ) AS anon_6
                        ON anon_6.start = anon_5.start
                    ) AS anon_4
                  ) AS anon_3
                  ORDER BY
                    anon_3.start
                  LIMIT 1000
                ) AS "@2"
              ) AS "buckets"
          ) AS "@3"
        ) AS "stanceTimeline"
    ) AS "@4"
  ) AS anon_1,
  CASE
    WHEN (
      (
        SELECT
          anon_10.actor_id
        FROM anon_10
      ) IS NULL
    )
    THEN 0
    WHEN (
      (
        SELECT
          anon_2.target_id
        FROM anon_2
      ) IS NULL
    )
    THEN 1
    WHEN (
      SELECT
        anon_7.last >= anon_7.first + 1000 * INTERVAL '1 DAY' AS anon_12
      FROM anon_7
    )
    THEN 2
  END AS anon_11;
