SELECT
  (
    SELECT
      to_json("@6") AS to_json_1
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
                FROM article_version AS article_version_1
                WHERE
                  article_version_1.current = TRUE
                  AND article_version_1.version_id IN (
                    SELECT
                      source_1.version_id
                    FROM source AS source_1
                    WHERE
                      source_1.actor_id = ANY(
                        CAST($1 AS BIGINT[])
                      )
                    UNION ALL
                    SELECT
                      source_2.version_id
                    FROM source AS source_2
                    WHERE
                      source_2.represents_id = ANY(
                        CAST($1 AS BIGINT[])
                      )
                    UNION ALL
                    SELECT
                      claim_1.version_id
                    FROM claim_about AS claim_about_1
                    JOIN claim AS claim_1
                      ON claim_1.claim_id = claim_about_1.claim_id
                    WHERE
                      claim_about_1.actor_id = ANY(
                        CAST($1 AS BIGINT[])
                      )
                      AND claim_1.review_status IN ('PENDING', 'APPROVED')
                    UNION ALL
                    SELECT
                      stance_1.version_id
                    FROM stance AS stance_1
                    WHERE
                      stance_1.actor_id = ANY(
                        CAST($1 AS BIGINT[])
                      )
                      AND stance_1.review_status IN ('PENDING', 'APPROVED')
                    UNION ALL
                    SELECT
                      stance_2.version_id
                    FROM stance AS stance_2
                    WHERE
                      stance_2.target_actor_id = ANY(
                        CAST($1 AS BIGINT[])
                      )
                      AND stance_2.review_status IN ('PENDING', 'APPROVED')
                  )
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    article_version_1.headline AS "headline"
                  FROM article_version AS article_version_1
                  WHERE
                    article_version_1.current = TRUE
                    AND article_version_1.version_id IN (
                      SELECT
                        source_1.version_id
                      FROM source AS source_1
                      WHERE
                        source_1.actor_id = ANY(
                          CAST($1 AS BIGINT[])
                        )
                      UNION ALL
                      SELECT
                        source_2.version_id
                      FROM source AS source_2
                      WHERE
                        source_2.represents_id = ANY(
                          CAST($1 AS BIGINT[])
                        )
                      UNION ALL
                      SELECT
                        claim_1.version_id
                      FROM claim_about AS claim_about_1
                      JOIN claim AS claim_1
                        ON claim_1.claim_id = claim_about_1.claim_id
                      WHERE
                        claim_about_1.actor_id = ANY(
                          CAST($1 AS BIGINT[])
                        )
                        AND claim_1.review_status IN ('PENDING', 'APPROVED')
                      UNION ALL
                      SELECT
                        stance_1.version_id
                      FROM stance AS stance_1
                      WHERE
                        stance_1.actor_id = ANY(
                          CAST($1 AS BIGINT[])
                        )
                        AND stance_1.review_status IN ('PENDING', 'APPROVED')
                      UNION ALL
                      SELECT
                        stance_2.version_id
                      FROM stance AS stance_2
                      WHERE
                        stance_2.target_actor_id = ANY(
                          CAST($1 AS BIGINT[])
                        )
                        AND stance_2.review_status IN ('PENDING', 'APPROVED')
                    )
                  ORDER BY
                    article_version_1.published_at DESC,
                    article_version_1.article_id DESC
                  LIMIT CAST($2 AS BIGINT)
                ) AS "@1"
              ) AS "nodes"
          ) AS "@2"
        ) AS "some",
        (
          SELECT
            to_json("@3") AS to_json_3
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_2
                FROM article_version AS article_version_2
                WHERE
                  article_version_2.current = TRUE
                  AND NOT (
                    article_version_2.version_id IN (
                      SELECT
                        source_3.version_id
                      FROM source AS source_3
                      WHERE
                        source_3.actor_id = ANY(
                          CAST($3 AS BIGINT[])
                        )
                      UNION ALL
                      SELECT
                        source_4.version_id
                      FROM source AS source_4
                      WHERE
                        source_4.represents_id = ANY(
                          CAST($3 AS BIGINT[])
                        )
                      UNION ALL
                      SELECT
                        claim_2.version_id
                      FROM claim_about AS claim_about_2
                      JOIN claim AS claim_2
                        ON claim_2.claim_id = claim_about_2.claim_id
                      WHERE
                        claim_about_2.actor_id = ANY(
                          CAST($3 AS BIGINT[])
                        )
                        AND claim_2.review_status IN ('PENDING', 'APPROVED')
                      UNION ALL
                      SELECT
                        stance_3.version_id
                      FROM stance AS stance_3
                      WHERE
                        stance_3.actor_id = ANY(
                          CAST($3 AS BIGINT[])
                        )
                        AND stance_3.review_status IN ('PENDING', 'APPROVED')
                      UNION ALL
                      SELECT
                        stance_4.version_id
                      FROM stance AS stance_4
                      WHERE
                        stance_4.target_actor_id = ANY(
                          CAST($3 AS BIGINT[])
                        )
                        AND stance_4.review_status IN ('PENDING', 'APPROVED')
                    )
                  ) IS TRUE
              ) AS "totalCount"
          ) AS "@3"
        ) AS "neither",
        (
          SELECT
            to_json("@5") AS to_json_4
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_3
                FROM stance AS stance_5
                WHERE
                  stance_5.current = TRUE
                  AND stance_5.review_status IN ('PENDING', 'APPROVED')
                  AND (
                    EXISTS(
                      SELECT
                        TRUE AS anon_2
                      FROM article_version AS article_version_3
                      WHERE
                        article_version_3.version_id = stance_5.version_id
                        AND article_version_3.version_id IN (
                          SELECT
                            source_5.version_id
                          FROM source AS source_5
                          WHERE
                            source_5.actor_id = ANY(
                              CAST($4 AS BIGINT[])
                            )
                          UNION ALL
                          SELECT
                            source_6.version_id
                          FROM source AS source_6
                          WHERE
                            source_6.represents_id = ANY(
                              CAST($4 AS BIGINT[])
                            )
                          UNION ALL
                          SELECT
                            claim_3.version_id
                          FROM claim_about AS claim_about_3
                          JOIN claim AS claim_3
                            ON claim_3.claim_id = claim_about_3.claim_id
                          WHERE
                            claim_about_3.actor_id = ANY(
                              CAST($4 AS BIGINT[])
                            )
                            AND claim_3.review_status IN ('PENDING', 'APPROVED')
                          UNION ALL
                          SELECT
                            stance_6.version_id
                          FROM stance AS stance_6
                          WHERE
                            stance_6.actor_id = ANY(
                              CAST($4 AS BIGINT[])
                            )
                            AND stance_6.review_status IN ('PENDING', 'APPROVED')
                          UNION ALL
                          SELECT
                            stance_7.version_id
                          FROM stance AS stance_7
                          WHERE
                            stance_7.target_actor_id = ANY(
                              CAST($4 AS BIGINT[])
                            )
                            AND stance_7.review_status IN ('PENDING', 'APPROVED')
                        )
                    )
                  )
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@4")), CAST('[]' AS JSON)) AS coalesce_2
                FROM (
                  SELECT
                    'sta_' || stance_5.stance_id AS "id"
                  FROM stance AS stance_5
                  WHERE
                    stance_5.current = TRUE
                    AND stance_5.review_status IN ('PENDING', 'APPROVED')
                    AND (
                      EXISTS(
                        SELECT
                          TRUE AS anon_2
                        FROM article_version AS article_version_3
                        WHERE
                          article_version_3.version_id = stance_5.version_id
                          AND article_version_3.version_id IN (
                            SELECT
                              source_5.version_id
                            FROM source AS source_5
                            WHERE
                              source_5.actor_id = ANY(
                                CAST($4 AS BIGINT[])
                              )
                            UNION ALL
                            SELECT
                              source_6.version_id
                            FROM source AS source_6
                            WHERE
                              source_6.represents_id = ANY(
                                CAST($4 AS BIGINT[])
                              )
                            UNION ALL
                            SELECT
                              claim_3.version_id
                            FROM claim_about AS claim_about_3
                            JOIN claim AS claim_3
                              ON claim_3.claim_id = claim_about_3.claim_id
                            WHERE
                              claim_about_3.actor_id = ANY(
                                CAST($4 AS BIGINT[])
                              )
                              AND claim_3.review_status IN ('PENDING', 'APPROVED')
                            UNION ALL
                            SELECT
                              stance_6.version_id
                            FROM stance AS stance_6
                            WHERE
                              stance_6.actor_id = ANY(
                                CAST($4 AS BIGINT[])
                              )
                              AND stance_6.review_status IN ('PENDING', 'APPROVED')
                            UNION ALL
                            SELECT
                              stance_7.version_id
                            FROM stance AS stance_7
                            WHERE
                              stance_7.target_actor_id = ANY(
                                CAST($4 AS BIGINT[])
                              )
                              AND stance_7.review_status IN ('PENDING', 'APPROVED')
                          )
                      )
                    )
                  ORDER BY
                    stance_5.held_at DESC,
                    stance_5.stance_id DESC
                  LIMIT CAST($5 AS BIGINT)
                ) AS "@4"
              ) AS "nodes"
          ) AS "@5"
        ) AS "stances"
    ) AS "@6"
  ) AS anon_1;
