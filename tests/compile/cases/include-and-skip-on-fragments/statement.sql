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
                    actor_1.name AS "name",
                    actor_1.countries AS "countries",
                    'act_' || actor_1.actor_id AS "id"
                  FROM actor AS actor_1
                  WHERE
                    actor_1.merged_into_id IS NULL
                  ORDER BY
                    actor_1.name_key ASC,
                    actor_1.actor_id ASC
                  LIMIT CAST($1 AS BIGINT)
                ) AS "@1"
              ) AS "nodes"
          ) AS "@2"
        ) AS "actors"
    ) AS "@3"
  ) AS anon_1;
