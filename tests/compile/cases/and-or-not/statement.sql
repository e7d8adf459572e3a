SELECT
  (
    SELECT
      to_json("@3") AS to_json_1
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
                    claim_1.polarity = ANY(
                      CAST($1 AS TEXT[])
                    )
                  )
                  AND (
                    (
                      claim_1.certainty = ANY(
                        CAST($2 AS TEXT[])
                      )
                    )
                    OR (
                      claim_1.certainty = ANY(
                        CAST($3 AS TEXT[])
                      )
                    )
                  )
                  AND (
                    (
                      claim_1.confidence >= CAST($4 AS BIGINT)
                    )
                    OR (
                      NOT (
                        claim_1.confidence >= CAST($5 AS BIGINT)
                      ) IS TRUE
                    )
                  )
                  AND NOT (
                    claim_1.asserted_by = ANY(
                      CAST($6 AS TEXT[])
                    )
                    AND (
                      claim_1.quote_type = ANY(
                        CAST($7 AS TEXT[])
                      )
                    )
                  ) IS TRUE
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    'clm_' || claim_1.claim_id AS "id",
                    claim_1.polarity AS "polarity",
                    claim_1.certainty AS "certainty",
                    claim_1.confidence AS "confidence",
                    claim_1.asserted_by AS "assertedBy",
                    claim_1.quote_type AS "quoteType"
                  FROM claim AS claim_1
                  WHERE
                    claim_1.current = TRUE
                    AND claim_1.review_status IN ('PENDING', 'APPROVED')
                    AND (
                      claim_1.polarity = ANY(
                        CAST($1 AS TEXT[])
                      )
                    )
                    AND (
                      (
                        claim_1.certainty = ANY(
                          CAST($2 AS TEXT[])
                        )
                      )
                      OR (
                        claim_1.certainty = ANY(
                          CAST($3 AS TEXT[])
                        )
                      )
                    )
                    AND (
                      (
                        claim_1.confidence >= CAST($4 AS BIGINT)
                      )
                      OR (
                        NOT (
                          claim_1.confidence >= CAST($5 AS BIGINT)
                        ) IS TRUE
                      )
                    )
                    AND NOT (
                      claim_1.asserted_by = ANY(
                        CAST($6 AS TEXT[])
                      )
                      AND (
                        claim_1.quote_type = ANY(
                          CAST($7 AS TEXT[])
                        )
                      )
                    ) IS TRUE
                  ORDER BY
                    claim_1.published_at DESC,
                    claim_1.claim_id DESC
                  LIMIT CAST($8 AS BIGINT)
                ) AS "@1"
              ) AS "nodes"
          ) AS "@2"
        ) AS "claims"
    ) AS "@3"
  ) AS anon_1;
