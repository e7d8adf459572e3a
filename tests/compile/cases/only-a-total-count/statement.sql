SELECT
  (
    SELECT
      to_json("@2") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@1") AS to_json_2
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
              ) AS "totalCount"
          ) AS "@1"
        ) AS "claims"
    ) AS "@2"
  ) AS anon_1;
