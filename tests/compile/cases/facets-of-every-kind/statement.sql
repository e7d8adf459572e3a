SELECT
  (
    SELECT
      to_json("@24") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@11") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@2")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    'out_' || "@1"."@key" AS "value",
                    (
                      SELECT
                        outlet_1.name
                      FROM outlet AS outlet_1
                      WHERE
                        outlet_1.outlet_id = "@1"."@key"
                    ) AS "label",
                    "@1"."@n" AS "count"
                  FROM (
                    SELECT
                      article_version_1.outlet_id AS "@key",
                      COUNT(*) AS "@n"
                    FROM article_version AS article_version_1
                    WHERE
                      article_version_1.current = TRUE
                      AND article_version_1.published_at >= CAST($1 AS TIMESTAMPTZ)
                      AND article_version_1.outlet_id IS NOT NULL
                    GROUP BY
                      article_version_1.outlet_id
                  ) AS "@1"
                  ORDER BY
                    "@1"."@n" DESC,
                    (
                      'out_' || "@1"."@key"
                    ) COLLATE "C"
                  LIMIT CAST($2 AS BIGINT)
                ) AS "@2"
              ) AS "byOutlet",
              (
                SELECT
                  COUNT(*) AS count_1
                FROM article_version AS article_version_1
                WHERE
                  article_version_1.current = TRUE
                  AND article_version_1.published_at >= CAST($1 AS TIMESTAMPTZ)
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@4")), CAST('[]' AS JSON)) AS coalesce_2
                FROM (
                  SELECT
                    "@3"."@n" AS "count",
                    "@3"."@key" AS "value"
                  FROM (
                    SELECT
                      article_version_1.language AS "@key",
                      COUNT(*) AS "@n"
                    FROM article_version AS article_version_1
                    WHERE
                      article_version_1.current = TRUE
                      AND article_version_1.published_at >= CAST($1 AS TIMESTAMPTZ)
                      AND article_version_1.language IS NOT NULL
                    GROUP BY
                      article_version_1.language
                  ) AS "@3"
                  ORDER BY
                    "@3"."@n" DESC,
                    "@3"."@key" COLLATE "C"
                  LIMIT CAST($3 AS BIGINT)
                ) AS "@4"
              ) AS "byLanguage",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@7")), CAST('[]' AS JSON)) AS coalesce_3
                FROM (
                  SELECT
                    "@6"."@key" AS "value",
                    "@6"."@key" AS "label",
                    "@6"."@n" AS "count"
                  FROM (
                    SELECT
                      "@5"."@key" AS "@key",
                      COUNT(*) AS "@n"
                    FROM (
                      SELECT DISTINCT
                        anon_2.value AS "@key",
                        article_version_1.version_id AS "@each"
                      FROM article_version AS article_version_1, UNNEST(article_version_1.sections) AS anon_2(value)
                      WHERE
                        article_version_1.current = TRUE
                        AND article_version_1.published_at >= CAST($1 AS TIMESTAMPTZ)
                        AND anon_2.value IS NOT NULL
                    ) AS "@5"
                    GROUP BY
                      "@5"."@key"
                  ) AS "@6"
                  ORDER BY
                    "@6"."@n" DESC,
                    "@6"."@key" COLLATE "C"
                  LIMIT CAST($4 AS BIGINT)
                ) AS "@7"
              ) AS "bySection",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@9")), CAST('[]' AS JSON)) AS coalesce_4
                FROM (
                  SELECT
                    "@8"."@key" AS "value",
                    "@8"."@key" AS "label",
                    "@8"."@n" AS "count",
                    'Facet' AS "__typename"
                  FROM (
                    SELECT
                      CAST(timezone('UTC', article_version_1.published_at) AS DATE) AS "@key",
                      COUNT(*) AS "@n"
                    FROM article_version AS article_version_1
                    WHERE
                      article_version_1.current = TRUE
                      AND article_version_1.published_at >= CAST($1 AS TIMESTAMPTZ)
                      AND CAST(timezone('UTC', article_version_1.published_at) AS DATE) IS NOT NULL
                    GROUP BY
                      CAST(timezone('UTC', article_version_1.published_at) AS DATE)
                  ) AS "@8"
                  ORDER BY
                    "@8"."@n" DESC,
                    "@8"."@key"
                  LIMIT CAST($5 AS BIGINT)
                ) AS "@9"
              ) AS "byDay",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@10")), CAST('[]' AS JSON)) AS coalesce_5
                FROM (
                  SELECT
                    'art_' || article_version_1.article_id AS "id"
                  FROM article_version AS article_version_1
                  WHERE
                    article_version_1.current = TRUE
                    AND article_version_1.published_at >= CAST($1 AS TIMESTAMPTZ)
                  ORDER BY
                    article_version_1.published_at DESC,
                    article_version_1.article_id DESC
                  LIMIT CAST($6 AS BIGINT)
                ) AS "@10"
              ) AS "nodes"
          ) AS "@11"
        ) AS "articles",
        (
          SELECT
            to_json("@20") AS to_json_3
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@13")), CAST('[]' AS JSON)) AS coalesce_6
                FROM (
                  SELECT
                    (
                      SELECT
                        outlet_2.name
                      FROM outlet AS outlet_2
                      WHERE
                        outlet_2.outlet_id = "@12"."@key"
                    ) AS "label",
                    "@12"."@n" AS "count"
                  FROM (
                    SELECT
                      article_version_2.outlet_id AS "@key",
                      COUNT(*) AS "@n"
                    FROM claim AS claim_1, article_version AS article_version_2
                    WHERE
                      claim_1.current = TRUE
                      AND claim_1.review_status IN ('PENDING', 'APPROVED')
                      AND article_version_2.version_id = claim_1.version_id
                      AND article_version_2.outlet_id IS NOT NULL
                    GROUP BY
                      article_version_2.outlet_id
                  ) AS "@12"
                  ORDER BY
                    "@12"."@n" DESC,
                    (
                      'out_' || "@12"."@key"
                    ) COLLATE "C"
                  LIMIT CAST($7 AS BIGINT)
                ) AS "@13"
              ) AS "byOutlet",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@16")), CAST('[]' AS JSON)) AS coalesce_7
                FROM (
                  SELECT
                    "@15"."@key" AS "value",
                    "@15"."@n" AS "count"
                  FROM (
                    SELECT
                      "@14"."@key" AS "@key",
                      COUNT(*) AS "@n"
                    FROM (
                      SELECT DISTINCT
                        source_1.identification AS "@key",
                        claim_1.claim_id AS "@each"
                      FROM claim AS claim_1, claim_source AS claim_source_1, source AS source_1
                      WHERE
                        claim_1.current = TRUE
                        AND claim_1.review_status IN ('PENDING', 'APPROVED')
                        AND claim_source_1.claim_id = claim_1.claim_id
                        AND source_1.source_id = claim_source_1.source_id
                        AND source_1.identification IS NOT NULL
                    ) AS "@14"
                    GROUP BY
                      "@14"."@key"
                  ) AS "@15"
                  ORDER BY
                    "@15"."@n" DESC,
                    "@15"."@key" COLLATE "C"
                  LIMIT CAST($8 AS BIGINT)
                ) AS "@16"
              ) AS "byIdentification",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@19")), CAST('[]' AS JSON)) AS coalesce_8
                FROM (
                  SELECT
                    "@18"."@key" AS "value",
                    "@18"."@n" AS "count"
                  FROM (
                    SELECT
                      "@17"."@key" AS "@key",
                      COUNT(*) AS "@n"
                    FROM (
                      SELECT DISTINCT
                        source_2.affiliation AS "@key",
                        claim_1.claim_id AS "@each"
                      FROM claim AS claim_1, claim_source AS claim_source_2, source AS source_2
                      WHERE
                        claim_1.current = TRUE
                        AND claim_1.review_status IN ('PENDING', 'APPROVED')
                        AND claim_source_2.claim_id = claim_1.claim_id
                        AND source_2.source_id = claim_source_2.source_id
                        AND source_2.affiliation IS NOT NULL
                    ) AS "@17"
                    GROUP BY
                      "@17"."@key"
                  ) AS "@18"
                  ORDER BY
                    "@18"."@n" DESC,
                    "@18"."@key" COLLATE "C"
                  LIMIT CAST($9 AS BIGINT)
                ) AS "@19"
              ) AS "byAffiliation"
          ) AS "@20"
        ) AS "claims",
        (
          SELECT
            to_json("@23") AS to_json_4
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@22")), CAST('[]' AS JSON)) AS coalesce_9
                FROM (
                  SELECT
                    'act_' || "@21"."@key" AS "value",
                    (
                      SELECT
                        actor_1.name
                      FROM actor AS actor_1
                      WHERE
                        actor_1.actor_id = "@21"."@key"
                    ) AS "label",
                    "@21"."@n" AS "count"
                  FROM (
                    SELECT
                      stance_1.actor_id AS "@key",
                      COUNT(*) AS "@n"
                    FROM stance AS stance_1
                    WHERE
                      stance_1.current = TRUE
                      AND stance_1.review_status IN ('PENDING', 'APPROVED')
                      AND stance_1.actor_id IS NOT NULL
                    GROUP BY
                      stance_1.actor_id
                  ) AS "@21"
                  ORDER BY
                    "@21"."@n" DESC,
                    (
                      'act_' || "@21"."@key"
                    ) COLLATE "C"
                  LIMIT CAST($10 AS BIGINT)
                ) AS "@22"
              ) AS "byActor"
          ) AS "@23"
        ) AS "stances"
    ) AS "@24"
  ) AS anon_1;
