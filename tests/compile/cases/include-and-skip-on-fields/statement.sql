SELECT
  (
    SELECT
      to_json("@3") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@2") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    issue_1.label AS "label",
                    issue_1.label AS "mine"
                  FROM issue AS issue_1
                  WHERE
                    issue_1.merged_into_id IS NULL
                  ORDER BY
                    issue_1.label_key ASC,
                    issue_1.issue_id ASC
                  LIMIT CAST($1 AS BIGINT)
                ) AS "@1"
              ) AS "nodes"
          ) AS "@2"
        ) AS "issues"
    ) AS "@3"
  ) AS anon_1;
