SELECT
  (
    SELECT
      to_json("@7") AS to_json_1
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
                FROM actor AS actor_1
                WHERE
                  FALSE
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    'act_' || actor_1.actor_id AS "id"
                  FROM actor AS actor_1
                  WHERE
                    FALSE
                  ORDER BY
                    actor_1.name_key ASC,
                    actor_1.actor_id ASC
                  LIMIT CAST($1 AS BIGINT)
                ) AS "@1"
              ) AS "nodes"
          ) AS "@2"
        ) AS "nobody",
        (
          SELECT
            to_json("@3") AS to_json_3
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_2
                FROM actor AS actor_2
              ) AS "totalCount"
          ) AS "@3"
        ) AS "all",
        (
          SELECT
            to_json("@4") AS to_json_4
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_3
                FROM actor AS actor_3
                WHERE
                  TRUE
              ) AS "totalCount"
          ) AS "@4"
        ) AS "everything",
        (
          SELECT
            to_json("@5") AS to_json_5
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_4
                FROM actor AS actor_4
                WHERE
                  NOT TRUE IS TRUE
              ) AS "totalCount"
          ) AS "@5"
        ) AS "nothing",
        (
          SELECT
            to_json("@6") AS to_json_6
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_5
                FROM actor AS actor_5
                WHERE
                  actor_5.actor_id = ANY(
                    CAST($2 AS BIGINT[])
                  )
              ) AS "totalCount"
          ) AS "@6"
        ) AS "none"
    ) AS "@7"
  ) AS anon_1;
