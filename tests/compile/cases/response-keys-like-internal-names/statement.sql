SELECT
  (
    SELECT
      to_json("@15") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@12") AS to_json_2
          FROM (
            SELECT
              COALESCE("@10"."@list0", CAST('[]' AS JSON)) AS "nodes",
              COALESCE("@10"."@list1", CAST('[]' AS JSON)) AS "n",
              COALESCE("@10"."@list2", CAST('[]' AS JSON)) AS "i",
              COALESCE("@10"."@list3", CAST('[]' AS JSON)) AS "cursor",
              COALESCE("@10"."@list4", CAST('[]' AS JSON)) AS "cursors",
              (
                SELECT
                  COUNT(*) AS count_1
                FROM outlet AS outlet_1
              ) AS "edges",
              (
                SELECT
                  to_json("@11") AS to_json_3
                FROM (
                  SELECT
                    "@10"."@n" > CAST($1 AS BIGINT) AS "pageInfo"
                ) AS "@11"
              ) AS "totalCount"
            FROM (
              SELECT
                JSON_AGG("@9"."@list0" ORDER BY "@9"."@i" ASC) FILTER(WHERE
                  "@9"."@i" <= CAST($2 AS BIGINT)) AS "@list0",
                JSON_AGG("@9"."@list1" ORDER BY "@9"."@i" ASC) FILTER(WHERE
                  "@9"."@i" <= CAST($2 AS BIGINT)) AS "@list1",
                JSON_AGG("@9"."@list2" ORDER BY "@9"."@i" ASC) FILTER(WHERE
                  "@9"."@i" <= CAST($2 AS BIGINT)) AS "@list2",
                JSON_AGG("@9"."@list3" ORDER BY "@9"."@i" ASC) FILTER(WHERE
                  "@9"."@i" <= CAST($2 AS BIGINT)) AS "@list3",
                JSON_AGG("@9"."@list4" ORDER BY "@9"."@i" ASC) FILTER(WHERE
                  "@9"."@i" <= CAST($2 AS BIGINT)) AS "@list4",
                ARRAY_AGG("@9"."@cursor" ORDER BY "@9"."@i" ASC) FILTER(WHERE
                  "@9"."@i" <= CAST($2 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@2") AS to_json_4
                    FROM (
                      SELECT
                        (
                          SELECT
                            to_json("@1") AS to_json_5
                          FROM (
                            SELECT
                              outlet_1.name AS "outlet_1"
                          ) AS "@1"
                        ) AS "to_json_1",
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
                        ) AS "cursor"
                    ) AS "@2"
                  ) AS "@list0",
                  (
                    SELECT
                      to_json("@5") AS to_json_6
                    FROM (
                      SELECT
                        (
                          SELECT
                            to_json("@4") AS to_json_7
                          FROM (
                            SELECT
                              (
                                SELECT
                                  COALESCE(JSON_AGG(to_json("@3")), CAST('[]' AS JSON)) AS coalesce_1
                                FROM (
                                  SELECT
                                    article_version_1.headline AS "claim_1"
                                  FROM article_version AS article_version_1
                                  WHERE
                                    article_version_1.outlet_id = outlet_1.outlet_id
                                    AND article_version_1.current = TRUE
                                  ORDER BY
                                    article_version_1.published_at DESC,
                                    article_version_1.article_id DESC
                                  LIMIT CAST($3 AS BIGINT)
                                ) AS "@3"
                              ) AS "i"
                          ) AS "@4"
                        ) AS "article_version_1"
                    ) AS "@5"
                  ) AS "@list1",
                  (
                    SELECT
                      to_json("@6") AS to_json_8
                    FROM (
                      SELECT
                        'out_' || outlet_1.outlet_id AS "coalesce_1"
                    ) AS "@6"
                  ) AS "@list2",
                  (
                    SELECT
                      to_json("@7") AS to_json_9
                    FROM (
                      SELECT
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
                        ) AS "node"
                    ) AS "@7"
                  ) AS "@list3",
                  (
                    SELECT
                      to_json("@8") AS to_json_10
                    FROM (
                      SELECT
                        'Outlet' AS "count_1"
                    ) AS "@8"
                  ) AS "@list4",
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
                LIMIT CAST($4 AS BIGINT)
              ) AS "@9"
            ) AS "@10"
          ) AS "@12"
        ) AS "anon_1",
        (
          SELECT
            to_json("@14") AS to_json_11
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_2
                FROM claim AS claim_1
                WHERE
                  claim_1.current = TRUE AND claim_1.review_status IN ('PENDING', 'APPROVED')
              ) AS "count_1",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@13")), CAST('[]' AS JSON)) AS coalesce_2
                FROM (
                  SELECT
                    claim_1.text AS "body",
                    claim_1.cue AS "select"
                  FROM claim AS claim_1
                  WHERE
                    claim_1.current = TRUE AND claim_1.review_status IN ('PENDING', 'APPROVED')
                  ORDER BY
                    claim_1.published_at DESC,
                    claim_1.claim_id DESC
                  LIMIT CAST($5 AS BIGINT)
                ) AS "@13"
              ) AS "nodes"
          ) AS "@14"
        ) AS "to_json_1"
    ) AS "@15"
  ) AS anon_1;
