SELECT
  (
    SELECT
      to_json("@6") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@5") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@4")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    proposition_1.text AS "text",
                    (
                      SELECT
                        to_json("@3") AS to_json_3
                      FROM (
                        SELECT
                          (
                            SELECT
                              COUNT(*) AS count_1
                            FROM fact_check AS fact_check_1
                            WHERE
                              fact_check_1.proposition_id = ANY(
                                ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                              )
                          ) AS "totalCount",
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@2")), CAST('[]' AS JSON)) AS coalesce_2
                            FROM (
                              SELECT
                                'fck_' || fact_check_1.fact_check_id AS "id",
                                fact_check_1.url AS "url",
                                fact_check_1.publisher AS "publisher",
                                fact_check_1.publisher_url AS "publisherUrl",
                                fact_check_1.title AS "title",
                                TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', fact_check_1.reviewed_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "reviewedAt",
                                fact_check_1.textual_rating AS "textualRating",
                                fact_check_1.rating AS "rating",
                                (
                                  SELECT
                                    to_json("@1") AS to_json_4
                                  FROM (
                                    SELECT
                                      'prp_' || proposition_2.proposition_id AS "id"
                                    FROM proposition AS proposition_2
                                    WHERE
                                      proposition_2.proposition_id = (
                                        SELECT
                                          COALESCE(proposition_3.merged_into_id, proposition_3.proposition_id) AS coalesce_3
                                        FROM proposition AS proposition_3
                                        WHERE
                                          proposition_3.proposition_id = fact_check_1.proposition_id
                                      )
                                  ) AS "@1"
                                ) AS "proposition"
                              FROM fact_check AS fact_check_1
                              WHERE
                                fact_check_1.proposition_id = ANY(
                                  ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                )
                              ORDER BY
                                fact_check_1.reviewed_at DESC,
                                fact_check_1.fact_check_id DESC
                              LIMIT CAST($1 AS BIGINT)
                            ) AS "@2"
                          ) AS "nodes"
                      ) AS "@3"
                    ) AS "factChecks"
                  FROM proposition AS proposition_1
                  WHERE
                    proposition_1.articles > 0
                  ORDER BY
                    proposition_1.articles DESC,
                    proposition_1.proposition_id DESC
                  LIMIT CAST($2 AS BIGINT)
                ) AS "@4"
              ) AS "nodes"
          ) AS "@5"
        ) AS "propositions"
    ) AS "@6"
  ) AS anon_1;
