SELECT
  (
    SELECT
      to_json("@9") AS to_json_1
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
                  AND (
                    claim_1.search @@ (
                      SELECT
                        text_query(CAST(CAST($1 AS VARCHAR) AS JSONB)) AS text_query_1
                    )
                  )
                  AND num_nulls(claim_1.search) = 0
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    claim_1.text AS "text"
                  FROM claim AS claim_1
                  WHERE
                    claim_1.current = TRUE
                    AND claim_1.review_status IN ('PENDING', 'APPROVED')
                    AND (
                      claim_1.search @@ (
                        SELECT
                          text_query(CAST(CAST($1 AS VARCHAR) AS JSONB)) AS text_query_1
                      )
                    )
                    AND num_nulls(claim_1.search) = 0
                  ORDER BY
                    claim_1.published_at DESC,
                    claim_1.claim_id DESC
                  LIMIT CAST($2 AS BIGINT)
                ) AS "@1"
              ) AS "nodes"
          ) AS "@2"
        ) AS "claims",
        (
          SELECT
            to_json("@6") AS to_json_3
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@5")), CAST('[]' AS JSON)) AS coalesce_2
                FROM (
                  SELECT
                    article_version_1.headline AS "headline",
                    (
                      SELECT
                        to_json("@4") AS to_json_4
                      FROM (
                        SELECT
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@3")), CAST('[]' AS JSON)) AS coalesce_3
                            FROM (
                              SELECT
                                source_1.text AS "text"
                              FROM source AS source_1
                              WHERE
                                source_1.version_id = article_version_1.version_id
                                AND (
                                  source_1.search @@ (
                                    SELECT
                                      text_query(CAST(CAST($3 AS VARCHAR) AS JSONB)) AS text_query_2
                                  )
                                )
                                AND num_nulls(source_1.search) = 0
                              ORDER BY
                                source_1.published_at ASC,
                                source_1.source_id ASC
                              LIMIT CAST($4 AS BIGINT)
                            ) AS "@3"
                          ) AS "nodes"
                      ) AS "@4"
                    ) AS "sources"
                  FROM article_version AS article_version_1
                  WHERE
                    article_version_1.current = TRUE
                    AND (
                      article_version_1.search @@ (
                        SELECT
                          text_query(CAST(CAST($5 AS VARCHAR) AS JSONB)) AS text_query_3
                      )
                    )
                    AND num_nulls(article_version_1.search) = 0
                    AND NOT (
                      (
                        article_version_1.search @@ (
                          SELECT
                            text_query(CAST(CAST($6 AS VARCHAR) AS JSONB)) AS text_query_4
                        )
                      )
                      AND num_nulls(article_version_1.search) = 0
                    ) IS TRUE
                  ORDER BY
                    article_version_1.published_at DESC,
                    article_version_1.article_id DESC
                  LIMIT CAST($7 AS BIGINT)
                ) AS "@5"
              ) AS "nodes"
          ) AS "@6"
        ) AS "articles",
        (
          SELECT
            to_json("@8") AS to_json_5
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_2
                FROM proposition AS proposition_1
                WHERE
                  proposition_1.articles > 0
                  AND proposition_1.first_claim_id IN (
                    SELECT
                      claim_2.claim_id
                    FROM claim AS claim_2
                    WHERE
                      (
                        claim_2.search @@ (
                          SELECT
                            text_query(CAST(CAST($8 AS VARCHAR) AS JSONB)) AS text_query_5
                        )
                      )
                      AND num_nulls(claim_2.search) = 0
                      AND (
                        ts_filter(claim_2.search, '{a}') @@ (
                          SELECT
                            text_query(CAST(CAST($9 AS VARCHAR) AS JSONB)) AS text_query_6
                        )
                      )
                      AND num_nulls(ts_filter(claim_2.search, '{a}')) = 0
                  )
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@7")), CAST('[]' AS JSON)) AS coalesce_4
                FROM (
                  SELECT
                    proposition_1.text AS "text"
                  FROM proposition AS proposition_1
                  WHERE
                    proposition_1.articles > 0
                    AND proposition_1.first_claim_id IN (
                      SELECT
                        claim_2.claim_id
                      FROM claim AS claim_2
                      WHERE
                        (
                          claim_2.search @@ (
                            SELECT
                              text_query(CAST(CAST($8 AS VARCHAR) AS JSONB)) AS text_query_5
                          )
                        )
                        AND num_nulls(claim_2.search) = 0
                        AND (
                          ts_filter(claim_2.search, '{a}') @@ (
                            SELECT
                              text_query(CAST(CAST($9 AS VARCHAR) AS JSONB)) AS text_query_6
                          )
                        )
                        AND num_nulls(ts_filter(claim_2.search, '{a}')) = 0
                    )
                  ORDER BY
                    proposition_1.first_reported_at DESC,
                    proposition_1.proposition_id DESC
                  LIMIT CAST($10 AS BIGINT)
                ) AS "@7"
              ) AS "nodes"
          ) AS "@8"
        ) AS "propositions"
    ) AS "@9"
  ) AS anon_1;
