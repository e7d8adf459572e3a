SELECT
  (
    SELECT
      to_json("@8") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@5") AS to_json_2
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
                    EXISTS(
                      SELECT
                        TRUE AS anon_2
                      FROM article_version AS article_version_1
                      WHERE
                        article_version_1.version_id = claim_1.version_id
                        AND article_version_1.outlet_id IN (
                          SELECT
                            outlet_1.outlet_id
                          FROM outlet AS outlet_1
                          WHERE
                            outlet_1.country = ANY(
                              CAST($1 AS TEXT[])
                            )
                        )
                        AND article_version_1.published_at >= CAST($2 AS TIMESTAMPTZ)
                    )
                  )
                  AND claim_1.published_at >= CAST($3 AS TIMESTAMPTZ)
                  AND claim_1.claim_id IN (
                    SELECT
                      claim_source_1.claim_id
                    FROM claim_source AS claim_source_1
                    JOIN source AS source_1
                      ON source_1.source_id = claim_source_1.source_id
                    WHERE
                      source_1.identification = ANY(
                        CAST($4 AS TEXT[])
                      )
                      AND NOT (
                        source_1.represents_id = ANY(
                          CAST($5 AS BIGINT[])
                        )
                        OR source_1.represents_id = ANY(
                          ARRAY((
                            SELECT
                              actor_1.merged_into_id
                            FROM actor AS actor_1
                            WHERE
                              actor_1.actor_id = ANY(
                                CAST($5 AS BIGINT[])
                              )
                              AND actor_1.merged_into_id IS NOT NULL
                          ))
                        )
                      ) IS TRUE
                  )
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@4")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    'clm_' || claim_1.claim_id AS "id",
                    (
                      SELECT
                        to_json("@2") AS to_json_3
                      FROM (
                        SELECT
                          (
                            SELECT
                              to_json("@1") AS to_json_4
                            FROM (
                              SELECT
                                outlet_2.country AS "country"
                              FROM outlet AS outlet_2
                              WHERE
                                outlet_2.outlet_id = article_version_2.outlet_id
                            ) AS "@1"
                          ) AS "outlet"
                        FROM article_version AS article_version_2
                        WHERE
                          article_version_2.version_id = claim_1.version_id
                      ) AS "@2"
                    ) AS "article",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@3")), CAST('[]' AS JSON)) AS coalesce_2
                      FROM (
                        SELECT
                          source_2.identification AS "identification"
                        FROM source AS source_2, claim_source AS claim_source_2
                        WHERE
                          claim_source_2.source_id = source_2.source_id
                          AND claim_source_2.claim_id = claim_1.claim_id
                        ORDER BY
                          claim_source_2.place
                      ) AS "@3"
                    ) AS "sources"
                  FROM claim AS claim_1
                  WHERE
                    claim_1.current = TRUE
                    AND claim_1.review_status IN ('PENDING', 'APPROVED')
                    AND (
                      EXISTS(
                        SELECT
                          TRUE AS anon_2
                        FROM article_version AS article_version_1
                        WHERE
                          article_version_1.version_id = claim_1.version_id
                          AND article_version_1.outlet_id IN (
                            SELECT
                              outlet_1.outlet_id
                            FROM outlet AS outlet_1
                            WHERE
                              outlet_1.country = ANY(
                                CAST($1 AS TEXT[])
                              )
                          )
                          AND article_version_1.published_at >= CAST($2 AS TIMESTAMPTZ)
                      )
                    )
                    AND claim_1.published_at >= CAST($3 AS TIMESTAMPTZ)
                    AND claim_1.claim_id IN (
                      SELECT
                        claim_source_1.claim_id
                      FROM claim_source AS claim_source_1
                      JOIN source AS source_1
                        ON source_1.source_id = claim_source_1.source_id
                      WHERE
                        source_1.identification = ANY(
                          CAST($4 AS TEXT[])
                        )
                        AND NOT (
                          source_1.represents_id = ANY(
                            CAST($5 AS BIGINT[])
                          )
                          OR source_1.represents_id = ANY(
                            ARRAY((
                              SELECT
                                actor_1.merged_into_id
                              FROM actor AS actor_1
                              WHERE
                                actor_1.actor_id = ANY(
                                  CAST($5 AS BIGINT[])
                                )
                                AND actor_1.merged_into_id IS NOT NULL
                            ))
                          )
                        ) IS TRUE
                    )
                  ORDER BY
                    claim_1.published_at DESC,
                    claim_1.claim_id DESC
                  LIMIT CAST($6 AS BIGINT)
                ) AS "@4"
              ) AS "nodes"
          ) AS "@5"
        ) AS "claims",
        (
          SELECT
            to_json("@6") AS to_json_5
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_2
                FROM stance AS stance_1
                WHERE
                  stance_1.current = TRUE
                  AND stance_1.review_status IN ('PENDING', 'APPROVED')
                  AND (
                    EXISTS(
                      SELECT
                        TRUE AS anon_2
                      FROM actor AS actor_2
                      WHERE
                        actor_2.actor_id = stance_1.actor_id
                        AND actor_2.actor_id IN (
                          SELECT
                            COALESCE(actor_3.merged_into_id, actor_3.actor_id) AS coalesce_3
                          FROM actor_external_id AS actor_external_id_1
                          JOIN actor AS actor_3
                            ON actor_3.actor_id = actor_external_id_1.actor_id
                          WHERE
                            actor_external_id_1.scheme = CAST($7 AS VARCHAR)
                            AND actor_external_id_1.value = CAST($8 AS VARCHAR)
                        )
                    )
                  )
              ) AS "totalCount"
          ) AS "@6"
        ) AS "stances",
        (
          SELECT
            to_json("@7") AS to_json_6
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_3
                FROM stance AS stance_2
                WHERE
                  stance_2.current = TRUE
                  AND stance_2.review_status IN ('PENDING', 'APPROVED')
                  AND (
                    EXISTS(
                      SELECT
                        TRUE AS anon_2
                      FROM actor AS actor_4
                      WHERE
                        actor_4.actor_id = stance_2.target_actor_id
                        AND actor_4.type = ANY(
                          CAST($9 AS TEXT[])
                        )
                        AND (
                          actor_4.countries && CAST($10 AS TEXT[])
                        )
                    )
                  )
              ) AS "totalCount"
          ) AS "@7"
        ) AS "toward"
    ) AS "@8"
  ) AS anon_1;
