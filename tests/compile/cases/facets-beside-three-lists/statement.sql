SELECT
  (
    SELECT
      to_json("@11") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@10") AS to_json_2
          FROM (
            SELECT
              COALESCE("@8"."@list0", CAST('[]' AS JSON)) AS "one",
              COALESCE("@8"."@list1", CAST('[]' AS JSON)) AS "two",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@2")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    'out_' || "@1"."@key" AS "value",
                    "@1"."@n" AS "count"
                  FROM (
                    SELECT
                      article_version_1.outlet_id AS "@key",
                      COUNT(*) AS "@n"
                    FROM article_version AS article_version_1
                    WHERE
                      article_version_1.current = TRUE AND article_version_1.outlet_id IS NOT NULL
                    GROUP BY
                      article_version_1.outlet_id
                  ) AS "@1"
                  ORDER BY
                    "@1"."@n" DESC,
                    (
                      'out_' || "@1"."@key"
                    ) COLLATE "C"
                  LIMIT CAST($1 AS BIGINT)
                ) AS "@2"
              ) AS "facets",
              COALESCE("@8"."@list2", CAST('[]' AS JSON)) AS "three",
              (
                SELECT
                  to_json("@9") AS to_json_3
                FROM (
                  SELECT
                    "@8"."@n" > CAST($2 AS BIGINT)
                    OR (
                      EXISTS(
                        SELECT
                          TRUE AS anon_2
                        FROM article_version AS article_version_1
                        WHERE
                          article_version_1.current = TRUE
                          AND (article_version_1.published_at, article_version_1.article_id) <= (CAST($3 AS TIMESTAMPTZ), CAST($4 AS BIGINT))
                      )
                    ) AS "hasNextPage",
                    FALSE AS "hasPreviousPage"
                ) AS "@9"
              ) AS "pageInfo"
            FROM (
              SELECT
                JSON_AGG("@7"."@list0" ORDER BY "@7"."@i" ASC) FILTER(WHERE
                  "@7"."@i" <= CAST($5 AS BIGINT)) AS "@list0",
                JSON_AGG("@7"."@list1" ORDER BY "@7"."@i" ASC) FILTER(WHERE
                  "@7"."@i" <= CAST($5 AS BIGINT)) AS "@list1",
                JSON_AGG("@7"."@list2" ORDER BY "@7"."@i" ASC) FILTER(WHERE
                  "@7"."@i" <= CAST($5 AS BIGINT)) AS "@list2",
                ARRAY_AGG("@7"."@cursor" ORDER BY "@7"."@i" ASC) FILTER(WHERE
                  "@7"."@i" <= CAST($5 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@3") AS to_json_4
                    FROM (
                      SELECT
                        TRANSLATE(
                          ENCODE(
                            convert_to(
                              CAST(json_build_array(
                                'art PUBLISHED_AT DESC',
                                CAST(EXTRACT(EPOCH FROM article_version_1.published_at) * 1000000 AS BIGINT),
                                article_version_1.article_id
                              ) AS TEXT),
                              'UTF8'
                            ),
                            'base64'
                          ),
                          e'+/=\n',
                          '-_'
                        ) AS "cursor"
                    ) AS "@3"
                  ) AS "@list0",
                  (
                    SELECT
                      to_json("@4") AS to_json_5
                    FROM (
                      SELECT
                        'art_' || article_version_1.article_id AS "id"
                    ) AS "@4"
                  ) AS "@list1",
                  (
                    SELECT
                      to_json("@6") AS to_json_6
                    FROM (
                      SELECT
                        (
                          SELECT
                            to_json("@5") AS to_json_7
                          FROM (
                            SELECT
                              'art_' || article_version_1.article_id AS "id"
                          ) AS "@5"
                        ) AS "node"
                    ) AS "@6"
                  ) AS "@list2",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array(
                          'art PUBLISHED_AT DESC',
                          CAST(EXTRACT(EPOCH FROM article_version_1.published_at) * 1000000 AS BIGINT),
                          article_version_1.article_id
                        ) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY article_version_1.published_at DESC, article_version_1.article_id DESC) AS "@i"
                FROM article_version AS article_version_1
                WHERE
                  article_version_1.current = TRUE
                  AND (article_version_1.published_at, article_version_1.article_id) > (CAST($6 AS TIMESTAMPTZ), CAST($7 AS BIGINT))
                ORDER BY
                  article_version_1.published_at DESC,
                  article_version_1.article_id DESC
                LIMIT CAST($8 AS BIGINT)
              ) AS "@7"
            ) AS "@8"
          ) AS "@10"
        ) AS "articles"
    ) AS "@11"
  ) AS anon_1;
