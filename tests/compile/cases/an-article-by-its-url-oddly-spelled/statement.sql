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
              'art_' || article_version_1.article_id AS "id",
              article_version_1.url AS "url",
              article_version_1.version AS "version"
            FROM article_version AS article_version_1
            WHERE
              article_version_1.current = TRUE AND article_version_1.url = CAST($1 AS VARCHAR)
          ) AS "@1"
        ) AS "article",
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
                    'art_' || article_version_2.article_id AS "id"
                  FROM article_version AS article_version_2
                  WHERE
                    article_version_2.current = TRUE
                    AND article_version_2.article_id IN (
                      SELECT
                        article_1.article_id
                      FROM article AS article_1
                      WHERE
                        article_1.url = CAST($2 AS VARCHAR)
                    )
                  ORDER BY
                    article_version_2.published_at DESC,
                    article_version_2.article_id DESC
                  LIMIT CAST($3 AS BIGINT)
                ) AS "@2"
              ) AS "nodes"
          ) AS "@3"
        ) AS "articles",
        (
          SELECT
            to_json("@4") AS to_json_4
          FROM (
            SELECT
              'art_' || article_version_3.article_id AS "id"
            FROM article_version AS article_version_3
            WHERE
              article_version_3.current = TRUE AND article_version_3.url = CAST($4 AS VARCHAR)
          ) AS "@4"
        ) AS "none"
    ) AS "@5"
  ) AS anon_1;
