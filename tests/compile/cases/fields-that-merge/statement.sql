SELECT
  (
    SELECT
      to_json("@7") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@6") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@5")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    article_version_1.headline AS "headline",
                    (
                      SELECT
                        to_json("@1") AS to_json_3
                      FROM (
                        SELECT
                          outlet_1.name AS "name",
                          outlet_1.country AS "country",
                          'out_' || outlet_1.outlet_id AS "id"
                        FROM outlet AS outlet_1
                        WHERE
                          outlet_1.outlet_id = article_version_1.outlet_id
                      ) AS "@1"
                    ) AS "outlet",
                    'art_' || article_version_1.article_id AS "id",
                    (
                      SELECT
                        to_json("@4") AS to_json_4
                      FROM (
                        SELECT
                          (
                            SELECT
                              COUNT(*) AS count_1
                            FROM claim AS claim_1
                            WHERE
                              claim_1.version_id = article_version_1.version_id
                              AND claim_1.review_status IN ('PENDING', 'APPROVED')
                          ) AS "totalCount",
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@3")), CAST('[]' AS JSON)) AS coalesce_2
                            FROM (
                              SELECT
                                'clm_' || claim_1.claim_id AS "id",
                                claim_1.text AS "text",
                                (
                                  SELECT
                                    COALESCE(JSON_AGG(to_json("@2")), CAST('[]' AS JSON)) AS coalesce_3
                                  FROM (
                                    SELECT
                                      source_1.text AS "text"
                                    FROM source AS source_1, claim_source AS claim_source_1
                                    WHERE
                                      claim_source_1.source_id = source_1.source_id
                                      AND claim_source_1.claim_id = claim_1.claim_id
                                    ORDER BY
                                      claim_source_1.place
                                  ) AS "@2"
                                ) AS "sources"
                              FROM claim AS claim_1
                              WHERE
                                claim_1.version_id = article_version_1.version_id
                                AND claim_1.review_status IN ('PENDING', 'APPROVED')
                              ORDER BY
                                claim_1.position ASC,
                                claim_1.claim_id ASC
                              LIMIT CAST($1 AS BIGINT)
                            ) AS "@3"
                          ) AS "nodes"
                      ) AS "@4"
                    ) AS "claims"
                  FROM article_version AS article_version_1
                  WHERE
                    article_version_1.current = TRUE
                  ORDER BY
                    article_version_1.published_at DESC,
                    article_version_1.article_id DESC
                  LIMIT CAST($2 AS BIGINT)
                ) AS "@5"
              ) AS "nodes",
              (
                SELECT
                  COUNT(*) AS count_2
                FROM article_version AS article_version_1
                WHERE
                  article_version_1.current = TRUE
              ) AS "totalCount"
          ) AS "@6"
        ) AS "articles"
    ) AS "@7"
  ) AS anon_1;
