SELECT
  (
    SELECT
      to_json("@9") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@8") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  to_json("@7") AS to_json_3
                FROM (
                  SELECT
                    "@6"."@cursors"[cardinality("@6"."@cursors")] AS "endCursor",
                    'PageInfo' AS "__typename",
                    "@6"."@n" > CAST($1 AS BIGINT) AS "hasNextPage"
                ) AS "@7"
              ) AS "pageInfo",
              COALESCE("@6"."@list0", CAST('[]' AS JSON)) AS "second",
              'IssueConnection' AS "__typename",
              (
                SELECT
                  COUNT(*) AS count_1
                FROM issue AS issue_1
                WHERE
                  issue_1.merged_into_id IS NULL
              ) AS "totalCount",
              COALESCE("@6"."@list1", CAST('[]' AS JSON)) AS "edges",
              COALESCE("@6"."@list2", CAST('[]' AS JSON)) AS "nodes",
              (
                SELECT
                  COUNT(*) AS count_2
                FROM issue AS issue_1
                WHERE
                  issue_1.merged_into_id IS NULL
              ) AS "again"
            FROM (
              SELECT
                JSON_AGG("@5"."@list0" ORDER BY "@5"."@i" ASC) FILTER(WHERE
                  "@5"."@i" <= CAST($2 AS BIGINT)) AS "@list0",
                JSON_AGG("@5"."@list1" ORDER BY "@5"."@i" ASC) FILTER(WHERE
                  "@5"."@i" <= CAST($2 AS BIGINT)) AS "@list1",
                JSON_AGG("@5"."@list2" ORDER BY "@5"."@i" ASC) FILTER(WHERE
                  "@5"."@i" <= CAST($2 AS BIGINT)) AS "@list2",
                ARRAY_AGG("@5"."@cursor" ORDER BY "@5"."@i" ASC) FILTER(WHERE
                  "@5"."@i" <= CAST($2 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@1") AS to_json_4
                    FROM (
                      SELECT
                        issue_1.label AS "label"
                    ) AS "@1"
                  ) AS "@list0",
                  (
                    SELECT
                      to_json("@3") AS to_json_5
                    FROM (
                      SELECT
                        (
                          SELECT
                            to_json("@2") AS to_json_6
                          FROM (
                            SELECT
                              issue_1.label AS "label",
                              'iss_' || issue_1.issue_id AS "id"
                          ) AS "@2"
                        ) AS "node",
                        'IssueEdge' AS "__typename",
                        TRANSLATE(
                          ENCODE(
                            convert_to(
                              CAST(json_build_array('iss LABEL ASC', issue_1.label_key, issue_1.issue_id) AS TEXT),
                              'UTF8'
                            ),
                            'base64'
                          ),
                          e'+/=\n',
                          '-_'
                        ) AS "cursor"
                    ) AS "@3"
                  ) AS "@list1",
                  (
                    SELECT
                      to_json("@4") AS to_json_7
                    FROM (
                      SELECT
                        'iss_' || issue_1.issue_id AS "id"
                    ) AS "@4"
                  ) AS "@list2",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array('iss LABEL ASC', issue_1.label_key, issue_1.issue_id) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY issue_1.label_key ASC, issue_1.issue_id ASC) AS "@i"
                FROM issue AS issue_1
                WHERE
                  issue_1.merged_into_id IS NULL
                ORDER BY
                  issue_1.label_key ASC,
                  issue_1.issue_id ASC
                LIMIT CAST($3 AS BIGINT)
              ) AS "@5"
            ) AS "@6"
          ) AS "@8"
        ) AS "issues"
    ) AS "@9"
  ) AS anon_1;
