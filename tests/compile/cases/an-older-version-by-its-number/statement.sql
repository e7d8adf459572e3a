SELECT
  (
    SELECT
      to_json("@10") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@6") AS to_json_2
          FROM (
            SELECT
              'art_' || article_version_1.article_id AS "id",
              article_version_1.version AS "version",
              article_version_1.headline AS "headline",
              (
                SELECT
                  to_json("@3") AS to_json_3
                FROM (
                  SELECT
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@2")), CAST('[]' AS JSON)) AS coalesce_1
                      FROM (
                        SELECT
                          'clm_' || claim_1.claim_id AS "id",
                          (
                            SELECT
                              to_json("@1") AS to_json_4
                            FROM (
                              SELECT
                                article_version_2.version AS "version"
                              FROM article_version AS article_version_2
                              WHERE
                                article_version_2.version_id = claim_1.version_id
                            ) AS "@1"
                          ) AS "article"
                        FROM claim AS claim_1
                        WHERE
                          claim_1.version_id = article_version_1.version_id
                          AND claim_1.review_status IN ('PENDING', 'APPROVED')
                        ORDER BY
                          claim_1.position ASC,
                          claim_1.claim_id ASC
                        LIMIT CAST($1 AS BIGINT)
                      ) AS "@2"
                    ) AS "nodes"
                ) AS "@3"
              ) AS "claims",
              (
                SELECT
                  to_json("@4") AS to_json_5
                FROM (
                  SELECT
                    (
                      SELECT
                        COUNT(*) AS count_1
                      FROM source AS source_1
                      WHERE
                        source_1.version_id = article_version_1.version_id
                    ) AS "totalCount"
                ) AS "@4"
              ) AS "sources",
              (
                SELECT
                  to_json("@5") AS to_json_6
                FROM (
                  SELECT
                    (
                      SELECT
                        COUNT(*) AS count_2
                      FROM stance AS stance_1
                      WHERE
                        stance_1.version_id = article_version_1.version_id
                        AND stance_1.review_status IN ('PENDING', 'APPROVED')
                    ) AS "totalCount"
                ) AS "@5"
              ) AS "stances"
            FROM article_version AS article_version_1
            WHERE
              article_version_1.version = CAST($2 AS BIGINT)
              AND article_version_1.article_id = (
                SELECT
                  article_1.article_id
                FROM article AS article_1
                WHERE
                  article_1.url = CAST($3 AS VARCHAR)
              )
          ) AS "@6"
        ) AS "byUrl",
        (
          SELECT
            to_json("@7") AS to_json_7
          FROM (
            SELECT
              'art_' || article_version_3.article_id AS "id",
              article_version_3.version AS "version"
            FROM article_version AS article_version_3
            WHERE
              article_version_3.version = CAST($4 AS BIGINT)
              AND article_version_3.article_id = CAST($5 AS BIGINT)
          ) AS "@7"
        ) AS "byId",
        (
          SELECT
            to_json("@8") AS to_json_8
          FROM (
            SELECT
              'art_' || article_version_4.article_id AS "id"
            FROM article_version AS article_version_4
            WHERE
              article_version_4.version = CAST($6 AS BIGINT)
              AND article_version_4.article_id = CAST($7 AS BIGINT)
          ) AS "@8"
        ) AS "none",
        (
          SELECT
            to_json("@9") AS to_json_9
          FROM (
            SELECT
              article_version_5.version AS "version"
            FROM article_version AS article_version_5
            WHERE
              article_version_5.current = TRUE
              AND article_version_5.article_id = CAST($8 AS BIGINT)
          ) AS "@9"
        ) AS "current"
    ) AS "@10"
  ) AS anon_1;
