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
                      article_mention_1.version_id
                    FROM article_mention AS article_mention_1
                    WHERE
                      article_mention_1.actor_id = ANY(
                        CAST($1 AS BIGINT[])
                      )
                      OR article_mention_1.actor_id = ANY(
                        ARRAY((
                          SELECT
                            actor_1.merged_into_id
                          FROM actor AS actor_1
                          WHERE
                            actor_1.actor_id = ANY(
                              CAST($1 AS BIGINT[])
                            )
                            AND actor_1.merged_into_id IS NOT NULL
                        ))
                      )
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
                        article_mention_1.version_id
                      FROM article_mention AS article_mention_1
                      WHERE
                        article_mention_1.actor_id = ANY(
                          CAST($1 AS BIGINT[])
                        )
                        OR article_mention_1.actor_id = ANY(
                          ARRAY((
                            SELECT
                              actor_1.merged_into_id
                            FROM actor AS actor_1
                            WHERE
                              actor_1.actor_id = ANY(
                                CAST($1 AS BIGINT[])
                              )
                              AND actor_1.merged_into_id IS NOT NULL
                          ))
                        )
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
                        article_mention_2.version_id
                      FROM article_mention AS article_mention_2
                      WHERE
                        article_mention_2.actor_id = ANY(
                          CAST($3 AS BIGINT[])
                        )
                        OR article_mention_2.actor_id = ANY(
                          ARRAY((
                            SELECT
                              actor_2.merged_into_id
                            FROM actor AS actor_2
                            WHERE
                              actor_2.actor_id = ANY(
                                CAST($3 AS BIGINT[])
                              )
                              AND actor_2.merged_into_id IS NOT NULL
                          ))
                        )
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
                FROM stance AS stance_1
                WHERE
                  stance_1.current = TRUE
                  AND stance_1.review_status IN ('PENDING', 'APPROVED')
                  AND (
                    EXISTS(
                      SELECT
                        TRUE AS anon_2
                      FROM article_version AS article_version_3
                      WHERE
                        article_version_3.version_id = stance_1.version_id
                        AND article_version_3.version_id IN (
                          SELECT
                            article_mention_3.version_id
                          FROM article_mention AS article_mention_3
                          WHERE
                            article_mention_3.actor_id = ANY(
                              CAST($4 AS BIGINT[])
                            )
                            OR article_mention_3.actor_id = ANY(
                              ARRAY((
                                SELECT
                                  actor_3.merged_into_id
                                FROM actor AS actor_3
                                WHERE
                                  actor_3.actor_id = ANY(
                                    CAST($4 AS BIGINT[])
                                  )
                                  AND actor_3.merged_into_id IS NOT NULL
                              ))
                            )
                        )
                    )
                  )
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@4")), CAST('[]' AS JSON)) AS coalesce_2
                FROM (
                  SELECT
                    'sta_' || stance_1.stance_id AS "id"
                  FROM stance AS stance_1
                  WHERE
                    stance_1.current = TRUE
                    AND stance_1.review_status IN ('PENDING', 'APPROVED')
                    AND (
                      EXISTS(
                        SELECT
                          TRUE AS anon_2
                        FROM article_version AS article_version_3
                        WHERE
                          article_version_3.version_id = stance_1.version_id
                          AND article_version_3.version_id IN (
                            SELECT
                              article_mention_3.version_id
                            FROM article_mention AS article_mention_3
                            WHERE
                              article_mention_3.actor_id = ANY(
                                CAST($4 AS BIGINT[])
                              )
                              OR article_mention_3.actor_id = ANY(
                                ARRAY((
                                  SELECT
                                    actor_3.merged_into_id
                                  FROM actor AS actor_3
                                  WHERE
                                    actor_3.actor_id = ANY(
                                      CAST($4 AS BIGINT[])
                                    )
                                    AND actor_3.merged_into_id IS NOT NULL
                                ))
                              )
                          )
                      )
                    )
                  ORDER BY
                    stance_1.held_at DESC,
                    stance_1.stance_id DESC
                  LIMIT CAST($5 AS BIGINT)
                ) AS "@4"
              ) AS "nodes"
          ) AS "@5"
        ) AS "stances"
    ) AS "@6"
  ) AS anon_1;
