SELECT
  (
    SELECT
      CAST((
        (
          '{' || CAST($1 AS VARCHAR)
        ) || COALESCE(CAST(to_json("@12"."@0") AS TEXT), 'null')
      ) || '}' AS JSON) AS anon_2
    FROM (
      SELECT
        (
          SELECT
            CAST((
              (
                (
                  (
                    '{' || CAST($2 AS VARCHAR)
                  ) || COALESCE(CAST(to_json("@11"."@0") AS TEXT), 'null')
                ) || CAST($3 AS VARCHAR)
              ) || COALESCE(CAST(to_json("@11"."@1") AS TEXT), 'null')
            ) || '}' AS JSON) AS anon_3
          FROM (
            SELECT
              COALESCE("@10"."@list0", CAST('[]' AS JSON)) AS "@0",
              COALESCE("@10"."@list1", CAST('[]' AS JSON)) AS "@1"
            FROM (
              SELECT
                JSON_AGG("@9"."@list0" ORDER BY "@9"."@i" ASC) FILTER(WHERE
                  "@9"."@i" <= CAST($4 AS BIGINT)) AS "@list0",
                JSON_AGG("@9"."@list1" ORDER BY "@9"."@i" ASC) FILTER(WHERE
                  "@9"."@i" <= CAST($4 AS BIGINT)) AS "@list1",
                ARRAY_AGG("@9"."@cursor" ORDER BY "@9"."@i" ASC) FILTER(WHERE
                  "@9"."@i" <= CAST($4 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      CAST((
                        (
                          (
                            (
                              (
                                (
                                  '{' || CAST($5 AS VARCHAR)
                                ) || COALESCE(CAST(to_json("@7"."@0") AS TEXT), 'null')
                              ) || CAST($6 AS VARCHAR)
                            ) || COALESCE(CAST(to_json("@7"."@1") AS TEXT), 'null')
                          ) || CAST($7 AS VARCHAR)
                        ) || COALESCE(CAST(to_json("@7"."@2") AS TEXT), 'null')
                      ) || '}' AS JSON) AS anon_4
                    FROM (
                      SELECT
                        outlet_1.name AS "@0",
                        outlet_1.country AS "@1",
                        (
                          SELECT
                            CAST((
                              (
                                (
                                  (
                                    (
                                      (
                                        '{' || CAST($8 AS VARCHAR)
                                      ) || COALESCE(CAST(to_json("@6"."@0") AS TEXT), 'null')
                                    ) || CAST($9 AS VARCHAR)
                                  ) || COALESCE(CAST(to_json("@6"."@1") AS TEXT), 'null')
                                ) || CAST($10 AS VARCHAR)
                              ) || COALESCE(CAST(to_json("@6"."@2") AS TEXT), 'null')
                            ) || '}' AS JSON) AS anon_5
                          FROM (
                            SELECT
                              (
                                SELECT
                                  COUNT(*) AS count_1
                                FROM article_version AS article_version_1
                                WHERE
                                  article_version_1.outlet_id = outlet_1.outlet_id
                                  AND article_version_1.current = TRUE
                              ) AS "@0",
                              COALESCE("@4"."@list0", CAST('[]' AS JSON)) AS "@1",
                              (
                                SELECT
                                  CAST((
                                    (
                                      '{' || CAST($11 AS VARCHAR)
                                    ) || COALESCE(CAST(to_json("@5"."@0") AS TEXT), 'null')
                                  ) || '}' AS JSON) AS anon_6
                                FROM (
                                  SELECT
                                    "@4"."@n" > CAST($12 AS BIGINT) AS "@0"
                                ) AS "@5"
                              ) AS "@2"
                            FROM (
                              SELECT
                                JSON_AGG("@3"."@list0" ORDER BY "@3"."@i" ASC) FILTER(WHERE
                                  "@3"."@i" <= CAST($13 AS BIGINT)) AS "@list0",
                                ARRAY_AGG("@3"."@cursor" ORDER BY "@3"."@i" ASC) FILTER(WHERE
                                  "@3"."@i" <= CAST($13 AS BIGINT)) AS "@cursors",
                                COUNT(*) AS "@n"
                              FROM (
                                SELECT
                                  (
                                    SELECT
                                      CAST((
                                        (
                                          (
                                            (
                                              '{' || CAST($14 AS VARCHAR)
                                            ) || COALESCE(CAST(to_json("@2"."@0") AS TEXT), 'null')
                                          ) || CAST($15 AS VARCHAR)
                                        ) || COALESCE(CAST(to_json("@2"."@1") AS TEXT), 'null')
                                      ) || '}' AS JSON) AS anon_7
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
                                        ) AS "@0",
                                        (
                                          SELECT
                                            CAST((
                                              (
                                                (
                                                  (
                                                    '{' || CAST($16 AS VARCHAR)
                                                  ) || COALESCE(CAST(to_json("@1"."@0") AS TEXT), 'null')
                                                ) || CAST($17 AS VARCHAR)
                                              ) || COALESCE(CAST(to_json("@1"."@1") AS TEXT), 'null')
                                            ) || '}' AS JSON) AS anon_8
                                          FROM (
                                            SELECT
                                              article_version_1.headline AS "@0",
                                              article_version_1.bylines AS "@1"
                                          ) AS "@1"
                                        ) AS "@1"
                                    ) AS "@2"
                                  ) AS "@list0",
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
                                  article_version_1.outlet_id = outlet_1.outlet_id
                                  AND article_version_1.current = TRUE
                                ORDER BY
                                  article_version_1.published_at DESC,
                                  article_version_1.article_id DESC
                                LIMIT CAST($18 AS BIGINT)
                              ) AS "@3"
                            ) AS "@4"
                          ) AS "@6"
                        ) AS "@2"
                    ) AS "@7"
                  ) AS "@list0",
                  (
                    SELECT
                      to_json("@8") AS to_json_1
                    FROM (
                      SELECT
                        'out_' || outlet_1.outlet_id AS "id"
                    ) AS "@8"
                  ) AS "@list1",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array('out NAME ASC', outlet_1.name_key, outlet_1.outlet_id) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY outlet_1.name_key ASC, outlet_1.outlet_id ASC) AS "@i"
                FROM outlet AS outlet_1
                ORDER BY
                  outlet_1.name_key ASC,
                  outlet_1.outlet_id ASC
                LIMIT CAST($19 AS BIGINT)
              ) AS "@9"
            ) AS "@10"
          ) AS "@11"
        ) AS "@0"
    ) AS "@12"
  ) AS anon_1;
