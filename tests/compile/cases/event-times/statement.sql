SELECT
  (
    SELECT
      to_json("@5") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@3") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_1
                FROM claim AS claim_1
                WHERE
                  claim_1.current = TRUE
                  AND claim_1.review_status IN ('PENDING', 'APPROVED')
                  AND claim_1.event_to > CAST($1 AS DATE)
                  AND claim_1.event_from <= CAST($2 AS DATE)
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@2")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    (
                      SELECT
                        to_json("@1") AS to_json_3
                      FROM (
                        SELECT
                          claim_1.event_from AS "from",
                          claim_1.event_to AS "to",
                          claim_1.event_as_written AS "asWritten"
                        WHERE
                          claim_1.event_from IS NOT NULL
                      ) AS "@1"
                    ) AS "eventTime"
                  FROM claim AS claim_1
                  WHERE
                    claim_1.current = TRUE
                    AND claim_1.review_status IN ('PENDING', 'APPROVED')
                    AND claim_1.event_to > CAST($1 AS DATE)
                    AND claim_1.event_from <= CAST($2 AS DATE)
                  ORDER BY
                    claim_1.published_at DESC,
                    claim_1.claim_id DESC
                  LIMIT CAST($3 AS BIGINT)
                ) AS "@2"
              ) AS "nodes"
          ) AS "@3"
        ) AS "claims",
        (
          SELECT
            to_json("@4") AS to_json_4
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_2
                FROM claim AS claim_2
                WHERE
                  claim_2.current = TRUE
                  AND claim_2.review_status IN ('PENDING', 'APPROVED')
                  AND NOT (
                    claim_2.event_to > CAST($4 AS DATE)
                  ) IS TRUE
              ) AS "totalCount"
          ) AS "@4"
        ) AS "never"
    ) AS "@5"
  ) AS anon_1;
