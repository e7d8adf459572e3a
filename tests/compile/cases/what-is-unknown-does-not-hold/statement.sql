SELECT
  (
    SELECT
      to_json("@5") AS to_json_1
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
                  AND claim_1.confidence <= CAST($1 AS BIGINT)
              ) AS "totalCount"
          ) AS "@1"
        ) AS "some",
        (
          SELECT
            to_json("@2") AS to_json_3
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
                    claim_2.confidence <= CAST($2 AS BIGINT)
                  ) IS TRUE
              ) AS "totalCount"
          ) AS "@2"
        ) AS "others",
        (
          SELECT
            to_json("@3") AS to_json_4
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_3
                FROM claim AS claim_3
                WHERE
                  claim_3.current = TRUE AND claim_3.review_status IN ('PENDING', 'APPROVED')
              ) AS "totalCount"
          ) AS "@3"
        ) AS "all",
        (
          SELECT
            to_json("@4") AS to_json_5
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_4
                FROM claim AS claim_4
                WHERE
                  claim_4.current = TRUE AND claim_4.review_status IN ('PENDING', 'APPROVED')
              ) AS "totalCount"
          ) AS "@4"
        ) AS "whole"
    ) AS "@5"
  ) AS anon_1;
