WITH anon_2 AS (
  SELECT
    actor_2.actor_id AS actor_id
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
), anon_3 AS (
  SELECT
    issue_2.issue_id AS target_id
  FROM issue AS issue_2
  WHERE
    issue_2.issue_id = (
      SELECT
        COALESCE(issue_3.merged_into_id, issue_3.issue_id) AS coalesce_2
      FROM issue AS issue_3
      WHERE
        issue_3.label_key = CAST($3 AS VARCHAR)
    )
), anon_8 AS (
  SELECT
    DATE_TRUNC('WEEK', timezone('UTC', CAST($4 AS TIMESTAMPTZ))) AS first,
    DATE_TRUNC('WEEK', timezone('UTC', CAST($5 AS TIMESTAMPTZ) - INTERVAL '1 MICROSECOND')) AS last
), anon_9 AS (
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
    stance_1.current = TRUE
    AND stance_1.review_status IN ('PENDING', 'APPROVED')
    AND stance_1.actor_id = (
      SELECT
        anon_2.actor_id
      FROM anon_2
    )
    AND stance_1.target_issue_id = (
      SELECT
        anon_3.target_id
      FROM anon_3
    )
    AND stance_1.held_at >= CAST($6 AS TIMESTAMPTZ)
    AND stance_1.held_at < CAST($7 AS TIMESTAMPTZ)
)
SELECT
  (
    SELECT
      to_json("@9") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@8") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  to_json("@1") AS to_json_3
                FROM (
                  SELECT
                    actor_1.name AS "name"
                  FROM actor AS actor_1
                  WHERE
                    actor_1.actor_id = (
                      SELECT
                        anon_2.actor_id
                      FROM anon_2
                    )
                ) AS "@1"
              ) AS "actor",
              COALESCE(
                (
                  SELECT
                    to_json("@2") AS to_json_4
                  FROM (
                    SELECT
                      issue_1.label AS "label"
                    FROM issue AS issue_1
                    WHERE
                      issue_1.issue_id = (
                        SELECT
                          anon_3.target_id
                        FROM anon_3
                      )
                  ) AS "@2"
                )
              ) AS "target",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@4")), CAST('[]' AS JSON)) AS coalesce_3
                FROM (
                  SELECT
                    TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', anon_4.start), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "start",
                    CASE
                      WHEN (
                        anon_4.most = 0
                      )
                      THEN NULL
                      WHEN (
                        cardinality(
                          array_positions(ARRAY[anon_4.supports, anon_4.opposes, anon_4.neutral, anon_4.mixed], anon_4.most)
                        ) > 1
                      )
                      THEN 'MIXED'
                      WHEN (
                        anon_4.supports = anon_4.most
                      )
                      THEN 'SUPPORTS'
                      WHEN (
                        anon_4.opposes = anon_4.most
                      )
                      THEN 'OPPOSES'
                      WHEN (
                        anon_4.neutral = anon_4.most
                      )
                      THEN 'NEUTRAL'
                      WHEN (
                        anon_4.mixed = anon_4.most
                      )
                      THEN 'MIXED'
                    END AS "position",
                    COALESCE(
                      ROUND(
                        CAST(anon_4.supports - anon_4.opposes AS DECIMAL) / CAST(NULLIF(anon_4.supports + anon_4.opposes + anon_4.neutral + anon_4.mixed, 0) AS DECIMAL),
                        4
                      ),
                      0.0000
                    ) AS "net",
                    anon_4.independent_origins AS "independentOrigins",
                    (
                      SELECT
                        to_json("@3") AS to_json_5
                      FROM (
                        SELECT
                          anon_4.supports AS "supports",
                          anon_4.opposes AS "opposes",
                          anon_4.neutral AS "neutral",
                          anon_4.mixed AS "mixed"
                      ) AS "@3"
                    ) AS "counts"
                  FROM (
                    SELECT
                      anon_5.start AS start,
                      anon_5.supports AS supports,
                      anon_5.opposes AS opposes,
                      anon_5.neutral AS neutral,
                      anon_5.mixed AS mixed,
                      anon_5.independent_origins AS independent_origins,
                      GREATEST(anon_5.supports, anon_5.opposes, anon_5.neutral, anon_5.mixed) AS most
                    FROM (
                      SELECT
                        timezone('UTC', anon_6.start) AS start,
                        COALESCE(anon_7.supports, 0) AS supports,
                        COALESCE(anon_7.opposes, 0) AS opposes,
                        COALESCE(anon_7.neutral, 0) AS neutral,
                        COALESCE(anon_7.mixed, 0) AS mixed,
                        COALESCE(anon_7.independent_origins, 0) AS independent_origins
                      FROM (
                        SELECT
                          GENERATE_SERIES(
                            anon_8.first,
                            LEAST(anon_8.last, anon_8.first + 999 * INTERVAL '7 DAYS'),
                            1 * INTERVAL '7 DAYS'
                          ) AS start
                        FROM anon_8
                        WHERE
                          anon_8.last IS NOT NULL
                      ) AS anon_6
                      LEFT OUTER JOIN (
                        SELECT
                          DATE_TRUNC('WEEK', timezone('UTC', anon_9.held_at)) AS start,
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
                          DATE_TRUNC('WEEK', timezone('UTC', anon_9.held_at))
                      ) AS anon_7
                        ON anon_7.start = anon_6.start
                    ) AS anon_5
                  ) AS anon_4
                  ORDER BY
                    anon_4.start
                  LIMIT CAST($8 AS BIGINT)
                ) AS "@4"
              ) AS "buckets",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@7")), CAST('[]' AS JSON)) AS coalesce_4
                FROM (
                  SELECT
                    TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', anon_10.at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "at",
                    anon_10."from" AS "from",
                    anon_10."to" AS "to",
                    (
                      SELECT
                        to_json("@6") AS to_json_6
                      FROM (
                        SELECT
                          'sta_' || stance_2.stance_id AS "id",
                          (
                            SELECT
                              to_json("@5") AS to_json_7
                            FROM (
                              SELECT
                                article_version_2.url AS "url"
                              FROM article_version AS article_version_2
                              WHERE
                                article_version_2.version_id = stance_2.version_id
                            ) AS "@5"
                          ) AS "article"
                        FROM stance AS stance_2
                        WHERE
                          stance_2.stance_id = anon_10.stance_id
                      ) AS "@6"
                    ) AS "evidence"
                  FROM (
                    SELECT
                      anon_11.day AS day,
                      anon_11."to" AS "to",
                      anon_11.stance_id AS stance_id,
                      anon_11."from" AS "from",
                      stance_3.held_at AS at
                    FROM (
                      SELECT
                        anon_12.day AS day,
                        anon_12."to" AS "to",
                        anon_12.stance_id AS stance_id,
                        LAG(anon_12."to") OVER (ORDER BY anon_12.day) AS "from"
                      FROM (
                        SELECT
                          anon_13.day AS day,
                          CASE
                            WHEN (
                              anon_13.most = 0
                            )
                            THEN NULL
                            WHEN (
                              cardinality(
                                array_positions(
                                  ARRAY[anon_13.supports, anon_13.opposes, anon_13.neutral, anon_13.mixed],
                                  anon_13.most
                                )
                              ) > 1
                            )
                            THEN 'MIXED'
                            WHEN (
                              anon_13.supports = anon_13.most
                            )
                            THEN 'SUPPORTS'
                            WHEN (
                              anon_13.opposes = anon_13.most
                            )
                            THEN 'OPPOSES'
                            WHEN (
                              anon_13.neutral = anon_13.most
                            )
                            THEN 'NEUTRAL'
                            WHEN (
                              anon_13.mixed = anon_13.most
                            )
                            THEN 'MIXED'
                          END AS "to",
                          CASE
                            WHEN (
                              cardinality(
                                array_positions(
                                  ARRAY[anon_13.supports, anon_13.opposes, anon_13.neutral, anon_13.mixed],
                                  anon_13.most
                                )
                              ) > 1
                            )
                            THEN anon_13.first
                            WHEN (
                              anon_13.supports = anon_13.most
                            )
                            THEN anon_13.first_supports
                            WHEN (
                              anon_13.opposes = anon_13.most
                            )
                            THEN anon_13.first_opposes
                            WHEN (
                              anon_13.neutral = anon_13.most
                            )
                            THEN anon_13.first_neutral
                            WHEN (
                              anon_13.mixed = anon_13.most
                            )
                            THEN anon_13.first_mixed
                          END AS stance_id
                        FROM (
                          SELECT
                            anon_14.day AS day,
                            anon_14.supports AS supports,
                            anon_14.opposes AS opposes,
                            anon_14.neutral AS neutral,
                            anon_14.mixed AS mixed,
                            anon_14.independent_origins AS independent_origins,
                            anon_14.first AS first,
                            anon_14.first_supports AS first_supports,
                            anon_14.first_opposes AS first_opposes,
                            anon_14.first_neutral AS first_neutral,
                            anon_14.first_mixed AS first_mixed,
                            GREATEST(anon_14.supports, anon_14.opposes, anon_14.neutral, anon_14.mixed) AS most
                          FROM (
                            SELECT
                              CAST(timezone('UTC', anon_9.held_at) AS DATE) AS day,
                              COUNT(*) FILTER(WHERE
                                anon_9.position = 'SUPPORTS') AS supports,
                              COUNT(*) FILTER(WHERE
                                anon_9.position = 'OPPOSES') AS opposes,
                              COUNT(*) FILTER(WHERE
                                anon_9.position = 'NEUTRAL') AS neutral,
                              COUNT(*) FILTER(WHERE
                                anon_9.position = 'MIXED') AS mixed,
                              COUNT(DISTINCT anon_9.origin_id) AS independent_origins,
                              (
                                ARRAY_AGG(anon_9.stance_id ORDER BY anon_9.held_at ASC, anon_9.stance_id ASC)
                              )[1] AS first,
                              (
                                ARRAY_AGG(anon_9.stance_id ORDER BY anon_9.held_at ASC, anon_9.stance_id ASC) FILTER(WHERE
                                  anon_9.position = 'SUPPORTS')
                              )[1] AS first_supports,
                              (
                                ARRAY_AGG(anon_9.stance_id ORDER BY anon_9.held_at ASC, anon_9.stance_id ASC) FILTER(WHERE
                                  anon_9.position = 'OPPOSES')
                              )[1] AS first_opposes,
                              (
                                ARRAY_AGG(anon_9.stance_id ORDER BY anon_9.held_at ASC, anon_9.stance_id ASC) FILTER(WHERE
                                  anon_9.position = 'NEUTRAL')
                              )[1] AS first_neutral,
                              (
                                ARRAY_AGG(anon_9.stance_id ORDER BY anon_9.held_at ASC, anon_9.stance_id ASC) FILTER(WHERE
                                  anon_9.position = 'MIXED')
                              )[1] AS first_mixed
                            FROM anon_9
                            GROUP BY
                              CAST(timezone('UTC', anon_9.held_at) AS DATE)
                          ) AS anon_14
                        ) AS anon_13
                      ) AS anon_12
                    ) AS anon_11
                    JOIN stance AS stance_3
                      ON stance_3.stance_id = anon_11.stance_id
                    WHERE
                      anon_11."from" <> anon_11."to"
                  ) AS anon_10
                  ORDER BY
                    anon_10.day
                ) AS "@7"
              ) AS "turningPoints"
          ) AS "@8"
        ) AS "stanceTimeline"
    ) AS "@9"
  ) AS anon_1,
  CASE
    WHEN (
      (
        SELECT
          anon_2.actor_id
        FROM anon_2
      ) IS NULL
    )
    THEN 0
    WHEN (
      (
        SELECT
          anon_3.target_id
        FROM anon_3
      ) IS NULL
    )
    THEN 1
  END AS anon_15;
