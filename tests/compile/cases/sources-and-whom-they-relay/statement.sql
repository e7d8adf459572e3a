SELECT
  (
    SELECT
      to_json("@10") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@8") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@7")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    'src_' || source_1.source_id AS "id",
                    source_1.text AS "text",
                    source_1.identification AS "identification",
                    (
                      SELECT
                        to_json("@1") AS to_json_3
                      FROM (
                        SELECT
                          actor_1.name AS "name"
                        FROM actor AS actor_1
                        WHERE
                          actor_1.actor_id = source_1.actor_id
                      ) AS "@1"
                    ) AS "actor",
                    (
                      SELECT
                        to_json("@2") AS to_json_4
                      FROM (
                        SELECT
                          actor_2.name AS "name"
                        FROM actor AS actor_2
                        WHERE
                          actor_2.actor_id = source_1.represents_id
                      ) AS "@2"
                    ) AS "represents",
                    (
                      SELECT
                        to_json("@4") AS to_json_5
                      FROM (
                        SELECT
                          'src_' || source_2.source_id AS "id",
                          (
                            SELECT
                              to_json("@3") AS to_json_6
                            FROM (
                              SELECT
                                'src_' || source_3.source_id AS "id"
                              FROM source AS source_3
                              WHERE
                                source_3.source_id = source_2.relays_id
                            ) AS "@3"
                          ) AS "relays"
                        FROM source AS source_2
                        WHERE
                          source_2.source_id = source_1.relays_id
                      ) AS "@4"
                    ) AS "relays",
                    (
                      SELECT
                        to_json("@6") AS to_json_7
                      FROM (
                        SELECT
                          (
                            SELECT
                              COUNT(*) AS count_1
                            FROM claim AS claim_1, claim_source AS claim_source_1
                            WHERE
                              claim_source_1.claim_id = claim_1.claim_id
                              AND claim_source_1.source_id = source_1.source_id
                              AND claim_1.review_status IN ('PENDING', 'APPROVED')
                          ) AS "totalCount",
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@5")), CAST('[]' AS JSON)) AS coalesce_2
                            FROM (
                              SELECT
                                claim_1.text AS "text"
                              FROM claim AS claim_1, claim_source AS claim_source_1
                              WHERE
                                claim_source_1.claim_id = claim_1.claim_id
                                AND claim_source_1.source_id = source_1.source_id
                                AND claim_1.review_status IN ('PENDING', 'APPROVED')
                              ORDER BY
                                claim_1.published_at DESC,
                                claim_1.claim_id DESC
                              LIMIT CAST($1 AS BIGINT)
                            ) AS "@5"
                          ) AS "nodes"
                      ) AS "@6"
                    ) AS "claims"
                  FROM source AS source_1
                  WHERE
                    source_1.current = TRUE
                    AND (
                      EXISTS(
                        SELECT
                          TRUE AS anon_2
                        FROM source AS source_4
                        WHERE
                          source_4.relays_id = source_1.source_id
                      )
                    )
                  ORDER BY
                    source_1.published_at DESC,
                    source_1.source_id DESC
                  LIMIT CAST($2 AS BIGINT)
                ) AS "@7"
              ) AS "nodes"
          ) AS "@8"
        ) AS "sources",
        (
          SELECT
            to_json("@9") AS to_json_8
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_2
                FROM source AS source_5
                WHERE
                  source_5.current = TRUE
                  AND source_5.terms = ANY(
                    CAST($3 AS TEXT[])
                  )
                  AND NOT (
                    EXISTS(
                      SELECT
                        TRUE AS anon_2
                      FROM source AS source_6
                      WHERE
                        source_6.relays_id = source_5.source_id
                    )
                  )
              ) AS "totalCount"
          ) AS "@9"
        ) AS "heard"
    ) AS "@10"
  ) AS anon_1;
