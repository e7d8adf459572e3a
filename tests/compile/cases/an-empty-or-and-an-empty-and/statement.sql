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
                  actor_1.merged_into_id IS NULL AND FALSE
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    'act_' || actor_1.actor_id AS "id"
                  FROM actor AS actor_1
                  WHERE
                    actor_1.merged_into_id IS NULL AND FALSE
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
                WHERE
                  actor_2.merged_into_id IS NULL
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
                  actor_3.merged_into_id IS NULL AND TRUE
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
                  actor_4.merged_into_id IS NULL AND NOT TRUE IS TRUE
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
                  actor_5.merged_into_id IS NULL
                  AND (
                    actor_5.actor_id = ANY(
                      CAST($2 AS BIGINT[])
                    )
                    OR actor_5.actor_id = ANY(
                      ARRAY((
                        SELECT
                          actor_6.merged_into_id
                        FROM actor AS actor_6
                        WHERE
                          actor_6.actor_id = ANY(
                            CAST($2 AS BIGINT[])
                          )
                          AND actor_6.merged_into_id IS NOT NULL
                      ))
                    )
                  )
              ) AS "totalCount"
          ) AS "@6"
        ) AS "none"
    ) AS "@7"
  ) AS anon_1;
