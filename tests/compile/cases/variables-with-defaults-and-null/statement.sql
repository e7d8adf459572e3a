SELECT
  (
    SELECT
      to_json("@7") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@2") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_1
                FROM claim AS claim_1
                WHERE
                  claim_1.current = TRUE
                  AND claim_1.review_status IN ('PENDING', 'APPROVED')
                  AND claim_1.quote_type = ANY(
                    CAST($1 AS TEXT[])
                  )
                  AND claim_1.confidence >= CAST($2 AS BIGINT)
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    'clm_' || claim_1.claim_id AS "id",
                    claim_1.quote_type AS "quoteType",
                    claim_1.confidence AS "confidence"
                  FROM claim AS claim_1
                  WHERE
                    claim_1.current = TRUE
                    AND claim_1.review_status IN ('PENDING', 'APPROVED')
                    AND claim_1.quote_type = ANY(
                      CAST($1 AS TEXT[])
                    )
                    AND claim_1.confidence >= CAST($2 AS BIGINT)
                  ORDER BY
                    claim_1.published_at DESC,
                    claim_1.claim_id DESC
                  LIMIT CAST($3 AS BIGINT)
                ) AS "@1"
              ) AS "nodes"
          ) AS "@2"
        ) AS "claims",
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
                    'art_' || article_version_1.article_id AS "id"
                  FROM article_version AS article_version_1
                  WHERE
                    article_version_1.current = TRUE
                  ORDER BY
                    article_version_1.published_at ASC,
                    article_version_1.article_id ASC
                  LIMIT CAST($4 AS BIGINT)
                ) AS "@3"
              ) AS "nodes"
          ) AS "@4"
        ) AS "articles",
        (
          SELECT
            to_json("@6") AS to_json_4
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@5")), CAST('[]' AS JSON)) AS coalesce_3
                FROM (
                  SELECT
                    'sta_' || stance_1.stance_id AS "id",
                    TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', stance_1.held_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "heldAt"
                  FROM stance AS stance_1
                  WHERE
                    stance_1.current = TRUE AND stance_1.review_status IN ('PENDING', 'APPROVED')
                  ORDER BY
                    stance_1.held_at ASC,
                    stance_1.stance_id ASC
                  LIMIT CAST($5 AS BIGINT)
                ) AS "@5"
              ) AS "nodes"
          ) AS "@6"
        ) AS "stances"
    ) AS "@7"
  ) AS anon_1;
