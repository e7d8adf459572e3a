SELECT
  (
    SELECT
      to_json("@10") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@2") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.published_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "publishedAt"
                  FROM article_version AS article_version_1
                  WHERE
                    article_version_1.current = TRUE
                    AND article_version_1.published_at >= CAST($1 AS TIMESTAMPTZ)
                    AND article_version_1.published_at < CAST($2 AS TIMESTAMPTZ)
                  ORDER BY
                    article_version_1.published_at DESC,
                    article_version_1.article_id DESC
                  LIMIT CAST($3 AS BIGINT)
                ) AS "@1"
              ) AS "nodes"
          ) AS "@2"
        ) AS "open",
        (
          SELECT
            to_json("@4") AS to_json_3
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@3")), CAST('[]' AS JSON)) AS coalesce_2
                FROM (
                  SELECT
                    TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_2.published_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "publishedAt"
                  FROM article_version AS article_version_2
                  WHERE
                    article_version_2.current = TRUE
                    AND article_version_2.published_at >= CAST($4 AS TIMESTAMPTZ)
                    AND article_version_2.published_at < CAST($5 AS TIMESTAMPTZ)
                  ORDER BY
                    article_version_2.published_at DESC,
                    article_version_2.article_id DESC
                  LIMIT CAST($6 AS BIGINT)
                ) AS "@3"
              ) AS "nodes"
          ) AS "@4"
        ) AS "more",
        (
          SELECT
            to_json("@5") AS to_json_4
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_1
                FROM article_version AS article_version_3
                WHERE
                  article_version_3.current = TRUE
                  AND article_version_3.published_at >= CAST($7 AS TIMESTAMPTZ)
                  AND article_version_3.published_at < CAST($8 AS TIMESTAMPTZ)
              ) AS "totalCount"
          ) AS "@5"
        ) AS "none",
        (
          SELECT
            to_json("@7") AS to_json_5
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_2
                FROM claim AS claim_1
                WHERE
                  claim_1.current = TRUE
                  AND claim_1.review_status IN ('PENDING', 'APPROVED')
                  AND claim_1.confidence >= CAST($9 AS BIGINT)
                  AND claim_1.confidence <= CAST($10 AS BIGINT)
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@6")), CAST('[]' AS JSON)) AS coalesce_3
                FROM (
                  SELECT
                    claim_1.confidence AS "confidence"
                  FROM claim AS claim_1
                  WHERE
                    claim_1.current = TRUE
                    AND claim_1.review_status IN ('PENDING', 'APPROVED')
                    AND claim_1.confidence >= CAST($9 AS BIGINT)
                    AND claim_1.confidence <= CAST($10 AS BIGINT)
                  ORDER BY
                    claim_1.published_at DESC,
                    claim_1.claim_id DESC
                  LIMIT CAST($11 AS BIGINT)
                ) AS "@6"
              ) AS "nodes"
          ) AS "@7"
        ) AS "exactly",
        (
          SELECT
            to_json("@8") AS to_json_6
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_3
                FROM stance AS stance_1
                WHERE
                  stance_1.current = TRUE
                  AND stance_1.review_status IN ('PENDING', 'APPROVED')
                  AND stance_1.held_at < CAST($12 AS TIMESTAMPTZ)
              ) AS "totalCount"
          ) AS "@8"
        ) AS "held",
        (
          SELECT
            to_json("@9") AS to_json_7
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_4
                FROM stance AS stance_2
                WHERE
                  stance_2.current = TRUE
                  AND stance_2.review_status IN ('PENDING', 'APPROVED')
                  AND stance_2.held_at >= CAST($13 AS TIMESTAMPTZ)
              ) AS "totalCount"
          ) AS "@9"
        ) AS "since"
    ) AS "@10"
  ) AS anon_1;
